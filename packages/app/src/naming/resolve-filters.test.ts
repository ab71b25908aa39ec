import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { initCase } from "../case/init-case.ts";
import { listFindings } from "../comparing/list-findings.ts";
import { exportLedger } from "../exchange/ledger/export-ledger.ts";
import { caseChoices, fillCase, granted } from "../fixtures/port-ellery.ts";
import { documentsInCase } from "../operations/documents/list-documents.ts";
import { askCase } from "../operations/ledger/ask-case.ts";
import { browseLedger, everSaid, ledgerFacets, ledgerTimeline } from "../operations/ledger/read-ledger.ts";
import { editsInCase } from "../watch/edits/edits-in-case.ts";

const choiceOf = caseChoices();
const filled = fillCase(choiceOf());
const folder = mkdtempSync(join(tmpdir(), "fissure-filters-"));

const problemOf = (outcome: Outcome<unknown>): string =>
	outcome.ok ? "no problem" : `${outcome.problem.code} ${outcome.problem.place}: ${outcome.problem.message}`;

/** As an adapter gives it. */
const context = async () => ({
	case: await filled,
	print: async () => {},
	pathOfUpload: (id: string) => ({ ok: true as const, value: id }),
});

/** Everything that takes filters of positions, asked with a name that nobody has. */
const HOLDER = { holders: ["Valdra"] } as const;
const SAID = 'actor-unknown holder: Expected an actor such as USA, got "Valdra"; did you mean XVA (Valdara)?';

describe("a holder that nobody knows is an error with the nearest name", () => {
	it.each([
		["ask", async () => askCase({ case: await filled, filters: HOLDER })],
		["the ledger", async () => browseLedger.run({ holder: ["Valdra"] }, await context())],
		["choices of the ledger", async () => ledgerFacets.run({ holder: ["Valdra"] }, await context())],
		["the timeline", async () => ledgerTimeline.run({ holder: ["Valdra"] }, await context())],
		["ever said", async () => everSaid.run({ holder: "Valdra" }, await context())],
		["findings", async () => listFindings({ case: await filled, filters: HOLDER })],
		[
			"export",
			async () => exportLedger({ case: await filled, format: "csv", filters: HOLDER, out: join(folder, "a.csv") }),
		],
	])("in %s", async (_, ask) => {
		expect(problemOf(await ask())).toBe(SAID);
	});
});

describe("filters of a case", () => {
	const holders = async (...given: readonly string[]) =>
		granted(await askCase({ case: await filled, filters: { holders: given }, size: 500 }));

	it.each(["Valdara", "valdara", "xva", "Вальдара", "瓦尔达拉"])("%s is understood as XVA", async (given) => {
		const { filters, entries } = await holders(given);
		expect(filters.holders).toEqual(["XVA"]);
		expect(entries).toEqual((await holders("XVA")).entries);
		expect(entries.length).toBeGreaterThan(0);
	});

	it.each([
		["US", "USA"],
		["China", "CHN"],
		["Россия", "RUS"],
		["中国", "CHN"],
		["de", "DEU"],
		["U.K.", "GBR"],
	])("%s is %s also where the case has a list of its own, and says nothing here", async (given, id) => {
		const { filters, entries } = await holders(given);
		expect(filters.holders).toEqual([id]);
		expect(entries).toEqual([]);
	});

	it("both sides together are held as BOTH", async () => {
		expect((await holders("both")).filters.holders).toEqual(["BOTH"]);
	});

	it("a name of several is left to the person", async () => {
		const asked = askCase({ case: await filled, filters: { holders: ["阿"] } });
		expect(await asked).toMatchObject({ problem: { code: "actor-ambiguous" } });
		expect(problemOf(await asked)).toMatch(
			/^actor-ambiguous holder: Expected one actor, got "阿", which names .*AFG \(Afghanistan\).* or .*; give the code$/,
		);
	});

	it("publishers and asserters are asked the same", async () => {
		const publisher = await askCase({ case: await filled, words: "corridor", filters: { publishers: ["Korea"] } });
		expect(problemOf(publisher)).toMatch(/^actor-unknown publisher: .*did you mean (KOR|PRK) \(.*\)\?$/);
		const asserter = await askCase({ case: await filled, filters: { asserters: ["Tesmrk"] } });
		expect(problemOf(asserter)).toMatch(/^actor-unknown asserter: .*did you mean XTE \(Tesmark\)\?$/);
		const documents = await documentsInCase({ case: await filled, filters: { publishers: ["Qqqq"] } });
		expect(problemOf(documents)).toMatch(/^actor-unknown publisher: .*; give its code or its name .*$/);
	});

	it("an issue is asked by id or name; an unknown one names the nearest, or those there are", async () => {
		const asked = async (issue: string) => askCase({ case: await filled, filters: { issues: [issue] } });
		expect(granted(await asked("Ceasefire and settlement")).filters.issues).toEqual(["sorvia_settlement"]);
		expect(problemOf(await asked("sorvia_setlement"))).toBe(
			'issue-unknown issue: Expected an issue of the codebook, got "sorvia_setlement"; did you mean sorvia_settlement (Ceasefire and settlement)?',
		);
		expect(problemOf(await asked("fishing"))).toMatch(
			/^issue-unknown issue: .* got "fishing"; its issues are sorvia_sovereignty, .* and 6 more; see docs\/codebook\.md$/,
		);
	});

	it("a publisher whose code changed places is refused with the right one, though it could be a code of one's own", async () => {
		const asked = askCase({ case: await filled, words: "corridor", filters: { publishers: ["XET"] } });
		expect(problemOf(await asked)).toBe(
			'actor-unknown publisher: Expected an actor such as USA, got "XET"; did you mean XTE (Tesmark)?',
		);
	});

	it("a place is one where a text was said, in any letter case; another names the nearest, or those there are", async () => {
		const asked = async (venue: string) =>
			askCase({ case: await filled, words: "corridor", filters: { venues: [venue] } });
		expect(granted(await asked("port ellery")).filters.venues).toEqual(["Port Ellery"]);
		expect(granted(await asked("port ellery")).documents).toEqual(granted(await asked("Port Ellery")).documents);
		expect(problemOf(await asked("Port Elery"))).toBe(
			'venue-unknown venue: Expected a venue of a text in this case, got "Port Elery"; did you mean Port Ellery?',
		);
		expect(problemOf(await asked("Vienna"))).toBe(
			'venue-unknown venue: Expected a venue of a text in this case, got "Vienna"; there are Assembly of the Concord of Nations, Council of the Concord of Nations, Port Ellery',
		);
	});

	it("a language is one that Fissure reads or a text has, by code or name; another names the nearest", async () => {
		const asked = async (language: string) =>
			askCase({ case: await filled, words: "corridor", filters: { languages: [language] } });
		expect(granted(await asked("English")).filters.languages).toEqual(["en"]);
		expect(granted(await asked("English")).documents).not.toEqual([]);
		expect(problemOf(await asked("zn"))).toMatch(
			/^language-unknown language: Expected the code of a language, got "zn"; did you mean .*zh \(Chinese\).*\?$/,
		);
		expect(problemOf(await asked("xyz"))).toMatch(
			/^language-unknown language: Expected the code of a language, got "xyz"; there are .*en, .*$/,
		);
	});

	it("where no text has a place, a place is refused so", async () => {
		const choice = choiceOf("empty.fissure");
		granted(await initCase({ case: choice }));
		expect(problemOf(await askCase({ case: choice, words: "corridor", filters: { venues: ["Vienna"] } }))).toMatch(
			/got "Vienna"; there is none, so leave it out$/,
		);
	});

	it("a document that is not in the case is an error, in edits too", async () => {
		const asked = await askCase({ case: await filled, filters: { documents: ["nowhere"] } });
		expect(problemOf(asked)).toMatch(/^document-missing document: .* got "nowhere"; fissure texts shows the ids$/);
		const edits = await editsInCase({ case: await filled, filters: { document: "nowhere" } });
		expect(problemOf(edits)).toMatch(/^document-missing document: /);
		expect((await editsInCase({ case: await filled, filters: { document: "valdara-readout-zh" } })).ok).toBe(true);
	});
});
