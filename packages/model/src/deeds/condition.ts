import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DEED_KINDS, SIDES_OF_LINE, VOTES } from "../base/vocabulary.ts";
import { RecordedFactSchema } from "./claims.ts";

/** What must come to be on record for a forecast to come true, or for an option to be set off. */
export const DataConditionSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("indicator"),
			indicator: z.string().describe("Id of a series of the case"),
			side: z.enum(SIDES_OF_LINE),
			value: z.number().describe("In the unit of the series; on the line is not beyond it"),
		}),
		z.strictObject({
			kind: z.literal("vote"),
			voter: z.string().describe("Code of a state"),
			vote: z.enum(VOTES),
			symbol: z.string().nullable().describe("Of what is voted on: `A/RES/68/262`"),
			title: z.string().nullable().describe("Words that its title or description has, all of them"),
		}),
		z.strictObject({
			kind: z.literal("deed"),
			actor: z.string(),
			deed: z.enum(DEED_KINDS),
			target: z.string().nullable().describe("As the deeds name it; null for any"),
		}),
	])
	.meta({ id: "DataCondition" });
export type DataCondition = Of<typeof DataConditionSchema>;

export const ConditionStateSchema = noun("ConditionState", "How it stands with a condition on the record", {
	state: z
		.enum(["met", "unmet", "open"])
		.describe("`unmet`: the time is over, and the record covers it; `open`: it may still come, or data are missing"),
	at: z.string().nullable().describe("ISO day, month or year of what decides it; null while it is open"),
	because: z.string().describe("In words a person reads"),
	facts: list(RecordedFactSchema),
});
export type ConditionState = Of<typeof ConditionStateSchema>;

export const ProposalSchema = noun(
	"Proposal",
	"How the record would resolve a forecast; a person confirms it or turns it down",
	{
		key: z.string().describe("Of what it rests on: one that was turned down is not made again"),
		outcome: z.boolean(),
		at: z.string().describe("ISO day, month or year of what decides it"),
		because: z.string(),
		facts: list(RecordedFactSchema),
	},
);
export type Proposal = Of<typeof ProposalSchema>;
