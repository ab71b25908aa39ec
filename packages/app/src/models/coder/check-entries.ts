import { type Document, type Span, UNSPACED } from "@fissure/core";
import type { DropReason, Manner, Reading } from "@fissure/model";
import type { GivenEntry } from "./coder-prompt.ts";
import { type GivenEntries, MOST_ENTRIES } from "./read-answer.ts";
import type { SentSentence } from "./text-pieces.ts";

/** What is known of the text before a model is asked. */
export interface TextKnown {
	readonly document: Document;
	/** `BOTH` of a joint statement. */
	readonly publisher: string;
	/** The parties of the event, the publisher first; null where the built-in coder cannot read the text. */
	readonly parties: readonly string[] | null;
	readonly issues: ReadonlySet<string>;
	/** The actor that a code or a name means in this text; null where it means none, or several. */
	readonly actorOf: (name: string) => string | null;
	/** Bodies, such as an organisation, hold positions for their members. */
	readonly isBody: (actor: string) => boolean;
}

export interface CheckedEntry extends Reading {
	/** The words of the attitude, which the quotation has; null where the model names none. */
	readonly verb: string | null;
}

export interface CheckedEntries<Entry extends CheckedEntry = CheckedEntry> {
	readonly kept: readonly Entry[];
	readonly dropped: readonly DropReason[];
}

/**
 * Which positions that a model gives of a piece of text stand up to what the text and the codebook say?
 *
 * The quotation must be in one sentence of the piece, to the letter: in the sentence as it was sent, whose runs of white space are one
 * space and which has no invisible characters. Nothing else may differ, neither letter case nor quotation marks. What is kept is the
 * span of the text, whose words are the text's own.
 *
 * - unit: spans of the text in UTF-16 code units
 */
export function checkEntries(entries: GivenEntries, piece: readonly SentSentence[], known: TextKnown): CheckedEntries {
	const kept: CheckedEntry[] = [];
	const dropped: DropReason[] = [];
	for (const entry of entries.slice(0, MOST_ENTRIES)) {
		const checked = entry === null ? "malformed" : checkEntry(entry, piece, known);
		if (typeof checked === "string") dropped.push(checked);
		else kept.push(checked);
	}
	for (let more = MOST_ENTRIES; more < entries.length; more++) dropped.push("too-many");
	return { kept, dropped };
}

/** The same of all pieces of a text: once what is said twice, and never what is said both ways. */
export function withoutRepeats<Entry extends CheckedEntry>(entries: readonly Entry[]): CheckedEntries<Entry> {
	const keyOf = ({ start, end, issue, holder }: CheckedEntry) => JSON.stringify([start, end, issue, holder]);
	const saidOf = ({ stance, manner }: CheckedEntry) => `${stance} ${manner}`;
	const first = new Map<string, Entry>();
	const contradictory = new Set<string>();
	for (const entry of entries) {
		const earlier = first.get(keyOf(entry)) ?? entry;
		first.set(keyOf(entry), earlier);
		if (saidOf(earlier) !== saidOf(entry)) contradictory.add(keyOf(entry));
	}
	const kept = entries.filter((entry) => first.get(keyOf(entry)) === entry && !contradictory.has(keyOf(entry)));
	const dropped = entries
		.filter((entry) => !kept.includes(entry))
		.map((entry): DropReason => (contradictory.has(keyOf(entry)) ? "contradictory" : "repeated"));
	return { kept, dropped };
}

function checkEntry(entry: GivenEntry, piece: readonly SentSentence[], known: TextKnown): CheckedEntry | DropReason {
	const { issue, manner, stance } = entry;
	const quote = entry.quote.trim();
	const span = placeQuote(quote, entry.sentence ?? null, piece);
	if (typeof span === "string") return span;
	const verb = entry.verb?.trim() || null;
	if (verb !== null && !quote.includes(verb)) return "verb-not-in-quote";
	if (!known.issues.has(issue)) return "issue-unknown";
	const holder = known.actorOf(entry.holder);
	if (holder === null) return "holder-unknown";
	const asserter = known.actorOf(entry.asserter);
	if (asserter !== known.publisher) return "asserter-not-publisher";
	if (!isPossible(manner, holder, known)) return "manner-not-possible";
	return { start: span.start, end: span.end, issue, holder, asserter, manner, stance, verb };
}

function placeQuote(
	quote: string,
	number: number | null,
	piece: readonly SentSentence[],
): Span | "quote-missing" | "quote-ambiguous" | "quote-cuts-word" {
	if (!/[\p{L}\p{N}]/u.test(quote)) return "quote-missing";
	const all = piece.flatMap((sentence) => placesIn(sentence, quote).map((at) => ({ sentence, at })));
	const whole = all.filter(({ sentence, at }) => isWhole(sentence.words, at, at + quote.length));
	const named = whole.filter(({ sentence }) => sentence.number === number);
	const [place, ...others] = named.length > 0 ? named : whole;
	if (place === undefined) return all.length > 0 ? "quote-cuts-word" : "quote-missing";
	if (others.length > 0) return "quote-ambiguous";
	const { places } = place.sentence;
	return { start: places[place.at] as number, end: (places[place.at + quote.length - 1] as number) + 1 };
}

/** Words that stand more often in a sentence name no place. */
const MOST_PLACES = 10;

function placesIn({ words }: SentSentence, quote: string): readonly number[] {
	const found: number[] = [];
	for (let at = words.indexOf(quote); at >= 0 && found.length < MOST_PLACES; at = words.indexOf(quote, at + 1))
		found.push(at);
	return found;
}

const LETTER = /^[\p{L}\p{M}\p{N}]$/u;
const UNSPACED_LETTER = new RegExp(`^[${UNSPACED}]$`, "u");

/** Neither a character nor, where words are spaced, a word is cut at either end. */
const isWhole = (words: string, start: number, end: number): boolean => !cuts(words, start) && !cuts(words, end);

function cuts(words: string, at: number): boolean {
	if (at === 0 || at === words.length) return false;
	const before = characterBefore(words, at);
	const behind = String.fromCodePoint(words.codePointAt(at) ?? 0);
	if (/^[\uDC00-\uDFFF]/.test(behind) && /^[\uD800-\uDBFF]$/.test(words.charAt(at - 1))) return true;
	// A mark belongs to the letter before it, in every script.
	if (/^\p{M}$/u.test(behind)) return true;
	return LETTER.test(before) && LETTER.test(behind) && !UNSPACED_LETTER.test(before) && !UNSPACED_LETTER.test(behind);
}

const characterBefore = (words: string, at: number): string =>
	/[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(words.slice(0, at)) ? words.slice(at - 2, at) : words.charAt(at - 1);

const BOTH = "BOTH";

/**
 * The text's own words about a side are the publisher's or the other side's, as `holder` says; together they can hold something only
 * where the text has another party. Where the parties are not known, only the holder decides.
 */
function isPossible(manner: Manner, holder: string, { publisher, parties, isBody }: TextKnown): boolean {
	// In a text that both sides sign, what one of them holds alone is its own.
	if (publisher === BOTH)
		return manner === (holder === BOTH ? "joint" : "own") || (manner === "joint" && isBody(holder));
	const hasOther = parties === null || parties.some((party) => party !== publisher);
	switch (manner) {
		case "own":
			return holder === publisher;
		case "counterpart":
			return holder !== publisher && holder !== BOTH && hasOther;
		case "joint":
			return (holder === BOTH && hasOther) || isBody(holder);
	}
}
