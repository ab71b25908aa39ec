import { loadLexicon } from "@fissure/app";
import { buildLexicon } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { compileTerm } from "../packages/core/src/coding/terms/compile-term.ts";
import { buildTermTree } from "../packages/core/src/coding/terms/term-tree.ts";
import { corpora, countTerms, hasSharedData, judgedTexts, rowsOf } from "./lexicon-counts.mjs";

/** Names and titles come from lists of everybody, not from reading; whom only a judged text names is no sign of fitting. */
const NAMES: ReadonlySet<string> = new Set(["actors", "office-holders", "offices", "decoys"]);

/**
 * Plain words of their language that the texts held without judgement happen to lack; those in Russian are some 150.
 * Anyone who adds one says by that that a reader would have thought of it without the judged texts.
 */
const PLAIN: ReadonlySet<string> = new Set([
	"ru =SWIFT",
	"ru обеих стран",
	"ru сектор* Газ*",
	"ru (боев* действи*|ситуаци*|конфликт*|войн*) в (секторе )?Газ*",
	"ru надлежащ* (образом|мер*|услови*)",
	"ru разговор* носил* ~4 характер*",
	"ru киевск* режим* ~4 (обстрел*|бомб*|террор*|уби*|атак*)",
	"zh 乌东",
	"zh 武装台湾",
	"zh (管控|管理)~4竞争",
	"zh 同意继续保持(密切)?沟通",
]);

describe.skipIf(!hasSharedData)("the lexicon (skipped: no shared data)", () => {
	it("holds no phrase that occurs in the judged texts alone", { timeout: 240_000 }, () => {
		const data = loadLexicon({});
		if (!data.ok) throw new RangeError(data.problem.message);
		const lexicon = buildLexicon(data.value);
		const gold = new Map<string, Uint32Array>();
		for (const text of judgedTexts()) countTerms(lexicon, text, gold);
		let alone = rowsOf(lexicon, new Map(), gold).filter(
			({ file, language, term, gold }) => gold > 0 && !NAMES.has(file) && !PLAIN.has(`${language} ${term}`),
		);
		const read = new Set<string>();
		for (const { texts } of corpora()) {
			const found = foundIn(texts, alone, read);
			alone = alone.filter(({ language, term }) => !found.has(`${language} ${term}`));
			if (alone.length === 0) break;
		}
		expect(gold.size).toBe(3);
		expect([...gold.keys()].filter((language) => !read.has(language))).toEqual([]);
		expect(alone.map(({ file, id, language, term }) => `${file} ${id} (${language}): ${term}`)).toEqual([]);
	});
});

interface Sought {
	readonly language: string;
	readonly term: string;
}

/**
 * An expression for the longest row of words that all wordings of a term have, cheaper than the term itself; "" where none is, or none
 * in Latin letters. The last word may take another ending, and any a possessive.
 */
function markOf(term: string): string {
	const parts = /\([^()]*\)\??|\{[^}]*\}|\S+\*|~\d*/gu;
	let plain = term;
	for (let before = ""; before !== plain; plain = plain.replaceAll(parts, "|")) before = plain;
	const [longest = ""] = plain.split("|").toSorted((a, b) => b.length - a.length);
	const words = longest.match(/\p{L}+/gu) ?? [];
	return words.every((word) => /^[a-z]{2,}$/iu.test(word)) ? words.join("\\W+(?:s\\W+)?").slice(0, -1) : "";
}

/** Which of these terms occur in the texts, until all are found; adds the languages of the texts that were read. */
function foundIn(
	texts: Iterable<{ readonly lang: string; readonly text: string }>,
	sought: readonly Sought[],
	read: Set<string>,
): ReadonlySet<string> {
	const found = new Set<string>();
	const all = new Set(sought.map(({ language, term }) => `${language} ${term}`)).size;
	const searches = new Map(
		[...new Set(sought.map(({ language }) => language))].map((language) => {
			const terms = sought.filter((one) => one.language === language).map(({ term }) => term);
			const marks = terms.map(markOf);
			const mark = marks.includes("") ? null : new RegExp(marks.join("|"), "i");
			return [language, { mark, terms, tree: buildTermTree(terms.map((term) => compileTerm(term, language))) }];
		}),
	);
	for (const { lang, text } of texts) {
		read.add(lang);
		const search = searches.get(lang);
		if (search?.mark?.test(text) === false) continue;
		for (const { term } of search?.tree.find(text) ?? []) found.add(`${lang} ${search?.terms[term]}`);
		if (found.size === all) break;
	}
	return found;
}
