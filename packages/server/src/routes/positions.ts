import { changePosition } from "@fissure/app/case";
import { GivenReadingSchema, PositionChangedSchema } from "@fissure/model/schemas";
import { z } from "zod";
import { route } from "../route.ts";

const Key = z.strictObject({ key: z.coerce.number().int().min(0) });
const document = z.string().describe("Id");
const Reading = z.strictObject({ document, ...GivenReadingSchema.shape });

export const positionRoutes = [
	route({
		name: "POST /api/positions",
		summary: "A person reads a position in words of a text",
		body: Reading,
		answer: PositionChangedSchema,
		handle: ({ desk, body: { document, ...position } }) =>
			changePosition({ case: desk.case, document, change: { do: "add", position } }),
	}),
	route({
		name: "PUT /api/positions/:key",
		summary: "A person's reading takes the place of this one, also when the text is read again",
		params: Key,
		body: Reading,
		answer: PositionChangedSchema,
		handle: ({ desk, params: { key }, body: { document, ...position } }) =>
			changePosition({ case: desk.case, document, change: { do: "correct", key, position } }),
	}),
	route({
		name: "POST /api/positions/:key/reject",
		summary: "A person says that there is no position in these words",
		params: Key,
		body: z.strictObject({ document, note: z.string().max(4_000).nullable() }),
		answer: PositionChangedSchema,
		handle: ({ desk, params: { key }, body: { document, note } }) =>
			changePosition({ case: desk.case, document, change: { do: "reject", key, note } }),
	}),
	route({
		name: "POST /api/corrections/:key/withdraw",
		summary: "Takes a correction back: what it replaced stands again",
		params: Key,
		body: z.strictObject({ document }),
		answer: PositionChangedSchema,
		handle: ({ desk, params: { key }, body: { document } }) =>
			changePosition({ case: desk.case, document, change: { do: "withdraw", key } }),
	}),
] as const;
