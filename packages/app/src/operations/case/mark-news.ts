import { lookAtNews } from "../../overview/look-at-news.ts";
import { operation } from "../definition/operation.ts";

export const markNews = operation({
	name: "mark-news",
	question: "A person has seen what is new: the alerts named are taken note of, and the next news begins here",
	effect: "writes",
	http: "POST /api/news/seen",
	input: ({ z }) => z.strictObject({ alerts: z.array(z.number().int().positive()).max(2000) }),
	output: ({ LookReportSchema }) => LookReportSchema,
	run: (asked, { case: choice }) => lookAtNews({ case: choice, ...asked }),
});
