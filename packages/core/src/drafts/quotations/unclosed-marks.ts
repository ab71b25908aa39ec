import { hasUnspaced } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { isSpace } from "../../documents/paragraphs.ts";
import type { ReaderView } from "../text/reader-view.ts";
import type { OpenQuotation } from "./pair-marks.ts";

const TYPOGRAPHIC = new Set("“„«「『﹁﹃｢〝");
const STRAIGHT = new Set('"＂');
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_WORDS = /[\p{L}\p{N}[(（…]/u;
const OPENER = /[:：(（[]/u;

/**
 * Which marks plainly open a quotation that never closes? Spans of the draft, of the marks themselves.
 *
 * - silent: on single marks, which may be apostrophes; on a straight mark that is not at the beginning of a word or stands
 *           behind a number; on marks inside quotations, whose words are looked for anyway
 */
export function unclosedMarks(
	view: ReaderView,
	open: readonly OpenQuotation[],
	quotations: readonly Span[],
): readonly Span[] {
	const plain = open.filter((begun) => isPlain(view.text, begun)).toSorted((a, b) => a.at - b.at);
	const spans: Span[] = [];
	let next = 0;
	let covered = 0;
	for (const { at } of plain) {
		const start = view.starts[at] as number;
		for (; next < quotations.length && (quotations[next] as Span).start <= start; next++)
			covered = Math.max(covered, (quotations[next] as Span).end);
		if (start >= covered) spans.push({ start, end: view.ends[at] as number });
	}
	return spans;
}

function isPlain(text: string, { mark, at }: OpenQuotation): boolean {
	const before = text.charAt(at - 1);
	const after = text.charAt(at + 1);
	const starts = before === "" || isSpace(before.charCodeAt(0)) || OPENER.test(before);
	if (STRAIGHT.has(mark))
		return starts && BEFORE_WORDS.test(after) && !/\d\s?$/.test(text.slice(Math.max(0, at - 2), at));
	// «We left« is closed by the wrong mark, and “ behind a word may be meant to close.
	return TYPOGRAPHIC.has(mark) && (starts || !WORD.test(before) || hasUnspaced(before));
}
