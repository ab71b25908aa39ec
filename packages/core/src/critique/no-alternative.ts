import type { CritiqueCheck, Remark } from "@fissure/model";

/**
 * Has anybody thought of another explanation?
 *
 * - out: one remark for an interest without alternative, and for a matrix with one explanation
 */
export const noAlternative: CritiqueCheck = {
	id: "no-alternative",
	version: 1,
	question: "Has anybody thought of another explanation?",
	codes: { "interest-without-alternative": "warning", "explanation-alone": "warning" },
	check: (judgments) =>
		judgments.flatMap((judgment): readonly Remark[] => {
			if (judgment.kind === "interest" && judgment.alternative === null)
				return [
					{
						judgment: judgment.id,
						place: "alternative",
						code: "interest-without-alternative",
						message: "No other reading of the same evidence is named",
						remedy: "write what else would explain it, or weigh several in a matrix",
						links: [],
					},
				];
			if (judgment.kind !== "matrix" || judgment.explanations.length > 1) return [];
			return [
				{
					judgment: judgment.id,
					place: "explanations",
					code: "explanation-alone",
					message: "One explanation competes with nothing, and no evidence can speak for another",
					remedy: "add at least one that would explain the same evidence, and one that nobody likes",
					links: [],
				},
			];
		}),
};
