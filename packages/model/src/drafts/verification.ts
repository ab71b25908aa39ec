import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { ProblemSchema } from "../base/problem.ts";
import { DOCUMENT_KINDS, NORMALISATIONS, QUOTATION_STATES, SEVERITIES } from "../base/vocabulary.ts";
import { CheckedClaimSchema } from "../deeds/claims.ts";
import { DocumentSchema, DocumentSourceSchema, QuoteSchema, SpanSchema } from "../texts/document.ts";
import { DraftSchema, QuotationSchema } from "./draft.ts";

export const AnchorSchema = noun(
	"Anchor",
	"The place where quoted words stand, word for word. A near match is never one.",
	{
		state: z.enum(["exact", "normalised", "elided"]),
		quote: QuoteSchema.describe("From the first quoted word to the last, gaps included"),
		parts: list(QuoteSchema).describe("the words of the source of each quoted stretch, in order"),
		gaps: list(QuoteSchema).describe(
			"What the draft leaves out between them, in order; an inserted word may have an empty one",
		),
		normalisations: list(z.enum(NORMALISATIONS)).describe("In the order of NORMALISATIONS"),
	},
);
export type Anchor = Of<typeof AnchorSchema>;

export const DiffPieceSchema = noun("DiffPiece", null, {
	kind: z.enum(["same", "missing", "added"]).describe("`missing`: held and not quoted; `added`: quoted and not held"),
	text: z.string(),
});
export type DiffPiece = Of<typeof DiffPieceSchema>;

export const NearMatchSchema = noun(
	"NearMatch",
	"the words of the source that come nearest to quoted ones: a finding, never an anchor",
	{
		quote: QuoteSchema,
		similarity: z.number().describe("Share of words in common and in order, 0–1 (Dice)"),
		diff: list(DiffPieceSchema),
		cut: z
			.enum(["word", "number"])
			.nullable()
			.describe("The words stand there, but cut inside a word, a number, or a sequence that is one sign to a reader"),
	},
);
export type NearMatch = Of<typeof NearMatchSchema>;

export const AttributionSchema = noun(
	"Attribution",
	"What the draft says of the words: who said them, where, when, in what. Null where it does not say.",
	{
		words: z.string().describe("The draft's own words for all this, as they stand; for display"),
		holder: z.string().nullable(),
		person: z.string().nullable().describe('As written: "Wang Yi"'),
		office: z.string().nullable().describe("Id of the office in the lexicon"),
		publisher: z.string().nullable().describe("Whose text it is said to be, where that is said apart from who speaks"),
		venue: z.string().nullable(),
		date: z
			.string()
			.nullable()
			.describe("ISO day, month or year, or the first and last of a period with a slash between them"),
		kind: z.enum(DOCUMENT_KINDS).nullable(),
		document: z
			.string()
			.nullable()
			.describe("A source document that the draft names outright: by id, address or title"),
	},
);
export type Attribution = Of<typeof AttributionSchema>;

export const GoverningClauseSchema = noun("GoverningClause", "Who says what about what, around the quoted words", {
	subject: z.string().nullable(),
	verb: z.string().nullable(),
	object: z.string().nullable(),
	negated: z.boolean(),
	conditional: z.boolean(),
});
export type GoverningClause = Of<typeof GoverningClauseSchema>;

export const DraftProblemSchema = noun(
	"DraftProblem",
	"Something in a draft that an editor must see, with the words it concerns and the words that show it",
	{
		...SpanSchema.shape,
		code: z.string(),
		severity: z.enum(SEVERITIES),
		message: z.string().describe("What it found, what was expected, what to do; without a full stop"),
		line: z.number().describe("In the draft, from 1"),
		quotation: z
			.number()
			.nullable()
			.describe("Index of the quotation it concerns; null where it concerns the draft's own words"),
		evidence: list(QuoteSchema).describe("Held words that show it; may be empty where the draft's own words do"),
		by: z.string().describe("Check and version: `object@1`"),
	},
);
export type DraftProblem = Of<typeof DraftProblemSchema>;

export const LocatedQuotationSchema = noun(
	"LocatedQuotation",
	"A quotation with what was found for it, before the checks look at it",
	{
		quotation: QuotationSchema,
		state: z.enum(QUOTATION_STATES),
		found: QuoteSchema.nullable().describe(
			"Where it stands, what stands nearest, or its original; null where nothing is held",
		),
		anchor: AnchorSchema.nullable(),
		elsewhere: list(QuoteSchema).describe("Further places where the same words stand, in other source documents"),
		near: NearMatchSchema.nullable(),
		attribution: AttributionSchema.nullable(),
	},
);
export type LocatedQuotation = Of<typeof LocatedQuotationSchema>;

export const CheckedQuotationSchema = noun("CheckedQuotation", null, {
	...LocatedQuotationSchema.shape,
	clause: GoverningClauseSchema.nullable().describe(
		"In the source, and in the draft; null where no clause could be read",
	),
	draftClause: GoverningClauseSchema.nullable(),
	problems: list(DraftProblemSchema),
});
export type CheckedQuotation = Of<typeof CheckedQuotationSchema>;

export const DatedEventSchema = noun(
	"DatedEvent",
	"Something that happened on a day, by the names it goes by: nothing said before that day can be about it",
	{
		id: z.string(),
		date: z.string().describe("ISO day"),
		names: z.record(z.string(), list(z.string())).readonly().describe("Notation of the codebook"),
	},
);
export type DatedEvent = Of<typeof DatedEventSchema>;

export const VerificationSchema = noun("Verification", "A draft beside the texts that it quotes", {
	draft: DraftSchema,
	quotations: list(CheckedQuotationSchema),
	problems: list(DraftProblemSchema).describe("Of the draft's own words"),
	claims: list(CheckedClaimSchema).describe(
		"What the draft's own words claim of votes, recognitions, ranks and figures, beside what the case has on record; in order of place",
	),
	sources: list(DocumentSchema).describe("Held documents that the result names, the quoted first"),
	held: z.number().describe("How many source texts were looked through, those in which nothing was found included"),
	unread: list(ProblemSchema).describe("Inputs that could not be read, or only in part"),
	actorNames: z.record(z.string(), z.string()).readonly(),
	program: z.string().describe("Name and version: `fissure 0.1.0`."),
	place: z
		.string()
		.exactOptional()
		.describe("Path of the draft, from the folder of the call, or its address; left out where it has none"),
});
export type Verification = Of<typeof VerificationSchema>;

const DRAFT_SPAN = {
	draft_start: SpanSchema.shape.start.describe("In the draft"),
	draft_end: SpanSchema.shape.end,
};

export const ReportedProblemSchema = noun("ReportedProblem", "What an editor must see, as `fissure verify` writes it", {
	...DraftProblemSchema.pick({ code: true, message: true, severity: true, line: true }).shape,
	words: z.string().describe("The draft's own, which it concerns"),
	...DRAFT_SPAN,
	...DraftProblemSchema.pick({ evidence: true, by: true }).shape,
});
export type ReportedProblem = Of<typeof ReportedProblemSchema>;

export const ReportedQuotationSchema = noun("ReportedQuotation", "A quotation, as `fissure verify` writes it", {
	draft: z.string().describe("Id of the draft"),
	quote: QuotationSchema.shape.words,
	line: QuotationSchema.shape.line,
	state: LocatedQuotationSchema.shape.state,
	document: z
		.string()
		.nullable()
		.describe("Where it stands, what stands nearest, or its original; null where nothing is held"),
	start: z.number().nullable().describe("In that document; so are all spans but those of the draft"),
	end: z.number().nullable(),
	attributed_to: z.string().nullable().describe("Who is said to have said it, in the draft's words"),
	problems: list(ReportedProblemSchema),
	exact: z.string().nullable(),
	...QuotationSchema.pick({ form: true, inside: true }).shape,
	...DRAFT_SPAN,
	attribution: AttributionSchema.nullable(),
	...AnchorSchema.pick({ normalisations: true, parts: true, gaps: true }).shape,
	elsewhere: LocatedQuotationSchema.shape.elsewhere,
	similarity: NearMatchSchema.shape.similarity.nullable(),
	difference: NearMatchSchema.shape.diff.describe("Word by word, where other words stand there; else empty"),
	clause: CheckedQuotationSchema.shape.clause,
	draft_clause: CheckedQuotationSchema.shape.draftClause,
});
export type ReportedQuotation = Of<typeof ReportedQuotationSchema>;

export const VerificationReportSchema = noun("VerificationReport", "What `fissure verify --format json` writes", {
	program: VerificationSchema.shape.program,
	passes: z.boolean().describe("No error; with --strict no warning either"),
	drafts: list(
		z.strictObject({
			...DocumentSourceSchema.pick({ id: true, title: true, date: true, language: true }).shape,
			sha256: z.string().nullable(),
		}),
	),
	held: VerificationSchema.shape.held,
	quotations: list(ReportedQuotationSchema),
	problems: list(
		z.strictObject({ draft: ReportedQuotationSchema.shape.draft, ...ReportedProblemSchema.shape }),
	).describe("Of the drafts' own words"),
	claims: list(z.strictObject({ draft: ReportedQuotationSchema.shape.draft, ...CheckedClaimSchema.shape })).describe(
		"What the drafts' own words claim of votes and figures, beside the record of the case",
	),
	sources: list(
		z.strictObject({
			...DocumentSourceSchema.shape,
			captured_at: z.string().nullable(),
			sha256: z.string().nullable(),
			guessed: DocumentSchema.shape.guessed,
		}),
	).describe("Held documents that the result names"),
	unread: VerificationSchema.shape.unread,
});
export type VerificationReport = Of<typeof VerificationReportSchema>;

export const HeldWordsSchema = noun("HeldWords", "Held words with some of what stands around them", {
	...QuoteSchema.shape,
	before: z.string(),
	after: z.string(),
});
export type HeldWords = Of<typeof HeldWordsSchema>;

export const WrittenProblemSchema = noun(
	"WrittenProblem",
	"Something that an editor should see. The span is of the written text.",
	{
		...SpanSchema.shape,
		code: z.string(),
		severity: DraftProblemSchema.shape.severity,
		message: z.string(),
		line: z.number(),
		evidence: list(QuoteSchema),
	},
);
export type WrittenProblem = Of<typeof WrittenProblemSchema>;

export const WrittenQuotationSchema = noun(
	"WrittenQuotation",
	"A quotation of what is being written, with where it stands. The span is of the written text, between the marks.",
	{
		...SpanSchema.shape,
		words: z.string(),
		form: QuotationSchema.shape.form,
		line: z.number(),
		state: z.enum(QUOTATION_STATES),
		found: HeldWordsSchema.nullable().describe(
			"Where it stands, what stands nearest, or its original; null where nothing is held",
		),
		elsewhere: list(QuoteSchema).describe("Where else the same words stand"),
		normalisations: list(z.enum(NORMALISATIONS)).describe("What differs in print"),
		gaps: list(z.string()).describe("Held words that were left out between the quoted ones"),
		difference: list(DiffPieceSchema).describe("Word by word, where other words stand there; else empty"),
		attribution: z.string().nullable().describe("Who is said to have said it, in the draft's words"),
		problems: list(WrittenProblemSchema),
	},
);
export type WrittenQuotation = Of<typeof WrittenQuotationSchema>;

export const WrittenSourceSchema = noun("WrittenSource", "A text that a quotation or a problem leads to", {
	id: z.string(),
	title: z.string().nullable(),
	publisher: z.string().nullable().describe("By name"),
	date: z.string().nullable(),
	language: z.string(),
});
export type WrittenSource = Of<typeof WrittenSourceSchema>;

export const TextVerificationSchema = noun("TextVerification", null, {
	held: z.number().describe("Texts that the case holds"),
	lookedThrough: z
		.enum(["all", "index"])
		.describe("`index`: the texts that share words with the quotations; another may have what they lack"),
	quotations: list(WrittenQuotationSchema),
	hints: list(WrittenProblemSchema).describe(
		"Of the draft's own words: estimative language, generalisation and the like",
	),
	sources: list(WrittenSourceSchema),
});
export type TextVerification = Of<typeof TextVerificationSchema>;
