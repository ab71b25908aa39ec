import { UNSPACED } from "@fissure/languages";
import {
	type Anchor,
	NORMALISATIONS,
	type Normalisation,
	type Quotation,
	type QuotedPiece,
	quoteOf,
	type Span,
} from "@fissure/model";
import { chainOf } from "./chain.ts";
import {
	findWords,
	freshPatience,
	type Patience,
	type SearchedText,
	type SoughtWords,
	seekWords,
	type WordsFound,
} from "./find-words.ts";
import type { LetterKey } from "./letter-key.ts";
import { type PagesJoined, type PreparedText, prepareText } from "./prepared-text.ts";

type Words = Extract<QuotedPiece, { readonly kind: "words" }>;

/**
 * Where in a searched text are these quoted words, word for word?
 *
 * Tried in this order; the first that succeeds is the anchor:
 *
 * 1. the words as they are (`exact`), then in another print (`normalised`): other quotation marks, dashes, spaces
 * 2. the parts between elisions, in order (`elided`): "we agreed … to open the port"
 * 3. both over the end of a printed page, whose number or running head is then a gap (`elided`)
 *
 * Nothing else is an anchor. Words that are nearly there are for `nearestIn` to show; accepting them would let a quotation that
 * drops a "not" pass.
 *
 * - prepared: letters and pages of the text, where the caller asks it about several quotations
 * - sought:   the quotation as `seekQuotation` prepares it, where the caller asks several texts about it
 * - silent:   null where the words are not there, are cut out of a longer word or number, or a part of them is only signs
 */
export function anchorIn(
	quotation: Pick<Quotation, "words" | "pieces"> & Partial<Pick<Quotation, "form">>,
	searched: SearchedText,
	prepared: Pick<PreparedText, "key" | "joined"> = prepareText(searched),
	sought: SoughtQuotation | null = seekQuotation(quotation),
): Anchor | null {
	if (sought === null) return null;
	const { key, joined } = prepared;
	const pages = joined();
	if (pages === null) return anchorAsPrinted(sought, searched, key());
	const over = anchorAsPrinted(sought, pages.searched, pages.key);
	if (over !== null) return onPages(over, pages, searched);
	// What has the foot or the head of a page among its words; beside one, a word may go on over the page.
	const across = anchorAsPrinted(sought, searched, key());
	return across !== null && pages.originalOf(pages.joinedOf(across.quote)).length > 1 ? across : null;
}

function onPages(
	{ state, parts, normalisations }: Anchor,
	{ originalOf }: PagesJoined,
	searched: SearchedText,
): Anchor {
	const stretches = parts.flatMap(originalOf);
	return anchorOf(stretches.length > parts.length ? "elided" : state, stretches, searched, normalisations);
}

/** A quotation with what its search in every text needs. */
export interface SoughtQuotation {
	readonly pieces: readonly QuotedPiece[];
	/** All its words as they are: a source may itself have the three dots. */
	readonly literal: readonly SoughtWords[];
	/** Of each part between elisions and insertions; none where there is but one, or where an insertion makes other words. */
	readonly parts: readonly (readonly SoughtWords[])[];
}

/** Null where nothing is quoted. */
export function seekQuotation({
	words,
	pieces,
	form = "inline",
}: Pick<Quotation, "words" | "pieces"> & Partial<Pick<Quotation, "form">>): SoughtQuotation | null {
	// A block quotation has no mark that a stop could be drawn into.
	const formsOf = form === "block" ? asItStands : withOrWithoutStop;
	const parts = pieces.filter((piece) => piece.kind === "words");
	const [only] = parts;
	if (only === undefined) return null;
	if (pieces.length === 1) return { pieces, literal: formsOf(only, true), parts: [] };
	return {
		pieces,
		literal: formsOf({ words, bracketedLetters: [] }, true),
		parts: OTHER_WORD.test(words) ? [] : parts.map((part, at) => formsOf(part, at === parts.length - 1)),
	};
}

function anchorAsPrinted(
	{ pieces, literal, parts }: SoughtQuotation,
	searched: SearchedText,
	key: LetterKey,
): Anchor | null {
	const patience = freshPatience();
	const places = placesOf(literal, searched, key, undefined, patience);
	const whole = places.find(({ normalisations }) => normalisations.length === 0) ?? places[0];
	if (whole !== undefined)
		return anchorOf(whole.normalisations.length === 0 ? "exact" : "normalised", [whole], searched, notedIn([whole]));
	const stands = (forms: readonly SoughtWords[]): boolean =>
		forms.some(({ letters }) => letters !== "" && key.key.includes(letters));
	if (parts.length === 0 || !parts.every(stands)) return null;
	const chain = chainOf(
		pieces,
		parts.map(([first]) => first?.words.length ?? 0),
		(part, within) => placesOf(parts[part] ?? [], searched, key, within, patience),
		searched,
	);
	return chain === null ? null : anchorOf("elided", chain, searched, notedIn(chain));
}

/** "[dis]agree": what is put in without a space before the next letter makes another word of it. */
const OTHER_WORD = new RegExp(
	String.raw`[[\uFF3B\u3014][^[\]\uFF3B\uFF3D\u3014\u3015]{2,40}[\]\uFF3D\u3015](?![${UNSPACED}])\p{L}`,
	"u",
);

/** Set inside the closing mark by one convention, outside by the other: a matter of the marks, not of the words. */
const FINAL_STOP = /(?<=[\p{L}\p{N}\p{M}"'\u2019\u201D\u00BB\u300D\u300F)\uFF09\]%])[.,\u3002\uFF0C]$/u;

/** "Is this peace?" does not say "This is peace." */
const OTHER_STOP = /^["'\u2019\u201D\u00BB」』)]{0,2}[?!:;？！：；]/u;
/** A comma closes nothing: “…,” she said. */
const COMMA = /[,\uFF0C]$/u;
const ASKS = /^["'\u2019\u201D\u00BB」』)]{0,2}[?!？！]/u;

/** The words as quoted; and, at the end of a quotation, without the draft's own stop. */
const withOrWithoutStop = (piece: Pick<Words, "words" | "bracketedLetters">, isLast: boolean): readonly SoughtWords[] =>
	(isLast && FINAL_STOP.test(piece.words)
		? [piece, { ...piece, words: piece.words.replace(FINAL_STOP, "") }]
		: [piece]
	).map(seekWords);

const asItStands = (piece: Pick<Words, "words" | "bracketedLetters">): readonly SoughtWords[] => [seekWords(piece)];

function placesOf(
	[asQuoted, stopless]: readonly SoughtWords[],
	searched: SearchedText,
	key: LetterKey,
	within: Span | undefined,
	patience: Patience,
): readonly WordsFound[] {
	const find = (sought: SoughtWords | undefined): readonly WordsFound[] =>
		sought === undefined ? [] : findWords(sought, searched, key, within, patience).filter(({ cut }) => cut === null);
	const places = find(asQuoted);
	if (places.length > 0) return places;
	const otherStop = COMMA.test(asQuoted?.words ?? "") ? ASKS : OTHER_STOP;
	return find(stopless)
		.filter(({ end }) => !otherStop.test(searched.text.slice(end, end + 3)))
		.map((place) => ({ ...place, normalisations: inOrder([...place.normalisations, "quotation-marks"]) }));
}

const inOrder = (noted: readonly Normalisation[]): readonly Normalisation[] =>
	NORMALISATIONS.filter((normalisation) => noted.includes(normalisation));

const notedIn = (places: readonly WordsFound[]): readonly Normalisation[] =>
	inOrder(places.flatMap(({ normalisations }) => normalisations));

function anchorOf(
	state: Anchor["state"],
	places: readonly Span[],
	searched: SearchedText,
	normalisations: readonly Normalisation[],
): Anchor {
	const first = places[0] as Span;
	const last = places.at(-1) as Span;
	return {
		state,
		quote: quoteOf(searched, { start: first.start, end: last.end }),
		parts: places.map((place) => quoteOf(searched, place)),
		gaps: places.slice(1).map(({ start }, at) => quoteOf(searched, { start: (places[at] as Span).end, end: start })),
		normalisations,
	};
}
