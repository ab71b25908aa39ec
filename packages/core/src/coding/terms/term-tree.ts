import { foldText, languageOf } from "@fissure/languages";
import { BUDGETS, type WordPrefix } from "@fissure/model";
import { spanBefore } from "../reading-copy.ts";
import type { CompiledTerm } from "./compile-term.ts";
import {
	type FirstWords,
	FROM,
	firstWordsOf,
	GROUPS_FROM,
	GROUPS_TO,
	goesOnWith,
	LONGEST_FIRST_WORD,
	lettersOf,
	NEXT,
	placeOf,
	TO,
	withLetter,
} from "./first-words.ts";
import { type Passed, passedOf } from "./planted-needs.ts";
import { ENDINGS, isExpression, openTree, type PlantedTree, plantTree, stepDown, type Tree } from "./planted-tree.ts";
import { LONGEST_TAIL, termExpression } from "./term-expression.ts";
import { numberOfPair, numbersOfWord } from "./term-needs.ts";
import { waysOfTerm } from "./term-ways.ts";
import { IS_CASED_WORD, IS_GAP, IS_WORD, isWordAt, LONGEST_GAP } from "./word-edges.ts";

/** One term found: the index of the term, and where. */
export interface Hit {
	readonly term: number;
	readonly start: number;
	readonly end: number;
}

/** Told once of a term that is no longer looked for in a text, since it has been tried in too many ways there. */
export type OnCostly = (notation: string) => void;

export interface TermTree {
	/**
	 * Finds every term in one pass, from the end of the text to its beginning, so that a term knows what is behind it. Each
	 * position where a word begins (each character, where words have no edges) goes down the tree of beginnings as far as the
	 * text does, whatever the number of terms, so the time is linear in the text. Hits come in order of their start, longest
	 * first.
	 */
	readonly find: (text: string, onCostly?: OnCostly) => readonly Hit[];
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
	const endOf = endsOf(notations, language);
	const passed = passedOf(planted.needs);
	const coding = languageOf(language)?.coding;
	const searchWords = wordSearch(firstWordsOf(tree, passed, coding?.plural ?? []), coding?.prefixes ?? NO_PREFIXES);
	const search = languageOf(language)?.sentences.unspaced === true ? searchUnspaced : searchWords;
	const find = (original: string, onCostly: OnCostly = () => {}): readonly Hit[] => {
		passed.forget();
		const hits: MutableHit[] = [];
		search({ tree, endOf, original, folded: foldText(original), passed, hits, from: 0, tries: new Map(), onCostly });
		return hits.reverse();
	};
	const copyOf = languageOf(language)?.readingCopy;
	if (copyOf === undefined) return { find, nodes: tree.units.length };
	const findInCopy: TermTree["find"] = (original, onCostly) => {
		const copy = copyOf(original);
		const hits = find(copy.text, onCostly);
		return copy.places === null ? hits : hits.map((hit) => ({ term: hit.term, ...spanBefore(copy, hit) }));
	};
	return { find: findInCopy, nodes: tree.units.length };
}

interface MutableHit {
	readonly term: number;
	readonly start: number;
	end: number;
	/** Place of the wording among the term's own: an earlier one replaces a later one. */
	rank: number;
}

/** One text as it is searched. */
interface Search {
	readonly tree: Tree;
	readonly endOf: EndOf;
	readonly original: string;
	readonly folded: string;
	readonly passed: Passed;
	readonly hits: MutableHit[];
	/** Among the hits the first of those that begin where the search is. */
	from: number;
	/** Of terms that may match in many ways: how often they have been tried, each time in all ways. */
	readonly tries: Map<number, number>;
	readonly onCostly: OnCostly;
}

type EndOf = (ending: number, term: number, search: Search, start: number, at: number) => number;

const SPACE = 0x20;

/** Wherever a word begins, and at signs between words. */
const wordSearch =
	(words: FirstWords, prefixes: readonly WordPrefix[]) =>
	(search: Search): void => {
		const { folded, passed } = search;
		let end = folded.length;
		let hash = 0;
		let before = folded.charCodeAt(end - 1);
		let isLetterBefore = IS_WORD[before] === 1;
		for (let start = folded.length - 1; start >= 0; start--) {
			const unit = before;
			const isLetter = isLetterBefore;
			before = start === 0 ? SPACE : folded.charCodeAt(start - 1);
			isLetterBefore = IS_WORD[before] === 1;
			if (!isLetter) {
				end = start;
				hash = 0;
				// Few terms begin with a sign.
				if (!isLetterBefore && search.tree.first[unit] !== 0) walk(search, start);
				continue;
			}
			hash = withLetter(hash, unit);
			if (isLetterBefore) continue;
			if (prefixes.length > 0) followBehindPrefixes(search, words, prefixes, start, end);
			if (end - start > LONGEST_FIRST_WORD) {
				walk(search, start);
				for (const number of numbersOfWord(folded.slice(start, end)))
					for (const group of passed.groupsOf(number)) passed.pass(group, start);
				continue;
			}
			const word = words.at(folded, start, end, hash);
			followWord(search, words, word, start, end);
			const { numbers, groups } = words;
			const last = numbers[word + GROUPS_TO] as number;
			for (let at = numbers[word + GROUPS_FROM] as number; at < last; at++) passed.pass(groups[at] as number, start);
		}
	};

const NO_PREFIXES: readonly WordPrefix[] = [];

/** The same from within a word, behind each of the prefixes that it may have; the longest comes first, since a text is read from its end. */
function followBehindPrefixes(
	search: Search,
	words: FirstWords,
	prefixes: readonly WordPrefix[],
	start: number,
	end: number,
): void {
	const { folded, passed } = search;
	for (const { letters, before } of prefixes) {
		const from = start + letters.length;
		const length = end - from;
		if (length < SHORTEST_BEHIND_PREFIX || length > LONGEST_FIRST_WORD || !folded.startsWith(letters, start)) continue;
		if (before !== undefined && !before.includes(folded.charAt(from))) continue;
		let hash = 0;
		for (let at = end - 1; at >= from; at--) hash = withLetter(hash, folded.charCodeAt(at));
		const word = words.at(folded, from, end, hash);
		followWord(search, words, word, from, end);
		const { numbers, groups } = words;
		const last = numbers[word + GROUPS_TO] as number;
		for (let at = numbers[word + GROUPS_FROM] as number; at < last; at++) passed.pass(groups[at] as number, from);
	}
}
const SHORTEST_BEHIND_PREFIX = 3;

function searchUnspaced(search: Search): void {
	const { folded, passed } = search;
	for (let start = folded.length - 1; start >= 0; start--) {
		walk(search, start);
		for (const group of passed.groupsOf(numberOfPair(folded.charCodeAt(start), folded.charCodeAt(start + 1))))
			passed.pass(group, start);
	}
}

/** Everything that begins with a word. */
function followWord(search: Search, words: FirstWords, word: number, start: number, end: number): void {
	const { folded, hits, passed } = search;
	const { numbers, endings, gates } = words;
	const to = numbers[word + TO] as number;
	const next = numbers[word + NEXT] as number;
	let at = numbers[word + FROM] as number;
	if (at === to && next === 0) return;
	search.from = hits.length;
	for (; at < to; at++) {
		if (!passed.isOpen(gates[at] as number, start)) continue;
		const ending = endings[at] as number;
		endAt(search, placeOf(ending), start, start + lettersOf(ending));
	}
	if (next !== 0 && end < folded.length) {
		// Not beyond the end of the text, where the engine would compile this again.
		const behind = end + 1 < folded.length ? folded.charCodeAt(end + 1) : SPACE;
		const second = end + 2 < folded.length ? folded.charCodeAt(end + 2) : SPACE;
		if (
			folded.charCodeAt(end) !== SPACE ||
			IS_GAP[behind] === 1 ||
			IS_GAP[second] === 1 ||
			goesOnWith(words, word, behind, second)
		)
			goOn(search, next, start, end);
	}
	sortLongestLast(search);
}

/** Everything that begins at `start`, character by character. */
function walk(search: Search, start: number): void {
	const { tree, folded, hits } = search;
	const first = tree.first[folded.charCodeAt(start)] as number;
	if (first === 0) return;
	search.from = hits.length;
	for (let place = tree.foundAt[first] as number; place < (tree.foundAt[first + 1] as number); place++)
		endAt(search, place, start, start + 1);
	goOn(search, first, start, start + 1);
	sortLongestLast(search);
}

/** Down the tree from a node, with the character at `at` next. */
function goOn(search: Search, first: number, start: number, behind: number): void {
	const { tree, folded } = search;
	const { foundAt, endings } = tree;
	let widest = 0;
	let node = first;
	for (let at = behind; at < folded.length; ) {
		let unit = folded.charCodeAt(at++);
		if (IS_GAP[unit] === 1) {
			const gap = at - 1;
			while (at < folded.length && IS_GAP[folded.charCodeAt(at)] === 1) at++;
			widest = Math.max(widest, at - gap);
			unit = SPACE;
		}
		node = stepDown(tree, node, unit);
		if (node === 0) return;
		for (let place = foundAt[node] as number; place < (foundAt[node + 1] as number); place++)
			if (widest <= LONGEST_GAP || isExpression(endings[place] as number)) endAt(search, place, start, at);
	}
}

/** The beginning at a place of the tree's lists has been read up to `at`: does a match end here? */
function endAt(search: Search, place: number, start: number, at: number): void {
	const { tree, endOf } = search;
	const term = tree.terms[place] as number;
	const end = endOf(tree.endings[place] as number, term, search, start, at);
	if (end >= 0) record(search, term, start, end, tree.ranks[place] as number);
}

function record({ hits, from }: Search, term: number, start: number, end: number, rank: number): void {
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
function sortLongestLast({ hits, from }: Search): void {
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

/** Most terms match in a few ways at most; those are not counted. */
const MANY_WAYS = 100;
/** Tries before it is asked in how many ways a term may match: most have fewer, in all texts, and to ask takes longer than to try. */
const FEW_TRIES = 1_000;

/** Where does the match end whose beginning ends at `at`? −1 where it is none. */
function endsOf(notations: readonly string[], language: string): EndOf {
	const plural = languageOf(language)?.coding?.plural ?? [];
	// Made when first needed, since most terms never are.
	const expressions = new Array<RegExp | undefined>(notations.length);
	const areCased = new Uint8Array(notations.length);
	const capitals = new Array<string | undefined>(notations.length);
	const ways = new Float64Array(notations.length);
	const tried = new Uint16Array(notations.length);
	function expressionOf(term: number): RegExp {
		const notation = notations[term] as string;
		const expression = new RegExp(termExpression(notation, language), "y");
		areCased[term] = notation.includes("=") ? 1 : 0;
		return expression;
	}
	/** One that is tried in few ways costs what the text does. */
	function isCostly(term: number, { tries, onCostly }: Search): boolean {
		const before = tried[term] as number;
		if (before < FEW_TRIES) {
			tried[term] = before + 1;
			return false;
		}
		if (ways[term] === 0) ways[term] = waysOfTerm(notations[term] as string, language);
		const each = ways[term] as number;
		if (each < MANY_WAYS) return false;
		const all = (tries.get(term) ?? 0) + each;
		tries.set(term, all);
		if (all <= BUDGETS.term.tries) return false;
		if (all - each <= BUDGETS.term.tries) onCostly(notations[term] as string);
		return true;
	}
	function expressionEnd(term: number, search: Search, start: number): number {
		const { original, folded, passed } = search;
		if (!passed.mayStand(term, start)) return -1;
		expressions[term] ??= expressionOf(term);
		const expression = expressions[term];
		if (isCostly(term, search)) return -1;
		expression.lastIndex = start;
		return expression.test(areCased[term] === 1 ? original : folded) ? expression.lastIndex : -1;
	}
	return (ending, term, search, start, at) => {
		const { original, folded } = search;
		switch (ending) {
			case ANYWHERE:
				return at;
			case EDGE:
				return isWordAt(folded, at) ? -1 : at;
			case PLURAL:
				return pluralEnd(folded, at, plural);
			case TAIL:
				return tailEnd(folded, at);
			case EDGE_EXPRESSION:
				return isWordAt(folded, at) ? -1 : expressionEnd(term, search, start);
			case EXPRESSION:
				return expressionEnd(term, search, start);
			default:
				capitals[term] ??= (notations[term] as string).trim().slice(1);
				return capitalsEnd(capitals[term], original, start);
		}
	};
}

function pluralEnd(folded: string, at: number, plural: readonly string[]): number {
	// Most words end where the term does. Not beyond the end of the text, where the engine would compile this again.
	if (at === folded.length || folded.charCodeAt(at) === SPACE) return at;
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
