import type { Outcome, Problem } from "@fissure/core";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { parseYamlText } from "../../lexicon/read-lexicon.ts";
import { readJudgmentSource } from "./read-judgment-files.ts";
import { type JudgmentsAdded, saveFiles } from "./save-files.ts";

export interface ImportJudgmentsRequest {
	readonly case: CaseChoice;
	readonly yaml: string;
	/** What problems call it: the name of the file that it was read from. */
	readonly name: string;
}

export interface JudgmentsImported extends JudgmentsAdded {
	/** What is wrong, each with its line; where there is anything, nothing was kept. */
	readonly problems: readonly Problem[];
}

/**
 * Keeps what a YAML text judges, such as one that was dropped on a page: everything, or nothing where anything in it is wrong.
 *
 * - problems: `judgments-none` of a text that holds none, those of opening; what is wrong with the text is part of the answer
 */
export const importJudgments = ({
	case: choice,
	yaml,
	name,
}: ImportJudgmentsRequest): Promise<Outcome<JudgmentsImported>> =>
	inCase<JudgmentsImported>(choice, "write", async (file, store) => {
		const problems: Problem[] = [];
		const read = await readJudgmentSource(parseYamlText(yaml, name), name, file, store);
		const added = await saveFiles(file, store, [read], { onProblem: (problem) => problems.push(problem) });
		if (added.ok) return { ok: true, value: { ...added.value, problems } };
		return problems.length === 0 ? added : { ok: true, value: { kept: [], refused: [name], stale: [], problems } };
	});
