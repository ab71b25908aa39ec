import { type CompiledTerm, WORD } from "./compile-term.ts";
import { foldText } from "../languages/fold.ts";

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
const isWordAt = (text: string, at: number): boolean => at >= 0 && at < text.length && IS_WORD[text.charCodeAt(at)] === 1;

/** Builds the tree; terms keep their place in the list as their number. */
export function buildTermTree(terms: readonly CompiledTerm[]): TermTree {
	const tree = plant(terms);
	const verify = verifierOf(terms);
	const find = (text: string): readonly Hit[] => {
		const folded = foldText(text);
		const hits: Hit[] = [];
		const anywhere = terms.some(({ wholeWords }) => !wholeWords);
		for (let start = 0; start < folded.length; start++) {
			let node = tree.root(folded.charCodeAt(start));
			if (node === 0) continue;
			if (!anywhere && isWordAt(folded, start - 1) && isWordAt(folded, start)) continue;
			const first = hits.length;
			for (let at = start + 1; node !== 0; at++) {
				const found = tree.endings(node);
				if (found !== undefined) for (const term of found) verify(term, text, folded, start, hits);
				if (at >= folded.length) break;
				node = tree.next(node, folded.charCodeAt(at));
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
function verifierOf(terms: readonly CompiledTerm[]): (term: number, text: string, folded: string, start: number, hits: Hit[]) => void {
	const expressions = new Array<RegExp | undefined>(terms.length);
	return (index, text, folded, start, hits) => {
		const term = terms[index] as CompiledTerm;
		if (term.wholeWords && isWordAt(folded, start - 1)) return;
		expressions[index] ??= new RegExp(term.source, "y");
		const expression = expressions[index] as RegExp;
		expression.lastIndex = start;
		if (expression.test(term.exactCase ? text : folded)) hits.push({ term: index, start, end: expression.lastIndex });
	};
}

interface Tree {
	readonly root: (unit: number) => number;
	readonly next: (node: number, unit: number) => number;
	readonly endings: (node: number) => readonly number[] | undefined;
	readonly size: number;
}

/** A tree of characters in one open-addressed table, so that a big alphabet (Han) costs no more than a small one. */
function plant(terms: readonly CompiledTerm[]): Tree {
	const steps = terms.reduce((sum, { beginnings }) => sum + beginnings.reduce((length, text) => length + text.length, 0), 0);
	const capacity = 1 << Math.max(4, Math.ceil(Math.log2(steps * 2 + 2)));
	const keyNode = new Int32Array(capacity).fill(-1);
	const keyUnit = new Uint16Array(capacity);
	const target = new Int32Array(capacity);
	const first = new Int32Array(65536);
	const ends: (number[] | undefined)[] = [undefined];
	const slotOf = (node: number, unit: number): number => {
		let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)) & (capacity - 1);
		while (keyNode[slot] !== -1 && (keyNode[slot] !== node || keyUnit[slot] !== unit)) slot = (slot + 1) & (capacity - 1);
		return slot;
	};
	const grow = (): number => ends.push(undefined) - 1;
	for (const [index, { beginnings }] of terms.entries()) {
		for (const text of beginnings) {
			let node = first[text.charCodeAt(0)] as number;
			if (node === 0) {
				node = grow();
				first[text.charCodeAt(0)] = node;
			}
			for (let at = 1; at < text.length; at++) {
				const unit = text.charCodeAt(at);
				const slot = slotOf(node, unit);
				if (keyNode[slot] === -1) {
					keyNode[slot] = node;
					keyUnit[slot] = unit;
					target[slot] = grow();
				}
				node = target[slot] as number;
			}
			const list = ends[node];
			if (list === undefined) ends[node] = [index];
			else if (list.at(-1) !== index) list.push(index);
		}
	}
	const next = (node: number, unit: number): number => {
		const slot = slotOf(node, unit);
		return keyNode[slot] === -1 ? 0 : (target[slot] as number);
	};
	return { root: (unit) => first[unit] as number, next, endings: (node) => ends[node], size: ends.length };
}
