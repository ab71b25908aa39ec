import type { Outcome } from "@fissure/core";
import type { CompiledQuery, Kysely } from "kysely";
import { postgresProblemOf } from "../dialects/postgres/problem-of.ts";
import type { ComparedTexts } from "../dialects/sqlite/compared-texts.ts";
import { problemOf } from "../dialects/sqlite/problem-of.ts";
import type { CaseTables } from "../schema/schema.ts";
import type { LedgerReading } from "./open-options.ts";

/** From what an answer was read, so that it need not be made again while that stays as it is. */
export interface Reads {
	readonly tables: Set<string>;
	/** Also from something of which nobody tells that it has changed. */
	beyond: boolean;
	/** Who asked was looked at: another person may get another answer. */
	personal: boolean;
}

/** An open case. Nothing outside the store looks inside. */
export interface Case {
	readonly address: string;
	readonly readOnly: boolean;
	/** The folder of its original files, where they are not in its rows: see `original-files.ts`. */
	readonly files: string | null;
	/** Whose changes these are. */
	readonly who: string;
	/** The clock: an ISO instant. */
	readonly now: () => string;
	readonly db: Kysely<CaseTables>;
	/** Coders by whom it answers whose coding of a text counts, where that is not the order of the case: see `asCounted`. */
	readonly order?: readonly string[];
	/** How its ledger is read, where that is not as usual. */
	readonly ledger?: LedgerReading;
	readonly close: () => Promise<void>;
	/** Opens a connection that nobody else asks through; left out where there is only one. It is closed with the case. */
	readonly alone?: () => Promise<Pick<Case, "db" | "isClosed">>;
	/** Nothing can be asked of it any more. */
	readonly isClosed: () => boolean;
	/** Of the file that was opened: see `isStill`. */
	readonly identity: string;
	/** Whether something else was copied over the file: see `watchFile`. */
	readonly isOverwritten: () => boolean;
	/** Number of the last migration, as the file has it now. */
	readonly version: () => number;
	/** Another number after each change that another connection made, in whatever process. */
	readonly stamp: () => number;
	/** Where it is noted what is read of it: see `noting`. */
	readonly reads?: Reads;
	readonly comparedTexts: ComparedTexts;
	/** Statements for many rows at once, by table and number of rows. */
	readonly inserts: Map<string, CompiledQuery>;
}

/** What goes wrong with the file, at whatever moment, becomes a problem; what is our own mistake is thrown on. */
export async function attempt<Value>(path: string, work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
	try {
		return await work();
	} catch (error) {
		const problem = problemOf(error, path) ?? postgresProblemOf(error, path);
		if (problem === null) throw error;
		return problem;
	}
}
