import type { FindingKind, Outcome } from "@fissure/core";
import type { Finding, FindingVersion, StoredFinding, Verdict, VerdictChoice } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { FINDING_VERSION, FIRST_OF_EVENT, STORED_FINDING } from "./finding-codecs.ts";
import { identityIn } from "./finding-id.ts";
import { isReliedOn } from "./relied-on.ts";
import { isChosen, type Verdicts, verdictOf, verdictsIn } from "./verdicts.ts";

/** After every digit that an identity has. */
const AFTER = "g";

/**
 * A finding by its public id, as every comparison had it: the last first, and what is before what does not.
 *
 * - silent: an empty list where none was ever found of that id
 */
export const findingById = (file: Case, id: string): Promise<Outcome<readonly FindingVersion[]>> =>
	attempt(file.address, async () => {
		const identity = identityIn(id);
		if (identity === null) return { ok: true, value: [] };
		const rows = await file.db
			.selectFrom("findings")
			.innerJoin("actions as made", "made.key", "findings.added")
			.leftJoin("actions as ended", "ended.key", "findings.until")
			.select(FINDING_VERSION.columns)
			.where("identity", ">=", identity)
			.where("identity", "<", `${identity}${AFTER}`)
			.where(intact("findings"))
			.where(intact("actions", "made"))
			.orderBy("findings.key", "desc")
			.execute();
		const versions = rows.map((row) => FINDING_VERSION.read(row));
		const stands = ({ until }: FindingVersion): boolean => until === null;
		return { ok: true, value: [...versions.filter(stands), ...versions.filter((one) => !stands(one))] };
	});

/** Which findings are asked for; every list means "any of these". */
export interface FindingFilters {
	/** Id. Without it, findings of groups that are only suggested are left out. */
	readonly event?: string;
	readonly kinds?: readonly FindingKind[];
	readonly issues?: readonly string[];
	readonly holders?: readonly string[];
	/** Compared since this ISO instant or day. */
	readonly since?: string;
	/** By what a person made of them; without it, those that nobody rejected. */
	readonly verdict?: VerdictChoice;
}

export interface FindingPage {
	/** Findings; 50. */
	readonly size?: number;
	/** `next` of the page before. */
	readonly after?: number;
}

export interface StoredFindings {
	readonly findings: readonly (StoredFinding & { readonly verdict: Verdict | null })[];
	readonly total: number;
	/** Where the next page begins; null where there is none. */
	readonly next: number | null;
}

const PAGE = 50;

/** Findings that are current: the last comparison first, and of one comparison in the order in which they were given. */
export const findingsOf = (
	file: Case,
	filters: FindingFilters = {},
	page: FindingPage = {},
): Promise<Outcome<StoredFindings>> =>
	attempt(file.address, async () => {
		const verdicts = await verdictsIn(file);
		return verdicts.ok ? { ok: true, value: await readPage(file, filters, page, verdicts.value) } : verdicts;
	});

async function readPage(
	file: Case,
	filters: FindingFilters,
	{ size = PAGE, after = 0 }: FindingPage,
	verdicts: Verdicts,
): Promise<StoredFindings> {
	const asked = askedFor(file, filters);
	const { total } = await asked.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
	const rows = await asked
		.select(STORED_FINDING.columns)
		.where(intact("findings"))
		.where(intact("actions"))
		.orderBy("findings.added", "desc")
		.orderBy("findings.key")
		.limit(size)
		.offset(after)
		.execute();
	const findings = rows.map((row) => ({
		...STORED_FINDING.read(row),
		verdict: verdictOf(verdicts, row.identity),
	}));
	return { findings, total, next: after + size < total ? after + size : null };
}

function askedFor({ db }: Case, { event, kinds, issues, holders, since, verdict }: FindingFilters) {
	let asked = db
		.selectFrom("findings")
		.innerJoin("actions", "actions.key", "findings.added")
		.where("findings.until", "is", null)
		.where(isChosen(verdict));
	asked = event === undefined ? asked.where(isReliedOn()) : asked.where("event", "=", event);
	if (kinds !== undefined) asked = asked.where("kind", "in", kinds);
	if (issues !== undefined) asked = asked.where("issue", "in", issues);
	if (holders !== undefined) asked = asked.where("holder", "in", holders);
	return since === undefined ? asked : asked.where("at", ">=", since);
}

export interface FindingsOfEvent {
	readonly count: number;
	/** The weightiest of them. */
	readonly first: Finding;
}

/** Events that are current with findings, by id; an event without any is left out. */
export const findingsOfEvents = (
	file: Case,
	events: readonly string[],
): Promise<Outcome<ReadonlyMap<string, FindingsOfEvent>>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("findings")
			.select(["event", ...FIRST_OF_EVENT.columns])
			.where("until", "is", null)
			.where("event", "in", events)
			.where(isChosen(undefined))
			.where(intact("findings"))
			.orderBy("weight", "desc")
			.orderBy("key")
			.execute();
		const found = new Map<string, FindingsOfEvent>();
		for (const { event, ...first } of rows) {
			if (event === null) continue;
			const known = found.get(event);
			found.set(event, { count: (known?.count ?? 0) + 1, first: known?.first ?? FIRST_OF_EVENT.read(first).finding });
		}
		return { ok: true, value: found };
	});
