import type { WordFile } from "./word-file.ts";
import { linesOf } from "./word-paragraph.ts";

/** A Word file as a text to quote from: one line a paragraph, its notes last. Notes leave no number in the words. */
export const sourceText = ({ body, notes }: WordFile): string =>
	[...body, ...notes.flatMap(({ paragraphs }) => paragraphs)].flatMap((paragraph) => linesOf(paragraph)).join("\n");
