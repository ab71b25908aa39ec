import type { Quotation, Span } from "@fissure/model";
import { lineAt, lineStarts } from "../../documents/pages/line-numbers.ts";
import { isSpace, trimmedSpan } from "../../documents/paragraphs.ts";
import { isCitedTitle } from "../text/cited-titles.ts";
import type { DraftBlock } from "../text/draft-blocks.ts";
import { type ReaderView, readerView } from "../text/reader-view.ts";
import { blockQuotations } from "./block-quotations.ts";
import { dialogueIn } from "./dialogue.ts";
import { type MarkedQuotation, type OpenQuotation, pairMarks, reopened } from "./pair-marks.ts";
import { piecesOf } from "./pieces-of.ts";
import { type QuotationMark, quotationMarks } from "./quotation-marks.ts";
import { unclosedMarks } from "./unclosed-marks.ts";

/**
 * Which words does a draft in Markdown or plain text put forward as somebody else's?
 *
 * Quotation marks are paired within a paragraph, and across paragraphs where each begins with the opening mark again; lines
 * that begin with `>` and touch each other are one quotation. In order of place, outer before inner.
 *
 * - time:   linear in the length of the text
 * - silent: a mark without a partner, an apostrophe, a sign of measure, code, an address, the title of a work that a note
 *           cites, and marks around nothing that has a letter or a digit
 */
export function quotationsIn(text: string): readonly Quotation[] {
	return quotationsOf(text, readerView(text)).quotations;
}

export interface QuotationsRead {
	readonly quotations: readonly Quotation[];
	/** Marks that open and never close, outside the quotations; in order. */
	readonly unclosed: readonly Span[];
}

/** The same, for a draft that has been read already, with the marks that never close. */
export function quotationsOf(text: string, view: ReaderView): QuotationsRead {
	const { marked, open } = markedQuotations(view);
	const quotations = placed(text, view, [...withoutDoubled(view, marked), ...dialogueIn(view, marked)]);
	return { quotations, unclosed: unclosedMarks(view, open, quotations) };
}

function placed(text: string, view: ReaderView, marked: readonly MarkedQuotation[]): readonly Quotation[] {
	const lines = lineStarts(text);
	const blocks = blockQuotations(view, marked);
	const whole = new Set(blocks.map((block) => block.marked));
	const found = [
		...blocks.flatMap((block) => foundIn(view, "block", block, block.marked?.reopenings ?? [])),
		...marked.flatMap((quotation) => (whole.has(quotation) ? [] : inlineOf(view, quotation))),
	].toSorted((a, b) => a.from - b.from || b.to - a.to || (a.form === "block" ? -1 : 1));
	const around: number[] = [];
	return found.map(({ from, to, form, words, pieces }, index) => {
		while (around.length > 0 && (found[around.at(-1) as number] as Found).to < to) around.pop();
		const inside = around.at(-1) ?? null;
		around.push(index);
		const start = view.starts[from] as number;
		return { start, end: view.ends[to - 1] as number, words, line: lineAt(lines, start), form, inside, pieces };
	});
}

/** «‹…›», ''…'': marks right around marks are one pair of them. */
function withoutDoubled({ text }: ReaderView, marked: readonly MarkedQuotation[]): readonly MarkedQuotation[] {
	const inner = new Set(marked.map(({ opening, closing }) => `${opening} ${closing}`));
	return marked.filter(({ opening, closing }) => {
		let from = opening + 1;
		let to = closing - 1;
		while (from < to && isSpace(text.charCodeAt(from))) from++;
		while (to > from && isSpace(text.charCodeAt(to))) to--;
		return !inner.has(`${from} ${to}`);
	});
}

interface Found extends Pick<Quotation, "words" | "form" | "pieces"> {
	/** Offsets of the view, from the first word to the last. */
	readonly from: number;
	readonly to: number;
}

interface Marked {
	readonly marked: readonly MarkedQuotation[];
	/** What no later paragraph closed or took up again. */
	readonly open: readonly OpenQuotation[];
}

function markedQuotations(view: ReaderView): Marked {
	const found: MarkedQuotation[] = [];
	const lost: OpenQuotation[] = [];
	let open: readonly OpenQuotation[] = [];
	let previous: DraftBlock | null = null;
	for (const block of view.blocks) {
		const marks = quotationMarks(view, block.start, block.end);
		const carried = previous !== null && goesOn(view, previous, block) ? takenUpAgain(view, open, marks, block) : [];
		const paired = pairMarks(marks, carried);
		const carriedOn = new Set(carried.map(({ at }) => at));
		lost.push(...open.filter(({ at }) => !carriedOn.has(at)));
		for (const quotation of paired.quotations)
			if (block.label === null || !isTitleAt(view, block, quotation)) found.push(quotation);
		({ open } = paired);
		previous = block;
	}
	return { marked: found, open: [...lost, ...open] };
}

const PARAGRAPH_END = /[.!?…。！？:：;；,，—–-][”’»」』)\]）"']*$/u;

const goesOn = (view: ReaderView, previous: DraftBlock, block: DraftBlock): boolean =>
	previous.depth === block.depth &&
	previous.quoted === block.quoted &&
	previous.label === block.label &&
	PARAGRAPH_END.test(view.text.slice(Math.max(previous.start, previous.end - 24), previous.end).trimEnd());

/** The open quotations whose marks a paragraph repeats at its beginning, with those marks. */
function takenUpAgain(
	view: ReaderView,
	open: readonly OpenQuotation[],
	marks: readonly QuotationMark[],
	block: DraftBlock,
): readonly OpenQuotation[] {
	const carried: OpenQuotation[] = [];
	let at = block.start;
	while (at < block.end && isSpace(view.text.charCodeAt(at))) at++;
	let rest = open;
	for (const mark of marks) {
		const index = rest.findLastIndex((begun) => begun.mark === mark.mark);
		const begun = rest[index];
		if (mark.at !== at || !mark.opens || begun === undefined) break;
		carried.push(reopened(begun, at));
		rest = rest.slice(index + 1);
		at++;
	}
	return carried;
}

function isTitleAt({ text }: ReaderView, { start, end }: DraftBlock, { opening, closing }: MarkedQuotation): boolean {
	const words = text.slice(opening + 1, closing);
	return isCitedTitle(
		words,
		text.slice(Math.max(start, opening - 200), opening),
		text.slice(closing, Math.min(end, closing + 8)),
	);
}

function inlineOf(view: ReaderView, { opening, closing, reopenings }: MarkedQuotation): readonly Found[] {
	const span = trimmedSpan(view.text, opening + 1, closing);
	return span === null ? [] : foundIn(view, "inline", span, reopenings);
}

/** Nothing where no words are left that could be looked for. */
function foundIn(
	{ text }: ReaderView,
	form: Quotation["form"],
	{ start, end }: Span,
	skipped: readonly number[],
): readonly Found[] {
	let words = "";
	let from = start;
	for (const at of skipped) {
		words += text.slice(from, at);
		from = at + 1;
	}
	words += text.slice(from, end);
	const pieces = piecesOf(words);
	return pieces.some(({ kind }) => kind === "words") ? [{ from: start, to: end, form, words, pieces }] : [];
}
