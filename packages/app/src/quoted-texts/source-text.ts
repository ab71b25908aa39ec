import type { RawPlace } from "@fissure/sources";

/** One text, read or not. */
export interface SourceText {
	/** Index among the sources. */
	readonly source: number;
	/** Place among the sources: part, text in the part, and text in that, where a part was not what it seemed. */
	readonly rank: readonly [part: number, text: number, inside: number];
	/** What it would be called if no other text were called so. */
	readonly name: string;
	/** Where it lies; null where it was read and not looked through. */
	readonly raw: RawPlace | null;
}

export const comesFirst = ({ rank: a }: SourceText, { rank: b }: SourceText): number =>
	a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
