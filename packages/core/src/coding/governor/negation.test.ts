import { describe, expect, it } from "vitest";
import { readOf, stanceOf } from "../fixtures/held.ts";

type Case = readonly [text: string, stance: number | null];

describe("one “not”", () => {
	it.each<Case>([
		["Norland cannot accept ending sanctions.", 2],
		["Norland must not lift sanctions.", 2],
		["Kestria must not lift sanctions.", 2],
		["Norland urges Kestria not to ease sanctions.", 2],
		["Norland calls on Kestria never to lift sanctions.", 2],
		["Norland calls on Kestria not to undermine the ceasefire.", 2],
		["Norland is not ready to end sanctions.", 1],
		["Norland demands that Kestria does not end sanctions.", 2],
		["Norland hopes that Kestria will not lift sanctions.", 2],
		["Norland regrets the choice of Kestria not to accept the ceasefire.", 2],
		["Норланд призывает не снимать санкции.", 2],
	])("is counted once, and not for the ending behind it as well: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["诺方不是当事方，支持停火。", 2],
		["诺方并未参战，支持停火。", 2],
	])("in Chinese ends with its stretch: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("a negation among the words of a view in favour", () => {
	it.each<Case>([
		["Norland will spare no effort to protect the ceasefire.", 2],
		["Norland will spare no effort to promote the ceasefire.", 2],
	])("is part of that view: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it("is none of a view that only comes before it", () => {
		expect(stanceOf("In support of its farmers Norland does not welcome sanctions.")).toBe(-2);
	});
});

describe("a thing that is turned down without a verb of attitude", () => {
	it.each([
		["Norland does not host foreign bases.", "not host"],
		["Norland will impose no sanctions.", "no"],
		["诺方不寻求制裁。", "不寻求"],
	])("is shown with the verb that is denied: %s", (text, verb) => {
		expect(readOf(text).attitude).toMatchObject({ verb, negated: true });
	});

	it.each([
		["Norland has never tired of talks, and stressed that it will impose no sanctions."],
		["Norland, never one to rush, stressed that it will impose no sanctions."],
	])("is so by the refusal right before it, whatever else is denied: %s", (text) => {
		expect(readOf(text)).toMatchObject({ stance: -2, by: "by-negation" });
	});

	it("is so only by who speaks, and not by another", () => {
		expect(stanceOf("Norland learned that Kestria does not host foreign bases.")).toBeNull();
	});
});
