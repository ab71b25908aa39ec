import type { FetchOptions, Validators } from "../fetching/fetch-options.ts";
import type { Listing } from "./listed-item.ts";

/** What is known of an address, so that it is not fetched for nothing. */
export interface KnownPage {
	readonly validators?: Validators;
	/** Of the bytes. */
	readonly sha256?: string;
}

/** Which texts of a source are known; asked while it is fetched. */
export interface SourceState {
	/** Null where nothing is known. */
	readonly held: (address: string) => KnownPage | null | Promise<KnownPage | null>;
	/** Known addresses that are to be looked at again, whether listed or not; else known ones are left alone. */
	readonly again?: readonly string[];
}

export interface SourceProgress {
	readonly source: string;
	/** Being fetched. */
	readonly address: string;
	/** Of the texts to be fetched, as far as lists have said. */
	readonly done: number;
	readonly total: number;
}

/** A list or feed as it was found. */
export interface Listed extends Listing {
	readonly address: string;
	readonly capturedAt: string;
}

/** Politeness of the definition holds where these say nothing. */
export interface SourceHooks extends Omit<FetchOptions, "validators"> {
	readonly onProgress?: (progress: SourceProgress) => void;
	readonly onListed?: (listed: Listed) => void;
	/** Texts fetched in one run; those beyond wait for the next. 200. */
	readonly most?: number;
}
