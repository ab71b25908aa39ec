import { verifyText as textVerified } from "../../drafting/verify-text.ts";
import { operation } from "../definition/operation.ts";

/** What problems call a text that has no file. */
const NAME = "draft";

export const verifyText = operation({
	name: "verify-text",
	question: "Does every quotation in what is being written stand in the case?",
	effect: "long",
	http: "POST /api/verify",
	input: ({ z, words }) =>
		z.strictObject({
			text: words,
			whole: z.boolean().optional().describe("Look through every text, not only those that the index names"),
		}),
	output: ({ TextVerificationSchema }) => TextVerificationSchema,
	run: ({ text, whole = false }, context) => textVerified({ case: context.case, name: NAME, text, whole }, context),
});
