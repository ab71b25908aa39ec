import type { LanguageCode } from "@fissure/model";
import { CYRILLIC_FUNCTION_WORDS, type FunctionWords, LATIN_FUNCTION_WORDS } from "./function-words.ts";

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
 * The script first; then, where several languages share it, the commonest words, and for Cyrillic the letters that Russian
 * lacks. Looks at five thousand characters at most.
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
	const share = (count: number): number => count / letters;
	const han = share(counts.han * HAN_WEIGHT);
	if (han > 0.5) {
		// Japanese mixes kana into every clause; a Chinese text only quotes a name.
		const japanese = counts.kana / (counts.han + counts.kana);
		return japanese > QUOTED_KANA ? [null, 0] : ["zh", han * sizeFactor(counts.han)];
	}
	if (share(counts.cyrillic) > 0.5) return ["ru", share(counts.cyrillic) * russianness(sample, counts.cyrillic)];
	if (share(counts.latin) > 0.5) return ["en", share(counts.latin) * leadOf("en", sample, LATIN_FUNCTION_WORDS)];
	return [null, 0];
}

const QUOTED_KANA = 0.18;

const sizeFactor = (count: number): number => count / (count + 1);

// A Ukrainian text holds five of these in a hundred letters, a Serbian one three; a Russian one only in foreign names.
const NOT_RUSSIAN = /[іїєґўјљњђћџѓќѕөүәғқңұһҳҷӣӯҡҫ]/g;
const MOST_FOREIGN_LETTERS = 0.008;
const ONLY_RUSSIAN = /[ыэё]/g;
const BULGARIAN = /ъ/g;

function russianness(sample: string, cyrillic: number): number {
	if (countOf(NOT_RUSSIAN, sample) > cyrillic * MOST_FOREIGN_LETTERS) return 0;
	const russian = countOf(ONLY_RUSSIAN, sample);
	// Bulgarian writes ъ as an ordinary vowel and has no ы or э.
	if (countOf(BULGARIAN, sample) > russian) return 0;
	const lead = leadOf("ru", sample, CYRILLIC_FUNCTION_WORDS);
	return Math.max(lead, russian >= cyrillic * 0.004 ? sizeFactor(russian) : 0);
}

const countOf = (letters: RegExp, sample: string): number => sample.match(letters)?.length ?? 0;

const WORD = /[\p{L}\p{M}]+/gu;
// Of a running text in its own language every third word or so is one of the commonest.
const EXPECTED_SHARE = 0.25;
const LEAST_SHARE = 0.06;

/** How far a language's commonest words lead those of all others, 0–1; 0 where another one leads. */
function leadOf(language: LanguageCode, sample: string, tables: FunctionWords): number {
	const words = sample.match(WORD) ?? [];
	const languagesOf = languagesByWord(tables);
	const hits = new Map<string, number>();
	for (const word of words) for (const code of languagesOf.get(word) ?? []) hits.set(code, (hits.get(code) ?? 0) + 1);
	const own = hits.get(language) ?? 0;
	hits.delete(language);
	const best = Math.max(0, ...hits.values());
	const share = own / Math.max(1, words.length);
	if (own <= best || share < LEAST_SHARE) return 0;
	return ((own - best) / own) ** 0.5 * sizeFactor(own) * Math.min(1, share / EXPECTED_SHARE) ** 0.5;
}

const byWord = new Map<FunctionWords, ReadonlyMap<string, readonly string[]>>();

/** Which languages a word is common in; built on first use. */
function languagesByWord(tables: FunctionWords): ReadonlyMap<string, readonly string[]> {
	const known = byWord.get(tables);
	if (known !== undefined) return known;
	const languages = new Map<string, string[]>();
	for (const [code, table] of tables)
		for (const word of table) languages.set(word, [...(languages.get(word) ?? []), code]);
	byWord.set(tables, languages);
	return languages;
}
