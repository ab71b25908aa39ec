import type { Forecast, JudgedSource, Judgment } from "@fissure/core";
import { percent } from "../../render/words/figures.ts";
import { oneLine } from "../../render/words/visible.ts";

/** A judgment in the sentences of a footnote: what kind it is comes first, so that nobody takes it for a fact. */
export const judgmentWords = ({ judgment, links }: JudgedSource): readonly string[] => [
	...ownWords(judgment).map(oneLine),
	...(judgment.note === null ? [] : [oneLine(judgment.note)]),
	links.length === 0
		? "No evidence is linked."
		: `Rests on ${links.length} linked ${links.length === 1 ? "piece" : "pieces"} of evidence, ${links.every(({ state }) => state === "sound") ? "all of which stand" : "not all of which stand unchanged"}.`,
];

function ownWords(judgment: Judgment): readonly string[] {
	switch (judgment.kind) {
		case "interest":
			return [
				`Judgment ${judgment.id} (interest of ${judgment.actor}): ${judgment.interest}.`,
				...(judgment.mechanism === null ? [] : [`How: ${judgment.mechanism}.`]),
				judgment.alternative === null ? "No alternative is given." : `Alternative: ${judgment.alternative}.`,
			];
		case "matrix":
			return [
				`Judgment ${judgment.id} (competing explanations): ${judgment.question}`,
				...judgment.explanations.map(({ id, statement }) => `${id}: ${statement}.`),
			];
		case "forecast":
			return forecastWords(judgment);
		case "option":
			return [
				`Judgment ${judgment.id} (option of ${judgment.actor}): ${judgment.instrument}.`,
				...(judgment.condition === null ? [] : [`Condition: ${judgment.condition}.`]),
				...(judgment.trigger === null ? [] : [`Trigger: ${judgment.trigger.words}.`]),
				...(judgment.offRamp === null ? [] : [`Off-ramp: ${judgment.offRamp}.`]),
				...(judgment.disconfirmedBy === null ? [] : [`Disconfirmed by: ${judgment.disconfirmedBy}.`]),
			];
	}
}

function forecastWords({ id, question, deadline, rule, revisions, resolution }: Forecast): readonly string[] {
	const last = new Map(revisions.map((revision) => [revision.who, revision]));
	const given = [...last.values()].map(
		({ who, at, probability }) => `${percent(probability, 1)} (${who}, ${at.slice(0, 10)})`,
	);
	return [
		`Judgment ${id} (forecast): ${question} ${given.join("; ")}, ${deadline === null ? "no deadline" : `by ${deadline}`}.`,
		...(rule === null ? [] : [`Decided by: ${rule}.`]),
		...(resolution === null ? [] : [resolutionWords(resolution)]),
	];
}

const resolutionWords = ({ at, outcome }: NonNullable<Forecast["resolution"]>): string =>
	`Resolved on ${at.slice(0, 10)}: ${outcome === null ? "without an answer" : outcome ? "it came true" : "it did not come true"}.`;
