import { countUnspaced, expressionOfAny, hasUnspaced, languageOf } from "@fissure/languages";
import type { ScopeKind, ScopeWord, Span } from "@fissure/model";
import { OPENS_THAT } from "./parts.ts";
import type { ReadSentence } from "./sentences.ts";
import { verbsIn } from "./verbs.ts";

/** Straight onto the words, or onto the verb whose object they are. */
export type Reach = "direct" | "indirect";

/** Further away than so many words nobody reads the two together. */
const FURTHEST = 12;
const FURTHEST_HAN = 16;
/** "no country supports", "the so-called peace plan": a noun phrase is no longer. */
const NOUN_PHRASE = 2;
/** "no country in the region can". */
const NONE_OF_THEM = 5;
const SUBJECT_OF_NONE = expressionOfAny(
	({ scope }) => scope?.clauses.none,
	"iu",
	(words) => `^${words}$`,
);

export const HARD_STOP = /[;；。:：!?！？]|\s[–—]\s/u;
const LETTER = /[\p{L}\p{N}]/u;

export const textBetween = ({ text }: ReadSentence, from: number, to: number): string =>
	text.slice(from, Math.max(from, to));

export const wordsIn = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).length;
/** Words, or characters of text that does not space them. */
export const isFar = (text: string, words: number, characters: number): boolean =>
	hasUnspaced(text) ? countUnspaced(text) > characters : wordsIn(text) > words;

export const wordsOf = (
	read: ReadSentence,
	from: number,
	to: number,
	...kinds: readonly ScopeKind[]
): readonly ScopeWord[] =>
	read.words.filter(({ kind, start, end }) => start >= from && end <= to && kinds.includes(kind));

/**
 * How does a word that denies, weakens or distances reach words that are behind it?
 *
 * - silent: null across a stop, a comma, "but", "which", or an "and" with a verb of its own, and beyond a dozen words
 */
export function reachOf(read: ReadSentence, operator: ScopeWord, at: Span): Reach | null {
	const from = behindParenthesis(read, operator.end, at.start);
	const whole = textBetween(read, from, at.start);
	// «не думает, | что»: the comma belongs to the words.
	const between = OPENS_WITH_COMMA().test(read.text.slice(at.start)) ? whole.replace(/,\s*["“«„]?$/u, " ") : whole;
	if (HARD_STOP.test(between) || isFar(between, FURTHEST, FURTHEST_HAN)) return null;
	if (hasForeignComma(between) || wordsOf(read, from, at.start, "divider", "relative").length > 0) return null;
	if (opensVerb(read, from, at)) return null;
	const verbs = verbsIn(read).filter(({ start, end }) => start >= from && end <= at.start);
	if (operator.kind === "lack") {
		const joined = wordsOf(read, from, at.start, "joiner").length > 0;
		const longest = SUBJECT_OF_NONE().test(read.text.slice(operator.start, operator.end)) ? NONE_OF_THEM : NOUN_PHRASE;
		return joined || verbs.length > 0 || isFar(between, longest, longest * 2) ? null : "direct";
	}
	const complement = complementIn(between) ?? (OPENS_THAT().test(read.text.slice(at.start)) ? between.length : null);
	if (complement !== null && operator.kind !== "distance") {
		const opener = between.slice(0, complement);
		const opened =
			!LETTER.test(opener) ||
			verbsIn(read).some(
				({ end }) =>
					Math.abs(from + complement - end) <= 2 ||
					(end > from && end <= from + complement && isFilled(read, end, from + complement)),
			) ||
			(wordsIn(opener) <= 3 && TRUTH().test(opener));
		return opened ? "direct" : null;
	}
	if (isFilled(read, from, at.start)) return "direct";
	if (operator.kind === "distance" && (complement !== null || !isFar(between, NOUN_PHRASE, NOUN_PHRASE * 2)))
		return "direct";
	return "indirect";
}

/** "does not, at this stage, support": what is between two commas right behind the word is passed over. */
function behindParenthesis({ text, language }: ReadSentence, from: number, to: number): number {
	const between = text.slice(from, to);
	if (!/^\s*,/.test(between)) return from;
	const second = between.indexOf(",", between.indexOf(",") + 1);
	// "No, | we will not": an answer, where no verb of its own is before.
	if (second === -1 && languageOf(language)?.coding?.verbFirst !== undefined) return from;
	return from + (second === -1 ? between.indexOf(",") : second) + 1;
}

/** "it is not true that". */
const TRUTH = expressionOfAny(({ scope }) => scope?.clauses.truth, "iu");
const COMPLEMENT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"iu",
	(words) => `(?<!\\p{L})${words}(?!\\p{L})`,
);
const OPENS_WITH_COMMA = expressionOfAny(
	({ scope }) => scope?.clauses.withComma,
	"iu",
	(words) => `^(?:${words})(?!\\p{L})`,
);
/** Where "that" opens what is said, believed or accepted. */
const complementIn = (between: string): number | null => {
	const at = between.search(COMPLEMENT());
	return at === -1 ? null : at;
};

const OWN_COMMA = expressionOfAny(
	({ scope }) => scope?.clauses.withComma,
	"giu",
	(words) => `,\\s*(?=${words}(?!\\p{L}))`,
);
/** Russian sets a comma before «что»; no other may be between. */
const hasForeignComma = (between: string): boolean => /[,，]/.test(between.replace(OWN_COMMA(), " "));

/** "does not seek war and [supports]": behind "and" a verb of its own begins another thought. */
export function opensVerb(read: ReadSentence, from: number, at: Span): boolean {
	const joiner = wordsOf(read, from, at.start, "joiner").at(-1);
	if (joiner === undefined) return false;
	return verbsIn(read).some(
		({ start }) => start >= joiner.end && (start < at.start || !LETTER.test(read.text.slice(joiner.end, start))),
	);
}

/** Nothing but "also", "yet", "will" between. */
function isFilled(read: ReadSentence, from: number, to: number): boolean {
	let rest = "";
	let at = from;
	for (const { start, end } of wordsOf(read, from, to, "filler", "future", "modality", "demand")) {
		if (start > at) rest += read.text.slice(at, start);
		at = Math.max(at, end);
	}
	return !LETTER.test(rest + textBetween(read, at, to));
}

/** "If A, [B]", "[B] if A": a condition reaches the main clause, over the comma that ends its own. */
export function conditionReaches(read: ReadSentence, condition: ScopeWord, at: Span): boolean {
	if (condition.end <= at.start) {
		const between = textBetween(read, condition.end, at.start);
		const commas = between.match(/[,，]/g)?.length ?? 0;
		if (HARD_STOP.test(between) || commas > (/，/.test(between) ? 1 : 3)) return false;
		if (wordsOf(read, condition.end, at.start, "divider").length > 0) return false;
		return !(commas > 0 ? opensClause(read, condition.end, at.start) : opensVerb(read, condition.end, at));
	}
	return reachesBack(read, condition, at);
}

/** "If asked, we answer, and we [support …]". */
const opensClause = (read: ReadSentence, from: number, to: number): boolean =>
	wordsOf(read, from, to, "joiner").some(
		({ start }) =>
			/[,，]\s*$/.test(read.text.slice(from, start)) && /[,，].*[,，]\s*$/su.test(read.text.slice(from, start)),
	);

/** Words that may part quoted words from a condition or an exception behind them, "on its banks". */
const BEHIND = 8;
const BEHIND_HAN = 14;

function reachesBack(read: ReadSentence, operator: ScopeWord, at: Span): boolean {
	const between = textBetween(read, at.end, operator.start);
	if (HARD_STOP.test(between) || wordsOf(read, at.end, operator.start, "relative").length > 0) return false;
	const divider = wordsOf(read, at.end, operator.start, "divider")[0];
	// "…, but only if": the turn belongs to the condition where it opens it.
	if (divider !== undefined) {
		const beside = read.text.slice(at.end, divider.start) + textBetween(read, divider.end, operator.start);
		return !LETTER.test(beside);
	}
	if (verbsIn(read).some(({ start, end }) => start >= at.end && end <= operator.start)) return false;
	return !isFar(between, operator.kind === "exception" ? 3 : BEHIND, operator.kind === "exception" ? 4 : BEHIND_HAN);
}
