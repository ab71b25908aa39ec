import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { type LinePoint, MOST_LINES, valueLines } from "./value-lines.ts";

const WORDS = {
	...{ title: "Agreement", caption: "Caption.", measure: "Agreement", counted: "roll calls" },
	figure: (value: number) => value.toFixed(2),
};
const point = (year: number, value: number | null, more: Partial<LinePoint> = {}): LinePoint => ({
	...{ date: String(year), name: String(year), value, low: null, high: null, n: null, note: null },
	...more,
});
const pathsOf = ({ shapes }: ReturnType<typeof valueLines>) => shapes.filter((shape) => shape.kind === "path");
const labelsOf = (drawing: ReturnType<typeof valueLines>) => pathsOf(drawing).flatMap(({ label }) => label ?? []);

describe("a measure over time", () => {
	it("says value, interval and count of each point, and draws nothing across a gap", () => {
		const line = {
			name: "OST–XVA",
			points: [
				point(2001, 0.5, { low: 0.4, high: 0.6, n: 80 }),
				point(2002, 0.6, { low: 0.5, high: 0.7, n: 60 }),
				point(2003, null, { n: 2 }),
				point(2004, 0.7, { n: 70 }),
			],
		};
		const drawing = valueLines([line], { ...WORDS, range: [0, 1] });
		expect(labelsOf(drawing)).toEqual([
			"OST–XVA, 2001: 0.50 (0.40 to 0.60) of 80 roll calls",
			"OST–XVA, 2002: 0.60 (0.50 to 0.70) of 60 roll calls",
			"OST–XVA, 2004: 0.70 of 70 roll calls",
		]);
		const thick = pathsOf(drawing).filter(({ stroke, width }) => stroke === "s1" && width === 1.6);
		expect(thick).toHaveLength(1);
		expect(thick[0]?.d.match(/[ML]/gu)).toHaveLength(2);
		expect(drawing.head).toEqual(["Line", "Period", "Agreement", "Low", "High", "n"]);
		expect(drawing.rows[2]).toEqual(["OST–XVA", "2003", "too few", "", "", "2"]);
	});

	it("keeps every value within its axis, and an axis within its measure", () => {
		const drawing = valueLines([{ name: "one", points: [point(2001, 1), point(2002, 0)] }], {
			...WORDS,
			range: [0, 1],
		});
		const texts = drawing.shapes.flatMap((shape) => (shape.kind === "words" ? [shape.text] : []));
		expect(texts).toEqual(expect.arrayContaining(["0", "0.2", "0.4", "0.6", "0.8", "1"]));
		expect(texts).not.toContain("1.2");
	});

	it("marks only the ends of long lines, and still says each point", () => {
		const points = Array.from({ length: 75 }, (_, at) => point(1946 + at, at / 75));
		expect(labelsOf(valueLines([{ name: "long", points }], WORDS))).toHaveLength(75);
	});

	it("never sets one name over another, and keeps names within the picture", () => {
		const value = fc.double({ min: -2, max: 2, noNaN: true });
		fc.assert(
			fc.property(fc.array(value, { minLength: 1, maxLength: MOST_LINES }), (values) => {
				const lines = values.map((last, at) => ({
					name: `line ${at}`,
					points: [point(2001, 0), point(2002, last)],
				}));
				const drawing = valueLines(lines, WORDS);
				const heights = drawing.shapes
					.flatMap((shape) => (shape.kind === "words" && shape.text.startsWith("line ") ? [shape.y] : []))
					.toSorted((a, b) => a - b);
				expect(heights).toHaveLength(values.length);
				for (const [at, height] of heights.entries()) {
					expect(height).toBeLessThanOrEqual(drawing.height);
					expect(height - (heights[at - 1] ?? 0)).toBeGreaterThan(12);
				}
			}),
			{ numRuns: draws(60) },
		);
	});

	it("can be of nothing", () => {
		expect(JSON.stringify(valueLines([], WORDS))).not.toMatch(/NaN|null,"y"/u);
	});
});
