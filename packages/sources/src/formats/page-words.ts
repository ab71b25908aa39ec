import { raisedSign } from "@fissure/core";
import { nodesOf, type PageNode, TEXT, wordsWithin } from "./page-node.ts";

const STRUCK = new Set("DEL S STRIKE".split(" "));
const LONGEST_SIGN = 16;
/** So many pieces hold the few characters before a sign, whatever their looks. */
const TAIL = 12;
/** In a sign; the rest says nothing of it. */
const MOST_NODES = 12;

export const isStruckName = (name: string): boolean => STRUCK.has(name.toUpperCase());

/** Does a page show an element's words struck out? */
export const isStruck = (node: PageNode): boolean =>
	isStruckName(node.nodeName) || node.hasAttribute?.("data-struck") === true;

/**
 * What stands for a raised element in its words: nothing for the sign of a note, raised characters for a power; null where
 * its words are as they are.
 *
 * - before:     the pieces of words before it
 * - references: links that lead to notes on the page
 */
export function raisedWords(
	node: PageNode,
	before: readonly string[],
	references: ReadonlyMap<PageNode, string>,
): string | null {
	if (node.nodeName.toUpperCase() !== "SUP") return null;
	const words = wordsWithin(node, LONGEST_SIGN + 1);
	if (words.trim() === "" || words.length > LONGEST_SIGN) return null;
	const links = linksAround(node);
	// It has a note below, and is read with it.
	if (links.some((link) => references.has(link))) return null;
	const tail = before.slice(-TAIL).join("");
	const line = tail.slice(tail.lastIndexOf("\n") + 1);
	const sign = raisedSign(words, line.trim() === "" ? "" : line, characterAfter(node), links.length > 0);
	if (sign === null) return null;
	return sign.kind === "power" ? sign.shown : "";
}

function linksAround(node: PageNode): readonly PageNode[] {
	const near: PageNode[] = node.parentNode === null ? [] : [node.parentNode];
	for (const inside of nodesOf(node)) {
		near.push(inside);
		if (near.length > MOST_NODES) break;
	}
	return near.filter(({ nodeName }) => nodeName.toUpperCase() === "A");
}

function characterAfter(node: PageNode): string {
	const next =
		node.nextSibling ?? (node.parentNode?.nodeName.toUpperCase() === "A" ? node.parentNode.nextSibling : null);
	return next?.nodeType === TEXT ? (next.nodeValue ?? "").charAt(0) : "";
}
