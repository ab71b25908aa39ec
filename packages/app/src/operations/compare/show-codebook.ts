import { type Outcome, termsOfConcept } from "@fissure/core";
import type { CodebookShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const showCodebook = operation({
	name: "show-codebook",
	question: "Which keywords identify the issues of this case?",
	effect: "reads",
	http: "GET /api/codebook",
	output: ({ CodebookShownSchema }) => CodebookShownSchema,
	run: (_, { case: choice }) => codebookOfCase({ case: choice }),
});

/**
 * By which words are the issues of this case read? Terms as they are written.
 *
 * - problems: those of the lexicon and of opening
 */
export const codebookOfCase = (request: { readonly case: CaseChoice }): Promise<Outcome<CodebookShown>> =>
	inCase<CodebookShown>(request.case, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const { data, coded, parts } = lexicon.value;
		const { issues, concepts } = data.codebook;
		return {
			ok: true,
			value: {
				label: coded.codebook,
				own: parts.some(({ part }) => part === "codebook"),
				issues: issues.map((issue) => ({
					...issue,
					concepts: concepts.flatMap((concept) =>
						concept.issue === issue.id ? { ...concept, terms: termsOfConcept(data, concept) } : [],
					),
				})),
				languages: Object.keys(data.languages).toSorted(),
			},
		};
	});
