import type { Outcome } from "@fissure/core";
import type { JudgmentsAdded } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { readJudgmentFiles } from "./read-judgment-files.ts";
import { saveFiles } from "./save-files.ts";

export interface AddJudgmentsRequest {
	readonly case: CaseChoice;
	/** YAML files, or folders of them. */
	readonly files: readonly string[];
}

/**
 * Keeps what YAML files judge: of each file everything or, where anything in it is wrong, nothing. All of one call is one action.
 *
 * - problems: `judgments-none`, `judgment-twice`, `forecast-behind`, those of `readJudgmentFiles` and of opening; what is wrong with one file is reported
 */
export const addJudgments = (request: AddJudgmentsRequest, hooks: Hooks = {}): Promise<Outcome<JudgmentsAdded>> =>
	inCase<JudgmentsAdded>(request.case, "write", async (file, store) => {
		const read = await readJudgmentFiles(request.files, file, store);
		return read.ok ? saveFiles(file, store, read.value, hooks) : read;
	});
