/** Everywhere a phrase may begin, so ordered that all beginnings of one phrase are neighbours. */
export interface PhraseOrder {
	/** Words by number, from 1; 0 where no phrase goes on. */
	readonly words: Int32Array;
	/** Longest phrase, in words, by which beginnings are ordered. */
	readonly depth: number;
	/** Places in `words`, ordered by the words that follow, and by place where `depth` of them are the same. */
	readonly order: Int32Array;
	/** First place in `order` of each word; one more at the end. */
	readonly firsts: Int32Array;
}

/** A run of neighbours in the order: all places where one phrase is. Half-open. */
export interface PhraseRange {
	readonly from: number;
	readonly to: number;
}

/**
 * Where is each phrase of up to `depth` words?
 *
 * The suffix array of the words, ordered by their first `depth` words alone: one stable counting sort for each, the last
 * word first. All phrases that begin with the same words are neighbours, so that a phrase is found by halving, and its count is the
 * length of a run.
 *
 * - in:     numbers of words below `vocabulary`, 0 for a break; `onWord` is called before each word, which takes seconds for thirty million
 * - time:   linear: depth × words; 12 bytes a word
 * - source: Manber & Myers (1993), SIAM Journal on Computing 22(5), 935–948, doi:10.1137/0222058
 */
export function phraseOrder(
	words: Int32Array,
	vocabulary: number,
	depth: number,
	onWord?: (done: number, of: number) => void,
): PhraseOrder {
	const { length } = words;
	const counts = new Int32Array(vocabulary);
	for (let at = 0; at < length; at++) (counts[words[at] as number] as number) += 1;
	const firstPlaces = runningSums(counts);
	let from = Int32Array.from({ length: 0 });
	let to = new Int32Array(length);
	for (let offset = depth - 1; offset >= 0; offset--) {
		onWord?.(depth - 1 - offset, depth);
		// Behind the last word there are breaks, and the first words are looked at by nobody.
		const next = firstPlaces.slice(0, vocabulary);
		if (offset > 0) shiftBy(next, counts, words, offset);
		const isFirst = from.length === 0;
		for (let i = 0; i < length; i++) {
			const place = isFirst ? i : (from[i] as number);
			const behind = place + offset;
			const word = behind < length ? (words[behind] as number) : 0;
			to[(next[word] as number)++] = place;
		}
		[from, to] = [to, isFirst ? new Int32Array(length) : from];
	}
	const breaks = counts[0] as number;
	return {
		words,
		depth,
		order: from.subarray(breaks),
		firsts: firstPlaces.map((first) => Math.max(0, first - breaks)),
	};
}

/** Where each number begins, when all are ordered; one more for the end. */
function runningSums(counts: Int32Array): Int32Array {
	const sums = new Int32Array(counts.length + 1);
	for (let at = 0; at < counts.length; at++) sums[at + 1] = (sums[at] as number) + (counts[at] as number);
	return sums;
}

function shiftBy(next: Int32Array, counts: Int32Array, words: Int32Array, offset: number): void {
	const shifted = counts.slice();
	for (let at = 0; at < Math.min(offset, words.length); at++) (shifted[words[at] as number] as number) -= 1;
	(shifted[0] as number) += Math.min(offset, words.length);
	next.set(runningSums(shifted).subarray(0, next.length));
}

/** With how many words does each beginning agree with the one before it in the order? Up to `depth`, and to the first break. */
export function sharedWords({ words, order, depth }: PhraseOrder): Uint8Array {
	const shared = new Uint8Array(order.length);
	for (let at = 1; at < order.length; at++) {
		const [one, other] = [order[at - 1] as number, order[at] as number];
		let same = 0;
		while (same < depth && words[one + same] === words[other + same] && (words[other + same] ?? 0) !== 0) same++;
		shared[at] = same;
	}
	return shared;
}

/**
 * Where in the order are the places of a phrase?
 *
 * - in:   its words by number, up to `depth` of them
 * - out:  an empty range where it is nowhere
 * - time: halving
 */
export function rangeOf({ words, order, firsts, depth }: PhraseOrder, phrase: ArrayLike<number>): PhraseRange {
	const [first = 0] = [phrase[0]];
	if (phrase.length > depth || first < 1 || first >= firsts.length - 1) return { from: 0, to: 0 };
	const bound = (beyond: 0 | 1): number => {
		let low = firsts[first] as number;
		let high = firsts[first + 1] as number;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (compared(words, order[middle] as number, phrase) >= beyond) high = middle;
			else low = middle + 1;
		}
		return low;
	};
	return { from: bound(0), to: bound(1) };
}

/** Below 0 where the words at a place come before the phrase in the order, 0 where they begin with it. */
function compared(words: Int32Array, place: number, phrase: ArrayLike<number>): number {
	for (let at = 1; at < phrase.length; at++) {
		const apart = (words[place + at] ?? 0) - (phrase[at] as number);
		if (apart !== 0) return apart;
	}
	return 0;
}
