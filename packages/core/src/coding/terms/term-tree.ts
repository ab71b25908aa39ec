import { foldText, languageOf } from "@fissure/languages";
import { BUDGETS, type WordPrefix } from "@fissure/model";
import { spanBefore } from "../reading-copy.ts";
import type { CompiledTerm } from "./compile-term.ts";
import {
	endsWithWord,
	type FirstWords,
	FROM,
	firstWordsOf,
	GROUPS_FROM,
	GROUPS_TO,
	goesOnWith,
	kindsOf,
	LONGEST_FIRST_WORD,
	lettersOf,
	NEXT,
	NOT_LEARNT,
	NOTHING,
	placeOf,
	ROOM,
	SMALL_ROOM,
	TO,
} from "./first-words.ts";
import { type Hit, Hits } from "./hits.ts";
import { type Passed, passedOf } from "./planted-needs.ts";
import { ENDINGS, isExpression, openTree, type PlantedTree, plantTree, stepDown, type Tree } from "./planted-tree.ts";
import { LONGEST_TAIL, termExpression } from "./term-expression.ts";
import { numberOfPair, numbersOfWord } from "./term-needs.ts";
import { waysOfTerm } from "./term-ways.ts";
import { hashBetween, SPACE, type TextWords, textReader } from "./text-words.ts";
import { IS_CASED_WORD, IS_GAP, IS_PARTING, IS_WORD, isWordAt, LONGEST_GAP } from "./word-edges.ts";
import { canBeMarked, type Marking, markSigns, type WordMarks } from "./word-marks.ts";

/** Told once of a term that is no longer looked for in a text, since it has been tried in too many ways there. */
export type OnCostly = (notation: string) => void;

export interface TermTree {
	/**
	 * Finds every term in one pass, from the end of the text to its beginning, so that a term knows what is behind it. Each
	 * position where a word begins (each character, where words have no edges) goes down the tree of beginnings as far as the
	 * text does, whatever the number of terms, so the time is linear in the text. Hits come in order of their start, longest
	 * first.
	 */
	readonly find: (text: string, onCostly?: OnCostly, marks?: WordMarks) => readonly Hit[];
	readonly nodes: number;
}

/** The tree of terms of one language. */
export const buildTermTree = (terms: readonly CompiledTerm[]): TermTree =>
	openTermTree(
		plantTree(terms),
		terms.map(({ notation }) => notation),
		terms[0]?.language ?? "",
	);

/**
 * The same from a tree planted before, for the same notations in the same order.
 *
 * @param markingOf what `find` marks beside the terms; asked for when so much has been searched that the rules are worth reading for it
 */
export function openTermTree(
	planted: PlantedTree,
	notations: readonly string[],
	language: string,
	markingOf: () => Marking = () => NOTHING_MARKED,
): TermTree {
	const tree = openTree(planted);
	const endOf = endsOf(notations, language);
	const passed = passedOf(planted.needs);
	const coding = languageOf(language)?.coding;
	let marking: Marking | null = null;
	let unread = MARKED_FROM;
	const kindsOfWord = (word: string): number => marking?.kindsOf(word) ?? 0;
	const wordsWith = (room: number): FirstWords => firstWordsOf(tree, passed, coding?.plural ?? [], kindsOfWord, room);
	const searchWith = (words: FirstWords) => wordSearch(words, coding?.prefixes ?? NO_PREFIXES, kindsOfWord);
	let known = wordsWith(tree.units.length < SMALL ? SMALL_ROOM : ROOM);
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	let search = unspaced ? searchUnspaced : searchWith(known);
	const hits = new Hits();
	const read = textReader(tree.first);
	const find = (original: string, onCostly: OnCostly = () => {}, marks?: WordMarks): readonly Hit[] => {
		if (marks !== undefined) unread -= original.length;
		if (unread < 0 && marking === null && !unspaced) {
			marking = markingOf();
			known.forget();
		}
		// What was too little for one text is too little for the next.
		if (known.room < ROOM && known.timesForgotten() > 0) {
			known = wordsWith(ROOM);
			search = searchWith(known);
		}
		const marked = marking !== null && canBeMarked(original) ? (marks ?? null) : null;
		marks?.begin();
		passed.forget();
		hits.count = 0;
		const folded = foldText(original);
		const words = read(folded);
		const { units } = words;
		search({
			tree,
			endOf,
			original,
			words,
			units,
			passed,
			hits,
			onCostly,
			from: 0,
			behind: 0,
			tries: new Map(),
			folded,
			marks: marked,
			signs: marking?.signs ?? NO_SIGNS,
		});
		if (marking !== null) marked?.finish(original, marking);
		return hits.inOrder();
	};
	const copyOf = languageOf(language)?.readingCopy;
	if (copyOf === undefined) return { find, nodes: tree.units.length };
	const findInCopy: TermTree["find"] = (original, onCostly, marks) => {
		const copy = copyOf(original);
		// One string and not its equal, since marks are asked for with it.
		const hits = find(copy.text === original ? original : copy.text, onCostly, marks);
		return copy.places === null ? hits : hits.map((hit) => ({ term: hit.term, ...spanBefore(copy, hit) }));
	};
	return { find: findInCopy, nodes: tree.units.length };
}

/** A tree of fewer places for nodes has little room for words at first. */
const SMALL = 1 << 12;

/** In characters: for less of them, to read all rules takes longer than it saves. */
export const MARKED_FROM = 300_000;
const NOTHING_MARKED: Marking = { kindsOf: () => 0, signs: new Int32Array(0), untold: 0, opening: 0, closing: 0 };

/** One text as it is searched. */
interface Search {
	readonly tree: Tree;
	readonly endOf: EndOf;
	readonly original: string;
	readonly folded: string;
	readonly words: TextWords;
	/** Those of `words`. */
	readonly units: Uint16Array;
	readonly passed: Passed;
	readonly hits: Hits;
	readonly onCostly: OnCostly;
	/** Among the hits the first of those that begin where the search is. */
	from: number;
	/** How many words that are counted, or characters, are behind where the search is, see `longestReach`. */
	behind: number;
	/** Of terms that may match in many ways: how often they have been tried, each time in all ways. */
	readonly tries: Map<number, number>;
	/** Null where nothing is marked. */
	readonly marks: WordMarks | null;
	readonly signs: Int32Array;
}
const NO_SIGNS = new Int32Array(0);

type EndOf = (ending: number, term: number, search: Search, start: number, at: number) => number;

/** Wherever a word begins, and at signs between words. */
const wordSearch =
	(words: FirstWords, prefixes: readonly WordPrefix[], kindsOfWord: (word: string) => number) =>
	(search: Search): void => {
		const { passed, marks, signs } = search;
		const { units, edges, hashes, count } = search.words;
		const { numbers, groups } = words;
		/** The word behind, where it is one that is known. */
		let following = NOT_KNOWN;
		let next = search.original.length;
		for (let at = 2 * count - 2; at >= 0; at -= 2) {
			const start = edges[at] as number;
			const end = edges[at + 1] as number;
			if (marks !== null && (next !== end + 1 || units[end] !== SPACE)) markSigns(marks, signs, units, end, next);
			next = start;
			if (start === end) {
				walk(search, start);
				following = NOT_KNOWN;
				continue;
			}
			const { behind } = search;
			const before = words.timesForgotten();
			if (prefixes.length > 0) followBehindPrefixes(search, words, prefixes, start, end);
			const counted = start > 0 ? (IS_PARTING[units[start - 1] as number] as number) : 0;
			if (end - start > LONGEST_FIRST_WORD) {
				walk(search, start);
				const letters = search.folded.slice(start, end);
				const kinds = kindsOfWord(letters);
				if (marks !== null && kinds !== 0) marks.record(start, kinds);
				for (const number of numbersOfWord(letters))
					for (const group of passed.groupsOf(number)) passed.pass(group, behind);
				following = NOT_KNOWN;
				search.behind = behind + counted;
				continue;
			}
			const word = words.at(units, start, end, hashBetween(hashes, start, end));
			const kinds = kindsOf(words, word);
			if (marks !== null && kinds !== 0) marks.record(start, kinds);
			if (words.timesForgotten() !== before || edges[at + 2] !== end + 1) following = NOT_KNOWN;
			followWord(search, words, word, start, end, following, edges[at + 3] as number);
			following = word;
			const last = numbers[word + GROUPS_TO] as number;
			for (let group = numbers[word + GROUPS_FROM] as number; group < last; group++)
				passed.pass(groups[group] as number, behind);
			search.behind = behind + counted;
		}
		if (marks !== null) markSigns(marks, signs, units, 0, next);
	};
const NOT_KNOWN = -1;

const NO_PREFIXES: readonly WordPrefix[] = [];

/** The same from within a word, behind each of the prefixes that it may have; the longest comes first, since a text is read from its end. */
function followBehindPrefixes(
	search: Search,
	words: FirstWords,
	prefixes: readonly WordPrefix[],
	start: number,
	end: number,
): void {
	const { folded, units, passed } = search;
	const { hashes } = search.words;
	for (const { letters, before } of prefixes) {
		const from = start + letters.length;
		const length = end - from;
		if (length < SHORTEST_BEHIND_PREFIX || length > LONGEST_FIRST_WORD || !folded.startsWith(letters, start)) continue;
		if (before !== undefined && !before.includes(folded.charAt(from))) continue;
		const word = words.at(units, from, end, hashBetween(hashes, from, end));
		followWord(search, words, word, from, end, NOT_KNOWN, 0);
		const { numbers, groups } = words;
		const last = numbers[word + GROUPS_TO] as number;
		for (let at = numbers[word + GROUPS_FROM] as number; at < last; at++)
			passed.pass(groups[at] as number, search.behind);
	}
}

const SHORTEST_BEHIND_PREFIX = 3;

function searchUnspaced(search: Search): void {
	const { units, passed, original } = search;
	const { length } = original;
	for (let start = length - 1; start >= 0; start--) {
		search.behind = length - start;
		walk(search, start);
		// Nothing is behind the last character, and no pair is made of it.
		const behind = start + 1 === length ? Number.NaN : (units[start + 1] as number);
		for (const group of passed.groupsOf(numberOfPair(units[start] as number, behind)))
			passed.pass(group, search.behind);
	}
}

/**
 * Everything that begins with a word.
 *
 * @param following the word behind, if it is known, to `endOfFollowing`
 */
function followWord(
	search: Search,
	words: FirstWords,
	word: number,
	start: number,
	end: number,
	following: number,
	endOfFollowing: number,
): void {
	const { units, hits, passed, tree } = search;
	const { numbers, endings, gates, inPlural } = words;
	const to = numbers[word + TO] as number;
	const next = numbers[word + NEXT] as number;
	let at = numbers[word + FROM] as number;
	if (at === to && next === 0) return;
	search.from = hits.count;
	const behind = units[end] as number;
	for (; at < to; at++) {
		const ending = endings[at] as number;
		const place = placeOf(ending);
		if (endsWithWord(ending) && inPlural[behind] !== 1) {
			hits.record(search.from, tree.terms[place] as number, start, end, tree.ranks[place] as number);
			continue;
		}
		if (passed.isOpen(gates[at] as number, search.behind)) endAt(search, place, start, start + lettersOf(ending));
	}
	if (next !== 0 && end < search.original.length) {
		const letter = units[end + 1] as number;
		const second = units[end + 2] as number;
		if (behind !== SPACE || IS_GAP[letter] === 1 || IS_GAP[second] === 1) goOn(search, next, start, end);
		else if (goesOnWith(words, word, letter, second)) {
			if (following === NOT_KNOWN) goOn(search, next, start, end);
			else {
				const node = words.nodeBehind(word, following);
				if (node === NOT_LEARNT) {
					const reached = goOn(search, next, start, end, endOfFollowing);
					if (reached !== NOT_LEARNT) words.learnNodeBehind(word, following, reached);
				} else if (node !== NOTHING) {
					endHere(search, node, start, endOfFollowing, 1);
					goOn(search, node, start, endOfFollowing);
				}
			}
		}
	}
	if (hits.count - search.from > 1) hits.sortLongestLast(search.from);
}

/** Everything that begins at `start`, character by character. */
function walk(search: Search, start: number): void {
	const { tree, units, hits } = search;
	const first = tree.first[units[start] as number] as number;
	if (first === 0) return;
	search.from = hits.count;
	for (let place = tree.foundAt[first] as number; place < (tree.foundAt[first + 1] as number); place++)
		endAt(search, place, start, start + 1);
	goOn(search, first, start, start + 1);
	if (hits.count - search.from > 1) hits.sortLongestLast(search.from);
}

/**
 * Down the tree from a node, with the character at `behind` next.
 *
 * @param milestone a place on the way
 * @returns the node that is reached there, `NOTHING` where nothing goes on so far; `NOT_LEARNT` where something may have ended before
 */
function goOn(search: Search, first: number, start: number, behind: number, milestone = NOT_ASKED): number {
	const { tree, units } = search;
	const { length } = search.original;
	let widest = 0;
	let node = first;
	let reached = NOTHING;
	let mayEnd = false;
	for (let at = behind; at < length; ) {
		let unit = units[at++] as number;
		if (IS_GAP[unit] === 1) {
			const gap = at - 1;
			while (at < length && IS_GAP[units[at] as number] === 1) at++;
			widest = Math.max(widest, at - gap);
			unit = SPACE;
		}
		node = stepDown(tree, node, unit);
		if (node === 0) break;
		if (at === milestone) reached = mayEnd ? NOT_LEARNT : node;
		if (endHere(search, node, start, at, widest)) mayEnd = true;
	}
	return reached === NOTHING && mayEnd ? NOT_LEARNT : reached;
}
const NOT_ASKED = -1;

/** Whatever ends at a node that is reached at a place; is there anything? */
function endHere(search: Search, node: number, start: number, at: number, widest: number): boolean {
	const { foundAt, endings } = search.tree;
	const from = foundAt[node] as number;
	const to = foundAt[node + 1] as number;
	for (let place = from; place < to; place++)
		if (widest <= LONGEST_GAP || isExpression(endings[place] as number)) endAt(search, place, start, at);
	return from < to;
}

/** The beginning at a place of the tree's lists has been read up to `at`: does a match end here? */
function endAt(search: Search, place: number, start: number, at: number): void {
	const { tree, endOf } = search;
	const term = tree.terms[place] as number;
	const end = endOf(tree.endings[place] as number, term, search, start, at);
	if (end >= 0) search.hits.record(search.from, term, start, end, tree.ranks[place] as number);
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
		const { original, passed } = search;
		if (!passed.mayStand(term, search.behind)) return -1;
		expressions[term] ??= expressionOf(term);
		const expression = expressions[term];
		if (isCostly(term, search)) return -1;
		expression.lastIndex = start;
		return expression.test(areCased[term] === 1 ? original : search.folded) ? expression.lastIndex : -1;
	}
	return (ending, term, search, start, at) => {
		const { original, units } = search;
		switch (ending) {
			case ANYWHERE:
				return at;
			case EDGE:
				return IS_WORD[units[at] as number] === 1 ? -1 : at;
			case PLURAL:
				return units[at] === SPACE ? at : pluralEnd(search.folded, at, plural);
			case TAIL:
				return tailEnd(units, at);
			case EDGE_EXPRESSION:
				return IS_WORD[units[at] as number] === 1 ? -1 : expressionEnd(term, search, start);
			case EXPRESSION:
				return expressionEnd(term, search, start);
			default:
				capitals[term] ??= (notations[term] as string).trim().slice(1);
				return capitalsEnd(capitals[term], original, start);
		}
	};
}

function pluralEnd(folded: string, at: number, plural: readonly string[]): number {
	for (const ending of plural) {
		const end = at + ending.length;
		if (folded.startsWith(ending, at) && !isWordAt(folded, end)) return end;
	}
	return isWordAt(folded, at) ? -1 : at;
}

function tailEnd(units: Uint16Array, at: number): number {
	let end = at;
	while (IS_WORD[units[end] as number] === 1) end++;
	return end - at <= LONGEST_TAIL ? end : -1;
}

function capitalsEnd(word: string, text: string, start: number): number {
	const end = start + word.length;
	return text.startsWith(word, start) && IS_CASED_WORD[text.charCodeAt(end)] !== 1 ? end : -1;
}
