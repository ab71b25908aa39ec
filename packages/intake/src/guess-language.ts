import type { LanguageGuess } from "./read-options.ts";

/** A few thousand characters settle which script a text is in. */
const SAMPLE = 4000;

/**
 * Which language is this, by its scripts and the letters only one of them uses? A plain stand-in where the caller
 * brings no detector.
 *
 * - silent: null where it has none of these scripts; Latin script is read as English, with half the confidence
 */
export function languageByScript(text: string): LanguageGuess {
	const sample = text.slice(0, SAMPLE);
	const share = { han: matches(sample, /\p{Script=Han}/gu) * 2, cyrillic: matches(sample, /\p{Script=Cyrillic}/gu) };
	const kana = matches(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
	const latin = matches(sample, /\p{Script=Latin}/gu);
	const total = share.han + share.cyrillic + latin + kana;
	if (total === 0) return { language: null, confidence: 0 };
	if (kana > share.han * 0.1 && kana > latin) return { language: "ja", confidence: 0.9 };
	if (share.han > Math.max(share.cyrillic, latin)) return { language: "zh", confidence: share.han / total };
	if (share.cyrillic > latin) {
		const ukrainian = matches(sample, /[іїєґ]/giu) > matches(sample, /[ыэъё]/giu);
		return { language: ukrainian ? "uk" : "ru", confidence: share.cyrillic / total };
	}
	return { language: "en", confidence: latin / total / 2 };
}

const matches = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
