import type { Generated } from "kysely";

/** JSON as text; PostgreSQL will hold it as jsonb. */
type Json = string;

interface Lasting {
	readonly key: Generated<number>;
	/** Keys of the actions that made, and ended, it. */
	readonly added: number;
	readonly until: number | null;
}

/** Whose coding counts; one stands at most. */
interface CoderOrdersTable extends Lasting {
	/** Names, the first that has coded a text before the others. */
	readonly coders: Json;
}

/** A text that a coder is to code independently. */
interface CodingTasksTable extends Lasting {
	readonly document: number;
	/** As `codings.coder` has it: `person:Ana`. */
	readonly coder: string;
	readonly batch: string;
	readonly blind: 0 | 1;
	readonly training: 0 | 1;
	/** ISO instant; null while it is open. */
	readonly finished: string | null;
}

interface CoderMemosTable extends Lasting {
	readonly coder: string;
	readonly document: number | null;
	/** Id. */
	readonly issue: string | null;
	readonly text: string;
}

/** What was decided where codings of the same words differ. */
interface AdjudicationsTable extends Lasting {
	readonly document: number;
	/** Who read what. */
	readonly of_readings: Json;
	/** Key of the position decided on; null where there is none in the words. */
	readonly position: number | null;
	readonly reason: string;
}

export interface CoderTables {
	readonly coder_orders: CoderOrdersTable;
	readonly coding_tasks: CodingTasksTable;
	readonly coder_memos: CoderMemosTable;
	readonly adjudications: AdjudicationsTable;
}
