import { availableParallelism } from "node:os";
import { languageGaps, type Outcome, type Problem } from "@fissure/core";
import type { CaseFile, PackedCoding } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { tellingGaps } from "./code-accounts.ts";
import { codeOnThreads } from "./code-pool.ts";

export interface CodeRequest {
	readonly case: CaseChoice;
	/** Two cores, two threads; the result is the same for any number. */
	readonly threads?: number;
}

export interface CodeReport {
	/** Read for the first time. */
	readonly coded: number;
	/** Read again, since codebook, actors or coder are others now. */
	readonly recoded: number;
	readonly positions: number;
	/** Texts that cannot be read, such as those in a language without word lists. */
	readonly problems: number;
	readonly coder: string;
	readonly codebook: string;
	readonly stopped: boolean;
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
		const status = await store.statusOf(file, lexicon.value.coded);
		if (!status.ok) return status;
		const total = status.value.uncoded + (status.value.stale ?? 0);
		const counts = { coded: 0, recoded: 0, positions: 0, problems: 0 };
		const report = (problem: Problem): void => {
			counts.problems++;
			hooks.onProblem?.(problem);
		};
		const codings = codingsOf(file, store, lexicon.value, { request, hooks, total, report });
		for await (const outcome of store.storeCodings(file, codings, lexicon.value.coded)) {
			if (outcome.ok) {
				const { status, positions } = outcome.value;
				if (status !== "held") counts[status]++;
				counts.positions += positions;
			} else if (outcome.problem.code.startsWith("case-")) return outcome;
			else report(outcome.problem);
		}
		return { ok: true, value: { ...counts, ...lexicon.value.coded, stopped: hooks.signal?.aborted === true } };
	});

interface Coding {
	readonly request: CodeRequest;
	readonly hooks: Hooks;
	readonly total: number;
	readonly report: (problem: Problem) => void;
}

async function* codingsOf(
	file: CaseFile,
	store: Store,
	{ data, coded }: CaseLexicon,
	{ request, hooks, total, report }: Coding,
): AsyncGenerator<PackedCoding> {
	const { threads = availableParallelism() } = request;
	let done = 0;
	// A few texts are read before a thread has started.
	const worthwhile = total < FEWEST_FOR_THREADS ? 1 : threads;
	const documents = tellingGaps(store.documentsToCode(file, coded), languageGaps("coding"), (problem) =>
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

const FEWEST_FOR_THREADS = 40;
