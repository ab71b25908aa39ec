import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import {
	AGREEMENT_MEASURES,
	SIDE_RULES,
	VOTE_BODIES,
	VOTE_GROUPINGS,
	VOTE_RULES,
	VOTES_LEFT_OUT,
} from "../base/vocabulary.ts";
import { VoterSchema } from "./votes.ts";

const rollCalls = z.number().int().describe("Roll calls");
const measure = z.enum(AGREEMENT_MEASURES);

export const MeasureFactsSchema = noun("MeasureFacts", "What a measure of agreement is", {
	measure,
	label: z.string(),
	formula: z.string().describe("Over votes x and y: yes 1, abstain 2, no 3"),
	counts: z.string().describe("Which roll calls count, as a sentence"),
	range: z.tuple([z.number(), z.number()]).readonly().describe("Chance-corrected ones may be below it"),
	source: z.string(),
});
export type MeasureFacts = Of<typeof MeasureFactsSchema>;

export const AgreementGroupSchema = noun("AgreementGroup", "Roll calls that are counted together", {
	id: z.string().describe("`2016`, `73`, an issue as the table calls it, `important`, `general-assembly`, `whole`"),
	rollCalls,
	divided: rollCalls.describe("On which not all voted alike"),
	consensus: z.number().int().describe("Adopted without a vote"),
	from: z.string().nullable().describe("Day of the first and of the last roll call"),
	to: z.string().nullable(),
});
export type AgreementGroup = Of<typeof AgreementGroupSchema>;

export const PairAgreementSchema = noun(
	"PairAgreement",
	"How alike two voters vote in a group of roll calls, by one measure",
	{
		a: z.string().describe("Id of a voter"),
		b: z.string(),
		group: z.string(),
		measure,
		n: rollCalls.describe("Roll calls that count"),
		value: z.number().nullable().describe("Null where none counts, and where chance leaves nothing to agree on"),
		low: z
			.number()
			.nullable()
			.describe("Of the 95 % interval; null where none was asked for, or too little was voted on"),
		high: z.number().nullable(),
		together: rollCalls.describe("On which both voted yes, abstain or no"),
		table: list(z.number().int()).describe(
			"Of these, nine cells: how often a voted yes while b voted yes, abstained, voted no; then while a abstained; then while a voted no",
		),
	},
);
export type PairAgreement = Of<typeof PairAgreementSchema>;

export const AgreementReportSchema = noun(
	"AgreementReport",
	"How alike voters vote, with what was counted and what was not",
	{
		measures: list(MeasureFactsSchema),
		by: z.enum(VOTE_GROUPINGS),
		rule: z.enum(VOTE_RULES),
		bodies: list(z.enum(VOTE_BODIES)).describe("Whose votes are counted"),
		tables: list(z.string()).describe("Ids of the tables with roll calls that count"),
		from: z.string().nullable().describe("As asked"),
		to: z.string().nullable(),
		topics: list(z.string()),
		sessions: list(z.string()),
		important: z.boolean(),
		weights: list(
			noun("VoteWeight", null, {
				of: z.string().describe("An issue of the table, or `important`"),
				weight: z.number(),
			}),
		),
		voters: list(VoterSchema).describe("As asked, in that order; empty for all pairs"),
		groups: list(AgreementGroupSchema),
		rows: list(PairAgreementSchema).describe("By pair, group and measure"),
		more: z.number().int().describe("Rows left out here, of too many; a CSV has all"),
		leftOut: list(noun("LeftOutVotes", null, { why: z.enum(VOTES_LEFT_OUT), rollCalls })),
		intervals: noun("AgreementIntervals", null, {
			level: z.number(),
			draws: z.number().int(),
			seed: z.number().int().describe("With the same seed the answer is the same"),
		}).nullable(),
	},
);
export type AgreementReport = Of<typeof AgreementReportSchema>;

const share = z.number().nullable().describe("Null where nothing was counted");
const sides = (of: string) => ({
	bloc: z.number().int().describe(`${of} on the side of the bloc`),
	against: z.number().int().describe(`${of} on the other side`),
});

export const SidesCountSchema = noun(
	"SidesCount",
	"With whom others vote where a bloc and one voter differ, read in two ways",
	{
		rule: z
			.enum(SIDE_RULES)
			.describe(
				"`together`: the bloc votes alike and the other otherwise; `each`: the other votes otherwise than each of the bloc",
			),
		important: z.boolean().describe("Only roll calls on a list of important votes"),
		rollCalls,
		majorities: noun("SideMajorities", null, {
			...sides("Roll calls with more of the other voters"),
			tied: rollCalls,
			shareBloc: share,
			shareAgainst: share,
		}),
		votes: noun("SideVotes", null, {
			...sides("Votes of the others"),
			neither: z.number().int(),
			shareBloc: share.describe("Of the votes that are on either side"),
			shareAgainst: share,
		}),
	},
);
export type SidesCount = Of<typeof SidesCountSchema>;

export const SidesReportSchema = noun("SidesReport", "With whom others vote where a bloc and one voter differ", {
	bloc: list(z.string()),
	against: z.string(),
	bodies: list(z.enum(VOTE_BODIES)),
	tables: list(z.string()),
	from: z.string().nullable(),
	to: z.string().nullable(),
	topics: list(z.string()),
	sessions: list(z.string()),
	counts: list(SidesCountSchema).describe("By each rule, of all roll calls and of the important ones"),
	importanceUnknown: rollCalls.describe("Of which no table says whether they are important"),
	leftOut: AgreementReportSchema.shape.leftOut,
});
export type SidesReport = Of<typeof SidesReportSchema>;
