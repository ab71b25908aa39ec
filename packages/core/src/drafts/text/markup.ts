import type { DraftLine } from "./draft-lines.ts";

/** What the signs of Markdown and HTML do to the characters of a draft. One entry a character, or keyed by its offset. */
export interface Markup {
	/** 1: no reader sees it. */
	readonly hidden: Uint8Array;
	/** 1: seen, but a quotation mark there is none: code, addresses. */
	readonly inert: Uint8Array;
	/** Written in another way than shown: `&quot;`, `\"`. */
	readonly shown: Map<number, { readonly shown: string; readonly length: number }>;
	/** References to notes, in order. */
	readonly references: { readonly at: number; readonly label: string }[];
	/** Labels of link targets. */
	readonly targets: ReadonlySet<string>;
}

/** A markup in which only lines that are no words, signs at the beginning of lines, and comments are hidden. */
export function lineMarkup(text: string, lines: readonly DraftLine[]): Markup {
	const hidden = new Uint8Array(text.length);
	const shown = new Map<number, { readonly shown: string; readonly length: number }>();
	const targets = new Set<string>();
	let comment = 0;
	let closes = true;
	for (const line of lines) {
		// Indentation is no sign of anything in a paragraph.
		if (line.depth > 0 || line.kind !== "text") hidden.fill(1, line.from, line.start);
		if (line.kind === "tag") shown.set(line.start, { shown: "\n", length: line.end - line.start });
		if ((line.kind === "hidden" || line.kind === "code") && line.end > comment) {
			hidden.fill(1, line.from, line.end);
			const target = /^\[([^^\]][^\]]{0,199})\]:/.exec(
				text.slice(line.start, Math.min(line.end, line.start + 210)),
			)?.[1];
			if (target !== undefined) targets.add(labelOf(target));
			continue;
		}
		for (let at = Math.max(line.start, comment); closes && at < line.end; ) {
			const opens = text.slice(at, line.end).indexOf("<!--");
			if (opens === -1) break;
			const from = at + opens;
			const closing = text.indexOf("-->", from + 4);
			closes = closing !== -1;
			if (!closes) break;
			comment = closing + 3;
			if (text.charAt(from - 1) !== "`") hidden.fill(1, from, comment);
			at = comment;
		}
	}
	return { hidden, inert: new Uint8Array(text.length), shown, references: [], targets };
}

/** Labels of links are compared without case and with white space run together. */
export const labelOf = (label: string): string => label.trim().replace(/\s+/gu, " ").toLowerCase();
