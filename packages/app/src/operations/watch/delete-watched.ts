import { operation } from "../operation.ts";
import { changeWatched } from "./change-watched.ts";

export const deleteWatched = operation({
	name: "delete-watched",
	question: "Takes something from what is watched; what it brought stays",
	effect: "writes",
	// By query: an address is no part of a path.
	http: "DELETE /api/watch",
	input: ({ z }) => z.strictObject({ id: z.string().min(1).max(4000) }),
	output: ({ z }) => z.strictObject({ done: z.string() }),
	run: ({ id }, { case: choice }) => changeWatched(choice, { act: "remove", id }),
});
