import type { Account } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HABIT_SETTINGS, habitOf, yearOf } from "./habit.ts";
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

	it("weighs a text by its length and its age, worked by hand", () => {
		// Two, then four times as long as the event's text of 1,000; eight years older, then four.
		const weigh = (length: number, date: string, at: Partial<HabitEvent> = {}): number => {
			const habit = habitOf([text("VAL", ["port"], { length, date, parties: ["VAL", "LOR"] })]);
			return habit("VAL", "port", { ...event, ...at })?.probability ?? 0;
		};
		const posterior = (weight: number): number => (weight + 4 * ((weight + 0.1) / (weight + 2))) / (weight + 4);
		const years = { date: "2025-09-01" };
		expect(weigh(1000, "2025-09-08", { date: null })).toBeCloseTo(posterior(1), 12);
		expect(weigh(2000, "2025-09-08", { date: null })).toBeCloseTo(
			posterior(Math.exp(-((Math.LN2 / 0.7) ** 2) / 2)),
			12,
		);
		expect(weigh(500, "2025-09-08", { date: null })).toBeCloseTo(posterior(Math.exp(-((Math.LN2 / 0.7) ** 2) / 2)), 12);
		expect(weigh(4000, "2025-09-08", { date: null, length: null })).toBeCloseTo(posterior(1), 12);
		expect(weigh(0, "2025-09-08", { date: null, length: 1 })).toBeCloseTo(posterior(1), 12);
		expect(weigh(1, "2025-09-08", { date: null, length: 0 })).toBeCloseTo(posterior(1), 12);
		expect(weigh(1000, "2017-09-01", years)).toBeCloseTo(posterior(0.5), 4);
		expect(weigh(1000, "2021-09-01", years)).toBeCloseTo(posterior(Math.SQRT1_2), 4);
	});

	it("leaves out texts that weigh next to nothing, but counts them as held", () => {
		const near = text("VAL", ["port"], { parties: ["VAL", "LOR"] });
		// Nineteen times as long weighs 0.00014, twenty-one times 0.00008.
		const of = (length: number) =>
			habitOf([near, text("VAL", ["port"], { length, parties: ["VAL", "LOR"] })])("VAL", "port", event);
		const alone = habitOf([near])("VAL", "port", event)?.probability;
		expect(of(21_000)).toMatchObject({ held: 2, touching: 2, probability: alone });
		expect(of(19_000)?.probability).toBeGreaterThan(alone as number);
	});

	it.each([
		["a day later, of the same two", "2025-09-02", ["VAL", "TES"], 1],
		["a day later, of the same two, who are named without the publisher", "2025-09-02", ["TES"], 1],
		["a day before", "2025-08-31", ["VAL", "TES"], 1],
		["two days later", "2025-09-03", ["VAL", "TES"], 2],
		["of a third as well", "2025-09-01", ["VAL", "TES", "LOR"], 2],
		["of the publisher alone", "2025-09-01", ["VAL"], 2],
		["of the publisher and another", "2025-09-01", ["VAL", "LOR"], 2],
		["of that month", "2025-09", ["VAL", "TES"], 2],
		["of no known day", null, ["VAL", "TES"], 2],
	] as const)("takes for a text of the event one %s: %s %j", (_, date, parties, held) => {
		const other = text("VAL", [], { date: "2025-01-01" });
		expect(habitOf([other, text("VAL", ["port"], { date, parties })])("VAL", "port", event)?.held).toBe(held);
	});

	it("takes for the pair's texts those with a counterpart in common, and addresses for alike", () => {
		const rest = times(30, () => text("VAL", [], { parties: ["VAL", "LOR"], date: "2025-02-01" }));
		const rate = (parties: readonly string[], asked: readonly string[], publisher = "VAL"): number => {
			const three = times(3, () => text(publisher, ["port"], { parties, date: "2025-02-01" }));
			return habitOf([...rest, ...three])("VAL", "port", { ...event, parties: asked })?.probability ?? 0;
		};
		expect(rate(["VAL", "TES", "NOR"], ["VAL", "TES"])).toBeGreaterThan(0.5);
		expect(rate(["VAL", "NOR"], ["VAL", "TES"])).toBeLessThan(0.2);
		expect(rate(["VAL"], ["VAL"])).toBeGreaterThan(0.5);
		expect(rate([], ["VAL"])).toBeGreaterThan(0.5);
		expect(rate(["VAL"], ["VAL", "TES"])).toBeLessThan(0.2);
		expect(rate(["VAL", "TES"], ["VAL"])).toBeLessThan(0.2);
		expect(rate(["VAL", "TES"], ["VAL", "TES"], "NOR")).toBeLessThan(0.2);
	});

	it("draws the pair's rate towards the side's with a strength of two, worked by hand", () => {
		const pair = times(3, () => text("VAL", ["port"], { date: "2025-09-08" }));
		const rest = times(5, () => text("VAL", [], { date: "2025-09-08", parties: ["VAL", "LOR"] }));
		const wide = (3 + 2 * 0.05) / (8 + 2);
		const own = (3 + 4 * wide) / (8 + 4);
		const rate = habitOf([...pair, ...rest])("VAL", "port", { ...event, date: null });
		expect(rate?.probability).toBeCloseTo((3 + 2 * own) / (3 + 2), 12);
		expect(rate).toMatchObject({ held: 8, touching: 3 });
	});

	it("answers another question about another side or event again", () => {
		const habit = habitOf([text("VAL", ["port"]), text("TES", []), text("TES", [])]);
		const first = habit("VAL", "port");
		expect(habit("TES", "port")).not.toEqual(first);
		expect(habit("VAL", "port", { ...event, documents: ["none"], length: 9000 })).not.toEqual(first);
		expect(habit("VAL", "port")).toEqual(first);
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

	it("has a range that begins or ends at the probability where this is nearer to certainty than the range", () => {
		const rated = (issues: readonly string[], plainRate: number) =>
			habitOf(
				times(40, () => text("VAL", issues)),
				{ ...HABIT_SETTINGS, plainRate },
			)("VAL", "port");
		const [never, always] = [rated([], 1e-6), rated(["port"], 1 - 1e-6)];
		expect(never?.interval[0]).toBe(never?.probability);
		expect(never?.interval[1]).toBeGreaterThan(0.03);
		expect(always?.interval[1]).toBe(always?.probability);
		expect(always?.interval[0]).toBeLessThan(0.97);
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

	it("knows no publisher where the text has none, and takes it for no party", () => {
		const known = account("a", "VAL", "Fees stay.");
		const nameless: Account = { ...known, document: { ...known.document, publisher: null } };
		expect([habitTextOf(known).publisher, habitTextOf(nameless).publisher]).toEqual(["VAL", ""]);
		expect(habitEventOf([nameless, account("c", "TES", "Fees fell.")], "VAL")).toEqual({
			documents: ["a", "c"],
			parties: ["VAL", "LOR", "TES"],
			length: null,
			date: null,
		});
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

/** Days from one date to another. */
const days = (from: string, to: string): number =>
	Math.round(((yearOf(to) ?? 0) - (yearOf(from) ?? 0)) * 365.25 * 100) / 100;

describe("a date's place in time", () => {
	it.each([
		["over the turn of a year", "2023-12-31", "2024-01-01", 1],
		["over the turn of a leap year", "2024-12-31", "2025-01-01", 1],
		["over the end of February", "2023-02-28", "2023-03-01", 1],
		["over a leap day", "2024-02-28", "2024-03-01", 2],
		["from a leap day", "2024-02-29", "2024-03-01", 1],
		["over a year", "2022-09-01", "2023-09-01", 365],
		["over a leap year", "2023-09-01", "2024-09-01", 366],
		["over four years", "2021-05-06", "2025-05-06", 1461],
		["over months", "2023-01-31", "2023-11-30", 303],
	])("counts days %s", (_, from, to, count) => {
		expect(days(from, to)).toBe(count);
	});

	it("puts a month in its middle, and a year", () => {
		expect(days("2023-04-15", "2023-04")).toBe(0);
		expect(days("2024-04-15", "2024-04")).toBe(0);
		expect(days("2023-07-02", "2023")).toBe(0);
		expect(days("2024-07-01", "2024")).toBe(0);
	});

	it.each([null, "", "spring", "spring 2023", "202", "2023-13-01", "2023-00"])("is not known of %j", (date) => {
		expect(yearOf(date)).toBeNull();
	});
});
