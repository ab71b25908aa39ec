import { showDocument as documentShown } from "../../documents/show-document.ts";
import { operation } from "../definition/operation.ts";

export const showDocument = operation({
	name: "show-document",
	question: "Show one text with its positions, its events and its metadata",
	effect: "reads",
	http: "GET /api/documents/:id",
	input: ({ Id }) => Id,
	output: ({ DocumentShownSchema }) => DocumentShownSchema,
	run: ({ id }, { case: choice }) => documentShown({ case: choice, document: id }),
});
