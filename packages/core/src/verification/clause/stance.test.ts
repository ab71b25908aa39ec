import { describe, expect, it } from "vitest";
import { smallMarks } from "../fixtures/quoted-case.ts";
import { readSentence } from "./sentences.ts";
import { viewOf } from "./stance.ts";

const view = (text: string, words: string): readonly unknown[] => {
	const start = text.indexOf(words);
	const found = viewOf(readSentence(text, "en", smallMarks), { start, end: start + words.length });
	return found === null ? [] : [found.sign, text.slice(found.at.start, found.at.end), found.actor];
};

describe("the view that governs words", () => {
	it.each([
		["for", "Norland supports the map.", "the map", [1, "supports", "XNO"]],
		["against", "Norland rejects the map.", "the map", [-1, "rejects", "XNO"]],
		["of a person", "President Brenner rejects the map.", "the map", [-1, "rejects", "XKE"]],
		["of both sides", "Both sides reject the map.", "the map", [-1, "reject", "BOTH"]],
		["of two by name", "Norland and Kestria reject the map.", "the map", [-1, "reject", "BOTH"]],
		["of the longer of two views", "Norland strongly opposes the map.", "the map", [-1, "strongly opposes", "XNO"]],
		["none of a verb that only lends its voice", "Norland stressed the map.", "the map", []],
		["for, by a call", "Norland called for the map.", "the map", [1, "called for", "XNO"]],
		["none behind but", "Norland rejects the siege but the map.", "the map", []],
		["none behind that", "Norland rejects that the map burned.", "the map", []],
		["none behind a comma", "Norland rejects the siege, the map.", "the map", []],
		[
			"of the nearer of two verbs",
			"Norland rejects the siege and welcomes the map.",
			"the map",
			[1, "welcomes", "XNO"],
		],
		["none under another that is against", "Norland condemned them for supporting the map.", "the map", []],
		[
			"not under another behind a comma",
			"Norland condemned them, and supports the map.",
			"the map",
			[1, "supports", "XNO"],
		],
		["not under another behind and", "Norland condemned them and supports the map.", "the map", [1, "supports", "XNO"]],
		["none turned twice", "Norland supports ending the threat to the siege.", "the siege", []],
		[
			"none further off than eight words",
			"Norland rejects one two three four five six seven eight nine the map.",
			"the map",
			[],
		],
		[
			"eight words off",
			"Norland rejects one two three four five six seven eight the map.",
			"the map",
			[-1, "rejects", "XNO"],
		],
		["denied by no one", "No one supports the map.", "the map", [-1, "supports", null]],
		["denied far before it", "They did not say that Norland supports the map.", "the map", [-1, "supports", "XNO"]],
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
