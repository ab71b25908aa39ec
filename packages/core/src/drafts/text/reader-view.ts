import type { Span } from "@fissure/model";
import { type DraftBlock, draftBlocks } from "./draft-blocks.ts";
import { type DraftLine, draftLines } from "./draft-lines.ts";
import { readInlineMarkup } from "./inline-markup.ts";
import { lineMarkup, type Markup } from "./markup.ts";
import { quotedStretches } from "./quoted-words.ts";

/** A draft as its reader sees it, and where in the draft each of its characters stands. */
export interface ReaderView {
	/** Without markup, marks of notes and all that is hidden; equal to the draft where that has no markup. */
	readonly text: string;
	/** Draft offset of each character; one more entry than `text` is long. */
	readonly starts: Uint32Array;
	/** Draft offset behind each character. */
	readonly ends: Uint32Array;
	/** By draft offset; 1: no quotation mark, whatever it looks like. */
	readonly inert: Uint8Array;
	/** In order; spans are of the view. */
	readonly blocks: readonly DraftBlock[];
	/** Stretches of the draft, by its offsets, in quotation marks and in code, where nobody looks for quotations; in order. */
	readonly inCode: readonly Span[];
	/** Where the draft, by its offsets, refers to a note; in order. */
	readonly references: readonly { readonly at: number; readonly label: string }[];
}

/** What does a reader of a draft in Markdown or plain text see? Linear in its length. */
export function readerView(text: string): ReaderView {
	const lines = draftLines(text);
	const markup = lineMarkup(text, lines);
	const blocks = draftBlocks(text, lines, markup);
	for (const { start, end } of blocks) readInlineMarkup(text, start, end, markup);
	const starts = new Uint32Array(text.length + 1);
	const ends = new Uint32Array(text.length + 1);
	const parts: string[] = [];
	let length = 0;
	let from = 0;
	const cutAt = (at: number): void => {
		if (at > from) parts.push(text.slice(from, at));
	};
	for (let at = 0; at < text.length; ) {
		const other = markup.hidden[at] === 1 ? { shown: "", length: 1 } : markup.shown.get(at);
		if (other !== undefined) {
			cutAt(at);
			parts.push(other.shown);
			from = at + other.length;
		}
		for (let unit = 0; unit < (other?.shown.length ?? 1); unit++) {
			starts[length] = at;
			ends[length] = at + (other?.length ?? 1);
			length++;
		}
		at += other?.length ?? 1;
	}
	cutAt(text.length);
	starts[length] = text.length;
	const inCode = quotedInCode(text, lines, markup);
	const view = { text: parts.join(""), starts, ends, inert: markup.inert, inCode, references: markup.references };
	return { ...view, blocks: blocks.map((block) => inView(block, starts, length)) };
}

function quotedInCode(text: string, lines: readonly DraftLine[], { inert }: Markup): readonly Span[] {
	return lines.flatMap(({ kind, from, end }) =>
		kind === "hidden"
			? []
			: quotedStretches(text.slice(from, end))
					.map((span) => ({ start: from + span.start, end: from + span.end }))
					.filter(({ start }) => kind === "code" || inert[start] === 1),
	);
}

function inView(block: DraftBlock, starts: Uint32Array, length: number): DraftBlock {
	return { ...block, start: viewOffset(starts, length, block.start), end: viewOffset(starts, length, block.end) };
}

/** The first character of a view that is at a draft offset or behind it. */
function viewOffset(starts: Uint32Array, length: number, offset: number): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((starts[middle] as number) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
