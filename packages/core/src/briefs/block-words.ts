import type { Span } from "@fissure/model";

const QUOTED_LINE = /^[ \t]*(?:>[ \t]?)+/u;
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;

/**
 * Which words of a block quotation stand before a reference, on the lines since its last empty one or the reference before?
 *
 * A reader of drafts takes "You said: “Yes.”" for a lead-in with its quotation; in a block all of it may be quoted.
 *
 * - out:    with the signs of the block and escapes taken off, other markup as it stands
 * - silent: null outside a block quotation, and where nothing stands there
 */
export function blockWords(text: string, { start }: Span, previous: Span | undefined): string | null {
	const from = lineStart(text, start);
	if (!QUOTED_LINE.test(text.slice(from, start))) return null;
	const lines: string[] = [];
	for (let at = from, end = start; ; end = at - 1, at = lineStart(text, end)) {
		const line = text.slice(Math.max(at, previous?.end ?? 0), end);
		const words = line.replace(QUOTED_LINE, "").trim();
		const isBlank = words === "" && at < from;
		if (isBlank || (!QUOTED_LINE.test(line) && at >= (previous?.end ?? 0))) break;
		lines.unshift(words);
		if (at === 0 || at < (previous?.end ?? 0)) break;
	}
	const words = lines.join("\n").trim().replace(ESCAPED, "$1");
	return words === "" ? null : words;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;
