import { ADJUDICATED, personCoder } from "@fissure/core";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Case } from "../case/case.ts";
import { keptUntil } from "../history/kept-until.ts";
import { alone, isCountedBy, rowsOf } from "./as-counted.ts";
import { schemaOf, stored, temporary } from "./own-tables.ts";

/** A case file of which every table is read, what is hidden from the person who asks included. */
export const unhidden = (file: Case): Case => ({ ...file, db: file.db.withSchema(schemaOf(file)) });

/** The coder as whom a person codes. */
export const ownCoder = ({ who }: Pick<Case, "who">): string => personCoder(who);

interface Seen {
	readonly stamp: number;
	readonly made: Promise<Made>;
}

interface Made {
	/** Which open tasks it was made for. */
	readonly tasks: string;
	readonly file: Case;
}

const kept = new WeakMap<Case, Seen>();

/**
 * The case as the person may see it who opened it for reading. While they have an open blind task, its text is in no answer, nor what
 * anybody read in it; what others code in open tasks is in none either.
 *
 * Views that exist for this connection alone take the place of the tables, so that a question that knows nothing of tasks cannot answer
 * with what they hide. The file itself stays as it is: who reads it with other programs sees all of it.
 *
 * - cost: one small query after each change of the case; with open tasks, every question passes through the views, which find what is hidden
 *         in small tables of this connection. Measured on 1,200 texts with 233,000 positions and 120 open tasks: pages and counts of the ledger
 *         take as long as without tasks, the facts about the case twice as long
 */
export async function asSeen(file: Case): Promise<Case> {
	const stamp = file.stamp();
	const known = kept.get(file);
	if (known?.stamp === stamp) {
		const made = await known.made;
		if (!made.file.isClosed()) return made.file;
	}
	// One after the other: two questions at once would make the same views.
	const made = (known?.made ?? Promise.resolve({ tasks: "", file })).then((before) => renew(file, before));
	kept.set(file, { stamp, made });
	made.catch(() => kept.delete(file));
	return (await made).file;
}

/** Tasks that are not finished, of all coders: nobody sees fewer. */
const keptOpen = keptUntil(["coding_tasks"], (file: Case, _: null) =>
	unhidden(file)
		.db.selectFrom("coding_tasks")
		.select(["key", "coder", "blind"])
		.where("until", "is", null)
		.where("finished", "is", null)
		.orderBy("key")
		.execute(),
);

async function renew(file: Case, before: Made): Promise<Made> {
	const open = await keptOpen(file, null);
	const coding = ownCoder(file);
	const hiding = open.filter(({ coder, blind }) => (coder !== coding && coder !== ADJUDICATED) || blind === 1);
	const tasks = hiding.map(({ key }) => key).join(" ");
	// Views belong to a connection: one that is lost takes them with it, and is asked no more.
	const isLost = before.file.isClosed() && !file.isClosed();
	const isNeeded = hiding.length > 0 || before.tasks !== "";
	const own = isLost ? file : before.file;
	const held = isNeeded ? await alone(own) : own;
	if (tasks !== "") await keepHidden(held, ownCoder(file));
	if (before.tasks === tasks && !isLost) return before;
	for (const [table, condition] of Object.entries(conditionsFor(file, KEPT))) {
		if (!isNeeded && !isCountedBy(file, table)) continue;
		await sql`drop view if exists ${temporary(table)}`.execute(held.db);
		const seen = hiding.length > 0 ? sql` where ${condition}` : sql``;
		if (hiding.length > 0 || isCountedBy(file, table))
			await sql`create temp view ${sql.table(table)} as ${rowsOf(file, table)}${seen}`.execute(held.db);
	}
	// Another object, so that what is kept in memory for a case is not kept from one view of it to the next.
	return { tasks, file: { ...held } };
}

/** What is hidden: keys of texts, their ids, and keys of codings. */
interface Hidden {
	readonly texts: RawBuilder<unknown>;
	readonly ids: RawBuilder<unknown>;
	readonly codings: RawBuilder<unknown>;
}

/** Decisions between coders are nobody's own coding. */
const openTasks = (file: Case): RawBuilder<unknown> =>
	sql`from ${stored(file, "coding_tasks")} as open_tasks
		where until is null and finished is null and coder <> ${sql.lit(ADJUDICATED)}`;

const hiddenFrom = (file: Case, own: RawBuilder<unknown>): Hidden => {
	const open = openTasks(file);
	const texts = sql`(select document ${open} and blind = 1 and coder = ${own})`;
	return {
		texts,
		ids: sql`(select id from ${stored(file, "documents")} where key in ${texts})`,
		codings: sql`(select key from ${stored(file, "codings")} where document in ${texts}
			union select key from ${stored(file, "codings")} where task in (select key ${open} and coder <> ${own}))`,
	};
};

/** The same, where this connection keeps it: asked of each row, a key is found at once. */
const KEPT: Hidden = {
	texts: sql`(select key from ${temporary("hidden_texts")})`,
	ids: sql`(select id from ${temporary("hidden_texts")})`,
	codings: sql`(select key from ${temporary("hidden_codings")})`,
};

async function keepHidden(file: Case, coder: string): Promise<void> {
	const { db } = file;
	const { texts, codings } = hiddenFrom(file, sql.lit(coder));
	const [keptTexts, keptCodings] = [temporary("hidden_texts"), temporary("hidden_codings")];
	await sql`create temp table if not exists hidden_texts (key integer primary key, id text not null)`.execute(db);
	await sql`create temp table if not exists hidden_codings (key integer primary key)`.execute(db);
	await sql`delete from ${keptTexts}`.execute(db);
	await sql`insert into ${keptTexts} select key, id from ${stored(file, "documents")} where key in ${texts}`.execute(
		db,
	);
	await sql`delete from ${keptCodings}`.execute(db);
	await sql`insert into ${keptCodings} select key from ${stored(file, "codings")} where key in ${codings}`.execute(db);
}

/** Actions that do nothing but code, so that nobody but their coder need see them while the task is open. */
const CODING = sql.join(["code words", "change coding", "remove coding", "write memo"].map((verb) => sql.lit(verb)));

/** By table: what its rows fulfil that the coder may see. */
function conditionsFor(file: Case, { texts, ids, codings }: Hidden) {
	const own = sql.lit(ownCoder(file));
	const open = openTasks(file);
	const positions = sql`(select key from ${stored(file, "positions")} where coding in ${codings})`;
	const memos = sql`(select key from ${stored(file, "coder_memos")} as memos where coder <> ${own} and (document in ${texts}
		or document in (select document ${open} and open_tasks.coder = memos.coder)
		or document is null and exists (select 1 ${open} and open_tasks.coder = memos.coder and document in ${texts})))`;
	const hidden = sql`(table_name = 'positions' and row_key in ${positions} or table_name = 'codings' and row_key in ${codings}
		or table_name = 'coder_memos' and row_key in ${memos})`;
	const ofCoding = sql`coding not in ${codings}`;
	const namesNone = sql`not exists (select 1 from json_each(documents) as named where named.value in ${ids})`;
	return {
		documents: sql`key not in ${texts}`,
		codings: sql`key not in ${codings}`,
		positions: ofCoding,
		statements: ofCoding,
		sentences: ofCoding,
		mentions: ofCoding,
		names_used: ofCoding,
		corrections: sql`document not in ${texts}`,
		findings: namesNone,
		edits: sql`before not in ${ids} and after not in ${ids}`,
		alerts: sql`not exists (select 1 from json_tree(evidence) as named where named.value in ${ids})`,
		judgments: sql`not exists (select 1 from json_tree(judgment) as named where named.value in ${ids})`,
		adjudications: sql`document not in ${texts}`,
		journal: sql`not ${hidden}`,
		actions: sql<SqlBool>`not (verb in (${CODING}) and who <> ${sql.lit(file.who)}
			and exists (select 1 from ${stored(file, "journal")} as changes where changes.action = actions.key and ${hidden}))`,
	};
}

/** Of rows of `actions`: is it none with which another coded in an open task? */
export const isSeenAction = (file: Case): RawBuilder<SqlBool> =>
	conditionsFor(file, hiddenFrom(file, sql.lit(ownCoder(file)))).actions;

/** Is this text of the case hidden from the person until they have coded it? */
export async function isHidden(file: Case, document: string): Promise<boolean> {
	const row = await unhidden(file)
		.db.selectFrom("coding_tasks")
		.innerJoin("documents", "documents.key", "coding_tasks.document")
		.select("coding_tasks.key")
		.where("documents.id", "=", document)
		.where("coding_tasks.coder", "=", ownCoder(file))
		.where("blind", "=", 1)
		.where("finished", "is", null)
		.where("coding_tasks.until", "is", null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
