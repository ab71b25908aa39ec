/** Signs of vowels and of recitation in Arabic, and the line that stretches a word; points of Hebrew. */
const VOWEL_SIGNS =
	/[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]+/g;
const HAS_VOWEL_SIGNS = /[\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/;
/** Latin letters with accents, as one sign or as two. */
const ACCENTED = /[\u00C0-\u024F\u1E00-\u1EFF]|(?<=[A-Za-z])[\u0300-\u036F]+/g;
/** Letters that no accent makes. */
const OTHERS: Readonly<Record<string, string>> = {
	œ: "oe",
	æ: "ae",
	ø: "o",
	đ: "d",
	ð: "d",
	ł: "l",
	ı: "i",
	ß: "ss",
	þ: "th",
};
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
/** All of these; asked of every word. */
const HAS_SIGNS = /[\u00C0-\u024F\u1E00-\u1EFF]|[\u0300-\u036F]|[\u0591-\u05C7]|[\u0610-\u06F9]/;

/** Are there signs of vowels in a text, which are written or not? */
export const hasVowelSigns = (text: string): boolean => HAS_VOWEL_SIGNS.test(text);

/** A word without signs that are written or not, and are no letters: Arabic signs of vowels. */
export const withoutVowelSigns = (word: string): string => word.replace(VOWEL_SIGNS, "");

/**
 * A folded word as one who looks for it may type it: without accents on Latin letters, without signs of vowels, in the usual digits.
 * Cyrillic й and ї stay, which are letters of their own.
 */
export const plainLetters = (word: string): string =>
	HAS_SIGNS.test(word)
		? word
				.replace(VOWEL_SIGNS, "")
				.replace(DIGITS, (digit) => String(digit.charCodeAt(0) % 16))
				.replace(
					ACCENTED,
					(letter) =>
						OTHERS[letter] ??
						letter
							.normalize("NFD")
							.replace(/\p{M}+/gu, "")
							.toLowerCase(),
				)
		: word;

/** May a word that begins with this unit have a stem or plain letters that begin otherwise? Latin letters with accents, Hebrew and Arabic. */
export const mayStemOtherwise = (unit: number): boolean =>
	unit >= 0xc0 && (unit < 0x370 || (unit >= 0x591 && unit < 0x780) || (unit >= 0x1e00 && unit < 0x1f00));
