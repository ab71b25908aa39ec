import type { DataCondition, EvidenceLink, Forecast, Judgment, MatrixEvidence, PolicyOption } from "@fissure/model";

type Plain = Readonly<Record<string, unknown>>;

/**
 * A judgment as plain data, for YAML and JSON, in the order in which people read it; reading it gives the same judgment.
 * What is null or empty is left out.
 */
export function judgmentToPlain(judgment: Judgment): Plain {
	const { kind, id, topics, note } = judgment;
	return tidy({ kind, id, topics, ...bodyOf(judgment), note });
}

function bodyOf(judgment: Judgment): Plain {
	switch (judgment.kind) {
		case "interest": {
			const { actor, interest, mechanism, alternative, evidence } = judgment;
			return { actor, interest, mechanism, alternative, evidence: evidence.map(plainLink) };
		}
		case "matrix": {
			const { question, explanations, evidence } = judgment;
			return {
				question,
				explanations: explanations.map(({ id, statement }) => ({ id, statement })),
				evidence: evidence.map(plainEvidence),
			};
		}
		case "forecast":
			return plainForecast(judgment);
		case "option":
			return plainOption(judgment);
	}
}

const plainEvidence = ({ id, statement, credibility, relevance, readings, links }: MatrixEvidence): Plain =>
	tidy({ id, statement, credibility, relevance, readings: { ...readings }, links: links.map(plainLink) });

function plainForecast(forecast: Forecast): Plain {
	const { question, deadline, rule, bound, revisions, resolution, declined = [], evidence } = forecast;
	return {
		question,
		deadline,
		rule,
		bound: bound === undefined ? null : plainCondition(bound),
		revisions: revisions.map(({ at, who, probability, because }) => tidy({ at, who, probability, because })),
		resolution:
			resolution === null
				? null
				: tidy({
						at: resolution.at,
						outcome: resolution.outcome ?? "void",
						evidence: resolution.evidence.map(plainLink),
						note: resolution.note,
					}),
		declined: declined.map(({ at, who, key, because }) => tidy({ at, who, key, because })),
		evidence: evidence.map(plainLink),
	};
}

function plainCondition(condition: DataCondition): Plain {
	const { kind, ...fields } = condition;
	if (kind !== "indicator") return tidy(fields);
	const { indicator, side, value } = condition;
	return { indicator, [side]: value };
}

function plainOption(option: PolicyOption): Plain {
	const { actor, instrument, condition, trigger, offRamp, target, effect, disconfirmedBy, evidence } = option;
	return {
		actor,
		instrument,
		condition,
		trigger:
			trigger === null
				? null
				: tidy({
						words: trigger.words,
						indicator: trigger.indicator,
						on: trigger.on === undefined ? null : plainCondition(trigger.on),
					}),
		off_ramp: offRamp,
		target: target === null ? null : plainLink(target),
		effect,
		disconfirmed_by: disconfirmedBy,
		evidence: evidence.map(plainLink),
	};
}

function plainLink(link: EvidenceLink): Plain {
	if (link.kind === "finding") return { finding: link.finding };
	if (link.kind === "judgment") return { judgment: link.judgment };
	const { document, exact, start, end } = link.quote;
	return { document, exact, start, end };
}

const tidy = (record: Plain): Plain =>
	Object.fromEntries(
		Object.entries(record).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
	);

/** Judgments as one file has them: a list for each kind that there is, each in the order given. */
export const judgmentsToPlain = (judgments: readonly Judgment[]): Readonly<Record<string, readonly unknown[]>> =>
	Object.fromEntries(
		Object.entries(JUDGMENT_LISTS)
			.map(([name, kind]) => [name, judgments.filter((judgment) => judgment.kind === kind).map(withoutKind)] as const)
			.filter(([, list]) => list.length > 0),
	);

/** The list says it. */
function withoutKind(judgment: Judgment): unknown {
	const { kind: _, ...plain } = judgmentToPlain(judgment);
	return plain;
}

const COMMON = ["id", "topics", "note", "kind"];

/** What each kind of judgment is written with in a file, in the order in which people read it. */
export const JUDGMENT_KEYS = {
	interest: [...COMMON, "actor", "interest", "mechanism", "alternative", "evidence"],
	matrix: [...COMMON, "question", "explanations", "evidence"],
	forecast: [...COMMON, "question", "deadline", "rule", "bound", "revisions", "resolution", "declined", "evidence"],
	option: [
		...COMMON,
		"actor",
		"instrument",
		"condition",
		"trigger",
		"off_ramp",
		"target",
		"effect",
		"disconfirmed_by",
		"evidence",
	],
} as const satisfies Readonly<Record<Judgment["kind"], readonly string[]>>;

/** The lists of a file of judgments, and of what kind their entries are. */
export const JUDGMENT_LISTS = {
	interests: "interest",
	matrices: "matrix",
	forecasts: "forecast",
	options: "option",
} as const satisfies Readonly<Record<string, Judgment["kind"]>>;
