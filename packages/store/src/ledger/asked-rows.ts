import type { Outcome } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import type { Case } from "../case/case.ts";
import { parseQuery } from "../query/parse-query.ts";
import type { TextQuery } from "../query/text-query.ts";
import { type LedgerColumns, onceFor } from "./ledger-columns.ts";
import { isInParts, ledgerHome } from "./ledger-home.ts";
import { rowsPassing } from "./ledger-rows.ts";
import { pickRows, rowsSayingWords } from "./parts/picked-rows.ts";
import type { LedgerOrder } from "./select-keys.ts";
import { readOn, scanOf } from "./word-scan.ts";

/** The rows that pass, as far as they are known. */
export interface AskedRows {
	readonly columns: LedgerColumns;
	readonly words: TextQuery | null;
	readonly rows: ArrayLike<number>;
	/** How much of what may say the words has been read, 0–1; 1 where all is known. */
	readonly read: number;
}

export interface Asking {
	readonly order?: LedgerOrder;
	/** Rows that are wanted; reading for words goes on until so many are known. */
	readonly wanted?: number;
	/** Milliseconds to go on reading for words when there are enough; without end unless said. */
	readonly patience?: number;
}

/**
 * Which positions pass? Where words are asked for, those that are known when patience ends: the same question goes on from there.
 *
 * - problems: those of the words looked for
 */
export async function askRows(
	file: Case,
	filters: LedgerFilters,
	{ order = "oldest", wanted = 0, patience = Number.POSITIVE_INFINITY }: Asking = {},
): Promise<Outcome<AskedRows>> {
	const words = filters.words === undefined ? null : parseQuery(filters.words);
	if (words !== null && !words.ok) return words;
	const end = performance.now() + patience;
	const isEnough = (found: number): boolean => found >= wanted && performance.now() >= end;
	const columns = await ledgerHome(file);
	if (isInParts(columns)) {
		if (words === null) {
			const picked = await pickRows(file, columns, filters, order);
			return { ok: true, value: { ...picked, words: null, read: 1 } };
		}
		const found = await rowsSayingWords(file, columns, filters, { words: words.value, order, isEnough });
		return { ok: true, value: { ...found, words: words.value } };
	}
	if (words === null) {
		const rows = await rowsPassing(file, columns, filters, { order });
		return { ok: true, value: { columns, words: null, rows, read: 1 } };
	}
	const candidates = await rowsPassing(file, columns, filters, { words: words.value, order });
	const scan = onceFor(columns, `scan ${JSON.stringify([filters, order])}`, () => scanOf(candidates));
	await readOn(file, columns, scan, words.value, () => isEnough(scan.found.length));
	const read = candidates.length === 0 ? 1 : scan.read / candidates.length;
	return { ok: true, value: { columns, words: words.value, rows: scan.found, read } };
}
