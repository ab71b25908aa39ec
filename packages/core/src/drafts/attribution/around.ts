import type { Draft, SourceWords, Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { type Calendar, DATE, type Dated, datesStated, withYear } from "./dates.ts";

/** What labels words beside their sentence. */
export interface Surroundings {
	/** In a table: the head of the column and the other cells of the row. */
	readonly cells: readonly string[];
	/** Nothing but the words is in their cell. */
	readonly isAlone: boolean;
	/** Innermost first. */
	readonly headings: readonly string[];
}

const NO_SURROUNDINGS: Surroundings = { cells: [], isAlone: false, headings: [] };

const LONGEST_LINE = 4000;
// A section that is longer has others in it; bounds the work.
const MOST_LINES = 400;
const HEADING = /^[ \t]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/u;
const BOLD = /^[ \t]{0,3}(?:\*\*|__)([^*_]{2,80})(?:\*\*|__):?$/u;
const ROW = /^[ \t]*\|.*\|[ \t]*$/u;
const RULE = /^[ \t]*\|?[ \t:|-]*-{2,}[ \t:|-]*$/u;
const LONGEST_LABEL = 120;

export function surroundingsOf({ text }: Pick<Draft["document"], "text">, quotation: Span): Surroundings {
	const { start, end } = quotation;
	const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
	const lineStart = start - before.length + before.lastIndexOf("\n") + 1;
	// A line that is longer is no row of a table, and each quotation in it would read it again.
	if (lineStart > 0 && text.charAt(lineStart - 1) !== "\n") return NO_SURROUNDINGS;
	const [line = ""] = text.slice(lineStart, lineStart + 2 * LONGEST_LINE).split("\n", 1);
	const above = linesBefore(text, lineStart);
	const table = ROW.test(line) ? inTable(above, line, { start: start - lineStart, end: end - lineStart }) : null;
	const isShort = (label: string): boolean => label !== "" && label.length <= LONGEST_LABEL;
	return {
		cells: (table?.labels ?? []).filter(isShort),
		isAlone: table?.isAlone ?? false,
		headings: headingsOver(above).filter(isShort),
	};
}

function inTable(above: readonly string[], line: string, { start, end }: Span) {
	const cells = cellsOf(line);
	const index = cells.findIndex(({ from, to }) => from <= start && start <= to);
	const cell = cells[index];
	if (cell === undefined) return null;
	const rule = above.findIndex((words) => RULE.test(words));
	const head = rule === -1 || above.slice(0, rule).some((words) => !ROW.test(words)) ? "" : (above[rule + 1] ?? "");
	const column = ROW.test(head) ? (cellsOf(head)[index]?.words ?? "") : "";
	const beside = line.slice(cell.from, start) + line.slice(end, cell.to);
	return {
		labels: [column, ...cells.filter((_, other) => other !== index).map(({ words }) => words)],
		isAlone: !/[\p{L}\p{N}]/u.test(beside),
	};
}

function cellsOf(line: string): readonly { readonly from: number; readonly to: number; readonly words: string }[] {
	const cells: { from: number; to: number; words: string }[] = [];
	let from = line.indexOf("|") + 1;
	for (let at = from; at < line.length; at++) {
		if (line.charAt(at) !== "|" || line.charAt(at - 1) === "\\") continue;
		cells.push({ from, to: at, words: plain(line.slice(from, at)) });
		from = at + 1;
	}
	return cells;
}

const plain = (words: string): string => words.replace(/[*_`#]+/gu, "").trim();

/** Nearest first, up to the end of the table or of what is looked through. */
function linesBefore(text: string, lineStart: number): readonly string[] {
	const lines: string[] = [];
	let end = lineStart - 1;
	while (end >= 0 && lines.length < MOST_LINES) {
		const back = text.slice(Math.max(0, end - LONGEST_LINE), end);
		const from = end - back.length + back.lastIndexOf("\n") + 1;
		if (from > 0 && text.charAt(from - 1) !== "\n") break;
		lines.push(text.slice(from, Math.min(end, from + 4 * LONGEST_LABEL)).trimEnd());
		end = from - 1;
	}
	return lines;
}

/** Headings, and lines in bold alone, that are over a line; one of a higher level ends those below it. The title of the draft is none. */
function headingsOver(above: readonly string[]): readonly string[] {
	const found: string[] = [];
	let level = 8;
	for (const line of above) {
		const heading = HEADING.exec(line);
		const depth = heading?.[1]?.length ?? 7;
		const words = heading?.[2] ?? BOLD.exec(line)?.[1] ?? "";
		if (words === "" || depth >= level) continue;
		level = depth;
		if (level > 1) found.push(plain(words));
	}
	return found;
}

/** Letters beside a date that a label of a day still has: a place, a day of the week. */
const MOST_BESIDE = 24;
/** 2022 год. */
const MOST_BESIDE_YEAR = 4;

/** The date that a label is: "22 September 2021", "New York, 3 May 2024"; null for a title that only has one. */
export function labelDate(label: string, words: SourceWords, calendar: Calendar): string | null {
	const [date, ...more] = datesOf(label, words, calendar);
	if (date === undefined || more.length > 0) return null;
	const rest = label.slice(0, date.start) + label.slice(date.end);
	const most = date.value.length === 4 ? MOST_BESIDE_YEAR : MOST_BESIDE;
	return (rest.match(/\p{L}/gu)?.length ?? 0) <= most ? withYear(date.value, calendar) : null;
}

const LONE_YEAR = /^\P{L}*(?<![\d-])(?:19|20)\d{2}(?![\d-])/u;

function datesOf(label: string, words: SourceWords, calendar: Calendar): readonly Dated[] {
	const stated = datesStated(label, words, calendar);
	if (stated.length > 0) return stated;
	const written = numbersIn(label, calendar.language).filter(({ value }) => DATE.test(value));
	if (written.length > 0) return written;
	const year = LONE_YEAR.exec(label)?.[0];
	return year === undefined ? [] : [{ start: year.length - 4, end: year.length, value: year.slice(-4) }];
}
