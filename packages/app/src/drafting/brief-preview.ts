import type { Block, BriefPage, CitationPart } from "../brief/page.ts";
import { factsOf, titleIn } from "../brief/source-words.ts";

/** A brief as its readers will see it, without the texts that it rests on. */
export interface BriefPreview {
	readonly title: string;
	/** BCP 47, of the draft. */
	readonly language: string;
	readonly blocks: readonly Block[];
	/** Of each footnote, the pieces of each of its citations. */
	readonly notes: readonly (readonly (readonly CitationPart[])[])[];
	readonly sources: readonly PreviewedSource[];
}

export interface PreviewedSource {
	/** `S1`, in order of first use. */
	readonly label: string;
	/** Id of the document. */
	readonly document: string;
	/** Publisher, title, kind, date and place, in words. */
	readonly words: string;
	readonly use: string;
}

export const briefPreview = ({ title, language, blocks, notes, sources }: BriefPage): BriefPreview => ({
	...{ title, language, blocks },
	notes: notes.map((citations) => citations.map(({ parts }) => parts)),
	sources: sources.map(({ label, document, publisher, use }) => ({
		...{ label, document: document.id, use },
		words: [publisher, titleIn(document), ...factsOf(document)].join(", "),
	})),
});
