import { createHmac, timingSafeEqual } from "node:crypto";
import { failed, type Outcome } from "@fissure/core";
import type { MailOnWay, MailSetting, Notice } from "@fissure/model";
import { sql, type Transaction } from "kysely";
import { MOST_COUNTED, noteMailed, unsentNotices } from "./notices.ts";
import { attemptTeam, type Team } from "./open-team.ts";
import { type Attempted, noteIn, removeOldFrom, sendAgainFrom, type Taken, takeFrom } from "./outbox.ts";
import { newSecret } from "./secret.ts";
import type { TeamTables } from "./tables.ts";

/** Nobody gets mail who has not asked for it. */
const DEFAULT: MailSetting = { rhythm: "off", hour: 8, zone: "UTC", details: false };

/** When a person wants mail, and what it may say. */
export const mailSetting = ({ db, address }: Team, person: string): Promise<Outcome<MailSetting>> =>
	attemptTeam(address, async () => {
		const row = await db
			.selectFrom("mail_settings")
			.select(["rhythm", "hour", "zone", "details"])
			.where("person", "=", person)
			.executeTakeFirst();
		return { ok: true, value: row === undefined ? DEFAULT : { ...row, details: isTrue(row.details) } };
	});

/**
 * Who begins to want mail is sent what is new from then on.
 *
 * - problems: `zone-unknown`
 */
export const saveMailSetting = (
	{ db, address }: Team,
	person: string,
	setting: MailSetting,
): Promise<Outcome<MailSetting>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change): Promise<Outcome<MailSetting>> => {
			const { rows } = await sql`select 1 from pg_timezone_names where name = ${setting.zone}`.execute(change);
			if (rows.length === 0)
				return failed(
					"zone-unknown",
					`Expected a time zone such as Europe/Berlin, got "${setting.zone.slice(0, 60)}"; choose another`,
					"zone",
				);
			const before = await change
				.selectFrom("mail_settings")
				.select("rhythm")
				.where("person", "=", person)
				.forUpdate()
				.executeTakeFirst();
			const row = { ...setting, digested: sql<Date>`clock_timestamp()` };
			await change
				.insertInto("mail_settings")
				.values({ person, ...row })
				.onConflict((same) => same.column("person").doUpdateSet(row))
				.execute();
			if ((before?.rhythm ?? "off") === "off") await passOver(change, person);
			return { ok: true, value: setting };
		}),
	);

/** What a person was told while they wanted no mail is not sent. */
const passOver = (change: Transaction<TeamTables>, person: string) =>
	change
		.updateTable("notices")
		.set({ mailed: sql<Date>`clock_timestamp()` })
		.where("person", "=", person)
		.where("mailed", "is", null)
		.execute();

/** A person gets no mail any more; what is on its way to them is not sent. */
export const endMail = ({ db, address }: Team, person: string): Promise<Outcome<null>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change) => {
			await change.updateTable("mail_settings").set({ rhythm: "off" }).where("person", "=", person).execute();
			await change.deleteFrom("mails").where("person", "=", person).where("arrived", "=", false).execute();
			return { ok: true, value: null };
		}),
	);

/** What a link carries that ends the mail of one person, without a sign-in: nobody else can make one. */
export async function endMailCode(team: Team, person: string): Promise<Outcome<string>> {
	const key = await signingKey(team);
	return key.ok
		? { ok: true, value: `${Buffer.from(person).toString("base64url")}.${signed(key.value, person)}` }
		: key;
}

/**
 * The id of the person whose mail a link ends.
 *
 * - problems: `mail-code`
 */
export async function readEndMailCode(team: Team, code: string): Promise<Outcome<string>> {
	const key = await signingKey(team);
	if (!key.ok) return key;
	const [encoded = "", signature = ""] = code.split(".");
	const person = Buffer.from(encoded, "base64url").toString();
	const [given, expected] = [Buffer.from(signature), Buffer.from(signed(key.value, person))];
	if (given.length === expected.length && timingSafeEqual(given, expected)) return { ok: true, value: person };
	return failed(
		"mail-code",
		"Expected a link from a mail of this team, got another; sign in and change your account",
		"code",
	);
}

const signed = (key: string, person: string): string =>
	createHmac("sha256", key).update(`end mail ${person}`).digest("base64url");

const signingKey = ({ db, address }: Team): Promise<Outcome<string>> =>
	attemptTeam(address, async () => {
		await db
			.insertInto("signing_keys")
			.values({ name: "mail", key: newSecret() })
			.onConflict((same) => same.doNothing())
			.execute();
		const { key } = await db
			.selectFrom("signing_keys")
			.select("key")
			.where("name", "=", "mail")
			.executeTakeFirstOrThrow();
		return { ok: true, value: key };
	});

/** What is to be told to one person in one mail. */
export interface Digest {
	readonly person: string;
	readonly name: string;
	/** The oldest first. */
	readonly notices: readonly Notice[];
	/** Whether the mail may link to what they are about. */
	readonly details: boolean;
}

/** A mail as it is sent. */
export interface MailContent {
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	/** Where its person ends mail, without a sign-in. */
	readonly end: string;
}

/** Minutes that what is told at once waits for more. */
const BUNDLE_MINUTES = 5;

/** `at-once`: the oldest notice has waited; `daily`: the hour has come in the zone of the person since the last time. */
const IS_DUE = sql<boolean>`case rhythm
	when 'at-once' then exists (select 1 from notices where notices.person = mail_settings.person and mailed is null and seen is null
		and at <= clock_timestamp() - make_interval(mins => ${sql.lit(BUNDLE_MINUTES)}))
	when 'daily' then digested < (
		date_trunc('day', clock_timestamp() at time zone zone - make_interval(hours => hour)) + make_interval(hours => hour)) at time zone zone
	else false end`;

/**
 * Writes the mails that are due, to be sent. Each notice gets into one mail, however many servers do this: what is in a mail is noted in the
 * transaction that writes it.
 *
 * - out: how many mails were written
 */
export const writeDueMails = (
	team: Team,
	compose: (digest: Digest) => Promise<MailContent>,
): Promise<Outcome<number>> =>
	attemptTeam(team.address, async () => {
		const due = await team.db.selectFrom("mail_settings").select("person").where(IS_DUE).execute();
		let written = 0;
		for (const { person } of due)
			written += await team.db.transaction().execute((change) => writeFor({ ...team, db: change }, person, compose));
		return { ok: true, value: written };
	});

async function writeFor(
	team: Team,
	person: string,
	compose: (digest: Digest) => Promise<MailContent>,
): Promise<number> {
	const { db } = team;
	const row = await db
		.selectFrom("mail_settings")
		.innerJoin("people", "people.id", "mail_settings.person")
		.select(["people.name", "people.email", "mail_settings.details", "mail_settings.rhythm"])
		.select(sql<Date>`clock_timestamp() - make_interval(mins => ${sql.lit(BUNDLE_MINUTES)})`.as("waited"))
		.where("mail_settings.person", "=", person)
		.where("people.disabled", "is", null)
		.where(IS_DUE)
		.forUpdate("mail_settings")
		.skipLocked()
		.executeTakeFirst();
	if (row === undefined) return 0;
	const listed = await unsentNotices(team, { person, limit: MOST_COUNTED });
	if (!listed.ok) return 0;
	const [oldest] = listed.value;
	// What is old may be of a kind that the person does not want by mail.
	if (row.rhythm === "at-once" && (oldest === undefined || Date.parse(oldest.at) > row.waited.getTime())) return 0;
	await db
		.updateTable("mail_settings")
		.set({ digested: sql<Date>`clock_timestamp()` })
		.where("person", "=", person)
		.execute();
	const notices = listed.value;
	if (notices.length === 0) return 0;
	const content = await compose({ person, name: row.name, notices, details: isTrue(row.details) });
	await db
		.insertInto("mails")
		.values({ person, address: row.email, content: JSON.stringify(content) })
		.execute();
	const noted = await noteMailed(team, { person, keys: notices.map(({ key }) => key) });
	// Within a transaction nothing may be half done.
	if (!noted.ok) throw new Error(noted.problem.message);
	return 1;
}

/** A mail that is to be sent now, by who has taken it. */
export interface TakenMail extends Taken {
	readonly address: string;
	readonly content: MailContent;
}

/** Seconds after which who has taken a mail and says nothing counts as gone: longer than a server of mail may take. */
const GONE_SECONDS = 180;

/** Takes mails that are due; as `takeDeliveries`. */
export const takeMails = ({ db, address }: Team, most: number): Promise<Outcome<readonly TakenMail[]>> =>
	attemptTeam(address, async () => {
		const taken = await takeFrom(db, "mails", { receiver: "address", most, ofOne: 1, seconds: GONE_SECONDS });
		if (taken.length === 0) return { ok: true, value: [] };
		const rows = await db
			.selectFrom("mails")
			.select(["id", "address", "content", "attempts"])
			.where(
				"id",
				"in",
				taken.map(({ id }) => id),
			)
			.execute();
		return { ok: true, value: rows.map((row) => ({ ...row, content: JSON.parse(row.content) as MailContent })) };
	});

/** Seconds until the next attempt, after each that failed: 20 hours in all. */
const PAUSES = [60, 300, 1800, 7200, 21_600, 43_200] as const;

/** Notes how an attempt went; what another has taken meanwhile is left to them. */
export const noteMail = ({ db, address }: Team, taken: Taken, attempted: Attempted): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		await noteIn(db, "mails", taken, { ...attempted, pauses: PAUSES });
		return { ok: true, value: null };
	});

export const removeOldMails = ({ db, address }: Team): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		await removeOldFrom(db, "mails");
		return { ok: true, value: null };
	});

/** Mails that did not arrive, or wait for another attempt; the newest first. */
export const listMails = ({ db, address }: Team, most: number): Promise<Outcome<readonly MailOnWay[]>> =>
	attemptTeam(address, async () => {
		const rows = await db
			.selectFrom("mails")
			.select(["id", "address as to", "made", "attempts", "due", "tried", "ended", "status", "problem"])
			.where("arrived", "=", false)
			.orderBy("made", "desc")
			.orderBy("id")
			.limit(most)
			.execute();
		return {
			ok: true,
			value: rows.map(({ made, due, tried, ended, ...row }) => ({
				...{ ...row, made: made.toISOString(), due: due?.toISOString() ?? null, tried: tried?.toISOString() ?? null },
				state: ended === null ? "waiting" : "failed",
			})),
		};
	});

/** Sends all mails that did not arrive once more. Gives how many. */
export const sendMailsAgain = ({ db, address }: Team): Promise<Outcome<number>> =>
	attemptTeam(address, async () => ({ ok: true, value: await sendAgainFrom(db, "mails") }));

/** The driver gives true as 1. */
const isTrue = (given: boolean | number): boolean => given === true || given === 1;
