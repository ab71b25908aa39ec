import type { Outcome } from "@fissure/core";
import type { AuditEntry } from "@fissure/model";
import { attemptTeam, type Team } from "./open-team.ts";

/** `person`: the id. */
export type NewAuditEntry = Omit<AuditEntry, "key">;

/** Writes what happened. Entries have ids and codes, never texts. */
export const writeAudit = ({ db, address }: Team, entries: readonly NewAuditEntry[]): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		if (entries.length > 0)
			await db
				.insertInto("audit")
				.values(entries.map(({ subjects, ...entry }) => ({ ...entry, subjects: JSON.stringify(subjects) })))
				.execute();
		return { ok: true, value: null };
	});

export interface AuditFilters {
	/** Id. */
	readonly person?: string;
	/** Ids of cases; none of others is given, nor what is about no case. */
	readonly cases?: readonly string[];
	readonly operation?: string;
	/** Of the subjects, one. */
	readonly subject?: string;
	/** ISO instants; `until` is excluded. */
	readonly since?: string;
	readonly until?: string;
	/** Only what was refused or failed. */
	readonly onlyProblems?: boolean;
	/** Only entries before this one. */
	readonly before?: number;
	readonly limit: number;
}

/** Entries of the audit log, the newest first. */
export const listAudit = ({ db, address }: Team, filters: AuditFilters): Promise<Outcome<readonly AuditEntry[]>> =>
	attemptTeam(address, async () => {
		const { person, cases, operation, subject, since, until, onlyProblems = false, before, limit } = filters;
		let asked = db
			.selectFrom("audit")
			.leftJoin("people", "people.id", "audit.person")
			.select(["audit.key", "audit.at", "people.name as person", "means", "operation", "audit.case", "subjects"])
			.select(["outcome", "audit.address"])
			.orderBy("audit.key", "desc")
			.limit(limit);
		if (person !== undefined) asked = asked.where("audit.person", "=", person);
		if (cases !== undefined) asked = asked.where("audit.case", "in", cases.length === 0 ? [""] : [...cases]);
		if (operation !== undefined) asked = asked.where("operation", "=", operation);
		if (subject !== undefined) asked = asked.where("subjects", "@>", JSON.stringify([subject]));
		if (since !== undefined) asked = asked.where("audit.at", ">=", since);
		if (until !== undefined) asked = asked.where("audit.at", "<", until);
		if (onlyProblems) asked = asked.where("outcome", "<>", "ok");
		if (before !== undefined) asked = asked.where("audit.key", "<", before);
		const rows = await asked.execute();
		return {
			ok: true,
			value: rows.map(({ subjects, ...row }) => ({ ...row, subjects: JSON.parse(subjects) as string[] })),
		};
	});
