import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../../tools/in-proof.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import { type Passage, pairOf, passagesBetween } from "./passages-between.ts";
import { ribbonLayout, ribbonPath } from "./ribbon-layout.ts";

const quote = (document: string, start: number, end: number) => ({ document, start, end, exact: "words" });
const found = (id: string, fields: object = {}) => ({ id, verdict: null, muted: false, ...fields });
const dataOf = (fields: object): Parameters<typeof passagesBetween>[0] =>
	({ aligned: [], gaps: [], findings: [], unmatched: [], ...fields }) as unknown as SideBySide;
const shown = (passages: readonly Passage[]): readonly string[] =>
	passages.map(({ kind, quotes }) => `${kind} ${quotes.map((one) => one?.start ?? "–").join(" ")}`);

describe("passages of two texts", () => {
	it("are what is aligned, then what one of them lacks, in the order of the left text", () => {
		const data = dataOf({
			aligned: [
				{ kind: "reworded", quotes: [quote("a", 40, 60), quote("b", 0, 20)] },
				{ kind: "same", quotes: [quote("a", 0, 20), quote("c", 0, 20)] },
			],
			findings: [found("f0"), found("f1"), found("f2", { verdict: { decision: "rejected" } })],
			gaps: [
				{ finding: 0, document: "b", words: quote("a", 20, 40) },
				{ finding: 1, document: "a", words: quote("b", 30, 40) },
				{ finding: 2, document: "b", words: quote("a", 70, 80) },
				{ finding: 0, document: "c", words: quote("b", 50, 60) },
			],
			unmatched: [{ quote: quote("a", 30, 35) }, { quote: quote("b", 70, 80) }],
		});
		expect(shown(passagesBetween(data, ["a", "b"]))).toEqual([
			"silent 20 –",
			"reworded 40 0",
			"silent – 30",
			"silent – 70",
		]);
		expect(shown(passagesBetween(data, ["b", "a"]))).toEqual([
			"reworded 0 40",
			"silent 30 –",
			"silent 70 –",
			"silent – 20",
		]);
	});

	it("are not missing where the sentence is answered in the main", () => {
		const data = dataOf({
			aligned: [{ kind: "differs", quotes: [quote("a", 0, 40), quote("b", 0, 20)] }],
			findings: [found("f0"), found("f1")],
			gaps: [{ finding: 0, document: "b", words: quote("a", 5, 40) }],
		});
		expect(shown(passagesBetween(data, ["a", "b"]))).toEqual(["differs 0 0"]);
		const part = { ...data, gaps: [{ finding: 1, document: "b", words: quote("a", 30, 40) }] } as unknown as SideBySide;
		expect(shown(passagesBetween(part, ["a", "b"]))).toEqual(["differs 0 0", "silent 30 –"]);
	});

	it("are of the two texts that are asked for, else of the first two sides", () => {
		const accounts = [
			["a", "XNO"],
			["b", "XNO"],
			["c", "XKE"],
		].map(([id, publisher]) => ({ document: { id, publisher } }));
		const data = { accounts } as unknown as SideBySide;
		expect(pairOf(data, [])).toEqual(["a", "c"]);
		expect(pairOf(data, ["c", "b"])).toEqual(["c", "b"]);
		expect(pairOf(data, ["c", "gone"])).toEqual(["a", "c"]);
	});
});

describe("ribbons", () => {
	const texts = fc
		.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.boolean()), { minLength: 1, maxLength: 200 })
		.map((lengths) => {
			let start = 0;
			let paragraph = 0;
			return {
				sentences: lengths.map(([length, isBreak]) => {
					const sentence = { start, end: start + length, paragraph };
					start += length + 1;
					if (isBreak) paragraph += 1;
					return sentence;
				}),
			};
		});

	it("have each sentence below the one before, all of them within the figure, as high as its share", () => {
		fc.assert(
			fc.property(texts, texts, (left, right) => {
				const { bars, height } = ribbonLayout([left, right], []);
				for (const column of bars) {
					for (const [at, bar] of column.entries()) {
						expect(bar.height).toBeGreaterThan(0);
						const below = column[at - 1];
						if (below !== undefined) expect(bar.y).toBeGreaterThanOrEqual(below.y + below.height);
					}
					const last = column.at(-1);
					expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(height, 3);
				}
			}),
			{ numRuns: draws(40) },
		);
	});

	it("end on the words that they join, however many sentences these are", () => {
		const sentences = [0, 100, 200].map((start, paragraph) => ({ start, end: start + 90, paragraph }));
		const text = { sentences };
		const { bars, places } = ribbonLayout(
			[text, text],
			[
				{ kind: "same", quotes: [quote("a", 100, 190), quote("b", 0, 290)], finding: null },
				{ kind: "silent", quotes: [quote("a", 45, 90), null], finding: null },
				{ kind: "silent", quotes: [quote("a", 900, 990), null], finding: null },
			],
		);
		const [left] = bars;
		expect(places[0]?.[0]).toEqual(left[1]);
		expect(places[0]?.[1]).toEqual({ y: 0, height: (left[2]?.y ?? 0) + (left[2]?.height ?? 0) });
		expect(places[1]?.[0]?.y).toBeCloseTo((left[0]?.height ?? 0) / 2);
		expect(places[1]?.[1]).toBeNull();
		expect(places[2]).toEqual([null, null]);
		expect(ribbonPath(10, { y: 0, height: 4 }, 30, { y: 8, height: 2 })).toBe(
			"M10 0C20 0 20 8 30 8V10C20 10 20 4 10 4Z",
		);
	});
});
