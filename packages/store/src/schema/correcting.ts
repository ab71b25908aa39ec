import type { Decision, Rejection } from "@fissure/model";
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

/** What a person makes of a finding. */
interface VerdictsTable {
	readonly key: Generated<number>;
	/** Of the finding, or as many of its first digits as were known. */
	readonly identity: string;
	/** Of the finding, by which it is counted how often such findings are rejected. */
	readonly kind: string;
	readonly issue: string | null;
	readonly decision: Decision | null;
	readonly reason: Rejection | null;
	readonly starred: 0 | 1;
	readonly note: string | null;
	/** Words, as JSON. */
	readonly tags: string;
	/** Keys of the actions that made, and ended, it. */
	readonly added: number;
	readonly until: number | null;
}

/** An issue whose readings are left out of lists in this case. */
interface MutesTable {
	readonly key: Generated<number>;
	/** Id. */
	readonly issue: string;
	/** Keys of the actions that made, and ended, it. */
	readonly added: number;
	readonly until: number | null;
}

export interface CorrectingTables {
	readonly corrections: CorrectionsTable;
	readonly verdicts: VerdictsTable;
	readonly mutes: MutesTable;
}
