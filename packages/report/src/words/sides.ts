import {
	type Account,
	type Comparison,
	type DocumentKind,
	type GuessedField,
	type LanguageCode,
	languageOf,
	type Quote,
	WIDE_LETTERS,
} from "@fissure/core";
import type { RenderOptions } from "./options.ts";
import { oneLine } from "./visible.ts";

/** One account as people are shown it. */
export interface Side {
	/** `A`, `B`, … : short enough for every table and quote. */
	readonly letter: string;
	readonly account: Account;
	readonly publisher: string;
	readonly title: string | null;
	readonly date: string | null;
	readonly language: string;
	readonly kind: string;
	readonly venue: string | null;
	readonly length: string;
	readonly guessed: readonly GuessedField[];
}

export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
	readout: "readout",
	"joint-statement": "joint statement",
	speech: "speech",
	"press-conference": "press conference",
	"explanation-of-vote": "explanation of vote",
	briefing: "briefing",
	"fact-sheet": "fact sheet",
	article: "article",
};

/** A … Z, then AA, AB, … */
export const letterOf = (index: number): string =>
	index < 26
		? String.fromCharCode(65 + index)
		: letterOf(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

export const nameActor = (actor: string, { actorNames }: Pick<RenderOptions, "actorNames">): string => {
	const name = actorNames[actor];
	return oneLine(name === undefined || name === actor ? actor : `${name} (${actor})`);
};

/** `24,310` */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/gu, ",");
export const plural = (count: number, noun: string): string => `${thousands(count)} ${noun}${count === 1 ? "" : "s"}`;

/** Without spaces words cannot be counted but by a dictionary, so characters are. */
const lengthOf = ({ document: { text, language }, sentences }: Account): string => {
	const size = isUnspaced(text, language)
		? plural(Array.from(text.replace(/\s/gu, "")).length, "character")
		: plural((text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).length, "word");
	const paragraphs = new Set(sentences.map(({ paragraph }) => paragraph)).size;
	return paragraphs > 0 ? `${size}, ${plural(paragraphs, "paragraph")}` : size;
};

/** In a language that no pack reads, by its letters. */
const isUnspaced = (text: string, language: LanguageCode): boolean =>
	languageOf(language)?.sentences.unspaced ?? (text.match(WIDE)?.length ?? 0) * 2 > text.length;
const WIDE = new RegExp(`[${WIDE_LETTERS}]`, "gu");

/** A field with the word "guessed" where intake guessed it. */
export const withGuess = (value: string, field: GuessedField, { guessed }: Pick<Side, "guessed">): string =>
	guessed.includes(field) ? `${value} (guessed)` : value;

/** A text that several publish has no publisher, and not for want of knowledge. */
export const isOfSeveral = ({ publisher, kind }: Account["document"]): boolean =>
	publisher === null && kind === "joint-statement";

const publisherOf = (document: Account["document"], options: RenderOptions): string => {
	if (isOfSeveral(document)) return KIND_NAMES[document.kind];
	return document.publisher === null ? "publisher unknown" : nameActor(document.publisher, options);
};

export const sidesOf = ({ accounts }: Pick<Comparison, "accounts">, options: RenderOptions): readonly Side[] =>
	accounts.map((account, index) => {
		const { document } = account;
		return {
			letter: letterOf(index),
			account,
			publisher: publisherOf(document, options),
			title: document.title === undefined ? null : oneLine(document.title),
			date: document.date === undefined ? null : oneLine(document.date),
			language: oneLine(document.language),
			kind: KIND_NAMES[document.kind],
			venue: document.venue === undefined ? null : oneLine(document.venue),
			length: lengthOf(account),
			guessed: document.guessed,
		};
	});

/** Everything known of the text in one line: `readout · 2031-05-03 (guessed) · zh · 214 characters, 5 paragraphs`. */
export const factsOf = (side: Side): readonly string[] => [
	withGuess(side.kind, "kind", side),
	side.date === null ? "no date" : withGuess(side.date, "date", side),
	...(side.venue === null ? [] : [withGuess(side.venue, "venue", side)]),
	withGuess(side.language, "language", side),
	side.length,
	...(side.guessed.includes("encoding") ? ["character encoding guessed"] : []),
];

export const sideOf = (sides: readonly Side[], document: string): Side | undefined =>
	sides.find(({ account }) => account.document.id === document);

/** Paragraph of a quote, counted from 1; null where the text's sentences do not reach it. */
export const paragraphOf = ({ sentences }: Account, { start }: Pick<Quote, "start">): number | null => {
	const at = sentences.findLast((sentence) => sentence.start <= start);
	return at === undefined ? null : at.paragraph + 1;
};

/** `B ¶4`; a document that is none of the accounts is named by its id. */
export const placeOf = (sides: readonly Side[], quote: Quote): string => {
	const side = sideOf(sides, quote.document);
	if (side === undefined) return oneLine(quote.document);
	const paragraph = paragraphOf(side.account, quote);
	return paragraph === null ? side.letter : `${side.letter} ¶${paragraph}`;
};

/** By which order of coders an answer was made, where that is not the order of the case. */
export const orderWords = (coders: readonly string[]): string =>
	`Order of coders for this question: ${coders.map(oneLine).join(", ")}; of each text the coding of the first who has finished one counts.`;
