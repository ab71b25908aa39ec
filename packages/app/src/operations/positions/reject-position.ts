import { changePosition } from "../../positions/change-position.ts";
import { operation } from "../definition/operation.ts";

export const rejectPosition = operation({
	name: "reject-position",
	question: "Reject a position: there is none in these words",
	effect: "writes",
	http: "POST /api/positions/:key/reject",
	input: ({ z, whole, words }) =>
		z.strictObject({ key: whole.min(0), document: words.describe("Id"), note: words.max(4_000).nullable() }),
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ key, document, note }, { case: choice }) =>
		changePosition({ case: choice, document, change: { do: "reject", key, note } }),
});
