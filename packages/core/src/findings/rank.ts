import type { Account, EventComparator, EventContext } from "@fissure/model";
import { type Finding, isAbsence } from "@fissure/model";
import { featuresOf, type Scene, sceneOf } from "./features.ts";
import { weightsOf } from "./weights.ts";

/** A further finding of the same text on the same issue says less. */
const REPEATED = 0.2;
/** Weights from which a finding is a lead (3) or belongs into an analyst's table (2). */
const LEAD = 5.7;
const TABLE = 4;

/** Puts the findings in the order in which a newspaper would take them, with weight and salience. Ties keep a fixed order. */
export function rankFindings(
	findings: readonly Finding[],
	accounts: readonly Account[],
	context: EventContext,
	comparators: readonly EventComparator[],
): readonly Finding[] {
	const weights = weightsOf(comparators);
	const scene = sceneOf(accounts, context);
	const alone = inOrder(findings.map((finding) => withWeight(finding, weightOf(finding, scene, weights))));
	const told = new Map<string, number>();
	return inOrder(
		alone.map((finding) => {
			if (finding.issue === null || !isAbsence(finding)) return finding;
			const key = `${finding.issue}|${finding.carriedBy}`;
			const before = told.get(key) ?? 0;
			told.set(key, before + 1);
			return withWeight(finding, finding.weight - REPEATED * before);
		}),
	);
}

/** With another weight, and what that makes of it. */
export function withWeight(finding: Finding, exact: number): Finding {
	const weight = Math.round(exact * 1000) / 1000;
	return { ...finding, weight, salience: weight >= LEAD ? 3 : weight >= TABLE ? 2 : 1 };
}

/** The weightiest first; ties keep a fixed order. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
	findings.toSorted((a, b) => b.weight - a.weight || order(a).localeCompare(order(b), "en"));

const order = ({ kind, issue, carriedBy, evidence }: Finding): string =>
	`${carriedBy}|${issue ?? ""}|${kind}|${String(evidence[0]?.start ?? 0).padStart(9, "0")}`;

function weightOf(finding: Finding, scene: Scene, weights: ReturnType<typeof weightsOf>): number {
	const features = featuresOf(finding, scene);
	if (features === null) return 0;
	const names = Object.keys(weights) as readonly (keyof typeof weights)[];
	return names.reduce((sum, name) => sum + weights[name] * (features[name] ?? 0), 0);
}
