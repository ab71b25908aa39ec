import type { Generated } from "kysely";

/** What an analyst thinks of what was found; never mixed with it. */
interface JudgmentsTable {
	readonly key: Generated<number>;
	/** As the analyst named it. */
	readonly id: string;
	readonly kind: string;
	/** Ids of issues, or the analyst's own words, as JSON. */
	readonly topics: string;
	/** The whole of it, as JSON. */
	readonly judgment: string;
	/** Keys of the actions that made, and ended, it. */
	readonly added: number;
	readonly until: number | null;
}

export interface JudgingTables {
	readonly judgments: JudgmentsTable;
}
