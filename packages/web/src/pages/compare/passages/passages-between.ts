import type { Quote } from "@fissure/core";
import type { SideBySide } from "../state/comparison-types.ts";
import { isStanding } from "../state/use-looked.ts";

/** The two texts that ribbons join: ids, the left one first. */
export type Pair = readonly [left: string, right: string];

export type PassageKind = SideBySide["aligned"][number]["kind"] | "silent";
export const PASSAGE_KINDS: readonly PassageKind[] = ["same", "reworded", "differs", "silent"];

/** A passage of the one text and of the other; null where one is silent. */
export interface Passage {
	readonly kind: PassageKind;
	readonly quotes: readonly [Quote | null, Quote | null];
	/** Id of the finding that says so; null where none does. */
	readonly finding: string | null;
}

/** The pair that is asked for, where both are compared; else the first two texts of different publishers. */
export function pairOf({ accounts }: Pick<SideBySide, "accounts">, asked: readonly string[]): Pair {
	const ids = accounts.map(({ document }) => document.id);
	const [left, right] = asked;
	if (left !== undefined && right !== undefined && left !== right && ids.includes(left) && ids.includes(right))
		return [left, right];
	const [first] = accounts;
	const other = accounts.find(
		({ document }) =>
			document.id !== first?.document.id &&
			(document.publisher === null || document.publisher !== first?.document.publisher),
	);
	return [ids[0] ?? "", other?.document.id ?? ids[1] ?? ""];
}

/** What the two texts have in common, and what one of them alone has, in the order of the left text and then of the right. */
export function passagesBetween(
	data: Pick<SideBySide, "aligned" | "gaps" | "findings" | "unmatched">,
	pair: Pair,
): readonly Passage[] {
	const joined = data.aligned.flatMap(({ kind, quotes }): readonly Passage[] => {
		const [one, other] = [0, 1].map((at) => quotes.find(({ document }) => document === pair[at]));
		return one === undefined || other === undefined ? [] : [{ kind, quotes: [one, other], finding: null }];
	});
	const lacking = data.gaps.flatMap(({ finding, document, words }) => {
		const found = data.findings[finding];
		return document === pair[0] || document === pair[1]
			? found !== undefined && isStanding(found)
				? [silence(words, pair, found.id)]
				: []
			: [];
	});
	const unmatched = data.unmatched.map(({ quote }) => silence(quote, pair, null));
	const answered = joined.flatMap(({ quotes }) => quotes.flatMap((quote) => quote ?? []));
	const silent = withoutRepeats([...lacking, ...unmatched].flatMap((passage) => passage ?? [])).filter(
		({ quotes: [left, right] }) => answered.every((words) => !isMostOf((left ?? right) as Quote, words)),
	);
	return [...joined, ...silent].toSorted((a, b) => startIn(a, 0) - startIn(b, 0) || startIn(a, 1) - startIn(b, 1));
}

/** Null where the words are in neither text. */
function silence(words: Quote, [left, right]: Pair, finding: string | null): Passage | null {
	if (words.document === left) return { kind: "silent", quotes: [words, null], finding };
	return words.document === right ? { kind: "silent", quotes: [null, words], finding } : null;
}

/** Of words that several findings show, the first finding stands. */
function withoutRepeats(passages: readonly Passage[]): readonly Passage[] {
	const shown: Quote[] = [];
	return passages.filter(({ quotes: [left, right] }) => {
		const words = (left ?? right) as Quote;
		const isShown = shown.some(
			({ document, start, end }) => document === words.document && start < words.end && words.start < end,
		);
		if (!isShown) shown.push(words);
		return !isShown;
	});
}

/** A sentence that is answered in the main is not shown as one that is missing. */
const isMostOf = (part: Quote, whole: Quote): boolean =>
	part.document === whole.document &&
	(Math.min(part.end, whole.end) - Math.max(part.start, whole.start)) * 2 >= whole.end - whole.start;

/** What the left text does not have comes last. */
const startIn = ({ quotes }: Passage, side: 0 | 1): number => quotes[side]?.start ?? Number.MAX_SAFE_INTEGER;
