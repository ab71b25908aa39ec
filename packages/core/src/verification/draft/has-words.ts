import { foldText } from "@fissure/languages";
import type { Draft, VerificationContext } from "@fissure/model";

/**
 * Does a source text in the draft's language have these words, in whatever print? True where no source text is in that language, since
 * nobody can look for what a translator made of them.
 */
export function hasWords(words: string, { document }: Draft, { sources }: VerificationContext): boolean {
	const texts = sources.filter(({ language }) => language === document.language);
	const sought = lettersOf(words);
	return texts.length === 0 || texts.some(({ text }) => lettersOf(text).includes(sought));
}

const lettersOf = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");
