import { failed } from "@fissure/core";
import { alertsOf, saveIndicator } from "@fissure/store";
import { describe, expect, it } from "vitest";
import { codeOf, granted, withCase } from "../exchange/fixtures/case-folder.ts";
import { importVotes } from "../operations/deeds/import-votes.ts";
import { confirmProposal, declineProposal } from "../operations/judgments/proposed-resolution.ts";
import { recordObservationsInCase } from "../operations/watch/record-observations.ts";
import { adding, forecast, judgingCases } from "./fixtures/judging-case.ts";
import { showJudgment } from "./judgment/show-judgment.ts";
import { judgmentView } from "./views/judgment-view.ts";

const { caseOf, fileOf, inFolder } = judgingCases();
type Choice = Awaited<ReturnType<typeof caseOf>>;

const contextOf = (choice: Choice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});
const alertsIn = (choice: Choice) => withCase(choice.file, async (file) => granted(await alertsOf(file)));
const saidOf = async (choice: Choice) => (await alertsIn(choice)).map(({ kind, what }) => `${kind}: ${what}`);

/** A case with a series of ships, a line at nine, and judgments. */
async function watched(name: string, yaml: string): Promise<Choice> {
	const choice = await caseOf(name);
	const ships = { id: "ships", label: "Ships a week", unit: null, source: null, threshold: 9, direction: "above" };
	await withCase(choice.file, async (file) => granted(await saveIndicator(file, ships)));
	const { codes } = await adding(choice, fileOf(`${name}.yaml`, yaml));
	expect(codes).toEqual([]);
	return choice;
}
const record = async (choice: Choice, rows: string) =>
	granted(await recordObservationsInCase({ case: choice, id: "ships", table: `date,value\n${rows}\n` }));

const BOUND = "\n    bound: { indicator: ships, above: 9 }";

describe("a forecast that is bound to a series", () => {
	it("proposes its resolution when the figures arrive, tells it once, and is resolved by a person alone", async () => {
		const choice = await watched("bound", `forecasts:${forecast("passes", BOUND)}\n`);
		await record(choice, "2026-02-01,4");
		expect(granted(await showJudgment(choice, "passes"))).toMatchObject({
			proposal: null,
			condition: { state: "open" },
		});
		await record(choice, "2026-03-01,11");
		await record(choice, "2026-03-02,12");
		const shown = granted(await showJudgment(choice, "passes"));
		expect(shown.proposal).toMatchObject({ outcome: true, at: "2026-03-01", facts: [{ what: "Ships a week: 11" }] });
		expect(shown.judgment).toMatchObject({ resolution: null });
		expect(judgmentView(shown).notes.join(" ")).toContain("fissure judge confirm passes");
		expect((await saidOf(choice)).filter((what) => what.startsWith("forecast"))).toEqual([
			"forecast: The record would resolve the forecast passes as yes: Ships a week was 11 (2026-03-01), above 9; confirm it (fissure judge confirm passes) or decline it",
		]);
		const context = contextOf(choice);
		expect(codeOf(await confirmProposal.run({ id: "passes", key: "another" }, context))).toBe("proposal-missing");
		const confirmed = granted(await confirmProposal.run({ id: "passes" }, context));
		expect(confirmed.judgment).toMatchObject({
			resolution: { outcome: true, note: "Ships a week was 11 (2026-03-01), above 9 (ships)" },
		});
		expect(codeOf(await confirmProposal.run({ id: "passes" }, context))).toBe("forecast-resolved");
	});

	it("stays open when a person turns the proposal down, and does not propose it again", async () => {
		const choice = await watched("declined", `forecasts:${forecast("passes", BOUND)}\n`);
		await record(choice, "2026-03-01,11");
		const declined = granted(
			await declineProposal.run({ id: "passes", because: "A count of one day" }, contextOf(choice)),
		);
		expect(declined).toMatchObject({
			judgment: { resolution: null, declined: [{ who: "Ana", because: "A count of one day" }] },
			proposal: null,
		});
		expect(codeOf(await confirmProposal.run({ id: "passes" }, contextOf(choice)))).toBe("proposal-missing");
	});

	it("is not resolved where it is bound to nothing", async () => {
		const choice = await watched("unbound", `forecasts:${forecast("passes")}\n`);
		expect(codeOf(await confirmProposal.run({ id: "passes" }, contextOf(choice)))).toBe("proposal-missing");
		expect(granted(await showJudgment(choice, "passes"))).toMatchObject({ proposal: null, condition: null });
	});
});

const OPTION = (trigger: string) => `options:
  - { id: insure, topics: [grain], actor: LOR, instrument: Insure ships, trigger: ${trigger} }
`;

describe("an option", () => {
	it("is set off once by the line of its indicator, and again when it crosses again", async () => {
		const choice = await watched("lined", OPTION("{ words: More than nine ships, indicator: ships }"));
		const setOff = async () => (await saidOf(choice)).filter((what) => what.startsWith("option"));
		await record(choice, "2026-01-01,4");
		expect(await setOff()).toEqual([]);
		await record(choice, "2026-02-01,11");
		await record(choice, "2026-02-02,12");
		expect(await setOff()).toEqual([
			"option: The option insure is set off (More than nine ships): Ships a week: 11 (2026-02-01), line above 9",
		]);
		await record(choice, "2026-02-03,2\n2026-02-04,13");
		expect(await setOff()).toHaveLength(2);
	});

	it("is set off by a vote when votes are imported", async () => {
		const on = "{ voter: CHN, vote: no, symbol: A/RES/70/2 }";
		const choice = await watched("voted", OPTION(`{ words: China votes no, on: ${on} }`));
		fileOf(
			"roll_calls.csv",
			'rcid,session,importantvote,date,unres,amend,para,short,descr\n2,70,1,2015-12-10,"R/70/2",0,0,"FERRIES","Ferries."\n',
		);
		fileOf("votes.csv", "rcid,country,country_code,vote\n2,France,FR,yes\n2,China,CN,no\n");
		const files = [inFolder("votes.csv"), inFolder("roll_calls.csv")];
		granted(await importVotes.run({ files }, contextOf(choice)));
		expect(await saidOf(choice)).toEqual([expect.stringContaining("CHN voted no on A/RES/70/2 (1-1-0), 2015-12-10")]);
	});
});
