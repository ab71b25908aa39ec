import { foldText, languageOf, literally, phrases, unspacedPhrases } from "@fissure/languages";
import type { LanguageCode } from "@fissure/model";

/**
 * Where are the names of an event, written in the notation of the codebook?
 *
 * Alternatives and optional words are understood; what the notation says of distance and inflected verbs is read loosely,
 * since a name is a noun phrase. A name whose brackets do not match is taken as it is. Null where there is no name.
 */
export function eventExpression(names: readonly string[], language: LanguageCode): RegExp | null {
	const sources = names
		.map(foldText)
		.filter((name) => A_WORD.test(name))
		.map(sourceOf);
	if (sources.length === 0) return null;
	const compile = languageOf(language)?.sentences.unspaced ? unspacedPhrases : phrases;
	return compile(sources.toSorted((a, b) => b.length - a.length));
}

/** Less would be found everywhere. */
const A_WORD = /\p{L}{2}/u;
const PART = /\s+|~\d+\s*|\{|\}|[()|?*=]|[^\s~{}()|?*=]+|~/gu;

function sourceOf(name: string): string {
	if (!balanced(name)) return literally(name.trim()).replaceAll(/\s+/gu, " ");
	return [...name.trim().matchAll(PART)].map(([part]) => partSource(part)).join("");
}

function partSource(part: string): string {
	if (/^\s/u.test(part)) return " ";
	if (/^~\d/u.test(part)) return `(?:\\p{L}+ ){0,${Math.min(9, Number.parseInt(part.slice(1), 10))}}`;
	if (part === "(") return "(?:";
	if (part === ")" || part === "|" || part === "?") return part;
	if (part === "*" || part === "}") return "\\p{L}*";
	return part === "{" || part === "=" ? "" : literally(part);
}

/** Also false where a "?" has nothing to make optional. */
function balanced(name: string): boolean {
	if (/(?:^|[\s(|?*])\?/u.test(name)) return false;
	let depth = 0;
	for (const unit of name) {
		if (unit === "(") depth++;
		if (unit === ")" && --depth < 0) return false;
	}
	return depth === 0;
}
