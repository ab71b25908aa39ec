import { type RawBuilder, sql } from "kysely";
import type { Change } from "./change.ts";

/** Rows of one table that say something about a row of another, by its key. */
export const REFERENCES: readonly (readonly [table: string, column: string, of: string])[] = [
	["adjudications", "document", "documents"],
	["adjudications", "position", "positions"],
	["coder_memos", "document", "documents"],
	["codings", "document", "documents"],
	["coding_tasks", "document", "documents"],
	["corrections", "document", "documents"],
	["corrections", "position", "positions"],
	["event_documents", "document", "documents"],
	["event_documents", "event", "events"],
	["roll_calls", "vote_table", "vote_tables"],
];

export interface LaterAction {
	readonly key: number;
	readonly verb: string;
	readonly who: string;
	readonly at: string;
}

/**
 * What has somebody else done since that rests on an action, and still stands? They changed a row that it made or changed, or a position of a coding
 * that it made, or made a row about a row that it made. Null: nothing, so that it can be taken back alone.
 *
 * - cost: a look-up for each row of the action and table that refers to it
 */
export async function builtOn({ db }: Change, action: number, who: string): Promise<LaterAction | null> {
	const byOthers = sql`actions.who <> ${who} and actions.verb <> 'undo' and actions.undone_by is null and actions.key <> ${action}`;
	const COLUMNS = sql`select actions.key, actions.verb, actions.who, actions.at`;
	const mine = (table: string): RawBuilder<unknown> =>
		sql`mine.action = ${action} and mine.table_name = ${table} and mine.before is null`;
	const questions = [
		sql<LaterAction>`${COLUMNS} from journal as mine
			join journal as later on later.table_name = mine.table_name and later.row_key = mine.row_key and later.key > mine.key
			join actions on actions.key = later.action where mine.action = ${action} and ${byOthers} limit 1`,
		sql<LaterAction>`${COLUMNS} from journal as mine
			join positions on positions.coding = mine.row_key
			join journal as later on later.table_name = 'positions' and later.row_key = positions.key
			join actions on actions.key = later.action where ${mine("codings")} and ${byOthers} limit 1`,
		...REFERENCES.map(
			([table, column, of]) => sql<LaterAction>`${COLUMNS} from journal as mine
				join ${sql.table(table)} as about on ${sql.ref(`about.${column}`)} = mine.row_key
				join actions on actions.key = about.added where ${mine(of)} and about.until is null and ${byOthers} limit 1`,
		),
	];
	for (const question of questions) {
		const [found] = (await question.execute(db)).rows;
		if (found !== undefined) return found;
	}
	return null;
}
