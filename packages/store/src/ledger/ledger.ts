import { failed, type Outcome } from "@fissure/core";
import type { LedgerEntry, LedgerFilters } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { readMuted } from "../mutes/mutes.ts";
import { tokensOf } from "../query/index-tokens.ts";
import { fits } from "../query/match-query.ts";
import { parseQuery } from "../query/parse-query.ts";
import type { TextQuery } from "../query/text-query.ts";
import { type Cursor, cursorOf, readCursor } from "./cursor.ts";
import { leavingOut, passingPositions } from "./ledger-filters.ts";
import { readEntries } from "./read-entries.ts";
import { type LedgerOrder, selectKeys } from "./select-keys.ts";

export interface LedgerPage {
	/** Entries; 20. */
	readonly size?: number;
	/** `next` of the page before. */
	readonly after?: string;
	/** By date; within a document always in the order of its text. `newest` unless said. */
	readonly order?: LedgerOrder;
}

export interface Ledger {
	readonly entries: readonly LedgerEntry[];
	/** Where the next page begins, whatever is added meanwhile; null where there is none. */
	readonly next: string | null;
}

const PAGE = 20;
/** Entries read at once where each must be looked at for words. */
const LOOKED_AT = 200;

/**
 * Who has said what on an issue, when, where, and in which words?
 *
 * - silent:   on what no coder has read
 * - problems: `cursor-unknown`, those of the words looked for, and problems of the file
 */
export async function ledger(file: Case, filters: LedgerFilters = {}, page: LedgerPage = {}): Promise<Outcome<Ledger>> {
	const words = filters.words === undefined ? null : parseQuery(filters.words);
	if (words !== null && !words.ok) return words;
	const after = page.after === undefined ? null : readCursor(page.after);
	if (page.after !== undefined && after === null) {
		const message = `Expected "next" of the previous page, got "${page.after}"; copy it from the previous answer`;
		return failed("cursor-unknown", message, "after");
	}
	return attempt(file.address, async () => ({
		ok: true,
		value: await readPage(file, { filters, words: words?.value ?? null, after, ...sized(page) }),
	}));
}

const sized = ({ size = PAGE, order = "newest" }: LedgerPage) => ({ size, order });

interface Asked {
	readonly filters: LedgerFilters;
	readonly words: TextQuery | null;
	readonly after: Cursor | null;
	readonly size: number;
	readonly order: LedgerOrder;
}

async function readPage(file: Case, { filters, words, after, size, order }: Asked): Promise<Ledger> {
	const entries: LedgerEntry[] = [];
	const limit = words === null ? size + 1 : LOOKED_AT;
	for (let from = after; ; ) {
		const cursors = await selectKeys(file.db, { filters, words, after: from, order, limit });
		for (const [entry, cursor] of await readEntries(file.db, cursors)) {
			if (words !== null && !fits(words, tokensOf(entry.sentence.exact))) {
				from = cursor;
				continue;
			}
			if (entries.length === size) return { entries, next: from === null ? null : cursorOf(from) };
			entries.push(entry);
			from = cursor;
		}
		if (cursors.length < limit) return { entries, next: null };
	}
}

/** How many positions pass, words left aside: which sentences say them only reading would tell. */
export const countPositions = (file: Case, filters: Omit<LedgerFilters, "words"> = {}): Promise<Outcome<number>> =>
	attempt(file.address, async () => {
		const asked = leavingOut(await readMuted(file), filters);
		const { count } = await file.db
			.selectFrom("positions")
			.innerJoin("documents", "documents.key", "positions.document")
			.select(({ fn }) => fn.countAll<number>().as("count"))
			.where((builder) => passingPositions(asked, builder as never))
			.executeTakeFirstOrThrow();
		return { ok: true, value: count };
	});
