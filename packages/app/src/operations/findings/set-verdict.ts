import {
	type GivenVerdict,
	type IssueReviews,
	REJECTIONS,
	type Rejection,
	type RuleVerdicts,
	type Verdict,
} from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { inCase } from "../../case/in-case.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command, operation } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure verdict accept finding-1a2b3c4d
  fissure verdict reject finding-1a2b3c4d --reason wrong-holder --note "The spokesman quotes another"
  fissure verdict star finding-1a2b3c4d --tag lead
  fissure verdict clear finding-1a2b3c4d
  fissure verdict mute sanctions
  fissure verdict

Without a finding: how often findings of each kind were accepted and rejected in this case, and positions on each issue (those are
reviewed in the ledger of fissure serve). What is rejected is left out of lists, of the home page and of comparisons, also when the same texts are compared again; fissure undo takes a verdict back.
mute ISSUE: what was read on it by the program, and findings on it, are left out of lists, of the home page and of comparisons in this
case (--muted shows such positions); what a person added, accepted, corrected or starred stays. unmute ISSUE shows them again.
Exit status: 0 done; 2 wrong call, or no such finding.`;

export const setVerdict = operation({
	name: "set-verdict",
	question: "Record a verdict on a finding: accepted, rejected with a reason, or starred, with a note and tags",
	effect: "writes",
	http: "PUT /api/findings/:id/verdict",
	input: ({ z, FINDING_KINDS, GivenVerdictSchema, words }) =>
		GivenVerdictSchema.extend({
			id: words,
			of: z
				.strictObject({ kind: z.enum(FINDING_KINDS), issue: z.string().max(200).nullable() })
				.exactOptional()
				.describe("What it is of, where the case does not keep it"),
			seen: words
				.max(40)
				.nullable()
				.exactOptional()
				.describe("`at` of the verdict that the person saw; null: none; one that another gave meanwhile stays"),
		}),
	output: ({ VerdictSchema }) => VerdictSchema.nullable(),
	run: ({ id, of, seen, ...given }, { case: choice }) =>
		inCase<Verdict | null>(choice, "write", (file, store) =>
			store.setVerdict(
				file,
				{ id, ...(of === undefined ? {} : { of }), ...(seen === undefined ? {} : { seen }) },
				given,
			),
		),
});

export const listVerdicts = operation({
	name: "list-verdicts",
	question: "How often were findings of each kind, and positions on each issue, accepted and rejected in this case?",
	effect: "reads",
	http: "GET /api/verdicts",
	output: ({ z, list, IssueReviewsSchema, RuleVerdictsSchema }) =>
		z.strictObject({ findings: list(RuleVerdictsSchema), positions: list(IssueReviewsSchema) }),
	run: (_, { case: choice }) =>
		inCase<VerdictCounts>(choice, "read", async (file, store) => {
			const findings = await store.ruleVerdicts(file);
			if (!findings.ok) return findings;
			const positions = await store.issueReviews(file);
			return positions.ok ? { ok: true, value: { findings: findings.value, positions: positions.value } } : positions;
		}),
	view: verdictsView,
});

interface VerdictCounts {
	readonly findings: readonly RuleVerdicts[];
	readonly positions: readonly IssueReviews[];
}

interface VerdictOptions {
	readonly reason?: Rejection;
	readonly note?: string;
	readonly tag?: readonly string[];
}

export const muteIssue = operation({
	name: "mute-issue",
	question: "Mute an issue, or show it again: what the program reads on it, and findings on it, are left out of lists",
	effect: "writes",
	http: "PUT /api/issues/:issue/muted",
	input: ({ z, words }) => z.strictObject({ issue: words.describe("Id or name"), muted: z.boolean() }),
	output: ({ z, words }) =>
		z.strictObject({
			issue: words,
			muted: z.boolean(),
			positions: z.number().describe("Positions that this leaves out; 0 where it is not muted"),
		}),
	typed: ({ act, words: [issue, ...others] }: Typed) =>
		issue === undefined || others.length > 0
			? `Expected one issue after "${act}", got ${issue === undefined ? "nothing" : [issue, ...others].join(", ")}; fissure issues lists them`
			: { issue, muted: act === "mute" },
	run: ({ issue: named, muted }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			const resolved = await resolveFilters(file, store, { issues: [named] });
			if (!resolved.ok) return resolved;
			const [issue = named] = resolved.value.issues;
			const set = await store.setMuted(file, issue, muted);
			if (!set.ok) return set;
			const all = await store.countPositions(file, { issues: [issue], muted: true });
			if (!all.ok) return all;
			const heard = await store.countPositions(file, { issues: [issue] });
			return heard.ok ? { ok: true, value: { issue, muted, positions: all.value - heard.value } } : heard;
		}),
	view: ({ issue, muted, positions }) => ({
		title: "Muted issue",
		data: { issue, muted, positions },
		columns: ["issue", "muted", "positions"],
		rows: [[issue, muted ? "yes" : null, positions]],
		notes: [],
		text: [
			muted
				? `${issue}: muted; ${plural(positions, "position")} left out, --muted shows them`
				: `${issue}: not muted; its positions and findings are shown`,
		],
	}),
});

/** What is typed: `GivenVerdict` of one finding, or nothing. */
export const giveVerdict = command({
	name: "give-verdict",
	question: "Accept, reject, star or clear a finding, mute an issue, or count the verdicts of this case.",
	effect: "writes",
	command: {
		path: "verdict",
		summary: "accept or reject a finding, mute an issue, and count such verdicts",
		acts: {
			list: "list-verdicts",
			accept: "give-verdict",
			reject: "give-verdict",
			star: "give-verdict",
			clear: "give-verdict",
			mute: "mute-issue",
			unmute: "mute-issue",
		},
		arguments: [
			{ name: "[finding]", about: "its id; fissure find shows ids. After mute and unmute: an issue, by id or name" },
		],
		options: [
			{ flags: "--reason <reason>", about: `reject: why (${REJECTIONS.join(", ")})`, value: { oneOf: REJECTIONS } },
			{ flags: "--note <words>", about: "a note in your words" },
			{ flags: "--tag <tags>", about: "tags between commas", value: "list" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	local: ({ z, GivenVerdictSchema }) => z.strictObject({ id: z.string(), given: GivenVerdictSchema }),
	json: ({ z, VerdictSchema }) => z.strictObject({ id: z.string(), verdict: VerdictSchema.nullable() }),
	typed({ act, words, options: { reason, note, tag } }: Typed<VerdictOptions>) {
		const [id, ...others] = words;
		if (id === undefined || others.length > 0)
			return `Expected one finding after "${act}", got ${id === undefined ? "nothing" : words.join(", ")}; fissure find shows ids`;
		if (reason !== undefined && act !== "reject")
			return `Expected --reason with "reject", got it with "${act}"; use --note for other words`;
		return {
			id,
			given:
				act === "clear" ? NOTHING : { ...givenBy(act), reason: reason ?? null, note: note ?? null, tags: tag ?? [] },
		};
	},
	run: async ({ id, given }, { case: choice }) => {
		const said = await inCase<Verdict | null>(choice, "write", (file, store) => store.setVerdict(file, { id }, given));
		return said.ok ? { ok: true, value: { id, verdict: said.value } } : said;
	},
	view: givenView,
});

const NOTHING: GivenVerdict = { decision: null, reason: null, starred: false, note: null, tags: [] };

const givenBy = (act: string): Pick<GivenVerdict, "decision" | "starred"> => ({
	decision: act === "accept" ? "accepted" : act === "reject" ? "rejected" : null,
	starred: act === "star",
});

function givenView({ id, verdict }: { readonly id: string; readonly verdict: Verdict | null }): CaseView {
	const parts =
		verdict === null
			? ["no verdict"]
			: [
					...(verdict.decision === null ? [] : [verdict.decision]),
					...(verdict.reason === null ? [] : [REASON_WORDS[verdict.reason]]),
					...(verdict.starred ? ["starred"] : []),
					...verdict.tags,
					...(verdict.note === null ? [] : [verdict.note]),
				];
	return {
		title: "Verdict",
		data: { id, verdict },
		columns: ["id", "decision", "reason", "starred", "note", "tags"],
		rows: [
			[
				id,
				verdict?.decision ?? null,
				verdict?.reason ?? null,
				verdict?.starred ? "yes" : null,
				verdict?.note ?? null,
				verdict?.tags.join("; ") ?? null,
			],
		],
		notes: [],
		text: [`${id}: ${parts.join(" · ")}`],
	};
}

const REASON_WORDS: Readonly<Record<Rejection, string>> = {
	"wrong-reading": "wrong reading",
	"wrong-holder": "wrong holder",
	"not-news": "not news",
	duplicate: "duplicate",
};

function verdictsView({ findings, positions }: VerdictCounts): CaseView {
	const counts = [
		...findings.map((count) => ({ ...count, corrected: 0, muted: false, offersMute: false })),
		...positions.map((count) => ({ kind: "position", ...count })),
	];
	return {
		title: "Verdicts",
		data: { findings, positions },
		columns: ["kind", "issue", "accepted", "corrected", "rejected", "muted"],
		rows: counts.map(({ kind, issue, accepted, corrected, rejected, muted }) => [
			...[kind, issue, accepted, corrected, rejected],
			muted ? "yes" : null,
		]),
		notes: counts.length === 0 ? ["No finding or position was accepted or rejected yet."] : [],
		text: counts.map((count) => {
			const { kind, issue, accepted, corrected, rejected, muted } = count;
			const reviewed = accepted + corrected + rejected;
			const more = muted ? "; muted" : count.offersMute ? `; mute: fissure verdict mute ${issue}` : "";
			return `${kind} · ${issue ?? "in its own words"}: ${rejected} of ${reviewed} rejected${more}`;
		}),
	};
}
