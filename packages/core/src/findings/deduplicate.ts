import { type EventComparator, type Finding, isAbsence } from "@fissure/model";

/**
 * Drops findings that tell the same words of the same document on the same issue again: one difference is reported once, and of an
 * absence found in several ways the sharpest is kept.
 */
export function deduplicate(findings: readonly Finding[], comparators: readonly EventComparator[]): readonly Finding[] {
	const precedence = new Map(comparators.map(({ id, precedence }) => [id, precedence]));
	const rank = ({ kind }: Finding): number => precedence.get(kind) ?? comparators.length;
	const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
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

/** Of two findings that one text carries, so that their places are places of one text. */
const overlaps = (a: Finding, b: Finding): boolean =>
	a.evidence.some((one) => b.evidence.some((other) => one.start < other.end && other.start < one.end));
