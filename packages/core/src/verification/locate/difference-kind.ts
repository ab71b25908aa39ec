import { expressionOfAny, foldText, matchesIn, OWN_DIGITS, usualLetters } from "@fissure/languages";
import type { DiffPiece } from "@fissure/model";
import { numberWordsIn } from "../../anchoring/cut.ts";

/** What makes quoted words other words than those of the source, as far as it can be named. */
export interface DifferenceKind {
	/** Held and not quoted, quoted and not held, or both and in another place: each as it is. */
	readonly negations: { readonly lost: readonly string[]; readonly added: readonly string[]; readonly moved: boolean };
	/** The first number that differs; empty on the side that has none. */
	readonly number: { readonly found: string; readonly quoted: string } | null;
	/** Where they differ in one short place: what is there, and what is quoted; either may be empty. */
	readonly place: { readonly found: string; readonly quoted: string } | null;
	/** Null where words differ as words. */
	readonly only: "first-letter" | "case" | "punctuation" | "letter" | "han-script" | "print" | null;
}

/**
 * How do quoted words differ from those of the source: by a negation, by a number, only in print?
 *
 * - in:     the difference as `wordDiff` gives it
 * - out:    negations of English, Russian and Chinese; numbers in figures and words; `print` where several of the differences
 *   that leave the words the same come together
 * - silent: nothing is named where other words differ; denials by prefix ("unfair") and by verb ("refuse")
 */
export function differenceKind(diff: readonly DiffPiece[]): DifferenceKind {
	const kind = kinds.get(diff) ?? kindOfAll(diff);
	kinds.set(diff, kind);
	return kind;
}

/** Nearly every check asks. */
const kinds = new WeakMap<readonly DiffPiece[], DifferenceKind>();

function kindOfAll(diff: readonly DiffPiece[]): DifferenceKind {
	const changes = withoutOwnStop(changesIn(diff));
	const found = textOf(diff, "missing");
	// What is in brackets is the author's own.
	const quoted = textOf(diff, "added").replaceAll(/\[[^[\]]*\]/gu, "");
	const negations = negationsOf(found, quoted, changes);
	const number = numberOf(found, quoted);
	const isOther = number !== null || negations.lost.length > 0 || negations.added.length > 0;
	return { negations, number, place: placeOf(changes), only: isOther ? null : onlyOf(changes) };
}

/** One of the two texts whole: a difference may part a number at its signs. */
const textOf = (diff: readonly DiffPiece[], own: DiffPiece["kind"]): string =>
	diff.map(({ kind, text }) => (kind === "same" || kind === own ? text : "")).join("");

interface Change {
	readonly found: string;
	readonly quoted: string;
	readonly isFirst: boolean;
}

/** Words left out and words put in at one place are one change. */
function changesIn(diff: readonly DiffPiece[]): readonly Change[] {
	const changes: { found: string; quoted: string; isFirst: boolean }[] = [];
	let open = false;
	for (const [at, { kind, text }] of diff.entries()) {
		if (kind === "same") {
			open = false;
			continue;
		}
		if (!open) changes.push({ found: "", quoted: "", isFirst: at === 0 });
		open = true;
		const change = changes.at(-1) as (typeof changes)[number];
		if (kind === "missing") change.found += text;
		else change.quoted += text;
	}
	return changes;
}

const NEGATION = expressionOfAny(({ quoting }) => quoting?.negations, "giu");

const negationsIn = (text: string): readonly string[] => matchesIn(text, NEGATION()).map(([word]) => word);

function negationsOf(found: string, quoted: string, changes: readonly Change[]): DifferenceKind["negations"] {
	const [mine, theirs] = [negationsIn(found), negationsIn(quoted)];
	const lost = without(mine, theirs);
	const added = without(theirs, mine);
	const moves = changes.some((change) => negationsIn(change.found).length !== negationsIn(change.quoted).length);
	return { lost, added, moved: moves && lost.length === 0 && added.length === 0 };
}

/** Those of the words that the others do not match, each counted once. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
	const left = new Map<string, number>();
	for (const word of others.map(foldText)) left.set(word, (left.get(word) ?? 0) + 1);
	return words.filter((word) => {
		const count = left.get(foldText(word)) ?? 0;
		left.set(foldText(word), count - 1);
		return count <= 0;
	});
}

const FIGURES = /\p{N}+(?:[.,:'’\u00A0\u202F]\p{N}+)*/gu;
const OWN_NUMBER = new RegExp(`[${OWN_DIGITS}]+`, "gu");

function numbersIn(text: string): readonly string[] {
	const folded = foldText(text);
	const words = numberWordsIn(folded).map(({ start, end }) => text.slice(start, end));
	return [...text.matchAll(FIGURES), ...text.matchAll(OWN_NUMBER)].map(([number]) => number).concat(words);
}

function numberOf(found: string, quoted: string): DifferenceKind["number"] {
	const [mine, theirs] = [numbersIn(found), numbersIn(quoted)];
	const [lost] = without(mine, theirs);
	const [added] = without(theirs, mine);
	return lost === undefined && added === undefined ? null : { found: lost ?? "", quoted: added ?? "" };
}

const SIGNS = /[\p{P}\p{S}\s]+/gu;
const SAME_BUT: readonly (readonly [NonNullable<DifferenceKind["only"]>, (text: string) => string])[] = [
	["letter", usualLetters],
	["case", (text) => text.toLowerCase()],
	["punctuation", (text) => text.replaceAll(SIGNS, "")],
	["han-script", (text) => foldText(text)],
];

/** A stop within the marks is the author's, unless nothing else differs. */
function withoutOwnStop(changes: readonly Change[]): readonly Change[] {
	const last = changes.at(-1);
	const isStop = last !== undefined && last.found === "" && /^\s*[.,;:!?，。；：！？…]+$/u.test(last.quoted);
	return isStop && changes.length > 1 ? changes.slice(0, -1) : changes;
}

/** In characters: more is read in the difference itself. */
const SHORT = 32;

function placeOf(changes: readonly Change[]): DifferenceKind["place"] {
	const [only] = changes;
	if (only === undefined || changes.length > 1) return null;
	const [found, quoted] = [only.found.trim(), only.quoted.trim()];
	return found.length > SHORT || quoted.length > SHORT ? null : { found, quoted };
}

function onlyOf(changes: readonly Change[]): DifferenceKind["only"] {
	if (changes.length === 0) return null;
	const [first] = changes;
	if (changes.length === 1 && first?.isFirst === true && differsInFirstLetter(first)) return "first-letter";
	const kinds = new Set(changes.map(kindOf));
	const [kind] = kinds;
	if (kinds.has(null)) return null;
	return kinds.size === 1 ? (kind ?? null) : "print";
}

function kindOf({ found, quoted }: Change): DifferenceKind["only"] {
	const [mine, theirs] = [found.trim(), quoted.trim()];
	const same = SAME_BUT.find(([, fold]) => fold(mine) === fold(theirs))?.[0];
	if (same !== undefined) return same;
	const all = (text: string): string => foldText(text).replaceAll(SIGNS, "");
	return all(mine) === all(theirs) ? "print" : null;
}

function differsInFirstLetter({ found, quoted }: Change): boolean {
	const [mine, theirs] = [found.trim(), quoted.trim()];
	const [a = "", b = ""] = [[...mine][0], [...theirs][0]];
	return a !== b && a.toLowerCase() === b.toLowerCase() && mine.slice(a.length) === theirs.slice(b.length);
}
