import type { Document, Normalisation, Quotation, Span } from "@fissure/model";
import { anchorIn } from "../anchoring/anchor-in.ts";
import { cutAt } from "../anchoring/cut.ts";
import { nearestIn, seekNear } from "../anchoring/nearest-in.ts";

export type QuotedWords = Pick<Quotation, "words" | "pieces" | "form">;

export interface WordsAwry {
	readonly ok: false;
	readonly code: "words-changed" | "words-gone" | "words-moved";
	readonly message: string;
}

export type WordsCheck =
	| WordsAwry
	| { readonly ok: true; readonly normalisations: readonly Normalisation[]; readonly elided: boolean };

/** More of a text than this is read at the text. */
const MOST_SHOWN = 160;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Are the quoted words those of the span, word for word?
 *
 * The span must hold all of them and no further letter, and must not cut a word or a number. White space, quotation marks,
 * dashes and the like may differ, and are listed.
 *
 * - problems: `words-moved` (they stand elsewhere), `words-changed` (others stand there now), `words-gone` (nothing like them)
 */
export function checkWords(quoted: QuotedWords, document: Document, span: Span): WordsCheck {
	const exact = document.text.slice(span.start, span.end);
	const anchor = anchorIn(quoted, { id: document.id, text: exact });
	if (anchor !== null) {
		const { start, end } = anchor.quote;
		const isWhole = !LETTER.test(exact.slice(0, start)) && !LETTER.test(exact.slice(end));
		if (isWhole && !isCut(document.text, { start: span.start + start, end: span.start + end }))
			return { ok: true, normalisations: anchor.normalisations, elided: anchor.state === "elided" };
	}
	return wordsAwry(quoted, document, exact);
}

/** At the end of a line that no hyphen carries on, nothing is cut: "with Wang Y." and below it "Events". */
const ENDS_AT_LINE = /^[ \t]*[\r\n]/u;
const BEGINS_AT_LINE = /(?:^|[^-\u2010-\u2013\u00AD])[\r\n][ \t]*$/u;
const HYPHEN = /[-\u2010-\u2013\u00AD]$/u;
/** How far around an edge one must look to see that. */
const REACH = 20;

function isCut(text: string, { start, end }: Span): boolean {
	const from = BEGINS_AT_LINE.test(text.slice(Math.max(0, start - REACH), start)) ? start : 0;
	const isLineEnd = ENDS_AT_LINE.test(text.slice(end, end + REACH)) && !HYPHEN.test(text.slice(start, end));
	return cutAt(text.slice(from, isLineEnd ? end : text.length), start - from, end - from) !== null;
}

export const standsIn = (quoted: QuotedWords, document: Document): boolean => anchorIn(quoted, document) !== null;

/** What became of quoted words that are not those of their span, whose words are `exact`. */
export function wordsAwry(quoted: QuotedWords, document: Document, exact: string): WordsAwry {
	const said = shown(quoted.words);
	const elsewhere = anchorIn(quoted, document);
	if (elsewhere !== null) {
		const { start, end } = elsewhere.quote;
		const message = `Expected the words ${said} at this span of "${document.id}", got ${shown(exact)}; they stand at @${document.id}#${start}-${end}`;
		return { ok: false, code: "words-moved", message };
	}
	const nearest = nearestIn(seekNear(quoted), document);
	if (nearest === null) {
		const message = `Expected the words ${said} in "${document.id}", got ${shown(exact)}; nothing like them stands there, so quote another text or leave them out`;
		return { ok: false, code: "words-gone", message };
	}
	const { start, end, exact: now } = nearest.quote;
	const message = `Expected the words ${said} in "${document.id}", got ${shown(now)}; quote what stands there now (@${document.id}#${start}-${end})`;
	return { ok: false, code: "words-changed", message };
}

export const shown = (words: string): string => {
	const line = words.replace(/\s+/gu, " ").trim();
	return `“${line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN)}…`}”`;
};

/** Words as they stand, to be looked for as a quotation is. */
export const asQuoted = (words: string): QuotedWords => ({
	words,
	pieces: [{ kind: "words", words, bracketedLetters: [] }],
	form: "block",
});
