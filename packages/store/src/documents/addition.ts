import type { Document } from "@fissure/core";

/** A text to be kept, with the bytes it was read from. */
export interface Addition {
	readonly document: Document;
	/** As they came: the page, the file, or the line of an archive. */
	readonly bytes: Uint8Array;
	readonly mediaType?: string;
	/**
	 * What names this one text wherever it changes: its URL, or its path. Two texts of one address are versions of each other.
	 * Left out for records of an archive, which are known by their id.
	 */
	readonly address?: string;
	/** Of the reply, by lower-case name. */
	readonly headers?: Readonly<Record<string, string>>;
}

/** What became of it; all but `held` are new in the file. */
export type AdditionStatus =
	/** Not held before. */
	| "added"
	/** Same words, same metadata: nothing to do; the bytes of this capture are kept. */
	| "held"
	/** Other than what its address held before, which stays. */
	| "new-version"
	/** Held and taken back by an undo; it stands again. */
	| "restored";

export interface Added {
	/** As held; another than asked for where that one names another text. */
	readonly id: string;
	readonly status: AdditionStatus;
	/** Of the bytes. */
	readonly sha256: string;
}
