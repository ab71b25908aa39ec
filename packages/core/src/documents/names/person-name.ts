import { expressionOfAny, foldText, hasUnspaced, inOneScript, languageOfLetters } from "@fissure/languages";

const OPENS = expressionOfAny(
	({ names }) => names?.opening,
	"u",
	(words) => `^${words}(?!\\p{L})\\s?`,
);
const INSTITUTION = expressionOfAny(
	({ names }) => names?.institution,
	"u",
	(words) => `(?<!\\p{L})${words}(?!\\p{Ll})`,
);

/** Does a run of capital letters name a house, a body or a day rather than a person? */
export const isInstitution = (name: string): boolean => INSTITUTION().test(name);

/** How long are the words at the beginning of a run of capital letters that only open the sentence? */
export const openingLength = (name: string): number => OPENS().exec(name)?.[0].length ?? 0;

/** Titles, particles and initials tell nobody from anybody else. */
const NO_NAME = expressionOfAny(
	({ names }) => names?.title,
	"u",
	(words) => `^(?:${words}|\\p{L})$`,
);

const wordsOf = (name: string): readonly string[] =>
	(foldText(name).match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [])
		.map((word) => word.replace(/['’]s?$/u, ""))
		.filter((word) => !NO_NAME().test(word));

/** Endings change in Russian, and "Zelensky" has three spellings: long words are one by their beginnings. */
function isOneWord(a: string, b: string): boolean {
	if (a === b) return true;
	const shorter = Math.min(a.length, b.length);
	let common = 0;
	while (common < shorter && a[common] === b[common]) common++;
	return shorter >= 4 && Math.max(a.length, b.length) - common <= 3 && common >= shorter - 2;
}

/**
 * May two names be one person's? By a word that both have, or by any doubt.
 *
 * Two names of exactly two words that share only the first, "Wang Yi" and "Wang Bin", are two people, as are those that share
 * nothing.
 */
export function mayBeOnePerson(one: string, other: string): boolean {
	// Nothing here knows how a name is spelt in another script.
	if (!inOneScript(one, other)) return true;
	const [left, right] = [wordsOf(one), wordsOf(other)];
	if (left.length === 0 || right.length === 0) return true;
	if (hasUnspaced(one + other)) return one.includes(other) || other.includes(one);
	const shared = left.filter((word) => right.some((candidate) => isOneWord(word, candidate)));
	if (shared.length === 0) return false;
	const [first = ""] = left;
	return !(
		left.length === 2 &&
		right.length === 2 &&
		shared.length === 1 &&
		isOneWord(first, right[0] ?? "") &&
		first !== left[1]
	);
}

/** Does a text name this person, by any word of the name that is long enough? */
export function namesPerson(text: string, person: string): boolean {
	const folded = foldText(text);
	if (hasUnspaced(person)) return folded.includes(foldText(person));
	const words = wordsOf(person);
	const telling = words.filter((word) => word.length > 2);
	return (telling.length > 0 ? telling : words).some((word) => folded.includes(stemOfName(word)));
}

/** The part of a long name that all its forms share. */
export const stemOfName = (name: string): string =>
	name.length > 5 ? name.slice(0, name.length - (languageOfLetters(name)?.names?.ending ?? 0)) : name;
