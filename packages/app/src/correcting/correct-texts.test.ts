import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GivenFacts } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { addToCase } from "../adding/add-to-case.ts";
import type { CaseChoice } from "../case/case-choice.ts";
import { initCase } from "../case/init-case.ts";
import { undoInCase } from "../case/undo-in-case.ts";
import { codeCase } from "../coding/code-case.ts";
import { findInCase } from "../comparing/find-in-case.ts";
import { listFindings } from "../comparing/list-findings.ts";
import { eventsInCase } from "../events/events-in-case.ts";
import { caseChoices, codeOf, granted } from "../fixtures/port-ellery.ts";
import { documentHistoryInCase } from "../operations/documents/document-history.ts";
import { documentsInCase } from "../operations/documents/list-documents.ts";
import { showDocumentInCase } from "../operations/documents/show-document.ts";
import { askCase } from "../operations/ledger/ask-case.ts";
import { correctTexts } from "./correct-texts.ts";

const choiceOf = caseChoices();

const TEXTS = {
	"one.txt": "Call of 4 March 2026\n\nThe President of Brazil firmly supported a ceasefire in Ukraine.",
	"two.txt": "Call of 4 March 2026\n\nWe firmly support the sovereignty and territorial integrity of Ukraine.",
};

async function caseWith(name: string): Promise<CaseChoice> {
	const choice = choiceOf(`${name}.fissure`);
	granted(await initCase({ case: choice }));
	for (const [file, text] of Object.entries(TEXTS)) writeFileSync(join(choice.folder, file), text);
	granted(await add(choice));
	granted(await codeCase({ case: choice }));
	return choice;
}

const add = (choice: CaseChoice, publisher?: string) =>
	addToCase({
		case: choice,
		sources: Object.keys(TEXTS).map((file) => ({
			...{ input: join(choice.folder, file), language: "en" },
			...(publisher === undefined ? {} : { publisher }),
		})),
	});

const correct = async (choice: CaseChoice, texts: readonly string[], facts: GivenFacts) =>
	granted(await correctTexts({ case: choice, texts, facts }));
const holders = async (choice: CaseChoice) =>
	granted(await askCase({ case: choice, words: "territorial", where: "ledger" })).entries.map(
		({ holder, document }) => [document.publisher, holder],
	);

describe("correctTexts", () => {
	it("reads a text again as that of its publisher, and one undo takes the whole back", async () => {
		const choice = await caseWith("publisher");
		expect(await holders(choice)).toEqual([]);
		const report = await correct(choice, ["two"], {
			publisher: "China",
			date: "2026-03-04",
			title: "Call",
			kind: "readout",
		});
		expect(report).toMatchObject({ texts: ["two"], coded: 1, problems: [] });
		const read = await holders(choice);
		expect(read.length).toBeGreaterThan(0);
		expect(read.every(([publisher]) => publisher === "CHN")).toBe(true);
		const shown = granted(await showDocumentInCase({ case: choice, document: "two" }));
		expect(shown.document).toMatchObject({ publisher: "CHN", date: "2026-03-04", title: "Call", kind: "readout" });
		expect(shown.document.guessed).not.toContain("kind");
		expect(shown.document.text).toBe(TEXTS["two.txt"]);
		const [latest] = granted(await documentHistoryInCase({ case: choice, document: "two" })).filter(
			({ verb }) => verb === "correct text",
		);
		expect(latest?.facts).toContainEqual({ field: "publisher", before: null, after: "CHN" });
		expect(granted(await undoInCase({ case: choice })).action.verb).toBe("correct text");
		expect(await holders(choice)).toEqual([]);
		const undone = granted(await showDocumentInCase({ case: choice, document: "two" }));
		expect(undone.document).toMatchObject({ publisher: null });
		expect(undone.document.title).not.toBe("Call");
	});

	it("says who speaks, without reading the text again", async () => {
		const choice = await caseWith("speaker");
		const report = await correct(choice, ["two"], { speaker: "Ana Dole" });
		expect(report).toMatchObject({ texts: ["two"], coded: 0 });
		const speakerOf = async () => granted(await showDocumentInCase({ case: choice, document: "two" })).document.speaker;
		expect(await speakerOf()).toBe("Ana Dole");
		await correct(choice, ["two"], { speaker: null });
		expect(await speakerOf()).toBeUndefined();
	});

	it("moves the positions that are there to the new day, and back", async () => {
		const choice = await caseWith("day");
		await correct(choice, ["one", "two"], { publisher: "CHN" });
		await correct(choice, ["two"], { date: "2019-05-06" });
		const dates = async () =>
			new Set(
				granted(
					await askCase({ case: choice, words: "territorial", where: "ledger", filters: { to: "2019-12-31" } }),
				).entries.map(({ document }) => document.date),
			);
		expect(await dates()).toEqual(new Set(["2019-05-06"]));
		granted(await undoInCase({ case: choice }));
		expect(await dates()).toEqual(new Set());
	});

	it("changes nothing where this is already said, and finds a text that is added with what was said of it", async () => {
		const choice = await caseWith("same");
		await correct(choice, ["one", "two"], { publisher: "CHN" });
		expect((await correct(choice, ["one", "two"], { publisher: "CHN" })).texts).toEqual([]);
		for (const publisher of [undefined, "CHN"])
			expect(granted(await add(choice, publisher)).counts).toMatchObject({ held: 2, added: 0, "new-version": 0 });
		expect(granted(await add(choice, "RUS")).counts).toMatchObject({ "new-version": 2 });
	});

	it("groups the texts again by what they are now of, and ends what was found in another company", async () => {
		const choice = await caseWith("group");
		await correct(choice, ["one"], { publisher: "BRA", date: "2026-03-04", event: "Call on the ceasefire" });
		await correct(choice, ["two"], { publisher: "CHN", date: "2026-03-04", event: "Call on the ceasefire" });
		granted(await eventsInCase({ case: choice, do: { act: "group" } }));
		granted(await findInCase({ case: choice }));
		const found = async () => granted(await listFindings({ case: choice, filters: {} })).total;
		expect(await found()).toBeGreaterThan(0);
		const report = await correct(choice, ["two"], {
			date: "2011-01-02",
			event: "Another call",
			title: "Visit of 2 January 2011",
		});
		expect(report.grouped).toBeGreaterThan(0);
		expect(await found()).toBe(0);
		granted(await undoInCase({ case: choice }));
		expect(await found()).toBeGreaterThan(0);
	});

	it("says why a text could not be read again, and keeps what was said", async () => {
		const choice = await caseWith("language");
		await correct(choice, ["one"], { publisher: "CHN" });
		const report = await correct(choice, ["one"], { language: "xx" });
		expect(report.problems.map(({ code }) => code)).toEqual(["language-unsupported"]);
		const { documents } = granted(await documentsInCase({ case: choice }));
		expect(documents.find(({ id }) => id === "one")).toMatchObject({ language: "xx", positions: null });
	});

	it.each([
		["no text", [], { publisher: "CHN" }, "nothing-named"],
		["nothing", ["one"], {}, "nothing-said"],
		["a day that no calendar has", ["one"], { date: "2026-02-30" }, "date-unreadable"],
		["no code of a language", ["one"], { language: "English" }, "language-unknown"],
		["two lines", ["one"], { event: "a\nb" }, "name-malformed"],
		["an unknown publisher", ["one"], { publisher: "Chnia" }, "actor-unknown"],
		["an unknown text", ["one", "none"], { venue: "Oslo" }, "document-missing"],
	] as const)("refuses %s and changes nothing", async (_, texts, facts, code) => {
		const choice = await refused;
		expect(codeOf(await correctTexts({ case: choice, texts, facts }))).toBe(code);
		const { document } = granted(await showDocumentInCase({ case: choice, document: "one" }));
		expect(document.venue).toBeUndefined();
	});
});

const refused = caseWith("refused");
