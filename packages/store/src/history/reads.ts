import type { KyselyPlugin, RootOperationNode } from "kysely";
import type { Case, Reads } from "../case/case.ts";
import { standsFor } from "../case/for-person.ts";
import type { JournalledTable } from "./change.ts";
import type { Moment } from "./moment.ts";

const OF_CODING = ["codings", "coder_orders", "coding_tasks"] as const;
const OF_POSITION = [...OF_CODING, "positions", "corrections", "documents"] as const;
/**
 * By table that an answer may be read from, what tells that a row of it has changed: journalled tables, any action, any entry of the journal; or
 * nothing but that the case has changed.
 */
const TOLD_BY = {
	...{ documents: ["documents"], events: ["events"], event_documents: ["event_documents"], findings: ["findings"] },
	...{ codings: OF_CODING, positions: OF_POSITION, sentences: OF_POSITION, statements: OF_POSITION },
	...{ mentions: OF_POSITION, names_used: OF_POSITION, corrections: ["corrections"] },
	...{ codebooks: ["codebooks"], sources: ["sources"], edits: ["edits"], phrases: ["phrases"] },
	...{ indicators: ["indicators"], observations: ["observations"], alerts: ["alerts"], judgments: ["judgments"] },
	...{ verdicts: ["verdicts"], mutes: ["mutes"], searches: ["searches"], deeds: ["deeds"] },
	...{ deed_lists: ["deed_lists"], deed_mappings: ["deed_mappings"], coder_orders: ["coder_orders"] },
	...{ coding_tasks: ["coding_tasks"], coder_memos: ["coder_memos"], adjudications: ["adjudications"] },
	...{ vote_tables: ["vote_tables"], roll_calls: ["vote_tables"] },
	...{ texts: ["documents"], text_parts: ["documents"], text_lengths: ["documents"], text_tokens: ["documents"] },
	// Bytes come with an action that says that they were captured, or with none where they are there already.
	...{ content: "actions", captures: "actions", actions: "actions", journal: "journal" },
	// A draft is written over within a session; the rest is no part of the history.
	...{ drafts: "case", fetches: "case", table_checksums: "case", case_identity: "case", case_state: "case" },
	...{ history: "case", ledger: "case", quotations: "case", public_texts: "case", public_positions: "case" },
	...{ public_codings: "case", public_events: "case", public_findings: "case", public_votes: "case" },
	...{ public_deeds: "case", public_series: "case" },
} as const satisfies Readonly<Record<string, readonly JournalledTable[] | "actions" | "journal" | "case">>;

export type ReadTable = keyof typeof TOLD_BY;

/** Every table and view of a case, by name. */
export const READ_TABLES: ReadonlySet<string> = new Set(Object.keys(TOLD_BY));

/** The same case; from which tables it is asked is noted, and whether who asks is looked at. What is kept of it in memory is the same. */
export const noting = (file: Case, reads: Reads): Case =>
	standsFor(notingWho({ ...file, db: file.db.withPlugin(pluginOf(reads)), reads }, reads), file);

/** The same, of which it is noted when somebody looks at who asks. */
export const notingWho = <Asked extends { readonly who: string }>(asked: Asked, reads: Reads): Asked => {
	const { who } = asked;
	return Object.defineProperty({ ...asked }, "who", {
		get: () => {
			reads.personal = true;
			return who;
		},
		enumerable: true,
	});
};

/** Notes what an answer that is kept in memory was read from, for one that is made of it. */
export function noteReads({ reads }: Case, tables: readonly string[]): void {
	for (const table of tables) reads?.tables.add(table);
}

/** Is an answer that was begun at one moment still true at another? */
export const isStillTrue = ({ tables, beyond }: Reads, begun: Moment, now: Moment): boolean =>
	!beyond && tables.size > 0 && areAsTheyWere([...tables], begun, now);

/** Has nobody changed a row of these tables between two moments? */
export const areAsTheyWere = (tables: readonly string[], begun: Moment, now: Moment): boolean =>
	tables.every((table) => {
		const told = TOLD_BY[table as ReadTable];
		if (told === undefined || told === "case") return false;
		if (told === "actions") return begun.actions === now.actions;
		if (told === "journal") return begun.until === now.until && begun.actions === now.actions;
		return told.every((one) => (now.touched.get(one) ?? 0) <= begun.until);
	});

/**
 * Rows that stay as they are once they are made, as far as a question joins them: what a row refers to is told with the row. That an action was
 * undone later is only asked from the actions themselves.
 */
const REFERRED_TO: readonly string[] = ["actions", "content"] satisfies readonly ReadTable[];

/** Notes the tables of each question before it is put into words. */
const pluginOf = ({ tables }: Reads): KyselyPlugin => ({
	transformQuery({ node }): RootOperationNode {
		const named = new Set<string>();
		note(node, named);
		const asked = new Set<string>();
		noteAsked(node, asked);
		for (const one of named) if (asked.has(one) || !REFERRED_TO.includes(one)) tables.add(one);
		return node;
	},
	transformResult: ({ result }) => Promise.resolve(result),
});

/** What is asked for itself, and not joined by its name; a column of what is joined does not count. */
function noteAsked(node: unknown, tables: Set<string>): void {
	if (typeof node !== "object" || node === null) return;
	const { kind, sqlFragments } = node as { kind?: string; sqlFragments?: readonly string[] };
	if (kind === "ReferenceNode" || kind === "ColumnNode") return;
	if (kind === "IdentifierNode") note(node, tables);
	if (sqlFragments !== undefined)
		note(
			{ kind: "RawNode", sqlFragments: sqlFragments.map((words) => words.replaceAll(STRING_OR_COLUMN, " ")) },
			tables,
		);
	for (const [name, part] of Object.entries(node))
		if (!(kind === "JoinNode" && name === "table" && isNamed(part))) noteAsked(part, tables);
}

/** In SQL: words that are data, and what stands before the point of a column. */
const STRING_OR_COLUMN = /'[^']*'|"?\w+"?\s*\./gu;

/** A table, under its own or another name. */
const isNamed = (node: { readonly kind: string; readonly node?: { readonly kind: string } }): boolean =>
	node.kind === "TableNode" || (node.kind === "AliasNode" && node.node?.kind === "TableNode");

function note(node: unknown, tables: Set<string>): void {
	if (typeof node !== "object" || node === null) return;
	if (Array.isArray(node)) {
		for (const one of node) note(one, tables);
		return;
	}
	const { kind, name, sqlFragments } = node as { kind?: string; name?: unknown; sqlFragments?: readonly string[] };
	if (kind === "IdentifierNode") {
		if (READ_TABLES.has(name as string)) tables.add(name as string);
		return;
	}
	if (kind === "RawNode")
		for (const words of sqlFragments ?? [])
			for (const [word] of words.matchAll(/\w+/gu)) if (READ_TABLES.has(word)) tables.add(word);
	for (const one of Object.values(node)) note(one, tables);
}
