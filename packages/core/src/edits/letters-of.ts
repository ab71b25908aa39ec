import { foldText } from "@fissure/languages";

/**
 * The letters and digits of some words, folded: what two spellings of the same words have in common.
 *
 * Case, accents on Latin letters, ё, traditional characters, white space and signs go; й and и stay two letters, since they
 * part «мой» from «мои».
 */
export function lettersOf(words: string): string {
	const folded = foldText(words.normalize("NFKC"));
	return folded
		.normalize("NFD")
		.replaceAll(/([a-z])\p{M}+/gu, "$1")
		.normalize("NFC")
		.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "");
}
