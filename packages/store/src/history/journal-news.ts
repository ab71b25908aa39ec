import type { Outcome } from "@fissure/core";
import type { Followed } from "@fissure/model";
import { type RawBuilder, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";

/** Entries of the journal after one, up to another. */
export interface JournalPart {
	readonly since: number;
	readonly until: number;
}

/** Something written in which somebody may be named. */
export interface Written {
	readonly kind: "draft" | "judgment";
	readonly id: string;
	readonly who: string;
	/** Of a draft Markdown, of a judgment JSON. */
	readonly text: string;
}

/** What happened in a case that its people may want to be told of. */
export interface JournalNews {
	readonly until: number;
	/** How many alerts were raised. */
	readonly alerts: number;
	/** Drafts and judgments that were written, as they are now. */
	readonly written: readonly Written[];
}

/**
 * What happened in the case after this entry of its journal; null: only where the journal ends.
 *
 * - cost: one question where nothing happened, three more where something did
 */
export const journalNews = (file: Case, since: number | null): Promise<Outcome<JournalNews>> =>
	attempt(file.address, async () => {
		const { db } = file;
		const last = await db
			.selectFrom("journal")
			.select(({ fn }) => fn.max("key").as("key"))
			.executeTakeFirst();
		const until = last?.key ?? 0;
		// A case that was restored from a backup is at an earlier entry again.
		if (since === null || until <= since) return { ok: true, value: { until, alerts: 0, written: [] } };
		const part = within({ since, until });
		const { rows: raised } = await sql<{ readonly count: number }>`
			select count(*) as count from journal where ${part} and table_name = 'alerts' and before is null`.execute(db);
		const written: Written[] = [];
		for (const { kind, table, text } of WRITTEN) {
			const { rows } = await sql<Omit<Written, "kind">>`
				select ${sql.ref(`${table}.id`)} as id, actions.who as who, ${sql.ref(`${table}.${text}`)} as text
				from journal join ${sql.table(table)} on ${sql.ref(`${table}.key`)} = journal.row_key
				join actions on actions.key = journal.action
				where ${part} and journal.table_name = ${table} and ${sql.ref(`${table}.until`)} is null and actions.undoes is null
				order by journal.key`.execute(db);
			// Who wrote last where several did.
			written.push(...new Map(rows.map((row) => [row.id, { kind, ...row }])).values());
		}
		return { ok: true, value: { until, alerts: raised[0]?.count ?? 0, written } };
	});

const WRITTEN = [
	{ kind: "draft", table: "drafts", text: "text" },
	{ kind: "judgment", table: "judgments", text: "judgment" },
] as const;

/** What may be changed of what somebody follows: the case itself is followed for its alerts. */
export type ChangedThing = Followed & { readonly kind: Exclude<Followed["kind"], "case"> };

/** Changes on one thing by one action. */
export interface ChangesOn {
	readonly followed: ChangedThing;
	readonly action: number;
	readonly verb: string;
	readonly who: string;
}

/** By kind of what is followed: tables of which a change is one of it, and what of their row names it. */
const CHANGED: Readonly<
	Record<
		ChangedThing["kind"],
		readonly {
			readonly table: string;
			readonly id: RawBuilder<unknown>;
			readonly join: RawBuilder<unknown>;
		}[]
	>
> = {
	text: [
		{ table: "documents", id: sql`documents.id`, join: sql`join documents on documents.key = journal.row_key` },
		...["codings", "positions", "corrections", "adjudications", "coder_memos", "event_documents"].map((table) => ({
			table,
			id: sql`documents.id`,
			join: sql`join ${sql.table(table)} as changed on changed.key = journal.row_key join documents on documents.key = changed.document`,
		})),
	],
	event: [
		{ table: "events", id: sql`events.id`, join: sql`join events on events.key = journal.row_key` },
		{
			table: "event_documents",
			id: sql`events.id`,
			join: sql`join event_documents as changed on changed.key = journal.row_key join events on events.key = changed.event`,
		},
		{ table: "findings", id: sql`findings.event`, join: sql`join findings on findings.key = journal.row_key` },
	],
	draft: [{ table: "drafts", id: sql`drafts.id`, join: sql`join drafts on drafts.key = journal.row_key` }],
	issue: [
		...["positions", "findings", "mutes", "coder_memos"].map((table) => ({
			table,
			id: sql`changed.issue`,
			join: sql`join ${sql.table(table)} as changed on changed.key = journal.row_key`,
		})),
		// What belongs to a coding is in no journal of its own.
		{ table: "codings", id: sql`positions.issue`, join: sql`join positions on positions.coding = journal.row_key` },
	],
};

/** What was changed on things that somebody follows, of what they may see: the case is to be open as they see it. */
export const changesOn = (
	file: Case,
	part: JournalPart,
	followed: readonly Followed[],
): Promise<Outcome<readonly ChangesOn[]>> =>
	attempt(file.address, async () => {
		const found = new Map<string, ChangesOn>();
		for (const [kind, tables] of Object.entries(CHANGED)) {
			const ids = followed.filter((one) => one.kind === kind).map(({ id }) => id);
			if (ids.length === 0) continue;
			for (const { table, id, join } of tables) {
				const { rows } = await sql<Omit<ChangesOn, "followed"> & { readonly id: string }>`
					select distinct ${id} as id, journal.action as action, actions.verb as verb, actions.who as who
					from journal ${join} join actions on actions.key = journal.action
					where ${within(part)} and journal.table_name = ${table} and ${id} in (${sql.join(ids)})`.execute(file.db);
				for (const { id: subject, ...row } of rows)
					found.set(JSON.stringify([row.action, kind, subject]), {
						...row,
						followed: { kind: kind as ChangedThing["kind"], id: subject },
					});
			}
		}
		return { ok: true, value: [...found.values()].toSorted((a, b) => a.action - b.action) };
	});

const within = ({ since, until }: JournalPart): RawBuilder<boolean> =>
	sql<boolean>`journal.key > ${since} and journal.key <= ${until}`;
