import { ELIDED, UNSPACED } from "@fissure/languages";
import type { DiffPiece } from "@fissure/model";

/** Longer passages are compared by their first words; a quotation of three thousand words is a document. */
const MOST_WORDS = 3000;

/**
 * How do quoted words differ from those of the source, word by word?
 *
 * Words and signs are compared as they are, case and accents included; white space joins what it parts. Words of the source that are
 * not quoted are `missing`, quoted ones that the source has not are `added`; put together, same and missing pieces are the words of the
 * text, same and added ones the quoted, but for white space.
 *
 * - time: product of the two lengths
 * - source: longest common subsequence, Wagner & Fischer 1974, doi:10.1145/321796.321811
 */
export function wordDiff(searched: string, quoted: string): readonly DiffPiece[] {
	const a = unitsOf(searched);
	const b = unitsOf(quoted);
	const lengths = commonLengths(a, b);
	const width = b.length + 1;
	const pieces: { kind: DiffPiece["kind"]; text: string }[] = [];
	const add = (kind: DiffPiece["kind"], unit: Unit): void => {
		const last = pieces.at(-1);
		if (last?.kind === kind) last.text += unit.space + unit.text;
		else pieces.push({ kind, text: (pieces.length === 0 ? "" : unit.space) + unit.text });
	};
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		const mine = a[i];
		const theirs = b[j];
		if (mine !== undefined && theirs !== undefined && mine.text === theirs.text) {
			add("same", mine);
			i++;
			j++;
		} else if (
			mine !== undefined &&
			(theirs === undefined || (lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number))
		) {
			add("missing", mine);
			i++;
		} else {
			add("added", theirs as Unit);
			j++;
		}
	}
	return pieces;
}

/** Of two sequences, how many words they have in common and in order. */
export function commonWords(searched: readonly string[], quoted: readonly string[]): number {
	const asUnits = (words: readonly string[]): readonly Unit[] => words.map((text) => ({ text, space: "" }));
	return commonLengths(asUnits(searched.slice(0, MOST_WORDS)), asUnits(quoted.slice(0, MOST_WORDS)))[0] ?? 0;
}

interface Unit {
	readonly text: string;
	/** One space where white space is before it, else nothing. */
	readonly space: string;
}

/**
 * Words of spaced scripts, single characters where words are not spaced, and signs. What is elided before a word is a unit of its own: of
 * «l'accord» and «d'accord» the word is the same.
 */
const UNIT = new RegExp(
	String.raw`(\s*)((?<![\p{L}\p{M}\p{N}])(?:${ELIDED})['\u2019](?=\p{L}{2})|(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+(?:['\u2019](?:(?![${UNSPACED}])[\p{L}\p{M}])+)*|\S)`,
	"gisu",
);

const unitsOf = (text: string): readonly Unit[] =>
	Array.from(text.matchAll(UNIT), ([, space = "", unit = ""]) => ({
		text: unit,
		space: space === "" ? "" : " ",
	})).slice(0, MOST_WORDS);

/** At (i, j): how much of `a` from i on and of `b` from j on is common. */
function commonLengths(a: readonly Unit[], b: readonly Unit[]): Uint16Array {
	const width = b.length + 1;
	const lengths = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const at = i * width + j;
			lengths[at] =
				(a[i] as Unit).text === (b[j] as Unit).text
					? (lengths[at + width + 1] as number) + 1
					: Math.max(lengths[at + width] as number, lengths[at + 1] as number);
		}
	}
	return lengths;
}
