import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Used where nobody names a seed, so that an answer is the same each time it is asked. */
export const SEED = 1;

/** Draws by chance that a seed makes the same again on every machine. */
export interface Seeded {
	/** A whole number from 0 up to and without `below`; a RangeError where that is not a whole number above 0. */
	readonly below: (below: number) => number;
	/** A number from 0 up to and without 1. */
	readonly share: () => number;
	/** The same things in an order drawn by chance: Fisher and Yates. */
	readonly shuffled: <Thing>(things: readonly Thing[]) => Thing[];
}

/**
 * A source of chance that is the same for the same seed.
 *
 * - source: Blackman & Vigna (2021), ACM Transactions on Mathematical Software 47(4), 36, doi:10.1145/3460772: xoroshiro128+
 */
export function seeded(seed: number): Seeded {
	if (!Number.isSafeInteger(seed)) throw new RangeError(`Expected a whole number as seed, got ${seed}`);
	const generator = xoroshiro128plus(seed);
	const below = (most: number): number => {
		if (!(Number.isSafeInteger(most) && most > 0))
			throw new RangeError(`Expected a whole number above 0 to draw below, got ${most}`);
		return uniformInt(generator, 0, most - 1);
	};
	return {
		below,
		share: () => uniformFloat64(generator),
		shuffled: (things) => {
			const order = [...things];
			for (let left = order.length; left > 1; left--) {
				const drawn = below(left);
				[order[left - 1], order[drawn]] = [order[drawn] as never, order[left - 1] as never];
			}
			return order;
		},
	};
}

/** A seed for one of many things, so that what is drawn for it does not depend on what else is asked: FNV-1a. */
export function seedFor(words: string, seed: number): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
	return ((hash >>> 0) ^ seed) | 0;
}
