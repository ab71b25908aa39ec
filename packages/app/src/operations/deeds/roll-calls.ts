import {
	failed,
	findRollCalls,
	type Outcome,
	type RollCallFilters,
	type VoteMatrix,
	voteAt,
	voteChoices,
} from "@fissure/core";
import type { RollCallList, RollCallVotes, VoteChoices, Voter } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { namedVoter } from "../../deeds/voter-votes.ts";
import { operation } from "../definition/operation.ts";

export const listVoteChoices = operation({
	name: "list-vote-choices",
	question: "Who voted in this case, in which bodies and sessions, and on what?",
	effect: "long",
	http: "GET /api/votes/choices",
	output: ({ VoteChoicesSchema }) => VoteChoicesSchema,
	run: (_, { case: choice }) => voteChoicesInCase(choice),
});

export const listRollCalls = operation({
	name: "list-roll-calls",
	question: "Which recorded votes does the case have? Without who voted how",
	effect: "long",
	http: "GET /api/votes/roll-calls",
	input: ({ z, day, flag, listOf, whole, words, VOTE_BODIES }) =>
		z.strictObject({
			words: words.max(300).optional().describe("Each of them is in the title, the description or the symbol"),
			topic: listOf(words.max(300)).optional().describe("As the tables name their issues"),
			session: words.max(60).optional(),
			body: z.enum(VOTE_BODIES).optional(),
			important: flag.optional().describe("Only those on a list of important votes"),
			from: day.optional(),
			to: day.optional(),
			after: whole.min(0).optional().describe("Number of roll calls to skip"),
			size: whole.min(1).max(500).optional(),
		}),
	output: ({ RollCallListSchema }) => RollCallListSchema,
	run: ({ topic, important, ...asked }, { case: choice }) =>
		rollCallsInCase(choice, { ...asked, topics: topic, important: important !== undefined }),
});

export const showRollCall = operation({
	name: "show-roll-call",
	question: "Who voted how on this roll call?",
	effect: "long",
	http: "GET /api/votes/roll-calls/:table/:id",
	input: ({ z, words }) => z.strictObject({ table: words, id: words }),
	output: ({ RollCallVotesSchema }) => RollCallVotesSchema,
	run: (asked, { case: choice }) => rollCallInCase(choice, asked),
});

/**
 * What can be chosen among the recorded votes of a case.
 *
 * - problems: those of opening
 */
const voteChoicesInCase = (choice: CaseChoice): Promise<Outcome<VoteChoices>> =>
	inCase(choice, "read", async (file, store) => {
		const votes = await store.readVotes(file);
		if (!votes.ok) return votes;
		const found = voteChoices(votes.value);
		return { ok: true, value: { ...found, voters: found.voters.map(namedVoter) } };
	});

interface RollCallsAsked extends RollCallFilters {
	readonly after?: number | undefined;
	readonly size?: number | undefined;
}

const SIZE = 100;

/**
 * Which recorded votes of a case pass, the latest first.
 *
 * - problems: those of opening
 */
const rollCallsInCase = (
	choice: CaseChoice,
	{ after = 0, size = SIZE, ...filters }: RollCallsAsked,
): Promise<Outcome<RollCallList>> =>
	inCase(choice, "read", async (file, store) => {
		// All of them are at hand, whatever is asked.
		const votes = await store.readVotes(file);
		if (!votes.ok) return votes;
		const { rollCalls } = votes.value;
		const found = findRollCalls(rollCalls, filters).toReversed();
		return {
			ok: true,
			value: {
				total: found.length,
				after,
				rollCalls: found.slice(after, after + size).flatMap((at) => rollCalls[at] ?? []),
			},
		};
	});

/**
 * Who voted how on one roll call, by name.
 *
 * - problems: `roll-call-missing`, `vote-table-missing`, those of opening
 */
export const rollCallInCase = (
	choice: CaseChoice,
	{ table, id }: { readonly table: string; readonly id: string },
): Promise<Outcome<RollCallVotes>> =>
	inCase(choice, "read", async (file, store) => {
		const votes = await store.readVotes(file, { tables: [table], id });
		return votes.ok ? rollCallIn(votes.value, { table, id }) : votes;
	});

/**
 * The same of votes that were read already.
 *
 * - problems: `roll-call-missing`
 */
export function rollCallIn(
	matrix: VoteMatrix,
	{ table, id }: { readonly table: string; readonly id: string },
): Outcome<RollCallVotes> {
	const at = matrix.rollCalls.findIndex((one) => one.table === table && one.id === id);
	const rollCall = matrix.rollCalls[at];
	if (rollCall === undefined)
		return failed(
			"roll-call-missing",
			`Expected a roll call of the table "${table}", got "${id}"; see the list of roll calls`,
			id,
		);
	const cast = matrix.voters.flatMap((voter, place) => {
		const vote = voteAt(matrix, at, place);
		return vote === null ? [] : [{ voter: namedVoter(voter), vote }];
	});
	return {
		ok: true,
		value: { rollCall, votes: cast.toSorted((a, b) => (nameOf(a.voter) < nameOf(b.voter) ? -1 : 1)) },
	};
}

const nameOf = ({ id, name }: Voter): string => name ?? id;
