import { foldText, languageOf, matchesIn, stem } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { withoutSmall } from "../clause/operators.ts";
import { clauseAround } from "../clause/parts.ts";
import type { ReadSentence } from "../clause/sentences.ts";
import { verbsIn } from "../clause/verbs.ts";
import { expression } from "../clause/word-finder.ts";
import { type BesideCase, type Contrast, contrastsOf } from "./beside-case.ts";
import { hitsIn } from "./contrasts.ts";
import { isLinking } from "./linking.ts";
import { isUnspaced, WORD } from "./slots.ts";

/** What acts or is acted on, a word of it or two characters. */
interface Piece extends Span {
	readonly form: string;
	readonly word: string;
}

/**
 * "The minister thanked the mayor “for the flour”", where the source has the mayor thank the minister: who is in front of a verb in
 * the source is right behind the same verb in the draft.
 *
 * - silent: where either sentence is passive, or names the one on both sides; where a language tells who acts by endings and these
 *   are the same; beyond the clause of the quoted words
 */
export function turnedAbout({ around: { own, at }, first }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== first.read.language) return null;
	const passive = expression(rules.passive, "iu");
	const mine = clauseBefore(own, at);
	const theirs = clauseBefore(first.read, first.at);
	if ([own.text.slice(0, at.start), first.read.text.slice(theirs.start, theirs.end)].some((text) => passive.test(text)))
		return null;
	for (const verb of acts(own, mine)) {
		const same = acts(first.read, theirs).find(({ form }) => form === verb.form);
		if (same === undefined) continue;
		if (languageOf(own.language)?.coding?.verbFirst !== undefined) {
			if (rules.onAnother?.test(verb.form) !== true) continue;
			if (
				isReversed(
					piecesIn(own, { start: verb.end, end: mine.end }),
					piecesIn(first.read, { start: same.end, end: theirs.end }),
				)
			)
				return turned(own, mine, first.read, theirs);
			continue;
		}
		const actors = piecesIn(first.read, { start: theirs.start, end: same.start });
		const objects = nextTo(own, piecesIn(own, { start: verb.end, end: mine.end }), verb.end);
		const others = piecesIn(own, { start: mine.start, end: verb.start });
		const known = piecesIn(first.read, { start: same.end, end: theirs.end });
		const found = objects.find(
			(object) =>
				actors.some(({ form, word }) => form === object.form && !(rules.endings && word === object.word)) &&
				![...others, ...known].some(({ form }) => form === object.form),
		);
		if (found !== undefined) return turned(own, mine, first.read, theirs);
	}
	return null;
}

const turned = (own: ReadSentence, mine: Span, read: ReadSentence, theirs: Span): Contrast => ({
	drafted: own.text.slice(mine.start, mine.end).trim(),
	found: read.text.slice(theirs.start, theirs.end).trim(),
	elsewhere: null,
});

/** Where the verb comes first: the first of those behind it in the draft is not the first in the source, whose first is behind it. */
function isReversed(mine: readonly Piece[], theirs: readonly Piece[]): boolean {
	const shared = mine.filter(({ form }) => theirs.some((one) => one.form === form));
	const [first] = shared;
	const placeOf = ({ form }: Piece): number => theirs.findIndex((one) => one.form === form);
	return first !== undefined && shared.some((other) => other !== first && placeOf(other) < placeOf(first));
}

function clauseBefore(read: ReadSentence, at: Span): Span {
	return { start: Math.min(at.start, clauseAround(read, at).start), end: at.start };
}

/** Verbs of attitude and of the table of contrasts; who says the whole is none of them. */
function acts(read: ReadSentence, { start, end }: Span): readonly (Span & { readonly form: string })[] {
	const rules = contrastsOf(read.language);
	const listed = rules === null ? [] : hitsIn(read, rules.terms, rules);
	return [...verbsIn(read), ...listed]
		.filter((verb) => verb.start >= start && verb.end <= end)
		.map((verb) => ({
			start: verb.start,
			end: verb.end,
			form: formOf(bareVerb(read.text.slice(verb.start, verb.end), read), read),
		}));
}

/** Where the verb comes first it is one of two forms by who is behind it, and may be written as one with "and". */
function bareVerb(word: string, { language }: Pick<ReadSentence, "language">): string {
	const rules = languageOf(language)?.coding?.verbFirst;
	return rules === undefined ? word : word.replace(rules.aroundVerb, "");
}

const LETTERS = 5;
const formOf = (word: string, read: Pick<ReadSentence, "language">): string =>
	isUnspaced(read) ? word : stem(foldText(word), read.language).slice(0, LETTERS);

function piecesIn(read: ReadSentence, { start, end }: Span): readonly Piece[] {
	const text = read.text.slice(start, Math.max(start, end));
	if (isUnspaced(read))
		return [...text].flatMap((_, at): readonly Piece[] => {
			const word = text.slice(at, at + 2);
			return /^\p{L}{2}$/u.test(word) ? [{ word, form: word, start: start + at, end: start + at + 2 }] : [];
		});
	return matchesIn(text, WORD).flatMap(({ 0: word, index }): readonly Piece[] => {
		const isSmall = !/\p{L}/u.test(withoutSmall(word, read.language));
		if (word.length < SHORTEST || isSmall || isLinking(word, read.language)) return [];
		return [{ word: foldText(word), form: formOf(word, read), start: start + index, end: start + index + word.length }];
	});
}
const SHORTEST = 4;

/** Those that follow with nothing between but small words: "thanked the | mayor of Teal". */
const nextTo = (read: ReadSentence, pieces: readonly Piece[], from: number): readonly Piece[] =>
	pieces.filter(
		({ start }, at) =>
			at < FEW &&
			!/[\p{L}\p{N},，;:]/u.test(
				withoutSmall(read.text.slice(from, at === 0 ? start : (pieces[0]?.start ?? start)), read.language),
			),
	);
const FEW = 3;
