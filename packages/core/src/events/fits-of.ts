import type { Occasion } from "./occasion-of.ts";
import { LONGEST_APART, type PairScore, scorePair } from "./score-pair.ts";

/** Two documents that fit together. */
export interface Fit extends PairScore {
	readonly a: string;
	readonly b: string;
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/**
 * All pairs that reach a score, the best first; of equal ones those of the lower ids.
 *
 * - time: only documents of neighbouring days are compared
 */
export function fitsOf(occasions: readonly Occasion[], threshold: number): readonly Fit[] {
	const byDay = occasions.filter(({ day }) => day !== null).sort((x, y) => (x.day as number) - (y.day as number));
	const fits: Fit[] = [];
	for (const [at, one] of byDay.entries()) {
		for (let next = at + 1; next < byDay.length; next++) {
			const other = byDay[next] as Occasion;
			if ((other.day as number) - (one.day as number) > LONGEST_APART) break;
			const pair = scorePair(one, other);
			if (pair === null || pair.score < threshold) continue;
			const [a, b] = [one.document.id, other.document.id].sort();
			fits.push({ ...pair, a: a as string, b: b as string });
		}
	}
	return fits.sort((x, y) => y.score - x.score || (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1));
}
