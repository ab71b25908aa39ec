import type { QuotedPiece } from "../model/draft.ts";
import type { HeldText, WordsFound } from "./find-words.ts";

/** Further apart, parts are a collage and no quotation; characters. A long paragraph has two thousand. */
const WIDEST_GAP = 4000;
/** What a bracket may stand for: a name, a title, a pronoun; characters. */
const WIDEST_REPLACED = 120;
/** Fewer words on either side of a full stop could be found anywhere. */
const FEWEST_WORDS = 3;
const FEWEST_HAN = 5;

/**
 * The places of the parts in order, as close together as they stand; null where they do not stand so.
 *
 * Parts from different sentences must each be long enough to be somebody's words; what a bracket replaces must be short and
 * within a sentence.
 */
export function chainOf(
	pieces: readonly QuotedPiece[],
	places: readonly (readonly WordsFound[])[],
	held: HeldText,
): readonly WordsFound[] | null {
	const joints = jointsOf(pieces);
	let best: readonly WordsFound[] | null = null;
	for (const first of places[0] ?? []) {
		const chain = [first];
		for (const [at, candidates] of places.slice(1).entries()) {
			const before = chain.at(-1) as WordsFound;
			const next = candidates.find(({ start }) => start >= before.end);
			if (next === undefined || !mayJoin(before, next, joints[at] ?? "elision", held)) break;
			chain.push(next);
		}
		if (chain.length === places.length && (best === null || lengthOf(chain) < lengthOf(best))) best = chain;
	}
	return best;
}

const lengthOf = (chain: readonly WordsFound[]): number =>
	(chain.at(-1) as WordsFound).end - (chain[0] as WordsFound).start;

/** Between each two parts: what the draft says is there. An elision beside an insertion leaves out as much as it likes. */
function jointsOf(pieces: readonly QuotedPiece[]): readonly ("elision" | "insertion")[] {
	const joints: ("elision" | "insertion")[] = [];
	let open: "elision" | "insertion" | null = null;
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

function mayJoin(before: WordsFound, next: WordsFound, joint: "elision" | "insertion", { text }: HeldText): boolean {
	const gap = text.slice(before.end, next.start);
	const crosses = SENTENCE_END.test(text.slice(Math.max(before.start, before.end - 2), next.start));
	if (joint === "insertion") return gap.length <= WIDEST_REPLACED && !SENTENCE_END.test(gap);
	return gap.length <= WIDEST_GAP && (!crosses || (isLong(before, text) && isLong(next, text)));
}

function isLong({ start, end }: WordsFound, text: string): boolean {
	const words = text.slice(start, end);
	const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
	return han >= FEWEST_HAN || (words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/gu)?.length ?? 0) >= FEWEST_WORDS;
}
