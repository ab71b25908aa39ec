import { foldText } from "@fissure/languages";
import { contextOf, optionsInOrder, type TermContext } from "./term-expression.ts";
import { type Needs, needsOf } from "./term-needs.ts";
import { type Piece, parseTerm } from "./term-notation.ts";
import { refuseTooManyWays } from "./term-ways.ts";

/** What must follow a beginning to make it a match. */
export type Ending =
	/** Only the term's expression can tell. */
	| "expression"
	/** The same, and a word's edge comes first: "be" of "{be} ~1 urgent" is no beginning of "because". */
	| "edge-expression"
	/** Nothing: the language has no word edges. */
	| "anywhere"
	/** A word's edge. */
	| "edge"
	/** A plural or possessive of the language, if any, and a word's edge. */
	| "plural"
	/** The rest of the word. */
	| "tail"
	/** A word's edge, and the original has the notation's own capitals. */
	| "capitals";

/** One way in which a match can begin, or the whole of it. */
export interface Beginning {
	/** Folded; a run of spaces and hyphens is one space. */
	readonly text: string;
	readonly ending: Ending;
}

/** A term ready to be found: where to look, and how to be sure. */
export interface CompiledTerm {
	readonly notation: string;
	readonly language: string;
	/** In the order in which the term's expression would try them. */
	readonly beginnings: readonly Beginning[];
	/** Null where the beginnings tell all. */
	readonly needs: Needs | null;
}

/** Beginnings that an expression follows: longer ones make no match rarer and only grow the tree. */
const LONGEST_BEGINNING = 24;
/** A term that can be worded in more ways is left to its expression; what ranks them is one byte. */
const MOST_BEGINNINGS = 256;

export function compileTerm(notation: string, language: string): CompiledTerm {
	const pieces = parseTerm(notation, language);
	const context = contextOf(notation, pieces, language);
	refuseTooManyWays(notation, pieces, context);
	const drafts = extend([{ text: "", state: "open", exact: true }], pieces, context);
	if (drafts.some(({ text }) => text === "" || text.startsWith(" ")))
		throw new RangeError("Expected a term to begin with words that cannot be absent");
	const beginnings = beginningsOf(drafts, pieces, context);
	const isTried = beginnings.some(({ ending }) => ending === "expression" || ending === "edge-expression");
	return { notation, language, beginnings, needs: isTried ? needsOf(pieces, language) : null };
}

/** A beginning while the pieces are read. */
interface Draft {
	readonly text: string;
	/** The next piece may be added; or the rest of a word may follow; or something that is not literal follows. */
	readonly state: "open" | "tail" | "closed";
	/** False where the text says less than the term: a hyphen written as a space, say. */
	readonly exact: boolean;
	/** A word ends here: what follows is other words that are passed over, and a space. */
	readonly endsWord?: true;
}

function beginningsOf(drafts: readonly Draft[], pieces: readonly Piece[], context: TermContext): readonly Beginning[] {
	const [first] = pieces;
	const isWhole = drafts.every(({ text, state, exact }) => state !== "closed" && exact && !text.endsWith(" "));
	if (isWhole && !context.exactCase) {
		const end = context.wholeWords ? (context.plural.length > 0 ? "plural" : "edge") : "anywhere";
		return drafts.map(({ text, state }) => ({ text, ending: state === "tail" ? "tail" : end }));
	}
	if (isWhole && pieces.length === 1 && first?.kind === "text")
		return drafts.map(({ text }) => ({ text, ending: "capitals" }));
	const isEdge = new Map<string, boolean>();
	for (const { text, endsWord } of drafts) {
		const short = text.slice(0, LONGEST_BEGINNING);
		isEdge.set(short, endsWord === true && text === short && isEdge.get(short) !== false);
	}
	return [...isEdge].map(([text, edge]) => ({ text, ending: edge ? "edge-expression" : "expression" }));
}

const shortened = (drafts: readonly Draft[], length: number): readonly string[] => [
	...new Set(drafts.map(({ text }) => text.slice(0, length))),
];

/** Every way to word the pieces, cut where the notation stops being literal. */
function extend(begun: readonly Draft[], pieces: readonly Piece[], context: TermContext): readonly Draft[] {
	let current = begun;
	for (const [at, piece] of pieces.entries()) {
		if (current.every(({ state }) => state === "closed")) break;
		const behind = pieces.slice(at + 1, at + 3).map(({ kind }) => kind);
		current = current.flatMap((draft) => step(draft, piece, behind, context));
		if (current.length > MOST_BEGINNINGS) return cut(current);
	}
	return current;
}

/** Of too many ways to begin, so many first letters as tell few enough apart. */
function cut(drafts: readonly Draft[]): readonly Draft[] {
	for (let length = LONGEST_BEGINNING; ; length--) {
		const beginnings = shortened(drafts, length);
		if (beginnings.length <= MOST_BEGINNINGS)
			return beginnings.map((text) => ({ text, state: "closed", exact: false }));
	}
}

/** @param behind of what kind the next two pieces are */
function step(draft: Draft, piece: Piece, behind: readonly Piece["kind"][], context: TermContext): readonly Draft[] {
	if (draft.state === "closed") return [draft];
	if (draft.state === "tail") return [{ ...draft, state: "closed" }];
	switch (piece.kind) {
		case "text":
			return [appendText(draft, foldText(piece.text))];
		case "space":
			if (behind[0] === "gap" && context.wholeWords && context.joined === null)
				return [
					// Behind a gap alone the next word might begin at once.
					behind[1] === "space" && !draft.text.endsWith(" ")
						? { ...draft, state: "closed", endsWord: true }
						: { ...draft, state: "closed" },
				];
			// The next word may have a prefix, and this one an ending.
			if (context.joined !== null) return [{ ...draft, state: "closed" }];
			return [append(draft, " ", true)];
		case "tail":
			return context.wholeWords ? [{ ...draft, state: "tail" }] : [draft];
		case "gap":
			return [{ ...draft, state: "closed" }];
		case "choice": {
			const options = optionsInOrder(piece, context).flatMap(({ option }) => extend([draft], option, context));
			return piece.optional ? [...options, draft] : options;
		}
	}
}

const appendText = (draft: Draft, text: string): Draft => {
	const spaced = text.replace(/[\s-]+/g, " ");
	return append(draft, spaced, spaced === text && !text.includes(" "));
};

function append({ text, exact }: Draft, more: string, isExact: boolean): Draft {
	// Two spaces in a row ask for two characters at least, which a single one cannot say.
	if (text.endsWith(" ") && more.startsWith(" ")) return { text: text + more.slice(1), state: "open", exact: false };
	return { text: text + more, state: "open", exact: exact && isExact };
}
