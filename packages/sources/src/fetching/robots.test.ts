import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import type { FetchOptions } from "./fetch-options.ts";
import { fetchPage } from "./fetch-page.ts";
import {
	type Behaviour,
	endless,
	gzipBomb,
	type HostileServer,
	hostileServer,
	page,
	raw,
	redirectTo,
	reply,
} from "./fixtures/hostile-server.ts";
import { hostMemory } from "./host-memory.ts";
import { readRobots } from "./robots-rules.ts";

const ORIGIN = "https://mfa.example";
const robots = (text: string) => readRobots(`${ORIGIN}/robots.txt`, text);
const allows = (text: string, path: string): boolean => robots(text).allows(ORIGIN + path);

describe("robots.txt", () => {
	it("lets the longest rule win, and allowing where two are equal", () => {
		const rules = "User-agent: *\nDisallow: /texts\nAllow: /texts/open\nDisallow: /same\nAllow: /same";
		expect(["/texts/1", "/texts/open/1", "/same", "/other"].map((path) => allows(rules, path))).toEqual([
			false,
			true,
			true,
			true,
		]);
	});

	it("prefers the group that names us, with or without a version, in any case", () => {
		for (const name of ["fissure", "Fissure", "FISSURE/0.1", "fissure # the reader"]) {
			const rules = `User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: ${name}\nDisallow: /private`;
			expect([allows(rules, "/texts"), allows(rules, "/private/1")]).toEqual([true, false]);
		}
		expect(allows("User-agent: fissurebot\nDisallow: /", "/texts")).toBe(true);
	});

	it("joins groups that name us twice", () => {
		const rules =
			"User-agent: fissure\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: fissure\nDisallow: /b";
		expect(["/a", "/b", "/c"].map((path) => allows(rules, path))).toEqual([false, false, true]);
	});

	it("knows wildcards, ends and percent signs", () => {
		const rules = "User-agent: *\nDisallow: /*.pdf$\nDisallow: /тексты/\nDisallow: /a**b";
		expect(
			["/x.pdf", "/x.pdf?y", "/%D1%82%D0%B5%D0%BA%D1%81%D1%82%D1%8B/1", "/a-b"].map((path) => allows(rules, path)),
		).toEqual([false, true, false, false]);
	});

	it("is read through a mark, old line ends and lines that are no rules", () => {
		expect(allows("\uFEFFUser-agent: *\rnonsense\r\r\nDisallow:/texts", "/texts")).toBe(false);
		expect(allows("<!doctype html><html><body>Not found</body></html>", "/texts")).toBe(true);
		expect(allows("\0\u0001\u0002".repeat(1000), "/texts")).toBe(true);
	});

	it("names a pace in seconds, and none that is no number", () => {
		const paces = ["7", "0.5", "-1", "soon", "1e9"].map(
			(pace) => robots(`User-agent: *\nCrawl-delay: ${pace}`).delayMs,
		);
		expect(paces).toEqual([7000, 500, null, null, 1e12]);
	});

	it("costs little however it is written", async () => {
		const long = `/${"a".repeat(3000)}`;
		const hostile = [
			`User-agent: *\nDisallow: /${"*a".repeat(250_000)}`,
			`User-agent: *\n${"Disallow: /*a*a*a*a*b\n".repeat(20_000)}`,
			`${Array.from({ length: 25_000 }, (_, at) => `User-agent: a${at}\n`).join("")}${"Disallow: /x\n".repeat(25_000)}`,
			`${"User-agent: *\n".repeat(25_000)}${"Disallow: /x\n".repeat(10_000)}`,
			`User-agent: *\n${"Disallow: /a\n".repeat(38_000)}`,
		];
		await inTime(3000, () => {
			for (const text of hostile) expect(allows(text, long)).toBeTypeOf("boolean");
		});
		expect(allows(hostile[0] ?? "", "/texts")).toBe(false);
	});
});

const FORBIDS = "User-agent: *\nDisallow: /texts";
const TEXT = page("They spoke.");
/** What is at /robots.txt, and what becomes of a page that it would forbid. */
const SERVERS: readonly (readonly [what: string, Behaviour | undefined, outcome: string])[] = [
	["forbids", reply({}, FORBIDS), "robots-forbids"],
	["forbids, packed", reply({ "content-type": "image/gif" }, FORBIDS), "robots-forbids"],
	["is missing", undefined, "fetched"],
	["is refused", reply({}, "", "403 Forbidden"), "fetched"],
	["breaks", reply({}, "", "500 Broken"), "robots-unreachable"],
	["is busy", reply({}, "", "429 Too Many Requests"), "robots-unreachable"],
	["is silent", () => undefined, "url-slow"],
	["hangs up", raw(""), "url-unreachable"],
	["is no HTTP", raw("220 ready\r\n"), "url-garbled"],
	["is a page of words", page("<html>Welcome</html>"), "fetched"],
	["has a false coding", reply({ "content-encoding": "gzip" }, FORBIDS), "url-garbled"],
	["is a bomb", reply({ "content-encoding": "gzip" }, gzipBomb()), "fetched"],
	[
		"forbids at its start and has no end",
		endless(`HTTP/1.1 200 OK\r\n\r\n${FORBIDS}\n`, "# more\n".repeat(9000)),
		"robots-forbids",
	],
	["trickles", endless("HTTP/1.1 200 OK\r\n\r\n", "#", 20), "url-slow"],
	["is a loop", redirectTo("/robots.txt"), "fetched"],
	["stands elsewhere", redirectTo("/elsewhere"), "robots-forbids"],
	["leads into another machine", redirectTo("file:///etc/hosts"), "fetched"],
	["leads nowhere", redirectTo("http://[broken/"), "fetched"],
];

const quick = (options: FetchOptions = {}): FetchOptions => ({
	allowPrivateHosts: true,
	delayMs: 0,
	attempts: 1,
	timeoutMs: 2000,
	pause: async () => undefined,
	...options,
});

describe("a host whose robots.txt", () => {
	it.concurrent.each(SERVERS)("%s", async (_, behaviour, expected) => {
		const answers = { "/texts": TEXT, "/elsewhere": reply({}, FORBIDS) };
		const server = await hostileServer(behaviour === undefined ? answers : { ...answers, "/robots.txt": behaviour });
		const outcome = await fetchPage(`${server.base}/texts`, quick());
		expect(outcome.ok ? outcome.value.state : outcome.problem.code).toBe(expected);
		expect(server.asked("/texts")).toBe(expected === "fetched" ? 1 : 0);
		await server.close();
	});
});

describe("a run", () => {
	let server: HostileServer;
	beforeAll(async () => {
		const robotsTxt = reply({}, "User-agent: *\nDisallow: /no\nCrawl-delay: 7");
		server = await hostileServer({
			"/robots.txt": robotsTxt,
			"/a": TEXT,
			"/b": TEXT,
			"/no": TEXT,
			"/to-no": redirectTo("/no"),
		});
	});
	afterAll(() => server.close());

	it("asks for robots.txt once, and keeps the pace it names", async () => {
		const pauses: number[] = [];
		const options = quick({ hosts: hostMemory(), pause: async (ms) => void pauses.push(ms) });
		for (const path of ["/a", "/b", "/a"])
			expect(await fetchPage(server.base + path, options)).toMatchObject({ ok: true });
		expect(server.asked("/robots.txt")).toBe(1);
		expect(pauses.filter((ms) => ms > 6000 && ms <= 7000)).toHaveLength(1);
		expect(pauses.filter((ms) => ms > 13_000 && ms <= 14_000)).toHaveLength(1);
	});

	it("asks again after a day", async () => {
		let now = Date.UTC(2031, 2, 4);
		const options = quick({ hosts: hostMemory(), now: () => now });
		const before = server.asked("/robots.txt");
		for (const hours of [0, 23, 2]) {
			now += hours * 3_600_000;
			await fetchPage(`${server.base}/a`, options);
		}
		expect(server.asked("/robots.txt") - before).toBe(2);
	});

	it("asks again for a robots.txt that broke off, but not soon for one that cannot be given", async () => {
		for (const [behaviour, times] of [
			[raw(""), 3],
			[reply({}, "", "503 Busy"), 1],
		] as const) {
			const other = await hostileServer({ "/robots.txt": behaviour, "/a": TEXT });
			const options = quick({ hosts: hostMemory(), attempts: 3 });
			expect(await fetchPage(`${other.base}/a`, options)).toMatchObject({ ok: false });
			expect(other.asked("/robots.txt")).toBe(times);
			await other.close();
		}
	});

	it("does not follow a redirect to what is forbidden, and never asks for it", async () => {
		expect(await fetchPage(`${server.base}/to-no`, quick())).toMatchObject({ problem: { code: "robots-forbids" } });
		expect(server.asked("/no")).toBe(0);
	});
});
