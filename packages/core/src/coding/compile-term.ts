import { foldText } from "../languages/fold.ts";
import { type Piece, parseTerm } from "./term-notation.ts";

/** A term ready to be found: where to look (the literal beginnings) and how to be sure. */
export interface CompiledTerm {
	/** Folded literal beginnings; one of them stands at the start of every match. */
	readonly beginnings: readonly string[];
	/** Source of a sticky expression that decides and gives the end. */
	readonly source: string;
	/** Matched against the original text, since capitals count, and not against the folded one. */
	readonly exactCase: boolean;
	/** The term is one literal and nothing else: no expression is needed to decide. */
	readonly literal: string | null;
	/** A match must begin and end at a word's edge. */
	readonly wholeWords: boolean;
}

/** What counts as a letter of a word in folded text; the same class that the scan uses for word edges. */
export const WORD = "a-z0-9\\u00c0-\\u024f\\u0400-\\u04ff";
/** A space of a term: white space or a hyphen, and a line break with its indent. */
const SPACE = "[\\s-]{1,6}";
/** Longer beginnings make no match rarer and only grow the tree. */
const LONGEST_BEGINNING = 24;
/** A beginning shorter than this occurs everywhere, so it is extended over the next space. */
const RARE_ENOUGH = 4;
const MOST_BEGINNINGS = 96;
const SHORT_BEGINNING = 5;

export function compileTerm(notation: string, language: string): CompiledTerm {
	const pieces = parseTerm(notation);
	const exactCase = notation.includes("=");
	const wholeWords = language !== "zh";
	const context = { exactCase, wholeWords };
	const plural = language === "en" && isPlain(pieces.at(-1)) ? "(?:'s|s'|es|s)?" : "";
	const ending = wholeWords ? `(?![${exactCase ? `${WORD}A-Z` : WORD}])` : "";
	const literal =
		pieces.length === 1 && pieces[0]?.kind === "text" && !exactCase && pieces[0].text.length <= LONGEST_BEGINNING
			? foldText(pieces[0].text)
			: null;
	return {
		beginnings: beginningsOf(pieces),
		literal,
		source: pieces.map((piece, at) => sourceOf(piece, pieces[at + 1], context)).join("") + plural + ending,
		exactCase,
		wholeWords,
	};
}

const isPlain = (piece: Piece | undefined): boolean =>
	piece?.kind === "text"
		? /[a-z]$/i.test(piece.text) && !piece.exactCase
		: piece?.kind === "choice"
			? piece.options.every((option) => isPlain(option.at(-1)))
			: false;

interface Context {
	readonly exactCase: boolean;
	readonly wholeWords: boolean;
}

function sourceOf(piece: Piece, next: Piece | undefined, context: Context): string {
	switch (piece.kind) {
		case "text":
			return context.exactCase && !piece.exactCase
				? anyCase(piece.text)
				: escapeSource(context.exactCase ? piece.text : foldText(piece.text));
		case "space":
			// A gap brings its own spaces, before every word it lets pass.
			return next?.kind === "gap" && context.wholeWords ? "" : SPACE;
		case "tail":
			return context.wholeWords ? `[${WORD}${context.exactCase ? "A-Z" : ""}]{0,16}` : "";
		case "gap":
			return context.wholeWords
				? `(?:[\\s,'"()-]{1,4}[${WORD}A-Z.'%$]{1,24}){0,${piece.words ?? 3}}?,?`
				: `[^。；！？\\n]{0,${piece.words ?? 6}}?`;
		case "choice": {
			const options = piece.options.map((option) =>
				option.map((part, at) => sourceOf(part, option[at + 1], context)).join(""),
			);
			return `(?:${[...options].sort((a, b) => b.length - a.length).join("|")})${piece.optional ? "?" : ""}`;
		}
	}
}

const escapeSource = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
const anyCase = (text: string): string =>
	[...text]
		.map((char) =>
			char.toLowerCase() === char.toUpperCase()
				? char === "'"
					? "['’]"
					: escapeSource(char)
				: `[${char.toLowerCase()}${char.toUpperCase()}]`,
		)
		.join("");

/** Every literal a match can begin with, cut where the notation stops being literal. */
function beginningsOf(pieces: readonly Piece[]): readonly string[] {
	const complete = extend([{ text: "", open: true }], pieces);
	const beginnings = [...new Set(complete.map(({ text }) => text.slice(0, LONGEST_BEGINNING)))];
	if (beginnings.includes("")) throw new RangeError("Expected a term to begin with words that cannot be absent");
	return beginnings;
}

/** A list of many verbs begins in many ways; their first letters are enough to look closer. */
const shortened = (beginnings: readonly Beginning[]): readonly Beginning[] =>
	[...new Set(beginnings.map(({ text }) => text.slice(0, SHORT_BEGINNING)))].map((text) => ({ text, open: false }));

interface Beginning {
	readonly text: string;
	readonly open: boolean;
}

function extend(begun: readonly Beginning[], pieces: readonly Piece[]): readonly Beginning[] {
	let current = begun;
	for (const piece of pieces) {
		if (!current.some(({ open }) => open)) break;
		current = current.flatMap((beginning) => (beginning.open ? step(beginning, piece) : [beginning]));
		if (current.length > MOST_BEGINNINGS) return shortened(current);
	}
	return current;
}

function step(beginning: Beginning, piece: Piece): readonly Beginning[] {
	switch (piece.kind) {
		case "text":
			return [
				{
					text: beginning.text + foldText(piece.text),
					open: beginning.text.length + piece.text.length < LONGEST_BEGINNING,
				},
			];
		case "space":
			return beginning.text.length >= RARE_ENOUGH
				? [{ ...beginning, open: false }]
				: [" ", "-", "\n"].map((space) => ({ text: beginning.text + space, open: true }));
		case "tail":
		case "gap":
			return [{ ...beginning, open: false }];
		case "choice": {
			const options = piece.options.flatMap((option) => extend([beginning], option));
			return piece.optional ? [beginning, ...options] : options;
		}
	}
}
