import { foldText, languageOf, matchesIn } from "@fissure/languages";
import { type ActorId, actorNamed, type LanguageCode, type Mark, type RecordWords, type Span } from "@fissure/model";
import { datesIn } from "../documents/dates.ts";
import { symbolsIn } from "../documents/resolution-symbols.ts";

/** A sentence as claims are read in it. All spans count from its beginning. */
export interface ClaimSentence extends Span {
	/** As written, with what is quoted blanked. */
	readonly text: string;
	/** As long as the text. */
	readonly folded: string;
	readonly language: LanguageCode;
	readonly words: RecordWords;
	readonly actors: readonly ActorPlace[];
	/** Named days, months and years: ISO, in order of place. */
	readonly dates: readonly (Span & { readonly value: string })[];
	/** Symbols of resolutions, as they are compared. */
	readonly symbols: readonly (Span & { readonly value: string })[];
}

export type ActorPlace = Span & { readonly actor: ActorId };

/** Longer than any sentence that somebody wrote. */
const LONGEST = 2_000;
const YEAR = /(?<![a-z\p{N}./-])(?:19|20)\d\d(?![\p{N}/-])/gu;

/** Null where the language cannot be read, or it is no sentence. */
export function claimSentence(
	{ start, end, text }: Span & { readonly text: string },
	language: LanguageCode,
	marksIn: (text: string, language: LanguageCode) => readonly Mark[],
): ClaimSentence | null {
	const known = languageOf(language);
	const words = known?.records;
	if (words === undefined || known?.numbers === undefined || text.length > LONGEST) return null;
	const folded = foldText(text);
	if (!mayClaim(folded, words) || /[?？]\s*$/u.test(text)) return null;
	if (placesIn(folded, words.reported).length > 0) return null;
	const symbols = symbolsIn(text);
	const days = datesIn(text, known.numbers).filter(({ value }) => /^\d{4}/u.test(value));
	const taken = [...symbols, ...days];
	const years = matchesIn(folded, YEAR)
		.map(({ 0: value, index }) => ({ start: index, end: index + value.length, value }))
		.filter((year) => !taken.some((other) => other.start < year.end && year.start < other.end));
	const actors = marksIn(text, language).flatMap((mark) => {
		const actor = mark.kind === "actor" ? actorNamed(mark) : undefined;
		return actor === undefined ? [] : [{ start: mark.start, end: mark.end, actor }];
	});
	const dates = [...days, ...years].toSorted((a, b) => a.start - b.start);
	return { start, end, text, folded, language, words, actors, dates, symbols };
}

export const placesIn = (text: string, expression: RegExp): readonly Span[] =>
	matchesIn(text, expression).map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

const holds = (expression: RegExp, text: string): boolean => text.search(expression) !== -1;

/** A cheap look: most sentences claim nothing of the kind. */
const mayClaim = (folded: string, { votes, figures }: RecordWords): boolean =>
	Object.values(votes.cast).some((verb) => holds(verb, folded)) ||
	votes.totals.some((total) => holds(total, folded)) ||
	holds(votes.unrecognised, folded) ||
	holds(votes.recognised, folded) ||
	[...figures.partners.values()].some((partner) => holds(partner, folded)) ||
	((holds(figures.share, folded) ||
		holds(figures.rose, folded) ||
		holds(figures.fell, folded) ||
		holds(figures.level, folded) ||
		[...figures.factors.keys()].length > 0) &&
		/\p{N}|%/u.test(folded));

/** From the last clause end before a place to the next one behind it. */
export function clauseAround({ folded, words }: ClaimSentence, { start, end }: Span): Span {
	const ends = placesIn(folded, words.clauseEnd);
	return {
		start: ends.findLast((one) => one.end <= start)?.end ?? 0,
		end: ends.find((one) => one.start >= end)?.start ?? folded.length,
	};
}

/** Is it left open, in the words before a place in its clause, whether it is so? */
export const isOpen = ({ folded, words }: ClaimSentence, clause: Span, at: number): boolean =>
	holds(words.open, folded.slice(clause.start, at));

/** A sentence that says "it" of the resolution which the one before it names. */
export const recalling = (sentence: ClaimSentence, named: ClaimSentence["symbols"]): ClaimSentence => ({
	...sentence,
	symbols: named.map((symbol) => ({ ...symbol, start: 0, end: 0 })),
});
export const isRecalled = ({ symbols }: ClaimSentence): boolean =>
	symbols.length > 0 && symbols.every(({ end }) => end === 0);

/** Names of classes whose words are in a text, in any language. */
export const classesIn = (folded: string, classes: ReadonlyMap<string, RegExp>): ReadonlySet<string> =>
	new Set([...classes].flatMap(([name, expression]) => (holds(expression, folded) ? [name] : [])));
