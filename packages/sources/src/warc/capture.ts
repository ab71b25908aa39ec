/** What a place gave at one moment, as a web archive keeps it. */
export interface Capture {
	/** A URL, or the absolute path of a file. */
	readonly address: string;
	readonly bytes: Uint8Array;
	/** ISO instant in UTC, or day. */
	readonly capturedAt: string;
	readonly mediaType?: string;
	/** Of the reply, by lower-case name. */
	readonly headers?: Readonly<Record<string, string>>;
}

/** Headers that speak of the bytes on the way, not of those that are kept; archives keep them under this prefix. */
export const ORIGINAL = "x-archive-orig-";
export const TRANSPORT_HEADERS = ["content-encoding", "transfer-encoding", "content-length"] as const;
