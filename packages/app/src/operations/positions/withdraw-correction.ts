import { changePosition } from "../../positions/change-position.ts";
import { operation } from "../definition/operation.ts";

export const withdrawCorrection = operation({
	name: "withdraw-correction",
	question: "Undo a correction: the earlier position is valid again",
	effect: "writes",
	http: "POST /api/corrections/:key/withdraw",
	input: ({ z, whole, words }) => z.strictObject({ key: whole.min(0), document: words.describe("Id") }),
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ key, document }, { case: choice }) =>
		changePosition({ case: choice, document, change: { do: "withdraw", key } }),
});
