import { findEvidence as evidenceFound } from "../../judging/evidence/find-evidence.ts";
import { operation } from "../definition/operation.ts";

export const findEvidence = operation({
	name: "find-evidence",
	question: "Which sentences and findings could a judgment rest on?",
	effect: "reads",
	http: "GET /api/evidence",
	input: ({ z, listOf, words }) => z.strictObject({ words: words.optional(), topic: listOf(words).optional() }),
	output: ({ EvidenceFoundSchema }) => EvidenceFoundSchema,
	run: ({ words, topic }, { case: choice }) =>
		evidenceFound({ case: choice, ...(words === undefined ? {} : { words }), ...(topic && { topics: topic }) }),
});
