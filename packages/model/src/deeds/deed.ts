import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DEED_DIRECTIONS, DEED_KINDS, RISING, VOTE_BODIES } from "../base/vocabulary.ts";
import { PositionSchema } from "../positions/position.ts";

export const CitationSchema = noun("Citation", "Where a fact can be looked up", {
	title: z.string().describe("Of the list, table or page: `OFAC SDN list`"),
	address: z.string().nullable(),
	retrieved: z.string().nullable().describe("ISO day on which it said so"),
});
export type Citation = Of<typeof CitationSchema>;

export const DeedSchema = noun("Deed", "Something that was done, by whom, when, and where that is on record", {
	id: z.string().describe("Unique in the case; from the record where it has one"),
	kind: z.enum(DEED_KINDS),
	actor: z.string().describe("Code of who did it"),
	target: z
		.string()
		.nullable()
		.describe("Code of a state or organisation, or a name: to whom it was done; null for nobody"),
	targetStates: list(z.string()).describe(
		"Codes of the states that a person, company or ship is of, as the source says, or of all who take part where they are several; empty where the source does not say, and where the target is one state",
	),
	what: z.string().describe("In words: what was done"),
	date: z.string().describe("ISO day, month or year"),
	byThen: z
		.boolean()
		.describe(
			"The date is only the latest that it can be: that of a list which has the deed and does not say since when",
		),
	until: z.string().nullable().describe("When it ended or was taken back; null where it stands, or was over at once"),
	issue: PositionSchema.shape.issue.nullable().describe("Of the codebook; null where a mapping or a person decides"),
	direction: z.enum(DEED_DIRECTIONS).nullable().describe("On the axis of its issue; null where nobody has said"),
	programme: z.string().nullable().describe("Under which it was done: `RUSSIA-EO14024`"),
	source: CitationSchema,
});
export type Deed = Of<typeof DeedSchema>;

export const DeedListSchema = noun(
	"DeedList",
	"What a register says of itself: deeds of one kind towards one target, and whether these are all of them",
	{
		id: z.string().describe("In lower case with hyphens; a list of the same id takes its place"),
		kind: z.enum(DEED_KINDS),
		target: z.string().describe("As the deeds name it"),
		label: z.string(),
		complete: z
			.boolean()
			.describe(
				"Those who are not in it had not done so on the day `asOf`. Where it is not complete, absence says nothing",
			),
		asOf: z.string().describe("ISO day"),
		source: CitationSchema,
	},
);
export type DeedList = Of<typeof DeedListSchema>;

export const DeedPageSchema = noun("DeedPage", "Deeds that pass some filters, a part of them at a time", {
	total: z.number().int(),
	after: z.number().int().describe("How many of them are before the first of these"),
	deeds: list(DeedSchema).describe("The latest first"),
	lists: list(DeedListSchema).describe("All registers of the case"),
	names: z.record(z.string(), z.string()).describe("Of the states in these deeds and registers, by code"),
	absent: list(
		z.strictObject({ actor: z.string(), list: z.string().describe("Id of the register"), asOf: z.string() }),
	).describe(
		"Of the actors that are asked for, who is not in a register that is complete; silent on all other registers",
	),
});
export type DeedPage = Of<typeof DeedPageSchema>;

const direction = z.enum(DEED_DIRECTIONS);
const words = list(z.string());

/** Which deeds bear on an issue. Fields that are left out choose nothing away; of one field any value fits, and all fields must fit. */
export const DeedLinkSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("votes"),
			label: z.string().describe("What these roll calls ask: `militarisation of Crimea`"),
			body: z.enum(VOTE_BODIES).optional(),
			symbols: words.optional().describe("`A/RES/68/262`"),
			titles: words.optional().describe("Words of a title or description; a phrase fits as it is, in any case"),
			without: words.optional().describe("Words of a title that choose a roll call away"),
			issues: words.optional().describe("As the table names them"),
			from: z.string().optional().describe("ISO day of the first that counts, and of the last"),
			to: z.string().optional(),
			wholeOnly: z.boolean().optional().describe("No votes on amendments and paragraphs"),
			repeats: z
				.boolean()
				.optional()
				.describe("One question asked again and again: another answer than the last time is a turn"),
			yes: direction.describe("What a yes is on the axis of the issue; a no is the opposite, an abstention in between"),
			no: direction
				.optional()
				.describe("What a no is where it is not the opposite: against a text that is not against the thing"),
		}),
		z.strictObject({
			kind: z.literal("deeds"),
			label: z.string(),
			deeds: list(z.enum(DEED_KINDS)).optional(),
			targets: words.optional().describe("Codes or names; a code of a state fits who is of this state, too"),
			programmes: words.optional(),
			direction: direction.describe("What such a deed is on the axis of the issue, where it does not say so itself"),
		}),
		z.strictObject({
			kind: z.literal("series"),
			label: z.string(),
			indicator: z.string().describe("Id of a series of the case"),
			actor: z.string().optional().describe("Whose deed it is; where left out, the actor of the series"),
			rising: z.enum(RISING).describe("What a rise is on the axis of the issue"),
			least: z
				.number()
				.positive()
				.optional()
				.describe(
					"Per cent by which a year must differ from the one before to count as a rise or a fall; 10 where left out",
				),
		}),
	])
	.meta({ id: "DeedLink" });
export type DeedLink = Of<typeof DeedLinkSchema>;

export const DeedMappingSchema = noun(
	"DeedMapping",
	"Which votes, deeds and series bear on an issue, and in which direction: written by a person, open to all",
	{
		id: z.string().describe("In lower case with hyphens; a mapping of the same id takes its place"),
		issue: PositionSchema.shape.issue,
		concepts: list(z.string()).describe(
			"Only what is said with one of these concepts of the codebook; empty: all that is said on the issue",
		),
		label: z.string(),
		links: list(DeedLinkSchema),
		note: z.string().nullable(),
	},
);
export type DeedMapping = Of<typeof DeedMappingSchema>;
