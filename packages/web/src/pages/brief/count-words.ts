/** What is no word of the text: code, references, addresses of links, signs of headings. */
const NO_WORDS = /```[\s\S]*?(?:```|$)|`[^`\n]*`|\[@[^\]]*\]|\]\([^)]*\)|\{\.[^}]*\}/gu;
const HAN = /\p{Script=Han}/gu;
const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'’-])*/gu;

/** As attentive readers of reports read; signs of Chinese a minute, words of other languages. */
const WORDS_A_MINUTE = 230;
const SIGNS_A_MINUTE = 350;

export interface WordCount {
	/** A sign of Chinese counts as one, as its readers count. */
	readonly words: number;
	/** Whole minutes, at least one where there is anything to read. */
	readonly minutes: number;
}

export function countWords(text: string): WordCount {
	const plain = text.replace(NO_WORDS, " ");
	const signs = plain.match(HAN)?.length ?? 0;
	const words = plain.match(WORD)?.length ?? 0;
	const total = signs + words;
	return {
		words: total,
		minutes: total === 0 ? 0 : Math.max(1, Math.round(signs / SIGNS_A_MINUTE + words / WORDS_A_MINUTE)),
	};
}

/** Of a draft as a whole, for fonts and for how it is read aloud: by its script. */
export function draftLanguage(text: string): "en" | "ru" | "zh" {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const share = (script: RegExp): number => (text.match(script)?.length ?? 0) / Math.max(1, letters);
	if (share(HAN) > 0.3) return "zh";
	return share(/\p{Script=Cyrillic}/gu) > 0.5 ? "ru" : "en";
}
