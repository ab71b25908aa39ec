import type { Outcome } from "@fissure/core";
import type { Purpose } from "../../reading/draft-notation.ts";
import { present, type Reading } from "../../reading/reading.ts";
import { draftText } from "./draft-text.ts";
import { readWordFile, type WordFile } from "./word-file.ts";
import { linesOf } from "./word-paragraph.ts";
import { brokenDocx, wordParts } from "./word-parts.ts";

/**
 * The text of a Word file: one line a paragraph, or in the notation of drafts.
 *
 * - problems: `docx-broken`, `docx-encrypted`, `docx-bomb`, `zip-not-docx`
 */
export async function readDocx(bytes: Uint8Array, place: string, purpose: Purpose): Promise<Outcome<Reading>> {
	try {
		const parts = await wordParts(bytes, place);
		if (!parts.ok) return parts;
		const file = readWordFile(parts.value);
		if (purpose === "source") return { ok: true, value: { text: sourceText(file) } };
		const { text, title } = draftText(file);
		return { ok: true, value: { text, ...present({ title }), guessed: title === undefined ? [] : ["title"] } };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return brokenDocx(place, `markup that cannot be read (${reason.slice(0, 120).replace(/[\p{Cc}.;]+/gu, " ")})`);
	}
}

/** A Word file as a text to quote from: one line a paragraph, its notes last. Notes leave no number in the words. */
const sourceText = ({ body, notes }: WordFile): string =>
	[...body, ...notes.flatMap(({ paragraphs }) => paragraphs)].flatMap((paragraph) => linesOf(paragraph)).join("\n");
