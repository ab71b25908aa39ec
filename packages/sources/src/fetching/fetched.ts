/** A page as one server gave it at one moment. */
export interface Fetched {
	readonly state: "fetched";
	/** As asked for. */
	readonly address: string;
	/** After redirects. */
	readonly url: string;
	readonly status: number;
	/** By lower-case name; without cookies, which are nobody's evidence. */
	readonly headers: Readonly<Record<string, string>>;
	/** Unpacked, else as they came. */
	readonly bytes: Uint8Array;
	/** Of the bytes. */
	readonly sha256: string;
	/** Lower case, without parameters. */
	readonly mediaType?: string;
	/** As the header states it; pages and byte order marks may know better. */
	readonly charset?: string;
	/** Instant in UTC, to the second. */
	readonly capturedAt: string;
}

/** The server says that the page is as it did when the validators were given. */
export interface Unchanged {
	readonly state: "unchanged";
	readonly address: string;
	readonly url: string;
	readonly capturedAt: string;
}
