import { lookAtNews } from "../../overview/news-in-case.ts";
import { operation } from "../definition/operation.ts";

export const markNews = operation({
	name: "mark-news",
	question: "Mark news as read: these alerts are marked as read, and later news are counted from now",
	effect: "writes",
	http: "POST /api/news/seen",
	input: ({ z }) => z.strictObject({ alerts: z.array(z.number().int().positive()).max(2000) }),
	output: ({ LookReportSchema }) => LookReportSchema,
	run: (asked, { case: choice }) => lookAtNews({ case: choice, ...asked }),
});
