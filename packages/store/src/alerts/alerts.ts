import { failed, type Outcome } from "@fissure/core";
import type { Alert, StoredAlert } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { type Change, changeRow, inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow } from "../history/insert-rows.ts";
import { isAnyList } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";

export interface RaisedAlert {
	readonly key: number;
	readonly status: "new" | "held";
}

/** Makes something known until a person has seen it; what was made known before is not raised again. */
export const saveAlerts = (
	file: Case,
	alerts: readonly Alert[],
	undertaking = undertake("watch"),
): Promise<Outcome<readonly RaisedAlert[]>> =>
	inChange(file, undertaking, async (change) => {
		const raised: RaisedAlert[] = [];
		for (const alert of alerts) raised.push(await raise(change, alert));
		return raised;
	});

async function raise(change: Change, alert: Alert): Promise<RaisedAlert> {
	const { kind, subject, what } = alert;
	const known = await change.db
		.selectFrom("alerts")
		.select("key")
		.where("kind", "=", kind)
		.where("subject", "=", subject)
		.where("until", "is", null)
		.executeTakeFirst();
	if (known !== undefined) return { key: known.key, status: "held" };
	return {
		key: await addRow(change, "alerts", { ...ALERT.write(alert), seen: null }, { kind, subject, what }),
		status: "new",
	};
}

export interface AlertFilters {
	/** Only those that a person has seen, or has not. */
	readonly seen?: boolean;
	readonly kinds?: readonly string[];
	/** Raised since this ISO instant or day. */
	readonly since?: string;
	/** 50. */
	readonly limit?: number;
}

const LIMIT = 50;

/** What has been made known, the newest first? */
export const alertsOf = (file: Case, filters: AlertFilters = {}): Promise<Outcome<readonly StoredAlert[]>> =>
	attempt(file.address, async () => ({ ok: true, value: await readAlerts(file, filters) }));

async function readAlerts(
	{ db }: Case,
	{ seen, kinds, since, limit = LIMIT }: AlertFilters,
): Promise<readonly StoredAlert[]> {
	let asked = db
		.selectFrom("alerts")
		.innerJoin("actions as raising", "raising.key", "alerts.added")
		.leftJoin("actions as seeing", "seeing.key", "alerts.seen")
		.select(STORED_ALERT.columns)
		.where(intact("alerts"))
		.where("alerts.until", "is", null);
	if (seen !== undefined) asked = asked.where("seen", seen ? "is not" : "is", null);
	if (kinds !== undefined) asked = asked.where("kind", "in", kinds);
	if (since !== undefined) asked = asked.where("raising.at", ">=", since);
	const rows = await asked.orderBy("alerts.key", "desc").limit(limit).execute();
	return rows.map((row) => STORED_ALERT.read(row));
}

/** How many alerts wait to be seen? */
export const unseenAlerts = (file: Case): Promise<Outcome<number>> =>
	attempt(file.address, async () => {
		const { unseen } = await file.db
			.selectFrom("alerts")
			.where("until", "is", null)
			.where("seen", "is", null)
			.select(({ fn }) => fn.countAll<number>().as("unseen"))
			.executeTakeFirstOrThrow();
		return { ok: true, value: unseen };
	});

/**
 * A person took note of alerts, by their keys; of all that wait where none are named. Gives how many.
 *
 * - problems: `alert-missing`
 */
export const markSeen = (
	file: Case,
	keys?: readonly number[],
	undertaking = undertake("see"),
): Promise<Outcome<number>> =>
	tryInChange(file, undertaking, async (change) => {
		const standing = await change.db
			.selectFrom("alerts")
			.select(["key", "seen"])
			.where("until", "is", null)
			.orderBy("key")
			.execute();
		const held = new Set(standing.map(({ key }) => key));
		const missing = keys?.find((key) => !held.has(key));
		if (missing !== undefined) {
			const message = `Expected the number of an alert, got ${missing}; see the list of alerts`;
			return failed("alert-missing", message, String(missing));
		}
		const waiting = standing.filter(({ key, seen }) => seen === null && (keys === undefined || keys.includes(key)));
		for (const { key } of waiting)
			await changeRow(change, "alerts", key, { before: { seen: null }, after: { seen: await change.action() } });
		return { ok: true, value: waiting.length };
	});

// How an alert lies in its table.

const TOLD = {
	kind: "alerts.kind",
	subject: "alerts.subject",
	what: "alerts.what",
	at: "alerts.at",
	evidence: { json: "alerts.evidence", fits: isAnyList },
} as const;

export const ALERT = rowCodec<Alert>()(TOLD);

/** Of an alert joined to the action that raised it, and to the one by which a person took note. */
export const STORED_ALERT = rowCodec<StoredAlert>()({
	key: "alerts.key",
	...TOLD,
	raised: "raising.at as raised",
	seen: {
		part: rowCodec<NonNullable<StoredAlert["seen"]>>()({ who: "seeing.who as seenBy", at: "seeing.at as seenAt" }),
	},
});
