import type { Outcome, Span } from "@fissure/core";
import type { LedgerEntry, LedgerFilters, LedgerWindow } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { tokensOf } from "../query/index-tokens.ts";
import { hitsIn } from "../query/match-query.ts";
import type { TextQuery } from "../query/text-query.ts";
import { askRows } from "./asked-rows.ts";
import { atOnce } from "./at-once.ts";
import { homeOfWindow, isInParts } from "./ledger-home.ts";
import { windowInParts } from "./parts/window-in-parts.ts";
import { readEntries } from "./read-entries.ts";
import type { LedgerOrder } from "./select-keys.ts";

export interface WindowOptions {
	/** Rows before it. */
	readonly offset?: number;
	/** Rows; 50. */
	readonly limit?: number;
	/** `newest` unless said. */
	readonly order?: LedgerOrder;
	/** Milliseconds to go on reading for words once the window is full; 40. */
	readonly patience?: number;
}

/**
 * Any window of the ledger, and how long the ledger is: what a table scrolls over.
 *
 * - problems: those of the words looked for, and problems of the file
 */
export const ledgerWindow = (
	file: Case,
	filters: LedgerFilters = {},
	{ offset = 0, limit = 50, order = "newest", patience = 40 }: WindowOptions = {},
): Promise<Outcome<LedgerWindow>> =>
	attempt(file.address, async () => {
		const home = filters.words === undefined ? await homeOfWindow(file) : null;
		if (home !== null && isInParts(home)) {
			const { places, total } = await atOnce(file, windowInParts(file, home, filters, { offset, limit, order }));
			const entries = await readEntries(file.db, places);
			const rows = entries.map(([entry, { key }]) => ({ key, ...entry, hits: [] }));
			return { ok: true, value: { offset, rows, total, read: 1 } };
		}
		const asked = await askRows(file, filters, { order, wanted: offset + limit, patience });
		if (!asked.ok) return asked;
		const { columns, words, rows, read } = asked.value;
		const within = Array.from({ length: Math.max(0, Math.min(limit, rows.length - offset)) }, (_, at) => {
			const row = rows[offset + at] as number;
			return { key: columns.keys[row] as number, document: columns.held[columns.documents[row] as number]?.key ?? -1 };
		});
		const entries = await readEntries(file.db, within);
		return {
			ok: true,
			value: {
				offset,
				rows: entries.map(([entry, { key }]) => ({ key, ...entry, hits: words === null ? [] : hitsOf(entry, words) })),
				total: rows.length,
				read,
			},
		};
	});

export const hitsOf = ({ sentence }: Pick<LedgerEntry, "sentence">, words: TextQuery): readonly Span[] =>
	hitsIn(words, tokensOf(sentence.exact)).map(({ start, end }) => ({
		start: sentence.start + start,
		end: sentence.start + end,
	}));
