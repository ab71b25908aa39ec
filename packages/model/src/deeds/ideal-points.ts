import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { POINT_PERIODS, VOTE_BODIES } from "../base/vocabulary.ts";
import { AgreementReportSchema } from "./agreement.ts";

export const PlacedVoterSchema = noun("PlacedVoter", "Where a voter is on one dimension in one period", {
	voter: z.string().describe("Id of a voter"),
	period: z.string().describe("`73`, `2019`, `whole`"),
	votes: z.number().int().describe("Yes, abstain and no of this voter that count"),
	point: z.number().describe("In standard deviations of all points, from their mean"),
	error: z.number().describe("Standard error"),
	low: z.number().describe("Of the 95 % interval"),
	high: z.number(),
});
export type PlacedVoter = Of<typeof PlacedVoterSchema>;

export const VoteRepetitionSchema = noun(
	"VoteRepetition",
	"Two roll calls that are taken for one resolution, brought again",
	{
		earlier: z.string().describe("Id of a roll call"),
		later: z.string(),
		periods: z.tuple([z.string(), z.string()]).readonly(),
		title: z.string().describe("Of the later one"),
		likeness: z.number().describe("Of their words, 0–1; rare ones count more"),
		alike: z.number().describe("Share of those who voted on both that voted alike"),
	},
);
export type VoteRepetition = Of<typeof VoteRepetitionSchema>;

export const IdealPointsReportSchema = noun(
	"IdealPointsReport",
	"Where voters are on the dimension along which they differ most, with what was counted and what was not",
	{
		by: z.enum(POINT_PERIODS),
		bodies: list(z.enum(VOTE_BODIES)),
		tables: list(z.string()).describe("Ids of the tables with roll calls that count"),
		from: z.string().nullable().describe("As asked"),
		to: z.string().nullable(),
		topics: list(z.string()),
		sessions: list(z.string()),
		anchor: z.string().describe("Id of the voter that is above 0 on average"),
		voters: list(z.string()).describe("Ids of those that are asked for; empty for all. All are in the estimate"),
		points: list(PlacedVoterSchema).describe("By voter, then period"),
		rollCalls: z.number().int().describe("That count"),
		unanimous: z.number().int().describe("Roll calls on which all voted alike, which tell nothing"),
		withoutVotes: z.number().int().describe("Roll calls of which nobody's vote is known"),
		apart: list(z.string()).describe(
			"Ids of voters who never vote on one roll call with the others, directly or by way of third ones: they have no place on this scale",
		),
		repetitions: list(VoteRepetitionSchema),
		rounds: z.number().int().describe("Of estimation"),
		seed: z.number().int(),
		unsettled: z
			.number()
			.describe("How far the two halves of the rounds lie apart, in standard errors; above .5, ask for more rounds"),
		runs: z
			.number()
			.int()
			.describe("Of the bootstrap from which standard errors and intervals are; 0: they are from the posterior"),
		leftOut: AgreementReportSchema.shape.leftOut,
	},
);
export type IdealPointsReport = Of<typeof IdealPointsReportSchema>;
