import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { ProblemSchema } from "../base/problem.ts";
import { ALIGNMENTS, MANNERS } from "../base/vocabulary.ts";
import { AccountSchema } from "../positions/account.ts";
import { IssueSchema } from "../positions/codebook.ts";
import { DocumentSchema, QuoteSchema } from "../texts/document.ts";
import { EventShownSchema } from "./event.ts";
import { FindingSchema, FindingShownSchema, UnmatchedSchema } from "./finding.ts";

export const CellHolderSchema = noun(
	"CellHolder",
	"One voice on one issue in one text: whose position, in which manner, with which verb",
	{
		holder: z.string(),
		manner: z.enum(MANNERS),
		verb: z.string().nullable().describe("As it stands in the text; null where no attitude is worded"),
		stance: z.number().nullable().describe("−3 … +3 towards the issue's poles; null where it cannot be read"),
		quote: QuoteSchema,
	},
);
export type CellHolder = Of<typeof CellHolderSchema>;

export const MatrixCellSchema = noun("MatrixCell", "What one text does with one issue", {
	document: z.string(),
	mentioned: z.boolean(),
	rank: z.number().nullable().describe("Paragraph of the first mention, counted from 1; null where there is none"),
	share: z.number().describe("Of the text's characters, in sentences that touch the issue, 0–1"),
	verbs: list(z.string()).describe("As they stand in the text, in its order"),
	stance: z.number().nullable().describe("The publisher's own, −3 … +3; null where none can be read"),
	holders: list(CellHolderSchema),
	quotes: list(QuoteSchema),
});
export type MatrixCell = Of<typeof MatrixCellSchema>;

export const MatrixRowSchema = noun("MatrixRow", null, {
	issue: z.string().describe("Codebook id"),
	name: z.string(),
	cells: list(MatrixCellSchema).describe("One for each account, in the order of the accounts"),
});
export type MatrixRow = Of<typeof MatrixRowSchema>;

export const PreviousChangeSchema = noun(
	"PreviousChange",
	"A wording that came or went since the same publisher's previous text",
	{
		publisher: z.string(),
		kind: z.enum(["vanished", "new"]),
		issue: z.string().nullable(),
		wording: z.string(),
		evidence: list(QuoteSchema).describe(
			"In the previous document where the wording vanished, in the present one where it is new",
		),
		previousDocument: z.string(),
		document: z.string(),
		probability: z
			.number()
			.nullable()
			.exactOptional()
			.describe("That chance alone would do this, 0–1; null where a single previous text is held"),
	},
);
export type PreviousChange = Of<typeof PreviousChangeSchema>;

export const ComparisonSchema = noun(
	"Comparison",
	"Accounts of one event laid side by side: the table an analyst starts from, and what it shows",
	{
		event: z.string().nullable(),
		accounts: list(AccountSchema),
		matrix: list(MatrixRowSchema),
		findings: list(FindingSchema).describe("Ranked, the weightiest first"),
		unmatched: list(UnmatchedSchema),
		actorNames: z
			.record(z.string(), z.string())
			.readonly()
			.exactOptional()
			.describe("What the actors that occur are called, for display; an id without a name is shown as it is"),
		background: z.record(z.string(), z.number()).readonly().describe("Texts held as background for each publisher"),
		previous: list(PreviousChangeSchema),
		problems: list(ProblemSchema).describe("Inputs that could not be read, or only in part"),
		program: z.string().describe("Name and version: `fissure 0.1.0`."),
		codebook: z.string().describe("Name and hash of the codebook that was used"),
	},
);
export type Comparison = Of<typeof ComparisonSchema>;

export const GapSchema = noun("Gap", "Where in a silent text the words of another would stand, were they there", {
	finding: z.number().describe("Index of the finding"),
	document: z.string().describe("Id of the silent text"),
	at: z.number().describe("UTF-16 offset: the end of a sentence, or the beginning of the text"),
	words: QuoteSchema.describe("What the other text has"),
	beside: QuoteSchema.nullable().describe(
		"The words of the silent text by which the place is known; null where the two share nothing near it",
	),
});
export type Gap = Of<typeof GapSchema>;

export const AlignedPassageSchema = noun(
	"AlignedPassage",
	"A sentence of one text, and the one of another that answers it",
	{
		quotes: z.tuple([QuoteSchema, QuoteSchema]).readonly().describe("Whole sentences, in the order of the texts"),
		kind: z
			.enum(ALIGNMENTS)
			.describe(
				"`same`: in the same words; `reworded`: in other words or another language; `differs`: a finding places the one against the other",
			),
	},
);
export type AlignedPassage = Of<typeof AlignedPassageSchema>;

export const UnreadShareSchema = noun("UnreadShare", "How much of a text touches no issue of the codebook", {
	document: z.string(),
	unread: z.number().describe("Sentences that touch no issue"),
	sentences: z.number().describe("Of so many that say something"),
});
export type UnreadShare = Of<typeof UnreadShareSchema>;

export const LanguageVersionsSchema = noun("LanguageVersions", "Two texts of one side on one event in two languages", {
	documents: z
		.tuple([z.string(), z.string()])
		.readonly()
		.describe("Ids, in the order in which they are shown; which of them is the original, neither says"),
	findings: list(z.number()).describe(
		"Indices of the findings that are between these two only: what the side tells one audience and not the other",
	),
});
export type LanguageVersions = Of<typeof LanguageVersionsSchema>;

export const AccountShownSchema = AccountSchema.pick({
	document: true,
	parties: true,
	sentences: true,
	mentions: true,
	positions: true,
})
	.extend({ coderName: z.string().describe("Whose positions they are, as a person reads it: `lexicon@0.1.0`, `Ana`.") })
	.meta({
		id: "AccountShown",
		description: "One text with what is read in it; the statements behind the readings are not in it",
	});
export type AccountShown = Of<typeof AccountShownSchema>;

export const EarlierTextSchema = noun("EarlierText", "A text that a side published before on such an occasion", {
	...DocumentSchema.pick({ id: true, publisher: true, kind: true, language: true }).shape,
	date: z.string().nullable(),
	title: z.string().nullable(),
	text: z.string().nullable().describe("Where it is the last one, or a change is shown in it; null otherwise"),
});
export type EarlierText = Of<typeof EarlierTextSchema>;

export const SideBySideSchema = noun("SideBySide", null, {
	...ComparisonSchema.pick({
		matrix: true,
		unmatched: true,
		background: true,
		problems: true,
		program: true,
		codebook: true,
	}).shape,
	title: z.string().nullable().describe("What is compared, by name; null where nobody named it"),
	event: EventShownSchema.nullable().describe("Null where texts of no event are compared"),
	accounts: list(AccountShownSchema),
	findings: list(FindingShownSchema),
	leads: list(z.int().nonnegative()).describe("Places in the findings: those to read first"),
	gaps: list(GapSchema),
	aligned: list(AlignedPassageSchema).describe("For every two texts, which of their sentences answer each other"),
	unread: list(UnreadShareSchema).describe(
		"Texts of which a substantial share touches no issue: of these nobody can say that they do not differ",
	),
	versions: list(LanguageVersionsSchema),
	previous: list(PreviousChangeSchema),
	earlier: list(EarlierTextSchema).describe("The latest last"),
	issues: z.record(z.string(), IssueSchema).readonly().describe("Of the matrix, by id: what their poles are"),
	actorNames: z.record(z.string(), z.string()).readonly().describe("By id, as far as the cast has names"),
	trial: z.boolean().describe("Some words are tried and not kept"),
});
export type SideBySide = Of<typeof SideBySideSchema>;
