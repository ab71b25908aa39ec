import { foldText, languageOf } from "@fissure/languages";
import type { CompiledTerm } from "./compile-term.ts";
import { ENDINGS, openTree, type PlantedTree, plantTree, stepDown, type Tree } from "./planted-tree.ts";
import { LONGEST_TAIL, termExpression } from "./term-expression.ts";
import { mayStand, type Needs, needsOf, notePair, noteWord, type Passed, passedNothing } from "./term-needs.ts";
import { IS_CASED_WORD, IS_GAP, IS_WORD, isWordAt, LONGEST_GAP } from "./word-edges.ts";

/** One term found: the index of the term, and where. */
export interface Hit {
	readonly term: number;
	readonly start: number;
	readonly end: number;
}

export interface TermTree {
	/**
	 * Finds every term in one pass, from the end of the text to its beginning, so that a term knows what stands behind it. Each
	 * position where a word begins (each character, where words have no edges) walks the tree of beginnings as far down as the
	 * text goes along, whatever the number of terms, so the time is linear in the text. Hits come in order of their start, longest
	 * first.
	 */
	readonly find: (text: string) => readonly Hit[];
	readonly nodes: number;
}

/** The tree of terms of one language. */
export const buildTermTree = (terms: readonly CompiledTerm[]): TermTree =>
	openTermTree(
		plantTree(terms),
		terms.map(({ notation }) => notation),
		terms[0]?.language ?? "",
	);

/** The same from a tree planted before, for the same notations in the same order. */
export function openTermTree(planted: PlantedTree, notations: readonly string[], language: string): TermTree {
	const tree = openTree(planted);
	const wholeWords = languageOf(language)?.sentences.unspaced !== true;
	const endOf = endsOf(notations, language);
	// One for all texts: a list outside the heap for each is as much work for the collector of rubbish as the search is.
	const passed = passedNothing();
	const find = (original: string): readonly Hit[] => {
		const folded = foldText(original);
		passed.fill(0);
		const text: Searched = { original, folded, passed };
		const hits: MutableHit[] = [];
		for (let start = folded.length - 1; start >= 0; start--) {
			const unit = folded.charCodeAt(start);
			if (wholeWords && start > 0 && IS_WORD[folded.charCodeAt(start - 1)] === 1) continue;
			const node = tree.first[unit] as number;
			if (node !== 0) walk(tree, node, text, start, endOf, hits);
			if (wholeWords) noteWord(text.passed, folded, start);
			else notePair(text.passed, folded, start);
		}
		return hits.reverse();
	};
	return { find, nodes: tree.units.length };
}

interface MutableHit {
	readonly term: number;
	readonly start: number;
	end: number;
	/** Place of the wording among the term's own: an earlier one replaces a later one. */
	rank: number;
}

interface Searched {
	readonly original: string;
	readonly folded: string;
	readonly passed: Passed;
}

type EndOf = (ending: number, term: number, text: Searched, start: number, at: number) => number;

const SPACE = 0x20;

/** Everything that begins at `start`. */
function walk(tree: Tree, first: number, text: Searched, start: number, endOf: EndOf, hits: MutableHit[]): void {
	const { folded } = text;
	const { foundAt, terms, endings, ranks } = tree;
	const from = hits.length;
	let widest = 0;
	let node = first;
	for (let at = start + 1; ; ) {
		for (let found = foundAt[node] as number; found < (foundAt[node + 1] as number); found++) {
			const ending = endings[found] as number;
			if (ending === EDGE_EXPRESSION) {
				if (isWordAt(folded, at)) continue;
			} else if (widest > LONGEST_GAP && ending !== EXPRESSION) continue;
			const term = terms[found] as number;
			const end = endOf(ending, term, text, start, at);
			if (end >= 0) record(hits, from, term, start, end, ranks[found] as number);
		}
		if (at >= folded.length) break;
		let unit = folded.charCodeAt(at++);
		if (IS_GAP[unit] === 1) {
			const gap = at - 1;
			while (at < folded.length && IS_GAP[folded.charCodeAt(at)] === 1) at++;
			widest = Math.max(widest, at - gap);
			unit = SPACE;
		}
		node = stepDown(tree, node, unit);
		if (node === 0) break;
	}
	if (hits.length - from > 1) sortLongestLast(hits, from);
}

function record(hits: MutableHit[], from: number, term: number, start: number, end: number, rank: number): void {
	for (let at = from; at < hits.length; at++) {
		const hit = hits[at] as MutableHit;
		if (hit.term !== term) continue;
		if (rank < hit.rank) {
			hit.rank = rank;
			hit.end = end;
		}
		return;
	}
	hits.push({ term, start, end, rank });
}

/** In place, since the list is short and grows for every word of a text; the whole is turned round at the end. */
function sortLongestLast(hits: MutableHit[], from: number): void {
	for (let at = from + 1; at < hits.length; at++) {
		const hit = hits[at] as MutableHit;
		let to = at;
		for (; to > from; to--) {
			const before = hits[to - 1] as MutableHit;
			if (before.end < hit.end || (before.end === hit.end && before.term > hit.term)) break;
			hits[to] = before;
		}
		hits[to] = hit;
	}
}

const {
	expression: EXPRESSION,
	"edge-expression": EDGE_EXPRESSION,
	anywhere: ANYWHERE,
	edge: EDGE,
	plural: PLURAL,
	tail: TAIL,
} = ENDINGS;

/** Where does the match end whose beginning ends at `at`? −1 where it is none. */
function endsOf(notations: readonly string[], language: string): EndOf {
	const plural = languageOf(language)?.coding?.plural ?? [];
	// Made when first needed, since most terms never are.
	const expressions = new Array<RegExp | undefined>(notations.length);
	const areCased = new Uint8Array(notations.length);
	const needs = new Array<Needs | undefined>(notations.length);
	function expressionOf(term: number): RegExp {
		const notation = notations[term] as string;
		const expression = new RegExp(termExpression(notation, language), "y");
		areCased[term] = notation.includes("=") ? 1 : 0;
		return expression;
	}
	return (ending, term, text, start, at) => {
		const { original, folded } = text;
		switch (ending) {
			case ANYWHERE:
				return at;
			case EDGE:
				return isWordAt(folded, at) ? -1 : at;
			case PLURAL:
				return pluralEnd(folded, at, plural);
			case TAIL:
				return tailEnd(folded, at);
			case EXPRESSION:
			case EDGE_EXPRESSION: {
				needs[term] ??= needsOf(notations[term] as string, language);
				if (!mayStand(needs[term], text.passed, start)) return -1;
				expressions[term] ??= expressionOf(term);
				const expression = expressions[term];
				expression.lastIndex = start;
				return expression.test(areCased[term] === 1 ? original : folded) ? expression.lastIndex : -1;
			}
			default:
				return capitalsEnd((notations[term] as string).trim().slice(1), original, start);
		}
	};
}

function pluralEnd(folded: string, at: number, plural: readonly string[]): number {
	// Most words end where the term does.
	if (folded.charCodeAt(at) === SPACE) return at;
	for (const ending of plural) {
		const end = at + ending.length;
		if (folded.startsWith(ending, at) && !isWordAt(folded, end)) return end;
	}
	return isWordAt(folded, at) ? -1 : at;
}

function tailEnd(folded: string, at: number): number {
	let end = at;
	while (isWordAt(folded, end)) end++;
	return end - at <= LONGEST_TAIL ? end : -1;
}

function capitalsEnd(word: string, text: string, start: number): number {
	const end = start + word.length;
	return text.startsWith(word, start) && IS_CASED_WORD[text.charCodeAt(end)] !== 1 ? end : -1;
}
