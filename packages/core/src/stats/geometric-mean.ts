/** Null of nothing; 0 where one of the values is 0. */
export const geometricMean = (values: readonly number[]): number | null =>
	values.length === 0 ? null : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
