import type { CompiledTerm, Ending } from "./compile-term.ts";

/**
 * A tree of characters as lists of numbers, which a file can hold and a start reads at once. Nodes are numbered level by
 * level, so that the children of a node stand side by side: node n's are `childAt[n]` to `childAt[n + 1]`, and what ends
 * there `foundAt[n]` to `foundAt[n + 1]`.
 */
export interface PlantedTree {
	/** Character of each node; the root has none. */
	readonly units: Uint16Array;
	readonly childAt: Int32Array;
	readonly foundAt: Int32Array;
	/** Of each beginning that ends somewhere: the term, how it ends, and its place among the term's own beginnings. */
	readonly terms: Uint16Array;
	readonly endings: Uint8Array;
	readonly ranks: Uint8Array;
}

/** A number of a term is 16 bits. */
const MOST_TERMS = 0xffff;

export const ENDINGS: readonly Ending[] = ["expression", "anywhere", "edge", "plural", "tail", "capitals"];

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
		beginnings.map(({ text, ending }, rank): Entry => ({ text, term, rank, ending: ENDINGS.indexOf(ending) })),
	);
	entries.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.term - b.term || a.rank - b.rank));
	const units: number[] = [0];
	const children: number[] = [];
	const found: number[] = [];
	const order: Entry[] = [];
	let level: readonly (readonly [number, number])[] = [[0, entries.length]];
	for (let depth = 0; level.length > 0; depth++) {
		const next: (readonly [number, number])[] = [];
		for (const [first, last] of level) {
			let at = first;
			while (at < last && (entries[at] as Entry).text.length === depth) order.push(entries[at++] as Entry);
			found.push(at - first);
			const before = next.length;
			while (at < last) {
				const from = at;
				const unit = (entries[at] as Entry).text.charAt(depth);
				while (at < last && (entries[at] as Entry).text.charAt(depth) === unit) at++;
				units.push(unit.charCodeAt(0));
				next.push([from, at]);
			}
			children.push(next.length - before);
		}
		level = next;
	}
	return {
		units: Uint16Array.from(units),
		childAt: runningTotal(children, 1),
		foundAt: runningTotal(found, 0),
		terms: Uint16Array.from(order, ({ term }) => term),
		endings: Uint8Array.from(order, ({ ending }) => ending),
		ranks: Uint8Array.from(order, ({ rank }) => rank),
	};
}

function runningTotal(counts: readonly number[], from: number): Int32Array {
	const totals = new Int32Array(counts.length + 1);
	let total = from;
	for (const [node, count] of counts.entries()) {
		totals[node] = total;
		total += count;
	}
	totals[counts.length] = total;
	return totals;
}

/** The tree with what finds the nodes of first characters at once. */
export interface Tree extends PlantedTree {
	/** Node by first character; 0 is none. */
	readonly first: Int32Array;
}

export function openTree(planted: PlantedTree): Tree {
	const { units, childAt } = planted;
	const first = new Int32Array(0x10000);
	for (let node = childAt[0] as number; node < (childAt[1] as number); node++) first[units[node] as number] = node;
	return { ...planted, first };
}

/** The child of a node by character; 0 where there is none. Children are in the order of their characters. */
export function stepDown({ units, childAt }: Tree, node: number, unit: number): number {
	let from = childAt[node] as number;
	let to = childAt[node + 1] as number;
	while (to - from > FEW_CHILDREN) {
		const middle = (from + to) >> 1;
		if ((units[middle] as number) <= unit) from = middle;
		else to = middle;
	}
	for (let child = from; child < to; child++) if (units[child] === unit) return child;
	return 0;
}

/** So many are looked through one by one. */
const FEW_CHILDREN = 4;
