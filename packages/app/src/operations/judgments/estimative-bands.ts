import { ESTIMATIVE_BANDS, INTERFACE_LANGUAGE } from "@fissure/core";
import { operation } from "../definition/operation.ts";

export const estimativeBands = operation({
	name: "estimative-bands",
	question: "Which words mean which probabilities, as ICD 203 has them?",
	effect: "reads",
	http: "GET /api/estimative-bands",
	output: ({ z, words }) =>
		z
			.array(z.strictObject({ from: z.number(), to: z.number(), terms: z.array(words).readonly() }))
			.readonly()
			.describe("In percent, from the least likely; neighbouring ranges share a limit"),
	run: async () => ({
		ok: true,
		value: ESTIMATIVE_BANDS().map(({ range: [from, to], terms }) => ({
			from,
			to,
			terms: terms[INTERFACE_LANGUAGE] ?? [],
		})),
	}),
});
