import { checkNormal, type Normal, normalDivergence } from "./normal-divergence.ts";

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
