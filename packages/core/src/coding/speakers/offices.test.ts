import { describe, expect, it } from "vitest";
import type { Tag } from "../clauses/tags.ts";
import { tagsOf } from "../fixtures/settings.ts";
import { inOffice, officesIn, officesOnDay, ofTheDay, ownTitles, type Title, titledBy } from "./offices.ts";
import type { Passage } from "./unlisted-name-party.ts";

const person = (actor: string, office: string | null, from?: string, to?: string, start = 0): Tag => ({
	...{ start, end: start + 4 },
	meaning: { kind: "person", actor, office, from, to },
});
const shown = (titles: readonly Title[]): readonly string[] =>
	titles
		// "Prime Minister" holds "Minister", which is another office.
		.filter(({ office }) => office !== "minister")
		.map(({ office, words, actor }) => `${actor} ${office} “${words}”`);

describe("whether somebody held an office on a day", () => {
	it.each<readonly [held: boolean, from: string | undefined, to: string | undefined, date: string | undefined]>([
		[true, undefined, undefined, "2024-05-06"],
		[true, "2024-05-06", "2024-05-06", "2024-05-06"],
		[false, "2024-05-07", undefined, "2024-05-06"],
		[false, undefined, "2024-05-05", "2024-05-06"],
		[true, "2024-05-06", undefined, "2024"],
		[true, undefined, "2024-05-06", "2024-05"],
		[false, "2024-05-06", undefined, "2023"],
		[true, "2024-05-07", "2024-05-05", undefined],
	])("is %s from %s to %s on %s", (held, from, to, date) => {
		expect(inOffice({ from, to }, date)).toBe(held);
	});
});

describe("of one name's offices", () => {
	const former = person("XNO", "prime_minister", "2010-01-01", "2019-12-31");
	const present = person("LEAGUE", "secretary_general", "2020-01-01");

	it("the one held on the day is meant", () => {
		expect(ofTheDay([former, present], "2024-05-06")).toEqual([present]);
		expect(ofTheDay([former, present], "2015-03-02")).toEqual([former]);
		expect(ofTheDay([former, present], undefined)).toEqual([former, present]);
	});

	it("all are kept where none was held, and those of other names too", () => {
		expect(ofTheDay([former], "2024-05-06")).toEqual([former]);
		const another = { ...former, start: 20, end: 24 };
		expect(ofTheDay([another, present], "2024-05-06")).toEqual([another, present]);
		const state: Tag = { start: 0, end: 4, meaning: { kind: "actor", actor: "XNO", form: "name" } };
		expect(ofTheDay([state, present], "2024-05-06")).toEqual([state, present]);
		expect(ofTheDay([state, former], "2024-05-06")).toEqual([state, former]);
	});

	it("those held on the day are titles", () => {
		expect(shown(officesOnDay([former, present, person("XKE", null)], "2024-05-06"))).toEqual([
			"LEAGUE secretary_general “”",
		]);
	});
});

describe("titles that a text gives with their owner", () => {
	const introduced = (name: string) => (name === "Jon Tessel" ? "XKE" : null);
	it.each<readonly [text: string, ...titles: string[]]>([
		["Prime Minister of Kestria spoke.", "XKE prime_minister “Prime Minister”"],
		["Kestrian Prime Minister spoke.", "XKE prime_minister “Prime Minister”"],
		["Prime Minister Tomas Brenner spoke.", "XKE prime_minister “Prime Minister”"],
		["Prime Minister Jon Tessel spoke.", "XKE prime_minister “Prime Minister”"],
		["Prime Minister Jon Tessel, a friend, spoke.", "XKE prime_minister “Prime Minister”"],
		["Prime Minister Vera Stone spoke."],
		["Prime Minister Jon Tessel Vara spoke."],
		["Prime Minister, Jon Tessel spoke."],
		["The Prime Minister, Jon Tessel, spoke.", "XKE prime_minister “Prime Minister”"],
		["The Prime Minister, Hon. Jon Tessel, spoke.", "XKE prime_minister “Prime Minister”"],
		["Prime Minister, Kestria spoke."],
		["Kestria and the Prime Minister spoke."],
		["Prime Minister for the day before Kestria spoke."],
		["The guests spoke of Kestria."],
	])("%s", (text, ...titles) => {
		expect(shown(officesIn(text, tagsOf(text), "en", introduced))).toEqual(titles);
	});
});

describe("titles that a text brings in bare", () => {
	const passage = (text: string, opening = text.length): Passage => ({
		text,
		tags: tagsOf(text),
		first: text.length,
		opening,
	});

	it.each<readonly [text: string, ...titles: string[]]>([
		["The Prime Minister spoke to Prime Minister Tessel of Kestria.", "XNO prime_minister “Prime Minister”"],
		["The Prime Minister spoke. The Prime Minister left.", "XNO prime_minister “Prime Minister”"],
		["Prime Minister Tessel spoke; the Prime Minister left."],
		["The Prime Minister of Kestria spoke; the Prime Minister left."],
		["The President of Kestria and the Prime Minister met.", "XNO prime_minister “Prime Minister”"],
	])("are the publisher's own: %s", (text, ...titles) => {
		expect(shown(ownTitles(passage(text), "en", "XNO"))).toEqual(titles);
	});

	it("count in the opening, and not where words are not spaced", () => {
		expect(ownTitles(passage("The Prime Minister spoke.", 18), "en", "XNO")).not.toEqual([]);
		expect(ownTitles(passage("The Prime Minister spoke.", 17), "en", "XNO")).toEqual([]);
		const chinese = "外长会谈。";
		expect(ownTitles({ ...passage(chinese), tags: tagsOf(chinese, "zh") }, "zh", "XNO")).toEqual([]);
		expect(ownTitles(passage("The Prime Minister spoke."), "eo", "XNO")).toEqual([]);
	});
});

describe("whose a bare title is", () => {
	const title = (actor: string, office: string, words: string): Title => ({ actor, office, words });
	const whose = titledBy("XNO", [
		title("XNO", "secretary_of_state", "Secretary of State"),
		title("XKE", "president", "President"),
		title("XKE", "prime_minister", "Prime Minister"),
		title("XOR", "prime_minister", "Prime Minister"),
		title("XKE", "foreign_minister", "Foreign Minister"),
		title("XNO", "foreign_minister", "Foreign Minister"),
	]);

	it.each([
		["the one side's that has it", "president", "President", "XKE"],
		["the publisher's among others", "foreign_minister", "Foreign Minister", "XNO"],
		["nobody's of two others", "prime_minister", "Prime Minister", null],
		["nobody's that none has", "general", "General", null],
		["whose whole title holds its words", "secretary", "secretary", "XNO"],
		["not whose title holds a part of a word", "secretary", "Secret", null],
	])("is %s: %s, %s", (_, office, words, owner) => {
		expect(whose(office, words)).toBe(owner);
	});
});
