import { byCodeUnits } from "@fissure/model";
import { type Clause, FEWEST_STEMS } from "./clauses-of.ts";

/** Weighted share of common words from which two clauses are one clause in other words: set by reading pairs of real communiqués. */
const LEAST_ALIKE = 0.5;
/** The same of two clauses that follow each other in a row that others of it hold together. */
const LEAST_IN_ROW = 0.4;
/** Both are lower where words are pairs of characters: one other word changes two or three of them. */
const UNSPACED = 0.84;
/** Share of a clause's weight that is inside other clauses of a text where its words are not gone. */
const LEAST_INSIDE = 0.65;
/** How alike it and those clauses are at least: a long one has the words of many a short one by chance. */
const LEAST_ALIKE_INSIDE = 0.25;

/** A clause with the weight of its words. */
interface Weighed {
	readonly clause: Clause;
	readonly words: Uint32Array;
	readonly weight: number;
}

/** Clauses of one row, the oldest text first, and where other texts have its words inside other clauses. */
export interface ClauseRow {
	readonly clauses: readonly Clause[];
	/** By text: the first and the last clause that have the words. */
	readonly elsewhere: ReadonlyMap<number, readonly [Clause, Clause]>;
}

/**
 * Which clauses of successive texts are one and the same clause?
 *
 * Two clauses are as alike as the words that they share, rare ones weighing more. The likest two are joined first, then the next, as long
 * as no row has two clauses of one text and any two that follow each other in it are alike. What is left of a row beside a text that lacks it
 * is looked for inside the clauses of that text: a sentence that was split or joined is not gone.
 *
 * - in:   of each text its clauses, the oldest text first
 * - out:  rows in no particular order; each clause is in exactly one. The other way round in time the rows are the same
 * - unit: Dice's share of common words (as sets of stems), each weighed by log(1 + clauses a text ÷ clauses with the word a text that has it)
 * - time: near-linear in the number of clauses; words that are in many are not looked up
 */
export function clauseRows(
	texts: readonly (readonly Clause[])[],
	{
		ids,
		isUnspaced,
	}: {
		/** Of each text; what is alike in all else is joined in their order. */
		readonly ids: readonly string[];
		readonly isUnspaced: boolean;
	},
): readonly ClauseRow[] {
	const vocabulary = weighWords(texts);
	const all = texts.flatMap((clauses) => clauses.map((clause) => weigh(clause, vocabulary)));
	const share = isUnspaced ? UNSPACED : 1;
	const alike = likenesses(all, vocabulary, LEAST_IN_ROW * share);
	const places = placesIn(all, texts.length, vocabulary);
	const rows = joinAlike(all, { texts, ids, alike, least: LEAST_ALIKE * share, leastInRow: LEAST_IN_ROW * share });
	return rows.map((row) => {
		const clauses = row.map((at) => (all[at] as Weighed).clause);
		return {
			clauses,
			elsewhere: elsewhereOf(
				row.map((at) => all[at] as Weighed),
				places,
			),
		};
	});
}

interface Vocabulary {
	readonly numberOf: ReadonlyMap<string, number>;
	readonly weights: Float64Array;
	/** Clauses that have the word, in all texts together. */
	readonly frequency: Uint32Array;
}

function weighWords(texts: readonly (readonly Clause[])[]): Vocabulary {
	const counts = new Map<string, { clauses: number; texts: number; last: number }>();
	for (const [text, clauses] of texts.entries())
		for (const { stems } of clauses)
			for (const word of stems) {
				const count = counts.get(word) ?? { clauses: 0, texts: 0, last: -1 };
				count.clauses++;
				if (count.last !== text) count.texts++;
				count.last = text;
				counts.set(word, count);
			}
	const size = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
	const words = [...counts.entries()];
	return {
		numberOf: new Map(words.map(([word], number) => [word, number])),
		weights: Float64Array.from(words, ([, { clauses, texts: having }]) => Math.log(1 + (size * having) / clauses)),
		frequency: Uint32Array.from(words, ([, { clauses }]) => clauses),
	};
}

function weigh(clause: Clause, { numberOf, weights }: Vocabulary): Weighed {
	const words = Uint32Array.from(clause.stems, (word) => numberOf.get(word) as number).sort();
	return { clause, words, weight: weightOf(words, weights) };
}

/** Of two clauses by their indexes, the lower first; nothing where they are not alike enough for one row. */
type Likenesses = ReadonlyMap<number, number>;

/** A word in more clauses than this leads to no clause in particular, though it counts where another word did. */
const MOST_LOOKED_UP = 400;

function likenesses(all: readonly Weighed[], { weights, frequency }: Vocabulary, least: number): Likenesses {
	const having = new Map<number, number[]>();
	const same = new Map<string, number[]>();
	const alike = new Map<number, number>();
	const shared = new Float64Array(all.length);
	for (const [at, { clause, words, weight }] of all.entries()) {
		const seen = new Set<number>();
		const lookedUp = words.length < FEWEST_STEMS ? [] : words;
		for (const word of lookedUp) {
			for (const other of having.get(word) ?? []) {
				const theirs = (all[other] as Weighed).clause;
				if (theirs.text === clause.text || theirs.isLine !== clause.isLine) continue;
				seen.add(other);
				shared[other] = (shared[other] as number) + (weights[word] as number);
			}
			if ((frequency[word] as number) <= MOST_LOOKED_UP) addTo(having, word, at);
		}
		for (const other of seen) {
			const theirs = all[other] as Weighed;
			const found = shared[other] as number;
			shared[other] = 0;
			// What was not looked up can only add to it.
			if (2 * found < least * 0.7 * (weight + theirs.weight)) continue;
			const common = commonWords(words, theirs.words);
			const likeness = (2 * weightOf(common, weights)) / (weight + theirs.weight);
			if (common.length >= FEWEST_STEMS && likeness >= least) alike.set(other * all.length + at, likeness);
		}
		for (const other of same.get(clause.key) ?? [])
			if ((all[other] as Weighed).clause.text !== clause.text) alike.set(other * all.length + at, 1);
		if (clause.key !== "") addTo(same, clause.key, at);
	}
	return alike;
}

function addTo<Key>(lists: Map<Key, number[]>, key: Key, item: number): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [item]);
	else list.push(item);
}

/** Of two lists in rising order. */
function commonWords(a: Uint32Array, b: Uint32Array): Uint32Array {
	const common = new Uint32Array(Math.min(a.length, b.length));
	let [i, j, count] = [0, 0, 0];
	while (i < a.length && j < b.length) {
		const [mine, theirs] = [a[i] as number, b[j] as number];
		if (mine === theirs) common[count++] = mine;
		if (mine <= theirs) i++;
		if (theirs <= mine) j++;
	}
	return common.subarray(0, count);
}

const weightOf = (words: Uint32Array, weights: Float64Array): number =>
	words.reduce((sum, word) => sum + (weights[word] as number), 0);

interface Pair {
	readonly one: number;
	readonly other: number;
	readonly likeness: number;
	/** Texts between them, and how far apart their places are, as a share of their texts. */
	readonly apart: number;
	readonly shifted: number;
}

interface Joining {
	readonly texts: readonly (readonly Clause[])[];
	readonly ids: readonly string[];
	readonly alike: Likenesses;
	readonly least: number;
	readonly leastInRow: number;
}

/** Rows as indexes of clauses, the oldest text first. */
function joinAlike(
	all: readonly Weighed[],
	{ texts, ids, alike, least, leastInRow }: Joining,
): readonly (readonly number[])[] {
	const clauseAt = (at: number): Clause => (all[at] as Weighed).clause;
	const placeOf = ({ text, place }: Clause): number => place / (texts[text] as readonly Clause[]).length;
	const idOf = (at: number): string => ids[clauseAt(at).text] as string;
	const nameOf = ({ one, other }: Pair): string => [idOf(one), idOf(other)].sort().join("\n");
	const pairs: Pair[] = [];
	for (const [key, likeness] of alike) {
		if (likeness < least) continue;
		const [one, other] = [Math.floor(key / all.length), key % all.length];
		const [a, b] = [clauseAt(one), clauseAt(other)];
		const shifted = Math.abs(placeOf(a) - placeOf(b));
		pairs.push({ one, other, likeness, apart: b.text - a.text, shifted });
	}
	// Nothing of the order depends on which way time runs.
	pairs.sort(
		(x, y) =>
			y.likeness - x.likeness ||
			x.apart - y.apart ||
			x.shifted - y.shifted ||
			clauseAt(x.one).place + clauseAt(x.other).place - clauseAt(y.one).place - clauseAt(y.other).place ||
			byCodeUnits(nameOf(x), nameOf(y)),
	);
	const rowOf = all.map((_, at): readonly number[] => [at]);
	const likenessOf = (one: number, other: number): number => alike.get(one * all.length + other) ?? 0;
	for (const { one, other } of pairs) {
		const [mine, theirs] = [rowOf[one] as readonly number[], rowOf[other] as readonly number[]];
		if (mine === theirs) continue;
		const row = [...mine, ...theirs].sort((a, b) => a - b);
		const from = new Set(mine);
		const holds = row.every((at, index) => {
			const next = row[index + 1];
			if (next === undefined) return true;
			if (clauseAt(at).text === clauseAt(next).text) return false;
			return from.has(at) === from.has(next) || likenessOf(at, next) >= leastInRow;
		});
		if (holds) for (const at of row) rowOf[at] = row;
	}
	return [...new Set(rowOf)];
}

/** One text, with the clauses of it that have each word. */
interface SearchedText {
	readonly clauses: readonly Weighed[];
	readonly having: ReadonlyMap<number, readonly number[]>;
	readonly weights: Float64Array;
}

function placesIn(all: readonly Weighed[], count: number, { weights }: Vocabulary): readonly SearchedText[] {
	return Array.from({ length: count }, (_, text) => {
		const clauses = all.filter(({ clause }) => clause.text === text);
		const having = new Map<number, number[]>();
		for (const [at, { words }] of clauses.entries()) for (const word of words) addTo(having, word, at);
		return { clauses, having, weights };
	});
}

/** In texts beside those that have the row: a stretch of one or two clauses with most of the words. */
function elsewhereOf(row: readonly Weighed[], texts: readonly SearchedText[]): ClauseRow["elsewhere"] {
	const elsewhere = new Map<number, readonly [Clause, Clause]>();
	const has = new Set(row.map(({ clause }) => clause.text));
	for (const weighed of row)
		for (const step of [-1, 1])
			for (let text = weighed.clause.text + step; text >= 0 && text < texts.length && !has.has(text); text += step) {
				const found = elsewhere.get(text) ?? insideOf(weighed, texts[text] as SearchedText);
				if (found === null) break;
				elsewhere.set(text, found);
			}
	return elsewhere;
}

function insideOf(
	{ words, weight }: Weighed,
	{ clauses, having, weights }: SearchedText,
): readonly [Clause, Clause] | null {
	if (words.length < FEWEST_STEMS) return null;
	const inside = new Map<number, number>();
	for (const word of words)
		for (const at of having.get(word) ?? []) inside.set(at, (inside.get(at) ?? 0) + (weights[word] as number));
	let best: readonly [Clause, Clause] | null = null;
	let most = LEAST_ALIKE_INSIDE;
	const consider = (first: number, second: number, found: number, size: number): void => {
		const likeness = (2 * found) / (weight + size);
		if (found < LEAST_INSIDE * weight || likeness <= most) return;
		best = [(clauses[first] as Weighed).clause, (clauses[second] as Weighed).clause];
		most = likeness;
	};
	for (const [at, found] of [...inside].sort(([a], [b]) => a - b)) {
		const one = clauses[at] as Weighed;
		consider(at, at, found, one.weight);
		const other = inside.get(at + 1);
		if (other === undefined || found + other < LEAST_INSIDE * weight) continue;
		const next = clauses[at + 1] as Weighed;
		const twice = commonWords(one.words, next.words);
		const shared = weightOf(commonWords(twice, words), weights);
		consider(at, at + 1, found + other - shared, one.weight + next.weight - weightOf(twice, weights));
	}
	return best;
}
