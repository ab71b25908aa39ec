import {
	CONCEPT_RULE,
	type Position,
	READING_FIELDS,
	type Reading,
	type SentenceSpan,
	type Span,
} from "@fissure/model";

// What is needed wherever another reading takes the place of one: to tell whether both say the same, and where it stands in the text.

/** What is read, by the place of its words. */
export const placed = <Read extends Pick<Position, "quote">>({ quote, ...read }: Read) => ({
	...read,
	start: quote.start,
	end: quote.end,
});

/** The same in the same words. */
export const isJustSame = ({ quote, ...old }: Position, read: Reading): boolean =>
	quote.start === read.start && quote.end === read.end && READING_FIELDS.every((field) => old[field] === read[field]);

/** Which side a stance is on, −1, 0 or 1; null where it could not be read. */
export const sideOf = (stance: number | null): number | null => (stance === null ? null : Math.sign(stance));

/** The rule names the concept that a position was read from. */
export const isConceptRule = (rule: string): boolean => rule.startsWith(CONCEPT_RULE);

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** For sorting. */
export const inTextOrder = (a: { readonly quote: Span }, b: { readonly quote: Span }): number =>
	a.quote.start - b.quote.start;

/** The place of the sentence that the words are in; where they are in none, they become one. */
export function sentenceOf(sentences: SentenceSpan[], { start, end }: Span): number {
	const known = sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
	if (known >= 0) return known;
	sentences.push({ start, end, paragraph: 0 });
	return sentences.length - 1;
}
