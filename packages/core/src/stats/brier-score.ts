/**
 * How far was a probability from what came?
 *
 * - unit:   0–1, the square of the distance; 0 is perfect, 0.25 is what 50 % always gets
 * - source: Brier (1950), Monthly Weather Review 78(1), 1–3, in the form for one event, half of Brier's own sum over both
 *           answers
 */
export const brierScore = (probability: number, came: boolean): number => (probability - (came ? 1 : 0)) ** 2;
