/**
 * How surprised was the one who gave this probability?
 *
 * - unit:   nats, 0 and above; 0 is perfect, ln 2 is what 50 % always gets; infinite where what came was held impossible
 * - source: Good (1952), Journal of the Royal Statistical Society B 14(1), 107–114
 */
export const logScore = (probability: number, came: boolean): number =>
	0 - Math.log(came ? probability : 1 - probability);
