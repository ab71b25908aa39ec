import { languageOf } from "@fissure/languages";
import {
	type Account,
	type ActorId,
	type Document,
	type DocumentSource,
	type Mark,
	quoteOf,
	type SentenceSpan,
	type Span,
} from "@fissure/model";
import type { Lexicon } from "./coding/lexicon/lexicon.ts";
import { namesIn } from "./coding/marks.ts";
import { claimsIn, mayClaim } from "./series/mixed-messages/claims-in.ts";
import { type Anchor, oppositionRules } from "./series/mixed-messages/opposition-rules.ts";
import type { SideTaken, Voice } from "./series/mixed-messages/pair-sides.ts";

/** A coded text as its sentences are read for the sides they take. */
export interface SaidText {
	readonly document: Document;
	/** The publisher's first, as the coder found them. */
	readonly parties: readonly ActorId[];
	readonly sentences: readonly SentenceSpan[];
	/** Who holds what a sentence says, by its number; undefined where no statement was read in it. */
	readonly heldIn: (sentence: number) => Held | undefined;
}

export interface Held {
	readonly holder: ActorId;
	readonly isJoint: boolean;
}

/**
 * Where in a text may a sentence take a side, and on what? By the beginnings of words alone, in one pass, before anything else of the
 * text is read; empty in a language whose pack has no `oppositions`.
 */
export const maySides = ({ text, language }: Pick<Document, "text" | "language">): readonly Anchor[] =>
	oppositionRules(language)?.anchors(oneLine(text)) ?? [];

/**
 * Which sentences of a text may take a side, by their number? By their words alone, before it is known who says them.
 *
 * @param anchors of the text (`maySides`): only sentences with one of them are read
 */
export function mayTakeSides(
	{ text, language }: Pick<Document, "text" | "language">,
	sentences: readonly SentenceSpan[],
	anchors: readonly Anchor[],
): readonly number[] {
	const out: number[] = [];
	let next = 0;
	for (const [number, { start, end }] of sentences.entries()) {
		while (next < anchors.length && (anchors[next] as Anchor).at < start) next++;
		if (next === anchors.length) break;
		const asked = new Set<string>();
		for (let each = anchors[next]; each !== undefined && each.at < end; each = anchors[++next])
			for (const question of each.questions) asked.add(question);
		if (asked.size > 0 && mayClaim(oneLine(text.slice(start, end)), language, asked)) out.push(number);
	}
	return out;
}

/** Numbers of sentences that must be known to tell who holds this one: it and its neighbours. */
export const heldBy = (number: number): readonly number[] =>
	Array.from({ length: 2 * NEAR + 1 }, (_, far) => number - NEAR + far).filter((one) => one >= 0);

/** Can sides be read in texts of this language? */
export const readsSides = (language: string): boolean => languageOf(language)?.oppositions !== undefined;

/**
 * Which sides do the sentences of a coded text take on questions where nobody can be on both?
 *
 * - silent: as `claimsIn` is; and where nobody is known to hold a sentence
 *
 * @param numbers of the sentences that are read (`mayTakeSides`)
 * @param isAsked of whom anybody wants to know; what others say is not read
 */
export function sidesIn(
	{ document, parties, sentences, heldIn }: SaidText,
	lexicon: Lexicon,
	numbers: readonly number[],
	isAsked: (holder: ActorId) => boolean = () => true,
): readonly SideTaken[] {
	const known = remembered((part) => namesIn(part, document.language, lexicon, document.date));
	const out: SideTaken[] = [];
	for (const number of numbers) {
		const span = sentences[number] as SentenceSpan;
		const held = heldNear(number, sentences, heldIn);
		if (held === undefined) continue;
		const holder = held.holder === BOTH ? document.publisher : held.holder;
		if (holder === null || !isAsked(holder)) continue;
		const words = oneLine(document.text.slice(span.start, span.end));
		const before = once(() => beforeIn(document.text, sentences, number));
		const others = parties.filter((party) => party !== holder);
		const taken = claimsIn({
			...{ words, before, holder, parties: others, namesIn: known },
			language: document.language,
			isJoint: held.isJoint,
			isState: (actor) => STATES.has(lexicon.kinds.get(actor) ?? ""),
			isOwnText: holder === document.publisher,
		});
		if (taken.length === 0) continue;
		const voice = voiceLater(
			holder,
			[words, before(), document.speaker ?? "", document.title ?? ""],
			document,
			lexicon,
		);
		for (const one of taken)
			out.push({
				...one,
				...{ holder, parties: others, date: document.date ?? null, voice },
				sentence: quoteOf(document, span),
				quote: quoteOf(document, { start: span.start + one.span.start, end: span.start + one.span.end }),
				document: sourceOf(document),
			});
	}
	return out;
}
const BOTH = "BOTH";
const STATES: ReadonlySet<string> = new Set(["state", "historic"]);

/**
 * The same of an account.
 *
 * @param within only sentences that touch this span of the text
 */
export function sidesTaken(account: Account, lexicon: Lexicon, within?: Span): readonly SideTaken[] {
	const { document, parties, sentences, statements } = account;
	const held = new Map<number, Held>();
	for (const { sentence } of statements) {
		if (held.has(sentence)) continue;
		const said = statements.filter((one) => one.sentence === sentence);
		held.set(sentence, {
			holder: (said[0] as (typeof said)[0]).holder,
			isJoint: said.every(({ manner }) => manner === "joint"),
		});
	}
	const sides = sidesIn(
		{ document, parties, sentences, heldIn: (number) => held.get(number) },
		lexicon,
		mayTakeSides(document, sentences, maySides(document)),
	);
	return within === undefined
		? sides
		: sides.filter(({ sentence }) => sentence.start < within.end && within.start < sentence.end);
}

/** Of a sentence in which no statement was read, the holder of the nearest in its paragraph. */
function heldNear(number: number, sentences: readonly SentenceSpan[], heldIn: SaidText["heldIn"]): Held | undefined {
	const { paragraph } = sentences[number] as SentenceSpan;
	for (let far = 0; far <= NEAR; far++)
		for (const at of far === 0 ? [number] : [number - far, number + far]) {
			const held = sentences[at]?.paragraph === paragraph ? heldIn(at) : undefined;
			if (held !== undefined) return held;
		}
	return undefined;
}
const NEAR = 3;

/** Found when it is asked for: of most sides nobody asks, as nothing is opposed to them. It keeps no text alive. */
const voiceLater = (
	holder: ActorId,
	places: readonly string[],
	{ language, date }: Pick<Document, "language" | "date">,
	lexicon: Lexicon,
): SideTaken["voice"] => once(() => voiceOf(holder, places, (part) => namesIn(part, language, lexicon, date), lexicon));

function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** Who speaks for the holder, and with which office on that day: the last one named in the sentence, else before it, else of the text. */
function voiceOf(
	holder: ActorId,
	places: readonly string[],
	marksOf: (text: string) => readonly Mark[],
	{ data }: Lexicon,
): Voice {
	for (const place of places) {
		const person = marksOf(place).findLast((mark) => mark.kind === "person" && mark.actor === holder);
		if (person?.kind !== "person") continue;
		const rank = data.actors.offices.find(({ id }) => id === person.office)?.rank ?? null;
		return { speaker: place.slice(person.start, person.end), office: person.office, rank };
	}
	return { speaker: null, office: null, rank: null };
}

/** Each text is looked through once. */
function remembered(namesIn: (text: string) => readonly Mark[]): (text: string) => readonly Mark[] {
	const known = new Map<string, readonly Mark[]>();
	return (text) => {
		let marks = known.get(text);
		if (marks === undefined) {
			marks = namesIn(text);
			known.set(text, marks);
		}
		return marks;
	};
}

function beforeIn(text: string, sentences: readonly SentenceSpan[], at: number): string {
	const first = sentences[Math.max(0, at - NEAR)];
	const end = sentences[at];
	return first === undefined || end === undefined || first === end ? "" : oneLine(text.slice(first.start, end.start));
}

/** Lines that were wrapped are one; no place moves. */
const oneLine = (text: string): string => text.replace(/[^\S ]/gu, " ");

const sourceOf = ({ id, publisher, date, title, kind, language, venue, url }: Document): DocumentSource => ({
	...{ id, publisher, kind, language },
	date: date ?? null,
	title: title ?? null,
	venue: venue ?? null,
	url: url ?? null,
});
