import type { Span } from "@fissure/model";

/** `<blockquote>` or `</blockquote>`. */
export interface QuotationTag extends Span {
	readonly opens: boolean;
}

// A tag that may hide its words stays in sight, as any other that the reader of a draft does not know.
const TAG = /<(\/?)blockquote(?:[ \t](?:(?!style|hidden)[^<>\n\r]){0,2000})?>/giu;

/** The tags of block quotations that have a partner, in order; others, and those in code, are words like any other. */
export function quotationTags(text: string): readonly QuotationTag[] {
	const tags: (QuotationTag & { partnered: boolean })[] = [];
	const open: number[] = [];
	for (const { 0: tag, 1: stroke, index } of text.matchAll(TAG)) {
		if (text.charAt(index - 1) === "`" || text.charAt(index - 1) === "\\") continue;
		const opens = stroke === "";
		const partner = opens ? undefined : open.pop();
		if (opens) open.push(tags.length);
		else if (partner === undefined) continue;
		else (tags[partner] as { partnered: boolean }).partnered = true;
		tags.push({ start: index, end: index + tag.length, opens, partnered: !opens });
	}
	return tags.filter(({ partnered }) => partnered);
}
