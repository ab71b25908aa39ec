import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { CLAIM_KINDS, CLAIM_STATES, type Vote } from "../base/vocabulary.ts";
import { SpanSchema } from "../texts/document.ts";
import type { Indicator, SeriesValue } from "../watching/series.ts";
import type { Deed, DeedList, DeedMapping } from "./deed.ts";
import type { RollCall } from "./votes.ts";

/** What a case has on record beside its texts. */
export interface Records {
	readonly series: readonly RecordedSeries[];
	readonly rollCalls: readonly RollCall[];
	/** By the index of the roll call and the code of a state; null where no record says. */
	readonly voteOf: (rollCall: number, state: string) => Vote | null;
	readonly deeds: readonly Deed[];
	readonly deedLists: readonly DeedList[];
	readonly mappings: readonly DeedMapping[];
}

export interface RecordedSeries {
	readonly indicator: Indicator;
	/** The oldest first. */
	readonly values: readonly SeriesValue[];
}

export const RecordPlaceSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("roll-call"),
			table: z.string().describe("Id of the table of votes"),
			id: z.string(),
		}),
		z.strictObject({ kind: z.literal("deed"), id: z.string() }),
		z.strictObject({ kind: z.literal("register"), id: z.string() }),
		z.strictObject({ kind: z.literal("series"), id: z.string() }),
	])
	.meta({
		id: "RecordPlace",
		description: "Where a case has a fact: a roll call, a deed, a register of deeds or a series",
	});
export type RecordPlace = Of<typeof RecordPlaceSchema>;

export const RecordedFactSchema = noun("RecordedFact", "A vote, a deed or a figure that is on record", {
	what: z.string().describe("In words: `CHN abstained on A/RES/68/262 (100-11-58)`"),
	date: z.string().describe("ISO day, month or year"),
	source: z.string().describe("Id of the table or the series, or the title of the list"),
	place: RecordPlaceSchema,
});
export type RecordedFact = Of<typeof RecordedFactSchema>;

export const CheckedClaimSchema = noun(
	"CheckedClaim",
	"Words that claim a vote, a recognition or a figure, beside what the case has on record",
	{
		...SpanSchema.shape,
		kind: z.enum(CLAIM_KINDS),
		words: z.string().describe("The claim, as it is written"),
		state: z
			.enum(CLAIM_STATES)
			.describe(
				"`half`: it holds for what it names, and later votes on the same matter differ, or it holds for some of them; `open`: the record does not decide; `missing`: the case has no such votes or series",
			),
		because: z.string().describe("In words a person reads: what the record says, or what would have to be brought"),
		exact: z.boolean().describe("The claim names what it is about by symbol or day; else that was seen from its words"),
		broad: z.boolean().describe("It speaks of more than one vote: of a line, a precedent, or without a date"),
		facts: list(RecordedFactSchema),
	},
);
export type CheckedClaim = Of<typeof CheckedClaimSchema>;
