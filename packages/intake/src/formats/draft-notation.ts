/** Whether a text is read to be quoted from, or as a draft that quotes. */
export type Purpose = "source" | "draft";

/** Lines of a block quotation. */
export const asQuote = (lines: readonly string[]): string =>
	lines.map((line) => (line === "" ? ">" : `> ${line}`)).join("\n");
