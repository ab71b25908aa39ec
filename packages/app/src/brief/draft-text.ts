import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { BUDGETS, failed, markdownExcess, type Outcome } from "@fissure/core";

/** A draft that is at hand and need not be read from a file. */
export interface DraftText {
	/** What its problems call it. */
	readonly name: string;
	/** Markdown. */
	readonly text: string;
}

/**
 * The words of a draft: those given, or those of the file of that name.
 *
 * - problems: `draft-unreadable`, `draft-too-large`
 */
export async function readDraftText(folder: string, draft: string | DraftText): Promise<Outcome<DraftText>> {
	if (typeof draft !== "string") {
		const size = Buffer.byteLength(draft.text);
		return size > BUDGETS.draft.bytes ? tooLarge(size, draft.name) : { ok: true, value: draft };
	}
	try {
		const bytes = await readFile(resolve(folder, draft));
		if (bytes.byteLength > BUDGETS.draft.bytes) return tooLarge(bytes.byteLength, draft);
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

/**
 * The same, where it is to be read as Markdown: what is saved may be anything.
 *
 * - problems: `draft-too-deep`, `draft-too-marked`, those of `readDraftText`
 */
export async function readMarkdown(folder: string, named: string | DraftText): Promise<Outcome<DraftText>> {
	const read = await readDraftText(folder, named);
	return read.ok ? withinBudget(read.value) : read;
}

function withinBudget(draft: DraftText): Outcome<DraftText> {
	const excess = markdownExcess(draft.text);
	if (excess === null) return { ok: true, value: draft };
	const { depth, signs } = BUDGETS.draft;
	const place = `${draft.name}:${excess.line}`;
	return excess.of === "depth"
		? failed(
				"draft-too-deep",
				`Expected lists and quotations nested at most ${depth} levels deep, got more at line ${excess.line}; write them with fewer levels`,
				place,
			)
		: failed(
				"draft-too-marked",
				`Expected at most ${signs} signs of emphasis, code and links in one paragraph, got more at line ${excess.line}; divide it by blank lines, or leave signs out`,
				place,
			);
}
