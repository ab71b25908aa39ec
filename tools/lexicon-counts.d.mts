import type { Lexicon } from "@fissure/core";

interface Text {
	readonly id: string;
	readonly lang: string;
	readonly text: string;
}
type Counts = Map<string, Uint32Array>;

export const hasSharedData: boolean;
export function judgedTexts(): readonly Text[];
export function corpora(): Generator<{ readonly name: string; readonly texts: Iterable<Text> }>;
export function countTerms(lexicon: Lexicon, text: Text, counts: Counts): void;
export function rowsOf(
	lexicon: Lexicon,
	inCorpora: Counts,
	inGold: Counts,
): readonly {
	readonly file: string;
	readonly id: string;
	readonly language: string;
	readonly term: string;
	readonly corpora: number;
	readonly gold: number;
}[];
