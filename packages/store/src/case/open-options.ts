export interface OpenOptions {
	/** Make it where there is none; an existing one is opened. */
	readonly create?: boolean;
	readonly readOnly?: boolean;
	/** An unfinished copy of another case, which nobody else may open: see `transferCase`. */
	readonly transfer?: boolean;
	/** Which file is meant: another of its name is refused. */
	readonly identity?: string;
	/** How a person follows and stops that a case of an earlier version is brought up to date, which may take long. */
	readonly upgrade?: UpgradeHooks;
	/** Stands in the history beside every change. */
	readonly who: string;
	/** The clock: an ISO instant. */
	readonly now: () => string;
}

export interface UpgradeHooks {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly place: string }) => void;
}
