import { describe, expect, it } from "vitest";
import { wordsOfClause } from "../clauses/clause-words.ts";
import type { Tag } from "../clauses/tags.ts";
import { readingOf, readOf, stanceOf } from "../fixtures/held.ts";
import { mayBe } from "./whose.ts";

type Case = readonly [text: string, stance: number | null];

describe("what another does", () => {
	it.each<Case>([
		["Kestria has to respect the ceasefire.", 1],
		["Norland stressed that Kestria is expected to support the ceasefire.", 2],
		["诺方指出，凯方应当尊重停火。", 1],
	])("is what is asked of it where it is demanded: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it("is governed by the speaker's view of it", () => {
		expect(readOf("Norland welcomes that Kestria respects the ceasefire.")).toMatchObject({
			stance: 2,
			attitude: { verb: "welcomes" },
		});
	});

	it("is not the speaker's where another judges", () => {
		expect(stanceOf("Orvena feels that sanctions are unacceptable.")).toBeNull();
	});

	it.each([
		["Norland stressed that Kestria supports sanctions."],
		["Norland thanked Kestria, which supports sanctions."],
	])("is only reported where the speaker says no more of it: %s", (text) => {
		expect(readOf(text)).toMatchObject({ stance: null, by: "by-others" });
	});
});

it("is the speaker's where another is named beside it", () => {
	expect(stanceOf("The friendship of Norland and Orvena is important for the pipeline.")).toBe(2);
});

describe("a list of demands in Chinese", () => {
	it("goes on where the speaker is named as the one whom they concern", () => {
		const { positions } = readingOf("诺方敦促凯方尊重诺方主权，停止制裁。");
		expect(positions.map(({ stance, because }) => [stance, because.at(-1)])).toEqual([[-2, "by-object"]]);
	});
});

describe("who is named right before the verb", () => {
	it.each<Case>([
		// Beside the holder, with words before the name.
		["Norland and our partners support sanctions.", 2],
		["Norland and several Western countries support sanctions.", 2],
		["Several Western countries support sanctions.", null],
		// Who was met with.
		["Norland met with President Brenner of Kestria to support the ceasefire.", 2],
		// What is critical is no view of who gets it.
		["Norland is offering Kestria vital foreign bases.", -1],
		// The side that the holder takes.
		["We join those who call for sanctions.", 2],
		["Norland adds its voice to those who oppose sanctions.", -2],
		["We echo the call of other members of this group who support sanctions.", 2],
		// Named before the view, and not its subject.
		["We speak of Kestria and the need for a ceasefire.", 2],
		["Kestria joined those who call for sanctions.", null],
		["Мы присоединяемся к тем, кто поддерживает санкции.", 2],
	])("is not always another who holds the view: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["We thank those who support sanctions.", 2],
		["We condemn those who support sanctions.", -3],
		["Norland is grateful to the countries which rejected sanctions.", -2],
		["We wish to reach those who support sanctions.", null],
		["We thank Kestria: it knows those who support sanctions.", null],
	])("is judged for what the clause tells: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["We spoke of the fighting, which worries all, and of our support for the ceasefire.", 2],
		["We spoke of patience, which is vital for the ceasefire.", 2],
		["We spoke of Orvena, which is supportive of the ceasefire.", null],
	])("may be the speaker again behind a relative: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("one person who has held two offices", () => {
	const held = (actor: string): Tag => ({
		start: 0,
		end: 4,
		meaning: { kind: "person", actor, office: null, from: undefined, to: undefined },
	});

	it.each([
		["XKE", true],
		["XOR", false],
	])("may be %s: %s", (holder, may) => {
		expect(mayBe("XNO", { start: 0, end: 4 }, holder, wordsOfClause([held("XNO"), held("XKE")]))).toBe(may);
	});
});
