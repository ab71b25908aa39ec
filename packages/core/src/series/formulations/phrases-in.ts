import { normalisedMutualInformation } from "../../stats/proportions/two-by-two.ts";
import { type PhraseOrder, rangeOf, sharedWords } from "./phrase-order.ts";
import { joined, textOfPlaces, type WordRun } from "./word-run.ts";

/** A phrase that many texts have word for word. */
export interface FoundPhrase {
	/** Its words by number. */
	readonly words: Int32Array;
	/** Where it begins in the row of words, in order. */
	readonly places: Int32Array;
	/** Texts that have it, by index, in order. */
	readonly texts: Int32Array;
	/** How firmly its words hold together where they hold together least: normalised pointwise mutual information, −1 to 1. */
	readonly association: number;
}

export interface PhraseLimits {
	/** Texts that have it, at least. */
	readonly texts: number;
	/** Words of a phrase. */
	readonly shortest: number;
	readonly longest: number;
	/** Least association. */
	readonly association: number;
}

/** True of the beginning of a phrase with which none begins, and of an end with which none ends. */
export interface PhraseEdges {
	readonly looseStart: RegExp;
	readonly looseEnd: RegExp;
}

/** A phrase that is inside one longer phrase in this share of its places says nothing of its own. */
const INSIDE = 0.75;
/** Of its words, so many inside the other. */
const COVERED = 0.6;

/**
 * Which fixed phrases do texts have?
 *
 * All runs of words that come again, by the intervals of the suffix array; of these, the ones that neither begin nor end with a word that
 * only binds, whose words hold together at every point where they could be parted, and that are not part of one longer phrase.
 *
 * - out:    in the order of their words
 * - silent: where fewer texts than the least have a phrase
 * - time:   linear in the words, but for looking up the parts of each candidate by halving
 * - source: Abouelhoda, Kurtz & Ohlebusch (2004), Journal of Discrete Algorithms 2(1), 53–86, doi:10.1016/S1570-8667(03)00065-0:
 *           the intervals; Bouma (2009), Proceedings of GSCL, 31–40: normalised pointwise mutual information; Church & Hanks (1990),
 *           Computational Linguistics 16(1), 22–29
 */
export function phrasesIn(
	order: PhraseOrder,
	run: WordRun,
	edges: PhraseEdges,
	limits: PhraseLimits,
): readonly FoundPhrase[] {
	const textOf = textOfPlaces(run.firsts);
	const candidates = [...candidatesOf(order, run, textOf, edges, limits)];
	return withoutParts(candidates, run.words.length);
}

function* candidatesOf(
	order: PhraseOrder,
	run: WordRun,
	textOf: Int32Array,
	edges: PhraseEdges,
	limits: PhraseLimits,
): Generator<FoundPhrase> {
	const opens = edgeTest(edges.looseStart, run);
	const closes = edgeTest(edges.looseEnd, run);
	const { words: row } = run;
	const isLooseEnd = (last: number, length: number): boolean =>
		closes(length === 1 ? 0 : (row[last - 1] as number), row[last] as number);
	const seenIn = new Int32Array(run.firsts.length).fill(-1);
	let stamp = 0;
	for (const { from, to, shared, outer } of intervals(sharedWords(order), limits.texts)) {
		const place = order.order[from] as number;
		if (shared < limits.shortest || opens(row[place] as number, row[place + 1] as number)) continue;
		let length = shared;
		while (length > outer && isLooseEnd(place + length - 1, length)) length--;
		if (length <= outer || length < limits.shortest) continue;
		let texts = 0;
		stamp++;
		for (let at = from; at < to; at++) {
			const text = textOf[order.order[at] as number] as number;
			if (seenIn[text] === stamp) continue;
			seenIn[text] = stamp;
			texts++;
		}
		if (texts < limits.texts) continue;
		const words = row.slice(place, place + length);
		if (length < limits.longest && isFragment(order, from, to, length, { opens, closes })) continue;
		const association = weakest(order, words, to - from);
		if (association < limits.association) continue;
		const places = order.order.slice(from, to).sort();
		yield { words, places, association, texts: textsOf(places, textOf) };
	}
}

type EdgeTest = (one: number, other: number) => boolean;

/** Each pair of words is tried once. */
function edgeTest(edge: RegExp, { vocabulary }: WordRun): EdgeTest {
	const known = new Map<number, boolean>();
	return (one, other) => {
		const pair = one * vocabulary.length + other;
		let isLoose = known.get(pair);
		if (isLoose === undefined) {
			isLoose = edge.test(joined([vocabulary[one] as string, vocabulary[other] as string]));
			known.set(pair, isLoose);
		}
		return isLoose;
	};
}

/** Does nearly always the same word go before it, or follow it, that is no loose one? */
function isFragment(
	{ words, order }: PhraseOrder,
	from: number,
	to: number,
	length: number,
	{ opens, closes }: { readonly opens: EdgeTest; readonly closes: EdgeTest },
): boolean {
	const most = INSIDE * (to - from);
	const counts = new Map<number, number>();
	const before = commonest(order, from, to, (place) => words[place - 1] ?? 0, counts);
	const first = words[order[from] as number] as number;
	if (before.count >= most && !opens(before.word, first)) return true;
	const behind = commonest(order, from, to, (place) => words[place + length] ?? 0, counts);
	const last = words[(order[from] as number) + length - 1] as number;
	return behind.count >= most && !closes(last, behind.word);
}

/** The commonest of the words at these places; breaks are none. */
function commonest(
	order: Int32Array,
	from: number,
	to: number,
	wordAt: (place: number) => number,
	counts: Map<number, number>,
): { readonly word: number; readonly count: number } {
	counts.clear();
	let best = { word: 0, count: 0 };
	for (let at = from; at < to; at++) {
		const word = wordAt(order[at] as number);
		if (word === 0) continue;
		const count = (counts.get(word) ?? 0) + 1;
		counts.set(word, count);
		if (count > best.count) best = { word, count };
	}
	return best;
}

function textsOf(places: Int32Array, textOf: Int32Array): Int32Array {
	const texts: number[] = [];
	for (const place of places) {
		const text = textOf[place] as number;
		if (texts.at(-1) !== text) texts.push(text);
	}
	return Int32Array.from(texts);
}

interface Interval {
	readonly from: number;
	readonly to: number;
	/** Words that all beginnings of the interval have in common, and those of the interval around it. */
	readonly shared: number;
	readonly outer: number;
}

/** All runs of neighbours that have more words in common than the neighbours on both sides. */
function* intervals(shared: Uint8Array, least: number): Generator<Interval> {
	const open: { readonly from: number; readonly shared: number }[] = [{ from: 0, shared: 0 }];
	for (let at = 1; at <= shared.length; at++) {
		const common = at < shared.length ? (shared[at] as number) : 0;
		let from = at - 1;
		for (let top = open.at(-1); top !== undefined && top.shared > common; top = open.at(-1)) {
			open.pop();
			from = top.from;
			const outer = Math.max(common, open.at(-1)?.shared ?? 0);
			if (at - top.from >= least) yield { from: top.from, to: at, shared: top.shared, outer };
		}
		if (common > (open.at(-1)?.shared ?? 0)) open.push({ from, shared: common });
	}
}

/** Association of the two parts of a phrase at the point where it is least. */
function weakest(order: PhraseOrder, words: Int32Array, count: number): number {
	const total = order.order.length;
	let least = 1;
	for (let cut = 1; cut < words.length; cut++) {
		const countOf = (part: Int32Array): number => {
			const { from, to } = rangeOf(order, part);
			return to - from;
		};
		const [left, right] = [countOf(words.subarray(0, cut)), countOf(words.subarray(cut))];
		least = Math.min(least, normalisedMutualInformation(count, left, right, total));
	}
	return least;
}

/** Without those that are nearly always part of one longer phrase, or of one that begins a few words before or after. */
function withoutParts(candidates: readonly FoundPhrase[], length: number): readonly FoundPhrase[] {
	const owner = new Int32Array(length).fill(-1);
	const longestFirst = candidates.toSorted(
		(a, b) =>
			b.words.length - a.words.length ||
			b.texts.length - a.texts.length ||
			(a.places[0] as number) - (b.places[0] as number),
	);
	const kept: FoundPhrase[] = [];
	for (const candidate of longestFirst) {
		const { words, places } = candidate;
		const inside = new Map<number, number>();
		for (const place of places) {
			const owns = ownerOf(owner, place, words.length);
			if (owns !== -1) inside.set(owns, (inside.get(owns) ?? 0) + 1);
		}
		if (Math.max(0, ...inside.values()) >= INSIDE * places.length) continue;
		for (const place of places) for (let at = place; at < place + words.length; at++) owner[at] = kept.length;
		kept.push(candidate);
	}
	return kept;
}

/** Which phrase has most of these words? -1 for none. */
function ownerOf(owner: Int32Array, place: number, length: number): number {
	for (const at of [place, place + length - 1]) {
		const one = owner[at] as number;
		if (one === -1) continue;
		let owned = 0;
		for (let next = place; next < place + length; next++) if (owner[next] === one) owned++;
		if (owned >= COVERED * length) return one;
	}
	return -1;
}
