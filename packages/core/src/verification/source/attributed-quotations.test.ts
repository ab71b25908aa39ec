import { describe, expect, it } from "vitest";
import { contextOf, draftOf } from "../fixtures/argument-world.ts";
import { kestriaText, norlandText } from "../fixtures/attributed-world.ts";
import { attributedQuotations, problemAt, sentenceAt, statementsAt } from "./attributed-quotations.ts";

const NORLAND = norlandText("They met. Norland opposes sanctions. Norland supports the ceasefire.");
const KESTRIA = kestriaText("Kestria said that Norland opposes sanctions.");
const draft = draftOf("It “opposes sanctions”.\nIt “left”.");
const context = contextOf(draft, { sources: [NORLAND, KESTRIA], attributions: [{ holder: "XNO" }, { holder: "XKE" }] });
const [first] = context.quotations as [never];
const changed = (more: object) => ({ ...context, quotations: [{ ...(first as object), ...more } as never] });
const [quoted] = attributedQuotations(context) as [never];
const place = (quoted as ReturnType<typeof attributedQuotations>[number]).places[0] as never;

describe("quotations of which a draft says something", () => {
	it("are those that stand verbatim in a source text, with every place", () => {
		const elsewhere = [{ document: "kestria-readout", start: 26, end: 43, exact: "opposes sanctions" }];
		const all = attributedQuotations(changed({ elsewhere }));
		expect(all.map(({ index, places }) => [index, ...places.map(({ document }) => document.id)])).toEqual([
			[0, "norland-readout", "kestria-readout"],
		]);
		expect(attributedQuotations(context).map(({ index }) => index)).toEqual([0]);
	});

	it.each([
		["exact", 1],
		["normalised", 1],
		["elided", 1],
		["moved", 1],
		["changed", 0],
		["gone", 0],
		["translated", 0],
	])("in the state %s are %i", (state, count) => {
		expect(attributedQuotations(changed({ state }))).toHaveLength(count);
	});

	it("are none without an attribution, a place, or the text of the place", () => {
		expect(attributedQuotations(changed({ attribution: null }))).toEqual([]);
		expect(attributedQuotations(changed({ found: null }))).toEqual([]);
		expect(attributedQuotations({ ...context, sources: [KESTRIA] })).toEqual([]);
	});

	it("have the parts of their anchor, and elsewhere the words found", () => {
		const parts = [
			{ document: "norland-readout", start: 18, end: 25, exact: "opposes" },
			{ document: "norland-readout", start: 26, end: 35, exact: "sanctions" },
		];
		const elsewhere = [{ document: "kestria-readout", start: 26, end: 43, exact: "opposes sanctions" }];
		const { anchor } = first as { anchor: object };
		const places = attributedQuotations(changed({ anchor: { ...anchor, parts }, elsewhere }))[0]?.places ?? [];
		expect(places.map((one) => one.parts.map(({ exact }) => exact))).toEqual([
			["opposes", "sanctions"],
			["opposes sanctions"],
		]);
		const without = attributedQuotations(changed({ anchor: { ...anchor, parts: [] } }))[0]?.places ?? [];
		expect(without[0]?.parts.map(({ exact }) => exact)).toEqual(["opposes sanctions"]);
	});
});

describe("what a source has anybody say in quoted words", () => {
	const at = (words: string) => {
		const start = NORLAND.text.indexOf(words);
		const quote = { document: NORLAND.id, start, end: start + words.length, exact: words };
		return { document: NORLAND, quote, parts: [quote] };
	};
	const said = (words: string) => statementsAt(at(words), context).map(({ quote }) => quote.exact);

	it("are the statements that they touch", () => {
		expect(said("opposes sanctions")).toEqual(["Norland opposes sanctions."]);
		expect(said("sanctions. Norland supports")).toEqual([
			"Norland opposes sanctions.",
			"Norland supports the ceasefire.",
		]);
		expect(said("They met")).toEqual([]);
	});

	it("are none of a text that is not held", () => {
		expect(statementsAt({ ...at("They met"), document: { ...NORLAND, id: "lost" } }, context)).toEqual([]);
	});

	it("stand in whole sentences, from the first to the last", () => {
		expect(sentenceAt(at("opposes"), context).exact).toBe("Norland opposes sanctions.");
		expect(sentenceAt(at("sanctions. Norland supports"), context).exact).toBe(
			"Norland opposes sanctions. Norland supports the ceasefire.",
		);
		const lost = { ...at("opposes"), document: { ...NORLAND, id: "lost" } };
		expect(sentenceAt(lost, context)).toEqual(lost.quote);
	});
});

describe("a problem of a quotation", () => {
	it("has its place, line and number", () => {
		const problem = problemAt(quoted, { code: "c", severity: "error", message: "m", by: "b@1" }, [
			sentenceAt(place, context),
		]);
		expect(problem).toMatchObject({
			start: 4,
			end: 21,
			line: 1,
			quotation: 0,
			code: "c",
			severity: "error",
			message: "m",
			by: "b@1",
		});
		expect(problem.evidence.map(({ exact }) => exact)).toEqual(["Norland opposes sanctions."]);
	});
});
