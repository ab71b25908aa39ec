import { availableParallelism } from "node:os";
import { type Document, type LexiconData, languageGaps, type Outcome, type Problem } from "@fissure/core";
import type { CodeReport } from "@fissure/model";
import type { Case, PackedCoding, Undertaking } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { forThread } from "../lexicon/compiled-lexicon.ts";
import { type CodedBatch, lostText } from "../pool/code-batch.ts";
import { inBatches } from "../pool/in-batches.ts";
import { openTaskPool } from "../pool/task-pool.ts";
import { tellingGaps } from "./code-accounts.ts";

export interface CodeRequest {
	readonly case: CaseChoice;
	/** Two cores, two threads; the result is the same for any number. */
	readonly threads?: number;
	/** Ids: of these alone those that are to be coded. */
	readonly texts?: readonly string[];
}

/**
 * Reads every document that is new, or was read with another codebook, cast or coder.
 *
 * What is kept is on the disk, so an interrupted run is resumed by running it again.
 *
 * - problems: those of opening and of the lexicon; problems of one text are reported and counted
 * - stops:    never throws; what was read is kept, and the report says that it stopped
 */
export const codeCase = (request: CodeRequest, hooks: Hooks = {}): Promise<Outcome<CodeReport>> =>
	inCase(request.case, "write", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const counted = await countToCode(file, store, lexicon.value, request);
		if (!counted.ok) return counted;
		const total = counted.value;
		const counts = { coded: 0, recoded: 0, positions: 0, problems: 0 };
		const report = (problem: Problem): void => {
			counts.problems++;
			hooks.onProblem?.(problem);
		};
		const codings = codingsOf(file, store, lexicon.value, { request, hooks, total, report });
		const undertaking = store.undertake("code", request.case.begun);
		for await (const outcome of store.storeCodings(file, codings, lexicon.value.coded, undertaking)) {
			if (outcome.ok) {
				const { status, positions } = outcome.value;
				if (status !== "held") counts[status]++;
				counts.positions += positions;
			} else if (outcome.problem.code.startsWith("case-")) return outcome;
			else report(outcome.problem);
		}
		return { ok: true, value: { ...counts, ...lexicon.value.coded, stopped: hooks.signal?.aborted === true } };
	});

async function countToCode(
	file: Case,
	store: Store,
	{ coded }: CaseLexicon,
	{ texts }: CodeRequest,
): Promise<Outcome<number>> {
	if (texts !== undefined) return { ok: true, value: texts.length };
	const status = await store.statusOf(file, coded);
	return status.ok ? { ok: true, value: status.value.uncoded + (status.value.stale ?? 0) } : status;
}

/** Characters, and texts, that one worker codes before it takes the next part: a few seconds of work. */
const PART = { characters: 1_000_000, texts: 200 };

/**
 * Which texts are to be coded, in parts that several workers can code at once; null where one may as well code them all.
 *
 * - problems: those of opening and of the lexicon
 */
export const partsToCode = (choice: CaseChoice): Promise<Outcome<readonly (readonly string[])[] | null>> =>
	inCase(choice, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const parts: string[][] = [];
		let characters = Number.POSITIVE_INFINITY;
		for (const { id, length } of await store.lengthsToCode(file, lexicon.value.coded)) {
			const part = parts.at(-1);
			if (part === undefined || characters + length > PART.characters || part.length === PART.texts) {
				parts.push([id]);
				characters = length;
			} else {
				part.push(id);
				characters += length;
			}
		}
		return { ok: true, value: parts.length > 1 ? parts : null };
	});

/** What was coded in parts, as if it had been coded at once. */
export function joinCoded(reports: readonly CodeReport[]): CodeReport {
	const [first] = reports as readonly [CodeReport, ...CodeReport[]];
	const sum = { ...first, coded: 0, recoded: 0, positions: 0, problems: 0, stopped: false };
	for (const { coded, recoded, positions, problems, stopped } of reports) {
		sum.coded += coded;
		sum.recoded += recoded;
		sum.positions += positions;
		sum.problems += problems;
		sum.stopped ||= stopped;
	}
	return sum;
}

export interface CodedAgain {
	readonly coded: number;
	/** Of single texts, such as one in a language without word lists. */
	readonly problems: readonly Problem[];
}

/**
 * Reads these documents as part of an action that changed what is said of them.
 *
 * - stops: when the signal says so; what is left is read with the next `codeCase`
 */
export async function codeDocuments(
	file: Case,
	store: Store,
	{ data, coded }: CaseLexicon,
	ids: readonly string[],
	{ undertaking, signal, onProgress }: Hooks & { readonly undertaking: Undertaking },
): Promise<Outcome<CodedAgain>> {
	const problems: Problem[] = [];
	let done = 0;
	async function* codings(): AsyncGenerator<PackedCoding> {
		const documents = tellingGaps(textsOf(file, store, ids), languageGaps("coding"), (problem) =>
			problems.push(problem),
		);
		for await (const batch of codeOnThreads(documents, data, { threads: 1, signal })) {
			problems.push(...batch.problems);
			for (const coding of batch.codings) {
				onProgress?.({ stage: "coding", done: done++, total: ids.length, place: coding.document });
				yield coding;
			}
		}
	}
	let count = 0;
	for await (const outcome of store.storeCodings(file, codings(), coded, undertaking)) {
		if (outcome.ok) count++;
		else if (outcome.problem.code.startsWith("case-")) return outcome;
		else problems.push(outcome.problem);
	}
	return { ok: true, value: { coded: count, problems } };
}

async function* textsOf(file: Case, store: Store, ids: readonly string[]): AsyncGenerator<Document> {
	for (const id of ids) {
		const document = await store.readDocument(file, id);
		if (document !== null) yield document;
	}
}

interface Coding {
	readonly request: CodeRequest;
	readonly hooks: Hooks;
	readonly total: number;
	readonly report: (problem: Problem) => void;
}

async function* codingsOf(
	file: Case,
	store: Store,
	{ data, coded }: CaseLexicon,
	{ request, hooks, total, report }: Coding,
): AsyncGenerator<PackedCoding> {
	const { threads = availableParallelism() } = request;
	let done = 0;
	// A few texts are read before a thread has started.
	const worthwhile = total < FEWEST_FOR_THREADS ? 1 : threads;
	const documents = tellingGaps(store.documentsToCode(file, coded, request.texts), languageGaps("coding"), (problem) =>
		hooks.onProblem?.(problem),
	);
	for await (const batch of codeOnThreads(documents, data, { threads: worthwhile, signal: hooks.signal })) {
		for (const problem of batch.problems) report(problem);
		done += batch.problems.length;
		for (const coding of batch.codings) {
			hooks.onProgress?.({ stage: "coding", done: done++, total, place: coding.document });
			yield coding;
		}
	}
}

interface ThreadOptions {
	readonly threads: number;
	readonly signal?: AbortSignal | undefined;
	/** Milliseconds that a thread may work on ten texts, and then on one. */
	readonly mostMs?: number;
	/** What a thread may keep, but for a text that needs more. */
	readonly megabytes?: number;
}

/**
 * Codes documents on several threads, as they come. A batch that its thread was lost with is coded text by text: one that ends a thread, or
 * keeps it longer than its budget, is a problem of this text.
 *
 * - order: that of the documents, for any number of threads
 * - stops: when the signal says so, after what is ready
 */
export async function* codeOnThreads(
	documents: AsyncIterable<Document>,
	data: LexiconData,
	{ threads, signal, mostMs, megabytes }: ThreadOptions,
): AsyncGenerator<CodedBatch> {
	const pool = openTaskPool(threads, { mostMs, megabytes });
	const words = forThread(data);
	const onLost = async (batch: readonly Document[]): Promise<CodedBatch> => {
		const [first, ...others] = batch;
		if (first === undefined || others.length === 0) return lostText(first as Document);
		const alone: CodedBatch[] = [];
		const tasks = batch.map((document) => [document]);
		for await (const one of pool.run("code", words, tasks, { signal, onLost })) alone.push(one);
		return {
			codings: alone.flatMap(({ codings }) => codings),
			problems: alone.flatMap(({ problems }) => problems),
		};
	};
	try {
		yield* pool.run("code", words, inBatches(documents, DOCUMENTS_A_BATCH), { signal, onLost });
	} finally {
		await pool.close();
	}
}

const DOCUMENTS_A_BATCH = 10;

/** To make a second thread ready takes the processor as long as to code some two hundred texts. */
const FEWEST_FOR_THREADS = 200;
