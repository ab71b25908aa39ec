import { z } from "zod";
import { EVERY_MINUTES } from "../base/interval.ts";
import { list, noun, type Of } from "../base/noun.ts";

export const EveryMinutesSchema = z
	.int()
	.min(EVERY_MINUTES.least)
	.max(EVERY_MINUTES.most)
	.describe("Minutes between two checks: of a source, for new texts; of a page, for changes");

export const SourceFailureSchema = noun(
	"SourceFailure",
	"A page, or the lists of a source, whose last request failed",
	{
		address: z.string().nullable().describe("Null: the lists and feeds of the source itself"),
		reason: z.string().describe("What went wrong, in words"),
		failures: z.number().describe("In a row"),
		at: z.string().nullable().describe("ISO instants; null where nobody knows, or it never happened"),
		lastSuccess: z.string().nullable(),
		nextAt: z.string().nullable(),
	},
);
export type SourceFailure = Of<typeof SourceFailureSchema>;

export const SourceHealthSchema = noun("SourceHealth", null, {
	id: z.string(),
	what: z.enum(["source", "page"]),
	venue: z.string(),
	publisher: z.string().nullable(),
	language: z.string().nullable(),
	tried: z
		.boolean()
		.describe("Whether it has answered in this case, or the person who wrote its definition tried it on the live site"),
	everyMinutes: EveryMinutesSchema.nullable().describe(
		"Minutes between two checks; null: lists with each round, and a page as often as its age says",
	),
	every: z.string().nullable().describe("The same in words: every 6 hours"),
	state: z
		.enum(["never", "sound", "failing", "damaged"])
		.describe("`never`: not asked for anything yet; `damaged`: the case does not hold its definition as it was kept"),
	pages: z.number().describe("Pages that are held of it, and pages whose last request failed"),
	failing: z.number(),
	failures: list(SourceFailureSchema).describe("The first of what fails, that of the lists before all"),
	lastSuccess: z.string().nullable().describe("ISO instant of the last answer of any of its pages or lists"),
	nextAt: z
		.string()
		.nullable()
		.describe("ISO instant before which it is not asked for anything; null: with the next round"),
});
export type SourceHealth = Of<typeof SourceHealthSchema>;

export const ShippedSourceSchema = noun("ShippedSource", "A source that ships, for anyone who looks for one to watch", {
	id: z.string(),
	venue: z.string(),
	publisher: z.string().nullable(),
	language: z.string().nullable(),
	kinds: list(z.string()),
	sites: list(z.string()),
	tried: z.boolean(),
	watched: z.boolean(),
});
export type ShippedSource = Of<typeof ShippedSourceSchema>;

export const SourcesReportSchema = noun("SourcesReport", null, {
	sources: list(SourceHealthSchema).describe("Those that fail first"),
	shipped: list(ShippedSourceSchema),
	intervals: list(
		z.strictObject({ everyMinutes: EveryMinutesSchema, words: z.string().describe("every 6 hours") }),
	).describe("How often a source may well be checked"),
});
export type SourcesReport = Of<typeof SourcesReportSchema>;

export const WatchedThingSchema = noun("WatchedThing", "One line of the list of what is watched", {
	id: z.string(),
	what: z.enum(["source", "page", "phrase", "indicator", "finding"]),
	about: z.string().describe("What a person should know of it: venue, publisher, threshold"),
	pages: z.number().nullable().describe("Pages held of it; null for what is no page"),
	failing: z.number().nullable().describe("Pages whose last request failed"),
	everyMinutes: EveryMinutesSchema.nullable().describe("Minutes between two checks, where a person set them"),
	nextAt: z
		.string()
		.nullable()
		.describe("ISO instant before which nothing of it is asked for; null: with the next round"),
	trouble: z.string().nullable().describe("What fails, in words"),
});
export type WatchedThing = Of<typeof WatchedThingSchema>;

export const WatchListSchema = noun("WatchList", "What is watched", {
	watched: list(WatchedThingSchema),
	done: z.string().nullable().describe("What was just done; null where the list was only asked for"),
	shipped: list(z.string()).describe("Ids of sources that ship and are not watched"),
});
export type WatchList = Of<typeof WatchListSchema>;

const selector = z.string().min(1).max(500);

export const ListSelectorsSchema = noun("ListSelectors", "Where on a page its texts are listed: CSS selectors", {
	item: selector.describe("One entry; the others are looked for within it"),
	link: selector.exactOptional().describe("Absent: the entry is the link"),
	title: selector.exactOptional().describe("Absent: the words of the link"),
	date: selector.exactOptional().describe("Absent: the day in the address"),
});
export type ListSelectors = Of<typeof ListSelectorsSchema>;

export const OwnSourceSchema = noun(
	"OwnSource",
	"A source that a person describes: a page that lists texts, or a feed",
	{
		address: z
			.url({ protocol: /^https?$/ })
			.max(2_000)
			.describe("Of the page or the feed"),
		list: ListSelectorsSchema.nullable().describe("Null: the address is a feed"),
		body: selector.nullable().describe("The part of a page that is its text; null: found as on any page"),
		venue: z.string().min(1).max(200).exactOptional(),
		publisher: z.string().min(1).max(200).exactOptional(),
		language: z.string().min(1).max(40).exactOptional(),
		everyMinutes: EveryMinutesSchema.exactOptional(),
	},
);
export type OwnSource = Of<typeof OwnSourceSchema>;

export const ListedTextSchema = noun("ListedText", null, {
	url: z.string(),
	title: z.string().nullable(),
	date: z.string().nullable().describe("ISO day"),
});
export type ListedText = Of<typeof ListedTextSchema>;

export const SourceTrialSchema = noun("SourceTrial", "What watching a page would find, tried once", {
	source: OwnSourceSchema.describe("As it was tried: what was not said is suggested"),
	found: z.number().describe("Texts that it lists now"),
	items: list(ListedTextSchema).describe("The first of them"),
	lists: list(
		noun("SuggestedList", null, { list: ListSelectorsSchema, found: z.number(), items: list(ListedTextSchema) }),
	).describe("Lists that the page has, best first"),
	feeds: list(z.string()).describe("Feeds that the page names"),
	sample: noun("SampleText", "The first text as it would be read", {
		...ListedTextSchema.shape,
		language: z.string().nullable(),
		characters: z.number(),
		start: z.string().describe("Its first words"),
		bodies: list(
			noun("SuggestedBody", null, {
				selector: z.string(),
				characters: z.number(),
				start: z.string().describe("Its first words, by which a person knows it"),
			}),
		).describe("Parts of the page that may be its text"),
	})
		.nullable()
		.describe("Null where it could not be read"),
	problem: z.string().nullable().describe("Why there is no list or no text, in words"),
});
export type SourceTrial = Of<typeof SourceTrialSchema>;
