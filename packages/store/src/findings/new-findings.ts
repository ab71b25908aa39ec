import type { Outcome } from "@fissure/core";
import type { StoredFinding } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { STORED_FINDING } from "./finding-codecs.ts";
import { isReliedOn } from "./relied-on.ts";
import { isChosen } from "./verdicts.ts";

export interface NewFinding extends StoredFinding {
	/** `changed`: found before with another weight, rate or headline. */
	readonly status: "new" | "changed";
	/** The program put its texts into the event, and nobody has said yet that they belong together. */
	readonly unconfirmed: boolean;
}

export interface NewFindings {
	/** The weightiest first. */
	readonly findings: readonly NewFinding[];
	/** There are so many, those included that are not listed. */
	readonly total: number;
}

/** What has been found, or found otherwise, since this ISO instant? The weightiest of it; nothing of groups only suggested. */
export const newFindings = (file: Case, since: string, limit = 50): Promise<Outcome<NewFindings>> =>
	attempt(file.address, async () => ({ ok: true, value: await readNew(file, since, limit) }));

async function readNew({ db }: Case, since: string, limit: number): Promise<NewFindings> {
	const asked = db
		.selectFrom("findings")
		.innerJoin("actions", "actions.key", "findings.added")
		.where("findings.until", "is", null)
		.where("at", ">", since)
		.where(isReliedOn())
		.where(isChosen(undefined));
	const { total } = await asked.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
	const rows = await asked
		.select(STORED_FINDING.columns)
		.select(({ exists, selectFrom }) => [
			exists(
				selectFrom("findings as former")
					.select("former.key")
					.whereRef("former.identity", "=", "findings.identity")
					.whereRef("former.until", "=", "findings.added"),
			).as("is_changed"),
			exists(
				selectFrom("event_documents")
					.innerJoin("events", "events.key", "event_documents.event")
					.select("event_documents.key")
					.whereRef("events.id", "=", "findings.event")
					.where("event_documents.until", "is", null)
					.where("event_documents.confirmed", "is", null),
			).as("is_unconfirmed"),
		])
		.where(intact("findings"))
		.where(intact("actions"))
		.orderBy("salience", "desc")
		.orderBy("weight", "desc")
		.orderBy("findings.key")
		.limit(limit)
		.execute();
	const findings = rows.map(
		({ is_changed, is_unconfirmed, ...row }): NewFinding => ({
			...STORED_FINDING.read(row),
			status: is_changed ? "changed" : "new",
			unconfirmed: Boolean(is_unconfirmed),
		}),
	);
	return { findings, total };
}
