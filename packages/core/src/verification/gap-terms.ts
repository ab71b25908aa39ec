import { foldText, languageOf, UNSPACED } from "@fissure/languages";
import type { InsertionRules, LanguageCode } from "@fissure/model";

export const gapTermsOf = (language: LanguageCode): InsertionRules | null => languageOf(language)?.insertions ?? null;

const UNITS = new RegExp(`[${UNSPACED}]+|[\\p{L}\\p{M}\\p{N}]+(?:['.-][\\p{L}\\p{M}\\p{N}]+)*`, "gu");

/** Words in the form in which they are compared; where no spaces part them, each stretch of characters whole. */
export const unitsOf = (text: string): readonly string[] => foldText(text).match(UNITS) ?? [];

/** Is a stretch without spaces nothing but words of a set? */
export function isMadeOf(stretch: string, words: ReadonlySet<string>): boolean {
	let at = 0;
	while (at < stretch.length) {
		const length = [4, 3, 2, 1].find((size) => at + size <= stretch.length && words.has(stretch.slice(at, at + size)));
		if (length === undefined) return false;
		at += length;
	}
	return true;
}
