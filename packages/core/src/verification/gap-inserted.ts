import { expressionOfAny } from "@fissure/languages";
import type { LanguageCode, ScopeKind } from "@fissure/model";
import { addedTurn, isDate } from "./gap-added.ts";
import { compared } from "./gap-compared.ts";
import { numberTurn } from "./gap-numbers.ts";
import { partyTurn } from "./gap-parties.ts";
import { replacedTurn } from "./gap-replaced.ts";
import { bentBy, signOf, verbTurn } from "./gap-turns.ts";
import type { Insertion, Readings, Turn } from "./insertion.ts";
import { type MarksIn, type ReadSentence, readSentence } from "./scope-sentences.ts";

/** What only speaks of the print. */
const OF_PRINT = expressionOfAny(
	({ insertions }) => insertions?.ofPrint,
	"iu",
	(words) => `^\\s*${words}`,
);

/**
 * How do inserted words turn what the held words in their place say?
 *
 * Null where they do not: where they name what a pronoun stands for, or explain a noun. Words that deny, condition, weaken or
 * ask, another verb, number, degree or party turn it.
 */
export function turnedBy(insertion: Insertion, languages: readonly LanguageCode[], marksIn: MarksIn): Turn | null {
	if (OF_PRINT.test(insertion.inserted)) return null;
	const read = (text: string): readonly ReadSentence[] =>
		languages.map((language) => readSentence(text, language, marksIn));
	const readings: Readings = {
		inserted: read(insertion.inserted),
		held: read(insertion.held),
		before: read(insertion.before),
		languages,
	};
	const words = compared(insertion.inserted, insertion.held, languages[0] ?? "");
	if (words.added.length === 0 && words.lost.length === 0) return null;
	const stands = insertion.replaced && /[\p{L}\p{N}]/u.test(insertion.held);
	const signs = [signOf(readings.inserted), signOf(readings.held)];
	const turned = signs[0] !== 0 && signs[1] !== 0 && signs[0] !== signs[1];
	return (
		bentBy(readings, stands) ??
		(turned ? { grave: true, what: "turns the view round" } : null) ??
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
