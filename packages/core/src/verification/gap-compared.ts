import { expressionOfAny, hasUnspaced, languages, stem } from "@fissure/languages";
import type { LanguageCode } from "@fissure/model";
import { unitsOf } from "./gap-terms.ts";

/** What an insertion has that the held words have not, and the other way round. */
export interface Compared {
	readonly added: readonly string[];
	readonly lost: readonly string[];
}

const AGREED = languages.flatMap(({ insertions }) => insertions?.agreed ?? []);
/** "supports" is "support": who inserts another subject must let the verb agree with it. */
export const agreed = (word: string): string => AGREED.reduce((form, agree) => agree(form), word);

const INFLECTED = expressionOfAny(
	({ insertions, letters }) => (insertions?.inflected === true ? letters : undefined),
	"u",
);

export function compared(inserted: string, held: string, language: LanguageCode): Compared {
	if (hasUnspaced(inserted + held)) return comparedUnspaced(unitsOf(inserted).join(""), unitsOf(held).join(""));
	const formOf = (word: string): string => (INFLECTED.test(word) ? stem(word, language) : agreed(word));
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

/** Without spaces: what both begin and end with is shared. */
function comparedUnspaced(own: string, theirs: string): Compared {
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
