import { failed, type Outcome } from "@fissure/core";
import { isName, type ModelCodeReport, type ModelDryRun } from "@fissure/model";
import type { Case, CodedWith } from "@fissure/store";
import { builtLexicon } from "../../case/built-lexicon.ts";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { coderOf } from "../../exchange/positions/coder-names.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import type { AskOptions } from "../ask-endpoint.ts";
import { type Endpoint, modelOf } from "../endpoint.ts";
import { answersOf, keptAnswer } from "../kept-answers.ts";
import { askedOf, caseKnown, codeText, identityOf, type ModelCoder, type Tally } from "./code-text.ts";
import { codeTexts, countOf, firstOf } from "./code-texts.ts";
import { PROMPT_RULE, PROMPT_VERSION, systemMessage } from "./coder-prompt.ts";
import { bytesOf } from "./text-pieces.ts";

/** Of a million tokens that are sent, and of a million that are answered, in whatever currency. */
export interface Price {
	readonly sent: number;
	readonly answered: number;
}

export interface ModelCodeRequest {
	readonly case: CaseChoice;
	/** As its endpoint knows it; null: the one that `FISSURE_MODEL` names. */
	readonly model: string | null;
	/** Nothing is sent: only texts whose answers are kept are coded. */
	readonly fromCache?: boolean;
	/** Texts that are asked about at once. */
	readonly concurrency?: number;
	/** Texts that are coded at most. */
	readonly limit?: number;
	/** 0 unless said; null: neither it nor a seed is sent. */
	readonly temperature?: number | null;
	readonly price?: Price;
	/** Folder where answers are kept; default: in the settings. */
	readonly answers?: string;
	/** Test seam. */
	readonly env?: Readonly<Record<string, string | undefined>>;
}

/** What is known of a run before a text is read. */
interface Planned extends CodedWith {
	/** Null where nothing is sent. */
	readonly host: string | null;
	readonly model: string;
	readonly prompt: number;
}

const CONCURRENCY = 2;
/** Nobody waits for one answer, and a model on a small machine is slow; the client itself gives up after five minutes. */
const TIMEOUT_MS = 280_000;
const ATTEMPTS = 5;
const LONGEST_PAUSE_MS = 120_000;

/**
 * Codes texts of the case by a language model, beside the built-in coder's coding: every text that this model has not coded with this
 * prompt, these settings and this codebook. Off until the person names an endpoint; sends what `dryRunWithModel` shows and nothing else.
 *
 * Each text is saved as soon as its last answer is there, and each answer is kept at once, so an interrupted run is continued by running
 * it again. Only positions that `checkEntries` lets through are saved, under the name of the model.
 *
 * - problems: `model-none`, `model-settings`, `model-unnamed`, those of opening and of the lexicon; problems of one text are reported and
 *   counted, and `FATAL` ones end the run
 * - stops:    never throws; what was coded is saved, and the report says that it stopped
 */
export const codeWithModel = (
	request: ModelCodeRequest,
	hooks: Hooks = {},
	ask: AskOptions = {},
): Promise<Outcome<ModelCodeReport>> =>
	withCoder(request, "write", async (file, store, { coder, planned }) => {
		const { limit, concurrency = CONCURRENCY, price } = request;
		const options = {
			...{ timeoutMs: TIMEOUT_MS, attempts: ATTEMPTS, longestPauseMs: LONGEST_PAUSE_MS, retriesLost: true },
			...ask,
		};
		const tally: Tally = { requests: 0, kept: 0, usage: null, dropped: [] };
		const done = await codeTexts(file, store, hooks, {
			...{ codedWith: planned, limit, concurrency },
			codeOne: async (document, signal) => {
				const asked = askedOf(document, coder);
				return asked.ok ? codeText(asked.value, coder, tally, { ...options, signal }) : asked;
			},
			rulesOf: ({ verb }) => {
				const worded = `verb:${verb}`;
				return [`model:${planned.model}`, PROMPT_RULE, ...(verb !== null && isName(worded) ? [worded] : [])];
			},
		});
		if (!done.ok) return done;
		const { usage } = tally;
		const dropped = { ...done.value.dropped };
		for (const reason of tally.dropped) dropped[reason] = (dropped[reason] ?? 0) + 1;
		return {
			ok: true,
			value: {
				...{ ...planned, ...done.value, dropped, requests: tally.requests, fromCache: tally.kept },
				tokens: usage === null ? null : { sent: usage.sent, answered: usage.answered },
				cost: usage?.cost ?? (usage === null ? null : costOf(price, usage.sent, usage.answered)),
			},
		};
	});

/**
 * What would be sent, to whom, and what would it cost? Sends nothing, and writes nothing.
 *
 * - problems: those of `codeWithModel`
 * - stops:    throws the signal's reason when it is aborted
 */
export const dryRunWithModel = (request: ModelCodeRequest, hooks: Hooks = {}): Promise<Outcome<ModelDryRun>> =>
	withCoder(request, "read", async (file, store, { coder, planned }) => {
		const { limit = Number.POSITIVE_INFINITY, price } = request;
		const counts = { texts: 0, problems: 0, requests: 0, fromCache: 0, bytes: 0, characters: 0 };
		let first: unknown = null;
		const total = await countOf(file, store, planned, limit);
		if (!total.ok) return total;
		for await (const document of firstOf(store.documentsToCode(file, planned), limit)) {
			hooks.signal?.throwIfAborted();
			hooks.onProgress?.({ stage: "coding", done: counts.texts, total: total.value, place: document.id });
			counts.texts++;
			const asked = askedOf(document, coder);
			if (!asked.ok) {
				counts.problems++;
				hooks.onProblem?.(asked.problem);
				continue;
			}
			for (const { body, question } of asked.value.pieces) {
				counts.requests++;
				if ((await keptAnswer(coder.answers, question)) !== null) {
					counts.fromCache++;
					continue;
				}
				first ??= body;
				const sent = body.messages.map(({ content }) => content).join("");
				counts.bytes += bytesOf(sent);
				counts.characters += sent.length;
			}
		}
		const tokens = Math.ceil(counts.bytes / BYTES_A_TOKEN);
		return { ok: true, value: { ...planned, ...counts, tokens, cost: costOf(price, tokens, 0), first } };
	});

/** UTF-8 bytes of a token, roughly, in texts of any script. */
const BYTES_A_TOKEN = 4;
const MILLION = 1_000_000;

const costOf = (price: Price | undefined, sent: number, answered: number): number | null =>
	price === undefined ? null : (sent * price.sent + answered * price.answered) / MILLION;

interface Ready {
	readonly coder: ModelCoder;
	readonly planned: Planned;
}

async function withCoder<Value>(
	request: ModelCodeRequest,
	access: "read" | "write",
	work: (file: Case, store: Store, ready: Ready) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	const { env = process.env, fromCache = false, temperature = 0, answers } = request;
	const found = modelOf(env, request.model);
	if (!found.ok) return found;
	const endpoint = found.value;
	const model = request.model ?? endpoint?.model ?? null;
	if (model === null || (endpoint === null && !fromCache)) return noModel();
	if (!isName(`model:${model}`))
		return failed(
			"model-unnamed",
			`Expected the name of a model, got ${JSON.stringify(model.slice(0, 60))}; name it as its endpoint does`,
			"coder",
		);
	return inCase(request.case, access, async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const { data, coded } = lexicon.value;
		const { now, settings } = request.case;
		const coder: ModelCoder = {
			...{ model, settings: { temperature }, endpoint: fromCache ? null : endpoint, now },
			lexicon: builtLexicon(data, coded.codebook),
			known: caseKnown(data),
			system: systemMessage(data.codebook, data.actors),
			answers: answers ?? answersOf(settings),
		};
		const planned: Planned = {
			coder: coderOf({ isProgram: true, name: `model:${model}` }, identityOf(coder)),
			codebook: coded.codebook,
			host: hostOf(coder.endpoint),
			...{ model, prompt: PROMPT_VERSION },
		};
		return work(file, store, { coder, planned });
	});
}

const noModel = (): Outcome<never> =>
	failed(
		"model-none",
		"Expected a language model, got none; set FISSURE_MODEL_URL to the address of one, and name it with --coder model:NAME or FISSURE_MODEL",
		"FISSURE_MODEL_URL",
	);

const hostOf = (endpoint: Endpoint | null): string | null =>
	endpoint === null ? null : new URL(endpoint.address).host;
