import { open } from "node:fs/promises";
import type { Outcome } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import type { FormatOf } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { writeWhole } from "../files/write-whole.ts";
import { ledgerWriter } from "./ledger-formats.ts";

export interface ExportLedgerRequest {
	readonly case: CaseChoice;
	readonly format: FormatOf<"ledger">;
	readonly filters?: LedgerFilters;
	/** Begin a CSV with a byte order mark: Excel reads Han and Cyrillic only so. */
	readonly bom?: boolean;
	/** A file to be made, where nothing may be; or what takes the text piece by piece. */
	readonly out: string | ((text: string) => Promise<void>);
}

export interface ExportedLedger {
	readonly positions: number;
	/** Null where no file was made. */
	readonly path: string | null;
}

/** Characters handed on at once. */
const CHUNK = 262_144;
/** Positions between two signs of life. */
const TOLD = 1_000;

/**
 * Writes the positions that pass, as a table, as JSON lines or as Web Annotations.
 *
 * - memory:   a page of positions and their texts, however many there are
 * - problems: `target-exists`, `target-unwritable`, those of the filters and of opening
 * - stops:    throws the reason of the signal; no file is left behind
 */
export const exportLedger = (request: ExportLedgerRequest, hooks: Hooks = {}): Promise<Outcome<ExportedLedger>> => {
	const { out } = request;
	if (typeof out !== "string") return writeLedger(request, null, out, hooks);
	return writeWhole(out, async (draft) => {
		const file = await open(draft, "wx");
		try {
			const written = await writeLedger(request, out, (text) => file.writeFile(text), hooks);
			if (written.ok) await file.sync();
			return written;
		} finally {
			await file.close();
		}
	});
};

const writeLedger = (
	{ case: choice, format, filters = {}, bom = false }: ExportLedgerRequest,
	path: string | null,
	write: (text: string) => Promise<void>,
	hooks: Hooks,
): Promise<Outcome<ExportedLedger>> =>
	inCase(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, filters);
		if (!resolved.ok) return resolved;
		const writer = ledgerWriter(format, { bom });
		let positions = 0;
		let text = writer.begin;
		for await (const position of store.eachPosition(file, resolved.value)) {
			if (!position.ok) return position;
			text += writer.write(position.value);
			positions++;
			if (positions % TOLD === 0) {
				hooks.signal?.throwIfAborted();
				hooks.onProgress?.({ stage: "exporting", done: positions, total: 0, place: file.address });
			}
			if (text.length < CHUNK) continue;
			await write(text);
			text = "";
		}
		await write(text + writer.end(positions));
		return { ok: true, value: { positions, path } };
	});
