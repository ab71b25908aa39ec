import { lookAtNews, newsInCase } from "../../overview/news-in-case.ts";
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

export const markNews = operation({
	name: "mark-news",
	question: "Mark everything new as read, these alerts too; only what comes later counts as new",
	effect: "writes",
	http: "POST /api/news/seen",
	input: ({ z }) => z.strictObject({ alerts: z.array(z.number().int().positive()).max(2000) }),
	output: ({ LookReportSchema }) => LookReportSchema,
	run: (asked, { case: choice }) => lookAtNews({ case: choice, ...asked }),
});
