import { expressionOfAny, foldText, fromPacks, packsAtHand } from "@fissure/languages";
import type { ScopeKind } from "@fissure/model";
import type { ReadSentence } from "../clause/sentences.ts";
import { AUXILIARIES } from "../clause/verbs.ts";
import { agreed, type Compared, gapTermsOf } from "./compared.ts";
import type { Readings, Turn } from "./insertion.ts";

const NAMES: readonly (readonly [name: string, kinds: readonly ScopeKind[]])[] = [
	["negation", ["negation", "lack"]],
	["condition or exception", ["condition", "precondition", "exception"]],
	["reservation", ["caveat"]],
	["modal word", ["modality", "demand", "future"]],
	["word of doubt", ["distance"]],
	["word for a part", ["quantifier"]],
	["word for the whole", ["universal"]],
	["word of will", ["intention"]],
];

/** A word that denies, conditions, weakens or asks, and is another than the one in the source. */
export function bentBy({ inserted, found }: Readings, stands: boolean): Turn | null {
	const phrase = inserted.some(opensPhrase);
	for (const [name, kinds] of NAMES) {
		// "[the demands]" is a thing that somebody wants, no wish.
		if (phrase && name === "word of will") continue;
		const [own, theirs] = [wordsOf(inserted, kinds), wordsOf(found, kinds)];
		if ([...own].some((word) => !theirs.has(word))) return { grave: true, what: `adds a ${name}` };
		if (stands && name !== "word for the whole" && [...theirs].some((word) => !own.has(word)))
			return { grave: true, what: `replaces a ${name}` };
	}
	return null;
}

const wordsOf = (readings: readonly ReadSentence[], kinds: readonly ScopeKind[]): ReadonlySet<string> =>
	new Set(
		readings.flatMap(({ text, words }) =>
			words.flatMap(({ kind, start, end }) =>
				kinds.includes(kind)
					? [
							foldText(text.slice(start, end))
								.split(/[\s-]+/)
								.map(agreed)
								.join(" "),
						]
					: [],
			),
		),
	);

/** Does it begin as a noun phrase or a phrase of place and time does? */
export function opensPhrase({ text, language }: ReadSentence): boolean {
	const first = /^[\s,(]*([\p{L}.]+)/u.exec(text.slice(0, 40))?.[1] ?? "";
	return gapTermsOf(language)?.opening.has(foldText(first)) === true;
}

/** Of the first judgement: 1, −1, or 0 for none. */
export const signOf = (readings: readonly ReadSentence[]): number =>
	readings
		.flatMap(({ marks }) => marks)
		.flatMap((mark) =>
			mark.kind === "attitude" && (mark.scale === "support" || mark.scale === "disapproval") ? [mark.polarity] : [],
		)[0] ?? 0;

/** An auxiliary that comes in or goes; "[was]" for "is" only tells later what was so. */
export function verbTurn({ added, lost }: Compared, { inserted }: Readings, stands: boolean): Turn | null {
	const [own, theirs] = [added, lost].map((words) => words.filter((word) => AUXILIARIES().has(word)));
	if (own === undefined || theirs === undefined || own.length + theirs.length === 0) return null;
	if (own.length > 0 && theirs.length > 0)
		return sameVerb(own[0], theirs[0])
			? { grave: false, what: "uses another tense" }
			: { grave: true, what: "uses another verb" };
	if (own.length > 0) return inserted.some(opensPhrase) ? null : { grave: true, what: "adds a verb" };
	return stands ? { grave: true, what: "replaces a verb" } : null;
}

const FAMILIES = fromPacks(() => packsAtHand().flatMap(({ insertions }) => insertions?.tenses ?? []));
const sameVerb = (one = "", other = ""): boolean =>
	FAMILIES().some((family) => family.includes(one) && family.includes(other));

export const ENDS_IN_INFINITIVE = expressionOfAny(
	({ insertions }) => insertions?.infinitive,
	"iu",
	(words) => `(?<!\\p{L})${words}\\s*$`,
);

/** Do words end where a verb must follow: behind "to", a modal word, a negation, who acts? */
export const awaitsVerb = (readings: readonly ReadSentence[]): boolean =>
	readings.some(
		({ text, marks, words }) =>
			ENDS_IN_INFINITIVE().test(text) ||
			words.some(
				({ kind, end }) =>
					(kind === "negation" || kind === "modality" || kind === "demand" || kind === "future") &&
					text.slice(end).trim() === "",
			) ||
			marks.some(
				(mark) =>
					(mark.kind === "first-person" || mark.kind === "pronoun" || mark.kind === "joint") &&
					text.slice(mark.end).trim() === "",
			),
	);

export const endsBent = (readings: readonly ReadSentence[]): boolean =>
	readings.some(({ text, words }) =>
		words.some(
			({ kind, end }) =>
				(kind === "negation" || kind === "lack" || kind === "modality" || kind === "demand" || kind === "future") &&
				text.slice(end).trim() === "",
		),
	);

/** A verb, or a noun of attitude, among words. */
export const holdsAttitude = (readings: readonly ReadSentence[], words: readonly string[]): boolean =>
	readings.some(({ text, marks }) =>
		marks.some(
			(mark) =>
				(mark.kind === "attitude" || mark.kind === "speech") &&
				words.some((word) => foldText(text.slice(mark.start, mark.end)).includes(word)),
		),
	);
