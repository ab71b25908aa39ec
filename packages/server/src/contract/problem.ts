import type { Problem } from "@fissure/core";
import { z } from "zod";

export const ProblemSchema: z.ZodType<Problem> = z
	.strictObject({
		code: z.string().describe("A stable word for programs, such as document-missing"),
		message: z.string().describe("What was expected, what was got, what to do next"),
		place: z.string().describe("The field, file or line it concerns"),
	})
	.meta({ id: "Problem" });

export const FailureSchema = z.strictObject({ problem: ProblemSchema }).meta({ id: "Failure" });
