import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addToCase } from "../adding/add-to-case.ts";
import type { CaseChoice } from "../case/case-choice.ts";
import { checkInCase } from "../case/check-in-case.ts";
import { initCase } from "../case/init-case.ts";
import { undoInCase } from "../case/undo-in-case.ts";
import { codeCase } from "../coding/code-case.ts";
import { findInCase } from "../comparing/find-in-case.ts";
import { listFindings } from "../comparing/list-findings.ts";
import { eventsInCase } from "../events/events-in-case.ts";
import { ACCOUNTS, caseChoices, codeOf, fillCase, granted } from "../fixtures/port-ellery.ts";
import { documentsInCase } from "../operations/documents/list-documents.ts";
import { showDocumentInCase } from "../operations/documents/show-document.ts";
import { askCase } from "../operations/ledger/ask-case.ts";
import { changePositionInCase } from "../operations/positions/change-position.ts";
import { correctTexts } from "./correct-texts.ts";
import { mergeTexts, removeTexts } from "./remove-texts.ts";
import { splitText } from "./split-text.ts";

const choiceOf = caseChoices();

const listed = async (choice: CaseChoice) =>
	granted(await documentsInCase({ case: choice, page: { size: 500, order: "added" } })).documents;
const idsIn = async (choice: CaseChoice) => (await listed(choice)).map(({ id }) => id);
const positionsOf = async (choice: CaseChoice) =>
	granted(await askCase({ case: choice, filters: { issues: ["sorvia_settlement"] }, size: 500 })).entries.length;

describe("removeTexts", () => {
	it("takes a text out of lists, ledger, events and findings, and one undo brings all of it back", async () => {
		const choice = await fillCase(choiceOf("remove.fissure"));
		const { events } = granted(await eventsInCase({ case: choice, do: { act: "group" } }));
		const event = events.find(({ documents }) => documents.some(({ id }) => id === ACCOUNTS[2]))?.id ?? "";
		granted(await findInCase({ case: choice, event }));
		const state = async () => ({
			documents: await listed(choice),
			positions: await positionsOf(choice),
			findings: granted(await listFindings({ case: choice, filters: { event } })).total,
		});
		const [, , lorne] = ACCOUNTS;
		const held = granted(await showDocumentInCase({ case: choice, document: lorne })).positions;
		const [first] = held;
		if (first === undefined) throw new Error("Expected positions in the text");
		const reject = { do: "reject", key: first.key, note: null } as const;
		granted(await changePositionInCase({ case: choice, document: lorne, change: reject }));
		const before = await state();
		const report = granted(await removeTexts({ case: choice, texts: [lorne] }));
		expect(report.texts).toEqual([lorne]);
		expect(report.compared).toBeGreaterThan(0);
		const after = await state();
		expect(after.documents.map(({ id }) => id)).not.toContain(lorne);
		expect(after.documents).toHaveLength(before.documents.length - 1);
		expect(after.positions).toBeLessThan(before.positions);
		expect(after.findings).not.toBe(before.findings);
		expect(codeOf(await showDocumentInCase({ case: choice, document: lorne }))).toBe("document-missing");
		expect(granted(await checkInCase(choice)).damages).toEqual([]);
		granted(await undoInCase({ case: choice }));
		expect(await state()).toEqual(before);
		const back = granted(await showDocumentInCase({ case: choice, document: lorne }));
		expect([back.positions.length, back.rejected.length]).toEqual([held.length - 1, 1]);
	});

	it("makes the version before current again, and brings a text back that is added again", async () => {
		const choice = choiceOf("versions.fissure");
		granted(await initCase({ case: choice }));
		const file = join(choice.folder, "page.txt");
		const add = async (text: string) => {
			writeFileSync(file, text);
			return granted(await addToCase({ case: choice, sources: [{ input: file, publisher: "CHN", language: "en" }] }))
				.counts;
		};
		await add("The first words of the page.");
		await add("Other words of the page.");
		expect(await idsIn(choice)).toEqual(["page~2"]);
		granted(await removeTexts({ case: choice, texts: ["page~2"] }));
		expect(await idsIn(choice)).toEqual(["page"]);
		expect(await add("Other words of the page.")).toMatchObject({ restored: 1 });
		expect(await idsIn(choice)).toEqual(["page~2"]);
		granted(await removeTexts({ case: choice, texts: ["page", "page~2"] }));
		expect(await idsIn(choice)).toEqual([]);
		expect(codeOf(await removeTexts({ case: choice, texts: ["page"] }))).toBe("document-missing");
		expect(codeOf(await removeTexts({ case: choice, texts: [] }))).toBe("nothing-named");
	});
});

async function withTexts(name: string, texts: Readonly<Record<string, string>>): Promise<CaseChoice> {
	const choice = choiceOf(`${name}.fissure`);
	granted(await initCase({ case: choice }));
	for (const [file, text] of Object.entries(texts)) {
		const input = join(choice.folder, `${name}-${file}`);
		writeFileSync(input, text);
		granted(await addToCase({ case: choice, sources: [{ input }] }));
	}
	granted(await codeCase({ case: choice }));
	return choice;
}

const WORDS = "We firmly support the sovereignty and territorial integrity of Ukraine.";

describe("mergeTexts", () => {
	it("keeps one copy with what is known of any of them", async () => {
		const choice = await withTexts("merge", {
			"a.txt": WORDS,
			"b.txt": `${WORDS}\n`,
			"c.txt": "Other words than these.",
		});
		granted(await correctTexts({ case: choice, texts: ["merge-b"], facts: { publisher: "CHN", venue: "Oslo" } }));
		const report = granted(await mergeTexts({ case: choice, keep: "merge-a", copies: ["merge-b"] }));
		expect(report).toMatchObject({ texts: ["merge-b"], coded: 1 });
		const { document, positions } = granted(await showDocumentInCase({ case: choice, document: "merge-a" }));
		expect(document).toMatchObject({ publisher: "CHN", venue: "Oslo" });
		expect(positions.length).toBeGreaterThan(0);
		granted(await undoInCase({ case: choice }));
		expect((await idsIn(choice)).length).toBe(3);
	});

	it("refuses what is no copy, and a copy in which a person has corrected something", async () => {
		const choice = await withTexts("refuse", {
			"a.txt": WORDS,
			"b.txt": `${WORDS}\n`,
			"c.txt": "Other words than these.",
		});
		const merge = async (keep: string, copies: readonly string[]) =>
			codeOf(await mergeTexts({ case: choice, keep, copies }));
		expect(await merge("refuse-a", [])).toBe("nothing-named");
		expect(await merge("refuse-a", ["refuse-a"])).toBe("text-twice");
		expect(await merge("refuse-a", ["refuse-c"])).toBe("text-differs");
		const position = {
			issue: "ukr_sovereignty",
			holder: "CHN",
			asserter: "CHN",
			manner: "own",
			stance: 2,
			note: null,
		} as const;
		const placed = { ...position, start: 0, end: 2, exact: "We" };
		granted(
			await changePositionInCase({ case: choice, document: "refuse-b", change: { do: "add", position: placed } }),
		);
		expect(await merge("refuse-a", ["refuse-b"])).toBe("copy-corrected");
		expect(await merge("refuse-b", ["refuse-a"])).toBeNull();
	});
});

const SECOND =
	"Statement by the Ministry of Foreign Affairs of Brazil\n5 May 2021\n\nBrazil supports the sovereignty and territorial integrity of Ukraine.";

describe("splitText", () => {
	it("makes two texts of one, each with its own heading, and knows the whole when it is added again", async () => {
		const choice = await withTexts("split", { "a.txt": `Readout of 3 March 2020\n\n${WORDS}\n\n${SECOND}` });
		granted(await correctTexts({ case: choice, texts: ["split-a"], facts: { publisher: "CHN", date: "2020-03-03" } }));
		const report = granted(await splitText({ case: choice, text: "split-a", at: "Statement by the Ministry" }));
		expect(report.texts).toEqual(["split-a-2", "split-a-3"]);
		expect(report.coded).toBe(2);
		const shown = async (document: string) => granted(await showDocumentInCase({ case: choice, document })).document;
		const [first, second] = [await shown("split-a-2"), await shown("split-a-3")];
		expect(first).toMatchObject({ publisher: "CHN", date: "2020-03-03", text: `Readout of 3 March 2020\n\n${WORDS}` });
		expect(second).toMatchObject({ date: "2021-05-05", text: SECOND, language: "en" });
		expect(second.title).toContain("Statement by the Ministry");
		expect(second.guessed).toContain("date");
		const input = join(choice.folder, "split-a.txt");
		expect(granted(await addToCase({ case: choice, sources: [{ input }] })).counts).toMatchObject({
			held: 1,
			restored: 0,
		});
		expect(granted(await checkInCase(choice)).damages).toEqual([]);
		granted(await undoInCase({ case: choice }));
		expect(await idsIn(choice)).toEqual(["split-a"]);
	});

	it("refuses a place without words on both sides, and words that are missing or said twice", async () => {
		const choice = await withTexts("places", { "a.txt": `😀 ${WORDS}\n\n${WORDS} And on.` });
		const split = async (at: number | string) => codeOf(await splitText({ case: choice, text: "places-a", at }));
		for (const at of [0, 1, -3, 2.5, 100_000, Number.NaN]) expect([at, await split(at)]).toEqual([at, "place-unknown"]);
		expect(await split("Nowhere")).toBe("words-missing");
		expect(await split("")).toBe("words-missing");
		expect(await split("We firmly")).toBe("words-repeated");
		expect(codeOf(await splitText({ case: choice, text: "none", at: 5 }))).toBe("document-missing");
		expect(await split(WORDS.length + 3)).toBeNull();
	});
});
