import { foldText, languageOf } from "@fissure/languages";
import { type Piece, parseTerm } from "./term-notation.ts";
import { CASED_WORD, GAP, IS_PARTING, LONGEST_GAP, PARTING, WORD } from "./word-edges.ts";

/** How the notation is to be read. */
export interface TermContext {
	/** Matched against the original text, since capitals count, and not against the folded one. */
	readonly exactCase: boolean;
	/** A match must begin and end at a word's edge. */
	readonly wholeWords: boolean;
	/** What the last word may end in: a plural, a possessive; empty for nothing. */
	readonly plural: readonly string[];
	/** The source of what may be written around any word of the term; null for nothing. */
	readonly joined: { readonly before: string; readonly behind: string } | null;
}

export function contextOf(notation: string, pieces: readonly Piece[], language: string): TermContext {
	return {
		exactCase: notation.includes("="),
		wholeWords: languageOf(language)?.sentences.unspaced !== true,
		plural: mayHaveEnding(pieces.at(-1), language) ? (languageOf(language)?.coding?.plural ?? []) : [],
		joined: joinedIn(language),
	};
}

/** Where endings are pronouns, which any word may have, words of two letters would become others. */
const mayHaveEnding = (piece: Piece | undefined, language: string): boolean =>
	isPlain(piece) && (languageOf(language)?.coding?.prefixes === undefined || isLong(piece));

const isLong = (piece: Piece | undefined): boolean =>
	piece?.kind === "text"
		? piece.text.length > 2
		: piece?.kind === "choice" && piece.options.every((option) => option.length > 1 || isLong(option[0]));

function joinedIn(language: string): TermContext["joined"] {
	const coding = languageOf(language)?.coding;
	if (coding?.prefixes === undefined) return null;
	const before = coding.prefixes.map(({ letters, before: next }) =>
		next === undefined ? letters : `${letters}(?=[${next}])`,
	);
	return { before: `(?:${before.join("|")})?`, behind: `(?:${coding.plural.join("|")})?` };
}

const isPlain = (piece: Piece | undefined): boolean =>
	piece?.kind === "text"
		? /[a-z\u0621-\u064a]$/i.test(piece.text) && !piece.exactCase
		: piece?.kind === "choice" && piece.options.every((option) => isPlain(option.at(-1)));

/** The source of a sticky expression that decides whether a term is at a place, and gives its end. */
export function termExpression(notation: string, language: string): string {
	const pieces = parseTerm(notation, language);
	const context = contextOf(notation, pieces, language);
	const ending = context.wholeWords ? `(?![${context.exactCase ? CASED_WORD : WORD}])` : "";
	const plural = context.plural.length === 0 ? "" : `(?:${context.plural.map(escapeSource).join("|")})?`;
	return sequence(pieces, context) + plural + ending;
}

const sequence = (pieces: readonly Piece[], context: TermContext): string =>
	pieces.map((piece, at) => sourceOf(piece, pieces[at + 1], pieces[at - 1], context)).join("");

function sourceOf(piece: Piece, next: Piece | undefined, last: Piece | undefined, context: TermContext): string {
	switch (piece.kind) {
		case "text":
			if (context.exactCase && !piece.exactCase) return anyCase(piece.text);
			return escapeSource(context.exactCase ? piece.text : foldText(piece.text));
		case "space":
			// A gap brings its own spaces, before every word it lets pass.
			if (next?.kind === "gap" && context.wholeWords)
				return last?.kind === "tail" ? "" : (context.joined?.behind ?? "");
			return context.joined === null
				? `[${GAP}]{1,${LONGEST_GAP}}`
				: `${last === undefined || (isPlain(last) && isLong(last)) ? context.joined.behind : ""}[${GAP}]{1,${LONGEST_GAP}}${context.joined.before}`;
		case "tail":
			return context.wholeWords ? `[${context.exactCase ? CASED_WORD : WORD}]{0,${LONGEST_TAIL}}` : "";
		case "gap":
			return context.wholeWords
				? `(?:'s?)?(?:${WORD_IN_GAP}){0,${piece.words ?? USUAL_GAP.spaced}}?,?`
				: `[^。；！？\\n]{0,${piece.words ?? USUAL_GAP.unspaced}}?`;
		case "choice":
			return `(?:${optionsInOrder(piece, context)
				.map(({ source }) => source)
				.join("|")})${piece.optional ? "?" : ""}`;
	}
}

/**
 * A word let pass, with what is before it; a possessive before all of them is no word of its own. An apostrophe may
 * are in a word or before it, but begins neither: were there two ways to read a row of them, a hostile text could keep
 * the expression busy for minutes.
 */
const WORD_IN_GAP = `[${PARTING}]['${PARTING}]{0,3}[${CASED_WORD}.%$][${CASED_WORD}.'%$]{0,23}`;
/** Words let pass where none are counted; characters where words are not spaced. */
export const USUAL_GAP = { spaced: 3, unspaced: 6 } as const;

export const LONGEST_TAIL = 16;

/** The order in which the expression tries them, each with its source: of nested options the longer first. */
export const optionsInOrder = (
	{ options }: Extract<Piece, { readonly kind: "choice" }>,
	context: TermContext,
): readonly { readonly option: readonly Piece[]; readonly source: string }[] =>
	options
		.map((option) => ({ option, source: sequence(option, context) }))
		.sort((a, b) => b.source.length - a.source.length);

const escapeSource = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

const anyCase = (text: string): string =>
	[...text]
		.map((char) => {
			const [lower, upper] = [char.toLowerCase(), char.toUpperCase()];
			if (lower !== upper) return `[${lower}${upper}]`;
			return char === "'" ? "['’]" : escapeSource(char);
		})
		.join("");

/** How far a match of a term may reach behind its beginning: in words that begin behind one of `PARTING`, in characters where words are not spaced. */
export const longestReach = (pieces: readonly Piece[], isSpaced: boolean): number =>
	isSpaced ? mostWords(pieces) : longestOf(pieces);

const longestOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);

/** At most how many characters a piece stands for where words are not spaced; of several wordings the longest. */
function lengthOf(piece: Piece): number {
	switch (piece.kind) {
		case "text":
			return piece.text.length;
		case "space":
			return LONGEST_GAP;
		case "tail":
			return 0;
		case "gap":
			return piece.words ?? USUAL_GAP.unspaced;
		case "choice":
			return Math.max(...piece.options.map(longestOf));
	}
}

/** How many words may begin in a match behind its first, at most. */
const mostWords = (pieces: readonly Piece[]): number =>
	pieces.reduce((sum, piece, at) => sum + wordsOf(piece, pieces[at + 1]), 0);

function wordsOf(piece: Piece, next: Piece | undefined): number {
	switch (piece.kind) {
		case "text":
			return [...foldText(piece.text)].filter((sign) => IS_PARTING[sign.charCodeAt(0)] === 1).length;
		case "space":
			// A gap brings its own.
			return next?.kind === "gap" ? 0 : 1;
		case "tail":
			return 0;
		case "gap":
			// A comma may follow the words let pass.
			return (piece.words ?? USUAL_GAP.spaced) + (next?.kind === "space" ? 0 : 1);
		case "choice":
			return Math.max(...piece.options.map(mostWords));
	}
}
