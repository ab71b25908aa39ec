import type { Document, Outcome, Problem } from "@fissure/core";
import type { DropReason } from "@fissure/model";
import type { Case, CodedWith } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { accountOf } from "../../exchange/positions/readings.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import type { CheckedEntry } from "./check-entries.ts";

/** What came of one text. */
export interface CodedText<Entry extends CheckedEntry = CheckedEntry> {
	readonly entries: readonly Entry[];
	readonly dropped: readonly DropReason[];
}

interface Coding<Entry extends CheckedEntry> {
	/** Coder and codebook, by which the codings are known. */
	readonly codedWith: CodedWith;
	/** Texts that are coded at most. */
	readonly limit: number | undefined;
	/** Texts at once. */
	readonly concurrency: number;
	/** May throw once the signal is aborted. */
	readonly codeOne: (document: Document, signal: AbortSignal) => Promise<Outcome<CodedText<Entry>>>;
	/** The rules that made a position, for its `because`. */
	readonly rulesOf: (entry: Entry) => readonly string[];
}

/** What was coded, as each report of a model has it. */
export interface CodedTexts {
	readonly coded: number;
	readonly recoded: number;
	readonly positions: number;
	readonly problems: number;
	readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
	readonly stopped: boolean;
	readonly ended: Problem | null;
}

/** After these nothing that is asked will be answered. */
const FATAL: ReadonlySet<string> = new Set(["model-refused", "model-unreachable", "model-busy"]);
/** Texts in a row without a usable answer, after which no more are asked about: each may cost money. */
const MOST_FAILURES = 5;

/**
 * Codes the texts that this coder has not coded with this codebook, each saved as soon as it is coded, so that an interrupted run is
 * continued by running it again. All of a run is one action, which one `fissure undo` takes back.
 *
 * - problems: those of the file; problems of one text are reported and counted, and `FATAL` ones end the run
 * - stops:    never throws for a signal; what was coded is saved, and the report says that it stopped
 */
export async function codeTexts<Entry extends CheckedEntry>(
	file: Case,
	store: Store,
	hooks: Hooks,
	{ codedWith, limit = Number.POSITIVE_INFINITY, concurrency, codeOne, rulesOf }: Coding<Entry>,
): Promise<Outcome<CodedTexts>> {
	const ending = new AbortController();
	const signal = AbortSignal.any([ending.signal, ...(hooks.signal === undefined ? [] : [hooks.signal])]);
	const counts = { coded: 0, recoded: 0, positions: 0, problems: 0 };
	const dropped: Partial<Record<DropReason, number>> = {};
	const total = await countOf(file, store, codedWith, limit);
	if (!total.ok) return total;
	let ended: Problem | null = null;
	let failures = 0;
	const report = (problem: Problem): void => {
		counts.problems++;
		hooks.onProblem?.(problem);
		failures = problem.code.startsWith("model-") && problem.code !== "model-not-kept" ? failures + 1 : failures;
		if (!FATAL.has(problem.code) && failures < MOST_FAILURES) return;
		ended = problem;
		ending.abort();
	};
	const undertaking = store.undertake("code");
	const work = async (document: Document) => ({ document, result: await attempted(document) });
	let done = 0;
	for await (const { document, result } of inOrder(
		firstOf(store.documentsToCode(file, codedWith), limit),
		concurrency,
		signal,
		work,
	)) {
		hooks.onProgress?.({ stage: "coding", done: done++, total: total.value, place: document.id });
		// Stopped while it was asked about: nothing is known of it.
		if (result === null) continue;
		if (!result.ok) {
			if (ended === null) report(result.problem);
			continue;
		}
		failures = 0;
		for (const reason of result.value.dropped) dropped[reason] = (dropped[reason] ?? 0) + 1;
		const packed = [store.packCoding(accountBy(document, result.value))];
		for await (const outcome of store.storeCodings(file, packed, codedWith, undertaking)) {
			if (outcome.ok) {
				const { status, positions } = outcome.value;
				if (status !== "held") counts[status]++;
				counts.positions += positions;
			} else if (outcome.problem.code.startsWith("case-")) return outcome;
			else report(outcome.problem);
		}
	}
	return { ok: true, value: { ...counts, dropped, stopped: hooks.signal?.aborted === true || ended !== null, ended } };

	/** What came of one text; null where it was stopped. */
	async function attempted(document: Document): Promise<Outcome<CodedText<Entry>> | null> {
		try {
			return await codeOne(document, signal);
		} catch (error) {
			if (signal.aborted) return null;
			throw error;
		}
	}

	/** The coding of a text, each position with the rules that made it. */
	function accountBy(document: Document, { entries }: CodedText<Entry>) {
		const { coder, codebook } = codedWith;
		const positions = entries
			.toSorted((a, b) => a.start - b.start || a.end - b.end)
			.map((entry) => {
				const { start, end, issue, holder, asserter, manner, stance } = entry;
				return {
					...{ issue, holder, asserter, manner, stance, span: { start, end } },
					...{ status: "asserted" as const, codebook, because: rulesOf(entry) },
				};
			});
		return accountOf(document, coder, positions);
	}
}

/** Texts that are to be coded: no more than asked for. */
export async function countOf(file: Case, store: Store, coded: CodedWith, limit: number): Promise<Outcome<number>> {
	const status = await store.statusOf(file, coded);
	if (!status.ok) return status;
	return { ok: true, value: Math.min(limit, status.value.uncoded + (status.value.stale ?? 0)) };
}

export async function* firstOf<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<Item> {
	if (most <= 0) return;
	let count = 0;
	for await (const item of items) {
		yield item;
		if (++count >= most) return;
	}
}

/** Does work on so many at once, and gives what came of it in their order; begins no more once it is stopped. */
async function* inOrder<Item, Result>(
	items: AsyncIterable<Item>,
	most: number,
	signal: AbortSignal,
	work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
	const running: Promise<Result>[] = [];
	for await (const item of items) {
		if (signal.aborted) break;
		const begun = work(item);
		// What fails while another is waited for is thrown when its turn comes.
		begun.catch(() => undefined);
		running.push(begun);
		if (running.length >= most) yield (await running.shift()) as Result;
	}
	for (const last of running) yield await last;
}
