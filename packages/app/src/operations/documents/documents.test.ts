import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LEXICON_CODER } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { addToCase } from "../../adding/add-to-case.ts";
import { citeQuotes } from "../../case/cite-quotes.ts";
import { initCase } from "../../case/init-case.ts";
import { eventsInCase } from "../../events/events-in-case.ts";
import { query } from "../../exchange/fixtures/query.ts";
import { ACCOUNTS, caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { compareVersionsInCase } from "./compare-versions.ts";
import { documentBytesInCase } from "./document-bytes.ts";
import { versionsInCase } from "./document-versions.ts";
import { documentsInCase } from "./list-documents.ts";
import { copyQuotation, quote } from "./quote.ts";
import { showDocumentInCase } from "./show-document.ts";

const choiceOf = caseChoices();
const whole = await fillCase(choiceOf("whole.fissure"));
granted(await eventsInCase({ case: whole, do: { act: "group" } }));

describe("the documents of a case", () => {
	const list = async (request: Omit<Parameters<typeof documentsInCase>[0], "case">) =>
		granted(await documentsInCase({ case: whole, ...request }));

	it("are listed, the newest first, with what there is to choose from", async () => {
		const { documents, total, fields } = await list({});
		expect(total).toBe(documents.length);
		const dates = documents.map(({ date }) => date ?? "");
		expect(dates).toEqual(dates.toSorted().toReversed());
		expect(fields.languages.map(({ value }) => value).toSorted()).toEqual(["ar", "en", "es", "fr", "ru", "uk", "zh"]);
		expect(documents.find(({ id }) => id === ACCOUNTS[2])).toMatchObject({ language: "en", corrected: 0 });
		expect(documents.every(({ positions }) => positions !== null)).toBe(true);
	});

	it("are filtered by what they are and what they are called, in any script, and paged", async () => {
		const russian = await list({ filters: { languages: ["ru"] } });
		expect(new Set(russian.documents.map(({ language }) => language))).toEqual(new Set(["ru"]));
		const [first] = russian.documents;
		const named = await list({ filters: { named: (first?.title ?? "").toUpperCase() } });
		expect(named.documents.map(({ id }) => id)).toContain(first?.id);
		expect((await list({ filters: { coded: false } })).total).toBe(0);
		const page = await list({ page: { size: 3, from: 2, order: "title" } });
		expect(page.documents).toHaveLength(3);
		expect(page.documents).toEqual((await list({ page: { order: "title" } })).documents.slice(2, 5));
	});

	it("have no number of positions before anybody has read them", async () => {
		const choice = choiceOf("unread.fissure");
		granted(await initCase({ case: choice }));
		writeFileSync(join(choice.folder, "note.txt"), "The corridor stays open.");
		granted(await addToCase({ case: choice, sources: [{ input: join(choice.folder, "note.txt") }] }));
		const { documents } = granted(await documentsInCase({ case: choice }));
		expect(documents).toMatchObject([{ positions: null }]);
		expect(granted(await showDocumentInCase({ case: choice, document: documents[0]?.id ?? "" }))).toMatchObject({
			...{ coding: null, positions: [], mentions: [], events: [], languageVersions: [] },
			origin: { addedBy: "Ana", size: 24 },
		});
	});
});

describe("one document", () => {
	it("comes with what was read in it, its events, and where its bytes are from", async () => {
		const shown = granted(await showDocumentInCase({ case: whole, document: ACCOUNTS[0] }));
		const { document, positions, mentions, events } = shown;
		expect(document.language).toBe("zh");
		expect(shown.coding).toMatchObject({ coder: LEXICON_CODER, isStale: false });
		expect(positions.length).toBeGreaterThan(3);
		const places = positions.map(({ start }) => start);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(mentions.every(({ start, end }) => document.text.slice(start, end).trim() !== "")).toBe(true);
		expect(events[0]?.others.map(({ id }) => id)).toEqual(expect.arrayContaining([ACCOUNTS[1], ACCOUNTS[2]]));
		const { bytes, sha256 } = granted(await documentBytesInCase({ case: whole, document: ACCOUNTS[0] }));
		expect(sha256).toBe(document.sha256);
		expect(bytes.length).toBe(shown.origin.size);
		expect(codeOf(await showDocumentInCase({ case: whole, document: "nowhere" }))).toBe("document-missing");
	});

	it("has versions, whose words are compared", async () => {
		const choice = choiceOf("versions.fissure");
		granted(await initCase({ case: choice }));
		const path = join(choice.folder, "readout.txt");
		for (const words of ["We support the grain corridor fully.", "We may support the grain corridor."]) {
			writeFileSync(path, words);
			granted(await addToCase({ case: choice, sources: [{ input: path, language: "en" }] }));
		}
		const [{ id } = { id: "" }] = granted(await documentsInCase({ case: choice })).documents;
		const versions = granted(await versionsInCase({ case: choice, document: id }));
		expect(versions).toHaveLength(2);
		expect(versions[1]).toMatchObject({ id, class: null });
		const [before = "", after = ""] = versions.map((version) => version.id);
		const { edit } = granted(await compareVersionsInCase({ case: choice, before, after }));
		expect(edit?.class).toBe("substantive");
		expect(edit?.changes.map((change) => change.after?.exact ?? "")).toContain("may");
		const same = granted(await compareVersionsInCase({ case: choice, before, after: before }));
		expect(same.edit).toBeNull();
		expect(codeOf(await compareVersionsInCase({ case: choice, before, after: "nowhere" }))).toBe("document-missing");
	});

	it("whose bytes another program took away is shown, and says so when they are asked for", async () => {
		const choice = await fillCase(choiceOf("tampered.fissure"));
		const { openCase, closeCase } = await import("@fissure/store");
		const file = granted(await openCase(join(choice.folder, choice.file ?? ""), { who: "Ana", now: choice.now }));
		const { text, sha256 } = granted(await showDocumentInCase({ case: choice, document: ACCOUNTS[0] })).document;
		await query(file, "pragma foreign_keys = off");
		await query(file, `update documents set sha256 = 'gone' where sha256 = '${sha256}'`);
		await closeCase(file);
		expect(granted(await showDocumentInCase({ case: choice, document: ACCOUNTS[0] })).document.text).toBe(text);
		expect(codeOf(await documentBytesInCase({ case: choice, document: ACCOUNTS[0] }))).toBe("bytes-missing");
	});
});

const shown = granted(await showDocumentInCase({ case: whole, document: ACCOUNTS[2] }));
const { start = 0, end = 0 } = shown.positions[0] ?? {};
const exact = shown.document.text.slice(start, end);

describe("words of a text, taken along", () => {
	const context = { case: whole, print: async () => undefined, pathOfUpload: () => ({ ok: true, value: "" }) as const };

	it("come with their source, by their place or as they are typed", async () => {
		const copied = granted(await copyQuotation.run({ id: ACCOUNTS[2], start, end, as: "chicago" }, context));
		expect(copied.copied).toContain(`“${exact}”\nLorne, “`);
		const typed = await quote.run({ document: ACCOUNTS[2], exact, as: "chicago" }, context);
		expect(granted(typed)).toEqual({ copied: copied.copied, quote: { document: ACCOUNTS[2], start, end, exact } });
	});

	it("are refused where the text has others", async () => {
		const quoted = (document: string, words: string) => quote.run({ document, exact: words, as: "bibtex" }, context);
		expect(codeOf(await quoted(ACCOUNTS[2], `${exact} not`))).toBe("words-missing");
		expect(codeOf(await quoted("elsewhere", exact))).toBe("document-missing");
		const quotes = [`${exact} not`, exact, ""].map((words) => ({
			...{ document: words === "" ? "elsewhere" : ACCOUNTS[2], start, end, exact: words },
		}));
		const cited = granted(await citeQuotes({ case: whole, quotes }));
		expect(cited.states).toEqual(["changed", "exact", "not-held"]);
		expect(cited.sources.map(({ id, publisher }) => `${id} ${publisher}`)).toEqual([`${ACCOUNTS[2]} XLO`]);
		expect(cited.actorNames.XLO).toBe("Lorne");
	});
});
