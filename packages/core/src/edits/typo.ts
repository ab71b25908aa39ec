import { asOneScript, hasUnspaced } from "@fissure/languages";
import type { LanguageCode } from "@fissure/model";

/** In capitals a shorter word is as likely a name, which no dictionary has: "Fein", "Fain". */
const LONG_NAME = 7;
const isNamed = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Is this a word of the language? A dictionary is passed in from outside, since the core carries none. */
export type IsWord = (word: string, language: LanguageCode) => boolean;

/** Shorter words differ from each other by a letter anyway. */
const SHORTEST = 3;
/** Two slips in one word are believed in longer words only. */
const TWO_SLIPS_FROM = 8;

/**
 * Is one of two words a typing error for the other?
 *
 * Only where the one is a word and the other is none, and a letter or two were dropped, doubled, exchanged or mistaken; or
 * where letters of another alphabet that look alike are in one of them.
 *
 * - silent: false between two words ("casual", "causal"), between two names, where letters are set before a word, and wherever no dictionary says which is which
 */
export function isTypo(one: string, other: string, language: LanguageCode, isWord: IsWord | undefined): boolean {
	if (one !== other && asOneScript(one) === asOneScript(other)) return true;
	if (isWord === undefined || !isPlain(one) || !isPlain(other)) return false;
	const [a, b] = [one.toLowerCase(), other.toLowerCase()];
	if (isNamed(one) && isNamed(other) && Math.min(a.length, b.length) < LONG_NAME) return false;
	if (isWord(a, language) === isWord(b, language)) return false;
	if (isPrefixed(a, b) || isPrefixed(b, a)) return false;
	const slips = slipsBetween(a, b);
	return slips === 1 || (slips === 2 && Math.min(a.length, b.length) >= TWO_SLIPS_FROM);
}

/** "Deweaponised" is no slip for "weaponised", though no dictionary may have the one: what is set before a word denies it. */
const SHORTEST_PREFIX = 2;
const isPrefixed = (word: string, stem: string): boolean =>
	word.length - stem.length >= SHORTEST_PREFIX && word.endsWith(stem);

/** Letters alone, and no name in capitals, of which a dictionary knows nothing. */
const isPlain = (word: string): boolean =>
	word.length >= SHORTEST && /^\p{L}+$/u.test(word) && !/\p{Lu}$/u.test(word) && !hasUnspaced(word);

/** Letters dropped, put in, mistaken, or exchanged with a neighbour; 3 stands for more than two. */
function slipsBetween(a: string, b: string): number {
	if (Math.abs(a.length - b.length) > 2) return 3;
	let [older, old]: readonly number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const differs = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min((row[j - 1] ?? 0) + 1, (old?.[j] ?? 0) + 1, (old?.[j - 1] ?? 0) + differs);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (older?.[j - 2] ?? 0) + 1);
			row.push(least);
		}
		older = old;
		old = row;
	}
	return Math.min(3, old?.[b.length] ?? 3);
}
