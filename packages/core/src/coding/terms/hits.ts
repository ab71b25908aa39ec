/** One term found: the index of the term, and where. */
export interface Hit {
	readonly term: number;
	readonly start: number;
	readonly end: number;
}

/**
 * The hits of a text while it is searched, from its end to its beginning: lists of numbers, which the next text uses again, since a
 * text has thousands.
 */
export class Hits {
	count = 0;
	terms = new Int32Array(FEW);
	ends = new Int32Array(FEW);
	private starts = new Int32Array(FEW);
	/** Place of the wording among the term's own. */
	private ranks = new Int32Array(FEW);

	/** Among those from a place on, which begin where this one does, a term is there once: an earlier wording replaces a later one. */
	record(from: number, term: number, start: number, end: number, rank: number): void {
		const { terms, ends, ranks, count } = this;
		for (let at = from; at < count; at++) {
			if (terms[at] !== term) continue;
			if (rank < (ranks[at] as number)) {
				ranks[at] = rank;
				ends[at] = end;
			}
			return;
		}
		if (count === terms.length) this.grow();
		this.terms[count] = term;
		this.starts[count] = start;
		this.ends[count] = end;
		this.ranks[count] = rank;
		this.count = count + 1;
	}

	/** Of those from a place on, all of one beginning: the longest last. In place, since they are few. */
	sortLongestLast(from: number): void {
		const { terms, ends, count } = this;
		for (let at = from + 1; at < count; at++) {
			const term = terms[at] as number;
			const end = ends[at] as number;
			let to = at;
			for (; to > from; to--) {
				const before = terms[to - 1] as number;
				const endBefore = ends[to - 1] as number;
				if (endBefore < end || (endBefore === end && before > term)) break;
				terms[to] = before;
				ends[to] = endBefore;
			}
			terms[to] = term;
			ends[to] = end;
		}
	}

	/** In the order of the text. */
	inOrder(): readonly Hit[] {
		const { terms, starts, ends } = this;
		const hits: Hit[] = [];
		for (let at = this.count - 1; at >= 0; at--)
			hits.push({ term: terms[at] as number, start: starts[at] as number, end: ends[at] as number });
		return hits;
	}

	private grow(): void {
		this.terms = twiceAsLong(this.terms);
		this.starts = twiceAsLong(this.starts);
		this.ends = twiceAsLong(this.ends);
		this.ranks = twiceAsLong(this.ranks);
	}
}
const FEW = 1 << 8;

/** With what is in it. */
export function twiceAsLong(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const longer = new Int32Array(list.length * 2);
	longer.set(list);
	return longer;
}
