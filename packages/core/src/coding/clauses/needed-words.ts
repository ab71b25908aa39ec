import { foldText } from "@fissure/languages";
import { IS_WORD, WORD } from "../terms/word-edges.ts";

/** A word in folded letters. */
export interface NeededWord {
	readonly letters: string;
	/** Else only how it begins is known. */
	readonly isWhole: boolean;
	/** May it stand at the very beginning, or whole at the very end, of what an expression is asked of? */
	readonly mayOpen: boolean;
	readonly mayClose: boolean;
}

/** What is between a place and a letter: nothing that parts words, nothing but the edge of what is asked, or a sign. */
const [NO_EDGE, EDGE, SIGN] = [0, 1, 2] as const;
type Edge = typeof NO_EDGE | typeof EDGE | typeof SIGN;
const lesser = (a: Edge, b: Edge): Edge => (a < b ? a : b);
const greater = (a: Edge, b: Edge): Edge => (a > b ? a : b);

/**
 * Words of which one is in everything that an expression matches, where that expression tells. So it need not be asked of words among which none
 * of them is.
 *
 * - out:    null where it does not tell
 * - silent: on what only texts without spaces between words can have
 */
export const neededWords = (source: string): readonly NeededWord[] | null =>
	best(sequencesOf(source), NO_EDGE, NO_EDGE).words;

/** The same of the first word of what it matches, where no letter is before or behind that. */
export const firstWords = (source: string): readonly NeededWord[] | null => first(sequencesOf(`(?:${source})\\s`));

/** What stands in a row. */
type Sequence = readonly Item[];

interface Item {
	readonly atom: Atom;
	/** How often it must be there at least: 0 or 1. */
	readonly least: 0 | 1;
	readonly repeats: boolean;
}

type Atom =
	| { readonly kind: "letter"; readonly letter: string }
	/** What is no letter of a word and no place between letters. */
	| { readonly kind: "gap" }
	/** A letter of a text without spaces. */
	| { readonly kind: "unspaced" }
	| { readonly kind: "any" }
	/** The beginning or the end of what is asked, and of a word. */
	| { readonly kind: "edge" }
	| { readonly kind: "group"; readonly options: readonly Sequence[] }
	| { readonly kind: "look"; readonly options: readonly Sequence[]; readonly behind: boolean }
	/** `edge`: what is not there is any letter. */
	| { readonly kind: "unless"; readonly edge: boolean };

interface Found {
	readonly words: readonly NeededWord[] | null;
	/** What is behind it before a word may begin. */
	readonly edge: Edge;
}

/**
 * Of several sequences one is there: it has words of its own, or none can be told.
 *
 * @param edge what is before them
 * @param ends what is behind them
 */
function best(options: readonly Sequence[], edge: Edge, ends: Edge): Found {
	const found = options.map((option) => bestOf(option, edge, ends));
	return { words: together(found.map(({ words }) => words)), edge: found.map((one) => one.edge).reduce(lesser) };
}

const together = (lists: readonly (readonly NeededWord[] | null)[]): readonly NeededWord[] | null =>
	lists.some((list) => list === null) ? null : lists.flatMap((list) => list ?? []);

/** The words that tell most of those that must be there. */
function bestOf(sequence: Sequence, edgeBefore: Edge, ends: Edge): Found {
	let words: readonly NeededWord[] | null = null;
	let edge = edgeBefore;
	for (let at = 0; at < sequence.length; at++) {
		const { atom, least, repeats } = sequence[at] as Item;
		if (atom.kind === "letter") {
			const run = lettersFrom(sequence, at, edge, ends);
			if (edge !== NO_EDGE && run.letters !== "") words = moreTelling(words, [run]);
			at += Math.max(0, run.letters.length - 1);
			edge = NO_EDGE;
		} else if (atom.kind === "group") {
			const own = best(atom.options, edge, repeats ? NO_EDGE : edgeAt(sequence, at + 1, ends));
			if (least === 1) words = moreTelling(words, own.words);
			edge = least === 1 ? own.edge : lesser(edge, own.edge);
		} else if (atom.kind === "look") {
			const own = best(atom.options, atom.behind ? NO_EDGE : edge, NO_EDGE);
			if (least === 1) words = moreTelling(words, own.words);
			if (atom.behind) edge = greater(edge, own.edge);
		} else if (atom.kind === "unspaced") {
			if (least === 1) words = NONE;
			edge = NO_EDGE;
		} else if (atom.kind === "gap") edge = least === 1 ? SIGN : edge;
		else if (atom.kind === "edge" || (atom.kind === "unless" && atom.edge)) edge = greater(edge, EDGE);
		else if (atom.kind === "any") edge = NO_EDGE;
	}
	return { words, edge };
}
const NONE: readonly NeededWord[] = [];

function moreTelling(a: readonly NeededWord[] | null, b: readonly NeededWord[] | null): readonly NeededWord[] | null {
	if (a === null || b === null) return a ?? b;
	return shortest(b) > shortest(a) ? b : a;
}
const shortest = (words: readonly NeededWord[]): number => Math.min(...words.map(({ letters }) => letters.length));

/** Letters that stand together, each of which must be there. */
function lettersFrom(sequence: Sequence, from: number, edge: Edge, ends: Edge): NeededWord {
	let letters = "";
	for (let at = from; ; at++) {
		const { atom, least, repeats } = sequence[at] ?? END;
		const isOver = atom.kind !== "letter";
		if (!isOver && least === 1) letters += atom.letter;
		if (!isOver && least === 1 && !repeats) continue;
		const end = isOver ? edgeAt(sequence, at, ends) : NO_EDGE;
		return { letters, isWhole: end !== NO_EDGE, mayOpen: edge !== SIGN, mayClose: end === EDGE };
	}
}
const END: Item = { atom: { kind: "edge" }, least: 1, repeats: false };

/** What is at a place of a sequence behind a letter. */
function edgeAt(sequence: Sequence, at: number, ends: Edge): Edge {
	const next = sequence[at];
	if (next === undefined) return ends;
	const { atom, least } = next;
	if (atom.kind === "look" && atom.behind) return edgeAt(sequence, at + 1, ends);
	if (atom.kind === "gap" && least === 1) return SIGN;
	return atom.kind === "edge" || (atom.kind === "unless" && atom.edge) || isSpaceAhead(atom) ? EDGE : NO_EDGE;
}

/** `(?=\s)` */
const isSpaceAhead = (atom: Atom): boolean =>
	atom.kind === "look" && !atom.behind && atom.options.every(([item]) => item?.atom.kind === "gap");

function first(options: readonly Sequence[]): readonly NeededWord[] | null {
	return together(options.map(firstOf));
}

function firstOf(sequence: Sequence): readonly NeededWord[] | null {
	const at = sequence.findIndex(({ atom }) => atom.kind !== "look" && atom.kind !== "unless" && atom.kind !== "edge");
	const item = sequence[at];
	if (item === undefined) return null;
	const { atom, least, repeats } = item;
	if (atom.kind === "unspaced" && least === 1) return NONE;
	if (atom.kind === "letter") {
		const run = lettersFrom(sequence, at, SIGN, NO_EDGE);
		return run.letters === "" ? null : [run];
	}
	if (atom.kind !== "group" || repeats) return null;
	const rest = sequence.slice(at + 1);
	const within = first(atom.options.map((option) => [...option, ...rest]));
	return least === 1 ? within : together([within, firstOf(rest)]);
}

/** The alternatives of an expression. */
function sequencesOf(source: string): readonly Sequence[] {
	return alternativesOf(source).map((alternative) => {
		const items: Item[] = [];
		for (let at = 0; at < alternative.length; ) {
			const end = endOfAtom(alternative, at);
			const [times = ""] = /^(?:[?*+]|\{\d+(?:,\d*)?\})?\??/.exec(alternative.slice(end)) ?? [];
			const least = /^(?:[?*]|\{0)/.test(times) ? 0 : 1;
			items.push({ atom: atomOf(alternative.slice(at, end)), least, repeats: /^(?:[*+]|\{)/.test(times) });
			at = end + times.length;
		}
		return items;
	});
}

const ANY_LETTER: ReadonlySet<string> = new Set([`[${WORD}]`, "\\p{L}", "[\\p{L}]", "[\\p{L}\\p{N}]"]);

function atomOf(source: string): Atom {
	if (source.startsWith("(")) {
		const [opening = ""] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source) ?? [];
		const within = source.slice(opening.length, -1);
		if (opening.endsWith("!")) return { kind: "unless", edge: isAnyLetter(within) };
		const options = sequencesOf(within);
		return opening.endsWith("=")
			? { kind: "look", options, behind: opening.includes("<") }
			: { kind: "group", options };
	}
	if (source === "^" || source === "$" || source === "\\b") return { kind: "edge" };
	if (source === "\\s" || source === "\\n") return { kind: "gap" };
	const plain = source.startsWith("\\") ? source.slice(1) : source;
	if (source.startsWith("[")) return atomOfClass(source);
	if (plain.length !== 1 || source === "." || /^\\\w/.test(source)) return { kind: "any" };
	return atomOfCharacters([plain]);
}

/** "[a-z]" and what holds that. */
const isAnyLetter = (source: string): boolean => ANY_LETTER.has(source) || source.startsWith(`[${WORD}`);

function atomOfClass(source: string): Atom {
	const within = source
		.slice(1, -1)
		.replace(/\\([^\w])/gu, "$1")
		.replaceAll("\\s", " ")
		.replaceAll("\\n", " ");
	return /^\^|\\|.-./u.test(within) ? { kind: "any" } : atomOfCharacters([...within]);
}

function atomOfCharacters(characters: readonly string[]): Atom {
	const units = new Set(characters.map((character) => foldText(character)));
	const [only = ""] = units;
	if (units.size === 1 && IS_WORD[only.charCodeAt(0)] === 1) return { kind: "letter", letter: only };
	if (characters.every((character) => character >= "\u3000")) return { kind: "unspaced" };
	return [...units].some((unit) => IS_WORD[unit.charCodeAt(0)] === 1) ? { kind: "any" } : { kind: "gap" };
}

/** Of an expression the alternatives that are in no group. */
function alternativesOf(source: string): readonly string[] {
	const alternatives: string[] = [];
	let from = 0;
	for (let at = 0; at < source.length; at = endOfAtom(source, at)) {
		if (source.charAt(at) !== "|") continue;
		alternatives.push(source.slice(from, at));
		from = at + 1;
	}
	return [...alternatives, source.slice(from)];
}

/** Behind a group, a class of characters, a character after a backslash, or one alone. */
function endOfAtom(source: string, from: number): number {
	if (source.charAt(from) !== "(") return endOfCharacter(source, from);
	let depth = 0;
	for (let at = from; at < source.length; at = endOfCharacter(source, at)) {
		if (source.charAt(at) === "(") depth++;
		if (source.charAt(at) === ")" && --depth === 0) return at + 1;
	}
	return source.length;
}

function endOfCharacter(source: string, at: number): number {
	if (source.charAt(at) === "\\")
		return at + (/^\\(?:[pP]\{[^}]*\}|u[0-9A-Fa-f]{4}|k<\w+>|.)/su.exec(source.slice(at))?.[0].length ?? 2);
	if (source.charAt(at) !== "[") return at + 1;
	let end = at + 1;
	while (end < source.length && source.charAt(end) !== "]") end += source.charAt(end) === "\\" ? 2 : 1;
	return end + 1;
}
