import { type Account, type Finding, isAbsence, type Quote } from "@fissure/core";
import type { Gap } from "@fissure/model";

/**
 * Where is it that a text is silent?
 *
 * After the words that it has instead; else the gap keeps its place in the order of what both texts speak of: concepts and
 * numbers that both have are landmarks, and it comes after the landmark before the missing words, or before the one after them.
 *
 * - silent: on findings that are no absence
 */
export function gapsOf(accounts: readonly Account[], findings: readonly Finding[]): readonly Gap[] {
	const landmarks = new Map(accounts.map((account) => [account, landmarksOf(account)]));
	const byId = new Map(accounts.map((account) => [account.document.id, account]));
	return findings.flatMap((finding, index) => {
		const carrier = byId.get(finding.carriedBy);
		const words = finding.evidence.find(({ document }) => document === finding.carriedBy);
		if (!isAbsence(finding) || carrier === undefined || words === undefined) return [];
		return finding.against.flatMap((document): readonly Gap[] => {
			const silent = byId.get(document);
			if (silent === undefined) return [];
			const place =
				insteadIn(finding, silent) ??
				placeOf(words, landmarks.get(carrier) ?? [], carrier, landmarks.get(silent) ?? [], silent);
			return [{ finding: index, document, words, ...place }];
		});
	});
}

type Place = Pick<Gap, "at" | "beside">;

function insteadIn({ instead }: Finding, silent: Account): Place | null {
	const quote = instead.find(({ document }) => document === silent.document.id);
	return quote === undefined ? null : { at: sentenceEnd(silent, quote.end - 1), beside: quote };
}

/** Something that a text in any language can have, and where it stands. */
interface Landmark {
	readonly key: string;
	readonly quote: Quote;
}

/** In the order of the text. */
function landmarksOf({ mentions, statements }: Account): readonly Landmark[] {
	const named = statements.flatMap(({ object, quote }) =>
		[...object.concepts, ...object.numbers].map((key) => ({ key, quote })),
	);
	const mentioned = mentions.map(({ concept, quote }) => ({ key: concept, quote }));
	return [...mentioned, ...named].toSorted((a, b) => a.quote.start - b.quote.start);
}

function placeOf(
	words: Quote,
	theirs: readonly Landmark[],
	carrier: Account,
	mine: readonly Landmark[],
	silent: Account,
): Place {
	const known = new Set(mine.map(({ key }) => key));
	const shared = theirs.filter(({ key }) => known.has(key));
	const before = shared.findLast(({ quote }) => quote.end <= words.start);
	const after = shared.find(({ quote }) => quote.start >= words.end);
	const [near, isBefore] =
		before !== undefined && (after === undefined || words.start - before.quote.end <= after.quote.start - words.end)
			? [before, true]
			: [after, false];
	if (near === undefined) return { at: silent.document.text.length, beside: null };
	const relative = near.quote.start / Math.max(1, carrier.document.text.length);
	const distance = ({ quote }: Landmark): number =>
		Math.abs(quote.start / Math.max(1, silent.document.text.length) - relative);
	const answer = mine
		.filter(({ key }) => key === near.key)
		.reduce((kept, other) => (distance(other) < distance(kept) ? other : kept));
	const { quote } = answer;
	return { at: isBefore ? sentenceEnd(silent, quote.end - 1) : sentenceBefore(silent, quote.start), beside: quote };
}

const sentenceEnd = ({ sentences, document }: Account, offset: number): number =>
	sentences.find(({ end }) => end > offset)?.end ?? document.text.length;

/** End of the last sentence that is over by then; 0 where none is. */
const sentenceBefore = ({ sentences }: Account, offset: number): number =>
	sentences.findLast(({ end }) => end <= offset)?.end ?? 0;
