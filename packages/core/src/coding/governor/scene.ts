import { endingOfAny, expressionOfAny, languageOf } from "@fissure/languages";
import type { ActorId, Attitude, LanguageCode, Span } from "@fissure/model";
import type { AttitudeTag, ClauseWords } from "../clauses/clause-words.ts";
import type { Tag } from "../clauses/tags.ts";
import type { AttitudeData } from "../lexicon/lexicon-data.ts";
import { LETTERS, WORD } from "../terms/word-edges.ts";

/** How an attitude bears on a thing, with the polarity of what is between ("support efforts to end X"). */
export interface Governed {
	readonly attitude: Attitude;
	/** 1 for the thing itself, −1 against it, 0 neither. */
	readonly towards: -1 | 0 | 1;
	readonly at: Span;
	readonly link: Link;
}

/**
 * How the words of attitude reach the thing, from the surest to the least:
 * - object:       before it, in its own clause, of the holder
 * - far:          the same at a distance
 * - predicate:    said of it behind it ("X is unacceptable")
 * - complaint:    harm that others do to it ("they undermine X"), or that it does
 * - effect:       done to it, without a word of judgement
 * - settled:      it is a matter to be resolved
 * - negation:     turned down without a verb of attitude
 * - weak:         words that further or stress what most want, and nobody is said to do so
 * - told:         behind a word that only tells ("noted that X"): as if there were no word of attitude
 * - circumstance: named as that amid or because of which something is done
 * - apart:        in another clause of the sentence
 * - others:       somebody else's view, or a condition, which the holder only reports
 */
export type Link =
	| "object"
	| "far"
	| "predicate"
	| "complaint"
	| "effect"
	| "settled"
	| "negation"
	| "weak"
	| "told"
	| "circumstance"
	| "apart"
	| "others";

/**
 * The same by another link. Written out, as in `sceneOf`: what `...` copies has a shape of its own, and the engine compiles again
 * every function that meets a shape which it has not met before.
 */
export const linkedBy = (
	link: Link,
	{ attitude, towards, at }: Governed,
	turned: Governed["towards"] = towards,
): Governed => ({
	attitude,
	towards: turned,
	at,
	link,
});

/** A thing in its clause, with the words that may bear on it. */
export interface Scene {
	readonly text: string;
	readonly clause: Span & { readonly holder: ActorId | "BOTH" };
	/** The simple clause in which the target is. */
	readonly own: Span;
	/** From where a word before the target may govern it. */
	readonly from: number;
	readonly unspaced: boolean;
	readonly words: ClauseWords;
	/** Those among the words that deny; most clauses have none. */
	readonly negations: readonly Tag[];
	/** Of those among the words that overlap, the longest. */
	readonly attitudes: readonly AttitudeTag[];
	readonly target: Span;
	/** Where words are not spaced: the thing's own words begin with what is done: 干涉…内政. */
	readonly isDone: boolean;
	readonly language: LanguageCode;
}

/** The same clause with other words of attitude, or with another thing. */
export const sceneOf = (
	{ text, clause, own, from, unspaced, words, negations, isDone, language }: Scene,
	attitudes: Scene["attitudes"],
	target: Span,
): Scene => ({ text, clause, own, from, unspaced, words, negations, attitudes, target, isDone, language });

/** An attitude that no other word bends. */
export const plainAttitude = (
	{ verb, scale, rung, polarity }: Pick<Attitude, "verb" | "scale" | "rung" | "polarity">,
	negated = false,
): Attitude => ({
	verb,
	scale,
	rung,
	polarity,
	negated,
	conditional: false,
	intensified: false,
});

/** Does a verb follow, so that the thing opens a clause as its subject? */
export const isSubject = (text: string, { end }: Span): boolean => FINITE().test(text.slice(end, end + FINITE_REACH));
const FINITE_REACH = 40;
const FINITE = expressionOfAny(
	({ coding }) => coding?.finite,
	"u",
	(words) => String.raw`^\s+(?:\S+\s+)?(?:${words})\s+`,
);

/**
 * Words with no letter on either side, for a test. Whether any letter is before is asked only where such words stand, since of each
 * letter it takes long; few letters are within reach of the first question.
 */
export const apart = (words: string): string =>
	`(?<![${WORD}])(?:${words})(?<=(?<![${LETTERS}])(?:${words}))(?![${LETTERS}])`;

export const isEffect = ({ meaning: { attitude } }: AttitudeTag): boolean => attitude.scale === "effect";

/**
 * «l’accord», «d’imposer»: where a word that has lost its vowel is right before a tag, the tag with that word, so that all words that
 * are looked at between two tags are parted by white space.
 */
export function withElided<Item extends Span>(text: string, item: Item, language: LanguageCode): Item {
	const elided = elidedIn(language);
	if (elided === null) return item;
	const found = elided.exec(text.slice(Math.max(0, item.start - LONGEST_ELIDED), item.start));
	return found === null ? item : { ...item, start: item.start - (found[1] as string).length };
}
const LONGEST_ELIDED = 8;

/** The same of all of a list. */
export const allWithElided = <Item extends Span>(
	text: string,
	items: readonly Item[],
	language: LanguageCode,
): readonly Item[] => (elidedIn(language) === null ? items : items.map((item) => withElided(text, item, language)));

/** Made once of each language. */
function elidedIn(language: LanguageCode): RegExp | null {
	const known = ELIDED.get(language);
	if (known !== undefined) return known;
	const words = languageOf(language)?.coding?.elided;
	const made = words === undefined ? null : new RegExp(String.raw`(?:^|[\s"“«(])((?:${words})['’])$`, "iu");
	ELIDED.set(language, made);
	return made;
}
const ELIDED = new Map<LanguageCode, RegExp | null>();

/** "the suspicions around X": something else is named by the thing. */
export const isBeside = (text: string, from: number, { start }: Span): boolean =>
	endsInPreposition(text.slice(Math.max(from, start - BESIDE_REACH), start));
const BESIDE_REACH = 30;
const endsInPreposition = endingOfAny(
	({ coding }) => coding?.beside,
	"u",
	(words) => String.raw`\s(?<=\S\s+)(?:${words})\s+(?:\S+\s+)?`,
);

/** Where words are not spaced, between commas every stretch has its own verb; only a judgement at the end may reach back over one. */
export function stretchStart(text: string, from: number, to: number): number {
	let start = to;
	while (start > from && !"，；".includes(text.charAt(start - 1))) start--;
	return start;
}

/** "concern about support for X", "discussed cooperation in X": the outer word governs the kinder one inside it. */
export const AGAINST: ReadonlySet<string> = new Set(["disapproval", "warning"]);

/** "In discussing trade the intention to expand it was voiced": more than talk. */
export const isWish = ({ polarity, weak, scale }: AttitudeData): boolean =>
	polarity > 0 && weak !== true && scale !== "effect";
