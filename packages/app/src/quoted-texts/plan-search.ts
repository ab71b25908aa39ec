import type { Problem } from "@fissure/core";
import { type InputPart, partsOf, type Skipped } from "@fissure/sources";
import type { TextSource } from "../inputs/text-source.ts";
import type { Batch } from "../pool/look-through.ts";

/** What is to be read, and how. Every part has a place of its own among all parts, in the order of the sources. */
export interface SearchPlan {
	readonly batches: readonly (Batch & { readonly source: number })[];
	/** What only reading can tell. */
	readonly others: readonly OtherPart[];
	readonly problems: readonly Problem[];
	/** Files about the texts of a folder, which are left out. */
	readonly skipped: readonly Skipped[];
}

export interface OtherPart {
	readonly source: number;
	readonly rank: readonly [part: number, text: number];
	/** A file, or the whole input. */
	readonly place: string;
}

/** More than this is an archive: what does not matter to the draft is not read. */
export const ARCHIVE_BYTES = 16 * 1024 * 1024;
/** More than this is searched sooner by several threads, of which each takes a quarter of a second to start. */
export const BYTES_FOR_THREADS = 128 * 1024 * 1024;

/** Large enough that handing over costs nothing, small enough that threads end together. */
const BATCH_BYTES = 2 * 1024 * 1024;
const BATCH_FILES = 256;

interface Sizes {
	readonly archiveBytes: number;
	readonly bytesForThreads: number;
	/** Called once, as soon as it is known that there is more to look through than `bytesForThreads`. */
	readonly onMany: () => void;
}

/** Sorts the parts of all sources into what can be looked through as it lies and what must be read. */
export async function planSearch(
	sources: readonly TextSource[],
	{ archiveBytes, bytesForThreads, onMany }: Sizes,
	signal: AbortSignal | undefined,
): Promise<SearchPlan> {
	const parts: { readonly source: number; readonly part: InputPart }[] = [];
	const problems: Problem[] = [];
	const skipped: Skipped[] = [];
	const onSkipped = (one: Skipped): void => {
		skipped.push(one);
	};
	// What is no archive is not looked through.
	const most = Math.max(archiveBytes, bytesForThreads);
	let scannable = 0;
	for (const [source, { input }] of sources.entries()) {
		for await (const outcome of partsOf(input, { onSkipped })) {
			if (!outcome.ok) {
				problems.push(outcome.problem);
				continue;
			}
			const part = outcome.value;
			parts.push({ source, part });
			const before = scannable;
			scannable += part.form === "other" ? 0 : part.bytes;
			if (before <= most && scannable > most) onMany();
		}
		signal?.throwIfAborted();
	}
	if (scannable <= archiveBytes)
		return {
			batches: [],
			others: sources.map(({ input }, source) => ({ source, rank: [source, 0], place: input })),
			// Reading finds them again.
			problems: [],
			skipped: [],
		};
	return { ...sorted(parts), problems, skipped };
}

function sorted(
	parts: readonly { readonly source: number; readonly part: InputPart }[],
): Pick<SearchPlan, "batches" | "others"> {
	const batches: SearchPlan["batches"][number][] = [];
	const others: OtherPart[] = [];
	let at = 0;
	let files: string[] = [];
	let bytes = 0;
	let owner = 0;
	const close = (): void => {
		if (files.length > 0) batches.push({ at: at++, source: owner, form: "text", files, from: 0, to: 0 });
		files = [];
		bytes = 0;
	};
	for (const { source, part } of parts) {
		if (part.form !== "text" || source !== owner) close();
		owner = source;
		if (part.form === "text") {
			files.push(part.place);
			bytes += part.bytes;
			if (bytes >= BATCH_BYTES || files.length >= BATCH_FILES) close();
		} else if (part.form === "other" || part.bytes === 0) others.push({ source, rank: [at++, 0], place: part.place });
		else
			for (let from = 0; from < part.bytes; from += BATCH_BYTES) {
				const to = Math.min(part.bytes, from + BATCH_BYTES);
				batches.push({ at: at++, source, form: "lines", files: [part.place], from, to });
			}
	}
	close();
	return { batches, others };
}
