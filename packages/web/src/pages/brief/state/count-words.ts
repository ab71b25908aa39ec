/** What is no word of the text: code, references, addresses of links, signs of headings. */
const NO_WORDS = /```[\s\S]*?(?:```|$)|`[^`\n]*`|\[@[^\]]*\]|\]\([^)]*\)|\{\.[^}]*\}/gu;
const SIGN = /\p{Ideographic}/gu;
const WORD = /(?:(?!\p{Ideographic})[\p{L}\p{N}])(?:(?!\p{Ideographic})[\p{L}\p{M}\p{N}'’-])*/gu;

/** As attentive readers of reports read; signs that are words by themselves a minute, and words of letters. */
const WORDS_A_MINUTE = 230;
const SIGNS_A_MINUTE = 350;

export interface WordCount {
	/** A sign that is a word by itself counts as one, as its readers count. */
	readonly words: number;
	/** Whole minutes, at least one where there is anything to read. */
	readonly minutes: number;
}

export function countWords(text: string): WordCount {
	const plain = text.replace(NO_WORDS, " ");
	const signs = plain.match(SIGN)?.length ?? 0;
	const words = plain.match(WORD)?.length ?? 0;
	const total = signs + words;
	return {
		words: total,
		minutes: total === 0 ? 0 : Math.max(1, Math.round(signs / SIGNS_A_MINUTE + words / WORDS_A_MINUTE)),
	};
}
