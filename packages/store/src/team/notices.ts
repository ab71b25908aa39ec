import type { Outcome } from "@fissure/core";
import {
	NOTICE_KINDS,
	type Notice,
	type NoticeKind,
	type NoticeMeans,
	type NoticeSetting,
	pathOfNotice,
	pick,
} from "@fissure/model";
import { type QueryExecutorProvider, type SqlBool, sql } from "kysely";
import { openPool } from "../dialects/postgres/pool.ts";
import { listen } from "../queue/listen.ts";
import { attemptTeam, TEAM_SCHEMA, type Team } from "./open-team.ts";

const CHANNEL = "fissure_notices";
/** More unread ones are not counted: nobody reads the number. */
export const MOST_COUNTED = 1000;
/** Days after which a notice is forgotten; a mention is kept, so that nobody is told it again. */
const KEPT_DAYS = 180;

export interface NewNotice extends Pick<Notice, "case" | "kind" | "subject" | "from"> {
	/** Id of who is told. */
	readonly person: string;
	/** By what it is known again: who was told it is not told it twice; of alerts and changes those that come before it is read are counted in it. */
	readonly source: string;
	readonly what?: string;
	readonly failed?: boolean;
	readonly count?: number;
}

/** Tells people something, within the transaction of what it tells of; their pages hear of it when that is done. */
export async function addNotices(change: QueryExecutorProvider, notices: readonly NewNotice[]): Promise<void> {
	if (notices.length === 0) return;
	const rows = notices.map(
		({ person, case: id, kind, subject, from, source, what = null, failed = false, count = 1 }) =>
			sql`(${person}, ${id}, ${kind}, ${subject.kind}, ${subject.id}, ${from}, ${what}, ${failed ? 1 : 0}, ${count}, ${source})`,
	);
	const { rows: told } = await sql<{ person: string }>`
		insert into notices (person, "case", kind, subject_kind, subject, "from", what, failed, count, source) values ${sql.join(rows)}
		on conflict (person, "case", source) do update
			set key = default, count = excluded.count + case when notices.seen is null then notices.count else 0 end,
				"from" = excluded."from", what = excluded.what, at = clock_timestamp(), seen = null, mailed = null
			where excluded.kind in ('alert', 'change')
		returning person`.execute(change);
	for (const person of new Set(told.map((one) => one.person))) await announce(change, person);
}

const announce = (change: QueryExecutorProvider, person: string): Promise<unknown> =>
	sql`select pg_notify(${CHANNEL}, ${person})`.execute(change);

export interface NoticeFilters {
	/** Id. */
	readonly person: string;
	/** Only of kinds of which the person wants to be told so. */
	readonly means: NoticeMeans;
	readonly unread?: boolean;
	/** Only notices before this one. */
	readonly before?: number;
	readonly limit: number;
}

/** Notices of a person in cases in which they have a role, of kinds that they want, the newest first. */
export const listNotices = (
	team: Team,
	{ person, means, unread = false, before, limit }: NoticeFilters,
): Promise<Outcome<readonly Notice[]>> =>
	attemptTeam(team.address, async () => {
		let asked = wanted(team, person, means).select(COLUMNS).orderBy("notices.key", "desc").limit(limit);
		if (unread) asked = asked.where("notices.seen", "is", null);
		if (before !== undefined) asked = asked.where("notices.key", "<", before);
		return { ok: true, value: (await asked.execute()).map(noticeOf) };
	});

/** How many notices of a person are unread, up to `MOST_COUNTED`. */
export const countUnread = (team: Team, person: string): Promise<Outcome<number>> =>
	attemptTeam(team.address, async () => {
		const { unread } = await team.db
			.selectFrom(
				wanted(team, person, "page")
					.select("notices.key")
					.where("notices.seen", "is", null)
					.limit(MOST_COUNTED)
					.as("some"),
			)
			.select(({ fn }) => fn.countAll<number>().as("unread"))
			.executeTakeFirstOrThrow();
		return { ok: true, value: unread };
	});

/**
 * What is to be sent to a person by mail: neither read nor sent yet, of kinds that they want, in cases in which they still have a role, the
 * oldest first.
 */
export const unsentNotices = (
	team: Team,
	{ person, limit }: Pick<NoticeFilters, "person" | "limit">,
): Promise<Outcome<readonly Notice[]>> =>
	attemptTeam(team.address, async () => {
		const rows = await wanted(team, person, "mail")
			.select(COLUMNS)
			.where("notices.mailed", "is", null)
			.where("notices.seen", "is", null)
			.orderBy("notices.key")
			.limit(limit)
			.execute();
		return { ok: true, value: rows.map(noticeOf) };
	});

/** Notices of a person were sent: these, by their keys. */
export const noteMailed = (
	{ db, address }: Pick<Team, "db" | "address">,
	{ person, keys }: { readonly person: string; readonly keys: readonly number[] },
): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		if (keys.length > 0)
			await db
				.updateTable("notices")
				.set({ mailed: sql<Date>`clock_timestamp()` })
				.where("person", "=", person)
				.where("key", "in", [...keys])
				.where("mailed", "is", null)
				.execute();
		return { ok: true, value: null };
	});

/**
 * A person has read notices: one, or all up to one, so that what came while they looked stays unread. Gives how many. Those of others are left
 * alone.
 */
export const markNotices = (
	{ db, address }: Team,
	{ person, key, upTo }: { readonly person: string; readonly key: number; readonly upTo: boolean },
): Promise<Outcome<number>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change) => {
			const { numUpdatedRows } = await change
				.updateTable("notices")
				.set({ seen: sql<Date>`clock_timestamp()` })
				.where("person", "=", person)
				.where("key", upTo ? "<=" : "=", key)
				.where("seen", "is", null)
				.executeTakeFirst();
			if (numUpdatedRows > 0n) await announce(change, person);
			return { ok: true, value: Number(numUpdatedRows) };
		}),
	);

/** What was told of something needs nobody's attention any more: it counts as read. */
export async function readNotices(
	change: QueryExecutorProvider,
	{ people, case: id, source }: Pick<NewNotice, "case" | "source"> & { readonly people: readonly string[] },
): Promise<void> {
	const { rows } = await sql<{ readonly person: string }>`
		update notices set seen = clock_timestamp() 
		where person in (${sql.join(people)}) and "case" = ${id} and source = ${source} and seen is null returning person`.execute(
		change,
	);
	for (const { person } of rows) await announce(change, person);
}

/** Where a person is told notices of each kind. */
export const noticeSettings = ({ db, address }: Team, person: string): Promise<Outcome<readonly NoticeSetting[]>> =>
	attemptTeam(address, async () => {
		const rows = await db.selectFrom("notice_settings").selectAll().where("person", "=", person).execute();
		const chosen = new Map(rows.map((row) => [row.kind, row]));
		return {
			ok: true,
			value: NOTICE_KINDS.map((kind) => {
				const { page = 1, feed = 1, mail = 1 } = chosen.get(kind) ?? {};
				return { kind, page: page === 1, feed: feed === 1, mail: mail === 1 };
			}),
		};
	});

export const saveNoticeSetting = (
	{ db, address }: Team,
	person: string,
	{ kind, ...means }: NoticeSetting,
): Promise<Outcome<null>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change) => {
			const row = { page: means.page ? 1 : 0, feed: means.feed ? 1 : 0, mail: means.mail ? 1 : 0 };
			await change
				.insertInto("notice_settings")
				.values({ person, kind, ...row })
				.onConflict((same) => same.columns(["person", "kind"]).doUpdateSet(row))
				.execute();
			// Another number is unread now.
			await announce(change, person);
			return { ok: true, value: null };
		}),
	);

/** Forgets what is old; any server does so now and then. */
export const forgetNotices = ({ db, address }: Team): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		await db
			.deleteFrom("notices")
			.where("kind", "<>", "mention")
			.where("at", "<", sql<Date>`now() - make_interval(days => ${KEPT_DAYS})`)
			.execute();
		return { ok: true, value: null };
	});

/**
 * Hears of every person, by id, whose notices are others now, whichever server changed them; null: anybody's may be. It has a connection of its
 * own.
 */
export function followNotices(
	{ connection }: Pick<Team, "connection">,
	onChange: (person: string | null) => void,
): { readonly close: () => Promise<void> } {
	const pool = openPool(connection, { schema: TEAM_SCHEMA, readOnly: true, most: 1, program: "fissure notices" });
	const line = listen(pool, CHANNEL, { onWords: onChange, onOpen: () => onChange(null) });
	return {
		async close() {
			await line.close();
			await pool.end();
		},
	};
}

/** A role that was taken takes its notices out of sight; one that is given back shows them again. */
const wanted = ({ db }: Pick<Team, "db">, person: string, means: NoticeMeans) =>
	db
		.selectFrom("notices")
		.innerJoin("roles", (join) =>
			join.onRef("roles.person", "=", "notices.person").onRef("roles.case", "=", "notices.case"),
		)
		.leftJoin("notice_settings", (join) =>
			join.onRef("notice_settings.person", "=", "notices.person").onRef("notice_settings.kind", "=", "notices.kind"),
		)
		.where("notices.person", "=", person)
		.where(sql<SqlBool>`coalesce(${sql.ref(`notice_settings.${means}`)}, 1) = 1`);

const COLUMNS = [
	...(["notices.key", "notices.case", "notices.kind", "notices.subject_kind", "notices.subject"] as const),
	...(["notices.from", "notices.what", "notices.failed", "notices.count", "notices.at", "notices.seen"] as const),
] as const;

interface NoticeRow extends Omit<Notice, "subject" | "path" | "failed" | "at" | "seen"> {
	readonly kind: NoticeKind;
	readonly subject_kind: Notice["subject"]["kind"];
	readonly subject: string;
	readonly failed: number;
	readonly at: Date;
	readonly seen: Date | null;
}

const noticeOf = ({ subject_kind, subject, failed, at, seen, ...row }: NoticeRow): Notice => ({
	...pick(row, ["key", "case", "kind", "from", "what", "count"]),
	subject: { kind: subject_kind, id: subject },
	path: pathOfNotice({ kind: subject_kind, id: subject }),
	failed: failed === 1,
	at: at.toISOString(),
	seen: seen?.toISOString() ?? null,
});
