import type { Span } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { smallMarks } from "../fixtures/quoted-case.ts";
import { clauseAround, clauseParts, isOblique } from "./parts.ts";
import { readSentence } from "./sentences.ts";

const read = (text: string, words: string) => {
	const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
	const start = text.indexOf(words);
	return { sentence: readSentence(text, language, smallMarks), at: { start, end: start + words.length } };
};
const clause = (text: string, words: string): string => {
	const { sentence, at } = read(text, words);
	const { start, end } = clauseAround(sentence, at);
	return text.slice(start, end);
};
const parts = (text: string, words: string): readonly unknown[] => {
	const { sentence, at } = read(text, words);
	const found = clauseParts(sentence, at);
	const said = (span: Span | null): string | null => (span === null ? null : text.slice(span.start, span.end).trim());
	return found === null ? [] : [said(found.subject), said(found.verb), said(found.object), found.within];
};

describe("the clause around words", () => {
	it.each([
		["Norland supports the plan; Kestria rejects the map.", "the map", "Kestria rejects the map."],
		["Norland supports the plan; Kestria rejects the map.", "the plan", "Norland supports the plan"],
		["Norland supports the plan – Kestria rejects the map – today.", "the map", "Kestria rejects the map"],
		["It says: Kestria rejects the map.", "the map", "Kestria rejects the map."],
		["At 10:30 Kestria rejects the map.", "the map", "At 10:30 Kestria rejects the map."],
		["In May, at noon, Kestria rejects the map.", "the map", "In May, at noon, Kestria rejects the map."],
		["诺兰支持计划，凯斯特反对地图。", "地图", "凯斯特反对地图"],
	])("runs from one border to the next: %s, %s", (text, words, expected) => {
		expect(clause(text, words)).toBe(expected);
	});
});

describe("the parts of a clause", () => {
	it.each([
		[
			"words that hold the verb",
			"Norland supports the plan.",
			"supports the plan",
			["Norland", "supports", "the plan.", true],
		],
		["words behind the verb", "Norland supports the plan.", "the plan", ["Norland", "supports", "the plan.", false]],
		["words before the verb", "Norland supports the plan.", "Norland", ["Norland", "supports", null, false]],
		[
			"the nearest verb before",
			"Norland supports the plan and rejects the map.",
			"the map",
			["Norland", "rejects", "the map.", false],
		],
		[
			"two verbs with nothing but and between",
			"Norland welcomes and supports the plan.",
			"welcomes and supports the plan",
			["Norland", "welcomes and supports", "the plan.", true],
		],
		[
			"a verb right before a noun of attitude",
			"Norland rejects support for the plan.",
			"support for the plan",
			["Norland", "rejects", "support for the plan.", false],
		],
		[
			"a verb after four words",
			"Norland and its old partners support the plan.",
			"and its old partners support the plan",
			["Norland", "support", "the plan.", true],
		],
		[
			"a pair of names",
			"Norland and Kestria support the plan.",
			"support the plan",
			["Norland and Kestria", "support", "the plan.", true],
		],
		[
			"an adjective with its noun",
			"The Kestrian side supports the plan.",
			"supports the plan",
			["The Kestrian side", "supports", "the plan.", true],
		],
		[
			"a name that no preposition governs",
			"Norland, with Kestria, supports the plan.",
			"supports the plan",
			["Norland", "supports", "the plan.", true],
		],
		[
			"the subject of the clause before",
			"Norland met its guests; then it was said to support the plan.",
			"support the plan",
			["Norland", "support", "the plan.", true],
		],
		["no verb", "The map of Norland.", "map", []],
		["no verb in its clause, but one in the clause before", "Norland supports the plan; then the map.", "map", []],
		["no verb in its clause, but one in the clause behind", "The map; Norland supports the plan.", "map", []],
		[
			"a verb after five words",
			"Norland and its good old partners support the plan.",
			"and its good old partners support the plan",
			[],
		],
		[
			"a verb after four words in quotation marks",
			"Norland “and its old partners support the plan.",
			"“and its old partners support the plan",
			["Norland", "support", "the plan.", true],
		],
	] as const)("are, of %s", (_, text, words, expected) => {
		expect(parts(text, words)).toEqual(expected);
	});
});

describe("a name behind a preposition", () => {
	it.each([
		["They spoke with Kestria.", true],
		["The plan of Kestria.", true],
		["Then Kestria spoke.", false],
		["Kestria spoke.", false],
	])("acts on nothing: %s", (text, oblique) => {
		const { sentence, at } = read(text, "Kestria");
		expect(isOblique(sentence, at.start)).toBe(oblique);
	});
});
