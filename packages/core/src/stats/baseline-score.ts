/**
 * How much better than a coin did a probability do, on the scale of Metaculus?
 *
 * - unit:   100 at best, 0 for 50 %, without bound below; times the share of the time for which it stood
 * - source: Metaculus, baseline score for binary questions, 100 (log₂ p + 1), with its coverage;
 *           Metaculus/metaculus, `tests/unit/test_scoring/test_score_math.py`
 */
export const baselineScore = (probability: number, came: boolean, coverage = 1): number =>
	coverage === 0 ? 0 : 100 * (Math.log2(came ? probability : 1 - probability) + 1) * coverage;
