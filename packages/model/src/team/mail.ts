import { z } from "zod";
import { noun, type Of } from "../base/noun.ts";

const instant = z.string().describe("ISO instant");

export const MailSettingSchema = noun("MailSetting", "When a person wants notices by mail, and what a mail may say", {
	rhythm: z.enum(["off", "at-once", "daily"]).describe("at-once: bundled for five minutes"),
	hour: z.number().int().min(0).max(23).describe("Of a daily mail"),
	zone: z.string().max(60).describe("Time zone of the hour, such as Europe/Berlin"),
	details: z.boolean().describe("Whether a mail may link to the texts, drafts … that it is about, with their ids"),
});
export type MailSetting = Of<typeof MailSettingSchema>;

export const MailOnWaySchema = noun("MailOnWay", "A mail that did not arrive, or waits for another attempt", {
	id: z.string(),
	to: z.string().describe("Address of mail"),
	made: instant,
	attempts: z.number(),
	state: z.enum(["waiting", "failed"]),
	due: instant.nullable().describe("Next attempt; null: none"),
	tried: instant.nullable().describe("Last attempt that has ended"),
	status: z.number().nullable().describe("Of SMTP"),
	problem: z.string().nullable().describe("Code of the last problem"),
});
export type MailOnWay = Of<typeof MailOnWaySchema>;
