import type { Case, Reads, UpgradeHooks } from "@fissure/store";
import type { Hooks } from "../inputs/text-source.ts";

/** Which case is meant, and who asks. */
export interface CaseChoice {
	/** As named by the caller; else it is looked for, see `findCase`. */
	readonly file?: string;
	/** As the environment names it. */
	readonly preset?: string;
	/** Where a case is looked for that is not named. */
	readonly folder: string;
	/** Where the settings of this person are: what was opened lately, and comparisons not kept yet. Without it nothing is remembered. */
	readonly settings?: string;
	/** Stands in the history beside every change. */
	readonly who: string;
	/** Several people with accounts work on it at once: nobody undoes what another did. */
	readonly isShared?: boolean;
	/** The clock: an ISO instant. */
	readonly now: () => string;
	/** When the job began of which this is a part: what all its parts change is one action, also where several workers do them. */
	readonly begun?: string;
	/** Of the file that is meant, where it was opened before: another of its name is refused. */
	readonly identity?: string;
	/** How a person follows and stops that a case of an earlier version is brought up to date. */
	readonly upgrading?: Pick<Hooks, "signal" | "onProgress">;
	/** Coders, by name, by whom a question is answered whose coding counts, where that is not the order of the case. For what reads alone. */
	readonly coderOrder?: readonly string[];
	/** Already open for reading: taken by what only reads, and left open, as a server wants it that answers all day. */
	readonly reader?: Case;
	/** Where it is noted from what the answer is read. */
	readonly reads?: Reads;
}

/** The same as the store takes it. */
export function upgradeHooks({ upgrading }: CaseChoice): { readonly upgrade?: UpgradeHooks } {
	if (upgrading === undefined) return {};
	const { signal, onProgress } = upgrading;
	return { upgrade: { signal, onProgress: (progress) => onProgress?.({ stage: "upgrading", ...progress }) } };
}
