import { z } from "zod";
import { noun, type Of } from "./noun.ts";

export const ProblemSchema = noun(
	"Problem",
	"Something that went wrong with one input; a value, so that one bad file never stops a run",
	{
		code: z.string().describe("A stable word for programs and tests, such as `text-empty`"),
		message: z.string().describe('"Expected …, got …; what to do next", without a full stop'),
		place: z.string().describe("The file, line or field it concerns"),
	},
);
export type Problem = Of<typeof ProblemSchema>;

export const FailureSchema = noun("Failure", "Why nothing came of what was asked", { problem: ProblemSchema });
export type Failure = Of<typeof FailureSchema>;
