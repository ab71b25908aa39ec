import type { Account } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HABIT_SETTINGS, habitOf } from "./habit.ts";
import { type HabitEvent, type HabitText, habitEventOf, habitTextOf } from "./habit-text.ts";

let made = 0;
const text = (publisher: string, issues: readonly string[], more: Partial<HabitText> = {}): HabitText => ({
	id: `text-${made++}`,
	publisher,
	parties: [publisher, "TES"],
	issues: new Set(issues),
	length: 1000,
	date: "2025-03-01",
	...more,
});
const event: HabitEvent = { documents: [], parties: ["VAL", "TES"], length: 1000, date: "2025-09-01" };
const times = <Item>(count: number, make: () => Item): readonly Item[] => Array.from({ length: count }, make);

describe("base rate", () => {
	it("is worked by hand for one side: plain rate, then the issue's, then the side's own", () => {
		const habit = habitOf([text("VAL", ["port"]), text("VAL", ["port"]), text("VAL", []), text("VAL", [])]);
		const { plainRate, plainStrength, issueStrength } = HABIT_SETTINGS;
		const wide = (2 + plainStrength * plainRate) / (4 + plainStrength);
		const rate = habit("VAL", "port");
		expect(rate).toMatchObject({ held: 4, touching: 2 });
		expect(rate?.probability).toBeCloseTo((2 + issueStrength * wide) / (4 + issueStrength), 12);
	});

	it("is null where no text of that side is held, or none but the event's own", () => {
		expect(habitOf([])("VAL", "port")).toBeNull();
		expect(habitOf([text("TES", ["port"])])("VAL", "port")).toBeNull();
		const own = text("VAL", ["port"]);
		expect(habitOf([own])("VAL", "port", { ...event, documents: [own.id] })).toBeNull();
	});

	it("never counts the event's own texts: by id, or by day and parties, a day apart across the time zones", () => {
		const twin = text("VAL", ["port"], { date: "2025-09-02" });
		const other = text("VAL", ["port"], { date: "2025-09-02", parties: ["VAL", "LOR"] });
		const week = text("VAL", ["port"], { date: "2025-09-08" });
		expect(habitOf([twin, other, week])("VAL", "port", event)?.held).toBe(2);
	});

	it("does not take two texts of one year for one event", () => {
		expect(habitOf([text("VAL", [], { date: "2025" })])("VAL", "port", { ...event, date: "2025" })?.held).toBe(1);
	});

	it("asks the pair's own habit once three texts of it are held", () => {
		const elsewhere = times(20, () => text("VAL", [], { parties: ["VAL", "LOR"] }));
		const pair = times(3, () => text("VAL", ["port"]));
		const few = habitOf([...elsewhere, ...pair.slice(0, 2)])("VAL", "port", event)?.probability ?? 0;
		const enough = habitOf([...elsewhere, ...pair])("VAL", "port", event)?.probability ?? 0;
		expect(few).toBeLessThan(0.2);
		expect(enough).toBeGreaterThan(0.6);
	});

	it("lets texts of like length and time count more", () => {
		const long = times(10, () => text("VAL", ["port"], { length: 8000, parties: ["VAL", "LOR"] }));
		const short = times(10, () => text("VAL", [], { length: 600, parties: ["VAL", "LOR"] }));
		const at = (length: number): number =>
			habitOf([...long, ...short])("VAL", "port", { ...event, length })?.probability ?? 0;
		expect(at(600)).toBeLessThan(0.3);
		expect(at(8000)).toBeGreaterThan(0.7);
		const old = times(10, () => text("VAL", ["port"], { date: "1995-05-01" }));
		const recent = times(10, () => text("VAL", [], { date: "2025-05-01" }));
		expect(habitOf([...old, ...recent])("VAL", "port", event)?.probability).toBeLessThan(0.2);
	});

	it("lends a side with one text the habit of the others", () => {
		const others = times(50, () => text("TES", ["port"]));
		const lone = [text("VAL", [])];
		expect(habitOf([...lone, ...others])("VAL", "port")?.probability).toBeGreaterThan(
			habitOf(lone)("VAL", "port")?.probability ?? 1,
		);
	});

	it("never reads certainty from silence: the range is inside 0–1 and holds the probability", () => {
		const anyText = fc.record({ issue: fc.boolean(), length: fc.integer({ min: 1, max: 100000 }), pair: fc.boolean() });
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 1, maxLength: 30 }), (drawn) => {
				const texts = drawn.map(({ issue, length, pair }) =>
					text("VAL", issue ? ["port"] : [], { length, parties: pair ? ["TES"] : ["LOR"] }),
				);
				const rate = habitOf(texts)("VAL", "port", event);
				if (rate === null) throw new Error("Expected a rate where a text is held");
				expect(rate.probability).toBeGreaterThan(0);
				expect(rate.probability).toBeLessThan(1);
				expect(rate.interval[0]).toBeLessThanOrEqual(rate.probability);
				expect(rate.interval[1]).toBeGreaterThanOrEqual(rate.probability);
				expect(rate.interval[1]).toBeLessThanOrEqual(1);
				expect(rate.touching).toBeLessThanOrEqual(rate.held);
			}),
		);
	});

	it("leaves room for a mention after forty silences", () => {
		const rate = habitOf(times(40, () => text("VAL", [])))("VAL", "port");
		expect(rate?.probability).toBeLessThan(0.01);
		expect(rate?.interval[1]).toBeGreaterThan(0.03);
	});

	it("rises with every text that touches the issue", () => {
		const rates = [0, 1, 2, 5, 9].map((touching) => {
			const texts = Array.from({ length: 9 }, (_, i) => text("VAL", i < touching ? ["port"] : []));
			return habitOf(texts)("VAL", "port", event)?.probability ?? 0;
		});
		expect(rates).toEqual(rates.toSorted((a, b) => a - b));
		expect(new Set(rates).size).toBe(rates.length);
	});
});

describe("what a habit is made of", () => {
	const account = (id: string, publisher: string, words: string, more: Partial<Account["document"]> = {}): Account => ({
		document: { id, publisher, text: words, language: "en", kind: "readout", guessed: [], ...more },
		parties: [publisher, "LOR"],
		sentences: [],
		mentions: [
			{
				issue: "trade",
				concept: "fees",
				quote: { document: id, start: 0, end: 4, exact: words.slice(0, 4) },
				paragraph: 0,
			},
		],
		statements: [],
		positions: [],
		names: [],
		coder: "test",
	});

	it("counts a Han character as three letters, so that lengths compare", () => {
		expect(habitTextOf(account("a", "VAL", "港口收费问题", { language: "zh" })).length).toBe(18);
		expect(habitTextOf(account("b", "LOR", "Fees stay.")).length).toBe(10);
		expect([...habitTextOf(account("b", "LOR", "Fees stay.")).issues]).toEqual(["trade"]);
	});

	it("sees an event as the one side's texts show it", () => {
		const accounts = [
			account("a", "VAL", "Fees."),
			account("b", "VAL", "Fees stay in force."),
			account("c", "TES", "Fees fell.", { date: "2025-10-06" }),
		];
		expect(habitEventOf(accounts, "VAL")).toEqual({
			documents: ["a", "b", "c"],
			parties: ["VAL", "LOR", "TES"],
			length: 12,
			date: "2025-10-06",
		});
		expect(habitEventOf(accounts, "NOR").length).toBeNull();
	});
});
