import { editsShown } from "../../watch/edits/edits-shown.ts";
import { operation } from "../definition/operation.ts";

export const listEdits = operation({
	name: "list-edits",
	question: "Which pages changed, each with its most severe change?",
	effect: "reads",
	http: "GET /api/edits",
	input: ({ z, listOf, whole, words }) =>
		z.strictObject({
			classes: listOf(z.enum(["cosmetic", "substantive"])).exactOptional(),
			document: words.max(1000).exactOptional().describe("Id of either version"),
			since: words.max(40).exactOptional(),
			order: z.enum(["newest", "consequence"]).exactOptional(),
			limit: whole.min(1).max(2000).exactOptional(),
		}),
	output: ({ EditShownSchema, list }) => list(EditShownSchema),
	run: (filters, { case: choice }) => editsShown({ case: choice, filters }),
});
