import { foldText } from "@fissure/languages";

/** Words that open a sentence, and so carry a capital without being a name's. */
const OPENS =
	/^(?:The|A|An|In|On|At|As|By|For|From|To|When|While|After|Before|But|And|Yet|Then|Today|Yesterday|Earlier|Later|Meanwhile|However|Last|This|That|These|Speaking|Only|Even|Both|Also|If|Its|His|Her|He|She|It|They|We|I|There|Here|Some|Many|Most|All|No|Not|One|Two|Three|Days|Weeks|Months|Hours|В|На|По|Как|Но|И|А|Он|Она|Они|Это|Так|Вчера|Сегодня|Позже|Ранее|После|Затем|При)(?!\p{L})\s?/u;

/** Houses, papers and bodies speak too, and are nobody. */
const INSTITUTION =
	/(?<!\p{L})(?:News|Agency|Press|Watch|International|Radio|Times|Post|Journal|Group|Council|Institute|Cent(?:er|re)|Foundation|Union|University|Bank|Fund|Party|Committee|Commission|House|Palace|Street|Ministry|Department|Office|Army|Forces?|Association|Today|Television|TV|Daily|Herald|Guardian|Tribune|Assembly|Conference|Forum|Summit|Parliament|Congress|Court|Treaty|Pact|Alliance|Organi[sz]ation|League|Society|Republic|Kingdom|Federation|States?|Nations|Statement|Declaration|Resolution|Report|Review|Reuters|Xinhua|Interfax|Bloomberg|Sessions?|Announcement|Administration|Update|Leaders|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Совет|Министерств|Союз|Агентств|Газет)(?!\p{Ll})/u;

/** Does a run of capital letters name a house, a body or a day rather than a person? */
export const isInstitution = (name: string): boolean => INSTITUTION.test(name);

/** How long are the words at the beginning of a run of capital letters that only open the sentence? */
export const openingLength = (name: string): number => OPENS.exec(name)?.[0].length ?? 0;

/** Titles, particles and initials tell nobody from anybody else. */
const NO_NAME =
	/^(?:mr|mrs|ms|miss|dr|sir|lord|lady|president|minister|secretary|ambassador|general|premier|chancellor|the|de|da|van|von|der|bin|al|el|jr|sr|iii?|г|\p{L})$/u;

const wordsOf = (name: string): readonly string[] =>
	(foldText(name).match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [])
		.map((word) => word.replace(/['’]s?$/u, ""))
		.filter((word) => !NO_NAME.test(word));

/** Endings change in Russian, and "Zelensky" has three spellings: long words are one by their beginnings. */
function isOneWord(a: string, b: string): boolean {
	if (a === b) return true;
	const shorter = Math.min(a.length, b.length);
	let common = 0;
	while (common < shorter && a[common] === b[common]) common++;
	return shorter >= 4 && Math.max(a.length, b.length) - common <= 3 && common >= shorter - 2;
}

const scriptOf = (name: string): string =>
	/\p{Script=Han}/u.test(name) ? "Han" : /\p{Script=Cyrillic}/u.test(name) ? "Cyrillic" : "other";

/**
 * May two names be one person's? By a word that both have, or by any doubt.
 *
 * Two names of exactly two words that share only the first, "Wang Yi" and "Wang Bin", are two people, as are those that share
 * nothing.
 */
export function mayBeOnePerson(one: string, other: string): boolean {
	// Nothing here knows how a name is spelt in another script.
	if (scriptOf(one) !== scriptOf(other)) return true;
	const [left, right] = [wordsOf(one), wordsOf(other)];
	if (left.length === 0 || right.length === 0) return true;
	if (/\p{Script=Han}/u.test(one + other)) return one.includes(other) || other.includes(one);
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
	if (/\p{Script=Han}/u.test(person)) return folded.includes(foldText(person));
	const words = wordsOf(person);
	const telling = words.filter((word) => word.length > 2);
	return (telling.length > 0 ? telling : words).some((word) =>
		folded.includes(/\p{Script=Cyrillic}/u.test(word) && word.length > 5 ? word.slice(0, -2) : word),
	);
}
