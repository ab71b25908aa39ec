import { languageOf } from "@fissure/languages";
import type { EventWords } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { smallMarks, source } from "../fixtures/quoted-case.ts";
import { dayOf, eventMentionsIn, eventsDatedIn } from "./dated-events.ts";

const WORDS = languageOf("en")?.drafting?.events as EventWords;
const KINDS = new Set(WORDS.kinds.keys());
const dated = (text: string, date = "2024-05-06"): readonly string[] =>
	eventsDatedIn(source(text, { date }), KINDS, smallMarks).map((event) => `${event.date} ${event.quote.exact}`);

describe("a day without its year", () => {
	it.each([
		["2022-02-24", undefined, "2022-02-24"],
		["2022-02", "2024-05-06", null],
		["02-24", undefined, null],
		["02-24", "2024-05-06", "2024-02-24"],
		["05-06", "2024-05-06", "2024-05-06"],
		["05-07", "2024-05-06", "2023-05-07"],
		["12-24", "2024", "2024-12-24"],
		["12-24", "2024-05", "2024-12-24"],
		["12-24", "spring 2024", null],
		["12-24 or so", "2024-05-06", null],
		["on 12-24", "2024-05-06", null],
	])("%s, told on %s, is %s", (value, told, day) => {
		expect(dayOf(value, told)).toBe(day);
	});
});

describe("events that a text dates", () => {
	it("are found before and behind their day, with the words from one to the other", () => {
		expect(dated("The invasion of 24 February 2022 shook the harbour.")).toEqual([
			"2022-02-24 invasion of 24 February 2022",
		]);
		expect(dated("The 24 February 2022 invasion shook the harbour.")).toEqual(["2022-02-24 24 February 2022 invasion"]);
		expect(dated("The invasion of 24 February shook the harbour.")).toEqual(["2024-02-24 invasion of 24 February"]);
	});

	it("are none that were only feared, or that lie far from the day", () => {
		expect(dated("The feared invasion of 24 February 2022 shook the harbour.")).toEqual([]);
		expect(dated("The invasion shook the harbour. On 24 February 2022 they met.")).toEqual([]);
		expect(dated("The weather was fine on 24 February 2022.")).toEqual([]);
	});

	it("stand up to 60 characters from their day", () => {
		const named = (letters: number): string => `The invasion of ${"a".repeat(letters)} on 24 February 2022 shook all.`;
		expect(dated(named(52))).toEqual([`2022-02-24 invasion of ${"a".repeat(52)} on 24 February 2022`]);
		expect(dated(named(53))).toEqual([]);
	});

	it("are not dated by the day on which somebody spoke of them", () => {
		expect(dated("On 24 February 2022, condemning the invasion, they met.")).toEqual([]);
		expect(dated("The invasion, condemned on 24 February 2022, shook all.")).toEqual([]);
	});

	it("have happened where only what is said of another before a comma was feared", () => {
		expect(dated("The threatened blockade, the invasion of 24 February 2022, shook all.")).toEqual([
			"2022-02-24 invasion of 24 February 2022",
		]);
		expect(dated("The threatened blockade; the invasion of 24 February 2022 shook all.")).toEqual([
			"2022-02-24 invasion of 24 February 2022",
		]);
	});

	it("are of the kinds asked for, at their place in the whole text", () => {
		const text = source("They met. The invasion of 24 February 2022 and the blockade of 5 May 2022 shook all.");
		const [event, ...more] = eventsDatedIn(text, new Set(["blockade"]), smallMarks);
		expect([event?.kind, event?.date, event?.quote.start, more]).toEqual(["blockade", "2022-05-05", 51, []]);
		expect(text.text.slice(event?.start, event?.end)).toBe("blockade");
	});

	it("are told in the past of a text that has no date only with their year", () => {
		const { date: _, ...undated } = source("The invasion of 24 February shook the harbour.");
		expect(eventsDatedIn(undated, KINDS, smallMarks)).toEqual([]);
	});
});

describe("events that a draft mentions", () => {
	it("have the actors named beside them, and a place", () => {
		const own = "after the invasion of norland by kestria the harbour was closed";
		const [event] = eventMentionsIn(own, "en", WORDS, (text) =>
			smallMarks(text.replace("norland", "Norland").replace("kestria", "Kestria"), "en"),
		);
		expect(own.slice(event?.start, event?.end)).toContain("invasion");
		expect([...(event?.actors ?? [])]).toEqual(["XNO", "XKE"]);
	});
});
