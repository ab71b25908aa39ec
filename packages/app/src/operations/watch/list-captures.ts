import { capturesInCase } from "../../watch/fetching/captures-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listCaptures = operation({
	name: "list-captures",
	question: "Which pages were captured; for one page, when, and when did its words change?",
	effect: "reads",
	http: "GET /api/captures",
	input: ({ z, words }) =>
		z.strictObject({
			address: words.max(4000).exactOptional(),
			like: words.max(400).exactOptional().describe("Part of the addresses that are listed"),
		}),
	output: ({ CapturesShownSchema }) => CapturesShownSchema,
	run: (asked, { case: choice }) => capturesInCase({ case: choice, ...asked }),
});
