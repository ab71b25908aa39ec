import { createHash } from "node:crypto";
import type { Outcome } from "@fissure/core";
import { bytesUnder, type Holding, isPath, type ReadOptions } from "@fissure/sources";
import type { TextSource } from "../inputs/text-source.ts";

/** One of several equal parts of the texts of some sources, by which several workers share them. */
export interface ShareOfAdding {
	/** From 0. */
	readonly number: number;
	readonly of: number;
}

/** Bytes of texts that one worker adds before it takes the next part: a few seconds of work. */
const PART_BYTES = 4_000_000;
/** To find its own records in a file, each part reads all of it, which takes a sixtieth of the time of adding them. */
const MOST_PARTS = 16;
/** So much larger is a text than when it is packed. */
const PACKED = 4;

/** In how many parts it is worth while to add these sources. */
export async function partsToAdd(sources: readonly TextSource[]): Promise<number> {
	let bytes = 0;
	for (const { input } of sources) {
		if (!isPath(input)) continue;
		const size = (await bytesUnder(input)) ?? Number.POSITIVE_INFINITY;
		bytes += /[.]gz$/iu.test(input) ? size * PACKED : size;
	}
	return Math.max(1, Math.min(MOST_PARTS, Math.ceil(bytes / PART_BYTES)));
}

/** Files of many records, each of which is a text. */
const RECORDS = /[.](?:jsonl|ndjson|csv|tsv|tab)(?:[.]gz)?$/iu;
/** Files of captures, in which a page may be of another day than in the file before: one part has them all, in their order. */
const CAPTURES = /[.](?:warc|wacz)(?:[.]gz)?$/iu;

/** What of some sources is in a part. */
export interface Share {
	/** Of inputs that are addresses or standard input. */
	readonly takesInput: (input: string) => boolean;
	readonly takesFile: NonNullable<ReadOptions["takesFile"]>;
	/** Of what was read last: problems of a file that all parts read are those of the first part. */
	readonly takes: (outcome: Outcome<Holding>) => boolean;
	/** Whether it says which files were left out. */
	readonly isFirst: boolean;
}

/**
 * By names alone, so that no part depends on another: a file is in one part, and so is each record of a file of records, with all that may be
 * other versions of it.
 */
export function shareOf({ number, of }: ShareOfAdding): Share {
	const isOwn = (name: string): boolean => createHash("sha256").update(name).digest().readUInt32BE() % of === number;
	const isFirst = number === 0;
	let reading: "file" | "records" | "other" = "other";
	return {
		isFirst,
		takesInput: (input) => {
			reading = "other";
			return isPath(input) || isOwn(input);
		},
		takesFile: (path) => {
			reading = RECORDS.test(path) ? "records" : "file";
			return reading === "records" || isOwn(CAPTURES.test(path) ? "captures" : path);
		},
		takes: (outcome) => {
			if (reading === "file") return true;
			if (!outcome.ok) return isFirst;
			if (reading === "other") return true;
			return isOwn(outcome.value.address ?? outcome.value.document.id);
		},
	};
}
