import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { type CountRow, countRow } from "./count-table.ts";
import { wordscores } from "./wordscores.ts";

/** Table 1 of Laver, Benoit & Garry (2003): 37 words, five reference texts, and a text to be placed. */
const BELL = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2];
const text = (from: number): CountRow => countRow(BELL.map((count, at) => [from + at, count]));
const TABLE = { rows: [0, 5, 10, 15, 20, 7].map(text), width: 37 };
const REFERENCES = new Map([-1.5, -0.75, 0, 0.75, 1.5].map((score, row) => [row, score]));
const placed = wordscores(TABLE, REFERENCES, { spreadOver: "all" }).texts[5];

describe("Wordscores", () => {
	it("places the text of the paper's example as printed", () => {
		expect(placed?.raw).toBeCloseTo(-0.448, 3);
		expect(placed?.standardError).toBeCloseTo(0.0119, 4);
		expect(placed?.lbg?.score).toBeCloseTo(-0.53, 2);
		expect(placed?.mv?.score).toBeCloseTo(-0.51, 2);
		expect(placed?.scored).toBe(1000);
	});

	it("gives the extreme references their own scores after Martin and Vanberg", () => {
		const { texts } = wordscores(TABLE, REFERENCES);
		expect(texts[0]?.mv?.score).toBeCloseTo(-1.5, 12);
		expect(texts[4]?.mv?.score).toBeCloseTo(1.5, 12);
	});

	it("gives the others the mean of their raw scores and the spread of the references", () => {
		const rows = [...TABLE.rows, text(3), text(12)];
		const { texts } = wordscores({ rows, width: 37 }, REFERENCES);
		const others = texts.slice(5);
		const raw = others.map((one) => one?.raw ?? Number.NaN);
		const lbg = others.map((one) => one?.lbg?.score ?? Number.NaN);
		const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
		const spread = (values: readonly number[]) =>
			Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));
		expect(mean(lbg)).toBeCloseTo(mean(raw), 12);
		expect(spread(lbg)).toBeCloseTo(spread([-1.5, -0.75, 0, 0.75, 1.5]), 12);
	});

	it("does not rescale one text by its own spread, and says nothing of a text of other words", () => {
		const rows = [...TABLE.rows, countRow([[40, 3]])];
		const { texts, words } = wordscores({ rows, width: 41 }, REFERENCES);
		expect(texts[5]?.lbg).toBe(null);
		expect(texts[6]).toBe(null);
		expect(words[40]).toBeNaN();
	});

	it("asks for two references that differ, with words", () => {
		expect(() => wordscores(TABLE, new Map([[0, 1]]))).toThrow(RangeError);
		expect(() =>
			wordscores(
				TABLE,
				new Map([
					[0, 1],
					[1, 1],
				]),
			),
		).toThrow(RangeError);
		const rows = [...TABLE.rows, countRow([])];
		expect(() =>
			wordscores(
				{ rows, width: 37 },
				new Map([
					[0, 1],
					[6, 2],
				]),
			),
		).toThrow(RangeError);
	});

	it("turns round when the scores do, and stays within them", () => {
		const counts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(fc.tuple(counts, counts, counts), fc.integer({ min: 1, max: 5 }), (texts, score) => {
				const rows = texts.map((one) => countRow(one.map((count, at) => [at, count])));
				const scoreOf = (low: number, high: number) =>
					wordscores(
						{ rows, width: 4 },
						new Map([
							[0, low],
							[1, high],
						]),
					).texts[2]?.raw ?? Number.NaN;
				expect(scoreOf(-score, score)).toBeCloseTo(-scoreOf(score, -score), 12);
				expect(Math.abs(scoreOf(-score, score))).toBeLessThanOrEqual(score + 1e-12);
			}),
			{ numRuns: draws(100) },
		);
	});
});
