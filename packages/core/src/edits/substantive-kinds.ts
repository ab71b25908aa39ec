import { editWordsOf, expressionOfAny } from "@fissure/languages";
import {
	CHANGE_KINDS,
	type ChangeKind,
	type EditWords,
	type LanguageCode,
	type Mark,
	type MarkKind,
	type NumberFound,
	type Span,
} from "@fissure/model";
import { numberWordsIn } from "../anchoring/cut.ts";
import type { ChangedSide, ChangedWords } from "./changed-words.ts";
import { isStruck } from "./cosmetic-kind.ts";
import { type EditToken, keyAt, MARKUP, SIGN } from "./token-lists.ts";

/** What the lexicon knows in a stretch of text; given from outside, since coding is another stage. */
export type MarksIn = (text: string) => readonly Mark[];

export interface WeighedIn {
	readonly language: LanguageCode;
	readonly marksIn: MarksIn;
	readonly numbersIn: (text: string) => readonly NumberFound[];
}

/**
 * What of consequence do the changed words touch?
 *
 * - out: at least one kind; `word` for words of content that are nothing else, `function-word` where only such words changed
 */
export function substantiveKinds(changed: ChangedWords, context: WeighedIn): readonly ChangeKind[] {
	const found = new Set<ChangeKind>();
	const words = editWordsOf(context.language);
	const sides = [changed.before, changed.after];
	const before = readingOf(changed.before, words, context);
	const after = readingOf(changed.after, words, context);
	for (const kind of READ) if (!sameItems(before[kind], after[kind])) found.add(kind);
	if (sides.some(({ tokens }) => tokens.some(isStruck))) found.add("struck");
	if (sides.some(holdsSentence)) found.add("sentence");
	if (found.size === 0) found.add(sides.some(({ tokens }) => hasContent(tokens, words)) ? "word" : "function-word");
	return CHANGE_KINDS.filter((kind) => found.has(kind));
}

const READ = ["negation", "attitude", "number", "date", "name", "term"] as const;
type Reading = Readonly<Record<(typeof READ)[number], readonly string[]>>;

function readingOf(side: ChangedSide, words: EditWords, { marksIn, numbersIn }: WeighedIn): Reading {
	const { tokens, sentences } = side;
	const folded = side.folded();
	const sentence = side.side.text.slice(sentences.start, sentences.end);
	const marks = tokens.length === 0 && side.span.start === sentences.start ? [] : marksIn(sentence);
	const here = touching(marks, side);
	const of = (...kinds: readonly MarkKind[]): readonly string[] =>
		here.filter(({ kind }) => kinds.includes(kind)).map(keyOf);
	const counted = touching(numbersIn(sentence), side).map(({ value }) => value);
	return {
		negation: [...side.denials(words), ...of("negation")],
		attitude: [
			...itemsIn(folded, words.modal),
			...of("condition", "intensifier", "hedge"),
			...here.filter(isStance).map(keyOf),
		],
		number: [...figuresIn(tokens), ...numberWords(folded), ...counted],
		date: [...itemsIn(folded, words.date), ...counted.filter((value) => DATE.test(value))],
		name: [...of("actor", "person", "office"), ...capitalised(side).filter((name) => !name.match(words.date))],
		term: of("concept", "frame"),
	};
}

const DATE = /^(?:\d{4}-\d{2}(?:-\d{2})?|\d{2}-\d{2})$/u;

/** Which spans of its sentences touch words that changed; or, where none are here, have the place inside of them. */
function touching<Item extends Span>(
	items: readonly Item[],
	{ span, tokens, sentences }: ChangedSide,
): readonly Item[] {
	const by = sentences.start;
	return tokens.length === 0
		? items.filter(({ start, end }) => start + by < span.start && span.end < end + by)
		: items.filter(
				({ start, end }) =>
					start + by < span.end &&
					span.start < end + by &&
					(tokens[firstBehind(tokens, start + by)]?.start ?? end + by) < end + by,
			);
}

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
function capitalised({ side, tokens }: ChangedSide): readonly string[] {
	const isFirst = ({ at }: EditToken): boolean =>
		side.begins[at] === 1 || OPENS.test(keyAt(side.tokens, at - 1) ?? ".");
	return tokens
		.filter((token) => token.kind === "word" && /^\p{Lu}/u.test(token.key) && !FIRST_PERSON.test(token.key))
		.filter((token) => !isFirst(token))
		.map(({ key }) => key.toLowerCase());
}
const OPENS = /^[.!?:"•*[(]$/u;
const FIRST_PERSON = /^I(?:'\p{L}+)?$/u;

/** Are there words that are no function words? */
const hasContent = (tokens: readonly EditToken[], { functionWords }: EditWords): boolean =>
	tokens.some(
		({ kind, key }) =>
			(kind === "han" || kind === "word" || kind === "number") && !functionWords.has(key.toLowerCase()),
	);

/** A sentence of fewer words is an exclamation. */
const SHORTEST_SENTENCE = 3;

function holdsSentence({ side: { begins, ends, tokens }, place, isChanged }: ChangedSide): boolean {
	for (let from = place.start; from < place.end; from++) {
		if (begins[from] !== 1) continue;
		let to = from + 1;
		while (to < place.end && ends[to] !== 1) to++;
		if (ends[to] !== 1) return false;
		const words = tokens.kinds.subarray(from, to).filter((kind) => kind !== SIGN && kind !== MARKUP);
		const isWhole = from === place.start || isChanged(from);
		if (isWhole && words.length >= SHORTEST_SENTENCE) return true;
	}
	return false;
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.toSorted().join("\n") === b.toSorted().join("\n");
}
