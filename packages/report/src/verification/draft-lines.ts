import type { TextLine, TextMark } from "../writers/blocks.ts";

/** How a stretch of a draft's notation looks to a reader; its words all stay. */
type Look = "strong" | "em" | "sign";

const LINE = /([^\r\n\u2028\u2029]*)(\r\n|[\r\n\u2028\u2029]|$)/gu;
const EMPHASIS = [
	["strong", /\*\*(?=\S)[^*]+\*\*|(?<![\p{L}\p{N}_])__(?=\S)[^_]+__(?![\p{L}\p{N}_])/gu, 2],
	["em", /(?<!\*)\*(?=[^\s*])[^*]+\*(?!\*)|(?<![\p{L}\p{N}_])_(?=[^\s_])[^_]+_(?![\p{L}\p{N}_])/gu, 1],
] as const;
/** Longer labels are no labels. */
const NOTE_SIGN = /\[\^[^\]\s]{1,40}\]/gu;

/** The lines of a draft that are not blank, with the signs of Markdown apart from the words. */
export function draftLines(text: string): readonly TextLine[] {
	const lines: TextLine[] = [];
	const headEnd = /^---[ \t]*\r?\n/u.test(text) ? text.search(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u) : -1;
	let number = 0;
	let wasBlank = true;
	for (const { 1: words = "", index } of text.matchAll(LINE)) {
		number++;
		const isBlank = words.trim() === "";
		if (!isBlank) {
			// `head` for the fields before the text, `h1` … `h6`, `quoted`, `note`.
			const kind = index <= headEnd + 1 && headEnd !== -1 ? "head" : kindOf(words);
			const goesOn = kind === "head" ? number > 1 : !wasBlank && kind?.startsWith("h") !== true;
			lines.push({
				number,
				look: [...(kind === null ? [] : [kind]), ...(goesOn ? ["on"] : [])],
				marks: kind === "head" ? [] : looksIn(words, kind, index),
				start: index,
				end: index + words.length,
			});
		}
		wasBlank = isBlank;
	}
	return lines;
}

function kindOf(line: string): string | null {
	const heading = /^ {0,3}(#{1,6})(?=[ \t])/u.exec(line)?.[1];
	if (heading !== undefined) return `h${heading.length}`;
	if (/^ {0,3}>/u.test(line)) return "quoted";
	return /^\[\^[^\]\s]{1,40}\]:/u.test(line) ? "note" : null;
}

function looksIn(line: string, kind: string | null, offset: number): readonly TextMark[] {
	const at = (look: Look, start: number, end: number): TextMark => ({
		kind: "look",
		look,
		start: offset + start,
		end: offset + end,
	});
	const lead = kind === "quoted" ? /^[ >]+/u : kind?.startsWith("h") === true ? /^ *#+[ \t]*/u : null;
	const signs = lead?.exec(line)?.[0].length ?? 0;
	return [
		...(signs > 0 ? [at("sign", 0, signs)] : []),
		...[...line.matchAll(NOTE_SIGN)].map(({ 0: label, index }) => at("sign", index, index + label.length)),
		...EMPHASIS.flatMap(([look, pattern, width]) =>
			[...line.matchAll(pattern)].flatMap(({ 0: found, index }) => [
				at(look, index, index + found.length),
				at("sign", index, index + width),
				at("sign", index + found.length - width, index + found.length),
			]),
		),
	];
}
