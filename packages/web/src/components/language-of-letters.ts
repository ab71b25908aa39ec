import { BETWEEN_QUOTATIONS } from "@fissure/languages/direction";
import type { AnswerOf } from "../api/call.ts";

export type ReadLanguage = AnswerOf<"GET /api/names">["readLanguages"][number];

/** Letters of the page itself tell nothing: they are in texts of every language. */
const told = (languages: readonly ReadLanguage[]): readonly ReadLanguage[] =>
	languages.filter(({ letters }) => !new RegExp(`[${letters}]`, "u").test("a"));

/** The language of the first script beside that of the page of which a text has letters. */
export const languageOfLetters = (text: string, languages: readonly ReadLanguage[]): string | undefined =>
	told(languages).find(({ letters }) => new RegExp(`[${letters}]`, "u").test(text))?.code;

/** A sign of a script without spaces says more than a letter: where so many of the letters are such signs, the text is of it. */
const SHARE_UNSPACED = 0.3;
const SHARE = 0.5;

/** The language of a text as a whole, by the script that most of it is in; undefined where that is the one of the page. */
export function languageOfMost(text: string, languages: readonly ReadLanguage[]): string | undefined {
	const all = text.match(/\p{L}/gu)?.length ?? 0;
	return told(languages).find(({ letters, unspaced }) => {
		const own = text.match(new RegExp(`[${letters}]`, "gu"))?.length ?? 0;
		return own / Math.max(1, all) > (unspaced ? SHARE_UNSPACED : SHARE);
	})?.code;
}

/** A text cut where its script changes; words of the page's own script have no language. */
export function runsByScript(
	text: string,
	languages: readonly ReadLanguage[],
): readonly { readonly words: string; readonly at: number; readonly language: string | undefined }[] {
	const scripts = told(languages).map(
		({ letters }) => `[${letters}](?:(?:(?!${BETWEEN_QUOTATIONS})[\\p{M}\\p{Lm}\\p{P}\\p{N}\\s])*[${letters}])*\\p{M}*`,
	);
	if (scripts.length === 0) return [{ words: text, at: 0, language: undefined }];
	const runs: { readonly words: string; readonly at: number; readonly language: string | undefined }[] = [];
	let at = 0;
	const plain = (to: number): void => {
		if (to > at) runs.push({ words: text.slice(at, to), at, language: undefined });
	};
	for (const { 0: words, index } of text.matchAll(new RegExp(scripts.join("|"), "gu"))) {
		plain(index);
		runs.push({ words, at: index, language: languageOfLetters(words, languages) });
		at = index + words.length;
	}
	plain(text.length);
	return runs;
}
