import type { FindingKind, Outcome } from "@fissure/core";
import type { StoredFinding } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { STORED_FINDING } from "./finding-codecs.ts";
import { isReliedOn } from "./relied-on.ts";

/** Which findings are asked for; every list means "any of these". */
export interface FindingFilters {
	/** Id. Without it, findings of groups that are only suggested are left out. */
	readonly event?: string;
	readonly kinds?: readonly FindingKind[];
	readonly issues?: readonly string[];
	readonly holders?: readonly string[];
	/** Compared since this ISO instant or day. */
	readonly since?: string;
}

export interface FindingPage {
	/** Findings; 50. */
	readonly size?: number;
	/** `next` of the page before. */
	readonly after?: number;
}

export interface StoredFindings {
	readonly findings: readonly StoredFinding[];
	readonly total: number;
	/** Where the next page begins; null where there is none. */
	readonly next: number | null;
}

const PAGE = 50;

/** Findings that stand: the last comparison first, and of one comparison in the order in which they were given. */
export const findingsOf = (
	file: CaseFile,
	filters: FindingFilters = {},
	page: FindingPage = {},
): Promise<Outcome<StoredFindings>> =>
	attempt(file.path, async () => ({ ok: true, value: await readPage(file, filters, page) }));

async function readPage(
	file: CaseFile,
	filters: FindingFilters,
	{ size = PAGE, after = 0 }: FindingPage,
): Promise<StoredFindings> {
	const asked = askedFor(file, filters);
	const { total } = await asked.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
	const rows = await asked
		.select(STORED_FINDING.columns)
		.orderBy("findings.added", "desc")
		.orderBy("findings.key")
		.limit(size)
		.offset(after)
		.execute();
	return { findings: rows.map(STORED_FINDING.read), total, next: after + size < total ? after + size : null };
}

function askedFor({ db }: CaseFile, { event, kinds, issues, holders, since }: FindingFilters) {
	let asked = db
		.selectFrom("findings")
		.innerJoin("actions", "actions.key", "findings.added")
		.where("findings.until", "is", null);
	asked = event === undefined ? asked.where(isReliedOn()) : asked.where("event", "=", event);
	if (kinds !== undefined) asked = asked.where("kind", "in", kinds);
	if (issues !== undefined) asked = asked.where("issue", "in", issues);
	if (holders !== undefined) asked = asked.where("holder", "in", holders);
	return since === undefined ? asked : asked.where("at", ">=", since);
}
