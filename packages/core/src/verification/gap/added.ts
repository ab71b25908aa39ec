import { expressionOfAny, fromPacks, hasUnspaced, packsAtHand } from "@fissure/languages";
import type { InsertionRules, LanguageCode } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { type Compared, gapTermsOf, isMadeOf } from "./compared.ts";
import type { Insertion, Readings, Turn } from "./insertion.ts";
import { awaitsVerb, endsBent, opensPhrase } from "./turns.ts";

/** Does an insertion that stands for no word of the source say more than who or what is meant? */
export function addedTurn({ added }: Compared, insertion: Insertion, readings: Readings): Turn | null {
	const first = added[0];
	if (first === undefined) return null;
	const phrase = readings.inserted.some(opensPhrase);
	const joins = readings.inserted.some(({ words }) =>
		words.some(({ kind, start }) => kind === "joiner" && start === 0),
	);
	for (const terms of readings.languages.flatMap((language) => gapTermsOf(language) ?? [])) {
		const what = wordTurn(added, first, insertion, terms, phrase, joins);
		if (what !== null) return { grave: true, what };
	}
	if (governsNext(added, insertion, readings, phrase)) return { grave: true, what: "governs what follows it" };
	if (phrase) return null;
	if (opensInVerb(readings) && !isDate(insertion.inserted, readings.languages))
		return { grave: true, what: "adds a verb" };
	// A name explains wherever it stands; any other word between a negation or a modal word and its verb bends it.
	const bends = endsBent(readings.before) && !hasUnspaced(first) && /^\s*\p{Ll}/u.test(insertion.inserted);
	return bends ? { grave: true, what: "separates a negation or a modal word from its verb" } : null;
}

function wordTurn(
	added: readonly string[],
	first: string,
	{ inserted, glued }: Insertion,
	{ joining, degree, turning }: InsertionRules,
	phrase: boolean,
	joins: boolean,
): string | null {
	const han = hasUnspaced(first);
	if (glued && !han) return "changes the word that it is attached to";
	if (han ? isMadeOf(first, joining) || joins : joining.has(first)) return "adds to what is said";
	if (turning.test(added.join(" ")) || /^\p{L}+-$/u.test(inserted.trim())) return "denies or doubts what follows it";
	if (phrase) return null;
	const measures = han
		? isMadeOf(first, degree)
		: added.length <= LONGEST_ADVERB && added.some((word) => degree.has(word) || isAdverb(word, inserted));
	return measures ? "adds a word of degree or manner" : null;
}

const GOVERNS = expressionOfAny(
	({ insertions }) => insertions?.governing,
	"iu",
	(words) => `(?<!\\p{L})${words}\\s*$`,
);
const GOVERNS_ALWAYS = expressionOfAny(
	({ insertions }) => insertions?.governingAlways,
	"iu",
	(words) => `(?<!\\p{L})${words}\\s*$`,
);

/** "[an end to] the siege", "[pretend to] agree"; "[the port of] Ellery" only explains. */
const governsNext = (
	added: readonly string[],
	{ inserted, found }: Insertion,
	{ inserted: readings }: Readings,
	phrase: boolean,
): boolean =>
	!/[\p{L}\p{N}]/u.test(found) &&
	added.length > 1 &&
	GOVERNS().test(inserted) &&
	(!phrase ||
		GOVERNS_ALWAYS().test(inserted) ||
		readings.some(({ words }) => words.some(({ kind }) => kind === "effect")));

const LONGEST_ADVERB = 3;
const isAdverb = (word: string, inserted: string): boolean =>
	/^\p{Ll}/u.test(inserted.trim()) && ADVERBS().some((ending) => ending.test(word));
const ADVERBS = fromPacks(() => packsAtHand().flatMap(({ insertions }) => insertions?.adverb ?? []));

const A_DAY = /^(?:\d{4}-)?\d{2}-\d{2}$|^\d{4}-\d{2}$/u;

/** "on that day [3 May 2024]": the name of a month may be that of a verb. */
export const isDate = (inserted: string, languages: readonly LanguageCode[]): boolean =>
	languages.some((language) => {
		const text = inserted.trim();
		const [first, ...more] = numbersIn(text, language).filter(({ value }) => A_DAY.test(value));
		return first !== undefined && more.length === 0 && first.start === 0 && first.end === text.length;
	});

/** "we [gladly accept] the plan": a verb where one may stand, and no noun phrase. */
const opensInVerb = ({ inserted, before }: Readings): boolean =>
	awaitsVerb(before) &&
	inserted.some(({ text, marks }) =>
		marks.some(({ kind, start }) => (kind === "attitude" || kind === "speech") && /^\s*$/.test(text.slice(0, start))),
	);
