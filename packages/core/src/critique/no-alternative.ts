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
						message: "It gives no other explanation of the same evidence",
						remedy: "write what else could explain it, or compare several in a matrix",
						links: [],
					},
				];
			if (judgment.kind !== "matrix" || judgment.explanations.length > 1) return [];
			return [
				{
					judgment: judgment.id,
					place: "explanations",
					code: "explanation-alone",
					message: "There is only one explanation, so no evidence can support another",
					remedy: "add at least one that could explain the same evidence, and one that you do not believe",
					links: [],
				},
			];
		}),
};
