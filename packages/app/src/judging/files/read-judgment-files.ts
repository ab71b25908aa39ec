import { type CodebookSource, failed, type Judgment, type Outcome, type Problem, readJudgments } from "@fissure/core";
import type { Case } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { parseYaml, yamlFiles } from "../../lexicon/read-lexicon.ts";
import { locateQuotes } from "../judgment/locate-quotes.ts";

/** What one file says, or everything that is wrong with it. */
export interface JudgmentFile {
	readonly file: string;
	readonly judgments: readonly Judgment[];
	/** Where it has any, none of its judgments is to be kept. */
	readonly problems: readonly Problem[];
}

/**
 * Judgments of YAML files, and of all in folders. Quoted words without their place are looked up in the documents of the case.
 *
 * - problems: `judgments-missing` where nothing is there; of a file: `yaml-invalid`, those of `readJudgments`, each with its line
 */
export async function readJudgmentFiles(
	inputs: readonly string[],
	file: Case,
	store: Store,
): Promise<Outcome<readonly JudgmentFile[]>> {
	const read: JudgmentFile[] = [];
	for (const input of inputs) {
		const files = yamlFiles(input);
		if (files.length === 0)
			return failed(
				"judgments-missing",
				`Expected a YAML file or a folder of them, got "${input}"; fissure judge template forecast shows what to write`,
				input,
			);
		for (const one of files) read.push(await readJudgmentSource(parseYaml(one), one, file, store));
	}
	return { ok: true, value: read };
}

/** The same of one source that is parsed already. */
export async function readJudgmentSource(
	source: Outcome<CodebookSource>,
	name: string,
	file: Case,
	store: Store,
): Promise<JudgmentFile> {
	if (!source.ok) return { file: name, judgments: [], problems: [source.problem] };
	const { content, lineOf } = source.value;
	const judgments: Judgment[] = [];
	const problems: Problem[] = [];
	const locate = await locateQuotes(content, file, store);
	for (const outcome of readJudgments(content, name, { locate, lineOf })) {
		if (outcome.ok) judgments.push(outcome.value);
		else problems.push(outcome.problem);
	}
	return { file: name, judgments, problems };
}
