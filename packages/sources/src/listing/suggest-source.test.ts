import { describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import { treeOf } from "./page-entries.ts";
import { suggestBodies, suggestFeeds, suggestLists } from "./suggest-source.ts";

const ADDRESS = "https://mfa.valdara.example/news";
const TITLES = ["The ministers met at the port", "A statement on the ferry line", "The President receives a guest"];
const MENU = `<nav><ul>${["About the ministry of foreign affairs", "Embassies of Valdara abroad", "Passports and visas for all"].map((name, at) => `<li><a href="/menu/${at}">${name}</a></li>`).join("")}</ul></nav>`;
const page = (body: string, head = ""): string =>
	`<html><head>${head}</head><body>${MENU}<main id="content">${body}</main></body></html>`;

describe("lists that a page may have", () => {
	it("are the links in entries that are repeated, with the day of each, and no menu", async () => {
		const entries = TITLES.map(
			(title, at) =>
				`<li class="item ${at === 0 ? "first" : ""}" id="post-${1000 + at}"><a class="topic" href="/t">Visits</a><h3><a href="/text/${at}">${title}</a></h3><span class="day">${at + 4} March 2031</span></li>`,
		);
		const [best, ...others] = suggestLists(await treeOf(page(`<ul class="news">${entries.join("")}</ul>`)), ADDRESS);
		expect(others).toEqual([]);
		expect(best).toEqual({
			list: { url: ADDRESS, item: "ul.news > li.item", link: "h3 > a", date: "span.day" },
			items: TITLES.map((title, at) => ({
				...{ url: `https://mfa.valdara.example/text/${at}`, title, date: `2031-03-0${at + 4}` },
			})),
		});
	});

	it("are links that follow one another without an entry of their own", async () => {
		const links = TITLES.map((title, at) => `<a class="line" href="text-${at}.html">${title}</a>`);
		const [best] = suggestLists(await treeOf(page(`<div class="col">${links.join("")}</div>`)), ADDRESS);
		expect(best?.list).toEqual({ url: ADDRESS, item: "div.col > a.line" });
		expect(best?.items.map(({ url }) => url)).toEqual(
			[0, 1, 2].map((at) => `https://mfa.valdara.example/text-${at}.html`),
		);
	});

	it("are in the order of what they are worth: long titles with days first", async () => {
		const plain = TITLES.map((title, at) => `<p class="see"><a href="/see/${at}">${title}</a></p>`).join("");
		const dated = TITLES.map(
			(title, at) =>
				`<tr><td><time datetime="2031-03-0${at + 1}">x</time></td><td><a href="/d/${at}">${title}</a></td></tr>`,
		).join("");
		const lists = suggestLists(
			await treeOf(page(`<div>${plain}</div><table class="talks"><tbody>${dated}</tbody></table>`)),
			ADDRESS,
		);
		expect(lists.map(({ list, items }) => [list.item, list.date, items[0]?.date])).toEqual([
			["table.talks tbody > tr", "time", "2031-03-01"],
			["main#content div > p.see", undefined, undefined],
		]);
	});

	it("have titles in any script", async () => {
		const links = ["外交部长同外方举行会谈", "外交部发言人就地区局势答问", "总统致电祝贺国庆节日"].map(
			(title, at) => `<li><a href="/zh/${at}.html">${title}</a></li>`,
		);
		const [best] = suggestLists(await treeOf(page(`<ul>${links.join("")}</ul>`)), ADDRESS);
		expect(best?.items).toHaveLength(3);
	});

	it.each([
		["a page without links", page("<p>Nothing is here.</p>")],
		[
			"two links",
			page(
				TITLES.slice(1)
					.map((title, at) => `<p><a href="/${at}">${title}</a></p>`)
					.join(""),
			),
		],
		[
			"links to other hosts",
			page(TITLES.map((title, at) => `<p><a href="https://else.example/${at}">${title}</a></p>`).join("")),
		],
		[
			"sections that hold several texts each",
			page(
				TITLES.map(
					(title, at) => `<div><a href="/a${at}">${title}</a><b><a href="/b${at}">${title} again</a></b></div>`,
				).join(""),
			),
		],
	])("are none on %s", async (_, html) => {
		expect(suggestLists(await treeOf(html), ADDRESS)).toEqual([]);
	});

	it.each([
		["100,000 nested elements", "<div>".repeat(100_000)],
		["50,000 links", `<ul>${"<li><a href='/x?y'>A title that is long enough</a></li>".repeat(50_000)}</ul>`],
		[
			"a class of 2 MB",
			`<ul><li class="${"a ".repeat(1_000_000)}"><a href="/1">A title that is long enough</a></li></ul>`,
		],
		[
			"a selector in a class",
			`${TITLES.map((title, at) => `<p class="a,b{}[x]"><a href="/${at}">${title}</a></p>`).join("")}`,
		],
	])("do not stall on %s", async (_, html) => {
		const lists = await inTime(10_000, async () => suggestLists(await treeOf(page(html)), ADDRESS));
		expect(lists.length).toBeLessThanOrEqual(4);
	});
});

describe("feeds and bodies of a page", () => {
	it("are the feeds that its head names", async () => {
		const head = `<link rel="alternate" type="application/rss+xml" href="/feed.xml"><link rel="alternate" hreflang="zh" href="/zh">
			<link rel="alternate" type="application/atom+xml" href="/feed.xml"><link rel="alternate" type="application/atom+xml" href="javascript:1">`;
		expect(suggestFeeds(await treeOf(page("", head)), ADDRESS)).toEqual(["https://mfa.valdara.example/feed.xml"]);
	});

	it("are the parts with most words in paragraphs of their own", async () => {
		const long = "The two ministers met at the port on Tuesday and spoke for three hours about ships. ";
		const html = page(
			`<div class="teaser"><p>${long}</p></div><div class="words-x1234"><article class="text"><p>${long.repeat(3)}</p><div><p>short</p></div></article></div>`,
		);
		const bodies = suggestBodies(await treeOf(html));
		expect(bodies.map(({ selector }) => selector)).toEqual(["div > article.text", "main#content > div.teaser"]);
		expect(bodies[0]).toMatchObject({ characters: long.length * 3 - 1 });
		expect(bodies[0]?.start.startsWith("The two ministers met")).toBe(true);
	});
});
