import { expressionOfAny, fromPacks, packsAtHand } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { trimmedSpan } from "../../documents/paragraphs.ts";
import type { DraftBlock } from "../text/draft-blocks.ts";
import type { ReaderView } from "../text/reader-view.ts";
import type { MarkedQuotation } from "./pair-marks.ts";
import { toldWithin } from "./told-within.ts";

/** A block quotation without its marks and without the line that says whose it is; spans are of the view. */
export interface BlockQuotation extends Span {
	/** The marks around the whole of it, if it has any; they make no second quotation. */
	readonly marked: MarkedQuotation | null;
}

// Deeper signs come from replies to replies, whose words the outer quotations already hold.
const DEEPEST = 4;
const LONGEST_SOURCE = 240;
const SOURCE = /^(?:[—–―]|--?)[ \u00A0]*[\p{Lu}\p{Lo}\p{N}*_[].{0,200}$/u;
/** "— the Foreign Secretary": an article before the office. */
const SOURCE_BY_OFFICE = expressionOfAny(
	({ scope }) => scope?.clauses.determiners,
	"u",
	(words) => String.raw`^(?:[—–―]|--?)[ \u00A0]*${words}[ \u00A0]\p{Lu}.{0,100}$`,
);
const SOURCE_AFTER_MARKS = /^[.,]?\s*(?:(?:[—–―]|--?)[\s\S]{1,220}|[(（][^()（）]{1,200}[)）]\.?)?$/u;
/** With a year or a page: any other parenthesis may be the speaker's own. */
const CITED = expressionOfAny(
	({ quoting }) => quoting?.page,
	"u",
	(words) =>
		String.raw`(?<=[.!?…。！？”"»])\s{0,3}[(（][\p{Lu}\p{Lo}](?=[^()（）]{0,200}${words})[^()（）]{2,200}[)）]\.?$`,
);
const ENDED = /[.!?…。！？”"»’')）\]]$/u;
const STOP = /[.!?。！？]$/u;

interface OpenBlock extends Span {
	end: number;
	readonly depth: number;
	readonly quoted: number;
	/** It begins with an item of a list. */
	readonly item: boolean;
}

/**
 * The block quotations of a draft, from the lines that begin with `>`. A list is as many as it has items; one in which the
 * draft tells who says the words in marks is none.
 */
export function blockQuotations(view: ReaderView, marked: readonly MarkedQuotation[]): readonly BlockQuotation[] {
	const openings = new Map(marked.map((quotation) => [quotation.opening, quotation]));
	const isTold = toldWithin(view.text, marked);
	const found: BlockQuotation[] = [];
	const open: OpenBlock[] = [];
	const end = (): void => {
		found.push(...asQuotation(view, open.pop() as OpenBlock, openings, isTold));
	};
	const close = (depth: number): void => {
		while ((open.at(-1)?.depth ?? 0) > depth) end();
	};
	for (const block of view.blocks) {
		if (open[0] !== undefined && open[0].quoted !== block.quoted) close(0);
		if (block.quoted === null) continue;
		close(block.depth);
		const innermost = open.at(-1);
		if (block.item && innermost?.item === true && innermost.depth === block.depth) end();
		for (const begun of open) begun.end = block.end;
		deepen(open, block);
	}
	close(0);
	return [...found, ...indentedQuotations(view, openings)];
}

/**
 * Paragraphs set in behind "Keller said:", which stand for a block quotation in plain text. A paragraph in marks is one already.
 */
function indentedQuotations(
	{ text, blocks }: ReaderView,
	openings: ReadonlyMap<number, MarkedQuotation>,
): readonly BlockQuotation[] {
	let isQuoting = false;
	return blocks.flatMap((block, at) => {
		const previous = blocks[at - 1];
		const isPlain = block.depth === 0 && block.label === null && !block.item;
		if (!isPlain || !isIndented(text, block)) {
			isQuoting = false;
			return [];
		}
		isQuoting ||= previous !== undefined && !previous.item && leadsIn(text, previous);
		const words = trimmedSpan(text, block.start, block.end);
		return isQuoting && words !== null && !openings.has(words.start) ? [{ ...words, marked: null }] : [];
	});
}

const leadsIn = (text: string, { start, end }: Span): boolean => {
	const lead = text.slice(Math.max(start, end - LONGEST_SOURCE), end).trimEnd();
	return /[:：]$/.test(lead) && TELLS().some((tells) => tells.test(lead));
};
const TELLS = fromPacks(() => packsAtHand().flatMap(({ sources }) => sources?.tells ?? []));

/** Every line of it begins further in than a paragraph of any print does. */
function isIndented(text: string, { start, end }: Span): boolean {
	const from = text.lastIndexOf("\n", start - 1) + 1;
	return text
		.slice(from, end)
		.split("\n")
		.every((line) => /^(?: {4}|\t)/.test(line));
}

function deepen(open: OpenBlock[], { start, end, depth, quoted, item }: DraftBlock): void {
	const deepest = Math.min(depth, DEEPEST);
	// `>>` without a `>` before it is one quotation, not a quotation of nothing but a quotation.
	if (quoted !== null && (open.at(-1)?.depth ?? 0) < deepest) open.push({ start, end, depth: deepest, quoted, item });
}

function asQuotation(
	view: ReaderView,
	block: Span,
	openings: ReadonlyMap<number, MarkedQuotation>,
	isTold: (block: Span) => boolean,
): readonly BlockQuotation[] {
	const whole = trimmedSpan(view.text, block.start, block.end);
	if (whole === null) return [];
	const marked = openings.get(whole.start);
	if (marked !== undefined && marked.closing < whole.end) {
		const rest = view.text.slice(marked.closing + 1, Math.min(whole.end, marked.closing + 300));
		if (whole.end - marked.closing <= LONGEST_SOURCE && SOURCE_AFTER_MARKS.test(rest))
			return [{ ...trimmedOr(view.text, marked.opening + 1, marked.closing), marked }];
	}
	const words = { start: whole.start, end: wordsEnd(view.text, whole) };
	return isTold(words) ? [] : [{ ...words, marked: null }];
}

const trimmedOr = (text: string, start: number, end: number): Span => trimmedSpan(text, start, end) ?? { start, end };

/** Before "— Ann Lee, 3 May" or "(Lee, 2023, p. 5)", where that comes last and what is before it has ended. */
function wordsEnd(text: string, { start, end }: Span): number {
	const tail = text.slice(Math.max(start, end - LONGEST_SOURCE), end);
	const cited = CITED().exec(tail);
	if (cited !== null && cited.index > 0) return end - tail.length + cited.index;
	const line = Math.max(tail.lastIndexOf("\n"), tail.lastIndexOf("\r"));
	if (line === -1) return end;
	const last = tail.slice(line + 1).trim();
	const before = trimmedSpan(text, start, end - tail.length + line);
	if (before === null || !(SOURCE.test(last) || SOURCE_BY_OFFICE().test(last)) || STOP.test(last)) return end;
	return ENDED.test(text.slice(before.end - 1, before.end)) ? before.end : end;
}
