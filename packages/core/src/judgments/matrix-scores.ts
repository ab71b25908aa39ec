import type { Consistency, ExplanationMatrix, ExplanationScore, Grade, MatrixEvidence } from "@fissure/model";

/** What speaks against an explanation counts; what fits it proves little, since it mostly fits others too. */
export const AGAINST: Readonly<Record<Consistency, number>> = { CC: 0, C: 0, N: 0, I: 1, II: 2, NA: 0 };
const FOR: Readonly<Record<Consistency, number>> = { CC: 2, C: 1, N: 0, I: 0, II: 0, NA: 0 };
/** Medium twice counts as it is, high twice double, low twice half. */
const WEIGHTS: Readonly<Record<Grade, number>> = { high: Math.SQRT2, medium: 1, low: Math.SQRT1_2 };

export const weightOf = ({ credibility, relevance }: MatrixEvidence): number =>
	WEIGHTS[credibility] * WEIGHTS[relevance];

/** Own readings only: an explanation may be called "constructor". */
export const readingOf = ({ readings }: MatrixEvidence, explanation: string): Consistency | null =>
	Object.hasOwn(readings, explanation) ? (readings[explanation] as Consistency) : null;

/** In order of the matrix. */
export const matrixScores = ({ explanations, evidence }: ExplanationMatrix): readonly ExplanationScore[] =>
	explanations.map(({ id }) => {
		const read = evidence.flatMap((item) => {
			const reading = readingOf(item, id);
			return reading === null ? [] : [{ reading, weight: weightOf(item) }];
		});
		const sums = (points: Readonly<Record<Consistency, number>>) => ({
			plain: read.reduce((sum, { reading }) => sum + points[reading], 0),
			weighted: read.reduce((sum, { reading, weight }) => sum + points[reading] * weight, 0),
		});
		return { explanation: id, inconsistency: sums(AGAINST), consistency: sums(FOR), judged: read.length };
	});
