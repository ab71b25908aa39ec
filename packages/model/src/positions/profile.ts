import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { GridCellSchema, LedgerGridSchema, LedgerRowSchema } from "./ledger.ts";

export const AttributedSchema = noun("Attributed", "Positions that one states as another's", {
	actor: z.string().describe("The other: whose positions they are said to be, or who says so"),
	count: z.number(),
	latest: LedgerRowSchema,
});
export type Attributed = Of<typeof AttributedSchema>;

export const ChangeOfSideSchema = noun(
	"ChangeOfSide",
	"Two texts of one holder that follow each other on an issue and take opposite sides",
	{
		issue: z.string(),
		before: LedgerRowSchema.describe("The strongest position of the earlier text"),
		after: LedgerRowSchema,
	},
);
export type ChangeOfSide = Of<typeof ChangeOfSideSchema>;

const BARS = LedgerGridSchema.pick({ unit: true, from: true, to: true, more: true }).shape;

export const ActorProfileSchema = noun("ActorProfile", "What one actor says, issue by issue", {
	actor: z.string(),
	positions: z.number().describe("That the actor states itself, on all issues"),
	attributed: z.number().describe("That others attribute to the actor; in no other figure"),
	...BARS,
	issues: list(
		z.strictObject({
			cell: GridCellSchema,
			sentences: list(LedgerRowSchema).describe("The latest of its own, those that take a side first"),
		}),
	).describe("Those with most own positions first"),
	changes: list(ChangeOfSideSchema).describe(
		"The latest first; texts that take both sides, or share a date, are left aside",
	),
	speaksFor: list(AttributedSchema).describe("Whose positions it states, the most first"),
	spokenForBy: list(AttributedSchema).describe("Who states positions as its own, the most first"),
});
export type ActorProfile = Of<typeof ActorProfileSchema>;

export const IssueProfileSchema = noun("IssueProfile", "Who says what on one issue", {
	issue: z.string(),
	muted: z.boolean().describe("In this case it is left out of lists"),
	positions: z.number().describe("That holders state themselves, as far as they are shown"),
	...BARS,
	holders: list(
		z.strictObject({
			cell: GridCellSchema,
			stances: list(z.strictObject({ stance: z.number(), count: z.number() })).describe(
				"Own positions by stance, −3 … +3; those without a stance are left aside",
			),
		}),
	).describe("Those with most own positions first"),
	inFavour: list(LedgerRowSchema).describe("The latest sentences that holders state themselves, for and against"),
	against: list(LedgerRowSchema),
});
export type IssueProfile = Of<typeof IssueProfileSchema>;
