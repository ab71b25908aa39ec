import { CheckedBriefSchema, TextVerificationSchema } from "@fissure/model/schemas";
import { z } from "zod";
import { route } from "../route.ts";

const words = z.string();
/** What problems call a text that has no file. */
const NAME = "draft";

export const verifyRoutes = [
	route({
		name: "POST /api/verify",
		summary: "Does every quotation in what is being written stand in the case?",
		body: z.strictObject({
			text: words,
			whole: z.boolean().optional().describe("Look through every text, not only those that the index names"),
		}),
		answer: TextVerificationSchema,
		handle: ({ desk, body: { text, whole = false }, signal }) =>
			desk.inThread("verifyText", { name: NAME, text, whole }, { signal }),
	}),
	route({
		name: "POST /api/briefs/check",
		summary: "Where does every reference lead, and what keeps the brief from being published?",
		body: z.strictObject({
			text: words,
			preview: z.boolean().optional().describe("The page too, as its readers would see it"),
		}),
		answer: CheckedBriefSchema,
		handle: ({ desk, body: { text, preview = false }, signal }) =>
			desk.inThread("checkBrief", { name: NAME, text, preview }, { signal }),
	}),
	route({
		name: "POST /api/briefs/pack",
		summary: "The evidence of findings, or of an event, as a draft to be edited",
		body: z.strictObject({ named: z.array(words).readonly(), most: z.int().positive().optional() }),
		answer: z.strictObject({ markdown: words, findings: z.number() }),
		handle: ({ desk, body: { named, most }, signal }) =>
			desk.inThread("packBrief", { named, ...(most === undefined ? {} : { most }) }, { signal }),
	}),
] as const;
