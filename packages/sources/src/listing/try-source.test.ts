import { afterEach, describe, expect, it } from "vitest";
import { type Behaviour, type HostileServer, hostileServer, page, reply } from "../fetching/fixtures/hostile-server.ts";
import { text } from "./fixtures/valdara.ts";
import { type AskedSource, ownSource, trySource } from "./try-source.ts";

const TITLES = ["The ministers met at the port", "A statement on the ferry line", "The President receives a guest"];
const LIST = `<main id="content"><ul class="news">${TITLES.map((title, at) => `<li><a href="/${at}">${title}</a> <i>${at + 1} March 2031</i></li>`).join("")}</ul></main>`;
const HEAD = '<link rel="alternate" type="application/rss+xml" href="/feed">';
const RSS = (base: string) =>
	`<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Talks</title><link>${base}/0</link></item></channel></rss>`;

let host: HostileServer;
afterEach(() => host.close());
async function tried(answers: Readonly<Record<string, Behaviour>>, asked: Partial<AskedSource> = {}, at = "/news") {
	host = await hostileServer({ "/robots.txt": reply({}, "", "404 Not Found"), ...answers });
	const outcome = await trySource(
		{ address: `${host.base}${at}`, ...asked },
		{ allowPrivateHosts: true, delayMs: 0, attempts: 1, timeoutMs: 2000 },
	);
	return outcome.ok ? outcome.value : outcome.problem.code;
}
const good = { "/news": page(HEAD + LIST), "/0": page(text(TITLES[0] as string)) };

describe("a trial of a source", () => {
	it("suggests the list and the feed of a page, and shows the first text as it would be read", async () => {
		const trial = await tried(good);
		expect(trial).toMatchObject({
			source: { list: { item: "ul.news > li", link: "a[href]", date: "i" }, body: null },
			found: 3,
			items: TITLES.map((title, at) => ({ url: `${host.base}/${at}`, title, date: `2031-03-0${at + 1}` })),
			feeds: [`${host.base}/feed`],
			sample: { url: `${host.base}/0`, bodies: [{ selector: "div.words" }] },
			problem: null,
		});
		// robots.txt, the page and one text.
		expect(host.heads).toHaveLength(3);
	});

	it("takes the list and the part of the page that a person chose", async () => {
		const list = { item: "ul.news > li", link: "a" };
		const trial = await tried(good, { list, body: "div.words" });
		expect(trial).toMatchObject({
			source: { list, body: "div.words" },
			sample: { start: expect.stringMatching(/^The Minister/u) },
		});
	});

	it("reads a feed as one", async () => {
		const answers = {
			"/feed": ((socket, head, count) =>
				reply({ "content-type": "application/rss+xml" }, RSS(host.base))(socket, head, count)) as Behaviour,
			"/0": good["/0"],
		};
		expect(await tried(answers, {}, "/feed")).toMatchObject({
			source: { list: null },
			found: 1,
			lists: [],
			problem: null,
		});
	});

	it.each([
		["a page without a list", { "/news": page("<p>Nothing here.</p>") }, {}, /without a list of three/u],
		["a page that only names a feed", { "/news": page(`${HEAD}<p>Nothing here.</p>`) }, {}, /choose a feed/u],
		["a selector that fits nothing", good, { list: { item: "li.none" } }, /got none/u],
		["a selector that is none", good, { list: { item: "li[" } }, /Expected CSS selectors/u],
		["a first text that is gone", { "/news": page(LIST) }, {}, /404/u],
	] as const)("says why nothing is found: %s", async (_, answers, asked, words) => {
		const trial = await tried(answers, asked);
		expect(trial).toMatchObject({ sample: null, problem: expect.stringMatching(words) });
	});

	it("ends with the problem of a page that cannot be had, and asks nobody whom robots.txt forbids", async () => {
		expect(await tried({})).toBe("url-gone");
		await host.close();
		const robots = reply({ "content-type": "text/plain" }, "User-agent: *\nDisallow: /");
		expect(await tried({ ...good, "/robots.txt": robots })).toBe("robots-forbids");
		expect(host.asked("/news")).toBe(0);
	});
});

describe("a source that a person describes", () => {
	const asked = { address: "https://mfa.valdara.example/en/news?page=1", list: { item: "li" }, body: ".words" };

	it("is watched as one that ships is", () => {
		expect(ownSource({ ...asked, publisher: "VAL", language: "en" })).toEqual({
			...{ id: "mfa-valdara-example-en-news", sites: ["mfa.valdara.example"], venue: "mfa.valdara.example" },
			...{ publisher: "VAL", language: "en", kinds: [], feeds: [] },
			lists: [{ url: asked.address, item: "li" }],
			page: { title: [], date: [], body: [".words"] },
			politeness: { delayMs: 5000, concurrency: 1 },
			tested: true,
		});
	});

	it("has publisher and house of a known site unless a person says otherwise", () => {
		const known = { ...asked, address: "https://www.mofa.go.kr/eng/list.do" };
		expect(ownSource(known)).toMatchObject({ publisher: "KOR", venue: "Ministry of Foreign Affairs" });
		expect(ownSource({ ...known, publisher: "XVA", venue: "A desk" })).toMatchObject({
			publisher: "XVA",
			venue: "A desk",
		});
	});
});
