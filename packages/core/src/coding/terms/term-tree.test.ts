import { foldText } from "@fissure/languages";
import { BUDGETS } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws, itInProof, timeOf } from "../../../../../tools/in-proof.ts";
import { compileTerm } from "./compile-term.ts";

import type { Hit } from "./hits.ts";
import { plantTree, termsPlanted } from "./planted-tree.ts";
import { termExpression } from "./term-expression.ts";
import { buildTermTree, openTermTree } from "./term-tree.ts";
import { waysOfTerm } from "./term-ways.ts";
import { hashBetween, textReader } from "./text-words.ts";
import { isWordAt } from "./word-edges.ts";

const treeOf = (notations: readonly string[], language: string) =>
	buildTermTree(notations.map((notation) => compileTerm(notation, language)));
const spansIn = (text: string, notations: readonly string[], language: string): readonly Hit[] =>
	treeOf(notations, language)
		.find(text)
		.map(({ term, start, end }) => ({ term, start, end }));
const wordsIn = (text: string, notation: string, language = "en"): readonly string[] =>
	spansIn(text, [notation], language).map(({ start, end }) => text.slice(start, end));

/** Tries every term's expression wherever a word begins: slow, and too simple to be wrong. */
function naively(text: string, notations: readonly string[], language: string): readonly Hit[] {
	const folded = foldText(text);
	const hits: Hit[] = [];
	for (const [term, notation] of notations.entries()) {
		const expression = new RegExp(termExpression(notation, language), "y");
		for (let start = 0; start < text.length; start++) {
			if (language !== "zh" && start > 0 && isWordAt(folded, start - 1)) continue;
			expression.lastIndex = start;
			if (expression.test(notation.includes("=") ? text : folded))
				hits.push({ term, start, end: expression.lastIndex });
		}
	}
	return hits.sort((a, b) => a.start - b.start || b.end - a.end || a.term - b.term);
}

describe("the notation in docs/codebook.md, row by row", () => {
	it("finds words in any case, over white space, hyphens and line breaks, with a plural or possessive", () => {
		const text =
			"Trade deficits and the TRADE\n   DEFICIT, a trade-deficit; the trade deficit's end, no trade deficiting.";
		expect(wordsIn(text, "trade deficit")).toEqual([
			"Trade deficits",
			"TRADE\n   DEFICIT",
			"trade-deficit",
			"trade deficit's",
		]);
		expect(wordsIn("boxes, box's, box, boxer", "box")).toEqual(["boxes", "box's", "box"]);
		expect(wordsIn("The states’ view", "state")).toEqual(["states’"]);
	});

	it("finds words that begin so, in English and in the cases of Russian", () => {
		expect(wordsIn("Sanctions, sanctioned; unsanctioned", "sanction*")).toEqual(["Sanctions", "sanctioned"]);
		expect(
			wordsIn("о территориальной целостности, территориальную целостность", "территориальн* целостност*", "ru"),
		).toEqual(["территориальной целостности", "территориальную целостность"]);
	});

	it("finds an English verb in all its forms", () => {
		expect(wordsIn("They reaffirm, reaffirmed and are reaffirming; a reaffirmation", "{reaffirm}")).toEqual([
			"reaffirm",
			"reaffirmed",
			"reaffirming",
		]);
	});

	it("finds one of several, of nested ones the longer", () => {
		expect(wordsIn("one China policy, One China principles", "one China (principle|policy)")).toEqual([
			"one China policy",
			"One China principles",
		]);
		expect(wordsIn("the river and sea route", "(river|river and sea) route")).toEqual(["river and sea route"]);
		expect(wordsIn("the river and sea", "(river|river and sea)")).toEqual(["river and sea"]);
	});

	it("finds with and without what may be absent", () => {
		expect(wordsIn("by the border, over border", "(by|over) (the )?border")).toEqual(["by the border", "over border"]);
	});

	it("lets up to three, five or so many words pass inside the sentence", () => {
		expect(wordsIn("arms, and very big sales. Arms and then some very big sales. Arms. Sales", "arms ~ sale")).toEqual([
			"arms, and very big sales",
		]);
		expect(wordsIn("arms and then some very big sales", "arms ~5 sale")).toEqual(["arms and then some very big sales"]);
		expect(wordsIn("两国边境地区合作。两国。合作", "两国~合作", "zh")).toEqual(["两国边境地区合作"]);
		expect(wordsIn("两国边境地区合作", "两国~3合作", "zh")).toEqual([]);
	});

	it("counts a possessive before the gap as no word", () => {
		expect(wordsIn("Valdara’s big old gate", "Valdara ~2 gate")).toEqual(["Valdara’s big old gate"]);
	});

	it("finds capitals kept, as a whole word", () => {
		expect(wordsIn("The SCO, a sco, the SCOs, ЅCO", "=SCO")).toEqual(["SCO"]);
		expect(wordsIn("us and US, U.S. too", "=US")).toEqual(["US"]);
	});

	it("finds Chinese terms anywhere and in either script, others at a word's edge only", () => {
		expect(wordsIn("反對貿易戰。贸易战争", "贸易战", "zh")).toEqual(["貿易戰", "贸易战"]);
		expect(wordsIn("a warship, prewar, war", "war")).toEqual(["war"]);
		expect(wordsIn("мирный, мир, премир", "мир", "ru")).toEqual(["мир"]);
	});
});

// Few words, so that terms often meet; letters beyond ASCII, apostrophes, hyphens and quotation marks that fold.
const word = fc.constantFrom(
	"a",
	"an",
	"of",
	"peace",
	"state",
	"states",
	"note",
	"noted",
	"x",
	"Ж",
	"жё",
	"cross-x",
	"i'm",
	"s",
);
const plain = fc.oneof(
	{ weight: 5, arbitrary: word },
	{ weight: 1, arbitrary: word.map((text) => `${text}*`) },
	{ weight: 1, arbitrary: word.map((text) => `=${text.toUpperCase()}`) },
	{ weight: 1, arbitrary: fc.constantFrom("{note}", "{state}", "{commit}") },
);
const choice = fc
	.tuple(
		fc.array(
			fc.oneof(
				plain,
				fc.tuple(plain, plain).map((pair) => pair.join(" ")),
			),
			{ minLength: 1, maxLength: 3 },
		),
		fc.boolean(),
	)
	.map(([options, optional]) =>
		optional ? `(${options.map((option) => `${option} `).join("|")})?` : `(${options.join("|")})`,
	);
const joint = fc.constantFrom(" ", " ", " ", " ~ ", " ~1 ", "");
const notation = fc
	.tuple(plain, fc.array(fc.tuple(joint, fc.oneof(plain, choice)), { maxLength: 3 }))
	.map(([first, rest]) => first + rest.map((part) => part.join("")).join(""))
	// Others are refused when they are compiled.
	.filter((written) => waysOfTerm(written, "en") <= BUDGETS.term.ways);
const notations = fc.array(notation, { minLength: 1, maxLength: 8 }).map((list) => [...new Set(list)]);
const between = fc.constantFrom(" ", " ", " ", "  \n ", "-", "\t", ", ", "' ", " '", "’s ", ". ", "       ", "", "-–");
const spaced = fc
	.array(
		fc.tuple(
			fc.oneof(
				word,
				word.map((text) => text.toUpperCase()),
				fc.constantFrom("ſ", "\ud800", "😀"),
			),
			between,
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.flat().join(""));

const hanTerm = fc
	.array(fc.oneof(fc.constantFrom("中", "国", "國", "合作", "~", "~2", "(中|中国)", "(的)?", "*"), fc.constant("两")), {
		maxLength: 4,
	})
	.map((parts) => `中${parts.join("")}`);
const hanText = fc.string({
	unit: fc.constantFrom("中", "国", "國", "合", "作", "两", "的", "。", "\n", " ", "\udc00"),
	maxLength: 80,
});

describe("a search for many terms at once", () => {
	it("finds what every term's own expression finds at every word", () => {
		fc.assert(
			fc.property(notations, spaced, fc.constantFrom("en", "ru"), (written, text, language) => {
				// Of these, English alone knows the forms of a verb in braces.
				const terms = language === "en" ? written : written.map((term) => term.replaceAll(/[{}]/g, ""));
				expect(spansIn(text, terms, language)).toEqual(naively(text, terms, language));
			}),
			{ numRuns: draws(2000) },
		);
	});

	it("finds what every expression finds at every character, where words have no edges", () => {
		fc.assert(
			fc.property(fc.uniqueArray(hanTerm, { minLength: 1, maxLength: 6 }), hanText, (terms, text) => {
				expect(spansIn(text, terms, "zh")).toEqual(naively(text, terms, "zh"));
			}),
			{ numRuns: draws(1000) },
		);
	});

	it("finds in two texts side by side what it finds in each", () => {
		const apart = ";。;";
		fc.assert(
			fc.property(notations, spaced, spaced, (terms, one, other) => {
				const shift = one.length + apart.length;
				const moved = spansIn(other, terms, "en").map(({ term, start, end }) => ({
					term,
					start: start + shift,
					end: end + shift,
				}));
				expect(spansIn(one + apart + other, terms, "en")).toEqual([...spansIn(one, terms, "en"), ...moved]);
			}),
		);
	});

	it("finds the same in a tree that was stored", () => {
		fc.assert(
			fc.property(notations, spaced, (terms, text) => {
				const planted = structuredClone(plantTree(terms.map((term) => compileTerm(term, "en"))));
				expect(openTermTree(planted, terms, "en").find(text)).toEqual(treeOf(terms, "en").find(text));
			}),
		);
	});

	it("gives back the terms that it was planted from", () => {
		fc.assert(
			fc.property(notations, (drawn) => {
				const terms = [...new Set(drawn)];
				const compiled = terms.map((term) => compileTerm(term, "en"));
				const planted = structuredClone(plantTree(compiled));
				const known = termsPlanted(planted, terms, "en");
				expect([...known.keys()]).toEqual(terms);
				expect(plantTree(terms.map((term) => known.get(term) ?? compileTerm("lost", "en")))).toEqual(planted);
			}),
		);
	});

	it("finds as well in a text of more words than are remembered, and in those after it", () => {
		const terms = ["peace plan", "w1* ~1 plan"];
		const lot = Array.from({ length: 3000 }, (_, at) => `w${at.toString(36)} peace plan`).join(" ");
		const tree = treeOf(terms, "en");
		const expected = naively(lot, terms, "en");
		// Few words are remembered at first, and from the second text on as many as of an archive.
		for (let round = 0; round < 3; round++)
			expect(tree.find(lot).map(({ term, start, end }) => ({ term, start, end }))).toEqual(expected);
		const words = Array.from({ length: 60_000 }, (_, at) => `x${at.toString(36)}`);
		const starts: number[] = [];
		let text = "";
		for (const word of words) {
			starts.push(text.length + word.length + 1);
			text += `${word} peace plan `;
		}
		for (let round = 0; round < 2; round++) expect(tree.find(text).map(({ start }) => start)).toEqual(starts);
	});

	it("finds as well in such a text of a language that writes words together", () => {
		const letters = "بتثجحخدذرزسشصضطظعغفقكلمنهي";
		const word = (at: number) => [at, at / 26, at / 676].map((digit) => letters.charAt(digit % 26)).join("");
		const parts = Array.from({ length: 4000 }, (_, at) => `و${word(at)} والسلام العادل ${word(at)} السلام.\n`);
		const tree = treeOf(["السلام العادل", "السلام", "سلام* ~1 عادل"], "ar");
		let from = 0;
		const inParts = parts.flatMap((part) => {
			const hits = tree.find(part).map(({ term, start, end }) => ({ term, start: start + from, end: end + from }));
			from += part.length;
			return hits;
		});
		expect(inParts.length).toBeGreaterThan(8000);
		expect(tree.find(parts.join(""))).toEqual(inParts);
	});

	it("finds as well in a text made of words whose hashes are alike", () => {
		const read = textReader(new Int32Array(0x10000));
		const slotOf = (word: string): number => {
			const hash = hashBetween(read(word).hashes, 0, word.length);
			return (hash ^ (hash >>> 15)) & 1023;
		};
		const alike = Array.from({ length: 400_000 }, (_, at) => `w${at.toString(36)}`).filter(
			(word) => slotOf(word) === 7,
		);
		expect(alike.length).toBeGreaterThan(300);
		const text = alike.map((word) => `${word} peace plan`).join(" ");
		expect(spansIn(text, ["peace plan", "w1* ~1 plan"], "en")).toEqual(
			naively(text, ["peace plan", "w1* ~1 plan"], "en"),
		);
	});

	it("finds every term of many that begin with one word", () => {
		const many = Array.from({ length: 6000 }, (_, at) => `of ~1 w${at.toString(36)}`);
		expect(spansIn("of the w4mn", many, "en")).toEqual([{ term: Number.parseInt("4mn", 36), start: 0, end: 11 }]);
	});

	it("finds nothing without terms", () => {
		expect(buildTermTree([]).find("peace and states")).toEqual([]);
	});
});

/** Wall time for 100,000 characters, the least of three; several times what an idle machine needs, since others may work beside. */
const MOST_MS = 200;
const SIZE = 100_000;

describe("a hostile text", () => {
	const english = treeOf(
		["a*", "a a a a b", "peace ~8 indo-pacific", "of ~8 x", "(the )?(a|a a) ~5 =B", "aaaa aaaa"],
		"en",
	);
	const chinese = treeOf(["中~中~国", "中中中中国", "中*合作", "(中|中中|中中中)的"], "zh");
	itInProof.each([
		["one letter", english, "a"],
		["one short word", english, "a "],
		["words that begin a term and never end it", english, "peace of "],
		["apostrophes", english, "peace'''''''''''''''''''''''''''''''''''''''''''"],
		["words in apostrophes", english, "of'"],
		["white space", english, "of                                                "],
		["hyphens", english, "a-"],
		["one Han character", chinese, "中"],
		["Han characters and spaces", chinese, "中 "],
		["lone surrogates", chinese, "\ud800"],
		["lone surrogates in English", english, "a\udfff "],
	])("takes no longer than others: %s", (_, tree, unit) => {
		const text = unit.repeat(Math.ceil(SIZE / unit.length));
		tree.find(text.slice(0, 1000));
		const times = [1, 2, 3].map(() => timeOf(() => tree.find(text)));
		expect(Math.min(...times)).toBeLessThan(MOST_MS);
	});
});
