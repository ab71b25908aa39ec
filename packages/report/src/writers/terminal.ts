/** Ranges that a terminal draws two columns wide (Unicode East Asian Width W and F, and pictographs). */
const WIDE: readonly (readonly [number, number])[] = [
	[0x1100, 0x115f],
	[0x2e80, 0x303e],
	[0x3041, 0x33ff],
	[0x3400, 0x4dbf],
	[0x4e00, 0x9fff],
	[0xa000, 0xa4cf],
	[0xa960, 0xa97f],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe30, 0xfe6f],
	[0xff00, 0xff60],
	[0xffe0, 0xffe6],
	[0x1f300, 0x1f64f],
	[0x1f680, 0x1f6ff],
	[0x1f900, 0x1f9ff],
	[0x20000, 0x3fffd],
];

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

const widthOf = (character: string): number => {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x300) return 1;
	if (ZERO_WIDTH.test(character)) return 0;
	return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
};

/** How many terminal columns does this text take? Han, kana, hangul and full-width forms count 2, combining marks 0. */
export const displayWidth = (text: string): number => {
	let width = 0;
	for (const character of text) width += widthOf(character);
	return width;
};

/** The text followed by spaces up to `width` columns; longer text is left as it is. */
export const padTo = (text: string, width: number): string =>
	text + " ".repeat(Math.max(0, width - displayWidth(text)));

/** Chinese lines neither begin with closing marks nor end with opening ones. */
const NOT_FIRST = /^[，。、；：！？）》」』】〉”’…—)\].,;:!?%»]/u;
const NOT_LAST = /[（《「『【〈“‘(«[]$/u;

/** Pieces that must not be broken: words with the spaces after them, single wide characters with their marks. */
function pieces(text: string): readonly string[] {
	const out: string[] = [];
	let begin = 0;
	let at = 0;
	let previous = "";
	for (const character of text) {
		const breaks =
			(previous === " " && character !== " ") ||
			((widthOf(character) === 2 || (previous !== "" && widthOf(previous) === 2)) &&
				previous !== "" &&
				character !== " " &&
				widthOf(character) > 0 &&
				!NOT_FIRST.test(character) &&
				!NOT_LAST.test(previous));
		if (breaks) {
			out.push(text.slice(begin, at));
			begin = at;
		}
		at += character.length;
		previous = character;
	}
	return begin < at ? [...out, text.slice(begin)] : out;
}

/** A piece wider than the line (a long address) is cut where it must be. */
function cut(piece: string, width: number): readonly string[] {
	const out: string[] = [""];
	for (const character of piece) {
		const last = out.at(-1) ?? "";
		if (last !== "" && displayWidth(last) + widthOf(character) > width) out.push(character);
		else out[out.length - 1] = last + character;
	}
	return out;
}

/** Lines of at most `width` columns (at least 2), broken at spaces and between wide characters; never empty. */
export function wrapText(text: string, width: number): readonly string[] {
	const limit = Math.max(2, width);
	const lines: string[] = [];
	let line = "";
	for (const piece of pieces(text).flatMap((whole) =>
		displayWidth(whole.trimEnd()) > limit ? cut(whole, limit) : [whole],
	)) {
		if (line !== "" && displayWidth(line) + displayWidth(piece.trimEnd()) > limit) {
			lines.push(line.trimEnd());
			line = "";
		}
		line += piece;
	}
	return [...lines, line.trimEnd()];
}

/** The text on one line of at most `width` columns; cut text ends in an ellipsis. */
export function cutTo(text: string, width: number): string {
	if (displayWidth(text) <= width) return text;
	let line = "";
	let room = Math.max(0, width - 1);
	for (const character of text) {
		room -= widthOf(character);
		if (room < 0) break;
		line += character;
	}
	return `${line.trimEnd()}…`;
}

export type Ink = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan";

const CODES: Readonly<Record<Ink, number>> = {
	bold: 1,
	dim: 2,
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	magenta: 35,
	cyan: 36,
};

/** Colours text for a terminal, or leaves it alone. Colour repeats what the words say; it never says more. */
export type Paint = (text: string, ...inks: readonly Ink[]) => string;

export const paintIf =
	(color: boolean): Paint =>
	(text, ...inks) =>
		color && text !== "" ? `\u001b[${inks.map((ink) => CODES[ink]).join(";")}m${text}\u001b[0m` : text;
