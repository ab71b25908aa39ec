import { dateInHeading, normalDate } from "../facts/find-date.ts";
import { present } from "../reading/reading.ts";
import type { ListDefinition } from "../reading/source-definition.ts";
import { gatherItems } from "./gather-items.ts";
import type { ListedItem } from "./listed-item.ts";
import { entriesIn, type Tree } from "./page-entries.ts";

/** A list that a page seems to have, with what it names. */
export interface SuggestedList {
	readonly list: ListDefinition;
	readonly items: readonly ListedItem[];
}

/** A part of a page that seems to be its text. */
export interface SuggestedBody {
	/** CSS selector. */
	readonly selector: string;
	/** Of its own paragraphs. */
	readonly characters: number;
	/** Its first words, by which a person knows it. */
	readonly start: string;
}

/** What we need of an element of the tree. */
interface Part {
	readonly tagName: string;
	readonly id: string;
	readonly textContent: string | null;
	readonly parentElement: Part | null;
	readonly children: Iterable<Part>;
	readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
	readonly getAttribute: (name: string) => string | null;
	readonly closest: (selector: string) => Part | null;
	readonly querySelector: (selector: string) => Part | null;
	readonly querySelectorAll: (selector: string) => Iterable<Part>;
}

/** Fewer repeated links are a menu of three pages, not a list of texts. */
const LEAST_ITEMS = 3;
/** Width of a heading, an ideograph counting two; menus are shorter. */
const LEAST_TITLE = 14;
const LONGEST_TITLE = 80;
const MOST_LISTS = 4;
const MOST_LINKS = 1500;
/** Entries of one list that are looked at to see what they share. */
const MOST_ALIKE = 100;
const FURNITURE = "nav, footer, header, aside, form, [role=navigation], [role=banner], [role=contentinfo]";

/**
 * Which lists of texts does this page have? Links that are repeated in one structure, each in an entry of its own; the longest titles
 * and those with a day first. Each is tried with the reader of lists before it is suggested.
 *
 * - document: of the page, which may be hostile
 * - address: after redirects; only links to its own host count
 * - out:     at most four, best first
 */
export function suggestLists(document: Tree, address: string): readonly SuggestedList[] {
	const source = { sites: [new URL(address).host] };
	const lists = new Map<string, { readonly list: ListDefinition; readonly seen: number }>();
	const known: KnownParts = { alike: new Map(), targets: new Map() };
	for (const link of [...partsOf(document, "a[href]")].slice(0, MOST_LINKS)) {
		if (link.closest(FURNITURE) !== null || widthOf(titleOf(link)) < LEAST_TITLE) continue;
		const entry = entryOf(link, known);
		if (entry === null) continue;
		const anchor = anchorOf(entry.part, link);
		const key = `${entry.item} ${anchor ?? ""}`;
		const before = lists.get(key);
		// One entry may lack the day that the others have.
		if (before !== undefined && (before.list.date !== undefined || before.seen >= MOST_ALIKE)) continue;
		const date = dayIn(entry.part) ?? undefined;
		const list = { url: address, item: entry.item, ...present({ link: anchor, date }) };
		lists.set(key, { list, seen: (before?.seen ?? 0) + 1 });
	}
	const suggested: SuggestedList[] = [];
	for (const { list } of lists.values()) {
		const { items } = gatherItems(entriesIn(document, list), address, source);
		if (items.length >= LEAST_ITEMS) suggested.push({ list, items });
	}
	return suggested.toSorted((a, b) => worthOf(b) - worthOf(a)).slice(0, MOST_LISTS);
}

/** Addresses of the feeds that a page names; a feed outlives designs. */
export function suggestFeeds(document: Tree, address: string): readonly string[] {
	const links = partsOf(document, "link[rel~=alternate][href]");
	const feeds = [...links].flatMap((link) => {
		const isFeed = /(?:rss|atom|feed\+json)/iu.test(link.getAttribute("type") ?? "");
		const reference = link.getAttribute("href") ?? "";
		return isFeed && URL.canParse(reference, address) ? [new URL(reference, address).href] : [];
	});
	return [...new Set(feeds)].filter((feed) => /^https?:/u.test(feed)).slice(0, MOST_LISTS);
}

/** Which parts of this page may be its text? Those with most words in paragraphs of their own, the longest first. */
export function suggestBodies(document: Tree): readonly SuggestedBody[] {
	const bodies = new Map<string, SuggestedBody>();
	const parts = [...partsOf(document, "article, main, section, div, td")].filter(
		(part) => part.closest(FURNITURE) === null,
	);
	for (const part of parts) {
		const words = ownWords(part);
		const selector = selectorOf(part);
		if (words.length < LEAST_BODY || bodies.has(selector)) continue;
		bodies.set(selector, { selector, characters: words.length, start: words.slice(0, LONGEST_START) });
	}
	return [...bodies.values()].toSorted((a, b) => b.characters - a.characters).slice(0, MOST_LISTS);
}

const LEAST_BODY = 80;
const LONGEST_START = 160;

const partsOf = (document: Tree, selector: string): Iterable<Part> =>
	document.querySelectorAll(selector) as unknown as Iterable<Part>;

const ELEMENT = 1;
const INLINE = new Set("A B BR EM FONT H1 H2 H3 H4 I LI OL P Q SPAN STRONG U UL BLOCKQUOTE".split(" "));

/** The words in the element itself and its paragraphs, not in parts within it. */
function ownWords({ childNodes }: Part): string {
	const words = [...childNodes].flatMap((child) =>
		child.nodeType === ELEMENT && !INLINE.has((child as unknown as Part).tagName) ? [] : [child.textContent ?? ""],
	);
	return oneLine(words.join(" "));
}

/** An element that is repeated, once for each text. */
interface Entry {
	readonly part: Part;
	/** CSS selector of it and its like. */
	readonly item: string;
}

/** The lowest element around a link whose siblings are like it and lead elsewhere, and that leads nowhere else itself. */
function entryOf(link: Part, known: KnownParts): Entry | null {
	for (let part = link, steps = 0; steps < 6; steps++) {
		const parent = part.parentElement;
		if (parent === null || parent.tagName === "BODY" || targetsIn(part, known).size > 1) return null;
		const { targets, shared } = alikeIn(parent, part.tagName, known);
		if (targets.size >= LEAST_ITEMS)
			return { part, item: `${namedPlace(parent)} > ${[part.tagName.toLowerCase(), ...shared].join(".")}` };
		part = parent;
	}
	return null;
}

/** Children of one name, as far as they lead to texts: where to, and which classes all of them have. */
interface Alike {
	readonly targets: ReadonlySet<string>;
	readonly shared: readonly string[];
}
/** What was found out about parts already: most are met again by the next link. */
interface KnownParts {
	readonly alike: Map<Part, Map<string, Alike>>;
	readonly targets: Map<Part, ReadonlySet<string>>;
}

function alikeIn(parent: Part, tagName: string, known: KnownParts): Alike {
	const ofParent = known.alike.get(parent) ?? new Map<string, Alike>();
	known.alike.set(parent, ofParent);
	const before = ofParent.get(tagName);
	if (before !== undefined) return before;
	const children: Part[] = [];
	for (const child of parent.children) {
		if (children.length >= MOST_ALIKE) break;
		if (child.tagName === tagName && targetsIn(child, known).size === 1) children.push(child);
	}
	const [first] = children;
	const alike = {
		targets: new Set(children.flatMap((child) => [...targetsIn(child, known)])),
		shared:
			first === undefined
				? []
				: classesOf(first)
						.filter((name) => children.every((child) => classesOf(child).includes(name)))
						.slice(0, 2),
	};
	ofParent.set(tagName, alike);
	return alike;
}

/** A part by its name, and by the nearest with an id or a class around it where it has none. */
function namedPlace(part: Part): string {
	const name = nameOf(part);
	let around = part.parentElement;
	if (/[.#]/u.test(name)) return name;
	while (around !== null && around.tagName !== "BODY" && !/[.#]/u.test(nameOf(around))) around = around.parentElement;
	return around === null || around.tagName === "BODY" ? name : `${nameOf(around)} ${name}`;
}

const hrefOf = (link: Part): string => link.getAttribute("href") ?? "";

/** Where links with a title lead, of this element and in it; of many the first. */
function targetsIn(part: Part, { targets }: KnownParts): ReadonlySet<string> {
	const before = targets.get(part);
	if (before !== undefined) return before;
	const links = part.tagName === "A" ? [part] : [...part.querySelectorAll("a[href]")].slice(0, MOST_ALIKE);
	const found = new Set(links.filter((link) => widthOf(titleOf(link)) >= LEAST_TITLE).map(hrefOf));
	targets.set(part, found);
	return found;
}

/** A selector of the link within its entry; none where the entry is the link. */
function anchorOf(part: Part, link: Part): string | undefined {
	if (part === link) return undefined;
	if (part.querySelector("a[href]") === link) return "a[href]";
	const around = link.parentElement;
	return around === null || around === part ? nameOf(link) : `${nameOf(around)} > ${nameOf(link)}`;
}

/** A selector of the part of an entry that says its day. */
function dayIn(entry: Part): string | null {
	if (entry.querySelector("time") !== null) return "time";
	for (const part of entry.querySelectorAll("*")) {
		const words = oneLine(part.textContent ?? "");
		if (words.length > 40 || words.length < 6 || part.querySelector("a") !== null || part.tagName === "A") continue;
		if ((normalDate(words) ?? dateInHeading(words)) !== undefined) return nameOf(part);
	}
	return null;
}

/** The element by its name and that of the one around it. */
function selectorOf(part: Part): string {
	const { parentElement: parent } = part;
	const name = nameOf(part);
	return name.includes("#") || parent === null || parent.tagName === "BODY" ? name : `${nameOf(parent)} > ${name}`;
}

/** `li.news-item`, `main#content`. */
function nameOf(part: Part): string {
	const tag = part.tagName.toLowerCase();
	return isLasting(part.id) ? `${tag}#${part.id}` : [tag, ...classesOf(part).slice(0, 2)].join(".");
}

const classesOf = (part: Part): readonly string[] => (part.getAttribute("class") ?? "").split(/\s+/u).filter(isLasting);

/** An id or a class that a program numbers is another on the next page. */
const isLasting = (name: string): boolean => /^[a-z][a-z_-]{1,40}\d{0,2}$/iu.test(name);

const titleOf = (link: Part): string => oneLine(link.textContent || (link.getAttribute("title") ?? ""));

const oneLine = (text: string): string => text.slice(0, 20_000).replace(/\s+/gu, " ").trim();

const widthOf = (text: string): number => text.length + (text.match(/\p{Ideographic}/gu)?.length ?? 0);

/** Long titles with days are texts; short ones without are sections of a site. */
function worthOf({ items }: SuggestedList): number {
	const dated = items.filter(({ date }) => date !== undefined).length / items.length;
	const titles = items.map(({ title = "" }) => Math.min(widthOf(title), LONGEST_TITLE));
	return titles.reduce((sum, width) => sum + width, 0) * (0.5 + dated);
}
