import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, Codebook, Concept, Issue } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import { plural } from "../words/sides.ts";
import { heading, paragraph } from "../writers/document.ts";

/** A codebook to be read on paper: what each issue is, its poles, and the keywords that the built-in coder reads it by. */
export function codebookPage({ issues, concepts }: Codebook, label: string, made: Made): BriefPage {
	const title = "Codebook";
	const byIssue = new Map<string, Concept[]>();
	for (const concept of concepts) {
		if (concept.issue === null) continue;
		byIssue.set(concept.issue, [...(byIssue.get(concept.issue) ?? []), concept]);
	}
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, title),
			paragraph(
				`${plural(issues.length, "issue")}. Stances run from −3, firmly for the first pole, to +3, firmly for the second.`,
			),
			...issues.flatMap((issue) => issueBlocks(issue, byIssue.get(issue.id) ?? [])),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the codebook ${label}.`,
	};
}

const issueBlocks = (issue: Issue, concepts: readonly Concept[]): readonly Block[] => [
	heading(2, issue.name),
	paragraph(issue.definition),
	paragraph(`−3: ${issue.poleMinus3}`),
	paragraph(`+3: ${issue.polePlus3}`),
	paragraph(`Id: ${issue.id}`),
	...(concepts.length === 0
		? [paragraph("No keywords: persons and models code it.")]
		: concepts.flatMap(conceptBlocks)),
];

const conceptBlocks = ({ id, terms }: Concept): readonly Block[] => [
	paragraph(id, { strong: true }),
	...Object.entries(terms).map(([language, words]) =>
		paragraph(`${language}: ${words.map(({ text }) => text).join(" · ")}`),
	),
];
