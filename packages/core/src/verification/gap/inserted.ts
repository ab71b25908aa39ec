import { expressionOfAny, hasUnspaced } from "@fissure/languages";
import { actorNamed, type LanguageCode, type ScopeKind } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { type MarksIn, type ReadSentence, readSentence } from "../clause/sentences.ts";
import { addedTurn, isDate } from "./added.ts";
import { type Compared, compared, gapTermsOf, isMadeOf } from "./compared.ts";
import type { Insertion, Readings, Turn } from "./insertion.ts";
import { partyTurn } from "./parties.ts";
import { awaitsVerb, bentBy, holdsAttitude, signOf, verbTurn } from "./turns.ts";

/** What only speaks of the print. */
const OF_PRINT = expressionOfAny(
	({ insertions }) => insertions?.ofPrint,
	"iu",
	(words) => `^\\s*${words}`,
);

/** "[sic: 3,000]": words that the draft's author puts in the place of the source's, and not only vouches for. */
const CORRECTED = expressionOfAny(
	({ quoting }) => quoting?.sic,
	"iu",
	(words) => String.raw`^\s*${words}[\s!.]*[:：,，;；—–-]\s*(?<own>.*\p{L}.*|.*\p{N}.*)$`,
);
/** A slip of the pen and its correction begin alike and are about as long. */
function isSlip(own: string, before: string): boolean {
	const [word, last] = [own.trim().toLowerCase(), before.trim().toLowerCase().split(/\s+/u).at(-1) ?? ""];
	const isWord = /^\p{L}{4,}$/u.test(word) && /^\p{L}{4,}$/u.test(last);
	return isWord && word.slice(0, 2) === last.slice(0, 2) && Math.abs(word.length - last.length) <= 1;
}

/**
 * How do inserted words turn what the words of the source in their place say?
 *
 * Null where they do not: where they name what a pronoun stands for, or explain a noun. Words that deny, condition, weaken or
 * ask, another verb, number, degree or party turn it.
 */
export function turnedBy(insertion: Insertion, languages: readonly LanguageCode[], marksIn: MarksIn): Turn | null {
	const corrected = CORRECTED().exec(insertion.inserted)?.groups?.own;
	if (corrected !== undefined)
		return isSlip(corrected, insertion.before) ? null : { grave: true, what: "replaces words of the source" };
	if (OF_PRINT().test(insertion.inserted)) return null;
	const read = (text: string): readonly ReadSentence[] =>
		languages.map((language) => readSentence(text, language, marksIn));
	const readings: Readings = {
		inserted: read(insertion.inserted),
		found: read(insertion.found),
		before: read(insertion.before),
		languages,
	};
	const words = compared(insertion.inserted, insertion.found, languages[0] ?? "");
	if (words.added.length === 0 && words.lost.length === 0) return null;
	const stands = insertion.replaced && /[\p{L}\p{N}]/u.test(insertion.found);
	const signs = [signOf(readings.inserted), signOf(readings.found)];
	const turned = signs[0] !== 0 && signs[1] !== 0 && signs[0] !== signs[1];
	return (
		bentBy(readings, stands) ??
		(turned ? { grave: true, what: "reverses the view" } : null) ??
		partyTurn(insertion, readings) ??
		numberTurn(insertion, languages, stands) ??
		(isDate(insertion.inserted, languages) ? null : verbTurn(words, readings, stands)) ??
		(stands ? replacedTurn(words, insertion, readings) : addedTurn(words, insertion, readings))
	);
}

export const saysAny = (
	inserted: string,
	kinds: readonly ScopeKind[],
	languages: readonly LanguageCode[],
	marksIn: MarksIn,
): boolean =>
	languages.some((language) =>
		readSentence(inserted, language, marksIn).words.some(({ kind }) => kinds.includes(kind)),
	);

/** Does an insertion put another number? A date that only explains, "in May [2024]", takes no number's place. */
function numberTurn({ inserted, found }: Insertion, languages: readonly LanguageCode[], stands: boolean): Turn | null {
	const valuesIn = (text: string): ReadonlySet<string> =>
		new Set(languages.flatMap((language) => numbersIn(text, language).map(({ value }) => value)));
	const own = valuesIn(inserted);
	const theirs = valuesIn(found);
	const explains = !/[\p{L}\p{N}]/u.test(found);
	if ([...own].some((value) => !theirs.has(value) && !(explains && DATE.test(value))))
		return { grave: true, what: "adds a number" };
	return stands && [...theirs].some((value) => !own.has(value)) ? { grave: true, what: "replaces a number" } : null;
}
const DATE = /^(?:\d{4}(?:-\d\d){0,2}|\d\d-\d\d)$/;

/** May an insertion stand for the words of the source: for a pronoun, or a noun phrase that it names or takes up? */
function replacedTurn(words: Compared, insertion: Insertion, readings: Readings): Turn | null {
	const { added, lost } = words;
	if (lost.every((word) => isIn("pointing", word, readings))) {
		const speaks = added.some((word) => isIn("speaking", word, readings));
		const spoke = lost.some((word) => isIn("speaking", word, readings));
		if (lost.length > 0 && speaks && !spoke) return { grave: true, what: "makes the speaker the one who acts" };
		return addedTurn(words, insertion, readings);
	}
	// "[the UN]" for "the United Nations", "[the president]" for "President Halvorsen".
	if (namesAlike(readings) || (added.every((word) => isIn("pointing", word, readings)) && isName(insertion.found)))
		return null;
	// "[the tribunal]" for "that body".
	if (DEMONSTRATED().test(insertion.found)) return addedTurn({ added, lost: [] }, insertion, readings);
	const judges = holdsAttitude(readings.found, lost) || holdsAttitude(readings.inserted, added);
	return judges || awaitsVerb(readings.before)
		? { grave: true, what: "replaces a verb" }
		: { grave: false, what: "replaces other words" };
}

const DEMONSTRATED = expressionOfAny(
	({ insertions }) => insertions?.demonstrated,
	"iu",
	(words) => `^\\s*${words}\\s*$`,
);

function isIn(set: "pointing" | "speaking", word: string, { languages }: Readings): boolean {
	return languages.some((language) => {
		const words = gapTermsOf(language)?.[set];
		return words !== undefined && (hasUnspaced(word) ? isMadeOf(word, words) : words.has(word));
	});
}

function namesAlike({ inserted, found }: Readings): boolean {
	const [own, theirs] = [inserted, found].map(
		(readings) => new Set(readings.flatMap(({ marks }) => marks.flatMap((mark) => actorNamed(mark) ?? []))),
	);
	return own !== undefined && own.size > 0 && theirs !== undefined && [...own].every((actor) => theirs.has(actor));
}

const NAME = expressionOfAny(
	({ insertions }) => insertions?.beforeName,
	"u",
	(words) => `^\\s*(?:${words}\\s)?(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s*)+$`,
);
const isName = (found: string): boolean => NAME().test(found.replaceAll(",", " "));
