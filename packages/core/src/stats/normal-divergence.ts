export interface Normal {
	readonly mean: number;
	/** Standard deviation, above 0. */
	readonly deviation: number;
}

/**
 * How much is lost when one normal distribution stands for another?
 *
 * The Kullback-Leibler divergence of `estimate` from `answer`, in closed form.
 *
 * - unit:     nats, 0 and above; 0 where they are the same
 * - problems: a RangeError for a deviation that is not above 0
 * - source:   Kullback & Leibler (1951), Annals of Mathematical Statistics 22(1), 79–86, doi:10.1214/aoms/1177729694
 */
export function normalDivergence(estimate: Normal, answer: Normal): number {
	checkNormal(estimate);
	checkNormal(answer);
	const ratio = answer.deviation / estimate.deviation;
	const shift = (answer.mean - estimate.mean) / estimate.deviation;
	return (ratio * ratio + shift * shift - 1) / 2 - Math.log(ratio);
}

export function checkNormal({ mean, deviation }: Normal): void {
	if (!(deviation > 0 && Number.isFinite(deviation) && Number.isFinite(mean)))
		throw new RangeError(`Expected a mean and a deviation above 0, got ${mean} and ${deviation}`);
}
