import { changePosition } from "../../positions/change-position.ts";
import { operation } from "../definition/operation.ts";

export const correctPosition = operation({
	name: "correct-position",
	question: "Correct a position; the correction is kept when the text is analysed again",
	effect: "writes",
	http: "PUT /api/positions/:key",
	input: ({ GivenReadingSchema, whole, words }) =>
		GivenReadingSchema.extend({ key: whole.min(0), document: words.describe("Id") }),
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ key, document, ...position }, { case: choice }) =>
		changePosition({ case: choice, document, change: { do: "correct", key, position } }),
});
