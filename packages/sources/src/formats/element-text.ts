import { ELEMENT, type PageNode, TEXT } from "./page-node.ts";
import { pageNotes } from "./page-notes.ts";
import { isStruck, isStruckName, raisedWords } from "./page-words.ts";

export const BLOCKS: ReadonlySet<string> = new Set(
	(
		"ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 " +
		"H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL"
	).split(" "),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE TITLE BUTTON HEAD".split(" "));
const FURNITURE = new Set("NAV HEADER FOOTER ASIDE FORM FIGCAPTION".split(" "));

interface Writing {
	readonly out: string[];
	readonly furniture: boolean;
	readonly references: ReadonlyMap<PageNode, string>;
	/** Open elements that are struck out. */
	readonly struck: PageNode[];
}

/**
 * The words of an element as a reader sees them: one line a paragraph, white space within it run together, struck words
 * between `~~`, powers in raised characters. The signs of notes are no words.
 *
 * - furniture: leaves out navigation, headers, footers and forms, for pages where no article was found
 */
export function elementText(root: PageNode, { furniture = true }: { readonly furniture?: boolean } = {}): string {
	const writing: Writing = { out: [], furniture, references: pageNotes(root).references, struck: [] };
	let node: PageNode | null = root;
	while (node !== null) node = enter(node, writing) ? node.firstChild : following(node, root, writing);
	return tidyLines(writing.out.join(""));
}

/** Writes what is at a node's beginning; whether there is more in it to read. */
function enter(node: PageNode, writing: Writing): boolean {
	const { out, furniture, references } = writing;
	if (node.nodeType === TEXT) addWords(writing, (node.nodeValue ?? "").replace(/[ \t\n\r\f\v]+/g, " "));
	if (node.nodeType !== ELEMENT || isSilent(node, furniture) || references.has(node)) return false;
	const raised = raisedWords(node, out, references);
	if (raised !== null) {
		addWords(writing, raised);
		return false;
	}
	addSign(out, signOf(node, "before"));
	if (isStruck(node)) writing.struck.push(node);
	return node.firstChild !== null;
}

function addWords({ out, struck }: Writing, words: string): void {
	if (words !== "" && struck.length > 0) addStruck(out, words);
	else if (words !== "") out.push(words);
}

const addSign = (out: string[], sign: string): void => {
	if (sign !== "") out.push(sign);
};

/** What a page shows at an element's edges: a new line, or the quotation marks that no text node holds. */
function signOf(node: PageNode, edge: "before" | "after"): string {
	const name = node.nodeName.toUpperCase();
	if (name === "Q" && !isSilent(node, true)) return edge === "before" ? "“" : "”";
	return BLOCKS.has(name) ? "\n" : "";
}

function following(from: PageNode, root: PageNode, writing: Writing): PageNode | null {
	let node: PageNode | null = from;
	while (node !== null && node !== root) {
		addSign(writing.out, signOf(node, "after"));
		if (writing.struck.at(-1) === node) writing.struck.pop();
		if (node.nextSibling !== null) return node.nextSibling;
		node = node.parentNode;
	}
	return null;
}

export function isSilent(node: PageNode, furniture: boolean): boolean {
	const name = node.nodeName.toUpperCase();
	if (SILENT.has(name) || (!furniture && FURNITURE.has(name))) return true;
	return node.hasAttribute?.("hidden") === true || node.getAttribute?.("aria-hidden") === "true";
}

/** Chinese pages indent paragraphs with wide spaces; the line break already says what they say. */
export function tidyLines(text: string): string {
	return text
		.split("\n")
		.map((line) => line.replace(/ {2,}/g, " ").trim())
		.filter((line) => line !== "")
		.join("\n");
}

/** The words of markup that `sanitizeHtml` wrote, by its tags alone; character references stay as they are. */
export const wordsOf = (html: string): string =>
	html
		.replace(/[ \t\n\r\f\v]+/g, " ")
		.replace(/<\/?([a-z!][^\s>]*)[^>]*>/g, (_, name: string) =>
			BLOCKS.has(name.toUpperCase()) ? "\n" : isStruckName(name) ? "~~" : "",
		);

const SIGN = "~~";

/**
 * Adds words that a reader sees struck out, between the signs that Markdown has for them, so that nobody takes them for
 * words that stand or for words that do not. Stretches that touch are one.
 */
export function addStruck(pieces: unknown[], words: string): void {
	const core = words.trim();
	if (core === "") {
		pieces.push(words);
		return;
	}
	const at = words.indexOf(core);
	const last = pieces.at(-1);
	const goesOn = at === 0 && typeof last === "string" && last.length > SIGN.length && last.endsWith(SIGN);
	if (goesOn) pieces[pieces.length - 1] = last.slice(0, -SIGN.length);
	pieces.push(`${words.slice(0, at)}${goesOn ? "" : SIGN}${core}${SIGN}${words.slice(at + core.length)}`);
}
