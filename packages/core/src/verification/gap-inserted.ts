import { numbersIn } from "../documents/numbers.ts";
import type { LanguageCode } from "../model/document.ts";
import { type MarksIn, type ReadSentence, readSentence } from "./scope-sentences.ts";
import type { ScopeKind } from "./scope-terms.ts";

/** Words of one group say a like thing: an inserted "never" for a held "not" turns nothing. */
const GROUPS: readonly (readonly [name: string, kinds: readonly ScopeKind[]])[] = [
	["negation", ["negation", "lack"]],
	["condition or exception", ["condition", "exception"]],
	["modal word", ["modality"]],
	["word of part", ["quantifier"]],
	["word of the whole", ["universal"]],
];

/**
 * How do inserted words turn what the held words in their place say?
 *
 * Null where they do not. `replaced` says that the insertion alone stands for the held words, so that it must keep what
 * they say; beside an ellipsis it need only add nothing.
 */
export function turnedBy(
	inserted: string,
	held: string,
	replaced: boolean,
	languages: readonly LanguageCode[],
	marksIn: MarksIn,
): string | null {
	const [own, theirs] = [inserted, held].map((text) =>
		languages.map((language) => readSentence(text, language, marksIn)),
	);
	if (own === undefined || theirs === undefined) return null;
	for (const [name, kinds] of GROUPS) {
		const added = has(own, kinds);
		const stood = has(theirs, kinds);
		if (added && !stood) return `adds a ${name}`;
		if (replaced && stood && !added && name !== "word of the whole") return `takes the place of a ${name}`;
	}
	const signs = [signOf(own), signOf(theirs)];
	if (signs[0] !== 0 && signs[1] !== 0 && signs[0] !== signs[1]) return "turns the view round";
	return addsNumber(inserted, held, languages) ? "adds a number" : null;
}

export const saysAny = (
	inserted: string,
	kinds: readonly ScopeKind[],
	languages: readonly LanguageCode[],
	marksIn: MarksIn,
): boolean =>
	has(
		languages.map((language) => readSentence(inserted, language, marksIn)),
		kinds,
	);

const has = (readings: readonly ReadSentence[], kinds: readonly ScopeKind[]): boolean =>
	readings.some(({ words }) => words.some(({ kind }) => kinds.includes(kind)));

/** Of the first judgement: 1, −1, or 0 for none. */
const signOf = (readings: readonly ReadSentence[]): number =>
	readings
		.flatMap(({ marks }) => marks)
		.flatMap((mark) =>
			mark.kind === "attitude" && (mark.scale === "support" || mark.scale === "disapproval") ? [mark.polarity] : [],
		)[0] ?? 0;

/** A date that only explains, "in May [2024]", takes no number's place. */
function addsNumber(inserted: string, held: string, languages: readonly LanguageCode[]): boolean {
	const valuesIn = (text: string): readonly string[] =>
		languages.flatMap((language) => numbersIn(text, language).map(({ value }) => value));
	const stood = new Set(valuesIn(held));
	const explains = !/[\p{L}\p{N}]/u.test(held);
	return valuesIn(inserted).some((value) => !stood.has(value) && !(explains && DATE.test(value)));
}
const DATE = /^(?:\d{4}(?:-\d\d){0,2}|\d\d-\d\d)$/;
