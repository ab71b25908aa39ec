import type { Generated } from "kysely";

/** What an analyst writes from a case, as it stood from one session of writing to the next. */
interface DraftsTable {
	readonly key: Generated<number>;
	readonly id: string;
	readonly title: string;
	/** Markdown. */
	readonly text: string;
	/** ISO instant of the last save of this session; when it began is with its action. */
	readonly saved_at: string;
	/** Keys of the actions that made, and ended, it. */
	readonly added: number;
	readonly until: number | null;
}

export interface DraftingTables {
	readonly drafts: DraftsTable;
}
