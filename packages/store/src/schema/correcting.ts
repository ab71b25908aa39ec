import type { Generated } from "kysely";

/** What a person put in the place of a reading, beside the readings of a text, or nowhere: there is no position there. */
interface CorrectionsTable {
	readonly key: Generated<number>;
	readonly document: number;
	/** As `codings.coder` has it: `person:Ana`. */
	readonly person: string;
	/** The reading whose place it takes, as JSON, by which it is known again in a later coding; null: of nobody. */
	readonly replaces: string | null;
	/** Key of the person's own position; null where there is none in the words. */
	readonly position: number | null;
	/** The person's words. */
	readonly note: string | null;
	/** Keys of the actions that made, and ended, it. */
	readonly added: number;
	readonly until: number | null;
}

export interface CorrectingTables {
	readonly corrections: CorrectionsTable;
}
