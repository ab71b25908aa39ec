import type { CompiledTerm, Ending } from "./compile-term.ts";

/**
 * A tree of characters as strings, which a file can hold and a start reads at once. Nodes are numbered level by level, so
 * that the children of a node stand side by side and their number alone gives the shape. Every list is a string of
 * numbers, one character each, shifted by `SHIFT`.
 */
export interface PlantedTree {
	/** Character of each node; the root has none. */
	readonly units: string;
	/** Children of each node. */
	readonly children: string;
	/** Beginnings that end at each node. */
	readonly found: string;
	/** Of each of these: the term, how it ends, and its place among the term's own beginnings. */
	readonly terms: string;
	readonly endings: string;
	readonly ranks: string;
}

/** Below this, characters need escapes in JSON. */
const SHIFT = 0x30;
/** A number is one UTF-16 unit, in the strings and in memory. */
const MOST_TERMS = 0xffff - SHIFT;

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
	const units: string[] = [];
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
				units.push(unit);
				next.push([from, at]);
			}
			children.push(next.length - before);
		}
		level = next;
	}
	return {
		units: units.join(""),
		children: written(children),
		found: written(found),
		terms: written(order.map(({ term }) => term)),
		endings: written(order.map(({ ending }) => ending)),
		ranks: written(order.map(({ rank }) => rank)),
	};
}

const written = (numbers: readonly number[]): string =>
	numbers.map((number) => String.fromCharCode(number + SHIFT)).join("");

/** The tree in memory: node n's children are `childAt[n]` to `childAt[n + 1]`, what ends there `foundAt[n]` to … */
export interface Tree {
	readonly size: number;
	/** Node by first character; 0 is none. */
	readonly first: Int32Array;
	readonly units: Uint16Array;
	readonly childAt: Int32Array;
	readonly foundAt: Int32Array;
	readonly terms: Uint16Array;
	readonly endings: Uint8Array;
	readonly ranks: Uint8Array;
	/** Offset of a node's table by low byte in `table`, where it has many children; −1 otherwise. */
	readonly tableAt: Int32Array;
	readonly table: Int32Array;
}

/** From so many children on a table by low byte pays. */
const MANY_CHILDREN = 4;
/** Two children share a low byte: look through them one by one. */
const AMBIGUOUS = -1;

export function openTree(planted: PlantedTree): Tree {
	const size = planted.children.length;
	const units = new Uint16Array(size);
	for (let node = 1; node < size; node++) units[node] = planted.units.charCodeAt(node - 1);
	const childAt = runningTotal(planted.children, 1);
	const first = new Int32Array(0x10000);
	for (let node = childAt[0] as number; node < (childAt[1] as number); node++) first[units[node] as number] = node;
	const { tableAt, table } = tablesOf(childAt, units);
	return {
		size,
		first,
		units,
		childAt,
		tableAt,
		table,
		foundAt: runningTotal(planted.found, 0),
		terms: read(planted.terms, new Uint16Array(planted.terms.length)),
		endings: read(planted.endings, new Uint8Array(planted.endings.length)),
		ranks: read(planted.ranks, new Uint8Array(planted.ranks.length)),
	};
}

function read<Numbers extends Uint8Array | Uint16Array>(written: string, numbers: Numbers): Numbers {
	for (let at = 0; at < written.length; at++) numbers[at] = written.charCodeAt(at) - SHIFT;
	return numbers;
}

function runningTotal(counts: string, from: number): Int32Array {
	const totals = new Int32Array(counts.length + 1);
	let total = from;
	for (let node = 0; node < counts.length; node++) {
		totals[node] = total;
		total += counts.charCodeAt(node) - SHIFT;
	}
	totals[counts.length] = total;
	return totals;
}

function tablesOf(childAt: Int32Array, units: Uint16Array): Pick<Tree, "tableAt" | "table"> {
	const size = units.length;
	const tableAt = new Int32Array(size).fill(-1);
	let tables = 0;
	for (let node = 1; node < size; node++)
		if ((childAt[node + 1] as number) - (childAt[node] as number) >= MANY_CHILDREN) tableAt[node] = 256 * tables++;
	const table = new Int32Array(256 * tables);
	for (let node = 1; node < size; node++) {
		const offset = tableAt[node] as number;
		if (offset < 0) continue;
		for (let child = childAt[node] as number; child < (childAt[node + 1] as number); child++) {
			const slot = offset + ((units[child] as number) & 255);
			table[slot] = table[slot] === 0 ? child : AMBIGUOUS;
		}
	}
	return { tableAt, table };
}

/** The child of a node by character; 0 where there is none. */
export function stepDown({ units, childAt, tableAt, table }: Tree, node: number, unit: number): number {
	const offset = tableAt[node] as number;
	if (offset >= 0) {
		const child = table[offset + (unit & 255)] as number;
		if (child !== AMBIGUOUS) return units[child] === unit ? child : 0;
	}
	const end = childAt[node + 1] as number;
	for (let child = childAt[node] as number; child < end; child++) if (units[child] === unit) return child;
	return 0;
}
