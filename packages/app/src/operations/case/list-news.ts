import { newsInCase } from "../../overview/news-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listNews = operation({
	name: "list-news",
	question: "What is new? Most important first",
	effect: "reads",
	lasts: "never",
	http: "GET /api/news",
	input: ({ z, whole }) =>
		z.strictObject({
			since: z.enum(["last-look", "week", "everything"]).exactOptional(),
			limit: whole.min(1).max(500).exactOptional(),
		}),
	output: ({ CaseNewsSchema }) => CaseNewsSchema,
	run: (asked, { case: choice }) => newsInCase({ case: choice, ...asked }),
});
