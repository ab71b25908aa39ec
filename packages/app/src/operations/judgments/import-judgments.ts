import type { Outcome, Problem } from "@fissure/core";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { readJudgmentSource } from "../../judging/files/read-judgment-files.ts";
import { type JudgmentsAdded, saveFiles } from "../../judging/files/save-files.ts";
import { parseYamlText } from "../../lexicon/read-lexicon.ts";
import { operation } from "../definition/operation.ts";

export const importJudgments = operation({
	name: "import-judgments",
	question: "Save all judgments of a YAML text, or list its errors line by line",
	effect: "long",
	permission: "write",
	http: "POST /api/judgments/import",
	input: ({ z, words }) => z.strictObject({ yaml: words, name: words }),
	output: ({ z, JUDGMENT_KINDS, ProblemSchema, words }) =>
		z.strictObject({
			kept: z.array(
				z.strictObject({ id: words, kind: z.enum(JUDGMENT_KINDS), status: z.enum(["new", "changed", "held"]) }),
			),
			problems: z.array(ProblemSchema).readonly(),
		}),
	async run(asked, { case: choice }) {
		const imported = await importJudgmentsInCase({ case: choice, ...asked });
		if (!imported.ok) return imported;
		const { kept, problems } = imported.value;
		return { ok: true, value: { kept: kept.map(({ id, kind, status }) => ({ id, kind, status })), problems } };
	},
});

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
export const importJudgmentsInCase = ({
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
