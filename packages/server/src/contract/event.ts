import type { EventList, EventShown, EventsReport } from "@fissure/app/case";
import { z } from "zod";
import { FindingKindSchema } from "./finding.ts";

const words = z.string();
const list = z.array(words).readonly();

const text = z.strictObject({
	...{ id: words, publisher: words.nullable(), date: words.nullable(), title: words.nullable() },
	...{ kind: words, language: words, score: z.number(), reasons: list, confirmed: z.boolean() },
});

const event = {
	...{ id: words, name: words.nullable(), kind: words.nullable(), date: words.nullable(), parties: list },
	...{ byHand: z.boolean(), documents: z.array(text).readonly(), refused: list },
};

export const EventSchema: z.ZodType<EventShown> = z.strictObject(event).meta({ id: "CaseEvent" });

export const EventListSchema: z.ZodType<EventList> = z
	.strictObject({
		events: z
			.array(
				z.strictObject({
					...event,
					findings: z
						.strictObject({
							count: z.number(),
							first: z.strictObject({ headline: words, kind: FindingKindSchema, salience: z.number() }),
						})
						.nullable(),
				}),
			)
			.readonly(),
		total: z.number(),
		unconfirmed: z.number(),
		next: z.number().nullable(),
		actorNames: z.record(words, words).readonly(),
	})
	.meta({ id: "EventList" });

export const EventsReportSchema: z.ZodType<EventsReport> = z
	.strictObject({
		did: z.enum(["list", "tie", "confirm", "untie", "name", "make"]),
		what: words,
		events: z.array(EventSchema).readonly(),
	})
	.meta({ id: "EventsReport" });
