import { BUDGETS } from "@fissure/model";

/** Where Markdown asks more of a reader than a person writes: `depth`, parts in each other; `signs`, in one paragraph. */
export interface MarkdownExcess {
	readonly of: "depth" | "signs";
	/** From 1. */
	readonly line: number;
}

const SIGN = /[*_~`[\]]/gu;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/u;

/**
 * Does a draft go beyond what readers of Markdown can take in time? They call themselves for each list and quotation in another, and look
 * for the end of each sign of emphasis, code or link in the rest of its paragraph.
 *
 * - out:  the first line that is beyond `BUDGETS.draft`, or null
 * - time: linear in the text
 */
export function markdownExcess(text: string): MarkdownExcess | null {
	/** Columns at which the contents of open list items begin. */
	let items: number[] = [];
	let signs = 0;
	for (const [index, line] of text.split("\n").entries()) {
		const read = beginningOf(line, items);
		if (read.isBlank || read.begins) signs = 0;
		if (!read.isBlank) items = read.items;
		if (read.quotes + items.length > BUDGETS.draft.depth) return { of: "depth", line: index + 1 };
		signs += line.match(SIGN)?.length ?? 0;
		if (signs > BUDGETS.draft.signs) return { of: "signs", line: index + 1 };
	}
	return null;
}

interface Beginning {
	readonly quotes: number;
	readonly items: number[];
	/** Does an item, a quotation, a heading or a row of a table begin here, and with it another paragraph? */
	readonly begins: boolean;
	readonly isBlank: boolean;
}

/** The signs that a line begins with: `> - 1. words`. */
function beginningOf(line: string, open: readonly number[]): Beginning {
	let [at, quotes] = [0, 0];
	let items = [...open];
	let begins = false;
	for (;;) {
		while (line[at] === " " || line[at] === "\t") at++;
		const item = ITEM.exec(line.slice(at, at + 12))?.[0];
		if (line[at] === ">") {
			quotes++;
			at++;
		} else if (item !== undefined) {
			items = items.filter((column) => column <= at);
			at += item.length;
			items.push(at + 1);
		} else break;
		begins = true;
		// What is beyond the budget need not be counted to its end.
		if (quotes + items.length > BUDGETS.draft.depth) break;
	}
	return {
		quotes,
		items,
		begins: begins || line[at] === "|" || line[at] === "#",
		isBlank: at >= line.trimEnd().length,
	};
}
