import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { failed, type Outcome } from "@fissure/core";

/** A draft that is at hand and need not be read from a file. */
export interface DraftText {
	/** What its problems call it. */
	readonly name: string;
	/** Markdown. */
	readonly text: string;
}

/** Larger is no brief, and would be read for minutes. */
const MOST_BYTES = 5_000_000;

/**
 * The words of a draft: those given, or those of the file of that name.
 *
 * - problems: `draft-unreadable`, `draft-too-large`
 */
export async function readDraftText(folder: string, draft: string | DraftText): Promise<Outcome<DraftText>> {
	if (typeof draft !== "string") {
		const size = Buffer.byteLength(draft.text);
		return size > MOST_BYTES ? tooLarge(size, draft.name) : { ok: true, value: draft };
	}
	try {
		const bytes = await readFile(resolve(folder, draft));
		if (bytes.byteLength > MOST_BYTES) return tooLarge(bytes.byteLength, draft);
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return { ok: true, value: { name: draft, text } };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const message = `Expected a draft in Markdown, UTF-8, got "${reason}"; name a file that can be read`;
		return failed("draft-unreadable", message, draft);
	}
}

const tooLarge = (size: number, name: string): Outcome<never> =>
	failed("draft-too-large", `Expected a draft of at most 5 MB, got ${size} bytes; split it`, name);
