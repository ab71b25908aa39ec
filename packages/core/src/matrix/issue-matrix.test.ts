import { describe, expect, it } from "vitest";
import { CONTEXT, kestria, norland, orvena } from "../comparators/fixtures/accounts.ts";
import { issueMatrix } from "./issue-matrix.ts";

const accounts = [
	norland(
		"President Halvorsen firmly opposed sanctions.\n\nPresident Brenner welcomed the ceasefire. Ships use the grain corridor.",
	),
	kestria("The two sides discussed the ceasefire."),
	orvena("They met in Orvena."),
];
const matrix = issueMatrix(accounts, CONTEXT.issues);

describe("the matrix of issues", () => {
	it("has a row for every issue that a text touches, in the order in which texts take them up", () => {
		expect(matrix.map(({ issue }) => issue).sort()).toEqual(["ceasefire", "grain", "sanctions"]);
		const only = issueMatrix(
			[norland("Sanctions hurt. The ceasefire holds. Ships use the grain corridor.")],
			CONTEXT.issues,
		);
		expect(only.map(({ issue }) => issue)).toEqual(["sanctions", "ceasefire", "grain"]);
	});

	it("has a cell for every account, in their order, also for those that say nothing", () => {
		for (const { cells } of matrix)
			expect(cells.map(({ document }) => document)).toEqual(["norland", "kestria", "orvena"]);
		const silent = matrix.flatMap(({ cells }) => cells).filter(({ mentioned }) => !mentioned);
		expect(silent).toHaveLength(5);
		for (const cell of silent)
			expect(cell).toMatchObject({ rank: null, share: 0, verbs: [], stance: null, holders: [], quotes: [] });
	});

	it("tells who holds it, in which manner, with which verb, and how far", () => {
		const [sanctions] = matrix.filter(({ issue }) => issue === "sanctions");
		expect(sanctions?.cells[0]?.holders).toMatchObject([{ holder: "XNO", manner: "own", verb: "opposed", stance: -3 }]);
		expect(sanctions?.cells[0]).toMatchObject({ mentioned: true, rank: 1, stance: -3, verbs: ["opposed"] });
	});

	it("takes for the text's own stance what its publisher holds, alone or together, never the other side's", () => {
		const [ceasefire] = matrix.filter(({ issue }) => issue === "ceasefire");
		expect(ceasefire?.cells[0]).toMatchObject({ stance: null, rank: 2 });
		expect(ceasefire?.cells[0]?.holders).toMatchObject([{ holder: "XKE", stance: 2 }]);
		expect(ceasefire?.cells[1]).toMatchObject({ stance: 0 });
	});

	it("keeps what cannot be read unread", () => {
		const [grain] = matrix.filter(({ issue }) => issue === "grain");
		expect(grain?.cells[0]?.holders).toMatchObject([{ verb: null, stance: null }]);
	});

	it("is empty where nothing is touched", () => {
		expect(issueMatrix([], CONTEXT.issues)).toEqual([]);
		expect(issueMatrix([orvena("They met.")], CONTEXT.issues)).toEqual([]);
	});
});
