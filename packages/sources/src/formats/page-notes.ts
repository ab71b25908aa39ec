import { ELEMENT, nodesOf, type PageNode, wordsWithin } from "./page-node.ts";

/** Where the notes of a page stand, and where they hang. */
export interface PageNotes {
	/** Labels by the links that are in the text. */
	readonly references: ReadonlyMap<PageNode, string>;
	/** Labels by the elements that hold the notes' words, in order. */
	readonly notes: ReadonlyMap<PageNode, string>;
	/** Links that lead from a note back to its place. */
	readonly returns: ReadonlySet<PageNode>;
}

/** `1`, `[12]`, `iv`, `*`. */
const LABEL = /^[[(]?(?:\d{1,4}|[ivx]{1,6}|[a-z]|[*†‡§]{1,3})[\])]?$/iu;
const LONGEST_LABEL = 8;
const HOLDERS = new Set("LI P DD TD DIV ASIDE".split(" "));
/** A longer one is a chapter, and the link to it a table of contents. */
const LONGEST_NOTE = 5000;
const LEVELS_TO_HOLDER = 6;

interface Anchors {
	readonly links: readonly { readonly link: PageNode; readonly target: string; readonly place: number }[];
	readonly targets: ReadonlyMap<string, { readonly node: PageNode; readonly place: number }>;
}

/**
 * Which short links of a page lead to notes below? Only those that stand raised or in brackets, or say themselves what
 * they are; a table of contents has neither.
 */
export function pageNotes(root: PageNode): PageNotes {
	const { links, targets } = anchorsOf(root);
	const references = new Map<PageNode, string>();
	const notes = new Map<PageNode, string>();
	const returns = new Set<PageNode>();
	for (const { link, target, place } of links) {
		const found = targets.get(target);
		const words = wordsWithin(link, LONGEST_LABEL + 1).trim();
		if (found === undefined || words.length > LONGEST_LABEL) continue;
		if (found.place < place) returns.add(link);
		else if (LABEL.test(words) && isMarked(link, words)) {
			const holder = holderOf(found.node, root);
			if (holder === null) continue;
			const label = notes.get(holder) ?? String(notes.size + 1);
			notes.set(holder, label);
			references.set(link, label);
		}
	}
	return { references, notes, returns };
}

function anchorsOf(root: PageNode): Anchors {
	const links: { link: PageNode; target: string; place: number }[] = [];
	const targets = new Map<string, { node: PageNode; place: number }>();
	let place = 0;
	for (const node of nodesOf(root)) {
		place++;
		if (node.nodeType !== ELEMENT) continue;
		const href = node.nodeName.toUpperCase() === "A" ? (node.getAttribute?.("href") ?? "") : "";
		const hash = href.indexOf("#");
		if (hash !== -1 && !/^https?:/i.test(href)) links.push({ link: node, target: href.slice(hash + 1), place });
		for (const key of ["id", "name"]) {
			const name = node.getAttribute?.(key) ?? "";
			if (name !== "" && !targets.has(name)) targets.set(name, { node, place });
		}
	}
	return { links, targets };
}

function isMarked(link: PageNode, words: string): boolean {
	if (/^[[(]|^[*†‡§]/u.test(words) || /noteref/.test(link.getAttribute?.("role") ?? "")) return true;
	const inside = [...nodesOf(link)].slice(1, 4);
	return [link.parentNode, link.parentNode?.parentNode, ...inside].some(
		(node) => node?.nodeName.toUpperCase() === "SUP",
	);
}

function holderOf(target: PageNode, root: PageNode): PageNode | null {
	let node: PageNode | null = target;
	for (let level = 0; level < LEVELS_TO_HOLDER && node !== null && node !== root; level++) {
		if (HOLDERS.has(node.nodeName.toUpperCase()))
			return wordsWithin(node, LONGEST_NOTE).length < LONGEST_NOTE ? node : null;
		node = node.parentNode;
	}
	return null;
}
