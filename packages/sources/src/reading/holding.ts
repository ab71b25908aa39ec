import type { Document } from "@fissure/core";

/** A text as it was read, with the bytes it was read from: all that a case file keeps of it. */
export interface Holding {
	readonly document: Document;
	/** As they came: the page, the file unpacked, or the line of an archive. `document.sha256` is theirs. */
	readonly bytes: Uint8Array;
	readonly mediaType?: string;
	/** Its URL or absolute path. Left out for records of an archive that have an id of their own, and for standard input. */
	readonly address?: string;
	/** Of the reply, by lower-case name. */
	readonly headers?: Readonly<Record<string, string>>;
}
