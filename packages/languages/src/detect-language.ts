import type { Language, LanguageCode } from "@fissure/model";
import { CYRILLIC_FUNCTION_WORDS, type FunctionWords, LATIN_FUNCTION_WORDS } from "./function-words.ts";
import { languages } from "./packs.ts";

export interface DetectedLanguage {
	/** Null where the text is in no language that Fissure reads, or too short to tell. */
	readonly language: LanguageCode | null;
	/** 0–1; an ordering of certainty, not a measured probability. */
	readonly confidence: number;
}

// Enough for a verdict; a long title page or a foreign motto at the start is balanced by the middle.
const HEAD = 4000;
const MIDDLE = 1000;
// Below this a verdict would rest on one chance word.
const LEAST_CONFIDENCE = 0.4;

/**
 * In which of the languages that Fissure reads is this text?
 *
 * The script first; then what the packs of that script know of it: mostly the commonest words. Looks at five thousand characters at most.
 *
 * - silent: language null, with the confidence reached, where nothing supported is likely enough
 */
export function detectLanguage(text: string): DetectedLanguage {
	const sample = sampleOf(text).toLowerCase();
	const counts = countScripts(sample);
	const letters = counts.han * HAN_WEIGHT + counts.kana + counts.latin + counts.cyrillic + counts.other;
	if (letters === 0) return { language: null, confidence: 0 };
	const [language, confidence] = verdict(sample, counts, letters);
	return { language: confidence < LEAST_CONFIDENCE ? null : language, confidence };
}

/** The language of a text, or where it cannot be told the first that Fissure reads. */
export const languageOfText = (text: string): LanguageCode =>
	detectLanguage(text).language ?? (languages[0] as Language).code;

// Twelve places of a text, so that a long one costs no more than a page.
const PLACES = 12;
const PLACE = 400;
// Names and titles alone bring a few words of another language.
const LEAST_FOREIGN_WORDS = 4;
const FIRST_WORDS = 160;
// Single letters are initials and parts of abbreviations.
const SHORTEST_FOREIGN_WORD = 2;

// In fewer letters a name or two of another language have many of its own.
const TELLING_LETTERS = 100;
/** Whatever its words tell: what its letters forbid is left. */
const LEADS = (): number => 1;

/**
 * Which share of a text is in another language than the one it is said to be in, 0–1? Told by script and by the commonest words, at
 * twelve places of the text.
 *
 * - silent: 0 where a place has too few words to tell
 */
export function foreignShare(text: string, code: LanguageCode): number {
	const language = languages.find((one) => one.code === code);
	if (language === undefined) return 0;
	if (isForbidden(language, sampleOf(text).toLowerCase())) return 1;
	const step = Math.max(PLACE, text.length / PLACES);
	let places = 0;
	let foreign = 0;
	for (let at = 0; at < text.length; at += step) {
		// Whole numbers, since the engine compiles this again for others.
		const from = Math.floor(at);
		const sample = text.slice(from, from + PLACE).toLowerCase();
		const counts = countScripts(sample);
		const letters = counts.han * HAN_WEIGHT + counts.kana + counts.latin + counts.cyrillic + counts.other;
		if (letters === 0) continue;
		places++;
		if (isForeign(language, sample, counts, letters)) foreign++;
	}
	return places === 0 ? 0 : foreign / places;
}

/** Has a text of the language's script letters that the language does not have? */
function isForbidden(language: Language, sample: string): boolean {
	const own = lettersOf(language, sample, countScripts(sample));
	return own >= TELLING_LETTERS && language.letters !== HAN && language.detection.certainty(sample, own, LEADS) === 0;
}

function isForeign(language: Language, sample: string, counts: Scripts, letters: number): boolean {
	const own = lettersOf(language, sample, counts) * (language.letters === HAN ? HAN_WEIGHT : 1);
	if (own <= letters / 2) return letters >= PLACE / 8;
	if (language.letters === HAN) return letters >= PLACE / 8 && counts.kana > counts.han / 4;
	// Most places are told by their first words.
	const first = hitsOf(language, sample.slice(0, FIRST_WORDS), SHORTEST_FOREIGN_WORD);
	if (first.own >= LEAST_FOREIGN_WORDS && first.own > 2 * first.best) return false;
	const { own: hits, best, words } = hitsOf(language, sample, SHORTEST_FOREIGN_WORD);
	return best >= LEAST_FOREIGN_WORDS && best > 2 * hits && best / words > EXPECTED_SHARE / 2;
}

function sampleOf(text: string): string {
	if (text.length <= HEAD + MIDDLE) return text;
	const middle = Math.floor(text.length / 2);
	return `${text.slice(0, HEAD)} ${text.slice(middle, middle + MIDDLE)}`;
}

interface Scripts {
	readonly han: number;
	readonly kana: number;
	readonly latin: number;
	readonly cyrillic: number;
	readonly other: number;
}

// One Han character says as much as three letters.
const HAN_WEIGHT = 3;

function countScripts(sample: string): Scripts {
	const counts = { han: 0, kana: 0, latin: 0, cyrillic: 0, other: 0 };
	for (let i = 0; i < sample.length; i++) {
		const unit = sample.charCodeAt(i);
		if (unit < 0x250) {
			if (isLatinLetter(unit)) counts.latin++;
		} else if (unit >= 0x400 && unit <= 0x52f) counts.cyrillic++;
		else if (unit >= 0x3400 && unit <= 0x9fff) counts.han++;
		else if (unit >= 0x3041 && unit <= 0x30ff) counts.kana++;
		else if (isOtherLetter(unit)) counts.other++;
	}
	return counts;
}

const isLatinLetter = (unit: number): boolean =>
	(unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7);

/** Greek to Ethiopic and beyond, Latin with Vietnamese accents, Hangul, Arabic presentation forms; no punctuation. */
const isOtherLetter = (unit: number): boolean =>
	(unit >= 0x370 && unit < 0x400) ||
	(unit >= 0x530 && unit < 0x2000) ||
	(unit >= 0xa000 && unit < 0xd800) ||
	(unit >= 0xfb00 && unit < 0xfe00);

function verdict(sample: string, counts: Scripts, letters: number): readonly [LanguageCode | null, number] {
	let best: readonly [LanguageCode | null, number] = [null, 0];
	for (const language of languages) {
		const own = lettersOf(language, sample, counts);
		const share = (language.letters === HAN ? own * HAN_WEIGHT : own) / letters;
		if (share <= 0.5) continue;
		const certainty = share * language.detection.certainty(sample, own, () => leadOf(language, sample));
		if (certainty > best[1]) best = [language.code, certainty];
	}
	return best;
}

const HAN = "\\p{Script=Han}";
const COUNTED: Readonly<Record<string, keyof Scripts>> = {
	[HAN]: "han",
	"\\p{Script=Latin}": "latin",
	"\\p{Script=Cyrillic}": "cyrillic",
};

/** How many of a sample's letters are of a language's script? */
function lettersOf({ letters }: Language, sample: string, counts: Scripts): number {
	const counted = COUNTED[letters];
	return counted === undefined ? (sample.match(new RegExp(`[${letters}]`, "gu"))?.length ?? 0) : counts[counted];
}

const sizeFactor = (count: number): number => count / (count + 1);

// Of a running text in its own language every third word or so is one of the commonest.
const EXPECTED_SHARE = 0.25;
const LEAST_SHARE = 0.06;

/** How far a language's commonest words lead those of all others, 0–1; 0 where another one leads. */
function leadOf(language: Language, sample: string): number {
	const { own, best, words } = hitsOf(language, sample);
	const share = own / Math.max(1, words);
	if (own <= best || share < LEAST_SHARE) return 0;
	return ((own - best) / own) ** 0.5 * sizeFactor(own) * Math.min(1, share / EXPECTED_SHARE) ** 0.5;
}

/** How many of the words are among the commonest of a language, and of the best other one? */
function hitsOf(
	{ code, letters }: Language,
	sample: string,
	shortest = 1,
): { readonly own: number; readonly best: number; readonly words: number } {
	const { codes, languagesOf, longest } = commonWordsOf(letters);
	const hits = codes.map(() => 0);
	let words = 0;
	for (let from = 0; from < sample.length; ) {
		let to = from;
		while (to < sample.length && isInWord(sample, to)) to++;
		if (to > from) {
			words++;
			// Most words are longer than any of the commonest.
			const length = to - from;
			const common = length >= shortest && length <= longest ? languagesOf.get(sample.slice(from, to)) : undefined;
			if (common !== undefined) for (const one of common) hits[one] = (hits[one] as number) + 1;
		}
		from = to + 1;
	}
	const at = codes.indexOf(code);
	return {
		own: hits[at] ?? 0,
		best: hits.reduce((best, count, one) => (one === at ? best : Math.max(best, count)), 0),
		words,
	};
}

/** A letter or a mark on one. Of each unit it is asked once: an expression over a whole sample makes a list of all its words. */
function isInWord(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	if (unit >= 0xd800 && unit < 0xe000) {
		const point = text.codePointAt(unit < 0xdc00 ? at : at - 1) ?? 0;
		return point > 0xffff && LETTER.test(String.fromCodePoint(point));
	}
	if (IN_WORD[unit] === UNASKED) IN_WORD[unit] = LETTER.test(String.fromCharCode(unit)) ? 1 : 2;
	return IN_WORD[unit] === 1;
}
const LETTER = /[\p{L}\p{M}]/u;
const UNASKED = 0;
const IN_WORD = new Uint8Array(0x10000);

/** The languages of a script, and by word in which of them, as places in that list, it is common. */
interface CommonWords {
	readonly codes: readonly LanguageCode[];
	readonly languagesOf: ReadonlyMap<string, readonly number[]>;
	/** Of the longest word. */
	readonly longest: number;
}
const byScript = new Map<string, CommonWords>();
const UNREAD: Readonly<Record<string, FunctionWords>> = {
	"\\p{Script=Latin}": LATIN_FUNCTION_WORDS,
	"\\p{Script=Cyrillic}": CYRILLIC_FUNCTION_WORDS,
};

/** Of a script; built on first use. */
function commonWordsOf(letters: string): CommonWords {
	const known = byScript.get(letters);
	if (known !== undefined) return known;
	const read = languages.filter((language) => language.letters === letters);
	const own = read.map(({ code, detection }) => [code, detection.words] as const);
	const unread = [...(UNREAD[letters] ?? [])].filter(([code]) => !read.some((language) => language.code === code));
	const tables = [...own, ...unread];
	const languagesOf = new Map<string, number[]>();
	for (const [at, [, table]] of tables.entries())
		for (const word of table) {
			const before = languagesOf.get(word);
			if (before === undefined) languagesOf.set(word, [at]);
			else before.push(at);
		}
	const longest = [...languagesOf.keys()].reduce((most, { length }) => Math.max(most, length), 0);
	const common = { codes: tables.map(([code]) => code), languagesOf, longest };
	byScript.set(letters, common);
	return common;
}
