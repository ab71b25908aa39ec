import {
	expressionOfAny,
	foldText,
	fromPacks,
	hasUnspaced,
	languageOf,
	packsAtHand,
	stem,
	UNSPACED,
} from "@fissure/languages";
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

/** What an insertion has that the words of the source have not, and the other way round. */
export interface Compared {
	readonly added: readonly string[];
	readonly lost: readonly string[];
}

const AGREED = fromPacks(() => packsAtHand().flatMap(({ insertions }) => insertions?.agreed ?? []));
/** "supports" is "support": who inserts another subject must let the verb agree with it. */
export const agreed = (word: string): string => AGREED().reduce((form, agree) => agree(form), word);

const INFLECTED = expressionOfAny(
	({ insertions, letters }) => (insertions?.inflected === true ? letters : undefined),
	"u",
);

export function compared(inserted: string, found: string, language: LanguageCode): Compared {
	if (hasUnspaced(inserted + found)) return comparedUnspaced(unitsOf(inserted).join(""), unitsOf(found).join(""));
	const formOf = (word: string): string => (INFLECTED().test(word) ? stem(word, language) : agreed(word));
	return {
		added: without(unitsOf(inserted), unitsOf(found), formOf),
		lost: without(unitsOf(found), unitsOf(inserted), formOf),
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
