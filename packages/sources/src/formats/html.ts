import { failed, type Outcome } from "@fissure/core";
import { sourceOf } from "../catalogue/source-of.ts";
import { dateInHeading, normalDate, unreadableDate } from "../facts/find-date.ts";
import type { Purpose } from "../reading/draft-notation.ts";
import { present, type Reading } from "../reading/reading.ts";
import type { SourceDefinition } from "../reading/source-definition.ts";
import { elementDraft } from "./element-draft.ts";
import { elementText, tidyLines, wordsOf } from "./element-text.ts";
import type { PageNode } from "./page-node.ts";
import { languageOf } from "./record.ts";
import { type SanitizedPage, sanitizeHtml } from "./sanitize-html.ts";

/** Characters of markup; the largest transcripts have 2 million. */
const LARGEST_PAGE = 16_000_000;
/** Above so many nodes the search for the article takes many seconds; the whole page is taken instead. */
const MOST_SEARCHED = 15_000;
/** Above so many a tree takes minutes; the words are taken without one. */
const MOST_NODES = 60_000;
/** A body selector that yields less has hit a teaser or an empty shell. */
const LEAST_BODY = 80;

type Page = Awaited<ReturnType<typeof parse>>;
interface PageElement extends PageNode {
	readonly textContent: string | null;
}

/** How words are written down, and what is between the parts of a page. */
interface Writer {
	readonly write: typeof elementText;
	readonly between: string;
}
const WRITERS: Readonly<Record<Purpose, Writer>> = {
	source: { write: elementText, between: "\n" },
	draft: { write: elementDraft, between: "\n\n" },
};

/**
 * The text of a web page: by the selectors of a known source, else by Readability, else all of it but the furniture.
 *
 * - problems: `html-too-large`, `html-no-text`
 */
export async function readHtml(
	html: string,
	place: string,
	url?: string,
	purpose: Purpose = "source",
	official?: SourceDefinition,
): Promise<Outcome<Reading>> {
	if (html.length > LARGEST_PAGE) {
		const message = `Expected a page of up to ${LARGEST_PAGE} characters, got ${html.length}; save its text as .txt`;
		return failed("html-too-large", message, place);
	}
	const tame = sanitizeHtml(html);
	const writer = WRITERS[purpose];
	if (tame.nodes > MOST_NODES) return await withoutTree(tame, place, writer);
	const document = await parse(tame.html);
	const address = url ?? attribute(document, "link[rel=canonical]", "href") ?? metaOf(document, "og:url");
	const source = official ?? sourceOf(address);
	const facts = jsonLdFacts(tame);
	const title = titleOf(document, source, facts.title);
	const date = dateOf(document, source, facts.date);
	const language = languageOf(tame.language ?? metaOf(document, "og:locale") ?? undefined);
	const venue = source === null ? metaOf(document, "og:site_name") : undefined;
	const text = bySelectors(document, source, writer) ?? (await byReadability(document, tame.nodes, writer)) ?? "";
	if (text === "") return noText(place);
	const canonical =
		address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
	const unread = date === undefined ? statedDates(document, facts.date).map(unreadableDate) : [];
	// A page says "Tuesday" in many ways; only what looks like a day is told.
	const unreadDate = unread.find((one) => one !== undefined && one.kind !== "unknown")?.says;
	return { ok: true, value: { text, ...present({ title, date, unreadDate, language, venue, url: canonical }) } };
}

function noText(place: string): Outcome<never> {
	const message =
		"Expected a page with an article, got one without text; it may be filled in by scripts: open it in a browser and " +
		"save the page or its text from there";
	return failed("html-no-text", message, place);
}

async function withoutTree(
	{ html, language }: SanitizedPage,
	place: string,
	{ between }: Writer,
): Promise<Outcome<Reading>> {
	const { decodeHTML } = await import("entities");
	const text = tidyLines(decodeHTML(wordsOf(html))).replaceAll("\n", between);
	return text === ""
		? noText(place)
		: { ok: true, value: { text, ...present({ language: languageOf(language ?? undefined) }) } };
}

async function parse(html: string) {
	const { parseHTML } = await import("linkedom");
	return parseHTML(html).document;
}

function bySelectors(document: Page, source: SourceDefinition | null, { write, between }: Writer): string | null {
	for (const selector of source?.page.body ?? []) {
		const parts = all(document, selector).map((element) => write(element));
		const text = parts.filter((part) => part !== "").join(between);
		if (text.length >= LEAST_BODY) return text;
	}
	return null;
}

async function byReadability(document: Page, nodes: number, { write }: Writer): Promise<string | null> {
	const body = document.body as unknown as PageElement;
	const whole = write(body, { furniture: false }) || write(body);
	if (nodes > MOST_SEARCHED) return whole;
	const { Readability } = await import("@mozilla/readability");
	try {
		const article = new Readability<PageElement>(document as never, {
			serializer: (element) => element as unknown as PageElement,
		}).parse();
		const text = article?.content == null ? "" : write(article.content);
		return text.length >= LEAST_BODY ? text : whole;
	} catch {
		// It was written for whole, sane pages; on the others the page itself is still there to be read.
		return whole;
	}
}

function titleOf(document: Page, source: SourceDefinition | null, stated: string | undefined): string | undefined {
	for (const selector of source?.page.title ?? []) {
		const found = oneLine(all(document, selector)[0]?.textContent);
		if (found !== undefined) return found;
	}
	const heads = all(document, "h1");
	const title = heads.length === 1 ? oneLine(heads[0]?.textContent) : undefined;
	return title ?? stated ?? metaOf(document, "og:title") ?? oneLine(all(document, "title")[0]?.textContent);
}

function dateOf(document: Page, source: SourceDefinition | null, stated: string | undefined): string | undefined {
	for (const selector of source?.page.date ?? []) {
		const element = all(document, selector)[0];
		const value = element?.getAttribute?.("datetime") ?? element?.getAttribute?.("content") ?? element?.textContent;
		const found = normalDate(value) ?? dateInHeading(value ?? "");
		if (found !== undefined) return found;
	}
	return statedDates(document, stated)
		.map(normalDate)
		.find((day) => day !== undefined);
}

/** What the page states as its day, for machines. */
function statedDates(document: Page, stated: string | undefined): readonly (string | undefined | null)[] {
	const metas = [
		"article:published_time",
		"datePublished",
		"dcterms.issued",
		"DC.date.issued",
		"PubDate",
		"publishdate",
		"date",
	];
	return [stated, ...metas.map((name) => metaOf(document, name)), attribute(document, "time[datetime]", "datetime")];
}

/** Headline and day that the page states for machines. */
function jsonLdFacts({ jsonLd }: SanitizedPage): { readonly title?: string; readonly date?: string } {
	for (const script of jsonLd) {
		const date = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(script)?.[1];
		const headline = /"headline"\s*:\s*("(?:[^"\\]|\\.){1,500}")/.exec(script)?.[1];
		if (date !== undefined || headline !== undefined) {
			return present({ date, title: headline === undefined ? undefined : unquoted(headline) });
		}
	}
	return {};
}

function unquoted(json: string): string | undefined {
	try {
		return String(JSON.parse(json));
	} catch {
		return undefined;
	}
}

function metaOf(document: Page, name: string): string | undefined {
	const selectors = ["property", "name", "itemprop"].map((key) => `meta[${key}="${name}"]`);
	return attribute(document, selectors.join(","), "content");
}

const attribute = (document: Page, selector: string, name: string): string | undefined =>
	oneLine(all(document, selector)[0]?.getAttribute?.(name));

const all = (document: Page, selector: string): readonly PageElement[] =>
	[...document.querySelectorAll(selector)] as unknown as readonly PageElement[];

function oneLine(text: string | null | undefined): string | undefined {
	const line = text?.replace(/\s+/g, " ").trim() ?? "";
	return line === "" ? undefined : line;
}
