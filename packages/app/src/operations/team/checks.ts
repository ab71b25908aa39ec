import { failed, type Outcome } from "@fissure/core";
import type { Check } from "@fissure/model";
import type { SignedIn } from "@fissure/store/team";
import { inCase } from "../../case/in-case.ts";
import { type Context, operation, type Schemas } from "../definition/operation.ts";
import { type InTeam, inOwnName, inTeam } from "./in-team.ts";

/** Characters of a note or an answer: it says what to look at, and is no place for a discussion. */
const MOST_WORDS = 500;
const MOST_PEOPLE = 20;
const MOST_LISTED = 50;

/** For who may read the case, and has an account. */
const IN_TEAM = { teamOnly: true, least: "reader" } as const;

const checkOutput = ({ CheckSchema }: Schemas) => CheckSchema;

export const askToCheck = operation({
	name: "ask-to-check",
	question: "Ask people of the case to check something in it",
	...IN_TEAM,
	effect: "writes",
	http: "POST /api/checks",
	input: ({ z, CheckSubjectSchema, words, shortWords }) =>
		CheckSubjectSchema.extend({
			words: shortWords(MOST_WORDS).describe("What to look at"),
			people: z.array(words.max(100)).min(1).max(MOST_PEOPLE).describe("Ids of people with a role in the case"),
		}),
	output: checkOutput,
	run: ({ kind, id, ...given }, context) =>
		asPerson(context, async ({ team, store, asker }, of) => {
			const subject = { kind, id };
			const looked = await inCase(context.case, "read", async (file, cases) => ({
				ok: true,
				value: await cases.seenSubjects(file, [subject]),
			}));
			if (!looked.ok) return looked;
			if (looked.value.seen.length === 0) return NO_SUBJECT;
			return store.addCheck(team, { ...given, case: of, subject, person: asker.person, name: asker.name });
		}),
});

export const listChecks = operation({
	name: "list-checks",
	question: "What am I asked to check in this case, and what have I asked others?",
	...IN_TEAM,
	effect: "reads",
	lasts: "never",
	http: "GET /api/checks",
	input: ({ z, whole }) =>
		z.strictObject({
			list: z.enum(["for-me", "from-me"]),
			state: z.enum(["open", "done"]),
			before: z.uuid().exactOptional().describe("Id of a check"),
			size: whole.min(1).max(MOST_LISTED).exactOptional(),
		}),
	output: ({ z, list, CheckSchema }) =>
		z
			.strictObject({
				checks: list(CheckSchema),
				hidden: z.number().describe("Checks of this page that wait until the person has coded a text independently"),
				next: z.string().nullable().describe('"before" of the next page'),
			})
			.meta({ id: "CheckPage" }),
	run: ({ size = MOST_LISTED, ...asked }, context) =>
		asPerson(context, async ({ team, store, asker }, of) => {
			const listed = await store.listChecks(team, { ...asked, case: of, person: asker.person, limit: size });
			if (!listed.ok) return listed;
			const all = listed.value;
			const hidden = await hiddenFrom(context, all);
			if (!hidden.ok) return hidden;
			const checks = all.filter((one) => !hidden.value.has(one));
			const next = all.length < size ? null : (all.at(-1)?.id ?? null);
			return { ok: true, value: { checks, hidden: hidden.value.size, next } };
		}),
});

export const closeCheck = operation({
	name: "close-check",
	question: "Close a check, with an answer or without",
	...IN_TEAM,
	effect: "writes",
	http: "POST /api/checks/:check/close",
	input: ({ z, shortWords }) => z.strictObject({ check: z.uuid(), answer: shortWords(MOST_WORDS).nullable() }),
	output: checkOutput,
	run: ({ check, answer }, context) =>
		asPerson(context, ({ team, store, asker }, of) =>
			store.closeCheck(team, { case: of, check, answer, person: asker.person, name: asker.name }),
		),
});

export const listFollowed = operation({
	name: "list-followed",
	question: "What do I follow in this case?",
	...IN_TEAM,
	effect: "reads",
	lasts: "never",
	http: "GET /api/followed",
	output: ({ list, FollowedSchema }) => list(FollowedSchema),
	run: (_, context) =>
		asPerson(context, ({ team, store, asker }, of) => store.listFollowed(team, { person: asker.person, case: of })),
});

export const setFollowed = operation({
	name: "set-followed",
	question: "Follow something in a case, or follow it no longer",
	...IN_TEAM,
	effect: "writes",
	http: "PUT /api/followed",
	input: ({ z, FollowedSchema }) => FollowedSchema.extend({ follow: z.boolean() }),
	output: ({ list, FollowedSchema }) => list(FollowedSchema),
	run: ({ follow, kind, id }, context) =>
		asPerson(context, async ({ team, store, asker }, of) => {
			const by = { person: asker.person, case: of };
			const set = await store.setFollow(team, { ...by, followed: { kind, id: kind === "case" ? "" : id } }, follow);
			return set.ok ? store.listFollowed(team, by) : set;
		}),
});

/** Does a piece of work for a person who is signed in, on the case that they ask about; `of`: its id. */
const asPerson = <Value>(
	context: Context,
	work: (within: InTeam & { readonly asker: SignedIn }, of: string) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> =>
	inTeam(context, async (within) => {
		const asker = inOwnName(within.asker);
		if (!asker.ok) return asker;
		const { idOfAddress } = await import("../../cases/known-cases.ts");
		return work({ ...within, asker: asker.value }, idOfAddress(context.case.file ?? ""));
	});

/** Words on a text that somebody codes independently could tell them how others read it. */
const hiddenFrom = (context: Context, checks: readonly Check[]): Promise<Outcome<ReadonlySet<Check>>> =>
	inCase(context.case, "read", async (file, store) => {
		const { hidden } = await store.seenSubjects(
			file,
			checks.map(({ subject }) => subject),
		);
		return { ok: true, value: new Set(checks.filter(({ subject }) => hidden.includes(subject))) };
	});

const NO_SUBJECT: Outcome<never> = failed(
	"subject-missing",
	"Expected something that is in this case, got the id of nothing in it; reload the page",
	"id",
);
