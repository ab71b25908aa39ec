import { waitingInCase } from "../../overview/waiting-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listWaiting = operation({
	name: "list-waiting",
	question: "What is to do, and which texts cannot be analysed?",
	effect: "reads",
	lasts: "never",
	http: "GET /api/waiting",
	output: ({ WaitingReportSchema }) => WaitingReportSchema,
	run: (_, { case: choice }) => waitingInCase({ case: choice }),
});
