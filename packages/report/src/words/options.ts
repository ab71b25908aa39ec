import type { Comparison } from "@fissure/core";

/** How a comparison is to be shown. Nothing here changes what was found. */
export interface RenderOptions {
	/** ANSI colours; only the text format has them. */
	readonly color: boolean;
	/** Columns of the terminal. */
	readonly width: number;
	/** Only what fits on a screen, and what is left out; only the text format does without anything. */
	readonly screen: boolean;
	/** Show stances −3 … +3. Off by default: an analyst trusts the verb. */
	readonly numbers: boolean;
	/** Show the words that no issue covers and nothing on the other side answers. */
	readonly unmatched: boolean;
	/** By codebook id; where one is missing, the matrix's name or the id itself is shown. */
	readonly issueNames: Readonly<Record<string, string>>;
	/** By actor id; where one is missing, the id itself is shown. */
	readonly actorNames: Readonly<Record<string, string>>;
	/** Which table a CSV holds: a file has one head, so the other table is another file. */
	readonly what: "findings" | "matrix";
	/** Begin a CSV with a byte order mark: Excel reads Han and Cyrillic only so. */
	readonly bom: boolean;
}

export const DEFAULT_RENDER_OPTIONS: RenderOptions = {
	color: false,
	width: 100,
	screen: false,
	numbers: false,
	unmatched: true,
	issueNames: {},
	actorNames: {},
	what: "findings",
	bom: true,
};

/** Defaults, then what the comparison knows, then what the caller wants. */
export const resolveOptions = ({ actorNames = {} }: Comparison, given: Partial<RenderOptions>): RenderOptions => ({
	...DEFAULT_RENDER_OPTIONS,
	...given,
	actorNames: { ...actorNames, ...given.actorNames },
});
