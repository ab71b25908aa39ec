import { BUDGETS } from "@fissure/model";
import { contextOf, LONGEST_TAIL, type TermContext, USUAL_GAP } from "./term-expression.ts";
import { type Piece, parseTerm } from "./term-notation.ts";
import { LONGEST_GAP } from "./word-edges.ts";

/**
 * In how many ways may a term be laid over one place of a text? A text that is made for it makes the expression try them all there,
 * before it says that the term is not in this place.
 */
export function waysOfTerm(notation: string, language: string): number {
	const pieces = parseTerm(notation, language);
	return waysOfSequence(pieces, contextOf(notation, pieces, language), []);
}

/** Throws a `RangeError` that names the term where there are too many. */
export function refuseTooManyWays(notation: string, pieces: readonly Piece[], context: TermContext): void {
	const most = BUDGETS.term.ways;
	if (waysOfSequence(pieces, context, []) > most)
		throw new RangeError(
			`Expected a term that can match in at most ${most} ways at one place, got more in "${notation.slice(0, 200)}"; let fewer words pass (~), and give fewer wordings that overlap, or divide it into several terms`,
		);
}

/** @param behind what follows these pieces in the term */
function waysOfSequence(pieces: readonly Piece[], context: TermContext, behind: readonly Piece[]): number {
	return pieces.reduce(
		(ways, piece, at) => ways * waysOfPiece(piece, context, [...pieces.slice(at + 1), ...behind]),
		1,
	);
}

function waysOfPiece(piece: Piece, context: TermContext, behind: readonly Piece[]): number {
	switch (piece.kind) {
		case "text":
			return 1;
		case "space":
			return mayBeginWithSpace(behind) ? LONGEST_GAP : 1;
		case "tail":
			// The rest of a word ends where the word does; letters behind it may be part of it or not.
			return !context.wholeWords || endsWord(behind) ? 1 : LONGEST_TAIL + 1;
		case "gap":
			return 1 + (piece.words ?? (context.wholeWords ? USUAL_GAP.spaced : USUAL_GAP.unspaced));
		case "choice":
			return waysOfChoice(piece.options, context, behind) + (piece.optional ? 1 : 0);
	}
}

/** Does a word end before these pieces, if words have edges? */
const endsWord = ([first]: readonly Piece[]): boolean =>
	first === undefined || first.kind === "space" || first.kind === "gap";

/** Behind a space: then what is white between two words could belong to either. A gap brings its own, and the end of an option is text. */
function mayBeginWithSpace(pieces: readonly Piece[]): boolean {
	const [first, ...rest] = pieces;
	if (first?.kind === "space" || first?.kind === "tail") return true;
	if (first?.kind !== "choice") return false;
	return first.options.some(mayBeginWithSpace) || (first.optional && mayBeginWithSpace(rest));
}

/** Only wordings of which one begins with what the other begins with can be in the same place; whole words are not parts of longer ones. */
function waysOfChoice(options: readonly (readonly Piece[])[], context: TermContext, behind: readonly Piece[]): number {
	const wordings = options.flatMap((option) => wordingsOf(option, context, behind));
	return Math.max(
		...wordings.map((wording) =>
			wordings
				.filter((other) => canBothMatch(wording, other) || canBothMatch(other, wording))
				.reduce((sum, { ways }) => sum + ways, 0),
		),
	);
}

const canBothMatch = (short: Wording, long: Wording): boolean =>
	long.begins.startsWith(short.begins) &&
	(!short.endsWord || long.begins.length === short.begins.length || long.begins[short.begins.length] === " ");

interface Wording {
	readonly begins: string;
	/** A word ends behind it. */
	readonly endsWord: boolean;
	readonly ways: number;
}

/** By the words that an option begins with, which may be one of several. */
function wordingsOf(option: readonly Piece[], context: TermContext, behind: readonly Piece[]): readonly Wording[] {
	const [first, ...rest] = option;
	if (first?.kind === "choice" && !first.optional)
		return first.options.flatMap((one) => wordingsOf([...one, ...rest], context, behind));
	const end = option.findIndex(({ kind }) => kind !== "text" && kind !== "space");
	const literal = end < 0 ? option : option.slice(0, end);
	const begins = literal.map((piece) => (piece.kind === "text" ? piece.text.toLowerCase() : " ")).join("");
	const follows = end < 0 ? behind : option.slice(end);
	return [{ begins, endsWord: context.wholeWords && endsWord(follows), ways: waysOfSequence(option, context, behind) }];
}
