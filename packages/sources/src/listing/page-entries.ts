import { sanitizeHtml } from "../formats/sanitize-html.ts";
import type { ListDefinition } from "../reading/source-definition.ts";
import type { Entry } from "./gather-items.ts";

/** Characters of markup; no list that people read comes near. */
const LARGEST_PAGE = 2_000_000;
/** Above so many a tree takes seconds; what is newest is above that. */
const MOST_NODES = 20_000;
/** Matched items that are looked into; the rest of a page of links is counted by nobody. */
const MOST_MATCHES = 2000;

interface ListNode {
	readonly textContent: string | null;
	readonly getAttribute: (name: string) => string | null;
	readonly matches: (selector: string) => boolean;
	readonly querySelector: (selector: string) => ListNode | null;
}

/** The entries of a page that lists texts. */
export async function pageEntries(html: string, list: ListDefinition): Promise<readonly Entry[]> {
	return entriesIn(await treeOf(html), list);
}

/** The same of a page that is a tree already. */
export function entriesIn(document: Tree, list: ListDefinition): readonly Entry[] {
	const nodes = [...document.querySelectorAll(list.item)] as unknown as readonly ListNode[];
	return nodes.slice(0, MOST_MATCHES).map((node) => entryOf(node, list));
}

export type Tree = Awaited<ReturnType<typeof treeOf>>;

/** A page that lists texts, as a tree. */
export async function treeOf(html: string) {
	const { parseHTML } = await import("linkedom");
	return parseHTML(beginningOf(html)).document;
}

/** The page without what could harm a tree, or as much of its beginning as a tree can hold. */
function beginningOf(html: string): string {
	let length = Math.min(html.length, LARGEST_PAGE);
	for (;;) {
		const tame = sanitizeHtml(html.slice(0, length));
		if (tame.nodes <= MOST_NODES) return tame.html;
		length = Math.floor((length * MOST_NODES) / tame.nodes / 1.1);
	}
}

function entryOf(node: ListNode, { link, title, date }: ListDefinition): Entry {
	const anchor = link === undefined || node.matches(link) ? node : node.querySelector(link);
	const heading = title === undefined ? anchor : node.querySelector(title);
	const day = date === undefined ? null : node.querySelector(date);
	return {
		link: anchor?.getAttribute("href"),
		title: heading?.textContent ?? anchor?.getAttribute("title"),
		date: day === null ? null : (day.getAttribute("datetime") ?? day.getAttribute("content") ?? day.textContent),
	};
}
