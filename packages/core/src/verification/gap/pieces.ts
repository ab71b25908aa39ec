import type { Anchor, Quotation, Quote, QuotedPiece } from "@fissure/model";

/** What a draft has between two quoted stretches, and what the source has there. */
export interface Gap {
	/** Held words left out; may be empty. */
	readonly found: Quote;
	readonly before: Quote;
	readonly after: Quote;
	/** The draft's own words in brackets; empty where it only leaves out. */
	readonly inserted: string;
	/** True where it says that something is left out. */
	readonly elided: boolean;
	/** True where the draft writes its own words onto the next quoted one: "[un]fair". */
	readonly glued: boolean;
}

export function gapsOf({ pieces, words }: Quotation, { parts, gaps }: Anchor): readonly Gap[] {
	const between = piecesBetween(pieces);
	// Where pieces and parts were counted differently, nothing can be said of what was inserted.
	const known = between.length === gaps.length + 2 && parts.length === gaps.length + 1;
	return gaps.flatMap((found, at): readonly Gap[] => {
		const before = parts[at];
		const after = parts[at + 1];
		if (before === undefined || after === undefined) return [];
		const own = known ? (between[at + 1] as readonly QuotedPiece[]) : [];
		const inserted = insertedIn(own);
		const elided = !known || own.some(({ kind }) => kind === "elision");
		return [{ found, before, after, inserted, elided, glued: isGlued(words, inserted) }];
	});
}

export function isGlued(words: string, inserted: string): boolean {
	const at = inserted === "" ? -1 : words.indexOf(`[${inserted}]`);
	return at !== -1 && /^\p{L}/u.test(words.slice(at + inserted.length + 2, at + inserted.length + 4));
}

/** What is inserted before the first quoted words, and behind the last. */
export function insertedAtEnds({ pieces }: Quotation): { readonly first: string; readonly last: string } {
	const between = piecesBetween(pieces);
	return { first: insertedIn(between[0] ?? []), last: between.length > 1 ? insertedIn(between.at(-1) ?? []) : "" };
}

/** Pieces that are not the source's: before the first words, between each two stretches of words, behind the last. */
function piecesBetween(pieces: readonly QuotedPiece[]): readonly (readonly QuotedPiece[])[] {
	const between: QuotedPiece[][] = [[]];
	for (const piece of pieces) {
		if (piece.kind === "words") between.push([]);
		else between.at(-1)?.push(piece);
	}
	return between;
}

const insertedIn = (pieces: readonly QuotedPiece[]): string =>
	pieces.flatMap((piece) => (piece.kind === "insertion" ? [piece.text.replace(BRACKETS, "")] : [])).join(" ");
const BRACKETS = /^[[［【〔]|[\]］】〕]$/gu;
