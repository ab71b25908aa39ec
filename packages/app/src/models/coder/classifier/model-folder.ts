import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import { z } from "zod";
import { parseYamlText } from "../../../lexicon/read-lexicon.ts";
import { modelFileKind } from "./onnx-file.ts";

/** What a label of a classifier says of a sentence: that it takes a stance on an issue. */
export interface LabelMeaning {
	readonly issue: string;
	readonly stance: number | null;
	/** Probability from which it counts. */
	readonly threshold: number;
}

export interface ClassifierLabel {
	readonly label: string;
	/** Null where the label says nothing. */
	readonly meaning: LabelMeaning | null;
}

/** A classifier of sentences as its files describe it. */
export interface ModelFolder {
	readonly model: Uint8Array;
	/** As the files hold them: JSON of an object. */
	readonly tokenizer: object;
	readonly tokenizerConfig: object;
	/** In the order of the scores that the model gives. */
	readonly labels: readonly ClassifierLabel[];
	/** Each label has a probability of its own; otherwise those of all labels add up to 1. */
	readonly isMultiLabel: boolean;
	/** Tokens of a sentence that the model can read. */
	readonly mostTokens: number;
	readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
	/** SHA-256 of all files. */
	readonly sha256: string;
}

const KB = 1024;
const MB = KB * KB;
/** WebAssembly can have four times as much memory, which a model needs beside itself. */
const MOST_MODEL_BYTES = 1024 * MB;
/** What is read beside the model, in this order. */
const OTHER_FILES = [
	["tokenizer.json", 64 * MB],
	["tokenizer_config.json", MB],
	["config.json", MB],
	["labels.yaml", 256 * KB],
] as const;

/**
 * Reads the folder of a text classification model as Optimum exports one, with what a person says its labels mean.
 *
 * No file outside the folder is read, also none that a link in it leads to.
 *
 * - problems: `model-folder`, of files that are missing, too large or not of their kind; `model-labels`, where `labels.yaml` and the labels
 *   of the model, or the issues of the codebook, do not fit each other; `yaml-invalid`
 */
export async function readModelFolder(path: string, issues: ReadonlySet<string>): Promise<Outcome<ModelFolder>> {
	let folder: string;
	try {
		folder = await realpath(path);
	} catch {
		return failed(
			"model-folder",
			`Expected the folder of a classifier, got "${path}"; name one with --model-folder`,
			path,
		);
	}
	const modelName = (await exists(join(folder, "model.onnx"))) ? "model.onnx" : "onnx/model.onnx";
	const contents = new Map<string, Uint8Array>();
	const files: { name: string; bytes: number; sha256: string }[] = [];
	for (const [name, most] of [[modelName, MOST_MODEL_BYTES] as const, ...OTHER_FILES]) {
		const content = await readIn(folder, name, most);
		if (!content.ok) return content;
		contents.set(name, content.value);
		files.push({ name, bytes: content.value.length, sha256: sha256(content.value) });
	}
	const bytesOf = (name: string): Uint8Array => contents.get(name) as Uint8Array;
	const model = bytesOf(modelName);
	const kind = modelFileKind(model);
	if (kind !== "whole")
		return failed(
			"model-folder",
			kind === "external"
				? "Expected a model whose numbers are all in its own file, got one that names other files; export it into one file"
				: "Expected a model of ONNX, got other bytes; a file of a few lines may be a pointer of Git LFS: fetch the model itself",
			join(path, modelName),
		);
	const tokens = objectIn(bytesOf("tokenizer.json"), join(path, "tokenizer.json"));
	if (!tokens.ok) return tokens;
	const tokensConfig = objectIn(bytesOf("tokenizer_config.json"), join(path, "tokenizer_config.json"));
	if (!tokensConfig.ok) return tokensConfig;
	const described = objectIn(bytesOf("config.json"), join(path, "config.json"));
	if (!described.ok) return described;
	const configured = ConfigSchema.safeParse(described.value);
	if (!configured.success)
		return failed(
			"model-folder",
			`Expected the configuration of a model that sorts texts under two or more labels (id2label), got ${faultOf(configured.error)}; choose another model`,
			join(path, "config.json"),
		);
	const { id2label, problem_type, max_position_embeddings } = configured.data;
	const meant = labelsOf(bytesOf("labels.yaml"), join(path, "labels.yaml"), id2label, issues);
	if (!meant.ok) return meant;
	const longest = TokensSchema.parse(tokensConfig.value).model_max_length ?? Number.POSITIVE_INFINITY;
	return {
		ok: true,
		value: {
			...{ model, tokenizer: tokens.value, tokenizerConfig: tokensConfig.value, labels: meant.value },
			isMultiLabel: problem_type === "multi_label_classification",
			mostTokens: Math.min(longest, max_position_embeddings ?? USUAL_TOKENS),
			...{ files, sha256: sha256(JSON.stringify(files)) },
		},
	};
}

const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

/** Where neither file says how many tokens the model reads. */
const USUAL_TOKENS = 512;
const tokens = z.int().min(2).max(1_000_000).nullish().catch(null);
/** Files name a number without meaning, 10 to the power of 30, where nobody knew. */
const TokensSchema = z.object({ model_max_length: tokens });

const MOST_LABELS = 10_000;

/** `{"0": "A", "1": "B"}` as `["A", "B"]`. */
const LabelNamesSchema = z
	.record(z.string(), z.string().min(1).max(200))
	.transform((named) => Array.from({ length: Object.keys(named).length }, (_, at) => named[String(at)] ?? ""))
	.refine((names) => names.length >= 2 && names.length <= MOST_LABELS, "fewer than two labels, or more than 10,000")
	.refine(
		(names) => !names.includes("") && new Set(names).size === names.length,
		"labels that do not count from 0 or are named twice",
	);

const ConfigSchema = z.object({
	id2label: LabelNamesSchema,
	problem_type: z.enum(["single_label_classification", "multi_label_classification"]).nullish(),
	max_position_embeddings: tokens,
});

const probability = z.number().gt(0).max(1);
const LabelsSchema = z.strictObject({
	threshold: probability,
	labels: z.record(
		z.string(),
		z
			.strictObject({
				issue: z.string(),
				stance: z.int().min(-3).max(3).nullable(),
				threshold: probability.exactOptional(),
			})
			.nullable(),
	),
});

/** What each label of the model means, as the person says: all must be named, and no others. */
function labelsOf(
	bytes: Uint8Array,
	file: string,
	names: readonly string[],
	issues: ReadonlySet<string>,
): Outcome<readonly ClassifierLabel[]> {
	const source = parseYamlText(new TextDecoder().decode(bytes), file);
	if (!source.ok) return source;
	const { content, lineOf } = source.value;
	const wrong = (message: string, path: readonly (string | number)[]): Outcome<never> =>
		failed("model-labels", message, `${file}:${lineOf(path)}`);
	const { data, error } = LabelsSchema.safeParse(content);
	if (data === undefined)
		return wrong(
			`Expected a threshold above 0 and up to 1, and for each label an issue and a stance from -3 to 3 or null, got ${faultOf(error)}; docs/coders/models.md has an example`,
			(error.issues[0]?.path ?? []).map((step) => (typeof step === "number" ? step : String(step))),
		);
	const meant = new Map(Object.entries(data.labels));
	const missing = names.find((name) => !meant.has(name));
	if (missing !== undefined)
		return wrong(
			`Expected what the label "${missing}" of the model means, got nothing; add it, or null where it says nothing`,
			["labels"],
		);
	for (const [name, meaning] of meant) {
		if (!names.includes(name))
			return wrong(`Expected a label of the model (${names.slice(0, 5).join(", ")}), got "${name}"; correct it`, [
				"labels",
				name,
			]);
		if (meaning !== null && !issues.has(meaning.issue))
			return wrong(
				`Expected an issue of the codebook, got "${meaning.issue}"; fissure export --format codebook-csv lists them`,
				["labels", name],
			);
	}
	return {
		ok: true,
		value: names.map((label) => {
			const meaning = meant.get(label) ?? null;
			return { label, meaning: meaning === null ? null : { threshold: data.threshold, ...meaning } };
		}),
	};
}

const faultOf = ({ issues: [first] }: z.ZodError): string =>
	first === undefined
		? "another form"
		: `${first.path.length === 0 ? "" : `${first.path.join(".")}: `}${first.message}`;

const exists = (path: string): Promise<boolean> =>
	stat(path).then(
		() => true,
		() => false,
	);

/** The bytes of a file of the folder, which has no links in it. */
async function readIn(folder: string, name: string, most: number): Promise<Outcome<Uint8Array>> {
	const path = join(folder, name);
	const wrong = (message: string): Outcome<never> => failed("model-folder", message, path);
	try {
		const inside = relative(folder, await realpath(path));
		if (inside.startsWith("..") || isAbsolute(inside))
			return wrong(
				"Expected a file in the folder of the classifier, got a link out of it; copy the file into the folder",
			);
		const found = await stat(path);
		if (!found.isFile()) return wrong(`Expected a file named ${name}, got something else; ${SEE}`);
		if (found.size > most)
			return wrong(`Expected a file of at most ${inKb(most)}, got ${inKb(found.size)}; choose a smaller model`);
		return { ok: true, value: await readFile(path) };
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
		return wrong(`Expected the file ${name}, got ${isMissing ? "none" : "one that cannot be read"}; ${SEE}`);
	}
}

const SEE = "docs/coders/models.md says which files a classifier needs";
const inKb = (bytes: number): string => `${Math.ceil(bytes / KB).toLocaleString("en")} KB`;

function objectIn(bytes: Uint8Array, file: string): Outcome<object> {
	try {
		const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
		if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ok: true, value };
	} catch {
		// Said below.
	}
	return failed("model-folder", "Expected a JSON object, got other bytes; export the model again", file);
}
