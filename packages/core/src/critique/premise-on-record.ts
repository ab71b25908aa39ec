import type { CritiqueCheck } from "@fissure/model";

/**
 * Do votes and series of the case bear out what a judgment takes for granted?
 *
 * Who voted how, whose largest partner somebody is, what share, growth or sum there is: in the words of an interest, the evidence of a
 * matrix, the reasons of a forecast, the effect of an option.
 *
 * - out:    one remark for a premise that the record contradicts, that holds for some votes only, or for which the case has no series
 * - silent: where the record bears it out, or does not decide
 */
export const premiseOnRecord: CritiqueCheck = {
	id: "premise-on-record",
	version: 1,
	question: "Do votes and series of the case bear out what a judgment takes for granted?",
	codes: {
		"premise-against-record": "warning",
		"premise-half-on-record": "warning",
		"premise-without-record": "warning",
	},
	check: (judgments, { claims }) =>
		judgments.flatMap(({ id }) =>
			(claims.get(id) ?? []).flatMap(({ place, claim: { words, state, because } }) => {
				const about = { judgment: id, place, links: [] };
				if (state === "unmet")
					return {
						...about,
						code: "premise-against-record",
						message: `“${words}” is not what is on record: ${because}`,
						remedy: "correct the premise, or say by which other source",
					};
				if (state === "half")
					return {
						...about,
						code: "premise-half-on-record",
						message: `“${words}” is half the record: ${because}`,
						remedy: "name the other votes, or limit the premise to its day",
					};
				if (state !== "missing") return [];
				return {
					...about,
					code: "premise-without-record",
					message: `“${words}” rests on nothing in this case: ${because}`,
					remedy: "bring the votes or the series, so that the premise has a number and a date",
				};
			}),
		),
};
