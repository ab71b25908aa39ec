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
	/** How the ledger is read: see `LedgerReading`. */
	readonly ledger?: LedgerReading;
	/** Stands in the history beside every change. */
	readonly who: string;
	/** The clock: an ISO instant. */
	readonly now: () => string;
}

export interface LedgerReading {
	/** Current positions up to which it is in memory; see `ledger-home.ts`. */
	readonly mostInMemory: number;
	/** Positions that the database is asked for at once where it is not in memory; see `ledger-parts.ts`. */
	readonly part?: number;
}

export interface UpgradeHooks {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly place: string }) => void;
}
