import { WIDE_LETTERS } from "@fissure/languages";
import { isSpace } from "../../documents/paragraphs.ts";

/** Asterisks or underscores in a row. Words struck out with tildes are words that a reader sees struck out: the signs stay. */
export interface DelimiterRun {
	readonly start: number;
	readonly end: number;
	readonly mark: string;
	readonly opens: boolean;
	readonly closes: boolean;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
// Without spaces nothing tells which way a sign looks.
const WIDE = new RegExp(`[${WIDE_LETTERS}]`, "u");
// No draft nests deeper; bounds the search for a partner.
const DEEPEST = 16;

export function delimiterRunAt(text: string, start: number, to: number): DelimiterRun {
	const mark = text.charAt(start);
	let end = start;
	while (end < to && text.charAt(end) === mark) end++;
	const before = kindOf(text.charAt(start - 1));
	const after = kindOf(end < to ? text.charAt(end) : "");
	const left = after !== "space" && (after !== "punctuation" || before !== "letter");
	const right = before !== "space" && (before !== "punctuation" || after !== "letter");
	const within = mark === "_" && before === "letter" && after === "letter";
	return { start, end, mark, opens: left && !within, closes: right && !within };
}

function kindOf(character: string): "space" | "punctuation" | "unspaced" | "letter" {
	if (character === "" || isSpace(character.charCodeAt(0))) return "space";
	if (PUNCTUATION.test(character)) return "punctuation";
	return WIDE.test(character) ? "unspaced" : "letter";
}

/** Hides the signs of emphasis that have a partner; the others are characters like any other. */
export function hideEmphasis(runs: readonly DelimiterRun[], hidden: Uint8Array): void {
	const open: { readonly mark: string; readonly start: number; end: number }[] = [];
	for (const run of runs) {
		let start = run.start;
		while (run.closes && start < run.end) {
			const depth = open.findLastIndex(({ mark }) => mark === run.mark);
			const opening = open[depth];
			if (opening === undefined) break;
			const length = Math.min(opening.end - opening.start, run.end - start);
			hidden.fill(1, opening.end - length, opening.end);
			hidden.fill(1, start, start + length);
			opening.end -= length;
			start += length;
			open.length = opening.end === opening.start ? depth : depth + 1;
		}
		if (!run.opens || start === run.end) continue;
		if (open.length === DEEPEST) open.shift();
		open.push({ mark: run.mark, start, end: run.end });
	}
}
