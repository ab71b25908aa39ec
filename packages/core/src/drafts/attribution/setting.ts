import { expressionOfAny } from "@fissure/languages";
import type { Draft, DraftSentence, Quotation, SourceWords } from "@fissure/model";

/** The draft's own words around a quotation, in one sentence, and around that the clause in which it stands. */
export interface AttributionSetting {
	/** Index of the sentence that says whose words these are; null where the draft has none. */
	readonly sentence: number | null;
	/** Own words of the clause, before and after the quotation; white space and other quotations are two spaces. */
	readonly before: string;
	readonly after: string;
	/** Own words of the same sentence in front of that clause. */
	readonly earlier: string;
	/** "After Brenner had left, …": a clause in front of the main one; only a pronoun can go back to it. */
	readonly lead: string;
	/** Where the sentence is in the draft, markup and all. */
	readonly raw: string;
	readonly notes: readonly string[];
}

export const NOWHERE: AttributionSetting = {
	sentence: null,
	before: "",
	after: "",
	earlier: "",
	lead: "",
	raw: "",
	notes: [],
};

// A sentence that is longer on one side says nothing about this quotation any more; bounds the work.
const REACH = 600;

const compact = (text: string): string => text.replace(/\s{2,}/gu, "  ");
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What does the draft say around these words? A block quotation, or one that stands alone, is brought in by the sentence before. */
export function settingOf(draft: Draft, quotation: Quotation, words: SourceWords): AttributionSetting {
	const { sentences, document } = draft;
	// A note has no sentences of its own, and a title in it is nobody's words.
	if (draft.notes.some(({ start, end }) => start <= quotation.start && quotation.start < end)) return NOWHERE;
	const first = sentenceAt(sentences, quotation.start);
	const own = first === null ? "" : ownBefore(sentences[first] as DraftSentence, quotation.start);
	const last = sentenceAt(sentences, quotation.end - 1);
	const rest = last === null ? "" : ownAfter(sentences[last] as DraftSentence, quotation.end);
	const alone = !hasWords(own) && !hasWords(rest);
	const at = alone ? introducing(sentences, quotation.start) : (first ?? last);
	if (at === null) return first === null ? NOWHERE : { ...NOWHERE, notes: notesOf(sentences, first, last) };
	const sentence = sentences[at] as DraftSentence;
	const end = alone ? sentence.end : Math.max(sentence.end, sentences[last ?? at]?.end ?? 0);
	return {
		sentence: at,
		...clauseAround(alone ? sentence.own.slice(-REACH) : own, alone ? "" : rest, words),
		raw: document.text.slice(
			Math.max(sentence.start, quotation.start - 4 * REACH),
			Math.min(end, quotation.end + 4 * REACH),
		),
		notes: notesOf(sentences, at, first, last),
	};
}

const ownBefore = ({ own, start }: DraftSentence, at: number): string =>
	own.slice(Math.max(0, at - start - 4 * REACH), Math.max(0, at - start));
const ownAfter = ({ own, start }: DraftSentence, at: number): string =>
	own.slice(Math.max(0, at - start), Math.max(0, at - start) + 4 * REACH);

const notesOf = (sentences: readonly DraftSentence[], ...at: readonly (number | null)[]): readonly string[] => [
	...new Set(at.flatMap((index) => (index === null ? [] : (sentences[index]?.notes ?? [])))),
];

/** The last sentence that begins at or before the place and reaches it. */
function sentenceAt(sentences: readonly DraftSentence[], place: number): number | null {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle] as DraftSentence).start <= place) low = middle + 1;
		else high = middle;
	}
	return low > 0 && place < (sentences[low - 1] as DraftSentence).end ? low - 1 : null;
}

// Two quotations may follow one introduction; beyond that nobody remembers it.
const LOOK_BACK = 4;

function introducing(sentences: readonly DraftSentence[], place: number): number | null {
	let at = sentences.length - 1;
	let low = 0;
	while (low <= at) {
		const middle = (low + at) >> 1;
		if ((sentences[middle] as DraftSentence).end <= place) low = middle + 1;
		else at = middle - 1;
	}
	for (let back = 0; back < LOOK_BACK && at - back >= 0; back++)
		if (hasWords((sentences[at - back] as DraftSentence).own)) return at - back;
	return null;
}

/** Up to its comma, where a verb of its own may stand: "After the talks, …". */
const LEAD = /^[^,，]*[,，]/u;

/** "… came on 10 February, when Dole told …": the day before such a clause is that of the clause. */
const WHEN = expressionOfAny(
	({ quoting }) => quoting?.when,
	"iu",
	(words) => String.raw`^,\s${words}\s`,
);
const DAY_BEFORE = expressionOfAny(({ quoting }) => quoting?.dayBefore, "iu");
const AS = expressionOfAny(
	({ quoting }) => quoting?.as,
	"u",
	(words) => String.raw`^[\s"”’»」』]+(?:[—–]\s?(?=${words} ))?`,
);

function clauseAround(before: string, after: string, words: SourceWords) {
	const left = compact(before).slice(-REACH);
	const right = compact(after)
		.replace(AS(), " ")
		// A source line, read by itself, and no part of the clause.
		.replace(/^\s*[.,;!?]?\s*[(（][^()（）]{3,200}[)）]/u, " ")
		.slice(0, REACH);
	const cut = [...left.matchAll(words.clause)].at(-1)?.index ?? 0;
	const [stop] = right.matchAll(words.clause);
	const day = WHEN().test(left.slice(cut)) ? (DAY_BEFORE().exec(left.slice(0, cut))?.[0] ?? "") : "";
	const lead = words.leading.test(left) ? (LEAD.exec(left)?.[0] ?? "") : "";
	const from = Math.max(cut, lead.length);
	return {
		before: day + left.slice(from),
		after: right.slice(0, stop?.index ?? right.length),
		earlier: left.slice(lead.length, from),
		lead,
	};
}
