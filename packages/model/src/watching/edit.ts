import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { CAPTURE_CLASSES, CHANGE_KINDS, EDIT_CLASSES } from "../base/vocabulary.ts";
import { MentionSchema, PositionSchema } from "../positions/position.ts";
import { DocumentSchema, QuoteSchema } from "../texts/document.ts";
import { ChangeShownSchema } from "./alert.ts";

export const EditChangeSchema = noun(
	"EditChange",
	"Words of one place of a page that went, came, or both; or that stand elsewhere now",
	{
		in: z
			.literal("title")
			.exactOptional()
			.describe("Where it stands, unless in the text: quotes and places then count from the beginning of the title"),
		op: z.enum(["removed", "added", "replaced", "moved"]),
		before: QuoteSchema.nullable().describe("What stood there; null where words were only added"),
		after: QuoteSchema.nullable().describe("What stands there now; null where words were only removed"),
		at: z
			.strictObject({
				before: z.number(),
				after: z.number(),
			})
			.describe("Where the change stands in each capture, also where it has no words there"),
		class: z.enum(EDIT_CLASSES),
		kinds: list(z.enum(CHANGE_KINDS)).describe("In the order of CHANGE_KINDS; never empty"),
		consequence: z.number().describe("0–100, to list the gravest first; cosmetic changes have 0"),
		because: z.string().describe("Why it is classed and ranked so, in words"),
	},
);
export type EditChange = Of<typeof EditChangeSchema>;

export const EditReadingsSchema = noun(
	"EditReadings",
	"What one capture says and the other does not; a position that only moved is in neither list",
	{
		vanished: list(PositionSchema),
		appeared: list(PositionSchema),
		mentionsVanished: list(MentionSchema),
		mentionsAppeared: list(MentionSchema),
	},
);
export type EditReadings = Of<typeof EditReadingsSchema>;

export const EditSchema = noun("Edit", "Two captures of one page that differ in more than print", {
	before: z.string().describe("Ids of the two captures"),
	after: z.string(),
	class: z.enum(EDIT_CLASSES).describe("The worst of its changes"),
	changes: list(EditChangeSchema).describe(
		"In the order of the page as it stands now, those of its title first; removed words where they stood",
	),
	readings: EditReadingsSchema.nullable().describe(
		'Null where a capture could not be coded, as a text without a publisher; null is not "none"',
	),
	consequence: z.number().describe("0–100, as of its gravest change or reading"),
	because: z.string(),
});
export type Edit = Of<typeof EditSchema>;

export const VersionsComparedSchema = noun("VersionsCompared", null, {
	before: DocumentSchema,
	after: DocumentSchema,
	edit: EditSchema.nullable().describe("Null where both have the same words, however printed"),
});
export type VersionsCompared = Of<typeof VersionsComparedSchema>;

export const ShownEditSchema = noun("ShownEdit", "What became of one page between two captures", {
	before: z.string(),
	after: z.string(),
	title: z.string().nullable(),
	publisher: z.string().nullable(),
	url: z.string().nullable(),
	seen: z.string().nullable().describe("When the later words were captured; null where nobody knows"),
	class: z.enum(CAPTURE_CLASSES),
	consequence: z.number(),
	because: z.string().nullable(),
	changes: list(EditChangeSchema),
	vanished: z.number(),
	appeared: z.number(),
});
export type ShownEdit = Of<typeof ShownEditSchema>;

export const EditShownSchema = noun(
	"EditShown",
	"An edit as a list shows it: its gravest change in the sentences on both sides",
	{
		...ShownEditSchema.omit({ changes: true }).shape,
		changes: z.number().describe("How many there are, and what they touch, the most consequential first"),
		kinds: list(z.enum(CHANGE_KINDS)),
		gravest: ChangeShownSchema.nullable(),
	},
);
export type EditShown = Of<typeof EditShownSchema>;
