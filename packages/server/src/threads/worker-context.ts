import type { CaseChoice } from "@fissure/app";

/** Which case a thread works on, as plain data. */
export interface WorkerContext {
	readonly file: string;
	/** Of the file that the server opened. */
	readonly identity?: string;
	readonly folder: string;
	readonly who: string;
}

/** A clock cannot be sent to a thread; every thread has the same. */
export const choiceOf = ({ file, identity, folder, who }: WorkerContext): CaseChoice & { readonly file: string } => ({
	file,
	...(identity === undefined ? {} : { identity }),
	folder,
	who,
	now: () => new Date().toISOString(),
});
