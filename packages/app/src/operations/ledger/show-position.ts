import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const showPosition = operation({
	name: "show-position",
	question: "Where is this position in the text, and why was it found?",
	effect: "reads",
	http: "GET /api/ledger/positions/:key",
	input: ({ z, whole }) => z.strictObject({ key: whole.min(0) }),
	output: ({ PositionInContextSchema }) => PositionInContextSchema,
	run: ({ key }, { case: choice }) => inCase(choice, "read", (file, store) => store.readPosition(file, key)),
});
