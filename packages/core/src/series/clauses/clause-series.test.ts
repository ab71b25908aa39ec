import type { Document, SeriesRow, TextSeries } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { clauseSeries } from "./clause-series.ts";

const textOf = (id: string, date: string | undefined, text: string, language = "en"): Document => ({
	...{ id, text, language, kind: "joint-statement", publisher: null, guessed: [] },
	...(date === undefined ? {} : { date }),
});

const seriesOf = (...documents: readonly Document[]): TextSeries => clauseSeries(documents) as TextSeries;
const rowWith = ({ rows }: TextSeries, words: string): SeriesRow =>
	rows.find(({ cells }) => cells.some(({ quote }) => quote.exact.includes(words))) as SeriesRow;
const changesOf = ({ cells }: SeriesRow): readonly string[] => cells.map(({ text, change }) => `${text} ${change}`);

const MARCH = textOf(
	"march",
	"2025-03-01",
	[
		"Joint communiqué of the river ministers",
		"1. The ministers condemned the closure of the northern lock by private toll companies.",
		"2. They agreed to reopen the ferry route between Halm and Ostry before the harvest; they asked the pilots to report monthly.",
		"3. Both sides support the independent commission on dredging.",
	].join("\n\n"),
);
const JUNE = textOf(
	"june",
	"2025-06-01",
	[
		"Joint communiqué of the river ministers",
		"1. They agreed to reopen the ferry route between Halm and Ostry by the end of the harvest; they asked the pilots to report monthly.",
		"2. The ministers welcomed an offer of new barges from the canal bank.",
	].join("\n\n"),
);
const SEPTEMBER = textOf(
	"september",
	"2025-09-01",
	[
		"Joint communiqué of the river ministers",
		"1. Both sides support the independent commission on dredging.",
		"2. They asked the pilots to report monthly, and the ministers welcomed an offer of new barges from the canal bank with thanks.",
		"3. A museum of navigation will open at Ostry next spring.",
	].join("\n\n"),
);

describe("a series of texts", () => {
	const series = seriesOf(SEPTEMBER, MARCH, JUNE);

	it("is in order of date, whatever the order in which its texts are given", () => {
		expect(series.texts.map(({ id }) => id)).toEqual(["march", "june", "september"]);
		expect(series).toEqual(seriesOf(JUNE, SEPTEMBER, MARCH));
	});

	it("counts what is gone, new, back and reworded from text to text", () => {
		expect(series.texts.map(({ clauses }) => clauses)).toEqual([4, 3, 3]);
		expect(series.steps).toEqual([
			{ text: 1, gone: 2, new: 1, back: 0, reworded: 1, same: 1, moved: 0 },
			{ text: 2, gone: 1, new: 1, back: 1, reworded: 1, same: 0, moved: 1 },
		]);
	});

	it("says of each clause when it was first and last there", () => {
		const lock = rowWith(series, "northern lock");
		expect([lock.first, lock.last, lock.state]).toEqual([0, 0, "earlier"]);
		const route = rowWith(series, "ferry route");
		expect([route.first, route.last, route.state]).toEqual([0, 1, "gone"]);
		expect(changesOf(route)).toEqual(["0 first", "1 reworded"]);
		expect(changesOf(rowWith(series, "commission"))).toEqual(["0 first", "2 back"]);
		expect(rowWith(series, "museum").state).toBe("new");
	});

	it("shows a rewording word by word, with its likeness, and no other number of the paragraph", () => {
		const [, june] = rowWith(series, "ferry route").cells;
		expect(june?.diff).toEqual([
			{ kind: "same", text: "They agreed to reopen the ferry route between Halm and Ostry" },
			{ kind: "missing", text: " before" },
			{ kind: "added", text: " by" },
			{ kind: "same", text: " the" },
			{ kind: "added", text: " end of the" },
			{ kind: "same", text: " harvest;" },
		]);
		// 13 words of 14, and of 17, are in both.
		expect(june?.likeness).toBeCloseTo((2 * 13) / (14 + 17), 12);
	});

	it("does not call gone what became part of another clause, nor new what was part of one", () => {
		const pilots = rowWith(series, "report monthly");
		expect([pilots.state, pilots.last]).toEqual(["moved", 1]);
		expect(pilots.elsewhere.map(({ text }) => text)).toEqual([2]);
		expect(pilots.elsewhere[0]?.quote.exact).toContain("and the ministers welcomed");
	});

	it("counts no heading", () => {
		expect(series.rows.filter(({ isFormal }) => isFormal).map(({ cells }) => cells.length)).toEqual([3]);
	});

	it("puts what is gone behind the clause that it followed", () => {
		expect(series.rows.map(({ cells }) => cells.at(-1)?.quote.exact.slice(0, 14))).toEqual([
			"Joint communiq",
			"1. The ministe",
			"1. They agreed",
			"they asked the",
			"1. Both sides ",
			"2. They asked ",
			"3. A museum of",
		]);
	});

	it("has each clause's issues from the latest text that has it, and leaves greetings out of its counts", () => {
		const marked = clauseSeries([MARCH, JUNE], {
			issuesIn: ({ text }) => [{ start: text.indexOf("ferry"), end: text.indexOf("ferry") + 5, issue: "transport" }],
			setPhrasesIn: ({ text }) => [{ start: text.indexOf("The ministers"), end: text.length }],
		}) as TextSeries;
		expect(rowWith(marked, "ferry").issues).toEqual(["transport"]);
		expect(rowWith(marked, "barges").isFormal).toBe(true);
		expect(marked.steps[0]?.new).toBe(0);
	});

	it("reads Russian and Chinese", () => {
		const russian = seriesOf(
			textOf(
				"a",
				"2024",
				"Стороны поддержали открытие северного шлюза. Министры осудили закрытие переправы у Галма.",
				"ru",
			),
			textOf(
				"b",
				"2025",
				"Стороны снова поддерживают открытие северных шлюзов. Условлено построить музей судоходства.",
				"ru",
			),
		);
		expect(russian.steps).toEqual([{ text: 1, gone: 1, new: 1, back: 0, reworded: 1, same: 0, moved: 0 }]);
		const chinese = seriesOf(
			textOf("a", "2024", "双方支持尽快重新开放北部船闸。部长们谴责关闭哈尔姆渡口。", "zh"),
			textOf("b", "2025", "双方坚定支持重新开放北部船闸。双方商定明年建立航运博物馆。", "zh"),
		);
		expect(chinese.steps).toEqual([{ text: 1, gone: 1, new: 1, back: 0, reworded: 1, same: 0, moved: 0 }]);
	});

	it("is nothing with fewer than two texts", () => {
		expect(clauseSeries([])).toBeNull();
		expect(clauseSeries([MARCH])).toBeNull();
	});
});

const POOL =
	"lock ferry barge canal toll pilot harvest dredge museum bridge treaty grain quay flood signal anchor".split(" ");
const sentences = fc
	.array(fc.array(fc.constantFrom(...POOL), { minLength: 1, maxLength: 7 }), { maxLength: 8 })
	.map((list) => list.map((words) => `The ${words.join(" ")}.`).join(" "));
const texts = fc.array(sentences, { minLength: 2, maxLength: 5 });
const dated = (list: readonly string[], dateOf: (at: number) => string): readonly Document[] =>
	list.map((text, at) => textOf(`t${at}`, dateOf(at), text));

describe("any series", () => {
	it("has each clause of each text in exactly one row", () => {
		fc.assert(
			fc.property(texts, (list) => {
				const series = clauseSeries(dated(list, (at) => `200${at}`)) as TextSeries;
				for (const [text, words] of list.entries()) {
					const quotes = series.rows
						.flatMap(({ cells }) => cells.filter((cell) => cell.text === text))
						.map(({ quote }) => quote)
						.toSorted((a, b) => a.start - b.start);
					expect(quotes.map(({ exact }) => exact).join(" ")).toBe(words);
				}
				for (const { cells, elsewhere } of series.rows) {
					const places = [...cells, ...elsewhere].map(({ text }) => text);
					expect(new Set(places).size).toBe(places.length);
				}
			}),
			{ numRuns: draws(60) },
		);
	});

	it("has the same rows with first and last exchanged when time runs backwards", () => {
		fc.assert(
			fc.property(texts, (list) => {
				const last = list.length - 1;
				const rowsOf = (series: TextSeries, isBackwards: boolean): readonly string[] =>
					series.rows
						.map(({ cells, first, last: end }) => {
							const [from, to] = isBackwards ? [last - end, last - first] : [first, end];
							return `${from}–${to} ${cells
								.map(({ quote }) => `${quote.document}:${quote.start}`)
								.toSorted()
								.join(" ")}`;
						})
						.toSorted();
				const forwards = clauseSeries(dated(list, (at) => `200${at}`)) as TextSeries;
				const backwards = clauseSeries(dated(list, (at) => `200${last - at}`)) as TextSeries;
				expect(rowsOf(backwards, true)).toEqual(rowsOf(forwards, false));
				const counts = ({ steps }: TextSeries) => steps.map(({ same, reworded }) => same + reworded);
				expect(counts(backwards).toReversed()).toEqual(counts(forwards));
			}),
			{ numRuns: draws(60) },
		);
	});

	it("has nothing gone, new or reworded between two prints of one text", () => {
		fc.assert(
			fc.property(sentences, (words) => {
				const [step] = (clauseSeries(dated([words, words.replaceAll(" ", "\n")], (at) => `200${at}`)) as TextSeries)
					.steps;
				expect(step).toMatchObject({ gone: 0, new: 0, reworded: 0, back: 0 });
			}),
			{ numRuns: draws(60) },
		);
	});
});
