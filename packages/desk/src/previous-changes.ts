import { type Account, type Mention, type PreviousChange, quoteOf } from "@fissure/core";

/**
 * What did each side stop saying, and start saying, since its last text?
 *
 * Concepts of the codebook are compared, so a wording that only changed its inflection or language is no change.
 *
 * - out:    what vanished, then what is new, each in the order of its text; evidence is the whole sentence
 * - silent: on a side without a previous text; of several, the latest dated one counts
 */
export const previousChanges = (
	accounts: readonly Account[],
	previous: readonly Account[],
): readonly PreviousChange[] =>
	accounts.flatMap((account) => {
		const earlier = latestOf(account, previous);
		return earlier === undefined
			? []
			: [...changes("vanished", earlier, account, earlier), ...changes("new", account, account, earlier)];
	});

function latestOf({ document }: Account, previous: readonly Account[]): Account | undefined {
	const ofSide = previous.filter((other) => other.document.publisher === document.publisher);
	// Dates of unequal precision sort as text: 2025 before 2025-02 before 2025-02-11.
	return ofSide.toSorted((a, b) => ((a.document.date ?? "") < (b.document.date ?? "") ? -1 : 1)).at(-1);
}

function changes(
	kind: PreviousChange["kind"],
	carrier: Account,
	present: Account,
	earlier: Account,
): readonly PreviousChange[] {
	const other = carrier === present ? earlier : present;
	const kept = new Set(other.mentions.map(({ concept }) => concept));
	const first = new Map<string, Mention>();
	for (const mention of carrier.mentions)
		if (!kept.has(mention.concept) && !first.has(mention.concept)) first.set(mention.concept, mention);
	return [...first.values()].map(({ issue, quote }) => {
		const sentence = carrier.sentences.find(({ start, end }) => start <= quote.start && quote.start < end);
		return {
			publisher: present.document.publisher ?? "",
			kind,
			issue,
			wording: quote.exact,
			evidence: [sentence === undefined ? quote : quoteOf(carrier.document, sentence)],
			previousDocument: earlier.document.id,
			document: present.document.id,
		};
	});
}
