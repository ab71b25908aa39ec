import { documentHistory as historyOfDocument } from "../../documents/document-history.ts";
import { operation } from "../definition/operation.ts";

export const documentHistory = operation({
	name: "document-history",
	question: "Who added and analysed this text, and which positions did people correct? Latest first",
	effect: "reads",
	http: "GET /api/documents/:id/history",
	input: ({ Id }) => Id,
	output: ({ DocumentChangeSchema, list }) => list(DocumentChangeSchema),
	run: ({ id }, { case: choice }) => historyOfDocument({ case: choice, document: id }),
});
