import { foldText } from "../languages/fold.ts";
import { type CompiledTerm, WORD } from "./compile-term.ts";

/** One term found: the index of the term, and where. */
export interface Hit {
	readonly term: number;
	readonly start: number;
	readonly end: number;
}

export interface TermTree {
	/**
	 * Finds every term in one pass. Each position where a word begins (each character, where words have no edges)
	 * walks the tree of literal beginnings at most `LONGEST_BEGINNING` steps down, whatever the number of terms, so the
	 * time is linear in the text. Hits come in order of their start, longest first.
	 */
	readonly find: (text: string) => readonly Hit[];
	readonly nodes: number;
}

const IS_WORD = ((): Uint8Array => {
	const table = new Uint8Array(65536);
	const word = new RegExp(`[${WORD}]`);
	for (let unit = 0; unit < 0x500; unit++) if (word.test(String.fromCharCode(unit))) table[unit] = 1;
	return table;
})();
const isWordAt = (text: string, at: number): boolean =>
	at >= 0 && at < text.length && IS_WORD[text.charCodeAt(at)] === 1;

/** Builds the tree; terms keep their place in the list as their number. */
export function buildTermTree(terms: readonly CompiledTerm[]): TermTree {
	const tree = plant(terms);
	const verify = verifierOf(terms);
	const anywhere = terms.some(({ wholeWords }) => !wholeWords);
	const find = (text: string): readonly Hit[] => {
		const folded = foldText(text);
		const hits: Hit[] = [];
		let inWord = 0;
		for (let start = 0; start < folded.length; start++) {
			const unit = folded.charCodeAt(start);
			const middle = inWord;
			inWord = IS_WORD[unit] as number;
			if (!anywhere && (middle & inWord) === 1) continue;
			let node = tree.first[unit] as number;
			if (node === 0) continue;
			const first = hits.length;
			for (let at = start + 1; ; at++) {
				const found = tree.endings[node];
				if (found !== undefined) for (const term of found) verify(term, text, folded, start, hits);
				if (at >= folded.length) break;
				node = stepDown(tree, node, folded.charCodeAt(at));
				if (node === 0) break;
			}
			if (hits.length - first > 1) sortLongestFirst(hits, first);
		}
		return hits;
	};
	return { find, nodes: tree.size };
}

function sortLongestFirst(hits: Hit[], from: number): void {
	const tail = hits.splice(from).sort((a, b) => b.end - a.end || a.term - b.term);
	for (const [at, hit] of tail.entries()) {
		const before = tail[at - 1];
		if (before?.term !== hit.term || before.end !== hit.end) hits.push(hit);
	}
}

/** Decides one term at one place; the expressions are made when first needed, since most terms never are. */
function verifierOf(
	terms: readonly CompiledTerm[],
): (term: number, text: string, folded: string, start: number, hits: Hit[]) => void {
	const expressions = new Array<RegExp | undefined>(terms.length);
	return (index, text, folded, start, hits) => {
		const term = terms[index] as CompiledTerm;
		if (term.wholeWords && isWordAt(folded, start - 1)) return;
		const { literal } = term;
		// A plural or possessive may still follow a whole word; only the expression knows.
		if (
			literal !== null &&
			!(term.wholeWords && (isWordAt(folded, start + literal.length) || folded[start + literal.length] === "'"))
		) {
			hits.push({ term: index, start, end: start + literal.length });
			return;
		}
		expressions[index] ??= new RegExp(term.source, "y");
		const expression = expressions[index] as RegExp;
		expression.lastIndex = start;
		if (expression.test(term.exactCase ? text : folded)) hits.push({ term: index, start, end: expression.lastIndex });
	};
}

/** A tree of characters laid out flat: children of a node side by side, so that a step is one or two comparisons. */
interface Tree {
	readonly size: number;
	/** Node by first character; 0 is none. */
	readonly first: Int32Array;
	/** Children of node n stand at `childAt[n]` to `childAt[n + 1]`, in `units` and `targets`. */
	readonly childAt: Int32Array;
	readonly units: Uint16Array;
	readonly targets: Int32Array;
	/** Offset of a node's table by low byte in `table`, where it has many children; −1 otherwise. */
	readonly tableAt: Int32Array;
	readonly table: Int32Array;
	/** Terms that begin so far. */
	readonly endings: readonly (readonly number[] | undefined)[];
}

/** From so many children on a table by low byte pays. */
const MANY_CHILDREN = 4;
/** Two children share a low byte: look through them one by one. */
const AMBIGUOUS = -1;

function plant(terms: readonly CompiledTerm[]): Tree {
	const children: Map<number, number>[] = [new Map()];
	const endings: (number[] | undefined)[] = [undefined];
	for (const [index, { beginnings }] of terms.entries()) {
		for (const text of beginnings) {
			let node = 0;
			for (let at = 0; at < text.length; at++) {
				const unit = text.charCodeAt(at);
				const known = children[node] as Map<number, number>;
				let next = known.get(unit);
				if (next === undefined) {
					next = children.push(new Map()) - 1;
					endings.push(undefined);
					known.set(unit, next);
				}
				node = next;
			}
			const list = endings[node];
			if (list === undefined) endings[node] = [index];
			else if (list.at(-1) !== index) list.push(index);
		}
	}
	return flatten(children, endings);
}

function flatten(children: readonly Map<number, number>[], endings: Tree["endings"]): Tree {
	const size = children.length;
	const first = new Int32Array(65536);
	for (const [unit, node] of children[0] as Map<number, number>) first[unit] = node;
	const childAt = new Int32Array(size + 1);
	const units = new Uint16Array(size);
	const targets = new Int32Array(size);
	const tableAt = new Int32Array(size).fill(-1);
	const crowded = children.flatMap((known, node) => (node > 0 && known.size >= MANY_CHILDREN ? [node] : []));
	const table = new Int32Array(crowded.length * 256);
	for (const [at, node] of crowded.entries()) tableAt[node] = at * 256;
	let next = 0;
	for (let node = 1; node < size; node++) {
		childAt[node] = next;
		for (const [unit, target] of children[node] as Map<number, number>) {
			units[next] = unit;
			targets[next] = target;
			const offset = tableAt[node] as number;
			if (offset >= 0) table[offset + (unit & 255)] = table[offset + (unit & 255)] === 0 ? next + 1 : AMBIGUOUS;
			next++;
		}
	}
	childAt[size] = next;
	return { size, first, childAt, units, targets, tableAt, table, endings };
}

/** The child of a node by character; 0 where there is none. */
function stepDown({ childAt, units, targets, tableAt, table }: Tree, node: number, unit: number): number {
	const offset = tableAt[node] as number;
	if (offset >= 0) {
		const slot = table[offset + (unit & 255)] as number;
		if (slot === 0) return 0;
		if (slot !== AMBIGUOUS) return units[slot - 1] === unit ? (targets[slot - 1] as number) : 0;
	}
	const end = childAt[node + 1] as number;
	for (let at = childAt[node] as number; at < end; at++) if (units[at] === unit) return targets[at] as number;
	return 0;
}
