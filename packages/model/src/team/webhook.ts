import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { WEBHOOK_EVENTS } from "../base/webhook-events.ts";

const instant = z.string().describe("ISO instant");

export const WebhookSchema = noun("Webhook", "An address to which a server sends what happens in a case", {
	id: z.string(),
	case: z.string().describe("Id of the case"),
	address: z.string(),
	events: list(z.enum(WEBHOOK_EVENTS)),
	by: z.string().describe("Name of the person who added it"),
	made: instant,
	disabled: z
		.strictObject({
			at: instant,
			why: z
				.enum(["person", "gone", "failing"])
				.describe("gone: the receiver answered 410; failing: nothing has arrived for five days"),
		})
		.nullable(),
	waiting: z.number().describe("Events that are to be sent, or sent again"),
	failed: z.number().describe("Events that were tried for a day and did not arrive"),
	last: z
		.strictObject({
			at: instant,
			status: z.number().nullable().describe("Of HTTP; null where nothing was answered"),
			problem: z.string().nullable().describe("Code of the problem; null: it arrived"),
		})
		.nullable()
		.describe("The last attempt"),
});
export type Webhook = Of<typeof WebhookSchema>;

export const WebhookDeliverySchema = noun("WebhookDelivery", "One event on its way to a webhook", {
	id: z.string().describe("The same however often it is sent: the header webhook-id"),
	event: z.enum([...WEBHOOK_EVENTS, "webhook.test"]),
	made: instant,
	attempts: z.number(),
	state: z.enum(["waiting", "arrived", "failed"]),
	due: instant.nullable().describe("Next attempt; null: none"),
	tried: instant.nullable().describe("Last attempt that has ended"),
	status: z.number().nullable(),
	problem: z.string().nullable().describe("Code of the last problem"),
});
export type WebhookDelivery = Of<typeof WebhookDeliverySchema>;
