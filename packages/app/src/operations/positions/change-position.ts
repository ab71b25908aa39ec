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
