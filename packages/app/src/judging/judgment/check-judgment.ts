import type { Outcome, Problem } from "@fissure/core";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { readJudgment } from "./read-judgment.ts";

/** What would keep this judgment from being kept? Each problem names its field. */
export const checkJudgment = (choice: CaseChoice, judgment: unknown): Promise<Outcome<readonly Problem[]>> =>
	inCase<readonly Problem[]>(choice, "read", async (file, store) => ({
		ok: true,
		value: (await readJudgment(judgment, file, store)).problems,
	}));
