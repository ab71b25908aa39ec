import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { atomFeed, type FeedEntry } from "./atom-feed.ts";

const HEAD = {
	title: "Corridor & grain",
	id: "urn:fissure:case:corridor",
	updated: "2026-03-01T10:00:00Z",
	of: "alert",
} as const;
const entry = (fields: Partial<FeedEntry> = {}): FeedEntry => ({
	kind: "silent-edit",
	subject: "edit:a~2",
	what: "Valdara took “will not” out of its readout",
	raised: "2026-03-01T10:00:00Z",
	shown: ["− will not", "+ will"],
	url: "https://valdara.example/1?a=1&b=2",
	...fields,
});

/** Elements with their text, as a strict parser sees them; throws on what is no XML. */
function elementsIn(xml: string): readonly (readonly [string, string])[] {
	const found: [string, string][] = [];
	const open: string[] = [];
	const parser = new SaxesParser({ xmlns: true });
	parser.on("opentag", ({ name, attributes }) => {
		open.push(name);
		for (const [key, { value }] of Object.entries(attributes)) found.push([`${name}@${key}`, value]);
	});
	parser.on("text", (text) => void (text.trim() === "" || found.push([open.at(-1) ?? "", text])));
	parser.on("closetag", () => void open.pop());
	parser.write(xml).close();
	return found;
}

describe("the feed of alerts", () => {
	it("is XML whatever the alerts say", () => {
		const nasty = 'a <script>alert("1")</script> & ]]> \u0000\u001b \ud83d 😀 中文';
		const elements = elementsIn(atomFeed(HEAD, [entry({ what: nasty, shown: [nasty], subject: nasty, kind: nasty })]));
		const [title] = elements.filter(([name]) => name === "title").slice(1);
		expect(title?.[1]).toBe('a <script>alert("1")</script> & ]]> \ufffd\ufffd \ufffd 😀 中文');
	});

	it("links to the web and to nothing else", () => {
		const links = (url: string | null): number =>
			elementsIn(atomFeed(HEAD, [entry({ url })])).filter(([name]) => name === "link@href").length;
		expect(
			["https://a.example/", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", null].map(links),
		).toEqual([1, 0, 0, 0, 0]);
	});

	it("keeps the id of an alert, and gives two alerts two", () => {
		const ids = (entries: readonly FeedEntry[]): readonly string[] =>
			elementsIn(atomFeed(HEAD, entries)).flatMap(([name, text]) => (name === "id" ? [text] : []));
		const [feed, first, second] = ids([entry(), entry({ subject: "edit:b~2" })]);
		expect(feed).toBe(HEAD.id);
		expect(ids([entry({ what: "said otherwise" })])[1]).toBe(first);
		expect(second).not.toBe(first);
	});

	it("gives a day as an instant", () => {
		expect(atomFeed({ ...HEAD, updated: "2026-03-01" }, [])).toContain("<updated>2026-03-01T00:00:00Z</updated>");
	});
});
