import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Behaviour, endless, page, raw, redirectTo, reply } from "../fetching/fixtures/hostile-server.ts";
import { runSource } from "./fixtures/source-scene.ts";
import { item, text } from "./fixtures/valdara.ts";

const listOf = (...paths: readonly string[]): Behaviour => page(`<ul>${paths.map((path) => item(path)).join("")}</ul>`);

describe("a source", () => {
	it("gives what it lists as texts with their bytes, read by its own selectors", async () => {
		const html = text("The ferry");
		const { outcomes, base } = await runSource({
			answers: { "/news": listOf("/1"), "/1": reply({ "content-type": "text/html", etag: '"a"' }, html) },
		});
		expect(outcomes).toHaveLength(1);
		expect(outcomes[0]).toMatchObject({
			ok: true,
			value: {
				address: `${base}/1`,
				mediaType: "text/html",
				headers: { etag: '"a"' },
				document: {
					title: "The ferry",
					text: "The Minister and his counterpart of Ostmark discussed the ferry and agreed to meet again in spring.",
					publisher: "VAL",
					venue: "Foreign Ministry of Valdara",
					language: "en",
					kind: "readout",
					date: "2031-03-04",
					url: `${base}/1`,
					capturedAt: "2031-03-05T06:07:08Z",
				},
			},
		});
		const [first] = outcomes;
		expect(first?.ok === true && "document" in first.value && Buffer.from(first.value.bytes).toString()).toBe(html);
	});

	it("leaves alone what is held, and looks again where it is told to", async () => {
		const answers = {
			"/news": listOf("/held", "/new"),
			"/held": page(text("Held")),
			"/new": page(text("New")),
			"/same": raw("HTTP/1.1 304 Not Modified\r\n\r\n"),
			"/same-bytes": page("Same"),
			"/edited": page(text("Edited", "They did not agree.")),
			"/removed": reply({}, "", "404 Not Found"),
		};
		const held = {
			"/held": {},
			"/same": { validators: { etag: '"1"' } },
			"/same-bytes": { sha256: createHash("sha256").update("Same").digest("hex") },
			"/edited": { sha256: "other" },
			"/removed": {},
		};
		const { seen, asked } = await runSource({ answers, held, again: ["/same", "/same-bytes", "/edited", "/removed"] });
		expect(seen).toEqual(["new /new", "unchanged /same", "unchanged /same-bytes", "new /edited", "url-gone /removed"]);
		expect(asked("/held")).toBe(0);
	});

	it("knows a text by the address in the list, wherever that leads", async () => {
		const answers = { "/news": listOf("/short"), "/short": redirectTo("/long"), "/long": page(text("The ferry")) };
		const { outcomes, base } = await runSource({ answers });
		expect(outcomes[0]).toMatchObject({ value: { address: `${base}/short`, document: { url: `${base}/long` } } });
	});

	it("reads lists and feeds, and each text once", async () => {
		const feed = (base: string) =>
			`<rss version="2.0"><channel><title>News</title><item><link>${base}/1</link></item><item><link>${base}/2</link></item></channel></rss>`;
		const listed: string[] = [];
		const { seen } = await runSource({
			answers: {
				"/news": listOf("/1"),
				"/feed": (socket, head, asked) => {
					const host = /host: (\S+)/i.exec(head)?.[1] ?? "";
					reply({ "content-type": "application/rss+xml" }, feed(`http://${host}`))(socket, head, asked);
				},
				"/1": page(text("One")),
				"/2": page(text("Two")),
			},
			changes: (base) => ({ feeds: [`${base}/feed`] }),
			hooks: { onListed: ({ address, items }) => listed.push(`${address.replace(/^.*\//, "")} ${items.length}`) },
		});
		expect(seen).toEqual(["new /1", "new /2"]);
		expect(listed).toEqual(["news 1", "feed 2"]);
	});

	it("goes on after one bad page, and says which", async () => {
		const { seen } = await runSource({
			answers: {
				"/news": listOf("/slow", "/empty", "/zeros", "/good"),
				"/slow": endless("HTTP/1.1 200 OK\r\n\r\n", "x", 50),
				"/empty": page(""),
				"/zeros": endless("HTTP/1.1 200 OK\r\n\r\n", Buffer.alloc(65_536)),
				"/good": page(text("Good")),
			},
		});
		expect(seen).toEqual(["url-slow /slow", "text-empty /empty", "too-large /zeros", "new /good"]);
	});

	it("is left alone after five failures in a row, or when it says so", async () => {
		const paths = Array.from({ length: 9 }, (_, at) => `/${at}`);
		const broken = Object.fromEntries(paths.map((path) => [path, reply({}, "", "500 Broken")]));
		expect((await runSource({ answers: { "/news": listOf(...paths), ...broken } })).seen).toHaveLength(5);
		const busy = reply({ "retry-after": "31536000" }, "", "503 Busy");
		const { seen, asked } = await runSource({
			answers: { "/news": listOf(...paths), "/0": busy, "/1": page(text("One")) },
		});
		expect(seen).toEqual(["url-status /0", "url-busy /1"]);
		expect(asked("/1")).toBe(0);
	});

	it("is not taken for broken where many of its pages are gone", async () => {
		const paths = Array.from({ length: 8 }, (_, at) => `/${at}`);
		const { seen } = await runSource({ answers: { "/news": listOf(...paths), "/7": page(text("Seven")) } });
		expect(seen.filter((what) => what.startsWith("url-gone"))).toHaveLength(7);
		expect(seen.at(-1)).toBe("new /7");
	});

	it("whose robots.txt forbids its texts gives none", async () => {
		const { seen, asked } = await runSource({
			answers: {
				"/robots.txt": reply({}, "User-agent: *\nDisallow: /texts"),
				"/news": listOf("/texts/1"),
				"/texts/1": page(text("One")),
			},
		});
		expect(seen).toEqual(["robots-forbids /texts/1"]);
		expect(asked("/texts/1")).toBe(0);
	});

	it("fetches no more in one run than told", async () => {
		const paths = Array.from({ length: 9 }, (_, at) => `/${at}`);
		const texts = Object.fromEntries(paths.map((path) => [path, page(text(path))]));
		const { seen } = await runSource({ answers: { "/news": listOf(...paths), ...texts }, hooks: { most: 3 } });
		expect(seen).toEqual(["new /0", "new /1", "new /2"]);
	});

	it.each([
		["comes byte by byte", endless("HTTP/1.1 200 OK\r\n\r\n", "<", 50), "url-slow /news"],
		["is a login page now", page("<p>Please log in</p>"), "list-empty /news"],
		["leads into this machine", redirectTo("file:///etc/hosts"), "url-scheme /news"],
	])("whose list %s is one clear problem", async (_, behaviour, expected) => {
		expect((await runSource({ answers: { "/news": behaviour } })).seen).toEqual([expected]);
	});

	it("stops when the caller stops, and says why", async () => {
		const controller = new AbortController();
		setTimeout(() => controller.abort(new RangeError("enough")), 100);
		const answers = { "/news": listOf("/silent"), "/silent": () => undefined };
		const hooks = { signal: controller.signal, timeoutMs: 60_000 };
		await expect(runSource({ answers, hooks })).rejects.toThrow("enough");
	});
});
