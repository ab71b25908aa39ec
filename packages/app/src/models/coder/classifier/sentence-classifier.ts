import { failed, type Outcome } from "@fissure/core";
import type { ModelFolder } from "./model-folder.ts";

/** What is used of `onnxruntime-web`. */
interface OnnxRuntime {
	readonly env: { readonly wasm: { numThreads?: number } };
	readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<OnnxSession> };
	readonly Tensor: new (type: "int64", numbers: BigInt64Array, dims: readonly number[]) => unknown;
}

interface OnnxSession {
	readonly inputNames: readonly string[];
	readonly outputNames: readonly string[];
	run(inputs: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, OnnxOutput | undefined>>>;
	release(): Promise<void>;
}

interface OnnxOutput {
	readonly type: string;
	readonly dims: readonly number[];
	readonly data: ArrayLike<unknown>;
}

/** What is used of `@huggingface/tokenizers`. */
interface Tokenizers {
	readonly Tokenizer: new (
		tokenizer: object,
		config: object,
	) => {
		encode(
			words: string,
			options: { readonly return_token_type_ids: true },
		): { readonly ids: readonly unknown[]; readonly token_type_ids?: readonly number[] };
	};
}

/** Imports a package by its name. */
export type Load = (name: string) => Promise<unknown>;

const RUNTIME = "onnxruntime-web";
const TOKENIZERS = "@huggingface/tokenizers";

/** By a name that bundlers do not see: the packages are no part of the program, and most people need neither. */
const loadPackage: Load = (name) => import(name);

export interface SentenceClassifier {
	/**
	 * The probability of each label, in their order, in [0, 1]; null of a sentence with more tokens than the model reads.
	 *
	 * - problems: `model-output`, without a place
	 */
	readonly probabilitiesOf: (words: string) => Promise<Outcome<readonly number[] | null>>;
	readonly close: () => Promise<void>;
}

/**
 * A classifier that is ready to read sentences, on this machine, on one thread: the same files and sentence give the same probabilities.
 *
 * - load:     test seam
 * - problems: `model-runtime`, where a package that runs it is not installed; `model-folder`, where it cannot be run
 */
export async function openClassifier(
	folder: ModelFolder,
	path: string,
	load: Load = loadPackage,
): Promise<Outcome<SentenceClassifier>> {
	let runtime: OnnxRuntime;
	let tokenizers: Tokenizers;
	try {
		runtime = (await load(RUNTIME)) as OnnxRuntime;
		tokenizers = (await load(TOKENIZERS)) as Tokenizers;
	} catch (error) {
		const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
		return failed(
			"model-runtime",
			`Expected the packages ${RUNTIME} and ${TOKENIZERS}, got "${reason}"; install them beside fissure: npm install ${RUNTIME} ${TOKENIZERS} (with -g where fissure was installed with -g)`,
			RUNTIME,
		);
	}
	const broken = (what: string, error: unknown): Outcome<never> =>
		failed("model-folder", `Expected ${what}, got "${reasonOf(error)}"; export the model again`, path);
	let tokenizer: InstanceType<Tokenizers["Tokenizer"]>;
	try {
		tokenizer = new tokenizers.Tokenizer(folder.tokenizer, folder.tokenizerConfig);
		tokenizer.encode("a", { return_token_type_ids: true });
	} catch (error) {
		return broken("a tokenizer of a kind that is known", error);
	}
	let session: OnnxSession;
	try {
		runtime.env.wasm.numThreads = 1;
		session = await runtime.InferenceSession.create(folder.model, OPTIONS);
	} catch (error) {
		return broken("a model that can be run", error);
	}
	const output = session.outputNames.length === 1 ? session.outputNames[0] : "logits";
	const strange = session.inputNames.find((name) => !INPUTS.has(name));
	if (strange !== undefined || !session.inputNames.includes("input_ids"))
		return broken("a model that reads tokens (input_ids)", strange ?? session.inputNames.join(", "));
	if (output === undefined || !session.outputNames.includes(output))
		return broken("a model that gives scores (logits)", session.outputNames.join(", "));
	const { labels, isMultiLabel, mostTokens } = folder;

	async function probabilitiesOf(words: string): Promise<Outcome<readonly number[] | null>> {
		let scores: OnnxOutput | undefined;
		try {
			const { ids, token_type_ids } = tokenizer.encode(words, { return_token_type_ids: true });
			if (!ids.every((id) => Number.isSafeInteger(id)))
				return wrong("a number for each token, got a token without one");
			if (ids.length === 0) return wrong("tokens of a sentence, got none");
			if (ids.length > mostTokens) return { ok: true, value: null };
			const given: Readonly<Record<string, readonly number[]>> = {
				input_ids: ids as readonly number[],
				attention_mask: ids.map(() => 1),
				token_type_ids: token_type_ids ?? ids.map(() => 0),
			};
			const inputs = session.inputNames.map((name): [string, unknown] => {
				const numbers = BigInt64Array.from(given[name] as readonly number[], BigInt);
				return [name, new runtime.Tensor("int64", numbers, [1, numbers.length])];
			});
			scores = (await session.run(Object.fromEntries(inputs)))[output as string];
		} catch (error) {
			return wrong(`scores of a sentence, got "${reasonOf(error)}"`);
		}
		const { type = "none", dims = [], data = [] } = scores ?? {};
		if (type !== "float32" || dims.join() !== `1,${labels.length}` || data.length !== labels.length)
			return wrong(`${labels.length} scores of 32 bits for a sentence, got ${type} [${dims.join(", ")}]`);
		const numbers = Array.from(data, Number);
		if (!numbers.every(Number.isFinite)) return wrong("a number as each score, got one that is none (NaN or infinite)");
		return { ok: true, value: isMultiLabel ? numbers.map(logistic) : softmax(numbers) };
	}
	return { ok: true, value: { probabilitiesOf, close: () => session.release() } };
}

const wrong = (what: string): Outcome<never> =>
	failed(
		"model-output",
		`Expected ${what}; check that tokenizer and model belong together, or choose another model`,
		"",
	);

/** Errors only: what goes wrong comes back as one. */
const OPTIONS = { executionProviders: ["wasm"], logSeverityLevel: 4 };

const INPUTS: ReadonlySet<string> = new Set(["input_ids", "attention_mask", "token_type_ids"]);

const MOST_REASON = 200;
const reasonOf = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, MOST_REASON) ?? "";

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

function softmax(scores: readonly number[]): readonly number[] {
	const most = Math.max(...scores);
	const powers = scores.map((score) => Math.exp(score - most));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map((power) => power / sum);
}
