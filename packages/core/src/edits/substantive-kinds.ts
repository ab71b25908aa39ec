import { editWordsOf, expressionOfAny, foldText } from "@fissure/languages";
import {
	CHANGE_KINDS,
	type ChangeKind,
	type EditWords,
	type LanguageCode,
	type Mark,
	type MarkKind,
	type Span,
} from "@fissure/model";
import { numberWordsIn } from "../anchoring/cut.ts";
import { numbersIn } from "../documents/numbers/numbers.ts";
import type { ChangedSide, ChangedWords } from "./changed-words.ts";
import { isStruck } from "./cosmetic-kind.ts";
import type { EditToken } from "./edit-tokens.ts";

/** What the lexicon knows in a stretch of text; given from outside, since coding is another stage. */
export type MarksIn = (text: string) => readonly Mark[];

export interface WeighedIn {
	readonly language: LanguageCode;
	readonly marksIn: MarksIn;
}

/**
 * What of consequence do the changed words touch?
 *
 * - out: at least one kind; `word` for words of content that are nothing else, `function-word` where only such words changed
 */
export function substantiveKinds(changed: ChangedWords, { language, marksIn }: WeighedIn): readonly ChangeKind[] {
	const found = new Set<ChangeKind>();
	const words = editWordsOf(language);
	const [before, after] = [changed.before, changed.after].map((side) => readingOf(side, words, language, marksIn));
	if (before === undefined || after === undefined) return ["word"];
	for (const [kind, of] of Object.entries(READ) as [ChangeKind, (reading: Reading) => readonly string[]][])
		if (!sameItems(of(before), of(after))) found.add(kind);
	if ([...changed.before.tokens, ...changed.after.tokens].some(isStruck)) found.add("struck");
	if ([changed.before, changed.after].some(holdsSentence)) found.add("sentence");
	if (found.size === 0) found.add([before, after].some(({ content }) => content.length > 0) ? "word" : "function-word");
	return CHANGE_KINDS.filter((kind) => found.has(kind));
}

interface Reading {
	readonly negations: readonly string[];
	readonly modals: readonly string[];
	readonly numbers: readonly string[];
	readonly dates: readonly string[];
	readonly names: readonly string[];
	readonly terms: readonly string[];
	/** Words that are no function words. */
	readonly content: readonly string[];
}

const READ = {
	negation: ({ negations }: Reading) => negations,
	attitude: ({ modals }: Reading) => modals,
	number: ({ numbers }: Reading) => numbers,
	date: ({ dates }: Reading) => dates,
	name: ({ names }: Reading) => names,
	term: ({ terms }: Reading) => terms,
} as const;

function readingOf(side: ChangedSide, words: EditWords, language: LanguageCode, marksIn: MarksIn): Reading {
	const { tokens, side: page, sentences } = side;
	const folded = tokens.map(({ key }) => foldText(key)).join(" ");
	const sentence = page.text.slice(sentences.start, sentences.end);
	const shift = (span: Span): Span => ({ start: span.start + sentences.start, end: span.end + sentences.start });
	const marks = tokens.length === 0 && side.span.start === sentences.start ? [] : marksIn(sentence);
	const here = marks.filter((mark) => touches(shift(mark), side));
	const of = (...kinds: readonly MarkKind[]): readonly string[] =>
		here.filter(({ kind }) => kinds.includes(kind)).map(keyOf);
	const counted = numbersIn(sentence, language).filter((number) => touches(shift(number), side));
	return {
		negations: [...itemsIn(folded, words.negation), ...of("negation")],
		modals: [
			...itemsIn(folded, words.modal),
			...of("condition", "intensifier", "hedge"),
			...here.filter(isStance).map(keyOf),
		],
		numbers: [...figuresIn(tokens), ...numberWords(folded), ...counted.map(({ value }) => value)],
		dates: [
			...itemsIn(folded, words.date),
			...counted.filter(({ value }) => DATE.test(value)).map(({ value }) => value),
		],
		names: [...of("actor", "person", "office"), ...capitalised(side).filter((name) => !name.match(words.date))],
		terms: of("concept", "frame"),
		content: contentOf(tokens, words),
	};
}

const DATE = /^(?:\d{4}-\d{2}(?:-\d{2})?|\d{2}-\d{2})$/u;

/** Words that changed are in it; or, where none are here, the place is inside of it. */
const touches = ({ start, end }: Span, { span, tokens }: ChangedSide): boolean =>
	tokens.length === 0
		? start < span.start && span.end < end
		: start < span.end && span.start < end && (tokens[firstBehind(tokens, start)]?.start ?? end) < end;

/** Index of the first token that ends behind a place. */
function firstBehind(tokens: readonly EditToken[], place: number): number {
	let [low, high] = [0, tokens.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens[middle] as EditToken).end > place) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** "Works with" and "said" are on ladders too, and no change of theirs is one of attitude. */
const isStance = (mark: Mark): boolean =>
	mark.kind === "attitude" && mark.rung > 0 && mark.scale !== "report" && mark.scale !== "cooperation";

function keyOf(mark: Mark): string {
	switch (mark.kind) {
		case "actor":
		case "person":
			return mark.actor;
		case "office":
			return mark.office;
		case "concept":
			return mark.concept;
		case "frame":
			return `${mark.topic}:${mark.frame}`;
		case "attitude":
			return `${mark.scale}:${mark.rung}:${mark.polarity}`;
		default:
			return mark.kind;
	}
}

const itemsIn = (folded: string, expression: RegExp): readonly string[] => folded.match(expression) ?? [];

/** "one" and "half" are said of much that nobody counts. */
const UNCOUNTED = expressionOfAny(
	({ edits }) => edits?.uncounted,
	"u",
	(words) => `^${words}$`,
);
const numberWords = (folded: string): readonly string[] =>
	numberWordsIn(folded)
		.map(({ start, end }) => folded.slice(start, end))
		.filter((number) => !UNCOUNTED().test(number));

const figuresIn = (tokens: readonly EditToken[]): readonly string[] =>
	tokens.flatMap(({ key, kind }) => (kind === "markup" || kind === "link" ? [] : (key.match(/\p{N}+/gu) ?? [])));

/** Words in capitals that do not begin a sentence, a line of speech or a quotation. */
function capitalised({ side, place, tokens }: ChangedSide): readonly string[] {
	const starts = new Map(side.tokens.slice(place.start, place.end).map((token, at) => [token, place.start + at]));
	const isFirst = (token: EditToken): boolean => {
		const at = starts.get(token) ?? 0;
		return side.begins[at] === 1 || OPENS.test(side.tokens[at - 1]?.key ?? ".");
	};
	return tokens
		.filter((token) => token.kind === "word" && /^\p{Lu}/u.test(token.key) && !FIRST_PERSON.test(token.key))
		.filter((token) => !isFirst(token))
		.map(({ key }) => key.toLowerCase());
}
const OPENS = /^[.!?:"•*[(]$/u;
const FIRST_PERSON = /^I(?:'\p{L}+)?$/u;

const contentOf = (tokens: readonly EditToken[], { functionWords }: EditWords): readonly string[] =>
	tokens
		.filter(({ kind, key }) =>
			kind === "han" || kind === "word" || kind === "number" ? !functionWords.has(key.toLowerCase()) : false,
		)
		.map(({ key }) => key);

/** A sentence of fewer words is an exclamation. */
const SHORTEST_SENTENCE = 3;

function holdsSentence({ side: { begins, ends, tokens }, place, isChanged }: ChangedSide): boolean {
	for (let from = place.start; from < place.end; from++) {
		if (begins[from] !== 1) continue;
		let to = from + 1;
		while (to < place.end && ends[to] !== 1) to++;
		if (ends[to] !== 1) return false;
		const sentence = tokens.slice(from, to).filter(({ kind }) => kind !== "sign" && kind !== "markup");
		const isWhole = from === place.start || isChanged(from);
		if (isWhole && sentence.length >= SHORTEST_SENTENCE) return true;
	}
	return false;
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.toSorted().join("\n") === b.toSorted().join("\n");
}
