import { showDocument as documentShown } from "../../documents/show-document.ts";
import { operation } from "../definition/operation.ts";

export const showDocument = operation({
	name: "show-document",
	question: "One text with all that programs and persons read in it, and what it belongs to",
	effect: "reads",
	http: "GET /api/documents/:id",
	input: ({ Id }) => Id,
	output: ({ DocumentShownSchema }) => DocumentShownSchema,
	run: ({ id }, { case: choice }) => documentShown({ case: choice, document: id }),
});
