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
		message: "It does not say under which condition",
		remedy: "write when to do it and when not",
	},
	{
		place: "offRamp",
		code: "option-without-off-ramp",
		message: "It does not say how it ends",
		remedy: "write what the other side would have to do, and what happens then",
	},
	{
		place: "disconfirmedBy",
		code: "option-without-disconfirmation",
		message: "It does not say what would show that it does not work",
		remedy: "write what would be seen, and by when, if it failed",
	},
	{
		place: "target",
		code: "option-without-target",
		message: "It is not linked to any finding",
		remedy: "link the finding that it uses or answers",
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
