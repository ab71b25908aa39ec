import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { MANNERS, TIME_UNITS } from "../base/vocabulary.ts";
import {
	DocumentFiltersSchema,
	DocumentSourceSchema,
	FoundDocumentSchema,
	QuoteSchema,
	SpanSchema,
} from "../texts/document.ts";
import { CodedReadingSchema, StatementSchema, StoredPositionSchema } from "./position.ts";

export const LedgerEntrySchema = noun(
	"LedgerEntry",
	"A position with its words, their sentence, and where that stands",
	{
		...StoredPositionSchema.omit({ start: true, end: true, key: true, at: true }).shape,
		quote: QuoteSchema,
		sentence: QuoteSchema,
		document: DocumentSourceSchema,
	},
);
export type LedgerEntry = Of<typeof LedgerEntrySchema>;

export const ExportedPositionSchema = noun("ExportedPosition", "A line of the ledger as JSON lines", {
	...LedgerEntrySchema.shape,
	document: z.strictObject({
		...DocumentSourceSchema.shape,
		sha256: z.string().describe("Of the bytes"),
		capturedAt: z.string().nullable().describe("ISO instant or day"),
	}),
	coded: z.strictObject({ at: z.string(), who: z.string() }).describe("When the coding was saved, and by whom"),
	replaces: CodedReadingSchema.nullable().describe("What it takes the place of"),
});

export const LedgerRowSchema = noun("LedgerRow", null, {
	...LedgerEntrySchema.shape,
	...StoredPositionSchema.pick({ key: true }).shape,
	hits: list(SpanSchema).describe(
		"Where the words that were looked for stand in the sentence; spans of the document's text",
	),
});
export type LedgerRow = Of<typeof LedgerRowSchema>;

export const LedgerWindowSchema = noun("LedgerWindow", null, {
	offset: z.number(),
	rows: list(LedgerRowSchema),
	total: z.number().describe("Positions that pass, as far as is known"),
	read: z
		.number()
		.describe("How much of what may say the words has been read, 0–1; below 1 `total` is what was found so far"),
});
export type LedgerWindow = Of<typeof LedgerWindowSchema>;

export const PositionInContextSchema = noun(
	"PositionInContext",
	"A position with what it was read from, and the words around it",
	{
		entry: LedgerRowSchema.omit({ hits: true }),
		before: z.string().describe("The text before and after the sentence, some lines of it"),
		after: z.string(),
		scale: z.string().nullable().describe("The ladder of the attitude and its rung there; null where none is worded"),
		rung: z.number().nullable(),
		...StatementSchema.pick({ hedges: true, target: true }).shape,
		codedAt: z.string().describe("When the reading was put down, and who did so"),
		codedBy: z.string(),
		isReplaced: z.boolean().describe("Its source has replaced the text since"),
	},
);
export type PositionInContext = Of<typeof PositionInContextSchema>;

export const LedgerFiltersSchema = noun(
	"LedgerFilters",
	'Which positions are asked for; every list means "any of these"',
	{
		...DocumentFiltersSchema.shape,
		holders: list(z.string()).exactOptional(),
		asserters: list(z.string()).exactOptional(),
		issues: list(z.string()).exactOptional(),
		manners: list(z.enum(MANNERS)).exactOptional(),
		stance: z
			.tuple([z.number(), z.number()])
			.readonly()
			.exactOptional()
			.describe("Inclusive, −3 … +3. A stance that could not be read is in no range."),
		stances: list(z.number().nullable()).exactOptional().describe("Any of these; null is one that could not be read"),
		documents: list(z.string()).exactOptional().describe("Ids"),
		unsure: z.boolean().exactOptional().describe("Also what is of low certainty"),
		muted: z.boolean().exactOptional().describe("Also what coders read on issues that are muted in this case"),
		coders: list(z.string())
			.exactOptional()
			.describe("Readings of these coders, such as `lexicon` or `person:Ana`, whether or not they count in the case"),
		words: z.string().exactOptional().describe("The sentence must say this; the language of `searchText`"),
	},
);
export type LedgerFilters = Of<typeof LedgerFiltersSchema>;

export const IssueReviewsSchema = noun(
	"IssueReviews",
	"How often positions of coders on one issue were accepted here, corrected and rejected by persons",
	{
		issue: z.string(),
		accepted: z.number(),
		corrected: z.number(),
		rejected: z.number(),
		muted: z.boolean().describe("What coders read on it, and findings on it, are left out of lists in this case"),
		offersMute: z.boolean().describe("So many were rejected that muting it is offered"),
	},
);
export type IssueReviews = Of<typeof IssueReviewsSchema>;

export const ReviewQueueSchema = noun(
	"ReviewQueue",
	"Positions that no person has looked at: the least certain first, of these the newest",
	{
		keys: list(z.number()).describe("Of those around the one asked for, or of the first"),
		before: z.number().describe("How many come before the first of these"),
		left: z.number().describe("How many there are"),
		reviewed: z
			.number()
			.nullable()
			.describe("How many that pass the same filters were reviewed; null where words are asked for"),
		issues: list(IssueReviewsSchema).describe(
			"Of the whole case, most rejected first; only issues with reviews, or muted",
		),
	},
);
export type ReviewQueue = Of<typeof ReviewQueueSchema>;

export const FacetValueSchema = noun("FacetValue", null, {
	value: z.string(),
	count: z.number().describe("Positions that pass all else that is asked"),
});
export type FacetValue = Of<typeof FacetValueSchema>;

export const LedgerFacetsSchema = noun(
	"LedgerFacets",
	"What there is to choose from, the most frequent first; what nothing has any more is left out unless it is chosen",
	{
		issues: list(FacetValueSchema),
		holders: list(FacetValueSchema),
		asserters: list(FacetValueSchema),
		manners: list(FacetValueSchema),
		publishers: list(FacetValueSchema),
		kinds: list(FacetValueSchema),
		venues: list(FacetValueSchema),
		languages: list(FacetValueSchema),
		stances: list(FacetValueSchema).describe('"-3" … "3" and "unread"'),
		muted: list(FacetValueSchema).describe(
			"Issues that are muted, with how many positions that leaves out; empty where they are asked for",
		),
		years: list(FacetValueSchema).describe('By year, the earliest first; "" where no date is known'),
		months: list(FacetValueSchema).describe("By month, the earliest first; only of dates that name one"),
		total: z.number().describe("Positions that pass all filters, words left aside"),
	},
);
export type LedgerFacets = Of<typeof LedgerFacetsSchema>;

export const TimelineMarkSchema = noun(
	"TimelineMark",
	"Positions of one lane, stance and kind of text within one unit of time",
	{
		lane: z.string().describe("Issue or holder"),
		from: z
			.string()
			.describe("Dates as given, the first and the last: days, months or years. Both empty where no date is known."),
		to: z.string(),
		kind: z.string().describe("Of the documents: with what authority it was said"),
		stance: z.number().nullable().describe("−3 … +3; null where it could not be read"),
		count: z.number(),
		documents: z.number(),
		venue: z.string().nullable().describe("Where it is one for all"),
		key: z.number().describe("Of the file: one of them, the earliest"),
	},
);
export type TimelineMark = Of<typeof TimelineMarkSchema>;

export const TimelineLaneSchema = noun("TimelineLane", null, {
	name: z.string(),
	count: z.number(),
});
export type TimelineLane = Of<typeof TimelineLaneSchema>;

export const TimelineSchema = noun("Timeline", null, {
	by: z.enum(["issue", "holder"]),
	lanes: list(TimelineLaneSchema).describe("The busiest first"),
	more: z.number().describe("Lanes that are not shown"),
	unit: z.enum(TIME_UNITS),
	marks: list(TimelineMarkSchema).describe("Oldest first"),
	total: z.number().describe("Positions that pass, those of other lanes included"),
	read: z.number().describe("As in `LedgerWindow`"),
});
export type Timeline = Of<typeof TimelineSchema>;

export const GridBarSchema = noun("GridBar", "Positions of one cell within one year or month", {
	at: z.string().describe("Year or month"),
	for: z.number(),
	against: z.number(),
	neither: z.number().describe("Neither for nor against, or a stance that could not be read"),
});
export type GridBar = Of<typeof GridBarSchema>;

export const GridCellSchema = noun("GridCell", "What one holder says of one issue", {
	issue: z.string(),
	holder: z.string(),
	count: z.number().describe("Positions that the holder states itself"),
	attributed: z.number().describe("Positions that others attribute to the holder; in no other figure of the cell"),
	latest: z
		.strictObject({
			stances: list(z.number()).describe(
				"−3 … +3: the strongest of the last text; against and for where it takes both sides",
			),
			date: z.string().describe("As given: day, month or year"),
			key: z.number().describe("Of the strongest position"),
		})
		.nullable()
		.describe("Of the last dated text in which the holder takes a stance; null where there is none"),
	bars: list(GridBarSchema).describe("The earliest first; a time without positions has none"),
});
export type GridCell = Of<typeof GridCellSchema>;

export const LedgerGridSchema = noun("LedgerGrid", "Issues by holders: the latest stance, and how it came about", {
	holders: list(z.string()).describe("Columns, those with most own positions first; joint positions have none"),
	issues: list(z.string()).describe("Rows, those with most own positions first"),
	more: z.strictObject({ holders: z.number(), issues: z.number() }).describe("How many are not shown"),
	unit: z.enum(["month", "year"]).describe("Of the bars"),
	from: z.string().describe("The first and the last year or month of any bar; empty where no date is known"),
	to: z.string(),
	cells: list(GridCellSchema).describe("One for each pair that has positions"),
	total: z.number().describe("Positions that pass the filters, of holders and issues not shown as well"),
});
export type LedgerGrid = Of<typeof LedgerGridSchema>;

export const AttributionPairSchema = noun("AttributionPair", "Positions that one actor states as another's", {
	asserter: z.string(),
	holder: z.string(),
	count: z.number(),
});
export type AttributionPair = Of<typeof AttributionPairSchema>;

export const AttributionsSchema = noun("Attributions", "Who puts words in whose mouth", {
	actors: list(z.string()).describe("Those with most of such positions first"),
	more: z.number().describe("Actors that are not among them"),
	pairs: list(AttributionPairSchema).describe(
		"Of these actors, the most frequent first; a pair without any is left out",
	),
	total: z.number().describe("Such positions that pass the filters, of actors not shown as well"),
});
export type Attributions = Of<typeof AttributionsSchema>;

export const SaidYearSchema = noun("SaidYear", null, {
	year: z.string().describe("Empty where no date is known"),
	held: z.number().describe("Texts of the holder that are held, and of these so many say so"),
	saying: z.number(),
});
export type SaidYear = Of<typeof SaidYearSchema>;

export const SaidLanguageSchema = noun("SaidLanguage", null, {
	language: z.string(),
	held: z.number().describe("Texts of the holder that are held in it, and of these so many say so"),
	saying: z.number(),
});
export type SaidLanguage = Of<typeof SaidLanguageSchema>;

export const SaidSchema = noun("Said", null, {
	searched: z
		.enum(["words", "positions"])
		.describe(
			"`words`: in the holder's own texts, no matter who holds what they say. `positions`: as read by a coder.",
		),
	held: z
		.strictObject({
			texts: z.number(),
			uncoded: z.number().describe("Of these, so many that no coder has read: of positions they say nothing"),
			first: z.string().nullable().describe("Dates of the first and the last, as given; null where no date is known"),
			last: z.string().nullable(),
		})
		.describe("Texts of the holder that pass the days, venues and kinds asked for"),
	saying: z.number().describe("Of these, so many say so"),
	positions: z.number().nullable().describe("Positions in the holder's own texts; null for words"),
	firstText: FoundDocumentSchema.nullable().describe(
		"Where only words were asked for: the first and the last text, with sentences",
	),
	lastText: FoundDocumentSchema.nullable(),
	firstRow: LedgerRowSchema.nullable().describe(
		"Where positions were asked for: the first and the last in the holder's own texts",
	),
	lastRow: LedgerRowSchema.nullable(),
	ascribed: z
		.number()
		.describe("Texts of others that ascribe such a position to the holder: what others say, not what the holder said"),
	years: list(SaidYearSchema).describe("Every year in which a text is held, the earliest first"),
	languages: list(SaidLanguageSchema).describe(
		"Every language of a text that is held, the one of most texts first: words are said in one of them",
	),
});
export type Said = Of<typeof SaidSchema>;

export const AskAnswerSchema = noun("AskAnswer", "What was asked, how much was asked, and what it says", {
	searched: z.enum(["ledger", "text"]),
	words: z.string().nullable(),
	filters: LedgerFiltersSchema.omit({ words: true }),
	entries: list(LedgerEntrySchema).describe("In the ledger, else empty"),
	documents: list(FoundDocumentSchema).describe("In the texts, else empty"),
	total: z.number().nullable().describe("Positions, or documents; null where only reading them all would tell"),
	muted: z
		.number()
		.nullable()
		.describe("Positions left out since their issues are muted in this case; null where only reading would tell"),
	next: z.string().nullable().describe("Where the next page begins; null where there is none"),
	held: z.strictObject({
		all: z.number().describe("Documents of the case"),
		searched: z
			.number()
			.describe("Of these, so many pass what was asked of documents, and so many of those no coder has read"),
		uncoded: z.number(),
	}),
});
export type AskAnswer = Of<typeof AskAnswerSchema>;

export const FoundTextsSchema = AskAnswerSchema.pick({ documents: true, total: true, next: true, held: true }).meta({
	id: "FoundTexts",
	description: "What a search of the texts themselves says",
});
export type FoundTexts = Of<typeof FoundTextsSchema>;
