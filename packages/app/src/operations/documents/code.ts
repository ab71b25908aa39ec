import { resolve } from "node:path";
import { LEXICON, type Outcome } from "@fissure/core";
import type { ClassifierCodeReport, ClassifierDryRun, CodeReport, ModelCodeReport, ModelDryRun } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { codeCase, joinCoded, partsToCode } from "../../coding/code-case.ts";
import { codeWithClassifier, dryRunWithClassifier } from "../../models/coder/classifier/code-with-classifier.ts";
import { codeWithModel, dryRunWithModel } from "../../models/coder/code-with-model.ts";
import {
	classifierCodeView,
	classifierDryRunView,
	modelCodeView,
	modelDryRunView,
} from "../../models/coder/model-code-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";

/** What was read, with which words. */
function codeView(report: CodeReport): CaseView {
	const { coded, recoded, positions, problems, coder, codebook, stopped } = report;
	const done = [
		...(coded > 0 ? [`${plural(coded, "text")} analysed`] : []),
		...(recoded > 0 ? [`${plural(recoded, "text")} analysed again`] : []),
	];
	return {
		title: "Texts analysed",
		data: report,
		columns: ["coded", "recoded", "positions", "problems", "coder", "codebook"],
		rows: [[coded, recoded, positions, problems, coder, codebook]],
		notes: [
			done.length === 0
				? "No new texts to analyse."
				: `${done.join(", ")}: ${plural(positions, "position")}, with ${coder} and codebook ${codebook}.`,
			...(problems > 0 ? [`${plural(problems, "text")} could not be analysed.`] : []),
			...(stopped ? ["Stopped. What is counted here is saved; run the command again to continue."] : []),
		],
		text: [],
	};
}

const MORE = `
Examples:
  fissure code
  fissure code --threads 1
  fissure code --coder model:qwen3 --dry-run
  fissure code --coder model:qwen3 --limit 20
  fissure code --coder model:qwen3 --from-cache
  fissure code --coder model:manifesto --model-folder classifiers/manifesto --dry-run

Analyses new texts, and texts analysed with another codebook, list of actors or version of the coder. After Ctrl-C, run the
command again to continue.

--coder model:NAME has a language model code the texts beside the built-in coder, under its own name. Off until you set FISSURE_MODEL_URL
to the address of a machine with OpenAI's interface, such as http://127.0.0.1:11434/v1; a key goes into FISSURE_MODEL_KEY, or into a file
that FISSURE_MODEL_KEY_FILE names. The texts are sent to that machine and to nobody else. A position whose quotation is not in the text to
the letter is thrown away. See docs/coders/models.md.

--model-folder DIR has a text classification model in a folder of this machine (ONNX) code them instead, sentence by sentence. Nothing is
sent. DIR also holds labels.yaml, in which you say which issue and stance each label means.
Exit status: 0 done; 1 done, but some texts could not be analysed; 2 wrong call, or nothing could be analysed.`;

type Reports = CodeReport | ModelCodeReport | ModelDryRun | ClassifierCodeReport | ClassifierDryRun;

interface CodeOptions {
	readonly threads?: number;
	readonly coder?: string;
	readonly dryRun?: boolean;
	readonly fromCache?: boolean;
	readonly concurrency?: number;
	readonly limit?: number;
	readonly temperature?: string;
	readonly price?: readonly string[];
	readonly answers?: string;
	readonly modelFolder?: string;
}

const NOT_CUT: Outcome<null> = { ok: true, value: null };
const MODEL = /^model(?::(?<name>.+))?$/u;

/** The first of these options that is given, as one types it. */
function firstGiven(options: Readonly<Record<string, unknown>>): string | undefined {
	const [name] = Object.entries(options).find(([, value]) => value !== undefined && value !== false) ?? [];
	return name === undefined ? undefined : `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

export const code = job({
	name: "code",
	question: "Analyse texts: find who holds which position, according to whom, and in which words.",
	command: {
		path: "code",
		summary: "analyse new and outdated texts of the case",
		options: [
			{
				flags: "--threads <number>",
				about: "number of threads (default: one for each core)",
				value: { whole: [1, 64] },
			},
			{
				flags: "--coder <name>",
				about: "lexicon, the built-in coder; or model:NAME, a language model",
				default: LEXICON,
			},
			{ flags: "--model-folder <dir>", about: "with a model: a classifier in a folder of this machine (ONNX)" },
			{ flags: "--dry-run", about: "with a model: print what would be sent and to whom, and send nothing" },
			{ flags: "--from-cache", about: "with a model: send nothing, use kept answers only" },
			{
				flags: "--concurrency <number>",
				about: "with a model: texts asked about at once (default: 2)",
				value: { whole: [1, 16] },
			},
			{
				flags: "--limit <number>",
				about: "with a model: code at most so many texts",
				value: { whole: [1, 1_000_000] },
			},
			{
				flags: "--temperature <number>",
				about: "with a model: 0 to 2, or none to send neither temperature nor seed (default: 0)",
			},
			{
				flags: "--price <sent,answered>",
				about: "with a model: price of a million tokens sent and answered, to estimate the cost (0.15,0.60)",
				value: "list",
			},
			{ flags: "--answers <folder>", about: "with a model: folder of kept answers (default: in your settings)" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z }) =>
		z.strictObject({
			coder: z
				.string()
				.max(250)
				.regex(/^(?:lexicon|model(?::.+)?)$/u, "Expected lexicon or model:NAME")
				.exactOptional()
				.describe("`lexicon`, the built-in coder; or `model:NAME`, a language model that the person has configured"),
			dryRun: z.boolean().exactOptional().describe("Of a model: only say what would be sent"),
			fromCache: z.boolean().exactOptional().describe("Of a model: send nothing, use kept answers only"),
			concurrency: z.int().min(1).max(16).exactOptional().describe("Of a model: texts asked about at once"),
			limit: z.int().min(1).exactOptional().describe("Of a model: texts coded at most"),
			temperature: z
				.number()
				.min(0)
				.max(2)
				.nullable()
				.exactOptional()
				.describe("Of a model; null: neither it nor a seed is sent"),
			price: z
				.strictObject({ sent: z.number().min(0), answered: z.number().min(0) })
				.exactOptional()
				.describe("Of a million tokens"),
		}),
	local: ({ z }) =>
		z.strictObject({
			threads: z.number().exactOptional(),
			texts: z.array(z.string()).exactOptional().describe("Ids: of these alone those that are to be coded"),
			answers: z.string().exactOptional().describe("Folder of kept answers"),
			modelFolder: z.string().exactOptional().describe("Folder of a classifier in ONNX, with its `labels.yaml`"),
		}),
	json: ({
		z,
		CodeReportSchema,
		ModelCodeReportSchema,
		ModelDryRunSchema,
		ClassifierCodeReportSchema,
		ClassifierDryRunSchema,
	}) =>
		z.union([
			CodeReportSchema,
			ModelCodeReportSchema,
			ModelDryRunSchema,
			ClassifierCodeReportSchema,
			ClassifierDryRunSchema,
		]),
	typed({ options, folder }: Typed<CodeOptions>) {
		const { threads, coder = LEXICON, temperature, price, answers, dryRun, fromCache, concurrency, limit } = options;
		const { modelFolder } = options;
		if (coder !== LEXICON && !MODEL.test(coder))
			return `Expected lexicon or model:NAME, got "${coder}"; name the model as its endpoint does, such as --coder model:qwen3`;
		const isModel = coder !== LEXICON;
		const ofEndpoints = { temperature, price, concurrency };
		const stray = isModel ? undefined : firstGiven({ modelFolder, answers, dryRun, fromCache, limit, ...ofEndpoints });
		if (stray !== undefined) return `Expected --coder model:NAME beside ${stray}, got the built-in coder; name a model`;
		if (modelFolder !== undefined) {
			const other = firstGiven(ofEndpoints);
			if (other !== undefined)
				return `Expected no ${other} beside --model-folder, got one; leave it out: nothing is sent`;
			if (coder === "model") return "Expected a name for the classifier, got none; name it, such as --coder model:NAME";
		}
		const heat = temperature === undefined ? undefined : temperature === "none" ? null : Number(temperature);
		if (heat !== undefined && heat !== null && !(heat >= 0 && heat <= 2))
			return `Expected a temperature from 0 to 2, or none, got "${temperature}"`;
		const prices = price?.map(Number);
		if (prices !== undefined && (prices.length !== 2 || !prices.every((one) => one >= 0)))
			return `Expected two prices such as 0.15,0.60, got "${price?.join(",")}"`;
		return {
			...(threads === undefined ? {} : { threads }),
			...(isModel ? { coder } : {}),
			...(dryRun === true ? { dryRun } : {}),
			...(fromCache === true ? { fromCache } : {}),
			...(concurrency === undefined ? {} : { concurrency }),
			...(limit === undefined ? {} : { limit }),
			...(heat === undefined ? {} : { temperature: heat }),
			...(prices === undefined ? {} : { price: { sent: prices[0] as number, answered: prices[1] as number } }),
			...(answers === undefined ? {} : { answers: resolve(folder, answers) }),
			...(modelFolder === undefined ? {} : { modelFolder: resolve(folder, modelFolder) }),
		};
	},
	async run({ threads, texts, coder = LEXICON, dryRun, modelFolder, ...asked }, context): Promise<Outcome<Reports>> {
		const model = MODEL.exec(coder);
		if (model === null) {
			const some = texts === undefined ? {} : { texts };
			return codeCase({ case: context.case, ...(threads === undefined ? {} : { threads }), ...some }, context);
		}
		if (modelFolder !== undefined) {
			const request = { case: context.case, model: model.groups?.name ?? "", folder: modelFolder, ...asked };
			return dryRun === true ? dryRunWithClassifier(request, context) : codeWithClassifier(request, context);
		}
		const request = { case: context.case, model: model.groups?.name ?? null, ...asked };
		return dryRun === true ? dryRunWithModel(request, context) : codeWithModel(request, context);
	},
	view(report: Reports) {
		if ("first" in report) return modelDryRunView(report);
		if ("requests" in report) return modelCodeView(report);
		if ("files" in report) return classifierDryRunView(report);
		return "sentences" in report ? classifierCodeView(report) : codeView(report);
	},
	parts: {
		// Of a model it is the other machine that takes the time.
		plan: async ({ coder = LEXICON }, context) => {
			const parts = MODEL.test(coder) ? NOT_CUT : await partsToCode(context.case);
			if (!parts.ok || parts.value === null) return parts as Outcome<null>;
			const value = parts.value.map((texts) => ({ input: { texts: [...texts], threads: 1 }, size: texts.length }));
			return { ok: true, value };
		},
		join: async (reports) => ({ ok: true, value: joinCoded(reports as readonly CodeReport[]) }),
	},
	exit(report: Reports) {
		if ("first" in report || "files" in report) return "done";
		if (!("ended" in report) || report.ended === null) return report.stopped ? "stopped" : "done";
		return report.coded + report.recoded > 0 ? "in-part" : "nothing";
	},
});
