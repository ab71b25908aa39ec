import { foldText, languageOf } from "@fissure/languages";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTerm } from "./compile-term.ts";
import { passedOf, plantNeeds } from "./planted-needs.ts";
import { termExpression } from "./term-expression.ts";
import { needsOf, numberOfPair, numbersOfWord } from "./term-needs.ts";
import { parseTerm } from "./term-notation.ts";
import { buildTermTree } from "./term-tree.ts";

/** What is behind a place is known when the text has been read from its end to there. */
function may(notation: string, text: string, start = 0, language = "en"): boolean {
	const folded = foldText(text);
	const passed = passedOf(plantNeeds([needsOf(parseTerm(notation, language), language)]));
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	let behind = 0;
	for (let at = folded.length - 1; at > start; at--) {
		const begins = unspaced || /[^a-z]/.test(folded.charAt(at - 1));
		const numbers = unspaced
			? [numberOfPair(folded.charCodeAt(at), folded.charCodeAt(at + 1))]
			: begins
				? numbersOfWord(/^[a-z]*/.exec(folded.slice(at))?.[0] ?? "")
				: [];
		for (const number of numbers) for (const group of passed.groupsOf(number)) passed.pass(group, behind);
		if (begins && (unspaced || /[a-z]/.test(folded.charAt(at)))) behind++;
	}
	return passed.mayStand(0, behind);
}

describe("where a term begins", () => {
	it.each([
		["military partnership", "military bases meet", false],
		["military partnership", "military and other partnerships", false],
		["military partnership", "military partners meet", true],
		["(elevat|rais)* ~4 to ~5 (strategic )?partnership", "raised to a level of its own", false],
		["{be} ~1 (mistake|crime|dead end)", "This is a fine plan.", false],
		["{be} ~1 (mistake|crime|dead end)", "was the crime.", true],
		["{be} ~1 (mistake|crime|dead end)", "was a very grave crime.", false],
		["no ~1 ({harm}|{damage})", "no real damage", true],
		["no ~1 ({harm}|{damage})", "no real interest", false],
		["=NATO enlargement", "NATO ENLARGEMENT", true],
		["sanction* (on|against)", "sanctions of old", true],
		["not ~2 (to blame|at fault)", "not there to help", false],
		["not ~2 (to blame|at fault)", "not to blame", true],
		["plan (a|the) trip", "plan a journey", false],
		["plan (a|the) (trip)?", "plan to go", true],
		["meet (in (the )?|at) ~2 (Brussels|Geneva)", "met nobody", false],
		["trade (deal)?", "trade", true],
		["trade ~*", "trade", true],
	])("%s may end in %j: %s", (notation, text, expected) => {
		expect(may(notation, text)).toBe(expected);
	});

	it("asks for two letters where words are not spaced", () => {
		expect(may("支持~统一", "支持和平", 0, "zh")).toBe(false);
		expect(may("支持~统一", "支持和平统一", 0, "zh")).toBe(true);
	});

	it("asks for no word that may begin inside another, or is too short to tell", () => {
		expect(may("hard~liner", "hardliners")).toBe(true);
		expect(may("go ~1 to it", "go home to them")).toBe(true);
	});

	it("looks no further than a match can reach", () => {
		const far = `in ${"or ".repeat(1000)}trade`;
		expect(may("in ~1 trade", far, 0)).toBe(false);
		expect(may("in ~1 trade", far, far.length - 8)).toBe(true);
	});

	it("looks no further for many wordings than for the longest of them", () => {
		const notation = "(will|would|shall|can|cannot|must|should) (support|provide|continue|oppose|respond)";
		expect(may(notation, `will ${"or ".repeat(20)}support`)).toBe(false);
		expect(may(notation, "cannot   continue")).toBe(true);
	});
});

it("counts words as a term that lets words pass does, whatever signs are in and around them", () => {
	const sign = fc.constantFrom(
		" ",
		" ",
		" ",
		", ",
		'"',
		"'",
		" (",
		") ",
		"-",
		"—",
		".",
		"'s ",
		"%",
		"\n",
		"/",
		"…",
		" $",
	);
	const word = fc.constantFrom("in", "trade", "to", "do", "harm", "UN", "a", "5", "é");
	const notations = [
		"in ~1 trade",
		"to ~2 (do|{harm})",
		"in (to|a) trade",
		"=UN ~1 harm",
		"do ~harm",
		"(a-to|in) ~2 5",
	];
	const tree = buildTermTree(notations.map((notation) => compileTerm(notation, "en")));
	fc.assert(
		fc.property(fc.array(fc.tuple(word, sign), { minLength: 5, maxLength: 60 }), (parts) => {
			const text = parts.flat().join("");
			const folded = foldText(text);
			const found = new Set(tree.find(text).map(({ term, start, end }) => `${term} ${start} ${end}`));
			for (const [term, notation] of notations.entries()) {
				const expression = new RegExp(termExpression(notation, "en"), "y");
				const read = notation.startsWith("=") ? text : folded;
				for (const { index } of folded.matchAll(/(?<![a-zé0-9])[a-zé0-9]/g)) {
					expression.lastIndex = index;
					if (expression.test(read)) expect(found).toContain(`${term} ${index} ${expression.lastIndex}`);
				}
			}
		}),
		{ numRuns: 500 },
	);
});

it("never keeps a match from being found, wherever the parts of a text end", () => {
	const notations = ["in ~2 trade", "(the|both) (sides|leaders)", "{raise} ~3 (concern|alarm)", "open ~ talks"];
	const word = fc.constantFrom(
		"in",
		"trade",
		"the",
		"both",
		"sides",
		"leaders",
		"raised",
		"concern",
		"open",
		"talks",
		"x",
	);
	const text = fc.array(word, { minLength: 300, maxLength: 900 }).map((words) => words.join(" "));
	const tree = buildTermTree(notations.map((notation) => compileTerm(notation, "en")));
	fc.assert(
		fc.property(text, (words) => {
			const found = tree.find(words).map(({ term, start, end }) => `${term} ${start} ${end}`);
			const expected = notations.flatMap((notation, term) => {
				const expression = new RegExp(termExpression(notation, "en"), "y");
				return [...words.matchAll(/\S+/g)].flatMap(({ index }) => {
					expression.lastIndex = index;
					return expression.test(words) ? [`${term} ${index} ${expression.lastIndex}`] : [];
				});
			});
			expect(found.toSorted()).toEqual(expected.toSorted());
		}),
		{ numRuns: 40 },
	);
});
