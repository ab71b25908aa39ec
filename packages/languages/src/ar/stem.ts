import type { JoinedWords } from "@fissure/model";
import { plainLetters } from "../shared/plain-letters.ts";
import { hasAnd, OWN_LAM } from "./reading-copy.ts";

/** Words that begin with the letters of the article and do not have it. */
const NOT_ARTICLE =
	/^[وف]?[بلك]?ال(?:تزام|تزم|تزا|تقا|تقي|تماس|تمس|تفاف|تفت|تحاق|تحق|تهاب|تباس|تئام|غاء|غي$|غت$|غا|زام|زم$|مان|ماس|قاء|قي$|قت$|هام|باس|باني|ياف|كترون|اسكا|ف$|فا$|فين$|اف$|ه$|هي$|ي$|يه$|يها$|يهم$|يات|تي$|ذي$|ذين$|لذ|ا$|ان$|م$)/;
/** With "and", "so" and a preposition; "and" is apart already before most words. */
const ARTICLE = /^(?:[وف]?[بلك]?)ال(?=.{2})/;
const BEFORE_IT = /^[وف]?[بلك]?(?=ال)/;
const PREPOSITION = /^[بلكف](?=.{4})/;
/** Pronouns behind a word, before which ة is ت. */
const PRONOUN = /^(.{3,}?)(?:(?<=[^ا])ت)?(?:هما|كما|ها|هم|هن|كم|نا)$/;
const HIS = /^(.{3,}[^ا])ته$/;
/** Endings of number, gender, relation and case, and a hamza that is written or not. */
const ENDING = /^(.{3,})(?:ات|ون|ين|ان|وا|[هياء])$/;

function withoutEnding(word: string): string {
	const shorter = word.replace(ENDING, "$1");
	return shorter === word ? word : withoutEnding(shorter);
}

/** The seats of hamza alike. */
const seated = (word: string): string => word.replaceAll("ؤ", "و").replaceAll("ئو", "وو").replaceAll("ئ", "ي");

/** A folded word without what is written with it before it, and its stem; both in plain letters, the article whole behind ل. */
function cut(word: string): { readonly bare: string; readonly stem: string } {
	let read = seated(plainLetters(word));
	if (read.length > 2 && read.startsWith("و") && hasAnd(read)) read = read.slice(1);
	if (read.length > 4 && read.startsWith("لل") && !OWN_LAM.test(read)) read = `لا${read.slice(1)}`;
	const open = read.replace(NOT_ARTICLE.test(read) ? BEFORE_IT : ARTICLE, "");
	const ended = withoutEnding(open.replace(PRONOUN, "$1").replace(HIS, "$1"));
	const stem = ended.replace(PREPOSITION, "");
	return { bare: open.slice(ended.length - stem.length), stem };
}

/**
 * What is left of a word without article, prepositions and endings, so that its forms are found together: السيادة, وسيادتها, بسيادة.
 * Plurals that change the word within are other words.
 *
 * - in:     a folded word
 * - source: light stemming, Larkey, Ballesteros & Connell 2007, doi:10.1007/978-1-4020-6046-5_12
 */
export const stem = (word: string): string => cut(word).stem;

/** Letters of a word without which a search says too little. */
const FEWEST = 2;
/** In a word as it is written, where ل and the article are لل. */
const BEFORE = /^[وف]?(?:[بك]?ال|لل)/;
const MAY_BE_BEFORE = /^[وف]?[بلك]?(?:ال|ل)?$/;
const LONGEST_BEFORE = 4;

/** How words begin that one looks for by their first letters: behind an article as well, and behind what may be before them. */
export const joined: JoinedWords = {
	begins: (word, asked) => {
		const letters = seated(plainLetters(word));
		const own = letters.length - cut(word).bare.length;
		for (let at = letters.indexOf(asked); at >= 0 && at <= own; at = letters.indexOf(asked, at + 1))
			// By fewer letters of the word itself no stem is found.
			if (MAY_BE_BEFORE.test(letters.slice(0, at)) && (at === own || asked.length >= own - at + FEWEST)) return true;
		return false;
	},
	asked: (beginning) => {
		const letters = seated(plainLetters(beginning));
		const bare = letters.replace(BEFORE, "");
		if (bare.length < FEWEST) return [];
		return bare === letters ? [letters] : [letters, bare];
	},
	stems: (asked) =>
		Array.from({ length: LONGEST_BEFORE + 1 }, (_, at) => at)
			.filter((at) => at === 0 || (asked.length - at >= FEWEST && MAY_BE_BEFORE.test(asked.slice(0, at))))
			.map((at) => asked.slice(at)),
};
