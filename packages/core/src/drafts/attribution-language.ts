import { languages } from "@fissure/languages";
import type { Draft, LanguageCode } from "@fissure/model";

// Enough to tell the script of a draft's own words.
const SAMPLE = 4000;
const SCRIPTS = languages.map(({ code, letters }) => [code, new RegExp(`[${letters}]`, "gu")] as const);

/** A short draft that quotes in another script is easily taken for a text in that script. */
export function ownLanguage({ document, sentences }: Pick<Draft, "document" | "sentences">): LanguageCode {
	let own = "";
	for (const sentence of sentences) if (own.length < SAMPLE) own += sentence.own.slice(0, SAMPLE);
	const counts = SCRIPTS.map(([language, letters]) => [language, own.match(letters)?.length ?? 0] as const);
	const ofItsScript = counts.find(([language]) => language === document.language)?.[1];
	const [most = ""] = counts.toSorted((a, b) => b[1] - a[1])[0] ?? [];
	return ofItsScript === 0 && most !== "" && counts.some(([, count]) => count > 0) ? most : document.language;
}
