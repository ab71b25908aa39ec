// All words and phrases of the English codebook that are plain letters and spaces, over 20 MB of speeches. The texts are folded, with one
// space between words, so that all are asked the same: whole words, no plurals. Each gives its own kind of list of each text, as it likes best
// to be read; of all lists the hits are counted, and those of some texts are compared.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileTerm } from "../../../packages/core/dist/coding/terms/compile-term.js";
import { buildTermTree } from "../../../packages/core/dist/coding/terms/term-tree.js";
import { buildLexicon, foldText } from "../../../packages/core/dist/index.js";
import { generalDebate } from "../../archives.mjs";

const LEXICON = fileURLToPath(new URL("../../../packages/core/dist/lexicon.json", import.meta.url));
const AUTOMATON = "@monyone/aho-corasick";
const EXPRESSION = "one expression";
const SHARE = 0.1;
/** The hits of each so-manieth text are kept and compared. */
const KEPT = 10;
/** A language with word edges and without English plurals: the peers know none. */
const PLAIN_LANGUAGE = "ru";
const LETTER = /[a-z0-9\u00c0-\u024f\u0400-\u04ff]/;

export const title = "All plain terms of the codebook, with spans";
export const aim = { peer: 4 };
export const needs = { npm: [AUTOMATON] };
export const data = ["ungdc"];
export const lacks = {
	[AUTOMATON]: "knows no word edges (they are looked at afterwards), no verb forms, gaps, choices or capitals",
	[EXPRESSION]: "finds one term at a place, so none inside or across others",
};
export const limit = { name: "a loop over the characters" };
export const apart = true;

export async function prepare({ small, data, has, versionOf }) {
	const { notations } = buildLexicon(JSON.parse(readFileSync(LEXICON, "utf8"))).of("en");
	const words = [...new Set(notations.filter((one) => /^[a-z]+(?: [a-z]+)*$/i.test(one)).map(foldText))];
	const texts = [...speechesOf(data("ungdc"), small ? SHARE / 10 : SHARE)];

	const tree = buildTermTree(words.map((word) => compileTerm(word, PLAIN_LANGUAGE)));
	const longestFirst = words.toSorted((a, b) => b.length - a.length);
	const expression = new RegExp(`(?<!${LETTER.source})(?:${longestFirst.join("|")})(?!${LETTER.source})`, "g");
	const peers = {
		[EXPRESSION]: {
			version: process.version,
			run: over((text) => [...text.matchAll(expression)]),
			// Each match has the whole text with it.
			told: ({ hits, kept }) => ({
				hits,
				kept: kept.map((matches) => matches.map(({ 0: word, index }) => ({ 0: word, index }))),
			}),
		},
	};
	if (has(AUTOMATON)) {
		const { AhoCorasick } = await import(`${AUTOMATON}/fast`);
		const automaton = new AhoCorasick(words);
		const run = over((text) => automaton.matchInText(text).filter(({ begin, end }) => isWhole(text, begin, end)));
		peers[AUTOMATON] = { version: versionOf(AUTOMATON), run };
	}
	return {
		bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
		ours: { run: over((text) => tree.find(text)) },
		peers,
		limit: { run: () => texts.reduce((sum, text) => sum + sumOf(text), 0) },
		same({ ours, [AUTOMATON]: theirs = ours, [EXPRESSION]: matches }) {
			const own = keys(ours.kept, ({ term, start }) => `${start} ${words[term]}`);
			const others = keys(
				theirs.kept,
				({ keyword, begin, term, start }) => `${begin ?? start} ${keyword ?? words[term]}`,
			);
			const single = keys(matches.kept, ({ 0: word, index }) => `${index} ${word}`);
			const shared = [...single].filter((key) => own.has(key)).length;
			const alike = own.size === others.size && [...others].every((key) => own.has(key));
			const [all, of, one] = [ours, theirs, matches].map(({ hits }) => hits.toLocaleString("en"));
			return {
				same: alike && ours.hits === theirs.hits && shared === single.size,
				says: `${of} of ${all} hits; one expression has ${one}, of which we have all: ${shared === single.size ? "yes" : "no"}`,
			};
		},
		digest({ hits, kept }) {
			return createHash("sha256").update(JSON.stringify({ hits, kept })).digest("hex");
		},
	};

	function over(find) {
		return () => {
			let hits = 0;
			const kept = [];
			for (const [at, text] of texts.entries()) {
				const own = find(text);
				hits += own.length;
				if (at % KEPT === 0) kept.push(own);
			}
			return { hits, kept };
		};
	}
}

function* speechesOf(folder, part) {
	for (const { text } of generalDebate(folder, part)) yield foldText(text).replace(/[\s-]+/g, " ");
}

const isWhole = (text, start, end) => !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));

const keys = (texts, keyOf) => new Set(texts.flatMap((hits, at) => hits.map((hit) => `${at} ${keyOf(hit)}`)));

function sumOf(text) {
	let sum = 0;
	for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
	return sum;
}
