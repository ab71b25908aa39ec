import { foldText, languageOf, matchesIn } from "@fissure/languages";
import { type LanguageCode, type Mark, SCOPE_KINDS, type ScopeWord, type Span } from "@fissure/model";
import { termFinder } from "./word-finder.ts";

/** Characters behind a word by which another word is known: "No. 12". */
export const BEHIND = 4;

/**
 * Which words of a text bend the words beside them?
 *
 * In order of place. The words of the pack, and what the lexicon marks as a negation. A word inside a longer term is not
 * found: there is no "not" in "not only".
 *
 * - silent: on a language whose pack has no words of scope; on the month of May, and on a number ("No. 12")
 */
export function scopeWordsIn(text: string, language: LanguageCode, marks: readonly Mark[]): readonly ScopeWord[] {
	const pack = languageOf(language);
	if (pack?.scope === undefined) return [];
	const { otherWord, othersSay, negationHoldsVerb, preconditionsIn } = pack.scope;
	const isOther = ({ start, end }: Span): boolean =>
		start > 0 && otherWord?.test(text.slice(start, end + BEHIND)) === true;
	const found = termFinder(
		SCOPE_KINDS,
		pack.scope.terms,
		pack.sentences.unspaced,
	)(foldText(text)).filter((word) => !isOther(word));
	const known = negationHoldsVerb ? [] : bareNegations(marks, found).filter((word) => !isOther(word));
	const isShort = text.length <= LONGEST_READ;
	const firsts = isShort ? preconditionsIn(text) : [];
	const others = isShort && othersSay !== null ? matchesIn(text, othersSay) : [];
	const own = withoutInner([...found, ...known, ...firsts.map((span) => ({ kind: "precondition" as const, ...span }))]);
	return others.length === 0 ? own : [...own, ...others.map(asDistance)].sort((a, b) => a.start - b.start);
}

const asDistance = ({ 0: words, index }: RegExpExecArray): ScopeWord => ({
	kind: "distance",
	start: index,
	end: index + words.length,
});

/** A longer sentence is not looked through for what must come first, nor for what others say. */
const LONGEST_READ = 4000;

/** What only the lexicon knows. A negation that judges (недопустимо) bends no word beside it. */
function bareNegations(marks: readonly Mark[], found: readonly ScopeWord[]): readonly ScopeWord[] {
	const known = new Set(found.map(({ start, end }) => `${start}-${end}`));
	// "not think that": what denies there is "not".
	const opensWithKnown = (mark: Span): boolean =>
		found.some((word) => word.kind === "negation" && word.start === mark.start && word.end < mark.end);
	return marks.flatMap(({ kind, start, end }) => {
		if (kind !== "negation" || known.has(`${start}-${end}`) || opensWithKnown({ start, end })) return [];
		const judges = marks.some((other) => other.kind === "attitude" && other.start < end && other.end > start);
		return judges ? [] : [{ kind, start, end }];
	});
}

/** Two terms may overlap, and mean what both mean; one inside another means nothing. Equal spans stand for several kinds. */
function withoutInner(found: readonly ScopeWord[]): readonly ScopeWord[] {
	const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
	let furthest: Span = { start: -1, end: -1 };
	return sorted.filter((word, at) => {
		const inner = word.end <= furthest.end && (word.start > furthest.start || word.end < furthest.end);
		if (word.end > furthest.end) furthest = word;
		const previous = sorted[at - 1];
		const twice = previous?.start === word.start && previous.end === word.end && previous.kind === word.kind;
		return !inner && !twice && word.kind !== "decoy";
	});
}
