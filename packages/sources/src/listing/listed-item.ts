/** A text that a list or a feed names. */
export interface ListedItem {
	/** Absolute, http or https, on a host of the source; without fragment. */
	readonly url: string;
	readonly title?: string;
	/** ISO day. */
	readonly date?: string;
}

/** What a list or a feed holds, newest first as the publisher has it. */
export interface Listing {
	readonly items: readonly ListedItem[];
	/** Entries that lead to another host: they are not this publisher's. */
	readonly elsewhere: number;
	/** Entries without an address that can be fetched. */
	readonly unusable: number;
	/** Entries beyond those that one list is read for. */
	readonly beyond: number;
}
