import { describe, expect, it } from "vitest";
import { glossOf } from "./quote-gloss.ts";

type Data = Parameters<typeof glossOf>[0];
type Position = Data["accounts"][number]["positions"][number];

const position = (more: Partial<Position> & { readonly start?: number; readonly end?: number } = {}): Position =>
	({
		...{ issue: "island", holder: "XTE", manner: "counterpart", stance: 3, certainty: "high" },
		quote: { document: "va", start: more.start ?? 0, end: more.end ?? 10, exact: "泰方坚定支持瓦方立场" },
		...more,
	}) as Position;

const dataOf = (positions: readonly Position[], language = "zh"): Data =>
	({
		accounts: [{ document: { id: "va", language }, parties: ["XVA", "XTE"], positions }],
		earlier: [],
		issues: {
			island: {
				id: "island",
				name: "Status of Ambra Island",
				poleMinus3: "it is a state",
				polePlus3: "it is Valdaran",
			},
		},
		actorNames: { XTE: "Tesmark", XVA: "Valdara" },
	}) as unknown as Data;

const quote = { document: "va", start: 2, end: 8, exact: "坚定支持瓦方" };
const glossed = (...positions: readonly Position[]) => glossOf(dataOf(positions), quote);

describe("a gloss", () => {
	it("says whose view it is, on what, and towards which pole", () => {
		expect(glossed(position())).toEqual(["of Tesmark: firmly for · Status of Ambra Island → “it is Valdaran”"]);
		expect(glossed(position({ holder: "XVA", manner: "own", stance: -2 }))).toEqual([
			"Valdara: against · Status of Ambra Island → “it is a state”",
		]);
		expect(glossed(position({ stance: 0, manner: "own" }))).toEqual(["Tesmark: neither · Status of Ambra Island"]);
	});

	it("is silent about other words, views that could not be read or are uncertain, and issues that the codebook has not", () => {
		expect(glossed(position({ start: 8, end: 12 }))).toEqual([]);
		expect(glossed(position({ stance: null }))).toEqual([]);
		expect(glossed(position({ certainty: "low" }))).toEqual([]);
		expect(glossed(position({ issue: "no-such" }))).toEqual([]);
	});

	it("says the firmest of what one holder is read to hold on an issue, and only of the issue that is asked for", () => {
		expect(glossed(position({ stance: 1 }), position({ stance: -2 }), position({ stance: 0 }))).toEqual([
			"of Tesmark: against · Status of Ambra Island → “it is a state”",
		]);
		expect(glossed(position(), position({ manner: "own" }))).toHaveLength(2);
		expect(glossOf(dataOf([position()]), quote, "grain")).toEqual([]);
	});

	it("says the same once, and of English nothing", () => {
		expect(glossed(position(), position({ start: 4 }))).toHaveLength(1);
		expect(glossOf(dataOf([position()], "en"), quote)).toEqual([]);
	});
});
