/** What a series of numbers says of one time. */
export interface SeriesValue {
	/** ISO day, month or year. */
	readonly date: string;
	/** Null where the series says that it has none. Null is not zero. */
	readonly value: number | null;
}

/** An observation that lies on the other side of the line than the one before it. */
export interface Crossing {
	readonly date: string;
	readonly value: number;
	readonly direction: "above" | "below";
	/** The last value on the side that was left. */
	readonly before: { readonly date: string; readonly value: number };
}
