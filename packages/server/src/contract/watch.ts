import type {
	AlertShown,
	AlertsShown,
	CapturesShown,
	ChangeShown,
	EditShown,
	IndicatorShown,
	SeriesShown,
	SourcesReport,
	WatchedReport,
} from "@fissure/app/case";
import { CHANGE_KINDS } from "@fissure/core";
import { z } from "zod";
import { SeriesValueSchema, WordsShownSchema } from "./words-shown.ts";

const Instant = z.string().describe("ISO instant");
const EditClassSchema = z.enum(["unchanged", "cosmetic", "substantive"]);

const ChangeShownSchema: z.ZodType<ChangeShown> = z
	.strictObject({
		before: WordsShownSchema.nullable(),
		after: WordsShownSchema.nullable(),
		because: z.string().nullable(),
	})
	.meta({ id: "ChangeShown" });

const AlertSchema: z.ZodType<AlertShown> = z
	.strictObject({
		key: z.number(),
		kind: z.string().describe("silent-edit, phrase, indicator, finding, page-gone"),
		what: z.string(),
		at: z.string().describe("ISO instant or day of what it tells"),
		raised: Instant,
		seen: z.strictObject({ who: z.string(), at: Instant }).nullable(),
		about: z.strictObject({
			texts: z.tuple([z.string(), z.string()]).nullable(),
			phrase: z.strictObject({ words: z.string(), change: z.enum(["appeared", "vanished"]) }).nullable(),
			indicator: z.string().nullable(),
			address: z.string().nullable(),
		}),
		changes: z.array(ChangeShownSchema),
		quotes: z.array(WordsShownSchema),
		values: z.array(SeriesValueSchema),
		url: z.string().nullable(),
	})
	.meta({ id: "Alert" });

export const AlertsSchema: z.ZodType<AlertsShown> = z.strictObject({
	alerts: z.array(AlertSchema),
	unseen: z.number(),
});

export const EditSchema: z.ZodType<EditShown> = z
	.strictObject({
		before: z.string(),
		after: z.string(),
		title: z.string().nullable(),
		publisher: z.string().nullable(),
		url: z.string().nullable(),
		seen: z.string().nullable().describe("When the later words were captured"),
		class: EditClassSchema,
		consequence: z.number().describe("0–100"),
		because: z.string().nullable(),
		changes: z.number(),
		kinds: z.array(z.enum(CHANGE_KINDS)),
		vanished: z.number().describe("Positions that went"),
		appeared: z.number().describe("Positions that came"),
		gravest: ChangeShownSchema.nullable(),
	})
	.meta({ id: "EditListed" });

const FailureOfSource = z.strictObject({
	address: z.string().nullable().describe("Null: the lists and feeds of the source itself"),
	reason: z.string(),
	failures: z.number().describe("In a row"),
	at: z.string().nullable(),
	lastSuccess: z.string().nullable(),
	nextAt: z.string().nullable(),
});

export const SourcesSchema: z.ZodType<SourcesReport> = z
	.strictObject({
		sources: z.array(
			z.strictObject({
				id: z.string(),
				what: z.enum(["source", "page"]),
				venue: z.string(),
				publisher: z.string().nullable(),
				language: z.string().nullable(),
				tried: z.boolean().describe("Whether its definition was ever tried against the live site"),
				state: z.enum(["never", "sound", "failing", "damaged"]),
				pages: z.number(),
				failing: z.number(),
				failures: z.array(FailureOfSource),
				lastSuccess: z.string().nullable(),
				nextAt: z.string().nullable(),
			}),
		),
		shipped: z.array(
			z.strictObject({
				id: z.string(),
				venue: z.string(),
				publisher: z.string().nullable(),
				language: z.string().nullable(),
				kinds: z.array(z.string()),
				sites: z.array(z.string()),
				tried: z.boolean(),
				watched: z.boolean(),
			}),
		),
	})
	.meta({ id: "Sources" });

export const WatchedSchema: z.ZodType<WatchedReport> = z
	.strictObject({
		phrases: z.array(
			z.strictObject({
				phrase: z.string(),
				language: z.string().nullable(),
				publisher: z.string().nullable(),
				alerts: z.number(),
				last: z.strictObject({ what: z.string(), at: Instant }).nullable(),
			}),
		),
		findings: z.array(z.strictObject({ id: z.string(), kind: z.string() })),
	})
	.meta({ id: "Watched" });

export const IndicatorSchema: z.ZodType<IndicatorShown> = z
	.strictObject({
		id: z.string(),
		label: z.string(),
		unit: z.string().nullable(),
		source: z.string().nullable(),
		threshold: z.number().nullable(),
		direction: z.string().nullable(),
		dates: z.number(),
		missing: z.number().describe("Dates for which the series says that it has no value"),
		last: SeriesValueSchema.nullable(),
		crossings: z.number(),
	})
	.meta({ id: "Indicator" });

export const SeriesSchema: z.ZodType<SeriesShown> = z
	.strictObject({
		indicator: IndicatorSchema,
		series: z.array(SeriesValueSchema),
		crossings: z.array(
			z.strictObject({
				date: z.string(),
				value: z.number(),
				direction: z.enum(["above", "below"]),
				before: z.strictObject({ date: z.string(), value: z.number() }),
			}),
		),
	})
	.meta({ id: "Series" });

export const CapturesSchema: z.ZodType<CapturesShown> = z
	.strictObject({
		addresses: z.array(
			z.strictObject({
				address: z.string(),
				captures: z.number(),
				contents: z.number().describe("Different bytes among them"),
				first: z.string().nullable(),
				last: z.string().nullable(),
			}),
		),
		address: z.string().nullable(),
		captures: z.array(
			z.strictObject({
				key: z.number(),
				at: z.string().nullable(),
				sha256: z.string(),
				size: z.number(),
				mediaType: z.string().nullable(),
				documents: z.array(z.string()),
				change: z.enum(["first", "same", "other", "words"]),
				edit: z
					.strictObject({ before: z.string(), after: z.string(), class: EditClassSchema, consequence: z.number() })
					.nullable(),
			}),
		),
	})
	.meta({ id: "Captures" });
