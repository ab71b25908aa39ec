import { changePosition } from "../../positions/change-position.ts";
import { operation } from "../definition/operation.ts";

export const addPosition = operation({
	name: "add-position",
	question: "Add a position to words of a text",
	effect: "writes",
	http: "POST /api/positions",
	input: ({ GivenReadingSchema, words }) => GivenReadingSchema.extend({ document: words.describe("Id") }),
	output: ({ PositionChangedSchema }) => PositionChangedSchema,
	run: ({ document, ...position }, { case: choice }) =>
		changePosition({ case: choice, document, change: { do: "add", position } }),
});
