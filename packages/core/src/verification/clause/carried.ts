import { expressionOfAny, foldText, hasUnspaced, languageOf, matchesIn, stem, wordSpans } from "@fissure/languages";
import type { LanguageCode, Quotation, ScopeKind, Span } from "@fissure/model";
import { meantWordsIn } from "./operators.ts";
import { clauseAround } from "./parts.ts";
import { type DraftAround, type MarksIn, type ReadSentence, readSentence } from "./sentences.ts";

/** What a draft says itself around quoted words, and may thereby give back of what it cut. */
export interface Carried {
	/** In the sentence of the quotation, outside clauses on other nouns, and in words inserted into it. */
	readonly kinds: ReadonlySet<ScopeKind>;
	/** In the sentence after it. */
	readonly nextKinds: ReadonlySet<ScopeKind>;
	/** A modal word that leaves it open; "said it would" only tells later what was to come. */
	readonly open: boolean;
	readonly opposes: boolean;
	readonly favours: boolean;
	readonly hedges: boolean;
	readonly asks: boolean;
	/** In the sentence of the quotation, a word that denies, doubts or takes back. */
	readonly denies: boolean;
	/** The quotation follows a verb of saying as a whole thought: "said that “…”". */
	readonly asserts: boolean;
	/** Behind the quotation the draft tells that what is quoted has come about. */
	readonly comesTrue: boolean;
	/** Stems of the draft's own words in the clause of the quotation. */
	readonly stems: ReadonlySet<string>;
}

export function carriedBy(
	around: DraftAround | null,
	quotation: Quotation,
	language: LanguageCode,
	marksIn: MarksIn,
): Carried {
	const inserted = quotation.pieces.flatMap((piece) => (piece.kind === "insertion" ? [piece.text] : [])).join(" ; ");
	const own = around === null ? EMPTY : withoutAsides(around.own, around.at);
	const added = readSentence(inserted, language, marksIn);
	const marks = [...own.marks, ...added.marks];
	const attitude = (sign: number, scales: readonly string[]): boolean =>
		marks.some((mark) => mark.kind === "attitude" && mark.polarity === sign && scales.includes(mark.scale));
	// "regrets being": who regrets what he is says that he is.
	const owned = around === null ? [] : meantWordsIn(around.own).filter(({ kind }) => kind === "acceptance");
	const opposing = (scales: readonly string[]): boolean =>
		marks.some(
			(mark) =>
				mark.kind === "attitude" &&
				mark.polarity === -1 &&
				scales.includes(mark.scale) &&
				!owned.some(({ start, end }) => start <= mark.start && end >= mark.end),
		);
	const clause = around === null ? { start: 0, end: 0 } : clauseAround(around.own, around.at);
	const asserts = around !== null && isAsserted(around);
	return {
		kinds: new Set([...own.words, ...added.words].map(({ kind }) => kind)),
		nextKinds: new Set(readSentence(around?.next ?? "", language, marksIn).words.map(({ kind }) => kind)),
		open: [...own.words, ...added.words].some(
			({ kind, start, end }) => kind === "modality" && !isToldLater(own, start, end),
		),
		// "warned that “…”" says what follows.
		opposes: opposing(asserts ? ["disapproval"] : ["disapproval", "warning"]),
		favours: attitude(1, ["support", "cooperation", "offer", "directive"]),
		hedges: marks.some((mark) => mark.kind === "hedge" && mark.sort === "hedge"),
		asserts,
		asks: marks.some((mark) => mark.kind === "demand") || attitude(1, ["directive", "offer"]),
		denies: around !== null && meantWordsIn(around.own).some(({ kind }) => DENIES.has(kind)),
		comesTrue:
			around !== null &&
			languageOf(around.own.language)?.frames?.comesTrue?.test(around.own.text.slice(around.at.end)) === true,
		stems: stemsOf((around?.own.text ?? "").slice(clause.start, clause.end), language),
	};
}

const DENIES: ReadonlySet<string> = new Set(["denial", "doubt", "nobody", "withdrawal", "pretence"]);

export const TOLD_LATER = expressionOfAny(
	({ scope }) => scope?.clauses.toldLater,
	"i",
	(words) => `^${words}$`,
);
/** "agreed that they would meet". */
export const isToldLater = ({ text, marks }: ReadSentence, start: number, end: number): boolean =>
	TOLD_LATER().test(text.slice(start, end)) && marks.some((mark) => mark.kind === "speech" && mark.end <= start);

/** What may part a verb of saying from the thought that is said: "that", a colon; of words that are not spaced, nothing. */
const OPENS_THOUGHT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"iu",
	(words) => `^[\\s,，]*(?:(?:${words})(?!\\p{L})|[:：])[\\s“«「"]*$`,
);
const OPENS_UNSPACED = /^[\s,，:：“「"]*$/u;

/** "According to the Norlandic ministry of trade, “…”". */
const LONGEST_TELLER = 40;

/** Is the quotation what somebody says, and not a part of it? */
const isAsserted = ({ own, at }: DraftAround): boolean => {
	const opens = languageOf(own.language)?.sentences.unspaced === true ? OPENS_UNSPACED : OPENS_THOUGHT();
	const isBeside = (end: number): boolean => opens.test(own.text.slice(end, Math.max(end, at.start)));
	const { verbs, according } = languageOf(own.language)?.sources ?? {};
	const comma = /[,，][\s“«„「"]*$/u.exec(own.text.slice(0, at.start))?.index ?? -1;
	if (
		own.marks.some(
			({ start, end }) => end <= comma && comma - end <= LONGEST_TELLER && according?.test(own.text.slice(0, start)),
		)
	)
		return true;
	return (
		own.marks.some(({ kind, end }) => kind === "speech" && isBeside(end)) ||
		(verbs !== undefined && matchesIn(own.text, verbs).some(({ 0: verb, index }) => isBeside(index + verb.length)))
	);
};

const EMPTY: ReadSentence = { text: "", language: "", marks: [], words: [] };

/** Without ", which has no fleet,": a clause on another noun gives nothing back to the quotation. */
function withoutAsides(read: ReadSentence, at: Span): ReadSentence {
	const asides = relativeClauses(read, at);
	const outside = (word: Span): boolean => !asides.some(({ start, end }) => word.start >= start && word.end <= end);
	return { ...read, marks: read.marks.filter(outside), words: read.words.filter(outside) };
}

/** ", which has no fleet,": of a sentence, the clauses on nouns that the words at a place are not in. */
export const relativeClauses = ({ text, words }: ReadSentence, at: Span): readonly Span[] =>
	words.flatMap(({ kind, start }): readonly Span[] => {
		if (kind !== "relative" || !/[,，]\s*$/.test(text.slice(0, start))) return [];
		const end = text.slice(start).search(/[,，;；]/);
		const aside = { start, end: end === -1 ? text.length : start + end };
		return at.start >= aside.start && at.start < aside.end ? [] : [aside];
	});

/** Shorter words say too little to be compared. */
const SHORTEST = 3;

/** Of words that say something by themselves; of Chinese, pairs of characters. */
export const stemsOf = (text: string, language: LanguageCode): ReadonlySet<string> =>
	new Set(
		wordSpans(text)
			.map(({ start, end }) => text.slice(start, end))
			.filter((word) => word.length >= (hasUnspaced(word) ? 2 : SHORTEST))
			.flatMap((word) => [word, ...withoutPerson(word, language)])
			.map((word) => stem(foldText(word), language)),
	);

/** Where a verb begins with who acts, it is the same verb of another: نتوقع, تتوقع. */
function withoutPerson(word: string, language: LanguageCode): readonly string[] {
	const persons = languageOf(language)?.scope?.clauses.persons;
	return persons?.test(word) === true ? [word.replace(persons, "")] : [];
}
