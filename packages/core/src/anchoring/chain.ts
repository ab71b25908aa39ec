import { countUnspaced } from "@fissure/languages";
import type { QuotedPiece, Span } from "@fissure/model";
import type { SearchedText, WordsFound } from "./find-words.ts";

/** Further apart, parts are a collage and no quotation; characters. A long paragraph has two thousand. */
const WIDEST_GAP = 4000;
/** What a bracket may stand for: a name, a title, a pronoun; characters. */
const WIDEST_REPLACED = 120;
/** Fewer words on either side of a full stop could be found anywhere. */
const FEWEST_WORDS = 3;
const FEWEST_UNSPACED = 5;

/** One part of the quotation, sought in a stretch of the searched text; places in order. */
export type SeekPart = (part: number, within: Span) => readonly WordsFound[];

/**
 * The places of the parts in order, as close together as they are; null where they are not so.
 *
 * From each place of the longest part outwards, each neighbour where it is nearest. Parts from different sentences must
 * each be long enough to be somebody's words; what a bracket replaces must be short and within a sentence.
 */
export function chainOf(
	pieces: readonly QuotedPiece[],
	lengths: readonly number[],
	seek: SeekPart,
	searched: SearchedText,
): readonly WordsFound[] | null {
	const joints = jointsOf(pieces);
	const pivot = lengths.indexOf(Math.max(...lengths));
	let best: readonly WordsFound[] | null = null;
	for (const place of seek(pivot, { start: 0, end: searched.text.length })) {
		const chain = chainAround(place, pivot, lengths, joints, seek, searched);
		if (chain !== null && (best === null || lengthOf(chain) < lengthOf(best))) best = chain;
	}
	return best;
}

const lengthOf = (chain: readonly WordsFound[]): number =>
	(chain.at(-1) as WordsFound).end - (chain[0] as WordsFound).start;

/** White space and signs make the searched print longer than the quoted one; never twice as long. */
const reachOf = (length: number): number => WIDEST_GAP + 2 * length + 80;

function chainAround(
	place: WordsFound,
	pivot: number,
	lengths: readonly number[],
	joints: readonly Joint[],
	seek: SeekPart,
	searched: SearchedText,
): readonly WordsFound[] | null {
	const chain = [place];
	for (let part = pivot + 1; part < lengths.length; part++) {
		const before = chain.at(-1) as WordsFound;
		const [next] = seek(part, { start: before.end, end: before.end + reachOf(lengths[part] as number) });
		if (next === undefined || !mayJoin(before, next, joints[part - 1] ?? "elision", searched)) return null;
		chain.push(next);
	}
	for (let part = pivot - 1; part >= 0; part--) {
		const after = chain[0] as WordsFound;
		const start = Math.max(0, after.start - reachOf(lengths[part] as number));
		const previous = seek(part, { start, end: after.start }).at(-1);
		if (previous === undefined || !mayJoin(previous, after, joints[part] ?? "elision", searched)) return null;
		chain.unshift(previous);
	}
	return chain;
}

type Joint = "elision" | "insertion";

/** Between each two parts: what the draft says is there. An elision beside an insertion leaves out as much as it likes. */
function jointsOf(pieces: readonly QuotedPiece[]): readonly Joint[] {
	const joints: Joint[] = [];
	let open: Joint | null = null;
	let begun = false;
	for (const { kind } of pieces) {
		if (kind !== "words") open = open === "elision" ? open : kind;
		else {
			if (begun) joints.push(open ?? "elision");
			begun = true;
			open = null;
		}
	}
	return joints;
}

const SENTENCE_END = /[.!?](?=["'\u2019\u201D\u00BB)\]]*\s)|[。！？；]|\n\s*\n/u;

function mayJoin(before: WordsFound, next: WordsFound, joint: Joint, { text }: SearchedText): boolean {
	const gap = text.slice(before.end, next.start);
	if (joint === "insertion") return gap.trim() === "" || (gap.length <= WIDEST_REPLACED && !SENTENCE_END.test(gap));
	const crosses = SENTENCE_END.test(text.slice(Math.max(before.start, before.end - 2), next.start));
	return gap.length <= WIDEST_GAP && (!crosses || (isLong(before, text) && isLong(next, text)));
}

function isLong({ start, end }: WordsFound, text: string): boolean {
	const words = text.slice(start, end);
	return (
		countUnspaced(words) >= FEWEST_UNSPACED ||
		(words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/gu)?.length ?? 0) >= FEWEST_WORDS
	);
}
