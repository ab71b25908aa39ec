import type { Span } from "@fissure/core";
import type { AnswerOf } from "../../api/call.ts";
import { type SharedValue, sharedValue } from "../../state/shared-value.ts";

/** An assigned text with what its coder may see of it. */
export type TaskShown = AnswerOf<"GET /api/coding/tasks/:key">;

/** What is about to be coded; undefined: the stance is not chosen yet, null: it cannot be read. */
export interface CodingDraft {
	/** Key of what is changed; null: it is new. */
	readonly key: number | null;
	readonly span: Span;
	readonly issue: string;
	readonly holder: string;
	readonly asserter: string;
	readonly manner: "own" | "counterpart" | "joint";
	readonly stance: number | null | undefined;
	/** Words of the sentence; empty: none. */
	readonly verb: string;
	readonly note: string;
}

/** What is read in some words, as the server has it. */
export interface Read extends Span {
	readonly issue: string;
	readonly holder: string;
	readonly asserter: string;
	readonly manner: CodingDraft["manner"];
	readonly stance: number | null;
	/** The words that carry the stance. */
	readonly verb: string | null;
	readonly note: string | null;
}

export const MANNERS = ["own", "counterpart", "joint"] as const;

/** Nothing is chosen yet but the words, and the publisher as who says and holds it. */
export const emptyDraft = ({ start, end }: Span, publisher: string): CodingDraft => ({
	key: null,
	span: { start, end },
	...{ issue: "", holder: publisher, asserter: publisher, manner: "own", stance: undefined, verb: "", note: "" },
});

/**
 * Would something be lost if it were dropped? Words that were only chosen are none yet.
 *
 * @param reading what is being changed by it
 */
export function isBegun(draft: CodingDraft, sentence: Span, publisher: string, reading?: Read): boolean {
	const { span, key, note, ...given } = draft;
	const {
		span: from,
		key: _,
		note: written,
		...old
	} = reading === undefined ? emptyDraft(sentence, publisher) : draftOf(reading, key);
	const isMoved = reading !== undefined && (span.start !== from.start || span.end !== from.end);
	return isMoved || note.trim() !== written.trim() || JSON.stringify(given) !== JSON.stringify(old);
}

const drafts = new Map<number, SharedValue<ReadonlyMap<number, CodingDraft>>>();

/** Codings of a task that were begun in sentences and left, by the place of the sentence; they go with the window. */
export function draftsOf(task: number): SharedValue<ReadonlyMap<number, CodingDraft>> {
	const known = drafts.get(task) ?? sharedValue<ReadonlyMap<number, CodingDraft>>(new Map());
	drafts.set(task, known);
	return known;
}

/** As somebody has read it; `key` where this reading is changed. */
export const draftOf = ({ start, end, verb, note, ...read }: Read, key: number | null): CodingDraft => {
	const { issue, holder, asserter, manner, stance } = read;
	return { key, span: { start, end }, issue, holder, asserter, manner, stance, verb: verb ?? "", note: note ?? "" };
};

/** The verb as the sentence has it, whether or not it is typed with the same capitals; null where the sentence does not have it. */
export function verbIn(text: string, { start, end }: Span, typed: string): string | null {
	const sentence = text.slice(start, end);
	if (sentence.includes(typed)) return typed;
	const at = sentence.toLowerCase().indexOf(typed.toLowerCase());
	const found = sentence.slice(at, at + typed.length);
	return at >= 0 && found.toLowerCase() === typed.toLowerCase() ? found : null;
}

/** What must still be chosen before it can be saved. */
export const missingIn = ({
	issue,
	holder,
	asserter,
	stance,
}: CodingDraft): readonly ("issue" | "holder" | "asserter" | "stance")[] => [
	...(issue === "" ? (["issue"] as const) : []),
	...(holder === "" ? (["holder"] as const) : []),
	...(asserter === "" ? (["asserter"] as const) : []),
	...(stance === undefined ? (["stance"] as const) : []),
];

/** The words of a part of a text, in a language with or without spaces; places are those of the text. */
export function wordsIn(text: string, { start, end }: Span, language: string): readonly Span[] {
	const words: Span[] = [];
	for (const { segment, index, isWordLike } of segmenterOf(language).segment(text.slice(start, end)))
		if (isWordLike === true) words.push({ start: start + index, end: start + index + segment.length });
	return words;
}

/** Of a language that the browser does not know, words by the rules of Unicode alone: those of its own language. */
const segmenterOf = (language: string): Intl.Segmenter =>
	new Intl.Segmenter(Intl.Segmenter.supportedLocalesOf([language]), { granularity: "word" });

/**
 * Moves one edge of the chosen words by one word within their sentence; one word stays at least. An edge at the outermost word takes what
 * is beyond it as well, such as a full stop.
 */
export function moveEdge(span: Span, edge: "start" | "end", by: 1 | -1, sentence: Span, words: readonly Span[]): Span {
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) return span;
	const chosen = words.filter(({ start, end }) => start >= span.start && end <= span.end);
	const from = words.indexOf((chosen[0] ?? first) as Span) + (edge === "start" ? by : 0);
	const to = words.indexOf((chosen.at(-1) ?? last) as Span) + (edge === "end" ? by : 0);
	const [start, end] = [words[from], words[to]];
	if (start === undefined || end === undefined || from > to) return span;
	return edge === "start"
		? { start: from === 0 ? sentence.start : start.start, end: span.end }
		: { start: span.start, end: to === words.length - 1 ? sentence.end : end.end };
}

/** What a person has selected of a sentence, with the whole of each word that it touches; null where it touches none. */
export function wholeWords(selected: Span, sentence: Span, words: readonly Span[]): Span | null {
	const touched = words.filter((word) => overlaps(word, selected));
	const [first, last] = [touched[0], touched.at(-1)];
	if (first === undefined || last === undefined) return null;
	return {
		start: Math.max(sentence.start, Math.min(first.start, selected.start)),
		end: Math.min(sentence.end, Math.max(last.end, selected.end)),
	};
}

/** Do they share a character? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
