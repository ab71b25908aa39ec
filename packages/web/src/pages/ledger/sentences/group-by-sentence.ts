import type { LedgerRow } from "../state/use-ledger-rows.ts";

/** Positions that are read from one sentence of one text. */
export interface SentenceGroup {
	/** The same for as long as the ledger is in this order. */
	readonly key: string;
	/** Who says the sentence; that is not always who holds the view. */
	readonly asserter: string;
	readonly sentence: LedgerRow["sentence"];
	readonly document: LedgerRow["document"];
	/** One at least, as they stand in the ledger. */
	readonly rows: readonly LedgerRow[];
}

/**
 * Which positions of the ledger stand in one sentence? Positions of a text are neighbours there in the order of its sentences, so
 * only neighbours are joined, and the order stays.
 */
export function groupBySentence(rows: readonly LedgerRow[]): readonly SentenceGroup[] {
	const groups: (SentenceGroup & { readonly rows: LedgerRow[] })[] = [];
	for (const row of rows) {
		const { sentence, document, asserter } = row;
		const key = `${document.id} ${sentence.start}-${sentence.end} ${asserter}`;
		const last = groups.at(-1);
		if (last?.key === key) last.rows.push(row);
		else groups.push({ key, asserter, sentence, document, rows: [row] });
	}
	return groups;
}

/** What a sentence is shown to say: a holder's view of an issue once a side, the strongest, also where several of its words say so. */
export function viewsOf(rows: readonly LedgerRow[]): readonly LedgerRow[] {
	const views = new Map<string, LedgerRow>();
	for (const row of rows) {
		const side = row.stance === null ? "unread" : Math.sign(row.stance);
		const view = `${row.holder} ${row.issue} ${side}`;
		const known = views.get(view);
		if (known === undefined || Math.abs(row.stance ?? 0) > Math.abs(known.stance ?? 0)) views.set(view, row);
	}
	return [...views.values()];
}
