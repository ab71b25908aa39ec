import type { BaseRate, Finding } from "@fissure/model";

/** A difference between accounts, as a comparator finds it. */
interface Difference
	extends Pick<Finding, "kind" | "issue" | "carriedBy" | "against" | "holder" | "measure" | "evidence" | "instead"> {
	readonly counterEvidence?: Finding["counterEvidence"];
	readonly baseRate?: BaseRate | null;
	/** Of the comparator of this kind. */
	readonly version: number;
}

/** The finding of a difference, not yet worded and weighed: `core/findings` gives the rest. */
export const unweighed = ({ version, ...difference }: Difference): Finding => ({
	kind: difference.kind,
	issue: difference.issue,
	carriedBy: difference.carriedBy,
	against: difference.against,
	holder: difference.holder,
	headline: "",
	salience: 1,
	weight: 0,
	measure: difference.measure,
	evidence: difference.evidence,
	instead: difference.instead,
	counterEvidence: difference.counterEvidence ?? [],
	baseRate: difference.baseRate ?? null,
	explanations: [],
	caveats: [],
	by: `${difference.kind}@${version}`,
});
