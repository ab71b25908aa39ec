import { type FindingKind, failed, type Outcome } from "@fissure/core";
import {
	type Decision,
	FINDING_KINDS,
	type GivenVerdict,
	type RuleVerdicts,
	type Verdict,
	type VerdictChoice,
} from "@fissure/model";
import { type RawBuilder, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { type Change, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { isMutedFinding } from "../mutes/mutes.ts";
import { rowCodec } from "../rows/row-codec.ts";
import { identityIn, shortIdentity } from "./finding-id.ts";

const PLACES = {
	decision: "verdicts.decision",
	reason: "verdicts.reason",
	starred: { flag: "verdicts.starred" },
	note: "verdicts.note",
	tags: { words: "verdicts.tags" },
} as const;

const GIVEN = rowCodec<GivenVerdict>()(PLACES);

/** Of a verdict joined to the action that brought it. */
const VERDICT = rowCodec<Verdict>()({ ...PLACES, who: "actions.who", at: "actions.at" });

const VERBS = { accepted: "accept finding", rejected: "reject finding" } as const satisfies Record<Decision, string>;

/** What did persons make of findings? By identity, or as many of its first digits as were known. */
export const verdictsIn = (file: Case): Promise<Outcome<Verdicts>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("verdicts")
			.innerJoin("actions", "actions.key", "verdicts.added")
			.select(["identity", ...VERDICT.columns])
			.where("verdicts.until", "is", null)
			.where(intact("verdicts"))
			.where(intact("actions"))
			.execute();
		return { ok: true, value: new Map(rows.map(({ identity, ...row }) => [identity, VERDICT.read(row)])) };
	});
export type Verdicts = ReadonlyMap<string, Verdict>;

export const verdictOf = (verdicts: Verdicts, identity: string): Verdict | null =>
	verdicts.get(identity) ?? verdicts.get(shortIdentity(identity)) ?? null;

/** Is a finding left out because its issue is muted? What a person accepted or starred is always heard. */
export const isMutedBy = (
	muted: ReadonlySet<string>,
	{ issue }: { readonly issue: string | null },
	verdict: Verdict | null,
): boolean => issue !== null && muted.has(issue) && verdict?.decision !== "accepted" && verdict?.starred !== true;

/** What a finding is of, where the case does not keep it. */
export interface FindingOf {
	readonly kind: FindingKind;
	readonly issue: string | null;
}

/**
 * Says what a person makes of a finding, in the place of what was said of it before; all empty: nothing any more. One action.
 *
 * It holds for the same words of the same texts, whenever they are compared.
 *
 * @param seen when the verdict was given that the person saw; null: there was none. Where another person has given one meanwhile, theirs stays
 * - problems: `finding-missing` where the case never had it and nothing tells what it is of; `finding-ambiguous`; `verdict-changed`
 */
export const setVerdict = (
	file: Case,
	{ id, of, seen }: { readonly id: string; readonly of?: FindingOf; readonly seen?: string | null },
	given: GivenVerdict,
): Promise<Outcome<Verdict | null>> => {
	const verb = given.decision === null ? "mark finding" : VERBS[given.decision];
	return tryInChange(file, undertake(verb), async (change) => {
		const named = await findingNamed(change, id, of);
		if (!named.ok) return named;
		const { identity, kind, issue } = named.value;
		const before = await standing(change, identity);
		const others = before.find(({ who, at }) => who !== file.who && at !== seen);
		if (seen !== undefined && others !== undefined) {
			const { decision, who, at } = others;
			const message = `Expected the verdict on ${id} as you saw it, got "${decision ?? "not decided"}" that ${who} gave at ${at}; look at it, then decide`;
			return failed("verdict-changed", message, id);
		}
		for (const { key } of before) await endRow(change, "verdicts", key);
		const isEmpty = given.decision === null && !given.starred && (given.note ?? "") === "" && given.tags.length === 0;
		if (isEmpty) return { ok: true, value: null };
		const reason = given.decision === "rejected" ? given.reason : null;
		const kept = { ...given, reason, note: given.note === "" ? null : given.note, tags: [...new Set(given.tags)] };
		await addRow(
			change,
			"verdicts",
			{ ...GIVEN.write(kept), identity, kind, issue },
			{ finding: id, decision: given.decision },
		);
		return { ok: true, value: { ...kept, who: file.who, at: file.now() } };
	});
};

async function findingNamed(
	{ db }: Change,
	id: string,
	of: FindingOf | undefined,
): Promise<Outcome<FindingOf & { readonly identity: string }>> {
	const digits = identityIn(id);
	const rows =
		digits === null
			? []
			: await db
					.selectFrom("findings")
					.select(["identity", "kind", "issue"])
					.distinct()
					.where("identity", ">=", digits)
					.where("identity", "<", `${digits}g`)
					.execute();
	if (rows.length > 1)
		return failed(
			"finding-ambiguous",
			`Expected an id of one finding, got "${id}", which begins ${rows.length}; give more of its digits`,
			id,
		);
	const [row] = rows;
	const kind = FINDING_KINDS.find((one) => one === row?.kind);
	if (row !== undefined && kind !== undefined)
		return { ok: true, value: { identity: row.identity, kind, issue: row.issue } };
	if (digits !== null && of !== undefined) return { ok: true, value: { identity: digits, ...of } };
	return failed("finding-missing", `Expected a finding of this case, got "${id}"; the list of findings shows ids`, id);
}

const standing = ({ db }: Change, identity: string) =>
	db
		.selectFrom("verdicts")
		.innerJoin("actions", "actions.key", "verdicts.added")
		.select(["verdicts.key", "decision", "actions.who", "actions.at"])
		.where("verdicts.until", "is", null)
		.where("identity", "in", [identity, shortIdentity(identity)])
		.where(intact("verdicts"))
		.execute();

/** A condition on findings. Without a choice: those that nobody rejected or muted. */
export function isChosen(choice: VerdictChoice | undefined): RawBuilder<boolean> {
	const of = sql`select 1 from verdicts where verdicts.until is null
		and verdicts.identity in (findings.identity, substr(findings.identity, 1, ${SHORT}))`;
	switch (choice) {
		case undefined:
			return sql<boolean>`(not exists (${of} and verdicts.decision = 'rejected') and not ${isMutedFinding(of)})`;
		case "undecided":
			return sql<boolean>`(not exists (${of} and verdicts.decision is not null) and not ${isMutedFinding(of)})`;
		case "muted":
			return isMutedFinding(of);
		case "starred":
			return sql<boolean>`exists (${of} and verdicts.starred = 1)`;
		default:
			return sql<boolean>`exists (${of} and verdicts.decision = ${choice})`;
	}
}
const SHORT = shortIdentity("0".repeat(64)).length;

/** How often were findings of one kind on one issue accepted, and how often rejected? The most rejected first. */
export const ruleVerdicts = (file: Case): Promise<Outcome<readonly RuleVerdicts[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("verdicts")
			.select(["kind", "issue"])
			.select(sql<number>`count(*) filter (where decision = 'accepted')`.as("accepted"))
			.select(sql<number>`count(*) filter (where decision = 'rejected')`.as("rejected"))
			.where("until", "is", null)
			.where("decision", "is not", null)
			.where(intact("verdicts"))
			.groupBy(["kind", "issue"])
			.orderBy("rejected", "desc")
			.orderBy("kind")
			.orderBy("issue")
			.execute();
		const value = rows.flatMap(({ kind: name, ...row }) => {
			const kind = FINDING_KINDS.find((one) => one === name);
			return kind === undefined ? [] : [{ kind, ...row }];
		});
		return { ok: true, value };
	});
