import { actionInCase } from "../../overview/action-in-case.ts";
import { operation } from "../definition/operation.ts";

export const showAction = operation({
	name: "show-action",
	question: "What did one action add and change?",
	effect: "reads",
	http: "GET /api/history/:key",
	input: ({ z, whole }) => z.strictObject({ key: whole.positive() }),
	output: ({ ActionShownSchema }) => ActionShownSchema,
	run: (asked, { case: choice }) => actionInCase({ case: choice, ...asked }),
});
