import { eventsInCase, listEvents, readEventInCase } from "@fissure/app/case";
import { EventListSchema, EventShownSchema, EventsReportSchema, SideBySideSchema } from "@fissure/model/schemas";
import { z } from "zod";
import { listOf, route } from "../route.ts";

const words = z.string();
const Id = z.strictObject({ id: words });
const ids = z.array(words).max(1000);
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Expected a day, month or year such as 2025-10-16");

const Act = z.discriminatedUnion("act", [
	z.strictObject({ act: z.literal("confirm"), event: words, documents: ids.exactOptional() }),
	z.strictObject({ act: z.literal("untie"), event: words, documents: ids }),
	z.strictObject({ act: z.literal("name"), event: words, name: words.max(500) }),
	z.strictObject({
		act: z.literal("make"),
		name: words.max(500),
		documents: ids,
		date: day.exactOptional(),
		kind: words.max(100).exactOptional(),
		parties: z.array(words).max(50).exactOptional(),
	}),
]);

export const eventRoutes = [
	route({
		name: "GET /api/events",
		summary: "Which meetings and calls are there texts of, and what has comparing them found?",
		query: z.strictObject({
			words: words.max(200).optional().describe("Stand in the name, the id, or the name of a party"),
			from: day.optional(),
			to: day.optional(),
			party: listOf(words).optional(),
			document: listOf(words).optional().describe("Ids of documents tied to it"),
			unconfirmed: z.literal("1").optional(),
			after: z.coerce.number().int().min(0).optional(),
			size: z.coerce.number().int().min(1).max(500).optional(),
		}),
		answer: EventListSchema,
		handle: ({ desk, query: { words: asked, from, to, party, document, unconfirmed, after, size } }) =>
			listEvents({
				case: desk.case,
				filters: {
					...(from && { from }),
					...(to && { to }),
					...(party && { parties: party }),
					...(document && { documents: document }),
					...(unconfirmed && { unconfirmed: true }),
				},
				...(asked && { words: asked }),
				...(after && { after }),
				...(size && { size }),
			}),
	}),
	route({
		name: "GET /api/events/:id",
		summary: "Which texts are of this event, who tied them, and why?",
		params: Id,
		answer: EventShownSchema,
		handle: ({ desk, params: { id } }) => readEventInCase({ case: desk.case, event: id }),
	}),
	route({
		name: "POST /api/events",
		summary: "What a person says of an event stands, whatever is tied later",
		body: Act,
		answer: EventsReportSchema,
		handle: ({ desk, body }) => eventsInCase({ case: desk.case, do: body }),
	}),
	route({
		name: "GET /api/events/:id/comparison",
		summary: "The accounts of an event side by side: matrix, findings, gaps, what each side said before",
		params: Id,
		query: z.strictObject({ document: listOf(words).optional().describe("Only these of its texts") }),
		answer: SideBySideSchema,
		handle: ({ desk, params: { id }, query: { document }, signal }) =>
			desk.inThread("sideBySide", { event: id, ...(document && { documents: document }) }, { signal }),
	}),
] as const;
