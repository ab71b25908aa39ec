import { verifyText as textVerified } from "../../drafting/verify-text.ts";
import { operation } from "../definition/operation.ts";

/** What problems call a text that has no file. */
const NAME = "draft";

export const verifyText = operation({
	name: "verify-text",
	question: "Is every quotation of this draft in the texts of the case?",
	effect: "long",
	http: "POST /api/verify",
	input: ({ z, words }) =>
		z.strictObject({
			text: words,
			whole: z.boolean().optional().describe("Check every text, not only those found by the index"),
		}),
	output: ({ TextVerificationSchema }) => TextVerificationSchema,
	run: ({ text, whole = false }, context) => textVerified({ case: context.case, name: NAME, text, whole }, context),
});
