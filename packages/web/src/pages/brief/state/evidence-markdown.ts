import type { Quote } from "@fissure/core";

/** Words of a source as themselves: no sign of Markdown in them means anything. The same as the server writes its packs with. */
export const escapeMarkdown = (text: string): string =>
	text
		.replace(/\s+/gu, " ")
		.trim()
		.replace(/[\\`*_{}[\]<>|~&#$]/gu, "\\$&")
		.replace(/:(?=\/\/)|(?<=\bwww)\.|@/gu, "\\$&")
		.replace(/^(\d+)([.)])/u, "$1\\$2")
		.replace(/^[-+=]/u, "\\$&");

export const spanReference = ({ document, start, end }: Omit<Quote, "exact">): string => `@${document}#${start}-${end}`;

/** Words with marks of their own, or of more than a paragraph, stand apart: marks within marks are misread. */
const stands = (exact: string): boolean => /["“”„«»「」『』\n]/u.test(exact.trim());

/** A quotation with its reference: within the sentence, or as a block where it has to stand apart. */
export const quoteMarkdown = (quote: Quote): string =>
	stands(quote.exact) ? blockMarkdown(quote) : `“${escapeMarkdown(quote.exact)}” [${spanReference(quote)}]`;

/** A block quotation; a paragraph of the source is one of the quotation. */
export const blockMarkdown = (quote: Quote): string =>
	[
		...quote.exact
			.trim()
			.split(/\s*\n\s*/u)
			.map((line) => `> ${escapeMarkdown(line)}`),
		`> [${spanReference(quote)}]`,
	].join("\n");

/** What a finding says, as a sentence that cites it. */
export const findingMarkdown = ({ id, headline }: { readonly id: string; readonly headline: string }): string =>
	`${escapeMarkdown(headline.replace(/[.。]$/u, ""))} [@${id}].`;

export const chartMarkdown = (words: string): string => `\`\`\`fissure ${words}\n\`\`\``;

/** Whether a piece has lines of its own, with blank ones around it. */
export const isBlock = (markdown: string): boolean => /^(?:>|```)/u.test(markdown);
