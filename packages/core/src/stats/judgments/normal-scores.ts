/**
 * How well did a normal distribution foretell a number?
 *
 * The answer is the number itself or, where it is only known roughly, a normal distribution too. With a prior the score is
 * what the estimate adds to it: negative where it knew more.
 *
 * - unit:     nats, lower is better
 * - problems: a RangeError for a deviation that is not above 0
 * - source:   the rule is that of Squiggle (quantified-uncertainty/squiggle, `scoring_test.ts`), which integrates
 *             numerically; here in closed form, equal to Squiggle's printed values within its step
 */
export function normalLogScore(estimate: Normal, answer: Normal | number, prior: Normal | null = null): number {
	const loss = (guess: Normal): number =>
		typeof answer === "number" ? minusLogDensity(guess, answer) : normalDivergence(guess, answer);
	return loss(estimate) - (prior === null ? 0 : loss(prior));
}

function minusLogDensity(normal: Normal, at: number): number {
	checkNormal(normal);
	const distance = (at - normal.mean) / normal.deviation;
	return (distance * distance) / 2 + Math.log(normal.deviation) + Math.log(2 * Math.PI) / 2;
}

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
