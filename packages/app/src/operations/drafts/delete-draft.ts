import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const deleteDraft = operation({
	name: "delete-draft",
	question: "Remove a draft from the list; undo restores it",
	effect: "writes",
	http: "DELETE /api/drafts/:id",
	input: ({ Id }) => Id,
	output: ({ z }) => z.null(),
	run: ({ id }, { case: choice }) => inCase(choice, "write", (file, store) => store.removeDraft(file, id)),
});
