import type { CaseNews, NewsItem, NewsReason } from "@fissure/app/case";
import { z } from "zod";
import { SeriesValueSchema, WORDS_FIELDS } from "./words-shown.ts";

const SalienceSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const ReasonSchema: z.ZodType<NewsReason> = z
	.discriminatedUnion("what", [
		z.strictObject({ what: z.literal("salience"), salience: SalienceSchema }),
		z.strictObject({ what: z.literal("consequence"), consequence: z.number(), because: z.string().nullable() }),
		z.strictObject({ what: z.literal("watched") }),
		z.strictObject({ what: z.literal("changed") }),
		z.strictObject({ what: z.literal("unconfirmed-tie") }),
		z.strictObject({ what: z.literal("days-old"), days: z.number() }),
	])
	.meta({ id: "NewsReason" });

const NewsItemSchema: z.ZodType<NewsItem> = z
	.strictObject({
		id: z.string(),
		what: z.enum(["finding", "edit", "alert"]),
		kind: z.string(),
		headline: z.string(),
		at: z.string().describe("ISO instant at which the case came to know it"),
		seen: z.boolean(),
		alert: z.number().nullable(),
		issue: z.string().nullable(),
		holder: z.string().nullable(),
		publisher: z.string().nullable(),
		event: z.string().nullable(),
		documents: z.array(z.string()),
		indicator: z.string().nullable(),
		words: z.array(z.strictObject({ ...WORDS_FIELDS, role: z.enum(["carried", "instead", "went", "came", "quoted"]) })),
		values: z.array(SeriesValueSchema),
		rank: z.number().describe("The higher, the sooner to be read"),
		reasons: z.array(ReasonSchema),
	})
	.meta({ id: "NewsItem" });

export const NewsSchema: z.ZodType<CaseNews> = z
	.strictObject({
		items: z.array(NewsItemSchema),
		total: z.number(),
		unseen: z.number(),
		since: z.string().describe("ISO instant; empty where everything was asked for"),
		lastLook: z.string().nullable(),
	})
	.meta({ id: "News" });
