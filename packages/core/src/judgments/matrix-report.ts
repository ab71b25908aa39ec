import type {
	Consistency,
	DecidingEvidence,
	EvidenceReport,
	ExplanationMatrix,
	MatrixCaution,
	MatrixEvidence,
	MatrixReport,
	RankedExplanation,
	Sensitivity,
} from "@fissure/model";
import { diagnosticity } from "../stats/judgments/diagnosticity.ts";
import { listedIds } from "./field-reader.ts";
import { AGAINST, matrixScores, readingOf, weightOf } from "./matrix-scores.ts";

/**
 * Which explanation does the evidence contradict least, and what does that hang on?
 *
 * Explanations are ordered by what speaks against them, weighted by credibility times relevance, never by what fits: evidence
 * fits more than one explanation, and one piece against weighs more than ten that fit.
 *
 * - out:    always a report, with cautions where it shows less than it seems to
 * - unit:   inconsistency in points: I one, II two, times 0.5 to 2
 * - source: Heuer (1999), Psychology of Intelligence Analysis, ch. 8; weights √2, 1 and 1/√2 as in ACH 1.1 of the Palo Alto
 *           Research Center (Good, Shrager, Stefik, Pirolli & Card, Technical Description)
 */
export function matrixReport(matrix: ExplanationMatrix): MatrixReport {
	const explanations = ranked(matrix);
	const evidence = matrix.evidence
		.map((item) => reportOf(matrix, item))
		.toSorted((a, b) => (b.diagnosticity ?? -1) - (a.diagnosticity ?? -1));
	const sensitivity = matrixSensitivity(matrix);
	return { explanations, evidence, sensitivity, cautions: cautionsOn(matrix, { explanations, evidence, sensitivity }) };
}

/** Points that are shown as equal are equal. */
const DIGITS = 1e9;
const rounded = (points: number): number => Math.round(points * DIGITS) / DIGITS;

function ranked(matrix: ExplanationMatrix): readonly RankedExplanation[] {
	const scores = matrixScores(matrix).map((score, at) => ({
		...score,
		statement: matrix.explanations[at]?.statement ?? "",
		points: rounded(score.inconsistency.weighted),
	}));
	return scores
		.toSorted((a, b) => a.points - b.points)
		.map(({ points, ...score }) => ({
			...score,
			rank: 1 + scores.filter((other) => other.points < points).length,
			tied: scores.filter((other) => other.points === points).length > 1,
		}));
}

function reportOf({ explanations }: ExplanationMatrix, item: MatrixEvidence): EvidenceReport {
	const readings = explanations.map(({ id }) => ({ id, reading: readingOf(item, id) }));
	return {
		evidence: item.id,
		weight: weightOf(item),
		diagnosticity: diagnosticity(readings.flatMap(({ reading }) => reading ?? [])),
		unjudged: readings.flatMap(({ id, reading }) => (reading === null ? id : [])),
	};
}

function cautionsOn(matrix: ExplanationMatrix, report: Omit<MatrixReport, "cautions">): readonly MatrixCaution[] {
	const { explanations, evidence, sensitivity } = report;
	const said: MatrixCaution[] = [];
	const say = (code: MatrixCaution["code"], message: string): void => void said.push({ code, message });
	const first = explanations.filter(({ rank }) => rank === 1);
	if (explanations.length < 2) say("one-explanation", "There is only one explanation; add others to compare it with");
	if (evidence.length === 0) say("no-evidence", "There is no evidence, so the order means nothing");
	else if (evidence.every(({ diagnosticity: told }) => told === null || told === 0))
		say(
			"nothing-diagnostic",
			"All evidence fits every explanation equally, so none is preferred; look for evidence that separates them",
		);
	else if (first.length > 1) say("first-tied", `${listed(first)} are tied; the evidence does not decide between them`);
	const open = evidence.filter(({ unjudged }) => unjudged.length > 0).map((item) => item.evidence);
	if (open.length > 0) say("evidence-unjudged", `${listedIds(open)} not judged for every explanation`);
	const most = Math.max(0, ...explanations.map(({ judged }) => judged));
	const less = first.filter(({ judged }) => judged < most);
	if (less.length > 0)
		say("first-judged-less", `${listed(less)} may come first only because less evidence has been judged for it`);
	const plain = firstOf(matrixScores(matrix).map(({ inconsistency }) => inconsistency.plain));
	const plainIds = plain.map((at) => matrix.explanations[at]?.id ?? "");
	if (first.length > 0 && plainIds.toSorted().join(" ") !== idsOf(first).toSorted().join(" "))
		say("weights-decide", `Without weights, ${listedIds(plainIds)} would come first`);
	if (sensitivity.deciding.some((deciding) => deciding.evidence.length === 1))
		say("one-item-decides", `The first place depends on ${listedIds(singleItems(sensitivity))} alone; check it again`);
	return said;
}

const singleItems = ({ deciding }: Sensitivity): readonly string[] => [
	...new Set(deciding.flatMap(({ evidence }) => (evidence.length === 1 ? evidence : []))),
];
const idsOf = (explanations: readonly RankedExplanation[]): readonly string[] =>
	explanations.map(({ explanation }) => explanation);
const listed = (explanations: readonly RankedExplanation[]): string => listedIds(idsOf(explanations));

/** Of 400 items there are 80,000 pairs, of which each is tried; more would take seconds. */
const MOST_FOR_PAIRS = 400;
/** Shown of pairs, where no single item decides. */
const MOST_PAIRS = 20;
/** Sums of roots of two that are equal on paper differ in their last digits. */
const SAME = 1e-9;
const OPPOSITE: Readonly<Record<Consistency, Consistency>> = { CC: "II", C: "I", N: "N", I: "C", II: "CC", NA: "NA" };

/**
 * Which evidence carries the conclusion alone?
 *
 * Each item is taken away, and turned into its opposite; where none changes what is first, each pair is.
 *
 * - out:    every such item in order of the matrix, or the first pairs
 * - silent: with fewer than two explanations
 * - time:   evidence² × explanations
 * - source: Heuer (1999), Psychology of Intelligence Analysis, ch. 8, step 6
 */
export function matrixSensitivity(matrix: ExplanationMatrix): Sensitivity {
	const { explanations, evidence } = matrix;
	if (explanations.length < 2) return { deciding: [], pairsTried: false };
	const ids = explanations.map(({ id }) => id);
	const changes = evidence.map((item) => changesOf(matrix, item));
	const now = ids.map((_, at) => evidence.reduce((sum, item) => sum + pointsOf(item, ids[at] as string, false), 0));
	const standing = firstOf(now);
	const tried = (items: readonly number[], when: DecidingEvidence["when"]): readonly DecidingEvidence[] => {
		const then = now.map((sum, at) => items.reduce((rest, item) => rest + (changes[item]?.[when][at] ?? 0), sum));
		const first = firstOf(then);
		if (first.length === standing.length && first.every((one, at) => one === standing[at])) return [];
		const named = items.map((item) => evidence[item]?.id ?? "");
		return [{ evidence: named, when, first: first.map((one) => ids[one] ?? "") }];
	};
	const single = evidence.flatMap((_, at) => WAYS.flatMap((when) => tried([at], when)));
	if (single.length > 0 || evidence.length > MOST_FOR_PAIRS) return { deciding: single, pairsTried: false };
	const pairs: DecidingEvidence[] = [];
	for (let one = 0; one < evidence.length && pairs.length < MOST_PAIRS; one++)
		for (let other = one + 1; other < evidence.length && pairs.length < MOST_PAIRS; other++)
			for (const when of WAYS) pairs.push(...tried([one, other], when));
	return { deciding: pairs.slice(0, MOST_PAIRS), pairsTried: true };
}

const WAYS = ["removed", "reversed"] as const;

type Item = ExplanationMatrix["evidence"][number];

function pointsOf(item: Item, explanation: string, reversed: boolean): number {
	const reading = readingOf(item, explanation);
	return reading === null ? 0 : AGAINST[reversed ? OPPOSITE[reading] : reading] * weightOf(item);
}

/** What an item adds to each explanation's sum when it is removed, and when it is reversed. */
function changesOf(
	{ explanations }: ExplanationMatrix,
	item: Item,
): Readonly<Record<"removed" | "reversed", number[]>> {
	const now = explanations.map(({ id }) => pointsOf(item, id, false));
	return {
		removed: now.map((points) => 0 - points),
		reversed: explanations.map(({ id }, at) => pointsOf(item, id, true) - (now[at] ?? 0)),
	};
}

/** Indices of the least sums. */
export function firstOf(sums: readonly number[]): readonly number[] {
	const least = Math.min(...sums);
	return sums.flatMap((sum, at) => (sum - least <= SAME ? at : []));
}
