import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { WordsShownSchema } from "./alert.ts";
import { SeriesValueSchema } from "./series.ts";

export const NewsReasonSchema = z
	.discriminatedUnion("what", [
		z.strictObject({
			what: z.literal("salience"),
			salience: z.union([z.literal(1), z.literal(2), z.literal(3)]),
		}),
		z.strictObject({
			what: z.literal("consequence"),
			consequence: z.number(),
			because: z.string().nullable(),
		}),
		z.strictObject({
			what: z.literal("watched"),
		}),
		z.strictObject({
			what: z.literal("changed"),
		}),
		z.strictObject({
			what: z.literal("unconfirmed-group"),
		}),
		z.strictObject({
			what: z.literal("off-issue"),
		}),
		z.strictObject({
			what: z.literal("days-old"),
			days: z.number(),
		}),
	])
	.meta({ id: "NewsReason", description: "Why something new stands where it stands; the pages put it into words" });
export type NewsReason = Of<typeof NewsReasonSchema>;

export const NewsWordsSchema = noun("NewsWords", null, {
	...WordsShownSchema.shape,
	role: z.enum(["carried", "instead", "went", "came", "quoted"]),
});
export type NewsWords = Of<typeof NewsWordsSchema>;

export const NewsItemSchema = noun("NewsItem", "One thing that is new", {
	id: z.string().describe("Of the finding, of the edit or of the alert; by which the page knows it again"),
	what: z.enum(["finding", "edit", "alert"]),
	kind: z.string().describe("Of finding, alert or edit: `omission`, `phrase`, `substantive`"),
	headline: z.string().describe("One sentence that a person can read aloud"),
	at: z.string().describe("ISO instant at which the case came to know it"),
	seen: z.boolean().describe("This person has seen it"),
	alert: z
		.number()
		.nullable()
		.describe("Key of the alert that was raised of it, by which it is marked as seen; null where none was"),
	issue: z.string().nullable(),
	holder: z.string().nullable(),
	publisher: z.string().nullable(),
	event: z.string().nullable().describe("Id of the event whose accounts were compared"),
	documents: list(z.string()).describe("Ids: of texts compared, or of the two versions, the earlier first"),
	indicator: z.string().nullable().describe("Id of the series whose line was crossed"),
	words: list(NewsWordsSchema),
	values: list(SeriesValueSchema),
	rank: z.number(),
	reasons: list(NewsReasonSchema),
});
export type NewsItem = Of<typeof NewsItemSchema>;

export const CaseNewsSchema = noun("CaseNews", null, {
	items: list(NewsItemSchema).describe("Those to be read first stand first"),
	total: z.number().describe("All there are, those included that are not listed"),
	unseen: z.number().describe("That this person has not seen, among those listed"),
	since: z.string().describe("ISO instant; empty where everything was asked for"),
	lastLook: z
		.string()
		.nullable()
		.describe("When this person last said that they had seen what was new; null where they never did"),
});
export type CaseNews = Of<typeof CaseNewsSchema>;
