import type { DocumentKind } from "../base/vocabulary.ts";

/** Words by which texts call themselves, as sources of regular expressions, empty where there are none. */
export interface KindWords {
	/** Words that name the kind wherever they stand: "in its readout", «в совместном заявлении». */
	readonly name: string;
	/** Words that announce the kind in a heading and say nothing of it in a sentence: "met with", 会谈. */
	readonly herald: string;
}

/** Of an article nothing tells. */
export type NamedKind = Exclude<DocumentKind, "article">;
export type KindRules = Readonly<Record<NamedKind, KindWords>>;
