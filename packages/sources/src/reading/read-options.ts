import type { ActorId, DocumentKind, LanguageCode } from "@fissure/core";
import type { Skipped } from "./companions.ts";
import type { FieldNames } from "./field-names.ts";

export interface ReadProgress {
	/** The path, "-" or the URL being read. */
	readonly input: string;
	/** Of this input, so far. */
	readonly bytes: number;
	/** Of this input, as it lies on disk; left out where nobody knows. */
	readonly total?: number;
	/** Of the whole run, so far; texts that failed are not counted. */
	readonly documents: number;
}

/**
 * What the caller knows of the texts. It overrides what a page or a file says; records of a JSONL file keep their own
 * fields and are only filled in, since one value cannot be true of a whole archive.
 */
export interface ReadOptions {
	readonly publisher?: ActorId;
	/** ISO day, month or year. */
	readonly date?: string;
	readonly language?: LanguageCode;
	readonly venue?: string;
	readonly speaker?: string;
	readonly kind?: DocumentKind;
	readonly title?: string;
	/** Keys of records or columns of tables that hold a field, where their names do not say so: `{ text: "Speech" }`. */
	readonly fields?: FieldNames;
	/** Lets URLs point into private networks; off, since a URL may come from a stranger. */
	readonly allowPrivateHosts?: boolean;
	/** Largest single text, page or line; 64 MiB, far above any official text and below what strains memory. */
	readonly maxBytes?: number;
	/** For one URL, redirects included, and for one PDF; milliseconds, 30,000. */
	readonly timeoutMs?: number;
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: ReadProgress) => void;
	/** Files of a folder or an archive that are about its texts, and left out. */
	readonly onSkipped?: (skipped: Skipped) => void;
	/** Whether a file is to be read; one that is not is passed over as if it were not there. */
	readonly takesFile?: (path: string) => boolean;
	/** Where "-" is read from; the process's own standard input. */
	readonly stdin?: AsyncIterable<Uint8Array>;
}

export const MAX_BYTES = 64 * 1024 * 1024;
export const TIMEOUT_MS = 30_000;
