import { describe, expect, it } from "vitest";
import type { DocumentShown, ShownPosition } from "../state/document-types.ts";
import { issuesIn, keyOf, NAMES, positionId, textSpans } from "./text-spans.ts";

const position = (key: number, issue: string, start: number): ShownPosition => ({
	...{ key, issue, start, end: start + 5, holder: "VAL", asserter: "VAL", manner: "own", stance: 2 },
	...{ status: "asserted", because: [], note: null, verb: null, negated: false, conditional: false },
	...{ coder: "lexicon@1", coderName: "lexicon@1", codebook: "book", at: "", correction: null },
});

const read: Pick<DocumentShown, "positions" | "mentions" | "names"> = {
	positions: [position(7, "grain", 0), position(8, "ports", 10), position(9, "ports", 20)],
	mentions: [
		{ issue: "grain", concept: "corridor", start: 1, end: 3 },
		{ issue: "sanctions", concept: "sanctions", start: 30, end: 33 },
	],
	names: [{ topic: "war", frame: "mission", issue: null, start: 40, end: 44 }],
};

const WORDS = {
	hueOf: (issue: string) => (issue === "grain" ? 120 : undefined),
	mention: (issue: string) => `mentions ${issue}`,
	position: ({ issue }: ShownPosition) => `on ${issue}`,
	name: (topic: string, frame: string) => `${topic}: ${frame}`,
};

describe("what was read in a text", () => {
	it("is seen as spans in the colours of the issues", () => {
		const spans = textSpans(read, new Set(), WORDS);
		expect(spans).toHaveLength(6);
		expect(spans.find(({ id }) => id === positionId(7))).toEqual({
			...{ start: 0, end: 5, kind: "position", id: "position:7", title: "on grain", hue: 120 },
		});
		expect(spans.find(({ id }) => id === positionId(8))).not.toHaveProperty("hue");
	});

	it("is not seen where its issue is hidden", () => {
		const titles = (...hidden: readonly string[]) => textSpans(read, new Set(hidden), WORDS).map(({ title }) => title);
		expect(titles("grain", NAMES)).toEqual(["mentions sanctions", "on ports", "on ports"]);
	});

	it("is counted by issue, positions before mentions", () => {
		expect(issuesIn(read)).toEqual([
			{ issue: "ports", mentions: 0, positions: 2 },
			{ issue: "grain", mentions: 1, positions: 1 },
			{ issue: "sanctions", mentions: 1, positions: 0 },
		]);
	});
});

it("knows a position by its id, and nothing else", () => {
	expect(keyOf(positionId(12))).toBe(12);
	expect(keyOf("mention:12:grain")).toBeNull();
});
