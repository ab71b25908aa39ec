/** What the program reads from and writes to; the process's own, or captured in a test. */
export interface Io {
	readonly stdout: Sink;
	readonly stderr: Sink;
	readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean; readonly destroy?: () => unknown };
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Where it is called; the process's own. */
	readonly folder?: string;
	/** Aborted when the person wants to stop, by then asked for by `stopInOrder`. */
	readonly signal: AbortSignal;
	/** From now on a wish to stop aborts the signal, where otherwise the system ends the program at once. It may take so many milliseconds. */
	readonly stopInOrder?: (milliseconds?: number) => void;
	/** In tests: all that is written as JSON is compared with the form that its operation says. */
	readonly checksForms?: boolean;
}

export interface Sink {
	readonly isTTY?: boolean;
	readonly columns?: number;
	/** Calls back once the text is handed on, so that nothing is cut off when the program ends. */
	write(text: string | Uint8Array, done?: () => void): unknown;
}

export const DONE = 0;
/** Done, but some inputs had problems; they are listed on standard error. */
export const DONE_IN_PART = 1;
/** Wrong call, or nothing could be compared. */
export const FAILED = 2;
/** What shells expect of a program stopped by Ctrl-C; other signals have their own numbers, which the start knows. */
export const STOPPED = 130;

export const writeAll = (sink: Sink, text: string | Uint8Array): Promise<void> =>
	new Promise((resolve) => {
		sink.write(text, resolve);
	});
