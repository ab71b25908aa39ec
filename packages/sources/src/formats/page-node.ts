/** What we need of a DOM node, whichever library made it. */
export interface PageNode {
	readonly nodeType: number;
	readonly nodeName: string;
	readonly nodeValue: string | null;
	readonly firstChild: PageNode | null;
	readonly nextSibling: PageNode | null;
	readonly parentNode: PageNode | null;
	hasAttribute?(name: string): boolean;
	getAttribute?(name: string): string | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** A node and all that it holds, in order. */
export function* nodesOf(root: PageNode): Generator<PageNode> {
	let node: PageNode | null = root;
	while (node !== null) {
		yield node;
		if (node.firstChild !== null) {
			node = node.firstChild;
			continue;
		}
		while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode;
		node = node === null || node === root ? null : node.nextSibling;
	}
}

/** The words of an element, or so many characters of them. */
export function wordsWithin(root: PageNode, most: number): string {
	let words = "";
	for (const node of nodesOf(root)) {
		if (node.nodeType === TEXT) words += node.nodeValue ?? "";
		if (words.length >= most) break;
	}
	return words;
}
