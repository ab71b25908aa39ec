import type { Outcome } from "@fissure/core";
import type { StoredAlert } from "@fissure/model";
import { attempt, type CaseFile } from "../case-file.ts";
import { readColumn } from "../read-column.ts";

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
export const alertsOf = (file: CaseFile, filters: AlertFilters = {}): Promise<Outcome<readonly StoredAlert[]>> =>
	attempt(file.path, async () => ({ ok: true, value: await readAlerts(file, filters) }));

async function readAlerts(
	{ db }: CaseFile,
	{ seen, kinds, since, limit = LIMIT }: AlertFilters,
): Promise<readonly StoredAlert[]> {
	let asked = db
		.selectFrom("alerts")
		.innerJoin("actions as raising", "raising.key", "alerts.added")
		.leftJoin("actions as seeing", "seeing.key", "alerts.seen")
		.select(["alerts.key", "kind", "subject", "what", "alerts.at", "evidence", "raising.at as raised"])
		.select(["seeing.who as seen_by", "seeing.at as seen_at"])
		.where("alerts.until", "is", null);
	if (seen !== undefined) asked = asked.where("seen", seen ? "is not" : "is", null);
	if (kinds !== undefined) asked = asked.where("kind", "in", kinds);
	if (since !== undefined) asked = asked.where("raising.at", ">=", since);
	const rows = await asked.orderBy("alerts.key", "desc").limit(limit).execute();
	return rows.map(({ evidence, seen_by, seen_at, ...alert }) => ({
		...alert,
		evidence: readColumn(evidence, "alerts.evidence", Array.isArray),
		seen: seen_by === null || seen_at === null ? null : { who: seen_by, at: seen_at },
	}));
}
