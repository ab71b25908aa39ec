import { readFileSync } from "node:fs";
import { CELL_LETTERS, failed, type RollCall, type VoteMatrix, type Voter } from "@fissure/core";
import { AGREEMENT_MEASURES } from "@fissure/model";
import { findChromium } from "@fissure/report";
import { describe, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { exportAgreement, findAgreement, printAgreement } from "./agree.ts";
import { exportSides, findSides, printSides } from "./sides.ts";

const choiceOf = caseChoices();
const LOOKS = { color: false, width: 120, bom: false };
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});
const textOf = (written: string | Uint8Array | null): string =>
	typeof written === "string" ? written : new TextDecoder().decode(written ?? new Uint8Array());

/** A roll call a line, a letter for each voter. */
function tableOf(
	voters: readonly string[],
	lines: readonly string[],
	facts: (at: number) => Partial<RollCall> = () => ({}),
	id = "assembly",
) {
	const matrix: VoteMatrix = {
		voters: voters.map((one): Voter => ({ id: one, name: null, state: one, group: null })),
		cells: Uint8Array.from(lines.join(""), (letter) => CELL_LETTERS.indexOf(letter)),
		rollCalls: lines.map((line, at): RollCall => {
			const count = (letter: string): number => [...line].filter((one) => one === letter).length;
			return {
				...{ id: `r${at}`, table: id, body: "general-assembly", date: `${2030 + (at % 2)}-03-0${1 + (at % 9)}` },
				...{ session: `${85 + (at % 2)}`, symbol: null, title: "Grain", description: null, important: at % 3 === 0 },
				...{ issues: at % 2 === 0 ? ["Grain"] : [], amendment: false, paragraph: false, vetoedBy: [], stated: null },
				totals: { yes: count("y"), abstain: count("a"), no: count("n"), absent: count("-") },
				...facts(at),
			};
		}),
	};
	return {
		table: { id, label: "Assembly", format: "plain", source: "votes.csv", citation: null },
		matrix,
	};
}

async function caseWith(name: string, ...tables: readonly ReturnType<typeof tableOf>[]): Promise<CaseChoice> {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	for (const table of tables)
		granted(await inCase(choice, "write", async (file, store) => store.saveVotes(file, table)));
	return choice;
}

const LINES = ["yyn", "yny", "nny", "yay", "any", "yyy", "nyn", "ynn", "aay", "yny", "nna", "yyn"];
const ASSEMBLY = tableOf(["CHN", "RUS", "USA"], LINES);

describe("fissure votes agree", () => {
	it("says of each pair and year how alike it votes, of how many, and of which kind of roll call", async () => {
		const context = contextOf(await caseWith("agree.fissure", ASSEMBLY));
		const asked = { voter: ["China", "rus"], by: "year", measure: ["agree", "kappa_sq"] } as const;
		const report = granted(
			await findAgreement.run({ ...asked, voter: [...asked.voter], measure: [...asked.measure] }, context),
		);
		expect(report).toMatchObject({
			...{ by: "year", rule: "pair", bodies: ["general-assembly"], tables: ["assembly"], more: 0, intervals: null },
			voters: [{ id: "CHN" }, { id: "RUS" }],
			measures: [{ measure: "exact", label: "Same vote" }, { measure: "kappa-squared" }],
			groups: [
				{ id: "2030", rollCalls: 6, divided: 6 },
				{ id: "2031", rollCalls: 6, divided: 5 },
			],
		});
		expect(report.rows[0]).toMatchObject({ a: "CHN", b: "RUS", group: "2030", measure: "exact", n: 6, value: 4 / 6 });
		expect(report.rows).toHaveLength(4);
	});

	it("writes a CSV of all pairs with names of columns, and all digits", async () => {
		const context = contextOf(await caseWith("csv.fissure", ASSEMBLY));
		const given = printAgreement.typed?.({
			...{ act: "", words: [], folder: ".", format: "csv" },
			options: { by: "year", measure: ["three-category"] },
		});
		const shown = granted(await printAgreement.run(given as never, context));
		const lines = textOf((await printAgreement.write?.(shown, "csv", LOOKS)) ?? null).split("\r\n");
		expect(lines[0]).toMatch(/^a,b,year,n,measure,value,low,high,together,yes_yes,/u);
		expect(lines.slice(1, -1).map((line) => line.split(",").slice(0, 5).join(","))).toEqual([
			...["CHN,RUS,2030,6,three-category", "CHN,RUS,2031,5,three-category", "CHN,USA,2030,6,three-category"],
			...["CHN,USA,2031,5,three-category", "RUS,USA,2030,6,three-category", "RUS,USA,2031,5,three-category"],
		]);
		const file = granted(await exportAgreement.run({ by: "year", format: "csv" }, context));
		let body = "";
		for await (const part of file.body as AsyncIterable<string>) body += part;
		expect(body.split("\r\n")).toEqual([`\uFEFF${lines[0]}`, ...lines.slice(1)]);
	});

	it("counts what is asked for, and says what is left out and why", async () => {
		const more = tableOf(
			["CHN", "RUS", "USA"],
			["yy.", "..."],
			(at) => ({
				...{ date: `2032-01-0${at + 1}`, issues: ["Grain"], important: null, session: "87" },
				...(at === 0 ? {} : { totals: { yes: 9, abstain: 0, no: 1, absent: null } }),
			}),
			"later",
		);
		const context = contextOf(await caseWith("left-out.fissure", ASSEMBLY, more));
		const rowsOf = async (asked: Parameters<typeof findAgreement.run>[0]) => {
			const { rows, leftOut } = granted(
				await findAgreement.run({ voter: ["CHN", "RUS"], measure: ["exact"], ...asked }, context),
			);
			return [rows[0]?.n, ...leftOut.map(({ why, rollCalls }) => `${rollCalls} ${why}`)];
		};
		expect(await rowsOf({})).toEqual([13, "1 only-totals"]);
		expect(await rowsOf({ topic: ["grain"] })).toEqual([7, "6 other-topic", "1 only-totals"]);
		expect(await rowsOf({ important: "1" })).toEqual([4, "8 not-important", "2 importance-unknown"]);
		expect(await rowsOf({ session: ["86"] })).toEqual([6, "8 other-session"]);
		expect(await rowsOf({ voter: ["CHN", "RUS", "USA"], rule: "all" })).toEqual([
			12,
			"1 only-totals",
			"1 not-all-voted",
		]);
		expect(await rowsOf({ from: "2032" })).toEqual([1, "1 only-totals"]);
	});

	it("counts a roll call that two tables have once", async () => {
		const again = tableOf(["CHN", "RUS", "USA"], LINES.slice(0, 5), () => ({}), "copy");
		const context = contextOf(await caseWith("twice.fissure", ASSEMBLY, again));
		const report = granted(await findAgreement.run({ voter: ["CHN", "RUS"], measure: ["exact"] }, context));
		expect(report.rows[0]?.n).toBe(12);
		expect(report.leftOut).toEqual([{ why: "repeated", rollCalls: 5 }]);
		const one = granted(
			await findAgreement.run({ voter: ["CHN", "RUS"], measure: ["exact"], table: ["copy"] }, context),
		);
		expect(one.rows[0]?.n).toBe(5);
	});

	it("knows states by their names in other languages", async () => {
		const context = contextOf(await caseWith("names.fissure", ASSEMBLY));
		for (const voter of [
			["中国", "Россия"],
			["PRC", "Russian Federation"],
			["chn", "RUS"],
		])
			expect(granted(await findAgreement.run({ voter }, context)).voters.map(({ id }) => id)).toEqual(["CHN", "RUS"]);
	});

	it("has intervals where they are asked for, the same for the same seed", async () => {
		const context = contextOf(await caseWith("intervals.fissure", ASSEMBLY));
		const asked = { voter: ["CHN", "RUS"], measure: ["exact"], intervals: "1", draws: 200 } as const;
		const run = async (seed: number) =>
			granted(
				await findAgreement.run({ ...asked, voter: [...asked.voter], measure: [...asked.measure], seed }, context),
			);
		const seed = 3;
		const [first, again] = [await run(seed), await run(seed)];
		expect(first.rows[0]?.low).toBeLessThan(first.rows[0]?.value as number);
		expect(first.rows[0]?.high).toBeGreaterThan(first.rows[0]?.value as number);
		expect(again).toEqual(first);
		expect(first.intervals).toEqual({ level: 0.95, draws: 200, seed });
	});

	it("has every measure in its documentation", () => {
		const page = readFileSync(new URL("../../../../../docs/deeds/agreement.md", import.meta.url), "utf8");
		for (const measure of AGREEMENT_MEASURES) expect(page).toContain(`\`${measure}\``);
	});

	it("is a page with lines over time, a table of both votes, and what each measure is", async () => {
		const context = contextOf(await caseWith("page.fissure", ASSEMBLY));
		const file = granted(
			await exportAgreement.run({ voter: ["CHN", "RUS"], by: "year", measure: ["all"], format: "html" }, context),
		);
		const page = String(file.body);
		expect(page).toContain("China and Russia: how alike they vote in the General Assembly");
		expect(page).toContain("<svg");
		expect(page).toContain("doi:10.1093/pan/mpr023");
		expect(page).toContain("adopted without a vote");
		const asked = { voter: ["CHN", "RUS"], by: "year", format: "svg" } as const;
		const drawn = granted(await exportAgreement.run({ ...asked, voter: [...asked.voter] }, context));
		expect(drawn).toMatchObject({ name: "agreement.svg", mediaType: "image/svg+xml" });
		expect(String(drawn.body)).toMatch(/^<svg .*<title>China and Russia: how alike they vote/u);
		const installed = findChromium(process.env);
		const printed = await exportAgreement.run({ ...asked, voter: [...asked.voter], format: "pdf" }, context);
		if (installed === null) expect(codeOf(printed)).toBe("chromium-missing");
		else expect(granted(printed)).toMatchObject({ name: "agreement.pdf", mediaType: "application/pdf" });
		const shown = granted(await printAgreement.run({ voter: ["CHN"] }, context));
		const text = textOf((await printAgreement.write?.(shown, "text", LOOKS)) ?? null);
		expect(text).toContain("China and each other voter");
		expect(text).toContain("China and United States");
	});

	it("moves with the weight of an issue", async () => {
		const context = contextOf(await caseWith("weights.fissure", ASSEMBLY));
		const weighted = async (weight: readonly string[]) =>
			granted(await findAgreement.run({ voter: ["CHN", "RUS"], measure: ["s-absolute"], weight: [...weight] }, context))
				.rows[0];
		const [plain, same, doubled] = [await weighted([]), await weighted(["Grain=1"]), await weighted(["Grain=2"])];
		expect(same).toEqual(plain);
		expect(doubled?.n).toBe(plain?.n);
		expect(doubled?.value).not.toBeCloseTo(plain?.value as number, 6);
	});

	it("says what it cannot do", async () => {
		const context = contextOf(await caseWith("wrong.fissure", ASSEMBLY));
		const code = async (asked: Parameters<typeof findAgreement.run>[0]) =>
			codeOf(await findAgreement.run(asked, context));
		expect(await code({ voter: ["CHN", "Atlantis"] })).toBe("voter-missing");
		expect(await code({ measure: ["tau"] })).toBe("measure-unknown");
		expect(await code({ rule: "all" })).toBe("rule-needs-voters");
		expect(await code({ topic: ["Fisheries"] })).toBe("vote-topic-missing");
		expect(await code({ weight: ["Grain=often"] })).toBe("vote-weight-unfit");
		expect(await code({ weight: ["Grain=2"], measure: ["alpha-nominal"] })).toBe("vote-weight-unfit");
		expect(await code({ body: "us-senate" })).toBe("votes-missing");
		expect(await code({ from: "2040" })).toBe("votes-missing");
	});

	it("asks for the body where a case has several, of which none is the General Assembly", async () => {
		const houses = (["us-house", "us-senate"] as const).map((body) =>
			tableOf(["A", "B"], ["yy", "yn"], () => ({ body }), body),
		);
		const context = contextOf(await caseWith("houses.fissure", ...houses));
		expect(codeOf(await findAgreement.run({}, context))).toBe("vote-body-unnamed");
		expect(granted(await findAgreement.run({ body: "us-house" }, context)).bodies).toEqual(["us-house"]);
		const by = granted(await findAgreement.run({ by: "body", measure: ["exact"] }, context));
		expect(by.rows.map(({ group, n }) => `${group} ${n}`)).toEqual(["us-house 2", "us-senate 2"]);
	});

	it("refuses more pairs than memory has room for", async () => {
		const voters = Array.from({ length: 900 }, (_, at) => `V${String(at).padStart(3, "0")}`);
		const context = contextOf(await caseWith("many.fissure", tableOf(voters, ["y".repeat(900)])));
		expect(codeOf(await findAgreement.run({ measure: ["all"] }, context))).toBe("too-many-pairs");
	});
});

describe("fissure votes sides", () => {
	const SIDES = tableOf(["AAA", "BBB", "CHN", "RUS", "USA"], ["yyyyn", "ynyyn", "nnyyn", "yyyan", "yyyyy"]);

	it("counts with whom others vote, by both readings and both rules", async () => {
		const context = contextOf(await caseWith("sides.fissure", SIDES));
		const report = granted(await findSides.run({ bloc: ["CHN", "RUS"], against: "USA" }, context));
		expect(report).toMatchObject({ bloc: ["CHN", "RUS"], against: "USA", importanceUnknown: 0 });
		expect(report.counts).toMatchObject([
			{
				...{ rule: "together", important: false, rollCalls: 3 },
				majorities: { bloc: 1, against: 1, tied: 1, shareBloc: 1 / 3 },
				votes: { bloc: 3, against: 3, neither: 0, shareBloc: 1 / 2 },
			},
			{ rule: "each", important: false, rollCalls: 4, votes: { bloc: 5, against: 3 } },
			{ rule: "together", important: true, rollCalls: 1 },
			{ rule: "each", important: true, rollCalls: 2 },
		]);
		const file = granted(await exportSides.run({ bloc: ["CHN", "RUS"], against: "USA", format: "csv" }, context));
		expect(String(file.body)).toContain("together,no,3,1,1,1,");
		const shown = granted(await printSides.run({ bloc: ["CHN", "RUS"], against: "USA" }, context));
		expect(textOf((await printSides.write?.(shown, "text", LOOKS)) ?? null)).toContain("China and Russia alike");
	});

	it("needs a bloc without the one against it", async () => {
		const context = contextOf(await caseWith("unfit.fissure", SIDES));
		expect(codeOf(await findSides.run({ bloc: ["CHN", "USA"], against: "USA" }, context))).toBe("bloc-unfit");
		expect(printSides.typed?.({ act: "", words: [], folder: ".", format: "text", options: {} })).toMatch(
			/Expected a bloc/u,
		);
	});
});
