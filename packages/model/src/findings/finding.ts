import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DOCUMENT_KINDS, FINDING_KINDS } from "../base/vocabulary.ts";
import { QuoteSchema } from "../texts/document.ts";
import { VerdictSchema } from "./verdict.ts";

export const MeasureSchema = noun(
	"Measure",
	"A number with the name of its definition and its range; never a bare score",
	{
		name: z.string(),
		value: z.number(),
		range: z.tuple([z.number(), z.number()]).readonly(),
		interval: z.tuple([z.number(), z.number()]).readonly().exactOptional().describe("95 % unless named otherwise"),
	},
);
export type Measure = Of<typeof MeasureSchema>;

export const BaseRateSchema = noun(
	"BaseRate",
	"How often such a thing happens for this side anyway; null fields where no background is held",
	{
		held: z.number().describe("Texts of that side held as background"),
		touching: z.number().describe("Of these, how many touch the issue"),
		probability: z.number().describe("Probability that this side would mention the issue, 0–1, with its 95 % interval"),
		interval: z.tuple([z.number(), z.number()]).readonly(),
	},
);
export type BaseRate = Of<typeof BaseRateSchema>;

const SlotSchema = z
	.union([
		z.strictObject({ actor: z.string() }),
		z.strictObject({ issue: z.string(), name: z.string() }),
		z.strictObject({ words: z.string().describe("Of a text, shown as they are") }),
		z.strictObject({
			document: z.string(),
			publisher: z.string().nullable(),
			kind: z.enum(DOCUMENT_KINDS),
			mark: z.string().nullable().describe("What tells it from another text of its publisher in the same sentence"),
		}),
		z.strictObject({ text: z.string(), publisher: z.string().nullable(), kind: z.enum(DOCUMENT_KINDS) }),
	])
	.describe("Something that a sentence names: an actor, an issue, quoted words, a side by its text, or a text itself");
export type Slot = Of<typeof SlotSchema>;

export const WordingSchema = noun(
	"Wording",
	"A sentence that names what it is about by slots, so that each can be shown by its name",
	{
		words: z
			.string()
			.describe(
				"`{carrier}` is what stands in that slot, and `{others|does|do}` the first word for one, the second for several",
			),
		slots: z.record(z.string(), list(SlotSchema)).readonly(),
	},
);
export type Wording = Of<typeof WordingSchema>;

export const FindingSchema = noun(
	"Finding",
	"A difference between accounts of one event, with the words that prove it",
	{
		kind: z.enum(FINDING_KINDS),
		issue: z.string().nullable().describe("Codebook issue; null where none fits and the words alone must carry it"),
		carriedBy: z.string().describe("Document that carries it, and the one (or ones) that do not, or that differ"),
		against: list(z.string()),
		holder: z.string().nullable(),
		headline: z.string().describe("One sentence a person can read aloud; actors and texts are called by their ids"),
		salience: z
			.union([z.literal(1), z.literal(2), z.literal(3)])
			.describe("3 a newspaper would lead with it; 2 an analyst's table has it; 1 minor"),
		weight: z.number().describe("Rank score behind the order, higher first; see docs/methods"),
		measure: MeasureSchema.nullable(),
		evidence: list(QuoteSchema).describe("Never empty: the words in the account that carries it"),
		instead: list(QuoteSchema).describe(
			"The nearest words on the other side: what stands there instead. May be empty.",
		),
		counterEvidence: list(QuoteSchema).describe(
			"Searched for in both texts; words that speak against the finding. May be empty.",
		),
		baseRate: BaseRateSchema.nullable().describe("Null: no base rate, since no background is held"),
		explanations: list(z.string()).describe(
			'Explanations to weigh where something is absent: "not discussed", "refused", "left out"',
		),
		caveats: list(z.string()).describe("Length, kind of text, language: what to allow for before concluding"),
		wording: z
			.strictObject({ headline: WordingSchema, caveats: list(WordingSchema) })
			.readonly()
			.exactOptional()
			.describe("Headline and caveats with slots in place of ids; findings of earlier versions have none"),
		by: z.string().describe("Comparator id and version: `omission@1`"),
	},
);
export type Finding = Of<typeof FindingSchema>;

export const UnmatchedSchema = noun("Unmatched", "Words that no issue covers and nothing on the other side answers", {
	document: z.string(),
	quote: QuoteSchema,
	holder: z.string(),
});
export type Unmatched = Of<typeof UnmatchedSchema>;

export const FindingStandingSchema = noun(
	"FindingStanding",
	"What a case knows of a finding of the present comparison",
	{
		id: z.string().describe("By which people and judgments name it, whether or not the case keeps it"),
		status: z
			.enum(["new", "changed", "held"])
			.describe("`new`: the case does not keep it; `changed`: the same words with another weight, rate or headline"),
		since: z
			.strictObject({
				at: z.string(),
				who: z.string(),
			})
			.nullable()
			.describe("When it was first kept, and by whom; null where it never was"),
		verdict: VerdictSchema.nullable().describe("What a person made of it; null where nobody did"),
		muted: z.boolean().describe("Its issue is muted in this case, and nobody accepted or starred it"),
	},
);
export type FindingStanding = Of<typeof FindingStandingSchema>;

export const FindingShownSchema = noun(
	"FindingShown",
	"A finding as a person reads it, with what the case knows of it",
	{
		...FindingStandingSchema.shape,
		finding: FindingSchema,
		headline: z.string().describe("With actors by name"),
		caveats: list(z.string()).describe("The same of what to allow for"),
		kindName: z.string().describe("Of its kind, in words"),
		baseRateWords: z.string().describe("How usual such a thing is, in one sentence"),
		judgments: list(z.string()).describe("Ids of the judgments that rest on it"),
		watched: z.boolean().describe("New ones of its kind are told by an alert"),
	},
);
export type FindingShown = Of<typeof FindingShownSchema>;

export const StoredFindingSchema = noun("StoredFinding", null, {
	key: z.number(),
	id: z.string().describe("By which people and judgments name it"),
	event: z.string().nullable(),
	documents: list(z.string()).describe("Ids of what was compared"),
	finding: FindingSchema,
	at: z.string().describe("When and by whom it was found"),
	who: z.string(),
});
export type StoredFinding = Of<typeof StoredFindingSchema>;

export const FindingVersionSchema = noun("FindingVersion", "A finding as one comparison had it", {
	finding: FindingSchema,
	event: z.string().nullable(),
	documents: list(z.string()).describe("Ids of what was compared"),
	at: z.string().describe("When it was found, and by whom"),
	who: z.string(),
	until: z.string().nullable().describe("Since when it stands no longer; null where it does"),
});
export type FindingVersion = Of<typeof FindingVersionSchema>;

export const FoundListSchema = noun("FoundList", null, {
	findings: list(
		z.strictObject({
			...StoredFindingSchema.omit({ key: true }).shape,
			...FindingShownSchema.pick({ headline: true, kindName: true, baseRateWords: true, verdict: true }).shape,
		}),
	),
	total: z.number(),
	next: z.number().nullable().describe("Where the next page begins; null where there is none"),
});
export type FoundList = Of<typeof FoundListSchema>;

export const FindingVersionShownSchema = noun("FindingVersionShown", null, {
	...FindingVersionSchema.shape,
	...FindingShownSchema.pick({ headline: true, kindName: true, baseRateWords: true }).shape,
});
export type FindingVersionShown = Of<typeof FindingVersionShownSchema>;

export const EventFindingsSchema = noun("EventFindings", "What comparing an event has found, in short", {
	count: z.number(),
	first: z
		.strictObject({
			headline: z.string(),
			kind: z.enum(FINDING_KINDS),
			salience: z.number(),
		})
		.describe("The weightiest of them"),
});
export type EventFindings = Of<typeof EventFindingsSchema>;
