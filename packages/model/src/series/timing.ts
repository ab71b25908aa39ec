import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DocumentFactsSchema } from "../texts/document.ts";

const MOMENT = {
	from: z.string().describe("Earliest and latest instant that it may be, in UTC; the same where the minute is known"),
	to: z.string(),
};

export const TimedEventSchema = noun("TimedEvent", "Something that happened, with what it put on the table", {
	id: z.string(),
	name: z.string(),
	...MOMENT,
	said: z.string().describe("Day, or day and hour, as it was given"),
	actors: list(z.string()),
	topics: list(z.string()).describe(
		"Issues or concepts of the codebook that a text would be expected to speak of after it",
	),
	source: z.enum(["file", "case"]).describe("A file of events, or a meeting or call of the case"),
});
export type TimedEvent = Of<typeof TimedEventSchema>;

const hours = z.number();

export const EventDistanceSchema = noun("EventDistance", "How long after an event a text came", {
	event: z.string().describe("Id"),
	least: hours.describe("Hours between the two at least and at most; below 0 where the text came first"),
	most: hours,
	order: z
		.enum(["after", "before", "unknown"])
		.describe("Whether the text came after the event; `unknown` where either may have been first"),
});
export type EventDistance = Of<typeof EventDistanceSchema>;

export const TimedTextFactsSchema = noun("TimedTextFacts", "A text with when it came, and after what", {
	...DocumentFactsSchema.shape,
	...MOMENT,
	clock: z.string().nullable().describe("The hour that it gives at its head; null where it gives none"),
	zone: z.string().nullable().describe("In which zone its day or hour was read; null where nobody said"),
	analysed: z.boolean().describe("Of a text that is not, nobody knows which topics it lacks"),
	events: list(EventDistanceSchema).describe("The latest first"),
});
export type TimedTextFacts = Of<typeof TimedTextFactsSchema>;

export const ExpectedTopicSchema = noun("ExpectedTopic", "A topic that events before the texts put on the table", {
	topic: z.string(),
	events: list(z.string()).describe("Ids of those that had happened by then, the latest first"),
	maybe: z.boolean().describe("None of these is certain to have happened before every one of the texts"),
	said: list(z.string()).describe("Ids of the texts that speak of it"),
	missing: list(z.string()).describe("Ids of those that do not"),
});
export type ExpectedTopic = Of<typeof ExpectedTopicSchema>;

export const OccasionSchema = noun(
	"Occasion",
	"Texts that are read together: those of one event, those named together, or one",
	{
		event: z.string().nullable().describe("Id of the event of the case"),
		name: z.string(),
		texts: list(TimedTextFactsSchema).describe("The earliest first"),
		topics: list(ExpectedTopicSchema).describe("Those missing in all of the texts first, then in some"),
	},
);
export type Occasion = Of<typeof OccasionSchema>;

export const TimingSchema = noun(
	"Timing",
	"Texts and events in time: what had happened by then, and what is not spoken of",
	{
		method: z.string().describe("Name and version of the method"),
		days: z.number().describe("How long before a text an event still puts its topics on the table"),
		events: list(TimedEventSchema).describe("Those that a text is near, the earliest first"),
		occasions: list(OccasionSchema).describe("The latest first"),
		leftOut: z.strictObject({
			undated: z.number().describe("Texts without a full day"),
			events: z.number().describe("Events without a full day"),
			more: z.number().describe("Occasions beyond the most that are read at once"),
		}),
	},
);
export type Timing = Of<typeof TimingSchema>;
