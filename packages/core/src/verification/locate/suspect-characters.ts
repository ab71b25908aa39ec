import { LOOK_ALIKE_SCRIPTS } from "@fissure/languages";

const WORD = /[\p{L}\p{M}]+/gu;
const OVERRIDE = /[\u202D\u202E]/gu;

/**
 * Does one of two texts hold characters that show a reader other words than they are? The sentence to tell, or null.
 *
 * Letters of two scripts in one word, and overrides of direction. What both texts hold alike does not make them differ.
 */
export function suspectCharacters(quoted: string, found: string): string | null {
	return (
		inOneOnly("quotation", quoted, found, "replace it") ?? inOneOnly("source", found, quoted, "quote from a clean copy")
	);
}

function inOneOnly(whose: string, text: string, other: string, remedy: string): string | null {
	const known = new Set([...overridesIn(other), ...mixedWordsIn(other)]);
	const [override] = overridesIn(text).filter((character) => !known.has(character));
	if (override !== undefined) {
		const code = override.charCodeAt(0).toString(16).toUpperCase();
		return `The ${whose} hides a character that turns the direction of writing, U+${code}; ${remedy}`;
	}
	const [word] = mixedWordsIn(text).filter((mixed) => !known.has(mixed));
	if (word === undefined) return null;
	return `“${word}” in the ${whose} mixes ${scriptsOf(word).join(" and ")} letters that look alike; ${remedy}`;
}

const overridesIn = (text: string): readonly string[] => text.match(OVERRIDE) ?? [];

const mixedWordsIn = (text: string): readonly string[] =>
	(text.match(WORD) ?? []).filter((word) => scriptsOf(word).length > 1);

const scriptsOf = (word: string): readonly string[] =>
	LOOK_ALIKE_SCRIPTS.filter(([, letter]) => letter.test(word)).map(([name]) => name);
