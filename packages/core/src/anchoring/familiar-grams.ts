import { GRAM, gramHash } from "./gram-table.ts";
import { emptyLetterBytes, type LetterSource, readLetters } from "./letter-bytes.ts";

/** How often grams are met in a sample of texts; grams that share a hash are counted together. */
export interface Familiar {
	readonly counts: Uint16Array;
	readonly total: number;
}

const HASH_BITS = 20;
const MOST = 0xffff;

export const NOTHING_FAMILIAR: Familiar = { counts: new Uint16Array(1), total: 0 };

/**
 * Which grams does everybody use? A megabyte of the texts to be read is enough to know.
 *
 * - escaped: the samples are raw JSON
 */
export function familiarGrams(
	samples: readonly { readonly source: LetterSource; readonly escaped: boolean }[],
): Familiar {
	const counts = new Uint16Array(2 ** HASH_BITS);
	const letters = emptyLetterBytes();
	let total = 0;
	for (const { source, escaped } of samples) {
		readLetters(letters, source, escaped);
		const { view, length } = letters;
		total += Math.max(0, length - GRAM + 1);
		for (let at = 0; at + GRAM <= length; at++) {
			const place = gramHash(view.getInt32(at, true), view.getInt32(at + 4, true)) >>> (32 - HASH_BITS);
			counts[place] = Math.min(MOST, (counts[place] as number) + 1);
		}
	}
	return { counts, total };
}

/** Times that the gram with this hash was met in the sample. */
export const familiarity = ({ counts }: Familiar, hash: number): number =>
	counts.length === 1 ? 0 : (counts[hash >>> (32 - HASH_BITS)] as number);
