/** Whether a text is read to be quoted from, or as a draft that quotes. */
export type Purpose = "source" | "draft";

/** A paragraph in the notation of drafts. */
export interface DraftBlock {
	/** Without blank ones. */
	readonly lines: readonly string[];
	/** Which block quotation it belongs to, and how deep that is in others; null outside of any. */
	readonly quotation: { readonly id: number; readonly depth: number } | null;
	/** From 1; null for a paragraph. */
	readonly heading: number | null;
}
export interface DraftNoteText {
	readonly label: string;
	readonly words: string;
}

const DEEPEST_HEADING = 6;

/** What is where a note hangs; nothing where the note is lost. */
export const noteMark = (label: string | undefined): string => (label === undefined ? "" : `[^${label}]`);

/** `# ` headings, `> ` quotations, `[^1]: ` notes at the end, one blank line between paragraphs. */
export function draftNotation(blocks: readonly DraftBlock[], notes: readonly DraftNoteText[]): string {
	const body = blocks.map((block, index) => {
		const before = blocks[index - 1];
		if (before === undefined) return written(block);
		// Paragraphs of one quotation stay one.
		const goesOn = block.quotation !== null && block.quotation.id === before.quotation?.id;
		return `${goesOn ? "\n>\n" : "\n\n"}${written(block)}`;
	});
	const ends = notes.map(({ label, words }) => `${noteMark(label)}: ${words.replace(/\n/g, " ")}`);
	return `${[body.join(""), ...ends].filter((part) => part !== "").join("\n\n")}\n`;
}

function written({ lines, quotation, heading }: DraftBlock): string {
	const sign = quotation === null ? "" : "> ".repeat(Math.min(quotation.depth, 10));
	if (heading !== null) return `${sign}${"#".repeat(Math.min(heading, DEEPEST_HEADING))} ${lines.join(" ")}`;
	return lines.map((line) => `${sign}${line}`).join("\n");
}
