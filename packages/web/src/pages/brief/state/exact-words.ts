import type { Quote } from "@fissure/core";
import type { Quotation, Reference } from "./brief-types.ts";
import { escapeMarkdown, spanReference } from "./evidence-markdown.ts";
import { isSound } from "./mark.ts";

export interface TextChange {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** What one key mends. */
export interface Mend {
	/** `words`: the exact words come in the place of the written ones; `cite`: only where they stand is written. */
	readonly kind: "words" | "cite";
	readonly changes: readonly TextChange[];
}

const CLOSING = /^["”’»」』]+/u;
const BLANK_LINE = /\n[ \t>]*\n/u;

/**
 * How is a quotation mended: with the words of the source, and with where they are? Null where nothing is to be
 * mended, or only its author can.
 *
 * @param next start of the next quotation: what is behind it hangs on that one
 */
export function mendOf(
	quotation: Quotation,
	text: string,
	references: readonly Reference[],
	next = text.length,
): Mend | null {
	const { found, state, start, end } = quotation;
	if (found === null || state === "translated" || state === "gone") return null;
	const own = ownReference(quotation, text, references, next);
	const cites = referenceChange(quotation, found, text, own);
	const isCited = own?.stands === true && own.kind === "span" && state !== "changed";
	if (isSound(quotation) || state === "moved")
		return isCited || cites === null ? null : { kind: "cite", changes: [cites] };
	const insert = wordsFor(quotation, found, text);
	return { kind: "words", changes: [{ from: start, to: end, insert }, ...(cites === null ? [] : [cites])] };
}

/** The first reference behind it in its paragraph that no other quotation can have. */
const ownReference = (
	{ end }: Quotation,
	text: string,
	references: readonly Reference[],
	next: number,
): Reference | null =>
	references.find((one) => one.start >= end && one.start < next && !BLANK_LINE.test(text.slice(end, one.start))) ??
	null;

function referenceChange(
	{ end, form }: Quotation,
	found: Quote,
	text: string,
	own: Reference | null,
): TextChange | null {
	const reference = spanReference(found);
	if (own !== null) {
		// A finding or a judgment is cited for what it says; words are cited beside it.
		if (own.stands && own.kind !== "span" && own.kind !== "document")
			return { from: own.start, to: own.start, insert: `${reference}; ` };
		return own.written === reference ? null : { from: own.start, to: own.end, insert: reference };
	}
	if (form === "block") return { from: end, to: end, insert: `\n> [${reference}]` };
	const at = end + (CLOSING.exec(text.slice(end, end + 4))?.[0].length ?? 0);
	return { from: at, to: at, insert: ` [${reference}]` };
}

const wordsFor = ({ form, start, end }: Quotation, { exact }: Quote, text: string): string =>
	form === "inline"
		? escapeMarkdown(exact)
		: exact
				.trim()
				.split(/\s*\n\s*/u)
				.map(escapeMarkdown)
				.join(`\n${/^[ \t]*>[ \t]?/mu.exec(text.slice(text.lastIndexOf("\n", start) + 1, end))?.[0] ?? "> "}`);
