import { resolve } from "node:path";
import type { Outcome, Problem } from "@fissure/core";
import type { JudgmentsAdded } from "@fissure/model";
import { type CaseView, makeVisible, oneLine, plural } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { addJudgments as judgmentsAdded } from "../../judging/files/add-judgments.ts";
import { type ExportedJudgments, exportJudgments as judgmentsExported } from "../../judging/files/export-judgments.ts";
import { TEMPLATE_KINDS, judgmentTemplate as templateOf } from "../../judging/files/judgment-template.ts";
import { readJudgmentSource } from "../../judging/files/read-judgment-files.ts";
import { saveFiles } from "../../judging/files/save-files.ts";
import { aboutOf, standOf } from "../../judging/views/judgment-words.ts";
import { judgmentsAddedView } from "../../judging/views/judgments-added-view.ts";
import { parseYamlText } from "../../lexicon/read-lexicon.ts";
import type { Typed } from "../definition/command.ts";
import { command, fileOperation, operation } from "../definition/operation.ts";
import { type JudgeOptions, judgmentFilters } from "./judge-options.ts";

export const addJudgments = command({
	name: "add-judgments",
	question: "Save the judgments of YAML files; a file with an error is not saved at all",
	effect: "writes",
	command: null,
	local: ({ z }) => z.strictObject({ files: z.array(z.string()).readonly() }),
	json: ({ JudgmentsAddedSchema }) => JudgmentsAddedSchema,
	typed: ({ words, folder }: Typed) =>
		words.length === 0
			? 'Expected YAML files after "add", got nothing; fissure judge template forecast writes one to fill in'
			: { files: words.map((file) => resolve(folder, file)) },
	run: ({ files }, context) => judgmentsAdded({ case: context.case, files }, context),
	view: judgmentsAddedView,
	exit: ({ stale, refused }) => (stale.length === 0 && refused.length === 0 ? "done" : "in-part"),
});

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

export const exportJudgments = fileOperation({
	name: "export-judgments",
	question: "Export the judgments as YAML, which can be imported again",
	effect: "reads",
	http: "GET /api/judgments/export",
	input: ({ z, JUDGMENT_KINDS, listOf }) => z.strictObject({ kind: listOf(z.enum(JUDGMENT_KINDS)).optional() }),
	async run({ kind }, { case: choice }) {
		const written = await judgmentsExported({ case: choice, ...(kind && { filters: { kinds: kind } }) });
		if (!written.ok) return written;
		const { yaml } = written.value;
		return { ok: true, value: { name: "judgments.yaml", mediaType: "application/yaml; charset=utf-8", body: yaml } };
	},
});

/** What went into a file; the file itself where there is none. */
function exportedJudgmentsView({ judgments, yaml, path }: ExportedJudgments): CaseView {
	return {
		title: "Judgments",
		data: { path, judgments },
		columns: ["id", "kind", "topics", "about", "stands"],
		rows: judgments.map((judgment) => [
			judgment.id,
			judgment.kind,
			judgment.topics.join("; "),
			aboutOf(judgment),
			standOf(judgment),
		]),
		notes: [],
		text:
			path === null
				? yaml.split("\n").map((line) => ({ text: makeVisible(line), isWhole: true }))
				: [{ text: `Wrote ${plural(judgments.length, "judgment")} to ${oneLine(path)}.`, isWhole: true }],
	};
}

export const writeJudgments = command({
	name: "write-judgments",
	question: "Write the judgments to a YAML file, or show them as YAML",
	effect: "reads",
	command: null,
	local: ({ z, JudgmentFiltersSchema, words }) =>
		z.strictObject({
			filters: JudgmentFiltersSchema,
			out: words.exactOptional().describe("A new file; absent: only shown"),
		}),
	json: ({ ExportedJudgmentsSchema }) => ExportedJudgmentsSchema,
	typed({ words, options, folder }: Typed<JudgeOptions>) {
		const [file, ...rest] = words;
		if (rest.length > 0) return `Expected one file after "export", got "${words.join(" ")}"; name one`;
		return {
			filters: judgmentFilters(options),
			...(file === undefined || file === "-" ? {} : { out: resolve(folder, file) }),
		};
	},
	run: (asked, { case: choice }) => judgmentsExported({ case: choice, ...asked }),
	view: exportedJudgmentsView,
});

export const judgmentTemplate = fileOperation({
	name: "judgment-template",
	question: "A commented file for one judgment of a kind",
	effect: "reads",
	http: "GET /api/judgments/templates/:kind",
	input: ({ z, JUDGMENT_KINDS }) => z.strictObject({ kind: z.enum(JUDGMENT_KINDS) }),
	typed({ words: [word, ...rest] }: Typed) {
		const kind = TEMPLATE_KINDS.find((one) => one === word);
		return kind === undefined || rest.length > 0
			? `Expected one of ${TEMPLATE_KINDS.join(", ")} after "template", got "${[word, ...rest].join(" ")}"`
			: { kind };
	},
	run: async ({ kind }) => ({
		ok: true,
		value: { name: `${kind}.yaml`, mediaType: "application/yaml; charset=utf-8", body: templateOf(kind) },
	}),
	write: async ({ body }) => body as string,
});
