import { countUnspaced, expressionOfAny, hasUnspaced } from "@fissure/languages";
import type { Markup } from "./markup.ts";

/** Marks written with other signs: what may close them, and what both are to a reader. */
interface Typeset {
	readonly closings: readonly string[];
	readonly shown: readonly [opening: string, closing: string];
}

/** ``words'', ,,words'', <<words>>, ´´words´´, ''words'', and with one sign for single marks. */
const TYPESET: Readonly<Record<string, Typeset>> = {
	"``": { closings: ["''", "´´"], shown: ["“", "”"] },
	"`": { closings: ["'", "´"], shown: ["‘", "’"] },
	"´´": { closings: ["´´", "''"], shown: ["“", "”"] },
	"´": { closings: ["´", "'"], shown: ["‘", "’"] },
	"''": { closings: ["''"], shown: ["“", "”"] },
	",,": { closings: ["''", "´´", "``", "”", "“", '"'], shown: ["„", "”"] },
	"<<": { closings: [">>"], shown: ["«", "»"] },
	"“": { closings: ["''", "´´"], shown: ["“", "”"] },
	"„": { closings: ["''", "´´"], shown: ["„", "”"] },
};
/** Marks that a reader knows as they are; one that closes by its own partner needs nothing. */
const PLAIN_CLOSING: Readonly<Record<string, string>> = { "“": "”“", "„": '”“"' };

/** Runs of one sign, and the plain marks that may open or close beside them. */
const RUN = /`+|´+|'+|,{2,}|<{2,}|>{2,}|[“”„"]/g;
const BEFORE_OPENING = /[\s([{:：,，;；—–-]/u;
const WORD = /[\p{L}\p{N}]/u;
const OPENS_WORDS = /[\p{L}\p{N}[(…]/u;

interface Run {
	readonly start: number;
	readonly end: number;
	readonly sign: string;
}

/**
 * Shows words between signs that stand for quotation marks between the marks that they mean. Linear in the paragraph.
 *
 * Backticks that a later run of backticks closes are code, whatever is in it.
 */
export function readTypesetMarks(text: string, from: number, to: number, markup: Markup): void {
	const runs = runsIn(text, from, to, markup.hidden);
	let open: Run | null = null;
	for (const [index, run] of runs.entries()) {
		if (open !== null && closes(text, open, run)) {
			show(open, run, markup);
			open = null;
			continue;
		}
		if (open !== null && PLAIN_CLOSING[open.sign]?.includes(run.sign) === true) open = null;
		if (TYPESET[run.sign] === undefined || !looksOpening(text, run, from, to)) continue;
		// A run of backticks that another closes is code.
		const next = run.sign.startsWith("`")
			? runs.slice(index + 1, index + 65).find(({ sign }) => sign.startsWith("`"))
			: undefined;
		if (next !== undefined && !looksOpening(text, next, from, to)) continue;
		// An apostrophe in the words does not begin them again.
		if (open === null || run.sign.length >= open.sign.length) open = run;
	}
}

/** Marks of titles that hold quoted words where a verb of saying is right before them and nothing goes on behind. */
const TITLE_MARKS = /《([^《》\n]{1,400})》|〈([^〈〉\n]{1,400})〉|【([^【】\n]{1,400})】|〖([^〖〗\n]{1,400})〗/g;
const BEFORE_TITLE_MARK = expressionOfAny(
	({ quoting }) => quoting?.beforeTitleMark,
	"u",
	(words) => `${words}$`,
);
/** Nobody says a title that is longer, in characters, and nothing else. */
const LONGEST_TITLE = 7;

/** Shows words in marks of titles that somebody says between the marks of a quotation: 表示《…》。 */
export function readTitleMarks(text: string, from: number, to: number, { shown }: Markup): void {
	for (const match of text.slice(from, to).matchAll(TITLE_MARKS)) {
		const start = from + match.index;
		const end = start + match[0].length;
		const before = text.slice(Math.max(from, start - 8), start);
		const ends = end >= to || /[\s\p{P}]/u.test(text.charAt(end));
		if (!ends || countUnspaced(match[0]) <= LONGEST_TITLE || !BEFORE_TITLE_MARK().test(before)) continue;
		shown.set(start, { shown: "“", length: 1 });
		shown.set(end - 1, { shown: "”", length: 1 });
	}
}

function runsIn(text: string, from: number, to: number, hidden: Uint8Array): readonly Run[] {
	const runs: Run[] = [];
	for (const match of text.slice(from, to).matchAll(RUN)) {
		const start = from + match.index;
		if (hidden[start] === 0) runs.push({ start, end: start + match[0].length, sign: match[0] });
	}
	return runs;
}

function looksOpening(text: string, { start, end }: Run, from: number, to: number): boolean {
	const before = text.charAt(start - 1);
	const begins = start === from || BEFORE_OPENING.test(before) || hasUnspaced(before);
	return begins && end < to && OPENS_WORDS.test(text.charAt(end));
}

function closes(text: string, open: Run, { start, end, sign }: Run): boolean {
	if (TYPESET[open.sign]?.closings.includes(sign) !== true || start === open.end) return false;
	const after = text.charAt(end);
	return /\S/u.test(text.charAt(start - 1)) && (!WORD.test(after) || hasUnspaced(after));
}

function show(open: Run, close: Run, { shown }: Markup): void {
	const marks = TYPESET[open.sign]?.shown;
	if (marks === undefined) return;
	shown.set(open.start, { shown: marks[0], length: open.end - open.start });
	shown.set(close.start, { shown: marks[1], length: close.end - close.start });
}
