import { expressionOfAny, languageOf } from "@fissure/languages";
import type { ObjectRules, Span } from "@fissure/model";
import { textBetween, wordsOf } from "../clause/reach.ts";
import type { ReadSentence } from "../clause/sentences.ts";
import { verbsIn } from "../clause/verbs.ts";

const LETTER = /[\p{L}\p{N}]/u;
const MARKS = /^[\s"“”«»„「」『』‘’'*_]*/u;
const STOP = /[;；。:：!?！？,，()（）]|\.(?=\s|$)|\s[–—]\s/gu;

/** Where the object ends that begins at a place: at a stop, at "which" or "but", at an "and" with a verb of its own. */
export function objectEnd(read: ReadSentence, from: number): number {
	STOP.lastIndex = from;
	const stop = STOP.exec(read.text)?.index ?? read.text.length;
	const openers = wordsOf(read, from, stop, "relative", "divider", "caveat", "condition");
	const joiners = wordsOf(read, from, stop, "joiner").filter(({ end }) =>
		verbsIn(read).some(({ start }) => start >= end && !LETTER.test(textBetween(read, end, start))),
	);
	return Math.min(stop, ...openers.map(({ start }) => start), ...joiners.map(({ start }) => start));
}

/** The words behind a verb that is the last of the quoted ones, so far as they can be its object; null where they cannot. */
export function objectBehind(read: ReadSentence, at: Span): Span | null {
	const terms = languageOf(read.language)?.objects;
	if (terms === undefined) return null;
	const start = at.end + (MARKS.exec(read.text.slice(at.end))?.[0].length ?? 0);
	const span = { start, end: objectEnd(read, start) };
	const first = firstWord(read, start);
	if (!LETTER.test(textBetween(read, start, span.end)) || terms.aside.has(first)) return null;
	const opensVerb = verbsIn(read).some((verb) => verb.start === start && !isPartOf(read, verb));
	return opensVerb && !terms.determiners.has(first) ? null : span;
}

/** "“supports” proposals": a noun that the lists have as a word of attitude begins an object as well as any. */
const isPartOf = ({ marks }: ReadSentence, { start }: Span): boolean =>
	marks.some((mark) => mark.start === start && mark.kind === "attitude" && mark.scale !== "report");

export const firstWord = ({ text }: ReadSentence, from: number): string =>
	/^[\p{L}\p{M}-]+/u.exec(text.slice(from, from + 40))?.[0].toLowerCase() ?? "";

/** Do quoted words end in a verb or a noun of attitude, so that what follows them is its object? */
export function endsInVerb(read: ReadSentence, at: Span): boolean {
	const terms = languageOf(read.language)?.objects;
	return verbsIn(read).some(({ start, end }) => {
		if (start >= at.end || end < at.start) return false;
		if (end > at.end)
			return (
				/^\s*\p{L}+$/u.test(read.text.slice(at.end, end)) &&
				start >= at.start &&
				isJoining(terms, read.text.slice(at.end, end))
			);
		const tail = read.text.slice(end, at.end).trim();
		return tail === "" || isJoining(terms, tail) || ASPECT().test(tail);
	});
}

const ASPECT = expressionOfAny(
	({ objects }) => objects?.aspect,
	"u",
	(words) => `^${words}$`,
);
const isJoining = (terms: ObjectRules | undefined, word: string): boolean =>
	terms?.joining.has(word.trim().toLowerCase()) === true;

/** "has dredged | the harbour": behind a verb of no list a determiner shows that its object begins. */
export const opensWithDeterminer = (read: ReadSentence, from: number): boolean =>
	languageOf(read.language)?.objects?.determiners.has(firstWord(read, from)) === true;
