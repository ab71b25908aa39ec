import type { EvidenceLink, Judgment, LinkState } from "@fissure/core";
import type { ConditionState, DataCondition, Proposal, TriggerState } from "@fissure/model";
import { percentWords } from "@fissure/report";

/** The kinds as a person calls them. */
export const KIND_WORDS: Readonly<Record<Judgment["kind"], string>> = {
	interest: "interest",
	matrix: "competing explanations",
	forecast: "forecast",
	option: "option",
};

/** A judgment in one line. */
export function aboutOf(judgment: Judgment): string {
	switch (judgment.kind) {
		case "interest":
			return `${judgment.actor}: ${judgment.interest}`;
		case "option":
			return `${judgment.actor}: ${judgment.instrument}`;
		case "matrix":
		case "forecast":
			return judgment.question;
	}
}

/** How far it has come: `60 %, until 2026-03-31`; `resolved: yes`; `3 explanations, 6 pieces of evidence`. */
export function standOf(judgment: Judgment): string {
	switch (judgment.kind) {
		case "interest":
			return judgment.alternative === null ? "no alternative" : "hypothesis with an alternative";
		case "option":
			return judgment.condition === null ? "without condition" : `if ${judgment.condition}`;
		case "matrix":
			return `${judgment.explanations.length} explanations, ${judgment.evidence.length} pieces of evidence`;
		case "forecast": {
			const { deadline, resolution } = judgment;
			const probability = probabilityWords(judgment);
			if (resolution !== null) return `${probability}, resolved: ${outcomeWord(resolution.outcome)}`;
			return `${probability}, ${deadline === null ? "without deadline" : `until ${deadline}`}`;
		}
	}
}

/** `60 %`; where several people gave one, what each thought last: `60 % (Ana), 45 % (Ben)`. */
function probabilityWords({ revisions }: Extract<Judgment, { kind: "forecast" }>): string {
	const last = new Map(revisions.map(({ who, probability }) => [who, percentWords(probability)]));
	const [only] = last.values();
	if (last.size <= 1) return only ?? "no probability";
	return [...last].map(([who, probability]) => `${probability} (${who})`).join(", ");
}

export const outcomeWord = (outcome: boolean | null): string => (outcome === null ? "void" : outcome ? "yes" : "no");

/** `readout-3#120-180`, `finding-1a2b3c4d`, `opens-by-may`: as a brief refers to it. */
export const linkName = (link: EvidenceLink): string => {
	if (link.kind === "finding") return link.finding;
	if (link.kind === "judgment") return link.judgment;
	const { document, start, end } = link.quote;
	return `${document}#${start}-${end}`;
};

export const STATE_MARKS: Readonly<Record<LinkState["state"], string>> = {
	sound: "✓",
	changed: "≠",
	gone: "✗",
	unknown: "?",
};

/** `→ trigger met: Ships a week: 4 (2026-01-10), line below 5`. */
export const triggerWords = ({ state, because }: TriggerState): string =>
	`→ trigger ${state === "waiting" ? "not met" : state}: ${because}`;

/** `→ on record: …`; `→ not on record yet: …`. */
export const conditionWords = ({ state, because }: ConditionState): string =>
	`→ ${state === "met" ? "on record" : state === "unmet" ? "did not happen" : "not on record yet"}: ${because}`;

/** What a person can do with a proposed resolution. */
export const proposalWords = (id: string, { outcome }: Proposal): string =>
	`→ proposed resolution: ${outcomeWord(outcome)}; fissure judge confirm ${id}, or fissure judge decline ${id}`;

type Fact = readonly [label: string, words: string];

/** What a judgment says beside its line, field by field; what nobody has thought of is named. */
export function factsOf(judgment: Judgment): readonly Fact[] {
	const note: readonly Fact[] = judgment.note === null ? [] : [["note", judgment.note]];
	return [["topics", judgment.topics.join(", ") || "none"], ...ownFacts(judgment), ...note];
}

const NOBODY = "none given";

function ownFacts(judgment: Judgment): readonly Fact[] {
	switch (judgment.kind) {
		case "interest":
			return [
				["mechanism", judgment.mechanism ?? NOBODY],
				["alternative", judgment.alternative ?? NOBODY],
			];
		case "matrix":
			return [
				...judgment.explanations.map(({ id, statement }): Fact => [id, statement]),
				...judgment.evidence.map(({ id, statement }): Fact => [id, statement]),
			];
		case "forecast":
			return [
				["deadline", judgment.deadline ?? "none"],
				["rule", judgment.rule ?? "none: it cannot be decided"],
				...(judgment.bound === undefined ? [] : [["bound to", boundWords(judgment.bound)] satisfies Fact]),
				...judgment.revisions.map(
					({ at, who, probability, because }): Fact => [
						at,
						`${percentWords(probability)}, ${who}${because === null ? "" : `: ${because}`}`,
					],
				),
				...(judgment.resolution === null
					? []
					: [
							[
								judgment.resolution.at,
								`resolved: ${outcomeWord(judgment.resolution.outcome)}${judgment.resolution.note === null ? "" : `, ${judgment.resolution.note}`}`,
							] satisfies Fact,
						]),
			];
		case "option":
			return [
				["condition", judgment.condition ?? NOBODY],
				["trigger", triggerOf(judgment.trigger)],
				["off-ramp", judgment.offRamp ?? NOBODY],
				["effect", judgment.effect ?? "not stated"],
				["wrong if", judgment.disconfirmedBy ?? NOBODY],
			];
	}
}

const triggerOf = (trigger: Extract<Judgment, { kind: "option" }>["trigger"]): string =>
	trigger === null
		? NOBODY
		: `${trigger.words}${trigger.indicator === null ? "" : ` (indicator ${trigger.indicator})`}${trigger.on === undefined ? "" : ` (${boundWords(trigger.on)})`}`;

function boundWords(condition: DataCondition): string {
	switch (condition.kind) {
		case "indicator":
			return `indicator ${condition.indicator} ${condition.side} ${condition.value}`;
		case "vote":
			return `${condition.voter}: ${condition.vote} on ${[condition.symbol, condition.title].filter((one) => one !== null).join(", ")}`;
		case "deed":
			return `${condition.actor}: ${condition.deed}${condition.target === null ? "" : ` of ${condition.target}`}`;
	}
}
