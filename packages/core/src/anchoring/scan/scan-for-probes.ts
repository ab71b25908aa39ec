import { placeOfLetter } from "./letter-bytes.ts";
import type { Probes } from "./probes.ts";
import { type ScanOptions, type TextScanner, textScannerOf } from "./scan-text.ts";
import { edgeScore } from "./scan-whole.ts";

/** A place in a text that a quotation may come from: a reason to look, never a match. */
export interface Candidate {
	/** Index among the quotations that the probes were made of. */
	readonly quotation: number;
	/** Index among its pieces; null for the words of the whole quotation, and for near passages. */
	readonly piece: number | null;
	/** Half-open, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	/** All its letters are here, one after another; else a passage that shares some. */
	readonly whole: boolean;
	/** 0–1. Whole: 1 where both ends are ends of words, 0.75 where one is, 0.5. Near: share of the quotation's grams found. */
	readonly score: number;
}

/**
 * Which quotations may this text hold, and where?
 *
 * - out:    every place of every quoted stretch, however its white space, punctuation, case, accents, invisible and
 *           traditional characters are printed (at most 64 of each); of what is not whole, the three passages that
 *           share most of it
 * - silent: on passages that share less than 0.3 of the quotation's grams, and on quotations without a letter
 * - cost:   linear in the text
 */
export const scanForProbes = (text: string, probes: Probes, options: ScanOptions = {}): readonly Candidate[] =>
	probeScannerOf(probes)(text, options);

/**
 * The same for many texts, with one working memory.
 *
 * - sampled: of whole words the best place only, and fewer near passages; four times faster
 */
export function probeScannerOf(
	probes: Probes,
	sampled = false,
): (text: string, options?: ScanOptions) => readonly Candidate[] {
	const scan: TextScanner = textScannerOf(probes, sampled);
	return (text, options = {}) => {
		const { letters, occurrences, passages } = scan(text, options);
		const placeOf = (index: number) => placeOfLetter(letters, text, options.escaped === true, index);
		const forMembers = (family: number, candidate: Omit<Candidate, "quotation">): readonly Candidate[] =>
			Array.from(probes.members.subarray(probes.firstMember[family], probes.firstMember[family + 1]), (quotation) => ({
				quotation,
				...candidate,
			}));
		const whole = occurrences.flatMap(({ probe, start, edges }) => {
			const size = (probes.firstKey[probe + 1] as number) - (probes.firstKey[probe] as number);
			const piece = probes.pieceOf[probe] as number;
			const span = { start: placeOf(start).start, end: placeOf(start + size - 1).end };
			const found = { piece: piece === -1 ? null : piece, ...span, whole: true, score: edgeScore(edges) };
			return forMembers(probes.familyOf[probe] as number, found);
		});
		const near = passages.flatMap(({ family, start, end, share }) => {
			const first = Math.min(start, letters.length - 1);
			const span = { start: placeOf(first).start, end: placeOf(Math.max(first, end - 1)).end };
			return forMembers(family, { piece: null, ...span, whole: false, score: share });
		});
		return [...whole, ...near];
	};
}
