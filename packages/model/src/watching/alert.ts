import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { QuoteSchema } from "../texts/document.ts";
import { SeriesValueSchema } from "./series.ts";

export const WordsShownSchema = noun(
	"WordsShown",
	"Words of a held text, with what a person must know to judge them: whose they are, and the sentence they stand in",
	{
		...QuoteSchema.shape,
		lead: z.string().describe("Of the sentence, or sentences, before and behind the words"),
		trail: z.string(),
		language: z.string(),
		publisher: z.string().nullable(),
		title: z.string().nullable(),
		date: z.string().nullable(),
		inTitle: z.boolean().describe("The words stand in the heading, from whose beginning their place then counts"),
	},
);
export type WordsShown = Of<typeof WordsShownSchema>;

export const ChangeShownSchema = noun("ChangeShown", "One change of a page, in the sentences on both sides", {
	before: WordsShownSchema.nullable(),
	after: WordsShownSchema.nullable(),
	because: z.string().nullable(),
});
export type ChangeShown = Of<typeof ChangeShownSchema>;

export const AlertSchema = noun("Alert", null, {
	kind: z.string().describe("`silent-edit`, `phrase`, `indicator`, `finding`, `forecast`, `option`, or another"),
	subject: z
		.string()
		.describe("What it is about, such as `edit:12`: raised twice of one subject, an alert of one kind is the same"),
	what: z.string().describe("One sentence a person can read aloud"),
	at: z.string().describe("ISO instant or day of what it tells"),
	evidence: list(z.unknown()).describe("Quotes, numbers: anything that JSON can hold"),
});
export type Alert = Of<typeof AlertSchema>;

export const StoredAlertSchema = noun("StoredAlert", null, {
	...AlertSchema.shape,
	key: z.number(),
	raised: z.string().describe("When it was raised"),
	seen: z
		.strictObject({
			who: z.string(),
			at: z.string(),
		})
		.nullable()
		.describe("Who took note, and when; null where nobody has"),
});
export type StoredAlert = Of<typeof StoredAlertSchema>;

export const AlertSubjectSchema = noun(
	"AlertSubject",
	"What an alert is about, as its subject says: two versions of a page, a series, an address, or a judgment",
	{
		texts: z
			.tuple([z.string(), z.string()])
			.readonly()
			.nullable()
			.describe("Ids of two texts, the earlier first: versions of one page, or texts of one side"),
		phrase: z
			.strictObject({
				words: z.string(),
				change: z.enum(["appeared", "vanished"]),
			})
			.nullable(),
		indicator: z.string().nullable(),
		address: z.string().nullable(),
		judgment: z
			.string()
			.nullable()
			.describe("Of a forecast that the record would resolve, or an option that is set off"),
	},
);
export type AlertSubject = Of<typeof AlertSubjectSchema>;

export const AlertShownSchema = noun(
	"AlertShown",
	"An alert with the words that it rests on, as they stand in the texts held",
	{
		...StoredAlertSchema.omit({ evidence: true, subject: true }).shape,
		about: AlertSubjectSchema,
		changes: list(ChangeShownSchema),
		quotes: list(WordsShownSchema),
		values: list(SeriesValueSchema),
		url: z.string().nullable(),
	},
);
export type AlertShown = Of<typeof AlertShownSchema>;

export const AlertsShownSchema = noun("AlertsShown", null, {
	alerts: list(AlertShownSchema),
	unseen: z.number().describe("That nobody has seen, whatever was asked for"),
});
export type AlertsShown = Of<typeof AlertsShownSchema>;

export const PhraseShownSchema = noun("PhraseShown", null, {
	phrase: z.string(),
	language: z.string().nullable(),
	publisher: z.string().nullable(),
	alerts: z.number().describe("How often its coming or going was told, and the last time of it"),
	last: z
		.strictObject({
			what: z.string(),
			at: z.string(),
		})
		.nullable(),
});
export type PhraseShown = Of<typeof PhraseShownSchema>;

export const WatchedFindingKindSchema = noun("WatchedFindingKind", null, {
	id: z.string().describe("By which it is removed"),
	kind: z.string(),
});
export type WatchedFindingKind = Of<typeof WatchedFindingKindSchema>;

export const WatchedReportSchema = noun("WatchedReport", "What is watched beside sources and series", {
	phrases: list(PhraseShownSchema),
	findings: list(WatchedFindingKindSchema),
});
export type WatchedReport = Of<typeof WatchedReportSchema>;
