import { expressionOfAny, hasUnspaced, languageOf, stem, wordSpans } from "@fissure/languages";
import type { LanguageCode } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import type { ReadSentence } from "../clause/sentences.ts";

/** What an object is told from others by. Concepts, issues, actors and numbers are one for all languages; stems are not. */
export interface Weight {
	readonly language: LanguageCode;
	readonly concepts: ReadonlySet<string>;
	readonly issues: ReadonlySet<string>;
	readonly actors: ReadonlySet<string>;
	readonly numbers: ReadonlySet<string>;
	/** Of words that say something, names of actors left out; of Chinese, pairs of characters. */
	readonly stems: ReadonlySet<string>;
}

const SHORTEST = 4;
/** A pair that holds one is no word. */
const PARTICLE = expressionOfAny(({ objects }) => objects?.particle, "u");

export function weightOf(read: Pick<ReadSentence, "text" | "language" | "marks">): Weight {
	const { text, language, marks } = read;
	const code = languageOf(language)?.code ?? language;
	const empty = languageOf(language)?.objects?.empty;
	const names = marks.filter(({ kind }) => kind === "actor" || kind === "person");
	const stems = wordSpans(text).flatMap(({ start, end }) => {
		const word = text.slice(start, end);
		const unspaced = hasUnspaced(word);
		const named = names.some((name) => name.start < end && name.end > start);
		if (named || (unspaced ? PARTICLE().test(word) || end - start < 2 : end - start < SHORTEST)) return [];
		const form = stem(word, code);
		return empty?.has(form) === true ? [] : [form];
	});
	return {
		language: code,
		concepts: new Set(marks.flatMap((mark) => (mark.kind === "concept" ? [mark.concept] : []))),
		issues: new Set(marks.flatMap((mark) => (mark.kind === "concept" && mark.issue !== null ? [mark.issue] : []))),
		actors: new Set(names.flatMap((mark) => ("actor" in mark ? [mark.actor] : []))),
		numbers: new Set(numbersIn(text, code).map(({ value }) => value)),
		stems: new Set(stems),
	};
}

export const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((value) => b.has(value));

/** Fewer words than that may be another name of the same thing. */
const ENOUGH_WORDS = 2;

/**
 * Are two objects one thing?
 *
 * `shared`: something of weight is in both. `apart`: nothing is, and both name concepts, or both name actors. `unlike`:
 * nothing is, and both have words enough to tell; another name of the same thing looks so too. `near`: one issue or one actor
 * in both, and no more. `unclear`: too little to tell.
 */
export function likeness(a: Weight, b: Weight): "shared" | "apart" | "unlike" | "near" | "unclear" {
	const known = meets(a.concepts, b.concepts) || meets(a.numbers, b.numbers);
	if (known || (a.language === b.language && meets(a.stems, b.stems))) return "shared";
	if (meets(a.issues, b.issues) || meets(a.actors, b.actors)) return "near";
	if (a.concepts.size > 0 && b.concepts.size > 0) return "apart";
	if (a.actors.size > 0 && b.actors.size > 0) return "apart";
	const enough = (weight: Weight): boolean =>
		weight.concepts.size + weight.actors.size > 0 || weight.stems.size >= ENOUGH_WORDS;
	return a.language === b.language && enough(a) && enough(b) ? "unlike" : "unclear";
}

/** Stems that a sentence must share with an object, where it names no concept, to be the place it was taken from. */
const TAKEN_BY_WORDS = 2;

/** Does a sentence hold the object: its concepts, or else most of what it says? */
export const holdsObject = (sentence: Weight, object: Weight): boolean =>
	object.concepts.size > 0
		? meets(object.concepts, sentence.concepts)
		: sentence.language === object.language &&
			[...object.stems].filter((word) => sentence.stems.has(word)).length >= TAKEN_BY_WORDS;
