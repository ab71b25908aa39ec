import type { Purpose } from "./draft-notation.ts";
import type { ReadOptions } from "./read-options.ts";

/** What holds for every text of one call. */
export interface Run {
	/** Sources, unless said. */
	readonly purpose?: Purpose;
	readonly options: ReadOptions;
	readonly uniqueId: (id: string) => string;
}
