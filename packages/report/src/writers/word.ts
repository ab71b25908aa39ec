import { type LanguageCode, languageOf } from "@fissure/core";

interface WordLanguage {
	readonly value?: string;
	readonly eastAsia?: string;
}

/** How Word is told a language, so that it hyphenates and spells: letters as wide as a square have a setting of their own. */
export function wordLanguage(code: LanguageCode): WordLanguage | undefined {
	const language = languageOf(code);
	const regional = language?.regional;
	if (regional === undefined) return undefined;
	return language?.sentences.unspaced === true ? { eastAsia: regional } : { value: regional };
}

/**
 * The style that headings are based on. `docx` 9.5 names it and does not write it, and then other programs find no headings:
 * they follow each style to its root.
 */
export const NORMAL_STYLE = { id: "Normal", name: "Normal", quickFormat: true } as const;
