/**
 * How much better did one probability do than those of others on the same question?
 *
 * - unit:   100 nats times the difference to their geometric mean; 0 as good as they; the scores of all add up to 0
 * - silent: null where there are no others, or somebody held impossible what came
 * - source: Metaculus, peer score, 100 (ln p − mean of ln pᵢ); its geometric means in Metaculus/metaculus,
 *           `tests/unit/test_scoring/test_score_math.py`
 */
export function peerScore(probability: number, others: readonly number[], came: boolean): number | null {
	const given = (p: number): number => (came ? p : 1 - p);
	const mean = geometricMean(others.map(given));
	const score = mean === null ? Number.NaN : 100 * Math.log(given(probability) / mean);
	return Number.isFinite(score) ? score : null;
}

/** Null of nothing; 0 where one of the values is 0. */
export const geometricMean = (values: readonly number[]): number | null =>
	values.length === 0 ? null : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
