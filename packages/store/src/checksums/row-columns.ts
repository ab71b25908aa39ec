import type { CaseTables } from "../schema/schema.ts";

/**
 * What the checksum of a row covers: every column, in this order, but for the checksum itself and for bytes, which have a SHA-256
 * of their own. New columns go to the end, so that rows in which they are null keep their checksums.
 */
export const ROW_COLUMNS: { readonly [Table in keyof CaseTables]: readonly (keyof CaseTables[Table] & string)[] } = {
	actions: ["key", "verb", "who", "at", "undoes", "undone_by"],
	journal: ["key", "action", "table_name", "row_key", "before", "after"],
	content: ["sha256", "packing", "media_type", "size"],
	captures: ["key", "address", "at", "headers", "content", "added"],
	documents: [
		...(["key", "id", "language", "kind", "publisher", "title", "date", "date_first", "date_last", "venue"] as const),
		...(["url", "event", "guessed", "captured_at", "sha256", "source", "fingerprint", "version_of"] as const),
		...(["later_version", "added", "until", "text", "pairs", "speaker"] as const),
	],
	events: ["key", "id", "name", "kind", "date", "parties", "by_hand", "added", "until"],
	event_documents: ["key", "event", "document", "score", "reasons", "confirmed", "added", "until"],
	codings: ["key", "document", "coder", "codebook", "parties", "added", "until", "aside", "task"],
	sentences: ["coding", "number", "start_at", "end_at", "paragraph"],
	statements: [
		...(["coding", "number", "start_at", "end_at", "sentence", "paragraph", "holder", "asserter", "manner"] as const),
		...(["agentless", "verb", "scale", "rung", "polarity", "negated", "conditional", "intensified", "hedges"] as const),
		...(["target", "concepts", "actors", "numbers", "because"] as const),
	],
	positions: [
		...(["coding", "number", "start_at", "end_at", "key", "issue", "holder", "asserter", "manner", "stance"] as const),
		...(["status", "statement", "because", "document", "publisher", "date", "date_last", "until", "note"] as const),
		...(["certainty", "aside"] as const),
	],
	mentions: ["coding", "number", "start_at", "end_at", "issue", "concept", "paragraph"],
	names_used: ["coding", "number", "start_at", "end_at", "topic", "frame", "issue"],
	findings: [
		...(["key", "event", "documents", "kind", "issue", "holder", "carried_by", "headline", "salience"] as const),
		...(["weight", "comparator", "identity", "finding", "added", "until"] as const),
	],
	codebooks: ["key", "added", "until", "label", "part", "name", "content"],
	sources: ["key", "added", "until", "id", "definition"],
	fetches: [
		...(["address", "source", "etag", "last_modified", "last_fetched", "status", "failures", "next_at"] as const),
		"problem",
	],
	edits: [
		...(["key", "added", "until", "before", "after", "class", "changes", "vanished", "appeared", "edit"] as const),
		"consequence",
	],
	phrases: ["key", "added", "until", "phrase", "language", "publisher"],
	indicators: [
		"key",
		"added",
		"until",
		"id",
		"label",
		"unit",
		"source",
		"direction",
		"threshold",
		"actor",
		"partner",
		"measure",
	],
	observations: ["key", "added", "until", "indicator", "date", "value"],
	alerts: [
		...(["key", "added", "until", "kind", "subject"] as const),
		...(["what", "at", "evidence", "seen"] as const),
	],
	judgments: ["key", "added", "until", "id", "kind", "topics", "judgment"],
	corrections: ["key", "added", "until", "document", "person", "replaces", "position", "note"],
	verdicts: [
		...(["key", "added", "until", "identity", "kind", "issue", "decision", "reason", "starred", "note"] as const),
		"tags",
	],
	searches: ["key", "added", "until", "name", "searched", "filters", "seen"],
	mutes: ["key", "added", "until", "issue"],
	drafts: ["key", "added", "until", "id", "title", "saved_at", "text"],
	vote_tables: ["key", "added", "until", "id", "label", "format", "source", "citation", "voters", "fingerprint"],
	roll_calls: [
		...(["key", "added", "until", "vote_table", "id", "body", "date", "session", "symbol", "title"] as const),
		...(["description", "important", "issues", "amendment", "paragraph", "vetoed_by", "totals", "stated"] as const),
		"votes",
	],
	deeds: [
		...(["key", "added", "until", "id", "kind", "actor", "target", "target_states", "what", "date"] as const),
		...(["by_then", "ended", "issue", "direction", "programme", "source"] as const),
	],
	deed_lists: ["key", "added", "until", "id", "kind", "target", "label", "complete", "as_of", "source"],
	deed_mappings: ["key", "added", "until", "id", "issue", "mapping"],
	coder_orders: ["key", "added", "until", "coders"],
	coding_tasks: ["key", "added", "until", "document", "coder", "batch", "blind", "training", "finished"],
	coder_memos: ["key", "added", "until", "coder", "document", "issue", "text"],
	adjudications: ["key", "added", "until", "document", "of_readings", "position", "reason"],
};

export type CheckedTable = keyof typeof ROW_COLUMNS;

export const CHECKED_TABLES = Object.keys(ROW_COLUMNS) as readonly CheckedTable[];

const OTHER_KEYS: { readonly [Table in CheckedTable]?: readonly string[] } = {
	content: ["sha256"],
	fetches: ["address"],
	sentences: ["coding", "number"],
	statements: ["coding", "number"],
	mentions: ["coding", "number"],
	names_used: ["coding", "number"],
};

/** Columns of the primary key. */
export const keyOf = (table: CheckedTable): readonly string[] => OTHER_KEYS[table] ?? ["key"];
