import { describe, expect, it } from "vitest";
import { hourLines } from "./hour-lines.ts";
import { intervalRows } from "./interval-rows.ts";
import { wordBars } from "./word-bars.ts";

const WORDS = { title: "Title", caption: "Caption." };
const textsOf = ({ shapes }: ReturnType<typeof hourLines>) =>
	shapes.flatMap((shape) => (shape.kind === "words" ? [shape.text] : []));
const notesOf = ({ shapes }: ReturnType<typeof hourLines>) =>
	shapes.flatMap((shape) => (shape.kind === "path" && shape.note !== null ? [shape.note] : []));

describe("a line of hours", () => {
	const text = { name: "Readout", from: "2031-02-24T10:00Z", to: "2031-02-26T12:00Z", isEvent: false, note: 1 };
	const raid = { name: "Raid", from: "2031-02-24T02:50Z", to: "2031-02-24T02:50Z", isEvent: true, note: null };

	it("has a mark where the minute is known, and a bar of hours where it is not", () => {
		const drawing = hourLines([raid, text], WORDS);
		const labels = drawing.shapes.flatMap((shape) => (shape.kind === "path" ? (shape.label ?? []) : []));
		expect(labels).toEqual(["Raid: 2031-02-24 02:50 UTC", "Readout: 2031-02-24 10:00 to 2031-02-26 12:00 UTC"]);
		expect(notesOf(drawing)).toEqual([1]);
		expect(textsOf(drawing)).toEqual(expect.arrayContaining(["2031-02-25", "12:00"]));
	});

	it("can be of one minute", () => {
		expect(hourLines([raid], WORDS).rows).toEqual([["Raid", "2031-02-24 02:50", "2031-02-24 02:50"]]);
	});
});

describe("intervals", () => {
	const row = (value: number, low: number, high: number) => ({
		...{ name: `at ${value}`, value, low, high, isReference: false, said: `at ${value}`, note: 3 },
	});

	it("are on one scale, whose ticks are round", () => {
		const drawing = intervalRows([row(-1, -1.5, -0.5), row(2, 1.5, 2.5)], WORDS);
		expect(textsOf(drawing)).toEqual(expect.arrayContaining(["−1", "0", "+1", "+2"]));
		expect(drawing.caption).toBe("Caption.");
	});

	it("are cut where they are far wider than the values are apart, and say so", () => {
		expect(intervalRows([row(-1, -50, 50), row(2, 1, 3)], WORDS).caption).toContain("cut at the edge");
	});

	it("may be unknown", () => {
		const [known, unknown] = [row(0, -1, 1), row(1, Number.NaN, Number.NaN)];
		const drawing = intervalRows([known, unknown], WORDS);
		expect(JSON.stringify(drawing.shapes)).not.toContain("NaN");
		expect(notesOf(drawing)).toEqual([3, 3]);
	});
});

describe("bars of words", () => {
	it("grow from the middle, the longest as far as there is room", () => {
		const bar = (word: string, value: number) => ({ word, value, said: word, note: null });
		const sides = [
			{ title: "First", bars: [bar("corridor", 8), bar("grain", 4)] },
			{ title: "Second", bars: [bar("норма", 2)] },
		] as const;
		const drawing = wordBars(sides, { ...WORDS, measure: "z" });
		const widths = drawing.shapes.flatMap((shape) => {
			if (shape.kind !== "path" || shape.label === null) return [];
			const xs = [...shape.d.matchAll(/[ML]([\d.]+)/gu)].map(([, x]) => Number(x));
			return [Math.max(...xs) - Math.min(...xs)];
		});
		expect(widths).toEqual([190, 95, 47.5]);
		expect(drawing.rows).toHaveLength(3);
	});
});
