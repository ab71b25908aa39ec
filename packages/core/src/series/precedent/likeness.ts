/** How alike a stretch of a text is to the asked words. */
export interface Likeness {
	/** Half-open, in words of the stretch: from the first shared word to the last. */
	readonly start: number;
	readonly end: number;
	/** Indexes of the shared words in the stretch, ascending. */
	readonly shared: readonly number[];
	/** Weight of the shared words, whatever their order. */
	readonly weight: number;
	/** 0–1: mean of the weighted shares of asked words that are there, and that are there in order. */
	readonly likeness: number;
}

/** What a word in between costs, in mean weights of the asked words: a passage ends where the next shared word is too far. */
const BETWEEN = 0.1;
/** Longer than this, in lengths of the asked words, is no passage. */
const LONGEST = 2;
const LONGER_BY = 8;

/**
 * How alike are two stretches of words, some of which may be other words, left out, put in, or in another order?
 *
 * - in:  numbers of words; in the stretch, any negative number is a word that was not asked for
 * - out: the part of the stretch that is most alike; null where no word is shared
 * - time: product of the two lengths
 */
export function likenessOf(
	asked: readonly number[],
	stretch: readonly number[],
	weights: ArrayLike<number>,
): Likeness | null {
	const total = asked.reduce((sum, word) => sum + (weights[word] as number), 0);
	const between = (BETWEEN * total) / asked.length;
	const found = densest(asked, stretch, weights, between);
	if (found === null) return null;
	const ordered = inOrder(asked, stretch, weights, between);
	const likeness = Math.min(1, (found.weight + ordered) / (2 * total));
	return { ...found, likeness };
}

function densest(
	asked: readonly number[],
	stretch: readonly number[],
	weights: ArrayLike<number>,
	between: number,
): Omit<Likeness, "likeness"> | null {
	const wanted = new Map<number, number>();
	for (const word of asked) wanted.set(word, (wanted.get(word) ?? 0) + 1);
	const longest = asked.length * LONGEST + LONGER_BY;
	let best: { readonly start: number; readonly end: number } | null = null;
	let most = 0;
	for (const [start, first] of stretch.entries()) {
		if (!wanted.has(first)) continue;
		const left = new Map(wanted);
		let gained = 0;
		const last = Math.min(stretch.length, start + longest);
		for (let at = start; at < last; at++) {
			const word = stretch[at] as number;
			const count = left.get(word) ?? 0;
			if (count === 0) {
				gained -= between;
				continue;
			}
			left.set(word, count - 1);
			gained += weights[word] as number;
			if (gained > most + 1e-9) {
				most = gained;
				best = { start, end: at + 1 };
			}
		}
	}
	if (best === null) return null;
	const shared: number[] = [];
	let weight = 0;
	for (let at = best.start; at < best.end; at++) {
		const word = stretch[at] as number;
		const count = wanted.get(word) ?? 0;
		if (count === 0) continue;
		wanted.set(word, count - 1);
		weight += weights[word] as number;
		shared.push(at);
	}
	return { ...best, shared, weight };
}

/** Weight of the words that both have in one order, less what is in between: Smith and Waterman's local alignment. */
function inOrder(
	asked: readonly number[],
	stretch: readonly number[],
	weights: ArrayLike<number>,
	between: number,
): number {
	let before = new Float64Array(stretch.length + 1);
	let best = 0;
	for (const word of asked) {
		const now = new Float64Array(stretch.length + 1);
		for (let at = 1; at <= stretch.length; at++) {
			const diagonal = before[at - 1] as number;
			const met = stretch[at - 1] === word ? diagonal + (weights[word] as number) : diagonal - between;
			const value = Math.max(0, met, (before[at] as number) - between, (now[at - 1] as number) - between);
			now[at] = value;
			if (value > best) best = value;
		}
		before = now;
	}
	return best;
}
