/** Deeper than any readable page, shallow enough for every recursive walk after us. */
const DEEPEST = 200;
/** Attributes that say something about the text; others, such as styles and handlers, only cost. */
const KEPT = new Set(
	"id class name property itemprop itemtype content datetime href lang role rel hidden aria-hidden data-date".split(
		" ",
	),
);
const LONGEST_VALUE = 2000;
const MOST_ATTRIBUTES = 40;
const DROPPED_WITH_CONTENT = new Set(
	"script style noscript template svg math iframe object embed canvas select textarea xmp".split(" "),
);
const DROPPED_TAGS = new Set(["html", "head", "body", "plaintext", "frameset", "frame", "base"]);
const VOID = new Set("area br col hr img input link meta param source track wbr".split(" "));
/** Their end tags are often left out, so they say nothing about depth. */
const UNCLOSED = new Set("p li dt dd tr td th thead tbody tfoot option colgroup".split(" "));

const TAG_START = /<(?<close>\/?)(?<name>[a-z][a-z0-9:-]{0,40})(?=[\s/>])/iy;
const ATTRIBUTE =
	/[\s/]*(?<key>[^\s/>=][^\s>=]*)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]+)))?/y;

export interface SanitizedPage {
	/** The markup that readers need: no scripts, no styles, bounded depth and attributes. */
	readonly html: string;
	readonly language: string | null;
	/** Tags and character references: what a DOM would make nodes of. */
	readonly nodes: number;
	/** Contents of the JSON-LD scripts. */
	readonly jsonLd: readonly string[];
}

/**
 * A page without what could harm or stall a DOM: scripts, styles, comments, endless attributes and endless nesting.
 * One pass, linear in the length of the page; the text itself is left as it is.
 */
export function sanitizeHtml(page: string): SanitizedPage {
	const out: string[] = [];
	const jsonLd: string[] = [];
	const depth = { open: 0, dropped: 0 };
	let language: string | null = null;
	let nodes = 0;
	let at = 0;
	while (at < page.length) {
		const next = page.indexOf("<", at);
		if (next === -1) break;
		out.push(page.slice(at, next));
		const tag = tagAt(page, next);
		if (tag === null) {
			out.push("&lt;");
			at = next + 1;
			continue;
		}
		at = tag.end;
		nodes++;
		if (tag.name === "") continue;
		if (tag.name === "html") language ??= tag.attributes.get("lang") ?? tag.attributes.get("xml:lang") ?? null;
		if (DROPPED_WITH_CONTENT.has(tag.name) && !tag.close) {
			const end = endOf(page, tag.name, at);
			if (tag.name === "script" && tag.attributes.get("type")?.includes("ld+json"))
				jsonLd.push(page.slice(at, end.content));
			at = end.after;
		} else if (!DROPPED_TAGS.has(tag.name)) out.push(writeTag(tag, depth));
	}
	out.push(page.slice(at));
	const body = unstretched(out.join(""));
	for (let found = body.indexOf("&"); found !== -1; found = body.indexOf("&", found + 1)) nodes++;
	return { html: `<!doctype html><html><head></head><body>${body}</body></html>`, language, nodes, jsonLd };
}

/** A page's white space means nothing, and long runs of it stall the search for the article. Millions at once would fill the stack. */
const unstretched = (text: string): string => text.replace(/\s{40,10000}/g, "\n");

interface Tag {
	/** Empty for comments, declarations and processing instructions. */
	readonly name: string;
	readonly close: boolean;
	readonly attributes: ReadonlyMap<string, string>;
	readonly end: number;
}

function tagAt(page: string, start: number): Tag | null {
	const nothing = { name: "", close: false, attributes: new Map<string, string>() };
	if (page.startsWith("<!--", start)) return { ...nothing, end: after(page, "-->", start + 4) };
	if (page.startsWith("<!", start) || page.startsWith("<?", start)) return { ...nothing, end: after(page, ">", start) };
	TAG_START.lastIndex = start;
	const groups = TAG_START.exec(page)?.groups;
	if (groups === undefined) return null;
	let end = TAG_START.lastIndex;
	const attributes = new Map<string, string>();
	for (;;) {
		ATTRIBUTE.lastIndex = end;
		const match = ATTRIBUTE.exec(page);
		if (match?.groups === undefined) break;
		end = ATTRIBUTE.lastIndex;
		const { key = "", double, single, bare } = match.groups;
		const name = key.toLowerCase();
		const value = double ?? single ?? bare ?? "";
		if (attributes.size >= MOST_ATTRIBUTES) continue;
		if (name === "style") for (const look of looksIn(value.slice(0, LONGEST_VALUE))) attributes.set(look, "");
		else if (KEPT.has(name) || name === "type") attributes.set(name, value.slice(0, LONGEST_VALUE));
	}
	return {
		name: (groups.name ?? "").toLowerCase(),
		close: groups.close === "/",
		attributes,
		end: after(page, ">", end),
	};
}

const HIDDEN =
	/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?![\d.]))/i;
const STRUCK = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through/i;

/** What of a style matters to the words, as attributes. */
function looksIn(style: string): readonly string[] {
	return [...(HIDDEN.test(style) ? ["hidden"] : []), ...(STRUCK.test(style) ? ["data-struck"] : [])];
}

function after(page: string, mark: string, from: number): number {
	const found = page.indexOf(mark, from);
	return found === -1 ? page.length : found + mark.length;
}

function endOf(page: string, name: string, from: number): { readonly content: number; readonly after: number } {
	const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
	end.lastIndex = from;
	const found = end.exec(page)?.index ?? page.length;
	return { content: found, after: after(page, ">", found) };
}

function writeTag({ name, close, attributes }: Tag, depth: { open: number; dropped: number }): string {
	if (VOID.has(name)) return close ? "" : openTag(name, attributes);
	if (UNCLOSED.has(name)) return close ? `</${name}>` : openTag(name, attributes);
	if (close) {
		if (depth.dropped > 0) {
			depth.dropped--;
			return "\n";
		}
		depth.open = Math.max(0, depth.open - 1);
		return `</${name}>`;
	}
	if (depth.open >= DEEPEST) {
		depth.dropped++;
		return "\n";
	}
	depth.open++;
	return openTag(name, attributes);
}

function openTag(name: string, attributes: ReadonlyMap<string, string>): string {
	const written = [...attributes].map(
		([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;").replaceAll(">", "&gt;")}"`,
	);
	return `<${name}${written.join("")}>`;
}
