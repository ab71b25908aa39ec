import type { CritiqueCheck, PolicyOption, Remark } from "@fissure/model";

interface Lack {
	readonly place: keyof PolicyOption;
	readonly code: string;
	readonly message: string;
	readonly remedy: string;
}

const LACKS: readonly Lack[] = [
	{
		place: "condition",
		code: "option-without-condition",
		message: "It says not under which condition",
		remedy: "write when it is to be done and when not",
	},
	{
		place: "offRamp",
		code: "option-without-off-ramp",
		message: "It says not how it ends",
		remedy: "write what the other side would have to do, and what happens then",
	},
	{
		place: "disconfirmedBy",
		code: "option-without-disconfirmation",
		message: "Nothing is named that would show that it does not work",
		remedy: "write what would be seen, and by when, if it failed",
	},
	{
		place: "target",
		code: "option-without-target",
		message: "It aims at no divergence that was found",
		remedy: "link the finding that it is meant to use or to mend",
	},
];

/**
 * Does an option say when, until when, and what would prove it wrong?
 *
 * - out: one remark for each that an option lacks
 */
export const openEndedOption: CritiqueCheck = {
	id: "open-ended-option",
	version: 1,
	question: "Does an option say when, until when, and what would prove it wrong?",
	codes: {
		"option-without-condition": "warning",
		"option-without-off-ramp": "warning",
		"option-without-disconfirmation": "warning",
		"option-without-target": "warning",
	},
	check: (judgments) =>
		judgments.flatMap((judgment): readonly Remark[] =>
			judgment.kind !== "option"
				? []
				: LACKS.filter(({ place }) => judgment[place] === null).map(({ place, ...lack }) => ({
						judgment: judgment.id,
						place,
						...lack,
						links: [],
					})),
		),
};
