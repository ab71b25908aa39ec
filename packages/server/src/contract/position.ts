import type { GivenReading, PositionChanged } from "@fissure/app/case";
import type { CodedReading, PersonReading } from "@fissure/core";
import { z } from "zod";

const words = z.string();

export const MANNER = z.enum(["own", "counterpart", "joint"]);
export const STATUS = z.enum(["asserted", "corroborated", "disputed", "withdrawn"]);
export const STANCE = z
	.number()
	.nullable()
	.describe("−3 … +3 towards the poles of the issue; null where it cannot be read. Null is not zero");

const read = {
	...{ issue: words, holder: words, asserter: words, manner: MANNER, stance: STANCE },
	start: z.number().describe("UTF-16 code units of the document's text; half-open"),
	end: z.number(),
};

export const CodedReadingSchema: z.ZodType<CodedReading> = z.strictObject({ ...read, coder: words });
export const PersonReadingSchema: z.ZodType<PersonReading> = z.strictObject({ ...read, note: words.nullable() });

const name = z.string().max(200);

/** What a person sends. */
export const GIVEN_READING = {
	...{ issue: name, holder: name, asserter: name, manner: MANNER },
	stance: z.int().min(-3).max(3).nullable(),
	...{ start: z.int().min(0), end: z.int().min(0) },
	exact: z.string().max(20_000).describe("The words, to the letter: they must stand at this place"),
	note: z.string().max(4_000).nullable(),
} satisfies { readonly [Field in keyof GivenReading]: z.ZodType<GivenReading[Field]> };

export const PositionChangedSchema: z.ZodType<PositionChanged> = z
	.strictObject({
		position: z.number().nullable().describe("Key of the position that stands now; null where none does"),
		correction: z.number().nullable().describe("Key of the correction, by which it is withdrawn"),
	})
	.meta({ id: "PositionChanged" });
