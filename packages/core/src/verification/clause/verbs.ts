import { expressionOfAny, fromPacks, languageOf, matchesIn, wordsOfAny } from "@fissure/languages";
import type { ScopeKind, ScopeWord, Span } from "@fissure/model";
import type { ReadSentence } from "./sentences.ts";

/** What may be between an operator, or the first word of a verb phrase, and its verb. */
const IN_VERB_PHRASE: ReadonlySet<ScopeKind> = new Set(["negation", "modality", "demand", "future", "filler"]);
export const AUXILIARIES = fromPacks(() => wordsOfAny(({ scope }) => scope?.clauses.auxiliaries));

export const longestFirst = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/**
 * Where are the verbs of a sentence, each with its negation and auxiliaries?
 *
 * Words of attitude and of speech, nouns of attitude among them ("opposition to"), and what follows an auxiliary. In order,
 * none inside another. No parser: a verb that no list holds, no auxiliary opens and no ending shows is not seen.
 */
export function verbsIn(read: ReadSentence): readonly Span[] {
	let verbs = found.get(read);
	if (verbs === undefined) {
		verbs = findVerbs(read);
		found.set(read, verbs);
	}
	return verbs;
}

/** Every word that bends another asks for the verbs between the two. */
const found = new WeakMap<ReadSentence, readonly Span[]>();

function findVerbs(read: ReadSentence): readonly Span[] {
	// "the United States": a name holds no verb, whatever its words are elsewhere.
	const names = read.marks.filter(({ kind }) => kind === "actor" || kind === "person");
	const marks = read.marks.filter(
		({ kind, start, end }) =>
			(kind === "attitude" || kind === "speech") && !names.some((name) => name.start <= start && name.end >= end),
	);
	const accusing = read.words.filter(({ kind }) => kind === "accusing");
	const verbs: { start: number; end: number }[] = [];
	for (const { start, end } of [...marks, ...accusing, ...afterAuxiliaries(read), ...byEnding(read)].sort(
		longestFirst,
	)) {
		const opened = { start: phraseStart(read, start), end };
		const last = verbs.at(-1);
		if (last !== undefined && opened.start < last.end) last.end = Math.max(last.end, end);
		else verbs.push(opened);
	}
	return verbs;
}

/** White space and a quotation mark. */
const FURTHEST_GAP = 3;

/** Leftward over "does not", "will also", 坚决不. */
function phraseStart({ text, words }: ReadSentence, verb: number): number {
	let start = verb;
	for (let at = words.findLastIndex(({ end }) => end <= verb); at >= 0; at--) {
		const word = words[at] as ScopeWord;
		if (word.end < start - FURTHEST_GAP) break;
		if (word.end > start || !IN_VERB_PHRASE.has(word.kind)) continue;
		if (!/^[\s"“«„「『]*$/u.test(text.slice(word.end, start))) continue;
		if (!isBareParticle(text.slice(word.start, word.end))) start = word.start;
	}
	return start;
}

const BARE_PARTICLE = expressionOfAny(
	({ scope }) => scope?.clauses.bareParticles,
	"i",
	(words) => `^${words}$`,
);
/** No verb phrase begins with them. */
const isBareParticle = (word: string): boolean => BARE_PARTICLE().test(word);

/** Verbs that no list holds and that a language shows by their endings. */
export function byEnding({ text, language }: ReadSentence): readonly Span[] {
	const rules = languageOf(language)?.scope?.finite;
	if (rules?.inside === undefined) return [];
	return matchesIn(text, rules.inside)
		.filter(({ 0: word }) => !rules.nouns.has(word))
		.map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

const WORD = expressionOfAny(
	({ scope }) => scope?.clauses.inVerbPhrase,
	"u",
	(words) => `^\\s+(?:${words}\\s+)?\\p{L}[\\p{L}\\p{M}'’-]*`,
);
const WHOLE_WORD = /(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}'’])/gu;

function afterAuxiliaries({ text, language }: ReadSentence): readonly Span[] {
	if (languageOf(language)?.sentences.unspaced === true) return [];
	const spans: Span[] = [];
	for (const { 0: word, index } of matchesIn(text, WHOLE_WORD)) {
		if (!AUXILIARIES().has(word.toLowerCase())) continue;
		const end = index + word.length;
		const next = WORD().exec(text.slice(end, end + 60));
		spans.push({ start: index, end: end + (next?.[0].length ?? 0) });
	}
	return spans;
}
