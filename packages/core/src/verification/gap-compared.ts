import { stem } from "@fissure/languages";
import type { LanguageCode } from "@fissure/model";
import { HAN, unitsOf } from "./gap-terms.ts";

/** What an insertion has that the held words have not, and the other way round. */
export interface Compared {
	readonly added: readonly string[];
	readonly lost: readonly string[];
}

/** Forms of one verb that only agree with their subject. */
const AGREEING: Readonly<Record<string, string>> = {
	does: "do",
	has: "have",
	is: "are",
	am: "are",
	was: "were",
	an: "a",
};

/** "supports" is "support": who inserts another subject must let the verb agree with it. */
export function agreed(word: string): string {
	const known = AGREEING[word];
	if (known !== undefined) return known;
	return /^[a-z]{3,}[^s]s$/.test(word) ? word.replace(/(?:(?<=[sxo]|ch|sh)e|)s$/, "").replace(/ie$/, "y") : word;
}

export function compared(inserted: string, held: string, language: LanguageCode): Compared {
	if (HAN.test(inserted + held)) return comparedHan(unitsOf(inserted).join(""), unitsOf(held).join(""));
	const formOf = (word: string): string => (/\p{Script=Cyrillic}/u.test(word) ? stem(word, language) : agreed(word));
	return {
		added: without(unitsOf(inserted), unitsOf(held), formOf),
		lost: without(unitsOf(held), unitsOf(inserted), formOf),
	};
}

function without(
	words: readonly string[],
	others: readonly string[],
	formOf: (word: string) => string,
): readonly string[] {
	const left = others.map(formOf);
	return words.filter((word) => {
		const at = left.indexOf(formOf(word));
		if (at !== -1) left.splice(at, 1);
		return at === -1;
	});
}

/** Chinese has no spaces: what both begin and end with is shared. */
function comparedHan(own: string, theirs: string): Compared {
	let from = 0;
	while (from < Math.min(own.length, theirs.length) && own[from] === theirs[from]) from++;
	let tail = 0;
	while (tail < Math.min(own.length, theirs.length) - from && own.at(-1 - tail) === theirs.at(-1 - tail)) tail++;
	const rest = (text: string): readonly string[] => {
		const middle = text.slice(from, text.length - tail);
		return middle === "" ? [] : [middle];
	};
	return { added: rest(own), lost: rest(theirs) };
}
