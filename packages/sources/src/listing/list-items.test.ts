import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import { item, valdara } from "./fixtures/valdara.ts";
import { listItems } from "./list-items.ts";

const BASE = "https://mfa.valdara.example";
const source = valdara(BASE, { feeds: [`${BASE}/feed`] });
const bytesOf = (words: string | Uint8Array): Uint8Array => (typeof words === "string" ? Buffer.from(words) : words);
const list = (html: string | Uint8Array, address = `${BASE}/news`) =>
	listItems(source, { address, bytes: bytesOf(html) });
const feed = (xml: string | Uint8Array) => list(xml, `${BASE}/feed`);
async function listed(outcome: ReturnType<typeof list>) {
	const found = await outcome;
	if (!found.ok) throw new Error(JSON.stringify(found.problem));
	return found.value;
}
const codeOf = async (outcome: ReturnType<typeof list>) => {
	const found = await outcome;
	return found.ok ? `${found.value.items.length} items` : found.problem.code;
};
const rss = (items: string, head = ""): string =>
	`<?xml version="1.0" encoding="UTF-8"?>${head}<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;

describe("a list page", () => {
	it("names its texts, with title and day", async () => {
		const html = `<ul>${item("/texts/1?a=1&amp;b=2#top", " The  ferry ")}${item("https://www.mfa.valdara.example/2", "Talks", "2031-03-05")}</ul>`;
		expect(await listed(list(html))).toEqual({
			items: [
				{ url: `${BASE}/texts/1?a=1&b=2`, title: "The ferry", date: "2031-03-04" },
				{ url: "https://www.mfa.valdara.example/2", title: "Talks", date: "2031-03-05" },
			],
			elsewhere: 0,
			unusable: 0,
			beyond: 0,
		});
	});

	it("leads neither to other hosts nor to other schemes, and says how many wished to", async () => {
		const links = [
			"javascript:alert(1)",
			"java\nscript:alert(1)",
			"data:text/html,hello",
			"file:///etc/passwd",
			"ftp://mfa.valdara.example/a",
			"http://[broken/",
			"",
			"https://user:word@mfa.valdara.example/a",
			`/${"a".repeat(3000)}`,
			"#top",
			"https://ostmark.example/a",
			"//ostmark.example/b",
			"http://127.0.0.1/",
			"https://mfa.valdara.example.ostmark.example/",
			"/good",
			"/good#again",
		];
		const found = await listed(list(links.map((link) => item(link)).join("")));
		expect(found.items.map(({ url }) => url)).toEqual([`${BASE}/good`]);
		expect(found).toMatchObject({ unusable: 10, elsewhere: 4 });
	});

	it("may be the link itself, with the day in its address", async () => {
		const plain = { ...source, lists: [{ url: `${BASE}/news`, item: "a.text" }] };
		const html = `<a class="text" href="./202203/t20310304_1.html">The ferry</a>`;
		expect(
			await listItems(plain, { address: `${BASE}/news`, url: `${BASE}/eng/news/`, bytes: bytesOf(html) }),
		).toMatchObject({
			value: { items: [{ url: `${BASE}/eng/news/202203/t20310304_1.html`, title: "The ferry", date: "2031-03-04" }] },
		});
	});

	it("of a hundred thousand links is read from its top, soon", async () => {
		const page = list(Array.from({ length: 100_000 }, (_, at) => item(`/texts/${at}`)).join(""));
		const found = await inTime(8000, () => listed(page));
		expect(found.items).toHaveLength(500);
		expect(found.items[499]?.url).toBe(`${BASE}/texts/499`);
		expect(found.beyond).toBeGreaterThan(1000);
	});

	it("without an entry that fits is no silence but a problem", async () => {
		expect(await codeOf(list("<p>We have a new design</p>"))).toBe("list-empty");
		expect(await codeOf(list(item("https://ostmark.example/a")))).toBe("list-empty");
		expect(await codeOf(list(item("/a"), `${BASE}/other`))).toBe("list-unknown");
	});

	it("of a source whose selectors are none is a problem", async () => {
		for (const selectors of [{ item: "li[[" }, { item: "li", link: ":::" }]) {
			const broken = { ...source, lists: [{ url: `${BASE}/news`, ...selectors }] };
			const page = { address: `${BASE}/news`, bytes: bytesOf(item("/a")) };
			expect(await listItems(broken, page)).toMatchObject({ problem: { code: "list-selector" } });
		}
	});

	it("in a wrong charset is still read", async () => {
		const words = Buffer.from(`<meta charset="utf-16">${item("/a", "Переговоры")}`);
		expect((await listed(list(words))).items[0]?.title).toBe("Переговоры");
		expect(await codeOf(list(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x01])))).toMatch(/-/);
	});

	it("costs little however it is written", async () => {
		await inTime(8000, async () => {
			for (const html of [
				"<".repeat(1e6),
				"<li class=item>".repeat(50_000),
				"<a href=".repeat(50_000),
				`<li class="${"item ".repeat(1e5)}">`,
			])
				expect(await codeOf(list(html))).toBe("list-empty");
		});
	});
});

describe("a feed", () => {
	it("may be RSS, Atom, RDF or JSON", async () => {
		const feeds = [
			rss(
				`<item><title>The ferry</title><link>${BASE}/1</link><pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate></item>`,
			),
			`<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>x</id><updated>2031-03-04T10:00:00Z</updated><entry><id>y</id><title>The ferry</title><link rel="self" href="/feed"/><link href="/1"/><updated>2031-03-04T10:00:00Z</updated></entry></feed>`,
			`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>${BASE}</link></channel><item><title>The ferry</title><link>${BASE}/1</link><dc:date>2031-03-04</dc:date></item></rdf:RDF>`,
			JSON.stringify({
				version: "https://jsonfeed.org/version/1.1",
				title: "News",
				items: [{ id: "y", url: `${BASE}/1`, title: "The ferry", date_published: "2031-03-04T10:00:00Z" }],
			}),
		];
		for (const xml of feeds)
			expect((await listed(feed(xml))).items).toEqual([{ url: `${BASE}/1`, title: "The ferry", date: "2031-03-04" }]);
	});

	it("expands no entities of its own and loads nothing", async () => {
		const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
		const bomb = `<!DOCTYPE x [<!ENTITY l0 "lol">${levels}]>`;
		const outside = `<!DOCTYPE x [<!ENTITY f SYSTEM "file://${import.meta.filename}"><!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">%p;]>`;
		const own = readFileSync(import.meta.filename, "utf8").slice(0, 40);
		for (const head of [bomb, outside]) {
			const xml = rss(`<item><title>&l9;&f;</title><link>${BASE}/1</link></item>`, head);
			const found = await feed(xml);
			const shown = JSON.stringify(found);
			expect(shown.length).toBeLessThan(1000);
			expect(shown).not.toContain(own.slice(0, 20));
		}
	});

	it("that is none is a problem, soon", async () => {
		const broken = [
			"<html><body>Moved</body></html>",
			"",
			" ",
			"{}",
			"[1",
			`<rss>${"<a>".repeat(200_000)}`,
			`<rss version="2.0"><channel><item ${Array.from({ length: 200_000 }, (_, at) => `a${at}="x"`).join(" ")}/></channel></rss>`,
			rss("<item>".repeat(100_000)),
			rss("x".repeat(4_000_001)),
			`<rss version="2.0"><channel>${"<![CDATA[".repeat(100_000)}`,
			JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: "x" }),
		];
		await inTime(8000, async () => {
			for (const xml of broken)
				expect(await codeOf(feed(xml)), xml.slice(0, 60)).toMatch(/^(?:feed-broken|list-empty|text-|encoding-)/);
		});
		expect(await codeOf(feed("<html></html>"))).toBe("feed-broken");
	});

	it("of a hundred thousand entries is read from its top", async () => {
		const xml = rss(Array.from({ length: 30_000 }, (_, at) => `<item><link>${BASE}/${at}</link></item>`).join(""));
		expect(await listed(feed(xml))).toMatchObject({ beyond: 29_500 });
	});
});
