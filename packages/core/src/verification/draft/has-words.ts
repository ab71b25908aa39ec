import { foldText } from "@fissure/languages";
import type { Document, Draft, VerificationContext } from "@fissure/model";

/**
 * Does a source text in the draft's language have these words, in whatever print? True where no source text is in that language, since
 * nobody can look for what a translator made of them.
 */
export function hasWords(words: string, { document }: Draft, { sources }: VerificationContext): boolean {
	const texts = sources.filter(({ language }) => language === document.language);
	const sought = lettersOf(words);
	return texts.length === 0 || texts.some((text) => lettersOfText(text).includes(sought));
}

/** While a quotation is typed it is open, and its words are asked for with every key. */
const known = new WeakMap<Document, string>();

function lettersOfText(document: Document): string {
	const letters = known.get(document) ?? lettersOf(document.text);
	known.set(document, letters);
	return letters;
}

/** What is no letter in ASCII goes first: without the tables of Unicode that takes a fifth of the time. */
const lettersOf = (text: string): string =>
	foldText(text)
		.replace(/[\0-/:-@[-`{-\x7f]+/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, "");
