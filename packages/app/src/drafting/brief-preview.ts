import type { BriefPreview } from "@fissure/model";
import { type BriefPage, factsOf, titleIn } from "@fissure/report";

export const briefPreview = ({ title, language, blocks, notes, sources }: BriefPage): BriefPreview => ({
	...{ title, language, blocks },
	notes: notes.map((citations) => citations.map(({ parts }) => parts)),
	sources: sources.map(({ label, document, publisher, use }) => ({
		...{ label, document: document.id, use },
		words: [publisher, titleIn(document), ...factsOf(document)].join(", "),
	})),
});
