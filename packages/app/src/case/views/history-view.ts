import type { HistoryEntry } from "@fissure/model";

import type { CaseView } from "@fissure/report";

/** What each table's rows are called, one and several. */
const NOUNS: Readonly<Record<string, readonly [one: string, several: string]>> = {
	documents: ["document", "documents"],
	codings: ["coding", "codings"],
	events: ["event", "events"],
	event_documents: ["text in an event", "texts in events"],
	findings: ["finding", "findings"],
	codebooks: ["part of a codebook", "parts of a codebook"],
	sources: ["source", "sources"],
	edits: ["page edit", "page edits"],
	phrases: ["phrase", "phrases"],
	indicators: ["indicator", "indicators"],
	observations: ["observation", "observations"],
	alerts: ["alert", "alerts"],
	judgments: ["judgment", "judgments"],
	positions: ["position", "positions"],
	corrections: ["correction", "corrections"],
	drafts: ["draft", "drafts"],
	verdicts: ["verdict", "verdicts"],
	mutes: ["muted issue", "muted issues"],
	searches: ["saved search", "saved searches"],
	vote_tables: ["table of votes", "tables of votes"],
	roll_calls: ["roll call", "roll calls"],
	deeds: ["deed", "deeds"],
	deed_lists: ["register of deeds", "registers of deeds"],
	deed_mappings: ["deed mapping", "deed mappings"],
	coder_orders: ["order of coders", "orders of coders"],
	coding_tasks: ["coding task", "coding tasks"],
	coder_memos: ["memo", "memos"],
	adjudications: ["adjudication", "adjudications"],
};

/** `2 documents, 1 coding`; `nothing` where no row was touched. */
export function rowsInWords(rows: HistoryEntry["rows"]): string {
	const parts = Object.entries(rows).map(([table, count]) => {
		const [one, several] = NOUNS[table] ?? [table, table];
		return `${count} ${count === 1 ? one : several}`;
	});
	return parts.length === 0 ? "nothing" : parts.join(", ");
}

/** The history of a case, the latest first. */
export function historyView(history: readonly HistoryEntry[]): CaseView {
	const last = history.at(-1);
	return {
		title: "History",
		data: { actions: history },
		columns: ["action", "at", "who", "verb", "rows", "undone_by", "undoes"],
		rows: history.map((entry) => [
			entry.key,
			entry.at,
			entry.who,
			entry.verb,
			rowsInWords(entry.rows),
			entry.undoneBy,
			entry.undoes,
		]),
		notes: last === undefined ? ["Nothing has been done yet."] : last.key > 1 ? [`Earlier: --before ${last.key}`] : [],
		text: history.map(({ key, at, who, verb, rows, undoneBy, undoes }) => {
			const undone = undoneBy === null ? "" : ` (undone by ${undoneBy})`;
			const what = undoes === null ? rowsInWords(rows) : `${rowsInWords(rows)} of ${undoes}`;
			return `${key} ${at} ${who} ${verb}: ${what}${undone}`;
		}),
	};
}
