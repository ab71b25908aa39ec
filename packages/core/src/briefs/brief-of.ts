import type { Brief, BriefReference, BriefSentence, Draft, DraftSentence, Quotation } from "@fissure/model";
import { blankCode } from "./blank-code.ts";
import { blockWords } from "./block-words.ts";
import { problemAt } from "./brief-problem.ts";
import { judgedSections, titleOf } from "./judged-sections.ts";
import { notesIn, type WrittenNote } from "./references-in.ts";
import { sentenceKind } from "./sentence-kind.ts";

/** The draft with its references blanked, so that none of them reads as a sentence, or as words of a quotation. */
export function withoutReferences(text: string): string {
	let plain = "";
	let from = 0;
	for (const { start, end } of notesIn(text)) {
		plain += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/gu, " ");
		from = end;
	}
	return plain + text.slice(from);
}

/**
 * On which sentence, and on which quotation, does each reference of a draft hang?
 *
 * The sentence is the one that the reference stands in or behind; the quotation, the last of that sentence that no other
 * reference has taken. All references in one bracket share it.
 *
 * @param draft the draft as read without its references: every offset is the same
 */
export function briefOf(text: string, { document, sentences, quotations }: Draft): Brief {
	const name = document.title ?? document.id;
	const notes = notesIn(text);
	const outer = quotations
		.map((quotation, index) => ({ quotation, index }))
		.filter(({ quotation }) => quotation.inside === null);
	const references: BriefReference[] = [];
	const unreadable: Brief["unreadable"][number][] = [];
	const places = placesIn(text);
	const read = notes.map((note, at) => {
		const sentence = sentenceOf(note, text, sentences);
		const quotation = quotationOf(
			note,
			notes[at - 1],
			sentence === null ? null : (sentences[sentence] ?? null),
			outer,
			text,
		);
		const block = blockWords(text, note, notes[at - 1]);
		const own: number[] = [];
		for (const { target, ...written } of note.references) {
			const place = places(written.start);
			if (target === null) {
				const message = `Expected a reference such as @document#120-180, @document or @finding-1a2b3c4d, got "${written.written}"; write it so`;
				unreadable.push(problemAt("error", "reference-unreadable", message, { name, ...place, reference: null }));
				continue;
			}
			own.push(references.length);
			references.push({ ...written, ...place, target, note: at, sentence, quotation, block });
		}
		return { start: note.start, end: note.end, references: own };
	});
	const judged = judgedSections(blankCode(text));
	return {
		...{
			name,
			text,
			title: titleOf(blankCode(withoutReferences(text))),
			notes: read,
			references,
			quotations,
			unreadable,
		},
		sentences: sentences.map(
			(sentence): BriefSentence => ({
				...{ start: sentence.start, end: sentence.end, line: sentence.line },
				kind: sentenceKind(sentence, text, document.language, judged),
			}),
		),
	};
}

const BLANK_LINE = /\n[ \t>]*\r?\n/u;

/** The last sentence that begins before the reference, else the first behind it, within one paragraph. */
function sentenceOf({ start, end }: WrittenNote, text: string, sentences: readonly DraftSentence[]): number | null {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sentences[middle] as DraftSentence).start <= start) low = middle + 1;
		else high = middle;
	}
	const before = sentences[low - 1];
	if (before !== undefined && (before.end >= start || !BLANK_LINE.test(text.slice(before.end, start)))) return low - 1;
	const after = sentences[low];
	return after !== undefined && !BLANK_LINE.test(text.slice(end, after.start)) ? low : null;
}

interface Outer {
	readonly quotation: Quotation;
	readonly index: number;
}

function quotationOf(
	{ start }: WrittenNote,
	previous: WrittenNote | undefined,
	sentence: DraftSentence | null,
	outer: readonly Outer[],
	text: string,
): number | null {
	const within = outer.filter(({ quotation }) => quotation.start < start).at(-1);
	if (within === undefined) return null;
	const { form, end } = within.quotation;
	if (form === "block" && (end > start || !BLANK_LINE.test(text.slice(end, start)))) return within.index;
	if (end > start || sentence === null || end < sentence.start) return null;
	return previous !== undefined && previous.start >= end ? null : within.index;
}

const placesIn = (text: string): ((at: number) => { readonly line: number; readonly column: number }) => {
	const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ 0: end, index }) => index + end.length)];
	return (at) => {
		let low = 0;
		let high = starts.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((starts[middle] as number) <= at) low = middle + 1;
			else high = middle;
		}
		return { line: low, column: at - (starts[low - 1] as number) + 1 };
	};
};
