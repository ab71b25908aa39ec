import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DRAWING_TONES } from "../base/vocabulary.ts";

const Tone = z.enum(DRAWING_TONES);

export const DrawingShapeSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("path"),
			d: z
				.string()
				.regex(/^[MLHVCQAZ0-9 .,-]*$/)
				.describe("As SVG writes a path, in absolute coordinates; 0 0 is at the top left"),
			fill: Tone.nullable(),
			stroke: Tone.nullable(),
			strength: z.number().describe("Of the fill, 0–1"),
			width: z.number().describe("Of the stroke"),
			dashed: z.boolean(),
			label: z.string().nullable().describe("What it says, in words; read aloud, and shown when one points at it"),
			note: z.number().nullable().describe("Number of the note that it leads to"),
		}),
		z.strictObject({
			kind: z.literal("words"),
			x: z.number(),
			y: z.number().describe("Of the line that the letters stand on"),
			text: z.string(),
			anchor: z.enum(["start", "middle", "end"]),
			tone: Tone,
			isSmall: z.boolean(),
			isStrong: z.boolean(),
		}),
	])
	.meta({ id: "DrawingShape" });
export type DrawingShape = Of<typeof DrawingShapeSchema>;

export const DrawingSchema = noun(
	"Drawing",
	"A picture of figures, as shapes that every format can draw, with the same as a table for who cannot see it",
	{
		title: z.string(),
		caption: z.string().describe("What is drawn, with its definitions and counts"),
		width: z.number().describe("In pixels at its natural size"),
		height: z.number(),
		shapes: list(DrawingShapeSchema).describe("Later ones lie on top"),
		head: list(z.string()).describe("Of the table"),
		rows: list(list(z.string())),
	},
);
export type Drawing = Of<typeof DrawingSchema>;
