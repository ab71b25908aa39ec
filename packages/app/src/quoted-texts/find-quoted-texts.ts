import { availableParallelism } from "node:os";
import {
	type Document,
	type Familiar,
	familiarGrams,
	type Outcome,
	type Probes,
	type Problem,
	probesOf,
	type Quotation,
} from "@fissure/core";
import { composeRaw, idOfFile, type ReadOptions, rawBytes, uniqueIds } from "@fissure/sources";
import { freeId, type Hooks, readingHooks, type TextSource } from "../inputs/text-source.ts";
import type { BatchReport } from "../pool/look-through.ts";
import { chosenFrom, emptyShortlist, type Shortlist } from "../pool/shortlist.ts";
import { openTaskPool, type TaskPool } from "../pool/task-pool.ts";
import { ARCHIVE_BYTES, BYTES_FOR_THREADS, type OtherPart, planSearch, type SearchPlan } from "./plan-search.ts";
import { readOthers } from "./read-others.ts";
import { comesFirst, type SourceText } from "./source-text.ts";

export interface SearchOptions {
	/** Two cores, two threads; 1 looks through everything here. */
	readonly threads?: number;
	/** Of plain texts and lines that are looked through; fewer are all looked through here. */
	readonly bytesForThreads?: number;
	/** Plain texts and lines of more bytes are looked through and not read. */
	readonly archiveBytes?: number;
	/** Which quotations may be of this text, by what the drafts say of them? */
	readonly likely?: (document: Document) => ReadonlySet<number>;
}

export interface QuotedTexts {
	/** All texts of a small collection; of an archive those that may hold what is quoted. In the order of the sources. */
	readonly documents: readonly Document[];
	/** Texts looked through, those in which nothing was found included. */
	readonly held: number;
	readonly problems: readonly Problem[];
}

type SearchHooks = Hooks & { readonly allowPrivateHosts?: boolean };

/**
 * Which texts may hold what a draft quotes?
 *
 * - out:    the same documents, in the same order, for any number of threads
 * - ids:    as `readTexts` gives them
 * - silent: lines of an archive that hold no such words are counted and not checked
 * - stops:  throws the signal's reason when it is aborted
 */
export async function findQuotedTexts(
	against: readonly TextSource[],
	quotations: readonly Pick<Quotation, "words" | "pieces">[],
	hooks: SearchHooks,
	{
		threads = availableParallelism(),
		bytesForThreads = BYTES_FOR_THREADS,
		archiveBytes = ARCHIVE_BYTES,
		likely,
	}: SearchOptions = {},
): Promise<QuotedTexts> {
	hooks.signal?.throwIfAborted();
	const problems: Problem[] = [];
	const report = (problem: Problem): void => {
		problems.push(problem);
		hooks.onProblem?.(problem);
	};
	let pool: TaskPool | null = null;
	const open = (count: number): TaskPool => {
		pool ??= openTaskPool(count, { alsoHere: true });
		return pool;
	};
	try {
		// Threads load while the rest of the texts is found.
		const sizes = { archiveBytes, bytesForThreads, onMany: () => open(threads) };
		const list = await planSearch(against, sizes, hooks.signal);
		for (const problem of list.problems) report(problem);
		for (const one of list.skipped) hooks.onSkipped?.(one);
		const optionsOf = against.map(({ input: _, ...known }) => ({ ...known, ...readingHooks(hooks) }));
		const steps = { done: 0, total: list.batches.length + list.others.length };
		const progress = (place: string): void =>
			hooks.onProgress?.({ stage: "reading", done: steps.done++, total: steps.total, place });

		const held: SourceText[] = [];
		const shortlist = emptyShortlist(comesFirst);
		const known = { value: null as Probes | null };
		const probes = (sample: () => Familiar): Probes => {
			known.value ??= probesOf(quotations, sample());
			return known.value;
		};
		const look: LookContext = { open: () => open(1), probes, held, shortlist, progress, signal: hooks.signal };
		const refused = await lookThroughBatches(list, look);
		const others = [...list.others, ...refused].toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]);
		const read = await readOthers(others, {
			optionsOf,
			probes,
			shortlist,
			held,
			report,
			progress,
			archiveBytes,
			...(likely === undefined ? {} : { likely }),
		});
		const documents = await composeChosen(held.toSorted(comesFirst), read, shortlist, optionsOf, report, hooks.signal);
		return { documents, held: held.length, problems };
	} finally {
		await (pool as TaskPool | null)?.close();
	}
}

interface LookContext {
	/** The threads that have been opened; without any, this one alone. */
	readonly open: () => TaskPool;
	readonly probes: (sample: () => Familiar) => Probes;
	/** Every text that is looked through is entered here. */
	readonly held: SourceText[];
	readonly shortlist: Shortlist<SourceText>;
	readonly progress: (place: string) => void;
	readonly signal: AbortSignal | undefined;
}

/** Looks through what can be looked through, and says what cannot. */
async function lookThroughBatches(
	{ batches }: SearchPlan,
	{ open, probes, held, shortlist, progress, signal }: LookContext,
): Promise<readonly OtherPart[]> {
	if (batches.length === 0) return [];
	const pool = open();
	const sought = probes(() => familiarIn(batches));
	const reports: BatchReport[] = [];
	for await (const report of pool.run("scan", sought, batches, { signal })) {
		progress(batches[reports.length]?.files[0] ?? "");
		reports.push(report);
	}
	signal?.throwIfAborted();
	return settle(batches, reports, held, shortlist);
}

/** Slices of the batches, about a quarter of a megabyte of all. */
const SAMPLES = 16;
const SAMPLE_BYTES = 16 * 1024;

function familiarIn(batches: SearchPlan["batches"]): Familiar {
	const step = Math.max(1, Math.floor(batches.length / SAMPLES));
	const chosen = batches.filter((_, at) => at % step === 0).slice(0, SAMPLES);
	return familiarGrams(
		chosen.flatMap(({ form, files, from }) => {
			const source = rawBytes(files[0] ?? "", from, SAMPLE_BYTES);
			return source === null ? [] : [{ source: Uint8Array.from(source), escaped: form === "lines" }];
		}),
	);
}

/** Enters the texts of all reports; of an archive in which one part was refused, none: it will be read from its beginning. */
function settle(
	batches: SearchPlan["batches"],
	reports: readonly BatchReport[],
	held: SourceText[],
	shortlist: Shortlist<SourceText>,
): readonly OtherPart[] {
	const others: OtherPart[] = [];
	const refusedArchives = new Set<string>();
	for (const [at, { refused }] of reports.entries()) {
		const batch = batches[at];
		if (batch?.form === "lines" && refused.length > 0) refusedArchives.add(nameOfArchive(batch));
	}
	const entered = new Set<string>();
	let breaks = 0;
	for (const [at, report] of reports.entries()) {
		const { source, form, files, from } = batches[at] as SearchPlan["batches"][number];
		const archive = nameOfArchive({ source, files });
		if (refusedArchives.has(archive) && form === "lines") {
			if (!entered.has(archive)) others.push({ source, rank: [report.at, 0], place: files[0] ?? "" });
			entered.add(archive);
			continue;
		}
		for (const file of report.refused) others.push({ source, rank: [report.at, file], place: files[file] ?? "" });
		if (form === "lines" && from === 0) breaks = 0;
		const texts = report.texts.map(({ file, id, line, ...span }, index): SourceText => {
			const place = files[file] ?? "";
			const rank = [report.at, form === "text" ? file : index, 0] as const;
			return { source, rank, name: id, raw: { place, form, ...span, line: breaks + line } };
		});
		held.push(...texts);
		for (const offer of report.offers) shortlist.offer({ ...offer, text: texts[offer.text] as SourceText });
		breaks += report.breaks;
	}
	return others;
}

const nameOfArchive = ({ source, files }: { readonly source: number; readonly files: readonly string[] }): string =>
	`${source} ${files[0] ?? ""}`;

/** Gives every text its id, as reading all of them would have, and makes documents of the chosen. */
async function composeChosen(
	held: readonly SourceText[],
	read: ReadonlyMap<SourceText, Document>,
	shortlist: Shortlist<SourceText>,
	optionsOf: readonly ReadOptions[],
	report: (problem: Problem) => void,
	signal: AbortSignal | undefined,
): Promise<readonly Document[]> {
	const chosen = chosenFrom(shortlist);
	const uniqueIn = optionsOf.map(() => uniqueIds());
	const taken = new Set<string>();
	const documents: Document[] = [];
	for (const text of held) {
		const name = text.name === "" && text.raw !== null ? idOfFile(text.raw.place) : text.name;
		const id = freeId(uniqueIn[text.source]?.(name) ?? name, taken);
		const document = read.get(text);
		if (document !== undefined) documents.push(document.id === id ? document : { ...document, id });
		else if (text.raw !== null && chosen.has(text)) {
			signal?.throwIfAborted();
			const outcome: Outcome<Document> = await composeRaw(text.raw, optionsOf[text.source] ?? {}, id);
			if (outcome.ok) documents.push(outcome.value);
			else report(outcome.problem);
		}
	}
	return documents;
}
