import type { BriefPreview } from "@fissure/model";
import type { BriefPage } from "../brief/page/page.ts";
import { factsOf, titleIn } from "../brief/page/source-words.ts";

export const briefPreview = ({ title, language, blocks, notes, sources }: BriefPage): BriefPreview => ({
	...{ title, language, blocks },
	notes: notes.map((citations) => citations.map(({ parts }) => parts)),
	sources: sources.map(({ label, document, publisher, use }) => ({
		...{ label, document: document.id, use },
		words: [publisher, titleIn(document), ...factsOf(document)].join(", "),
	})),
});
