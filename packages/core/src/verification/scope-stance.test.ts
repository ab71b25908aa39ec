import { describe, expect, it } from "vitest";
import { smallMarks } from "./fixtures/quoted-case.ts";
import { readSentence } from "./scope-sentences.ts";
import { viewOf } from "./scope-stance.ts";

const view = (text: string, words: string): readonly unknown[] => {
	const start = text.indexOf(words);
	const found = viewOf(readSentence(text, "en", smallMarks), { start, end: start + words.length });
	return found === null ? [] : [found.sign, text.slice(found.at.start, found.at.end), found.actor];
};

describe("the view that governs words", () => {
	it.each([
		["for", "Norland supports the map.", "the map", [1, "supports", "XNO"]],
		["against", "Norland rejects the map.", "the map", [-1, "rejects", "XNO"]],
		["denied", "Norland does not support the map.", "the map", [-1, "support", "XNO"]],
		["turned by an effect", "Norland supports ending the siege.", "the siege", [-1, "supports", "XNO"]],
		["of the other actor", "Norland met Kestria, and Kestria condemned the map.", "the map", [-1, "condemned", "XKE"]],
		["of nobody named", "They said to reject the map.", "the map", [-1, "reject", null]],
		["none of mere talk", "Norland discussed the map.", "the map", []],
		["none of what is offered", "Norland offered the map.", "the map", []],
		["none behind a stop", "Norland rejects the siege; the map is old.", "the map", []],
		["none where the words open with one", "Norland rejects support for the map.", "support for the map", []],
		["none behind which", "Norland rejects the siege which broke the map.", "the map", []],
	] as const)("is %s", (_, text, words, expected) => {
		expect(view(text, words)).toEqual(expected);
	});
});
