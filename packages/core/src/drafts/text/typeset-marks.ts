import type { Markup } from "./markup.ts";

interface BacktickRun {
	readonly start: number;
	readonly end: number;
}

const BEFORE_OPENING = /[\s([{:,;—–-]/u;
const WORD = /[\p{L}\p{N}]/u;
const SHOWN: Readonly<Record<number, readonly [string, string]>> = { 1: ["‘", "’"], 2: ["“", "”"] };

/**
 * Shows ``words'' and `words', as typesetters write them, between the marks that they mean. Linear in the paragraph.
 *
 * Backticks that a later run of backticks closes are code, whatever is in it.
 */
export function readTypesetMarks(text: string, from: number, to: number, markup: Markup): void {
	const runs = backtickRuns(text, from, to, markup.hidden);
	for (const [index, run] of runs.entries()) {
		const marks = SHOWN[run.end - run.start];
		const next = runs[index + 1];
		if (marks === undefined || !looksOpening(text, run, to)) continue;
		if (next !== undefined && !looksOpening(text, next, to)) continue;
		const length = run.end - run.start;
		const closing = closingIn(text.slice(run.end, next?.start ?? to), length);
		if (closing === -1) continue;
		markup.shown.set(run.start, { shown: marks[0], length });
		markup.shown.set(run.end + closing, { shown: marks[1], length });
	}
}

function backtickRuns(text: string, from: number, to: number, hidden: Uint8Array): readonly BacktickRun[] {
	const runs: BacktickRun[] = [];
	for (let at = text.indexOf("`", from); at !== -1 && at < to; ) {
		let end = at;
		while (end < to && text.charCodeAt(end) === 0x60) end++;
		if (hidden[at] === 0) runs.push({ start: at, end });
		at = text.indexOf("`", end);
	}
	return runs;
}

const looksOpening = (text: string, { start, end }: BacktickRun, to: number): boolean =>
	(start === 0 || BEFORE_OPENING.test(text.charAt(start - 1))) && end < to && WORD.test(text.charAt(end));

/** Where, in the words behind an opening, so many apostrophes close them; -1 where none do. */
function closingIn(words: string, length: number): number {
	for (let at = words.indexOf("'"); at !== -1; ) {
		let end = at;
		while (words.charCodeAt(end) === 0x27) end++;
		const closes = end - at === length && !WORD.test(words.charAt(end)) && /\S/.test(words.charAt(at - 1));
		if (closes) return at;
		at = words.indexOf("'", end);
	}
	return -1;
}
