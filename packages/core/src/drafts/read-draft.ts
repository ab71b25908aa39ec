import { languageOrFirst, withPacks } from "@fissure/languages";
import type { Document, Draft, DraftNote, DraftSentence, Language, Quotation } from "@fissure/model";
import { type LineStarts, lineAt, lineStarts } from "../documents/pages/line-numbers.ts";
import { segment } from "../documents/segment.ts";
import { quotationsOf } from "./quotations/quotations-in.ts";
import type { DraftBlock } from "./text/draft-blocks.ts";
import { type ReaderView, readerView } from "./text/reader-view.ts";

/**
 * What does a draft say itself, and what does it say that others say?
 *
 * Paragraphs, headings, list items and table cells have sentences, those of block quotations too, whose `own` is blank.
 * Quotation marks stay in `own`, so that it shows where a quotation stood. Footnotes are notes and have none.
 *
 * - time:   linear in the length of the text
 * - silent: front matter, code, comments and rules are no sentences; a language that Fissure does not read is segmented as
 *           English is
 */
export const readDraft = (document: Document): Draft => withPacks([document.language], () => draftOf(document));

function draftOf(document: Document): Draft {
	const { text } = document;
	const view = readerView(text);
	const { quotations, unclosed } = quotationsOf(text, view);
	const own = ownCharacters(text, view, quotations);
	const language = languageOrFirst(document.language);
	const lines = lineStarts(text);
	const sentences = view.blocks
		.filter(({ label }) => label === null)
		.flatMap((block) => sentencesOf(block, { view, own, language, lines }));
	return {
		document,
		quotations,
		sentences: withNotes(sentences, view),
		notes: notesOf(view),
		unclosed,
		unread: view.inCode,
	};
}

interface Reading {
	readonly view: ReaderView;
	/** By draft offset: the character that is the draft's own, or 0. */
	readonly own: Uint16Array;
	readonly language: Language;
	readonly lines: LineStarts;
}

function ownCharacters(text: string, view: ReaderView, quotations: readonly Quotation[]): Uint16Array {
	const own = new Uint16Array(text.length);
	for (let at = 0; at < view.text.length; at++) own[view.starts[at] as number] = view.text.charCodeAt(at);
	let blanked = 0;
	for (const { start, end } of quotations) {
		if (end <= blanked) continue;
		own.fill(0, start, end);
		blanked = end;
	}
	return own;
}

function sentencesOf(block: DraftBlock, { view, own, language, lines }: Reading): readonly DraftSentence[] {
	return segment(view.text.slice(block.start, block.end), language).sentences.map((within) => {
		const start = view.starts[block.start + within.start] as number;
		const end = view.ends[block.start + within.end - 1] as number;
		const units: string[] = [];
		for (let at = start; at < end; at++) units.push(own[at] === 0 ? " " : String.fromCharCode(own[at] as number));
		return { start, end, line: lineAt(lines, start), own: units.join(""), notes: [] };
	});
}

/** A reference hangs on the sentence that it is in or behind. */
function withNotes(sentences: readonly DraftSentence[], { references }: ReaderView): readonly DraftSentence[] {
	const sorted = references.toSorted((a, b) => a.at - b.at);
	let next = 0;
	return sentences.map((sentence, index) => {
		const until = sentences[index + 1]?.start ?? Number.POSITIVE_INFINITY;
		const notes: string[] = [];
		for (; next < sorted.length && (sorted[next] as { readonly at: number }).at < until; next++) {
			const { at, label } = sorted[next] as { readonly at: number; readonly label: string };
			if (at >= sentence.start) notes.push(label);
		}
		return { ...sentence, notes };
	});
}

/** The blocks of one footnote, joined. */
function notesOf(view: ReaderView): readonly DraftNote[] {
	const notes: { start: number; end: number; label: string; text: string }[] = [];
	let previous: DraftBlock | null = null;
	for (const block of view.blocks) {
		const last = notes.at(-1);
		if (block.label !== null && block.end > block.start) {
			const text = view.text.slice(block.start, block.end).trim();
			const end = view.ends[block.end - 1] as number;
			if (last !== undefined && previous?.label === block.label) {
				last.text += `\n${text}`;
				last.end = end;
			} else notes.push({ start: view.starts[block.start] as number, end, label: block.label, text });
		}
		previous = block;
	}
	return notes;
}
