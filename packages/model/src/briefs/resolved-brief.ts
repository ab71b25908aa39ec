import type { Normalisation, PositionStatus } from "../base/vocabulary.ts";
import type { Finding } from "../findings/finding.ts";
import type { Judgment, LinkState } from "../judgments/judgment.ts";
import type { Document, Quote, Span } from "../texts/document.ts";
import type { Brief, BriefProblem } from "./brief.ts";

/** What the case holds of what a brief cites; nothing else needs to be read. */
export interface BriefSources {
	/** By id. */
	readonly documents: ReadonlyMap<string, Document>;
	/** By id of a document: its address as last captured, where that is another document. */
	readonly newer: ReadonlyMap<string, Document>;
	/** By id of a document: its positions that a person marked as disputed or withdrawn. */
	readonly contested?: ReadonlyMap<string, readonly ContestedPosition[]>;
	readonly findings: ReadonlyMap<string, Finding>;
	readonly judgments: ReadonlyMap<string, JudgedSource>;
}

/** Words that state a position which was denied or taken back since. */
export interface ContestedPosition extends Span {
	readonly status: Exclude<PositionStatus, "asserted" | "corroborated">;
	readonly note: string | null;
}

export interface JudgedSource {
	readonly judgment: Judgment;
	/** In which state what it rests on is. */
	readonly links: readonly LinkState[];
}

/** What a reference turned out to mean. */
export type ResolvedTarget =
	| {
			readonly kind: "span";
			readonly document: Document;
			readonly quote: Quote;
			/** The sentence, or sentences, around it. */
			readonly sentence: Quote;
			/** What differs in print between draft and text; empty where nothing does, or nothing is quoted. */
			readonly normalisations: readonly Normalisation[];
			/** The draft leaves words out, and says so. */
			readonly elided: boolean;
	  }
	| { readonly kind: "document"; readonly document: Document }
	| {
			readonly kind: "finding";
			readonly id: string;
			readonly finding: Finding;
			/** Of all its quotes, by id. */
			readonly documents: ReadonlyMap<string, Document>;
	  }
	| ({ readonly kind: "judgment" } & JudgedSource);

export interface ResolvedBrief {
	readonly brief: Brief;
	/** One for each reference, in order; null where it breaks. */
	readonly targets: readonly (ResolvedTarget | null)[];
	/** In order of place; a brief with an error is not built. */
	readonly problems: readonly BriefProblem[];
}
