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

export const BLOCKS: ReadonlySet<string> = new Set(
	(
		"ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 " +
		"H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL"
	).split(" "),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE TITLE BUTTON HEAD".split(" "));
const FURNITURE = new Set("NAV HEADER FOOTER ASIDE FORM FIGCAPTION".split(" "));
export const ELEMENT = 1;
export const TEXT = 3;

/**
 * The words of an element as a reader sees them: one line a paragraph, white space within it run together.
 *
 * - furniture: leaves out navigation, headers, footers and forms, for pages where no article was found
 */
export function elementText(root: PageNode, { furniture = true }: { readonly furniture?: boolean } = {}): string {
	const out: string[] = [];
	let node: PageNode | null = root;
	while (node !== null) {
		if (node.nodeType === TEXT) out.push((node.nodeValue ?? "").replace(/[ \t\n\r\f\v]+/g, " "));
		const enter = node.nodeType === ELEMENT && !isSilent(node, furniture);
		if (enter) out.push(signOf(node, "before"));
		if (enter && node.firstChild !== null) node = node.firstChild;
		else node = following(node, root, out);
	}
	return tidyLines(out.join(""));
}

/** What a page shows at an element's edges: a new line, or the quotation marks that no text node holds. */
function signOf(node: PageNode, edge: "before" | "after"): string {
	const name = node.nodeName.toUpperCase();
	if (name === "Q" && !isSilent(node, true)) return edge === "before" ? "“" : "”";
	return BLOCKS.has(name) ? "\n" : "";
}

function following(from: PageNode, root: PageNode, out: string[]): PageNode | null {
	let node: PageNode | null = from;
	while (node !== null && node !== root) {
		out.push(signOf(node, "after"));
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

/** The words of markup that `tameHtml` wrote, by its tags alone; character references stay as they are. */
export const wordsOf = (html: string): string =>
	html
		.replace(/[ \t\n\r\f\v]+/g, " ")
		.replace(/<\/?([a-z!][^\s>]*)[^>]*>/g, (_, name: string) => (BLOCKS.has(name.toUpperCase()) ? "\n" : ""));
