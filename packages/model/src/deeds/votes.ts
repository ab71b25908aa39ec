import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { VOTE_BODIES, VOTES } from "../base/vocabulary.ts";

const count = z.number().int().describe("Of voters");

export const VoteTotalsSchema = noun("VoteTotals", "How many voted how", {
	yes: count,
	abstain: count,
	no: count,
	absent: count.nullable().describe("Null where the source lists only those who voted"),
});
export type VoteTotals = Of<typeof VoteTotalsSchema>;

export const RollCallSchema = noun("RollCall", "One recorded vote of a body", {
	id: z.string().describe("As the table calls it; unique within the table"),
	table: z.string().describe("Id of the table that it is in"),
	body: z.enum(VOTE_BODIES),
	date: z.string().describe("ISO day"),
	session: z.string().nullable().describe("`74`, `ES-11`, `117`"),
	symbol: z
		.string()
		.nullable()
		.describe("Of what was voted on, as it is cited: `A/RES/68/262`, `S/2022/155`; null where the table has none"),
	title: z.string(),
	description: z.string().nullable(),
	important: z.boolean().nullable().describe("On a list of important votes; null where the table does not say"),
	issues: list(z.string()).describe("Names that the table gives, not issues of the codebook"),
	amendment: z.boolean().describe("Voted on an amendment"),
	paragraph: z.boolean().describe("Voted on a paragraph or a part, not on the whole"),
	vetoedBy: list(z.string()).describe("Codes of permanent members that voted no on a draft that failed for it"),
	totals: VoteTotalsSchema.describe("Counted from the votes; of a table without single votes, as it states them"),
	stated: VoteTotalsSchema.nullable().describe("As the source states them; null where it does not"),
});
export type RollCall = Of<typeof RollCallSchema>;

export const VoterSchema = noun("Voter", "Who votes: a state, or a member of a parliament", {
	id: z.string().describe("Code of a state (`CHN`), or what the table calls a member (`mep-96734`, `icpsr-14854`)"),
	name: z.string().nullable().describe("Of a member; a state is named by its code"),
	state: z.string().nullable().describe("Code of the state itself, or of the one that a member is from"),
	group: z.string().nullable().describe("Party or parliamentary group; null for states"),
});
export type Voter = Of<typeof VoterSchema>;

export const VoteTableSchema = noun("VoteTable", "Recorded votes that came into the case together", {
	id: z.string().describe("In lower case with hyphens: `unvotes`; a table of the same id takes its place"),
	label: z.string(),
	format: z.string().describe("How it was written: `unvotes`, `un-digital-library`, `voteview` …"),
	source: z.string().describe("File or address that it came from"),
	citation: z.string().nullable().describe("How its authors want it to be cited"),
	rollCalls: z.number(),
	votes: z.number().describe("Yes, abstain and no; those who were absent are not counted"),
	voters: z.number(),
	from: z.string().nullable().describe("Day of the first and of the last roll call; null for an empty table"),
	to: z.string().nullable(),
	added: z.string().describe("ISO instant"),
});
export type VoteTable = Of<typeof VoteTableSchema>;

const VoteChoiceSchema = z.strictObject({
	value: z.string(),
	rollCalls: z.number().int(),
	from: z.string().describe("Day of the first and of the last of them"),
	to: z.string(),
});

export const VoteChoicesSchema = noun("VoteChoices", "What can be chosen among the recorded votes of a case", {
	rollCalls: z.number().int(),
	voters: list(VoterSchema.extend({ votes: z.number().int().describe("Yes, abstain and no") })).describe(
		"Most votes first",
	),
	bodies: list(VoteChoiceSchema),
	sessions: list(VoteChoiceSchema),
	topics: list(VoteChoiceSchema).describe("Issues as the tables name them, not those of the codebook"),
});
export type VoteChoices = Of<typeof VoteChoicesSchema>;

export const VoterVoteSchema = noun("VoterVote", "How one voter voted", {
	voter: VoterSchema,
	vote: z.enum(VOTES),
});
export type VoterVote = Of<typeof VoterVoteSchema>;

export const RollCallVotesSchema = noun("RollCallVotes", "One recorded vote with who voted how", {
	rollCall: RollCallSchema,
	votes: list(VoterVoteSchema).describe("Of those on record, by name; none where the table has only totals"),
});
export type RollCallVotes = Of<typeof RollCallVotesSchema>;

export const RollCallListSchema = noun("RollCallList", "Roll calls that pass some filters, a part of them at a time", {
	total: z.number().int(),
	after: z.number().int().describe("How many of them are before the first of these"),
	rollCalls: list(RollCallSchema).describe("The latest first"),
});
export type RollCallList = Of<typeof RollCallListSchema>;

export const VoterRecordSchema = noun(
	"VoterRecord",
	"How one voted on the roll calls that pass some filters, a part of them at a time",
	{
		voter: VoterSchema,
		totals: VoteTotalsSchema.describe("Of all of them: how often this one voted how"),
		total: z.number().int(),
		after: z.number().int().describe("How many of them are before the first of these"),
		votes: list(z.strictObject({ rollCall: RollCallSchema, vote: z.enum(VOTES) })).describe("The latest first"),
	},
);
export type VoterRecord = Of<typeof VoterRecordSchema>;

export const VoterPairSchema = noun(
	"VoterPair",
	"How two voted on the same roll calls, and on which they differed most",
	{
		voters: list(VoterSchema).describe("The one and the other"),
		counts: list(list(z.number().int())).describe("Yes, abstain and no of the one as rows, of the other as columns"),
		apart: z.number().int().describe("Roll calls on which only one of them voted"),
		total: z.number().int().describe("Of roll calls on which they differed"),
		after: z.number().int().describe("How many of them are before the first of these"),
		divergent: list(
			z.strictObject({
				rollCall: RollCallSchema,
				votes: list(z.enum(VOTES)).describe("Of the one and of the other"),
				with: list(z.number().int()).describe("How many others voted as the one, and as the other"),
			}),
		).describe("Yes against no first, then the fewer others were on the smaller side, then the latest"),
	},
);
export type VoterPair = Of<typeof VoterPairSchema>;
