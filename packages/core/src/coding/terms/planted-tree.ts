import type { Beginning, CompiledTerm, Ending } from "./compile-term.ts";
import { needsAt, type PlantedNeeds, plantNeeds, runningTotal } from "./planted-needs.ts";

/**
 * A tree of characters as lists of numbers, which a file can hold and a start reads at once. Children of one node stand side by
 * side, in the order of their characters, and what grows from the first of them right behind: a walk down the tree reads numbers
 * that are close together, which takes a tenth less than jumping from level to level.
 */
export interface PlantedTree {
	/** Character of each node; the root has none. */
	readonly units: Uint16Array;
	/** Of each node the first child and how many there are, in one number; 0 for the root, which may have more. */
	readonly children: Int32Array;
	/** What ends at node n: `foundAt[n]` to `foundAt[n + 1]`. */
	readonly foundAt: Int32Array;
	/** Of each beginning that ends somewhere: the term, how it ends, and its place among the term's own beginnings. */
	readonly terms: Uint16Array;
	readonly endings: Uint8Array;
	readonly ranks: Uint8Array;
	readonly needs: PlantedNeeds;
}

/** So many bits of `children` say how many; the rest which is first. */
const COUNT_BITS = 11;
const MOST_CHILDREN = 2 ** COUNT_BITS - 1;
const MOST_NODES = 2 ** (32 - COUNT_BITS);
const firstOf = (children: number): number => children >>> COUNT_BITS;
const countOf = (children: number): number => children & MOST_CHILDREN;
function together(first: number, count: number): number {
	if (count > MOST_CHILDREN || first >= MOST_NODES)
		throw new RangeError(
			`Expected at most ${MOST_CHILDREN} characters behind one beginning and ${MOST_NODES} in all, got ${count} and ${first}`,
		);
	return (first << COUNT_BITS) | count;
}
const ROOT = 0;

/** A number of a term is 16 bits. */
const MOST_TERMS = 0xffff;

/** The number of each ending, as the lists hold it. */
export const ENDINGS: Readonly<Record<Ending, number>> = {
	expression: 0,
	"edge-expression": 1,
	anywhere: 2,
	edge: 3,
	plural: 4,
	tail: 5,
	capitals: 6,
};

const ENDING_NAMES = Object.keys(ENDINGS) as readonly Ending[];

/** Can only the term's expression tell whether a match ends there? */
export const isExpression = (ending: number): boolean =>
	ending === ENDINGS.expression || ending === ENDINGS["edge-expression"];

interface Entry {
	readonly text: string;
	readonly term: number;
	readonly rank: number;
	readonly ending: number;
}

/** Builds the tree; terms keep their place in the list as their number. */
export function plantTree(terms: readonly CompiledTerm[]): PlantedTree {
	if (terms.length > MOST_TERMS) throw new RangeError(`Expected at most ${MOST_TERMS} terms, got ${terms.length}`);
	const entries = terms.flatMap(({ beginnings }, term) =>
		beginnings.map(({ text, ending }, rank): Entry => ({ text, term, rank, ending: ENDINGS[ending] })),
	);
	entries.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.term - b.term || a.rank - b.rank));
	const units: number[] = [0];
	const children: number[] = [0];
	/** Of each node the entries that end there, as places in the list. */
	const ends: (readonly [from: number, to: number])[] = [[0, 0]];
	/** What grows from a node: the entries from `first` to `last`, which begin with the same `depth` characters. */
	const grow = (node: number, first: number, last: number, depth: number): void => {
		let at = first;
		while (at < last && (entries[at] as Entry).text.length === depth) at++;
		ends[node] = [first, at];
		const firstChild = units.length;
		const groups: (readonly [from: number, to: number])[] = [];
		while (at < last) {
			const from = at;
			const unit = (entries[at] as Entry).text.charCodeAt(depth);
			while (at < last && (entries[at] as Entry).text.charCodeAt(depth) === unit) at++;
			units.push(unit);
			children.push(0);
			groups.push([from, at]);
		}
		children[node] = node === ROOT ? 0 : together(firstChild, groups.length);
		for (const [child, [from, to]] of groups.entries()) grow(firstChild + child, from, to, depth + 1);
	};
	grow(ROOT, 0, entries.length, 0);
	const order = ends.flatMap(([from, to]) => entries.slice(from, to));
	return {
		units: Uint16Array.from(units),
		children: Int32Array.from(children),
		foundAt: runningTotal(ends.map(([from, to]) => to - from)),
		terms: Uint16Array.from(order, ({ term }) => term),
		endings: Uint8Array.from(order, ({ ending }) => ending),
		ranks: Uint8Array.from(order, ({ rank }) => rank),
		needs: plantNeeds(terms.map(({ needs }) => needs)),
	};
}

/** The terms that a tree was planted from, by their notations: to plant one again takes a tenth of compiling it. */
export function termsPlanted(
	{ units, children, foundAt, terms, endings, ranks, needs }: PlantedTree,
	notations: readonly string[],
	language: string,
): ReadonlyMap<string, CompiledTerm> {
	const beginnings = notations.map((): Beginning[] => []);
	const read = (node: number, text: string): void => {
		for (let place = foundAt[node] as number; place < (foundAt[node + 1] as number); place++) {
			const ending = ENDING_NAMES[endings[place] as number] as Ending;
			(beginnings[terms[place] as number] as Beginning[])[ranks[place] as number] = { text, ending };
		}
		const own = children[node] as number;
		const from = node === ROOT ? 1 : firstOf(own);
		const to = node === ROOT ? lastOfRoot(children) : from + countOf(own);
		for (let child = from; child < to; child++) read(child, text + String.fromCharCode(units[child] as number));
	};
	read(ROOT, "");
	return new Map(
		notations.map((notation, term) => [
			notation,
			{ notation, language, beginnings: beginnings[term] as Beginning[], needs: needsAt(needs, term) },
		]),
	);
}

/** Children of the root come right behind it, and behind them what grows from the first of them. */
const lastOfRoot = (children: Int32Array): number => (children.length > 1 ? firstOf(children[1] as number) : 1);

/** The tree with what finds the nodes of first characters at once. */
export interface Tree extends PlantedTree {
	/** Node by first character; 0 is none. */
	readonly first: Int32Array;
}

export function openTree(planted: PlantedTree): Tree {
	const { units, children } = planted;
	const first = new Int32Array(0x10000);
	for (let node = 1; node < lastOfRoot(children); node++) first[units[node] as number] = node;
	return { ...planted, first };
}

/** The child of a node by character; 0 where there is none. */
export function stepDown({ units, children }: Tree, node: number, unit: number): number {
	const own = children[node] as number;
	let from = firstOf(own);
	let to = from + countOf(own);
	while (to - from > FEW_CHILDREN) {
		const middle = (from + to) >> 1;
		if ((units[middle] as number) <= unit) from = middle;
		else to = middle;
	}
	for (let child = from; child < to; child++) if (units[child] === unit) return child;
	return 0;
}

/** The characters that may follow what a node stands for. */
export function unitsBehind({ units, children }: Tree, node: number): Uint16Array {
	const from = firstOf(children[node] as number);
	return units.subarray(from, from + countOf(children[node] as number));
}

/** So many are looked through one by one. */
const FEW_CHILDREN = 4;
