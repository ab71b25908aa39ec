import type { CaseChoice } from "@fissure/app";

/** Which case a thread works on, as plain data; without a file on those of the folder. */
export interface WorkerContext {
	readonly file?: string;
	/** Of the file that the server opened. */
	readonly identity?: string;
	readonly folder: string;
	readonly settings?: string;
	readonly who: string;
}

/** A clock cannot be sent to a thread; every thread has the same. */
export const choiceOf = ({ file, identity, folder, settings, who }: WorkerContext): CaseChoice => ({
	...(file === undefined ? {} : { file }),
	...(settings === undefined ? {} : { settings }),
	...(identity === undefined ? {} : { identity }),
	folder,
	who,
	now: () => new Date().toISOString(),
});
