import type { Account } from "@fissure/model";
import { type Quote, quoteOf } from "@fissure/model";

export interface Emphasis {
	/** Of the text's characters, in sentences that touch the issue, 0–1. */
	readonly share: number;
	/** Paragraph of the first mention, from 1; null where there is none. */
	readonly rank: number | null;
	/** The sentences, in order. */
	readonly quotes: readonly Quote[];
}

/** How much of a text an issue takes, and where it first comes. */
export function emphasisOf({ document, sentences, mentions }: Account, issue: string): Emphasis {
	const places = mentions.filter((mention) => mention.issue === issue);
	const touched = sentences.filter(({ start, end }) =>
		places.some(({ quote }) => quote.start >= start && quote.end <= end),
	);
	const all = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
	return {
		share: all === 0 ? 0 : touched.reduce((sum, { start, end }) => sum + end - start, 0) / all,
		rank: places[0] === undefined ? null : places[0].paragraph + 1,
		quotes: touched.map((sentence) => quoteOf(document, sentence)),
	};
}
