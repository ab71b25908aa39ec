import { describe, expect, it } from "vitest";
import { crossTable } from "./cross-table.ts";
import { deedRows } from "./deed-rows.ts";
import { hourLines } from "./hour-lines.ts";
import { intervalColumns } from "./interval-columns.ts";
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

describe("a whole assembly", () => {
	const states = (count: number) =>
		Array.from({ length: count }, (_, at) => ({
			...{ name: `S${at}`, value: Math.sin(at), low: Math.sin(at) - 0.2, high: Math.sin(at) + 0.2 },
			...{ isChosen: at === 0, said: `State ${at}`, note: null },
		}));
	const words = { ...WORDS, head: ["State", "Point"] as const };

	it("fits on a page, sorted, each name on a line of its own", () => {
		const drawing = intervalColumns(states(193), words);
		expect(drawing.height).toBeLessThan(900);
		const names = drawing.shapes.flatMap((shape) =>
			shape.kind === "words" && shape.anchor === "end" ? [`${shape.x} ${shape.y}`] : [],
		);
		expect(new Set(names).size).toBe(193);
		const values = drawing.rows.map(([, value]) => Number(value));
		expect(values).toEqual(values.toSorted((a, b) => b - a));
	});

	it("may be small, and shows who was chosen by form", () => {
		const drawing = intervalColumns(states(2), words);
		expect(drawing.shapes.filter((shape) => shape.kind === "path" && shape.fill === "lead")).toHaveLength(1);
		expect(drawing.rows[0]).toEqual(["S1", "0.84", "0.64", "1.04"]);
	});
});

it("a table of two shows each pair of answers with its count, and adds up", () => {
	const counts = [
		[40, 6, 1],
		[9, 20, 0],
		[2, 0, 22],
	];
	const drawing = crossTable({ sides: ["OST", "XVA"], answers: ["yes", "abstain", "no"], counts }, WORDS);
	const labels = drawing.shapes.flatMap((shape) => (shape.kind === "path" ? (shape.label ?? []) : []));
	expect(labels).toContain("OST yes, XVA no: 1 of 100");
	expect(labels).toHaveLength(7);
	expect(textsOf(drawing)).toEqual(expect.arrayContaining(["40", "1", "22", "100", "47", "51"]));
	expect(drawing.rows.at(-1)).toEqual(["all", "51", "26", "23", "100"]);
});

describe("words above deeds", () => {
	const mark = (date: string, direction: "for" | "against" | "neutral" | null, differs = false) => ({
		...{
			date,
			until: null,
			direction,
			sign: "Y",
			turn: null as string | null,
			said: `Vote of ${date}`,
			differs,
			note: null,
		},
	});
	const drawn = (marks: readonly ReturnType<typeof mark>[]) =>
		deedRows(
			{
				words: [{ date: "2014-02-01", stance: 2, said: "Speech: +2", note: 4 }],
				noWords: "No words",
				levels: [{ from: "2014-01-01", to: "2014-12-31", stance: 2 }],
				deeds: [{ title: "Status of the harbour", marks }],
				figures: [{ title: "Trade", unit: "bn", points: [{ date: "2014", value: 3 }] }],
			},
			WORDS,
		);

	it("are on one axis, sides by form, and what differs has a bar", () => {
		const drawing = drawn([mark("2014-03-27", "neutral"), mark("2016-12-19", "against", true)]);
		const labels = drawing.shapes.flatMap((shape) => (shape.kind === "path" ? (shape.label ?? []) : []));
		expect(labels).toEqual(expect.arrayContaining(["Vote of 2014-03-27", "Differs from words: Vote of 2016-12-19"]));
		expect(notesOf(drawing)).toEqual([4]);
		expect(drawing.rows).toContainEqual([
			...["Status of the harbour", "2016-12-19", "Vote of 2016-12-19", "against, differs from words"],
		]);
		expect(JSON.stringify(drawing.shapes)).not.toContain("NaN");
	});

	it("sets no sign over another", () => {
		const drawing = drawn([mark("2016-12-19", "for"), mark("2016-12-19", "against"), mark("2019-12-19", "for")]);
		expect(textsOf(drawing).filter((text) => text === "Y")).toHaveLength(2);
	});

	it("say when an answer is another, in words and before all letters", () => {
		const marks = [mark("2014-03-27", "neutral"), mark("2014-04-01", "neutral"), mark("2019-12-09", "against")];
		const turned = marks.map((one, at) => ({ ...one, turn: ["abstain 2014", null, "no 2019"][at] ?? null }));
		expect(textsOf(drawn(turned))).toEqual(expect.arrayContaining(["abstain 2014", "no 2019"]));
		expect(textsOf(drawn(turned))).not.toContain("Y");
	});

	it("waste no room where there are no words, and little where there are many rows", () => {
		const row = { title: "Status of the harbour", marks: [mark("2014-03-27", "for")] };
		const of = (words: Parameters<typeof deedRows>[0]["words"], rows: number) =>
			deedRows(
				{ words, noWords: "No words.", levels: [], deeds: Array.from({ length: rows }, () => row), figures: [] },
				WORDS,
			);
		const said = [{ date: "2014-02-01", stance: 2, said: null, note: null }];
		expect(textsOf(of([], 1))).toContain("No words.");
		expect(textsOf(of([], 1))).not.toContain("+3");
		expect(of(said, 1).height - of([], 1).height).toBeGreaterThan(60);
		expect(of(said, 8).height).toBeLessThan(of(said, 1).height + 7 * 40);
	});
});
