import { languageOf } from "@fissure/languages";
import type { Account, UnreadShare } from "@fissure/model";

/** From this share of a text on, it is not said that texts do not differ. */
const SUBSTANTIVE = 0.25;
/** Letters of a line that says something; shorter ones are names and headings. */
const SHORTEST = 25;
const SHORTEST_UNSPACED = 9;

/** Of which texts does the codebook leave so much without an issue that equal findings prove little? */
export const unreadShares = (
	accounts: readonly Pick<Account, "document" | "sentences" | "mentions">[],
): readonly UnreadShare[] =>
	accounts.flatMap(({ document, sentences, mentions }) => {
		const least = languageOf(document.language)?.sentences.unspaced === true ? SHORTEST_UNSPACED : SHORTEST;
		const full = sentences.filter(({ start, end }) => end - start >= least);
		const unread = full.filter(
			({ start, end }) => !mentions.some(({ quote }) => quote.start >= start && quote.end <= end),
		);
		return unread.length > 0 && unread.length / full.length >= SUBSTANTIVE
			? [{ document: document.id, unread: unread.length, sentences: full.length }]
			: [];
	});
