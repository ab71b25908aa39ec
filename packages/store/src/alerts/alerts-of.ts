import type { Outcome } from "@fissure/core";
import type { StoredAlert } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { STORED_ALERT } from "./alert-codecs.ts";

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
		.select(STORED_ALERT.columns)
		.where("alerts.until", "is", null);
	if (seen !== undefined) asked = asked.where("seen", seen ? "is not" : "is", null);
	if (kinds !== undefined) asked = asked.where("kind", "in", kinds);
	if (since !== undefined) asked = asked.where("raising.at", ">=", since);
	const rows = await asked.orderBy("alerts.key", "desc").limit(limit).execute();
	return rows.map((row) => STORED_ALERT.read(row));
}
