import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { EVENT_KINDS } from "../base/vocabulary.ts";
import { DocumentFactsSchema } from "../texts/document.ts";
import { EventFindingsSchema } from "./finding.ts";

export const GroupedDocumentSchema = noun("GroupedDocument", "A document that belongs to an event", {
	document: z.string().describe("Id"),
	score: z
		.number()
		.describe("0–1: of groups with this score that were read by hand, so many were right; 1 where a person said so"),
	reasons: list(z.string()).describe("What speaks for it, in words"),
});
export type GroupedDocument = Of<typeof GroupedDocumentSchema>;

export const EventGroupSchema = noun("EventGroup", "Documents that are of one meeting, call or session", {
	state: z
		.enum(["confirmed", "proposed", "open"])
		.describe(
			"`confirmed`: a person grouped at least two of them; `proposed`: nobody has looked yet; `open`: each of several documents of one publisher would fit as well, so that a person must choose, and nothing is tied",
		),
	kind: z.enum(EVENT_KINDS).nullable(),
	date: z.string().nullable().describe("ISO day; the earliest of its documents that have one"),
	parties: list(z.string()).describe("In the order of their codes"),
	documents: list(GroupedDocumentSchema).describe("Two or more; by date, then by id"),
	score: z.number().describe("0–1, of its weakest document"),
});
export type EventGroup = Of<typeof EventGroupSchema>;

export const EventDocumentSchema = noun("EventDocument", "A document that belongs to an event, or is proposed to", {
	...GroupedDocumentSchema.shape,
	confirmed: z.boolean().describe("A person said so; otherwise nobody has looked yet"),
});
export type EventDocument = Of<typeof EventDocumentSchema>;

export const CaseEventSchema = noun("CaseEvent", "A meeting, call, session or vote that several documents are of", {
	id: z.string(),
	name: z.string().nullable(),
	kind: z.string().nullable(),
	date: z.string().nullable().describe("ISO day, month or year"),
	parties: list(z.string()),
	byHand: z.boolean().describe("Made or edited by a person: no later grouping changes it"),
	documents: list(EventDocumentSchema).describe("Without those refused; the first grouped first"),
	refused: list(z.string()).describe("Ids of documents of which a person said that they do not belong to it"),
});
export type CaseEvent = Of<typeof CaseEventSchema>;

export const EventTextSchema = noun("EventText", "A document of an event, as a person knows it", {
	...DocumentFactsSchema.shape,
	score: z.number(),
	reasons: list(z.string()),
	confirmed: z.boolean(),
});
export type EventText = Of<typeof EventTextSchema>;

export const EventShownSchema = noun("EventShown", null, {
	...CaseEventSchema.omit({ documents: true }).shape,
	documents: list(EventTextSchema),
});
export type EventShown = Of<typeof EventShownSchema>;

export const EventListedSchema = noun("EventListed", null, {
	...EventShownSchema.shape,
	findings: EventFindingsSchema.nullable().describe(
		"What comparing it has found; null where nothing was, or nobody has compared it",
	),
});
export type EventListed = Of<typeof EventListedSchema>;

export const EventListSchema = noun("EventList", null, {
	events: list(EventListedSchema),
	total: z.number(),
	unconfirmed: z.number().describe("Events with a document that nobody has looked at, among those that pass"),
	next: z.number().nullable().describe("Where the next page begins; null where there is none"),
	actorNames: z.record(z.string(), z.string()).readonly().describe("By id, as far as the cast has names"),
});
export type EventList = Of<typeof EventListSchema>;

export const EventsReportSchema = noun("EventsReport", null, {
	did: z.enum(["list", "group", "confirm", "ungroup", "name", "make"]),
	what: z.string().describe("In one sentence; empty where it only lists"),
	events: list(EventShownSchema),
});
export type EventsReport = Of<typeof EventsReportSchema>;
