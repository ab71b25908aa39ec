import type { Outcome } from "@fissure/core";
import type { ShownEvidence } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { showEvidence } from "../../judging/evidence/shown-evidence.ts";
import { readOneJudged } from "../../judging/judgment/judged.ts";
import { allNamesOf } from "../../lexicon/load-lexicon.ts";
import { operation } from "../definition/operation.ts";

export const judgmentEvidence = operation({
	name: "judgment-evidence",
	question: "The evidence of a judgment, and whether it has changed",
	effect: "reads",
	http: "GET /api/judgments/:id/evidence",
	input: ({ Id }) => Id,
	output: ({ ShownEvidenceSchema, list }) => list(ShownEvidenceSchema),
	run: ({ id }, { case: choice }) => judgmentEvidenceInCase(choice, id),
});

/**
 * What does a judgment rest on, each piece with what a reader must know of it?
 *
 * - problems: `judgment-missing`, those of the lexicon and of opening
 */
export const judgmentEvidenceInCase = (choice: CaseChoice, id: string): Promise<Outcome<readonly ShownEvidence[]>> =>
	inCase<readonly ShownEvidence[]>(choice, "read", async (file, store) => {
		const judged = await readOneJudged(file, store, id);
		if (!judged.ok) return judged;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		return showEvidence(file, store, judged.value.links, { actorNames: allNamesOf(lexicon.value.data) });
	});
