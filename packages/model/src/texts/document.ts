import { z } from "zod";
import { isName } from "../base/fields.ts";
import { list, noun, type Of } from "../base/noun.ts";
import { ProblemSchema } from "../base/problem.ts";
import { CAPTURE_CLASSES, DOCUMENT_KINDS, GUESSED_FIELDS } from "../base/vocabulary.ts";

export const SpanSchema = noun("Span", "Half-open, in UTF-16 code units: `text.slice(start, end)`.", {
	start: z.number(),
	end: z.number(),
});
export type Span = Of<typeof SpanSchema>;

export const QuoteSchema = noun(
	"Quote",
	"Exact words of a document with their place. `document.text.slice(start, end) === exact`, always.",
	{
		...SpanSchema.shape,
		document: z.string(),
		exact: z.string(),
	},
);
export type Quote = Of<typeof QuoteSchema>;

export const DocumentSchema = noun(
	"Document",
	"One official text, as it stands. The text never changes; a new capture is a new document.",
	{
		id: z.string(),
		text: z.string(),
		language: z.string(),
		kind: z.enum(DOCUMENT_KINDS),
		publisher: z.string().nullable().describe("Whose text it is; null where neither the caller nor the page says"),
		title: z.string().exactOptional(),
		date: z
			.string()
			.exactOptional()
			.describe("ISO day, or year (`2014`) or month (`2014-03`) where the source gives no more"),
		venue: z.string().exactOptional(),
		speaker: z.string().exactOptional().describe("Who speaks in it, by name, where the source or a person says so"),
		url: z.string().exactOptional(),
		event: z.string().exactOptional(),
		capturedAt: z
			.string()
			.exactOptional()
			.describe(
				"ISO instant or day at which the source stood so; of two captures of one address the later is in force",
			),
		sha256: z.string().exactOptional().describe("Of the bytes as read"),
		guessed: list(z.enum(GUESSED_FIELDS)).describe("Which of the fields above are guesses, to be shown as such"),
	},
);
export type Document = Of<typeof DocumentSchema>;

export const DocumentFactsSchema = noun("DocumentFacts", "What is known of a document, without its text", {
	id: z.string(),
	publisher: z.string().nullable(),
	date: z.string().nullable().describe("ISO day, month or year"),
	title: z.string().nullable(),
	kind: z.string(),
	language: z.string(),
});
export type DocumentFacts = Of<typeof DocumentFactsSchema>;

const Name = z.custom<string>(isName, "one line of at most 200 characters").nullable().exactOptional();
const LONGEST_TITLE = 1_000;

export const GivenFactsSchema = noun(
	"GivenFacts",
	"What a person knows of a text, in the place of what was read or guessed; null: it is not known; left out: as it is",
	{
		publisher: Name.describe("Code or name of an actor"),
		date: z.string().max(10).nullable().exactOptional().describe("ISO day, month or year"),
		title: z.string().trim().min(1).max(LONGEST_TITLE).nullable().exactOptional(),
		kind: z.enum(DOCUMENT_KINDS).exactOptional(),
		language: z.string().exactOptional().describe("Code of two or three small letters"),
		venue: Name,
		speaker: Name.describe("Who speaks in it, by name"),
		event: Name.describe("Name of the meeting or call; texts that name the same are grouped"),
	},
);
export type GivenFacts = Of<typeof GivenFactsSchema>;

export const TextsCorrectedSchema = noun("TextsCorrected", "What a correction of texts changed", {
	texts: list(z.string()).describe("Ids of those of which something is said otherwise than before"),
	coded: z.number().describe("Of these, texts that were analysed again"),
	grouped: z.number().describe("Texts put into events, or taken out of them"),
	compared: z.number().describe("Events compared again"),
	problems: list(ProblemSchema).describe("Why a text could not be analysed again"),
});
export type TextsCorrected = Of<typeof TextsCorrectedSchema>;

export const TextsReadSchema = noun(
	"TextsRead",
	"What was found in a file or at an address, of which nothing is saved",
	{
		count: z.number().describe("Texts in it, of which the first are listed"),
		texts: list(
			z.strictObject({
				...DocumentFactsSchema.omit({ id: true, kind: true }).shape,
				kind: z.enum(DOCUMENT_KINDS),
				guessed: list(z.enum(GUESSED_FIELDS)).describe("Which of these are guesses"),
				characters: z.number(),
				beginning: z.string().describe("The first words"),
			}),
		),
	},
);
export type TextsRead = Of<typeof TextsReadSchema>;

export const DocumentSourceSchema = noun("DocumentSource", "Where words stand, as far as one cites it", {
	...DocumentFactsSchema.shape,
	venue: z.string().nullable(),
	url: z.string().nullable(),
});
export type DocumentSource = Of<typeof DocumentSourceSchema>;

export const ListedDocumentSchema = noun("ListedDocument", "A document in a list, without its text", {
	...DocumentSourceSchema.shape,
	capturedAt: z.string().nullable().describe("ISO instant or day"),
	isReplaced: z.boolean().describe("Its source has said something else since"),
	isVersion: z.boolean().describe("Another version was held before"),
	positions: z
		.number()
		.nullable()
		.describe("Positions that stand, of whatever coder; null where no coder has read it. Null is not zero."),
	corrected: z.number().describe("Of these, what persons put there"),
});
export type ListedDocument = Of<typeof ListedDocumentSchema>;

export const DocumentListSchema = noun("DocumentList", null, {
	documents: list(ListedDocumentSchema),
	total: z.number().describe("That pass, on whatever page"),
});
export type DocumentList = Of<typeof DocumentListSchema>;

export const FieldCountsSchema = list(z.strictObject({ value: z.string(), count: z.number() })).describe(
	"How many texts have each value of a field, the most frequent first",
);
export type FieldCounts = Of<typeof FieldCountsSchema>;

export const DocumentFieldsSchema = noun("DocumentFields", null, {
	publishers: FieldCountsSchema,
	kinds: FieldCountsSchema,
	languages: FieldCountsSchema,
	unpublished: z.number().describe("Texts without a publisher"),
});
export type DocumentFields = Of<typeof DocumentFieldsSchema>;

export const DocumentsReportSchema = noun("DocumentsReport", null, {
	...DocumentListSchema.shape,
	fields: DocumentFieldsSchema.describe("What there is to choose from, whatever is chosen"),
});
export type DocumentsReport = Of<typeof DocumentsReportSchema>;

export const OriginSchema = noun("Origin", "Where the bytes of a document came from", {
	source: z.string().describe("Address, path, or what names it in an archive"),
	mediaType: z.string().nullable(),
	size: z.number().describe("Bytes"),
	addedAt: z.string(),
	addedBy: z.string(),
});
export type Origin = Of<typeof OriginSchema>;

export const DocumentVersionSchema = noun("DocumentVersion", "What a page said at one time", {
	id: z.string(),
	title: z.string().nullable(),
	date: z.string().nullable().describe("ISO day, month or year of the text"),
	capturedAt: z.string().nullable().describe("ISO instant or day at which it stood so"),
	addedAt: z.string().describe("When it was added to the case"),
	sha256: z.string().describe("Of the bytes"),
	length: z.number().describe("Characters of the text"),
});
export type DocumentVersion = Of<typeof DocumentVersionSchema>;

export const VersionShownSchema = noun(
	"VersionShown",
	"A version with what is known of its difference from the one before",
	{
		...DocumentVersionSchema.shape,
		class: z
			.enum(CAPTURE_CLASSES)
			.nullable()
			.describe("Of the change that led to it; null where nobody has compared the two yet, or there is none before"),
		consequence: z.number().nullable().describe("0–100"),
	},
);
export type VersionShown = Of<typeof VersionShownSchema>;

export const FoundSentenceSchema = noun("FoundSentence", "A sentence with the words that were looked for", {
	...QuoteSchema.shape,
	hits: list(SpanSchema).describe("Spans of the document's text, in order"),
});
export type FoundSentence = Of<typeof FoundSentenceSchema>;

export const FoundDocumentSchema = noun("FoundDocument", "A document that says what was looked for, and where", {
	...DocumentSourceSchema.shape,
	sentences: list(FoundSentenceSchema).describe("Never empty"),
	count: z.number().describe("Sentences with the words, those not given included"),
});
export type FoundDocument = Of<typeof FoundDocumentSchema>;

export const DocumentFiltersSchema = noun(
	"DocumentFilters",
	'Which documents are asked; every list means "any of these"',
	{
		publishers: list(z.string()).exactOptional(),
		languages: list(z.string()).exactOptional(),
		kinds: list(z.enum(DOCUMENT_KINDS)).exactOptional(),
		venues: list(z.string()).exactOptional().describe("As written in the document"),
		newSince: z
			.number()
			.exactOptional()
			.describe("Key of an action: only texts added after it; positions of texts that were first analysed after it"),
		from: z
			.string()
			.exactOptional()
			.describe(
				"ISO days, months or years, inclusive; a document of which only month or year is known counts where it may fall within",
			),
		to: z.string().exactOptional(),
		earlierVersions: z.boolean().exactOptional().describe("Also what its source has since replaced"),
	},
);
export type DocumentFilters = Of<typeof DocumentFiltersSchema>;
