import type { Generated } from "kysely";

/** Key of the action that made, or ended, a row. */
type ActionKey = number;
/** JSON as text; PostgreSQL will hold it as jsonb. */
type Json = string;

interface Lasting {
	readonly key: Generated<number>;
	readonly added: ActionKey;
	readonly until: ActionKey | null;
}

/** Recorded votes that came in together. */
interface VoteTablesTable extends Lasting {
	readonly id: string;
	readonly label: string;
	readonly format: string;
	readonly source: string;
	readonly citation: string | null;
	/** Who votes, as JSON; `roll_calls.votes` has a letter for each, in this order. */
	readonly voters: Json;
	/** Of all that it says: a table that says the same is not written again. */
	readonly fingerprint: string;
}

interface RollCallsTable extends Lasting {
	/** Key. */
	readonly vote_table: number;
	readonly id: string;
	readonly body: string;
	readonly date: string;
	readonly session: string | null;
	readonly symbol: string | null;
	readonly title: string;
	readonly description: string | null;
	/** 1 or 0; null where the table does not say. */
	readonly important: number | null;
	readonly issues: Json;
	readonly amendment: number;
	readonly paragraph: number;
	readonly vetoed_by: Json;
	readonly totals: Json;
	readonly stated: Json | null;
	/** A letter for each voter of the table: `y`es, `a`bstain, `n`o, `-` absent, `.` not recorded. */
	readonly votes: string;
}

interface DeedsTable extends Lasting {
	readonly id: string;
	readonly kind: string;
	readonly actor: string;
	readonly target: string | null;
	readonly target_states: Json;
	readonly what: string;
	readonly date: string;
	/** 1 where the date is only the latest that it can be. */
	readonly by_then: number;
	/** `until` of the noun, whose name here belongs to the history. */
	readonly ended: string | null;
	readonly issue: string | null;
	readonly direction: string | null;
	readonly programme: string | null;
	readonly source: Json;
}

/** What a register says of itself. */
interface DeedListsTable extends Lasting {
	readonly id: string;
	readonly kind: string;
	readonly target: string;
	readonly label: string;
	readonly complete: number;
	readonly as_of: string;
	readonly source: Json;
}

/** Which deeds bear on which issue. */
interface DeedMappingsTable extends Lasting {
	readonly id: string;
	readonly issue: string;
	/** The whole of it. */
	readonly mapping: Json;
}

export interface DoingTables {
	readonly vote_tables: VoteTablesTable;
	readonly roll_calls: RollCallsTable;
	readonly deeds: DeedsTable;
	readonly deed_lists: DeedListsTable;
	readonly deed_mappings: DeedMappingsTable;
}
