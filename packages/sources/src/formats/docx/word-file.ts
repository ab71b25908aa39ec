import { BODY, readStories } from "./read-stories.ts";
import type { NoteReference, WordParagraph } from "./word-paragraph.ts";
import type { WordParts } from "./word-parts.ts";
import { type WordStyles, wordStyles } from "./word-styles.ts";

type Paragraphs = readonly WordParagraph[];

export interface WordFile {
	readonly body: Paragraphs;
	/** Every note to which the text refers, once, in the order of its first reference. */
	readonly notes: readonly { readonly reference: NoteReference; readonly paragraphs: Paragraphs }[];
	readonly styles: WordStyles;
}

/** A Word file's paragraphs and notes; throws on markup that is not well-formed. */
export function readWordFile(parts: WordParts): WordFile {
	const styles = wordStyles(parts.styles);
	const body = readStories(parts.body, styles).get(BODY) ?? [];
	const stories = {
		footnote: parts.footnotes === null ? new Map<string, Paragraphs>() : readStories(parts.footnotes, styles),
		endnote: parts.endnotes === null ? new Map<string, Paragraphs>() : readStories(parts.endnotes, styles),
	};
	const notes = new Map<string, { readonly reference: NoteReference; readonly paragraphs: Paragraphs }>();
	for (const { pieces } of body) {
		for (const reference of pieces) {
			if (typeof reference === "string" || !("note" in reference)) continue;
			const key = `${reference.note} ${reference.id}`;
			const paragraphs = stories[reference.note].get(reference.id);
			if (paragraphs !== undefined && !notes.has(key)) notes.set(key, { reference, paragraphs });
		}
	}
	return { body, notes: [...notes.values()], styles };
}
