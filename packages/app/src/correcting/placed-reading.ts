import { type Document, failed, languageOf, type Outcome, type SentenceSpan, type Span, segment } from "@fissure/core";
import { type GivenReading, isName, LONGEST_NOTE, type Reading } from "@fissure/model";
import type { PlacedReading } from "@fissure/store";
import { builtLexicon } from "../case/built-lexicon.ts";
import type { CaseLexicon } from "../case/case-lexicon.ts";
import { listedActor } from "../naming/actor-in-text.ts";

/** A note without the spaces around it; null where nothing is left. Problem: `note-too-long`. */
export function noteOf(note: string | null): Outcome<string | null> {
	const trimmed = note?.trim() ?? "";
	if (trimmed.length > LONGEST_NOTE)
		return failed(
			"note-too-long",
			`Expected a note of at most ${LONGEST_NOTE} characters, got ${trimmed.length}; shorten it`,
			"note",
		);
	return { ok: true, value: trimmed === "" ? null : trimmed.replace(/\p{Surrogate}/gu, "\uFFFD") };
}

/**
 * A reading as a person gives it, in the sentence of its words, with the codes of listed actors for their names.
 *
 * - problems: `words-missing`, `issue-unknown`, `holder-unnamed`, `stance-unknown`
 */
export function placedReading(
	{ exact, ...given }: GivenReading,
	document: Document,
	{ data, coded }: CaseLexicon,
	note: string | null,
): Outcome<PlacedReading> {
	const { issue, holder, asserter, stance, start, end } = given;
	if (exact.trim() === "" || document.text.slice(start, end) !== exact || cutsCharacter(document.text, { start, end }))
		return failed(
			"words-missing",
			`Expected words exactly as in ${document.id} at ${start}–${end}, got ${shown(exact)}; select them again`,
			"exact",
		);
	if (!data.codebook.issues.some(({ id }) => id === issue))
		return failed(
			"issue-unknown",
			`Expected an issue of the codebook, got ${shown(issue)}; choose one of its issues, or add it to the codebook first`,
			"issue",
		);
	const unnamed = [holder, asserter].find((name: unknown) => !isName(name));
	if (unnamed !== undefined)
		return failed(
			"holder-unnamed",
			`Expected an actor or a name, got ${shown(unnamed)}; name the holder`,
			unnamed === holder ? "holder" : "asserter",
		);
	if (stance !== null && (!Number.isInteger(stance) || Math.abs(stance) > 3))
		return failed("stance-unknown", `Expected a stance from -3 to 3, or null, got ${stance}; choose one`, "stance");
	// A person may name somebody of no list; a listed actor has one code, however it is written.
	const lexicon = builtLexicon(data, coded.codebook);
	const actorOf = (name: string): string => listedActor(name, document.language, lexicon) ?? name.trim();
	const read = { ...given, holder: actorOf(holder), asserter: actorOf(asserter), note };
	return { ok: true, value: { ...read, sentence: sentenceAround(document, { start, end }) } };
}

/** With the words of its sentence that carry the stance; null: there are none. Problem: `verb-missing`. */
export function withVerb(read: PlacedReading, given: string | null, { id, text }: Document): Outcome<PlacedReading> {
	const verb = given?.trim() || null;
	const { start, end } = read.sentence;
	if (verb === null || text.slice(start, end).includes(verb)) return { ok: true, value: { ...read, verb } };
	const message = `Expected the verb exactly as in its sentence, ${id} at ${start}–${end}, got ${JSON.stringify(verb.slice(0, 60))}; choose its words again`;
	return failed("verb-missing", message, "verb");
}

/** A reading that a coder has already, as it is, whatever became of its issue in the codebook since. */
export const placedAsRead = (read: Reading, document: Document): PlacedReading => ({
	...read,
	note: null,
	sentence: sentenceAround(document, read),
});

const LONGEST_SHOWN = 60;
const shown = (words: string): string => JSON.stringify(words.slice(0, LONGEST_SHOWN));

/** Between the two halves of one character no quotation begins or ends. */
const cutsCharacter = (text: string, { start, end }: Span): boolean =>
	[start, end].some((at) => /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)));

/** The sentence in which the words begin; in a language without rules for sentences the words themselves. */
function sentenceAround({ text, language }: Document, words: Span): SentenceSpan {
	const known = languageOf(language);
	const sentences = known === null || known === undefined ? [] : segment(text, known).sentences;
	const around = sentences.find(({ start, end }) => start <= words.start && words.start < end);
	// Words across several sentences are shown whole.
	return around === undefined ? { ...words, paragraph: 0 } : { ...around, end: Math.max(around.end, words.end) };
}
