import { UNSPACED } from "@fissure/core";

/** A run of characters as it is on a page: units are points, the origin is below on the left. */
export interface PdfItem {
	readonly str: string;
	/** The last two numbers are x and y. */
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
	readonly hasEOL: boolean;
}

interface Line {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly y: number;
	readonly height: number;
}

/** A gap this much wider than the page's usual one begins a paragraph. */
const WIDE_GAP = 1.35;
/** A line that ends before this share of the column ends a paragraph. */
const FULL_LINE = 0.85;
/** Indent, in heights of a letter, that begins a paragraph. */
const INDENT = 0.8;
/** Heights between baselines within which runs share a line (raised footnote marks do). */
const SAME_LINE = 0.5;
/** Heights of blank between two runs that stand for a space. */
const SPACE = 0.2;

/** White space is layout, whichever the font has; a joiner without width inside a word is none. */
const WHITE_SPACE = /[^\S\uFEFF]+/gu;

/** A sentence runs over a page's end where the page ends and the next begins like this. */
const GOES_ON = new RegExp(`[\\p{Ll}${UNSPACED},，、-]$`, "u");
const CONTINUES = new RegExp(`^[\\p{Ll}${UNSPACED}]`, "u");
const UNSPACED_END = new RegExp(`[${UNSPACED}\\u3000-\\u303f\\uff00-\\uffef]$`, "u");
const UNSPACED_START = new RegExp(`^[${UNSPACED}\\u3000-\\u303f\\uff00-\\uffef“‘\\d]`, "u");

/** The paragraphs of a PDF's pages: lines put together, page numbers left out, words broken at a line's end mended. */
export function pdfParagraphs(pages: readonly (readonly PdfItem[])[]): readonly string[] {
	const paragraphs: string[] = [];
	for (const items of pages) {
		const own = joinLines(withoutPageNumbers(linesOf(items)));
		const last = paragraphs.at(-1);
		const first = own[0];
		// A sentence that runs over the page's end is one paragraph.
		if (last !== undefined && first !== undefined && GOES_ON.test(last.slice(-2)) && CONTINUES.test(first)) {
			paragraphs[paragraphs.length - 1] = joined(last, first);
			own.shift();
		}
		paragraphs.push(...own);
	}
	return paragraphs;
}

const NUMBER = /^[\s\d\-–—./]*$/u;
const ENDED = /[.!?…:;。！？：；]["'”’»)]*$/u;

/** A line of figures alone is a number of the page, but where it goes on with the sentence of the line above. */
function withoutPageNumbers(lines: readonly Line[]): readonly Line[] {
	const { column, usual } = layoutOf(lines.filter(({ text }) => !NUMBER.test(text)));
	return lines.filter((line, at) => {
		if (!NUMBER.test(line.text)) return true;
		const before = lines[at - 1];
		if (before === undefined || NUMBER.test(before.text) || ENDED.test(before.text)) return false;
		return !startsParagraph(before, line, column, usual);
	});
}

function linesOf(items: readonly PdfItem[]): readonly Line[] {
	const lines: Line[] = [];
	let run: PdfItem[] = [];
	const close = (): void => {
		const line = lineOf(run);
		if (line !== null) lines.push(line);
		run = [];
	};
	for (const item of items) {
		const before = run.at(-1);
		if (before !== undefined && item.str !== "") {
			const distance = Math.abs(yOf(item) - yOf(before));
			if (distance > SAME_LINE * Math.max(before.height, item.height, 1)) close();
		}
		if (item.str !== "") run.push(item);
		if (item.hasEOL) close();
	}
	close();
	return lines;
}

function lineOf(run: readonly PdfItem[]): Line | null {
	const words = run.filter(({ str }) => str.trim() !== "");
	const [first] = words;
	const last = words.at(-1);
	if (first === undefined || last === undefined) return null;
	let text = "";
	let right = xOf(first);
	for (const item of run) {
		const apart = xOf(item) - right > SPACE * Math.max(item.height, 1);
		text += apart && text !== "" && !text.endsWith(" ") && !item.str.startsWith(" ") ? ` ${item.str}` : item.str;
		right = xOf(item) + item.width;
	}
	const height = Math.max(...words.map((item) => item.height), 1);
	return {
		text: text.replace(WHITE_SPACE, " ").trim(),
		left: xOf(first),
		right: xOf(last) + last.width,
		y: yOf(first),
		height,
	};
}

interface Layout {
	readonly column: { readonly left: number; readonly right: number };
	/** Gap between two lines. */
	readonly usual: number;
}

const layoutOf = (lines: readonly Line[]): Layout => ({
	column: {
		left: Math.min(...lines.map(({ left }) => left)),
		right: Math.max(...lines.map(({ right }) => right)),
	},
	usual: median(
		lines
			.slice(1)
			.map(({ y }, index) => (lines[index]?.y ?? y) - y)
			.filter((gap) => gap > 0),
	),
});

function joinLines(lines: readonly Line[]): string[] {
	const { column, usual } = layoutOf(lines);
	const paragraphs: string[] = [];
	lines.forEach((line, index) => {
		const before = lines[index - 1];
		const begins = before === undefined || startsParagraph(before, line, column, usual);
		const open = paragraphs.at(-1);
		if (begins || open === undefined) paragraphs.push(line.text);
		else paragraphs[paragraphs.length - 1] = joined(open, line.text);
	});
	return paragraphs;
}

function startsParagraph(before: Line, line: Line, column: Layout["column"], usual: number): boolean {
	const gap = before.y - line.y;
	if (gap < 0 || gap > usual * WIDE_GAP) return true;
	if (Math.abs(before.height - line.height) > 0.15 * before.height) return true;
	if (line.left - before.left > INDENT * line.height) return true;
	return before.right < column.left + (column.right - column.left) * FULL_LINE;
}

/** Lines without spaces between words meet without one; a word broken at a line's end is mended. */
function joined(open: string, next: string): string {
	// Only the end is looked at: a paragraph may grow over hundreds of pages.
	const end = open.slice(-2);
	if (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(next)) return open.slice(0, -1) + next;
	return UNSPACED_END.test(end) && UNSPACED_START.test(next) ? open + next : `${open} ${next}`;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((left, right) => left - right);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}

const xOf = ({ transform }: PdfItem): number => transform[4] ?? 0;
const yOf = ({ transform }: PdfItem): number => transform[5] ?? 0;
