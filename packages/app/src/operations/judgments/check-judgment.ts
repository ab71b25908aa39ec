import type { Outcome, Problem } from "@fissure/core";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { readJudgment } from "../../judging/judgment/read-judgment.ts";
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
	run: ({ judgment }, { case: choice }) => checkJudgmentInCase(choice, judgment),
});

/** What would keep this judgment from being kept? Each problem names its field. */
export const checkJudgmentInCase = (choice: CaseChoice, judgment: unknown): Promise<Outcome<readonly Problem[]>> =>
	inCase<readonly Problem[]>(choice, "read", async (file, store) => ({
		ok: true,
		value: (await readJudgment(judgment, file, store)).problems,
	}));
