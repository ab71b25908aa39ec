import { checkJudgment as judgmentChecked } from "../../judging/judgment/check-judgment.ts";
import { operation } from "../definition/operation.ts";

export const checkJudgment = operation({
	name: "check-judgment",
	question: "Check a judgment for errors without saving it",
	effect: "reads",
	http: "POST /api/judgments/check",
	input: ({ z }) =>
		z.strictObject({
			// Checked field by field when it is read, with messages of its own.
			judgment: z.unknown().describe("As a file of judgments has it, with its kind; see docs/judging.md"),
		}),
	output: ({ ProblemSchema, list }) => list(ProblemSchema),
	run: ({ judgment }, { case: choice }) => judgmentChecked(choice, judgment),
});
