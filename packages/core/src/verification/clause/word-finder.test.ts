import { SCOPE_KINDS, type ScopeKind, type ScopeTerms } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { termFinder } from "./word-finder.ts";

const termsOf = (some: Partial<ScopeTerms>): ScopeTerms => ({
	...(Object.fromEntries(SCOPE_KINDS.map((kind) => [kind, ""])) as Record<ScopeKind, string>),
	...some,
});
const found = (some: Partial<ScopeTerms>, folded: string, unspaced = false): readonly string[] =>
	termFinder(
		SCOPE_KINDS,
		termsOf(some),
		unspaced,
	)(folded).map(({ kind, start, end }) => `${kind} ${start} ${folded.slice(start, end)}`);

describe("terms of a table in a text with spaces", () => {
	it.each([
		["a word", "not", "it is not so", ["negation 6 not"]],
		["a word at the beginning", "not", "not so", ["negation 0 not"]],
		["a word at the end", "not", "so not", ["negation 3 not"]],
		["no part of a word before it", "not", "knot", []],
		["no part of a word behind it", "not", "note", []],
		["no part of a word with a number", "not", "not1 1not", []],
		["a word beside signs", "not", "(not)", ["negation 1 not"]],
		["a word each time", "not", "not not", ["negation 0 not", "negation 4 not"]],
		["a word of one letter", "a", "a b a", ["negation 0 a", "negation 4 a"]],
		["words that begin with one of one letter", "a few", "a few a fewer", ["negation 0 a few"]],
		["several words", "no longer", "it is no longer so", ["negation 6 no longer"]],
		["several words over three blanks", "no longer", "no   longer", ["negation 0 no   longer"]],
		["no words over four blanks", "no longer", "no    longer", []],
		["several words over a hyphen", "so called", "so-called", ["negation 0 so-called"]],
		["several words over the end of a line", "so called", "so\ncalled", ["negation 0 so\ncalled"]],
		["no several words in one", "so called", "socalled", []],
		["the longer of two terms", "no, no longer", "no longer", ["negation 0 no longer"]],
		[
			"a term with any ending",
			"refus*",
			"refusal refus refuse",
			["negation 0 refusal", "negation 8 refus", "negation 14 refuse"],
		],
		["a term with any beginning", "*n't", "can't n't", ["negation 0 can't", "negation 6 n't"]],
		["a term with any letters inside", "re*al", "real refusal re al", ["negation 0 real", "negation 5 refusal"]],
		["a term with any ending before a word", "refus* to", "refuses to refuses", ["negation 0 refuses to"]],
		[
			"each of several choices",
			"(fail|fails) to",
			"fail to fails to failed to",
			["negation 0 fail to", "negation 8 fails to"],
		],
		["a choice that may be missing", "(all )?of", "all of of", ["negation 0 all of", "negation 7 of"]],
		["choices inside a term", "in (the|any) way", "in any way in way", ["negation 0 in any way"]],
		["two choices", "(a|b) (c|d)", "a c b d c", ["negation 0 a c", "negation 4 b d"]],
		["a term of Cyrillic", "не", "не небо", ["negation 0 не"]],
		["a term with a letter outside of both alphabets", "ébène", "ébène ébènes", ["negation 0 ébène"]],
		["nothing of an empty term", ", ,", "a , b", []],
		["a term with blanks around it", " not ,  no ", "no not", ["negation 0 no", "negation 3 not"]],
	] as const)("are %s", (_, negation, text, expected) => {
		expect(found({ negation }, text)).toEqual(expected);
	});

	it("are of several kinds at one place, and overlap where they are of two", () => {
		expect(found({ negation: "not only", decoy: "not", relative: "only if" }, "not only if")).toEqual([
			"negation 0 not only",
			"decoy 0 not",
			"relative 4 only if",
		]);
		expect(found({ negation: "not only, only if" }, "not only if")).toEqual(["negation 0 not only"]);
	});
});

describe("terms of a table in a text without spaces", () => {
	it.each([
		["a word anywhere", "不", "我们不去", ["negation 2 不"]],
		["the longer of two", "不, 不会", "我们不会去", ["negation 2 不会"]],
		["each that does not overlap", "不会, 会不", "不会不会", ["negation 0 不会", "negation 2 不会"]],
		["what an expression says", "(?:停止|放弃)(?=支持)", "停止支持停止", ["negation 0 停止"]],
		["nothing of an empty list", "", "不", []],
	] as const)("are %s", (_, negation, text, expected) => {
		expect(found({ negation }, text, true)).toEqual(expected);
	});
});
