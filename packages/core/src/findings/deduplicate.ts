import { type Finding, type FindingKind, isAbsence } from "@fissure/model";

/** One difference is told once: of an absence told in several ways, the sharpest is kept. */
const SHARPEST: readonly FindingKind[] = [
	"contradiction",
	"unconfirmed-attribution",
	"claimed-agreement",
	"omission",
	"intensity",
	"terminology",
	"emphasis",
];

/** Drops findings that tell the same words of the same document on the same issue again. */
export function deduplicate(findings: readonly Finding[]): readonly Finding[] {
	const sorted = findings.toSorted((a, b) => SHARPEST.indexOf(a.kind) - SHARPEST.indexOf(b.kind));
	const kept: Finding[] = [];
	for (const finding of sorted) if (!kept.some((other) => sameDifference(finding, other))) kept.push(finding);
	return kept;
}

const sameDifference = (a: Finding, b: Finding): boolean =>
	a.issue === b.issue &&
	a.carriedBy === b.carriedBy &&
	overlaps(a, b) &&
	(isAbsence(a) ? isAbsence(b) : isSamePair(a, b));

/** One name set against two others makes two differences. */
const isSamePair = (a: Finding, b: Finding): boolean => a.kind === b.kind && a.against.join() === b.against.join();

const overlaps = (a: Finding, b: Finding): boolean =>
	a.evidence.some((one) => b.evidence.some((other) => one.start < other.end && other.start < one.end));
