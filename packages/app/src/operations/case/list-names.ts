import { namesInCase } from "../../overview/names-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listNames = operation({
	name: "list-names",
	question: "What are the actors and issues of this case called?",
	effect: "reads",
	http: "GET /api/names",
	output: ({ CaseNamesSchema }) => CaseNamesSchema,
	run: (_, { case: choice }) => namesInCase({ case: choice }),
});
