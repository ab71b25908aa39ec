import { failed, type Outcome } from "@fissure/core";
import type { KeptCodebook, TrialEdit } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { codebookPart, keepParts } from "../../case/keep-parts.ts";
import { withTrialTerms } from "../../comparing/trial-edit.ts";
import { operation } from "../definition/operation.ts";

export const saveIssueWords = operation({
	name: "save-issue-words",
	question: "Save the keywords of an issue; texts analysed with the old ones must be analysed again",
	effect: "long",
	permission: "write",
	http: "PUT /api/codebook/issues/:id",
	input: ({ Id, TrialEditSchema, words }) =>
		TrialEditSchema.omit({ issue: true }).extend({
			...Id.shape,
			basedOn: words.exactOptional().describe("Label of the codebook that was edited"),
		}),
	output: ({ KeptCodebookSchema }) => KeptCodebookSchema,
	run: ({ id, basedOn, ...edit }, { case: choice }) =>
		saveIssueWordsInCase({ case: choice, edit: { issue: id, ...edit }, ...(basedOn && { basedOn }) }),
});

export interface KeepIssueWordsRequest {
	readonly case: CaseChoice;
	readonly edit: TrialEdit;
	/** Label of the codebook that was edited: where another is kept by now, nothing is overwritten. */
	readonly basedOn?: string;
}

/**
 * Keeps an issue as it was tried, for every text of the case. What was read with the former words is stale until it is coded
 * again; the former codebook stays readable, and undo brings it back.
 *
 * - problems: `codebook-changed`, those of `withTrialTerms`, of the lexicon and of opening
 */
export const saveIssueWordsInCase = ({
	case: choice,
	edit,
	basedOn,
}: KeepIssueWordsRequest): Promise<Outcome<KeptCodebook>> =>
	inCase<KeptCodebook>(choice, "write", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const { coded, data, parts } = lexicon.value;
		if (basedOn !== undefined && basedOn !== coded.codebook)
			return failed(
				"codebook-changed",
				`Expected the codebook that was edited (${basedOn}), got ${coded.codebook}; check what changed, then save again`,
				"basedOn",
			);
		const edited = withTrialTerms(data, edit);
		if (!edited.ok) return edited;
		const { codebook, frames } = edited.value;
		const name = parts.find(({ part }) => part === "codebook")?.name ?? SHIPPED_NAME;
		return keepParts(file, store, [codebookPart(name, { codebook, frames })]);
	});

/** What the codebook that ships is called in labels. */
const SHIPPED_NAME = "fissure";
