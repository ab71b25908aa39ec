import type { Outcome } from "@fissure/core";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { answerSchema, PROMPT_VERSION, systemMessage } from "../../models/coder/coder-prompt.ts";
import { CASE_OPTIONS } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

interface CoderPrompt {
	readonly version: number;
	readonly codebook: string;
	readonly prompt: string;
	readonly answer: unknown;
}

const MORE = `
Examples:
  fissure code prompt
  fissure code prompt --format json

The same for every text of a case: the instructions, the issues of its codebook and the codes of its actors. The text itself follows in a
message of its own; "fissure code --coder model:NAME --dry-run --format json" shows one whole.`;

export const showCoderPrompt = operation({
	name: "show-coder-prompt",
	question: "What is a language model told that codes the texts of this case, and in which form must it answer?",
	effect: "reads",
	http: "GET /api/coder-prompt",
	command: {
		path: "code prompt",
		summary: "print what a language model is told that codes texts",
		options: [...CASE_OPTIONS],
		more: MORE,
	},
	output: ({ z, words, whole }) =>
		z.strictObject({
			version: whole.describe("Raised when the instructions or the form of an answer change"),
			codebook: words.describe("Name and hash"),
			prompt: words,
			answer: z.unknown().describe("JSON Schema of an answer"),
		}),
	run: (_, { case: choice }) => coderPromptOf({ case: choice }),
	view: (shown: CoderPrompt) => ({
		title: `Prompt ${shown.version}`,
		data: shown,
		columns: ["version", "codebook", "prompt", "answer"],
		rows: [[shown.version, shown.codebook, shown.prompt, JSON.stringify(shown.answer)]],
		notes: [],
		text: [
			{ text: `Prompt ${shown.version}, codebook ${shown.codebook}`, tone: "strong" },
			"",
			...shown.prompt.split("\n").map((text) => ({ text, isWhole: true })),
			"",
			{ text: "JSON Schema of an answer", tone: "strong" },
			...JSON.stringify(shown.answer, null, 2)
				.split("\n")
				.map((text) => ({ text, isWhole: true })),
		],
	}),
});

/**
 * What is a model told, apart from the text itself?
 *
 * - problems: those of the lexicon and of opening
 */
const coderPromptOf = (request: { readonly case: CaseChoice }): Promise<Outcome<CoderPrompt>> =>
	inCase<CoderPrompt>(request.case, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const { data, coded } = lexicon.value;
		const prompt = systemMessage(data.codebook, data.actors);
		return { ok: true, value: { version: PROMPT_VERSION, codebook: coded.codebook, prompt, answer: answerSchema() } };
	});
