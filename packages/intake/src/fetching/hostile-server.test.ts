import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { FetchOptions } from "./fetch-options.ts";
import { fetchPage } from "./fetch-page.ts";
import {
	type Behaviour,
	brotliBomb,
	endless,
	gzipBomb,
	type HostileServer,
	hostileServer,
	nestedBomb,
	page,
	raw,
	redirectTo,
	reply,
	TLS,
} from "./fixtures/hostile-server.ts";
import { hostMemory } from "./host-memory.ts";

// Stands in for a public host, which a test without a network has not: 127.0.0.1 alone counts as public here.
vi.mock("../private-address.ts", async (importActual) => {
	const { isPrivateAddress } = await importActual<typeof import("../private-address.ts")>();
	return { isPrivateAddress: (address: string) => address !== "127.0.0.1" && isPrivateAddress(address) };
});

const OK = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n";
const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;
const DEFLATED = Buffer.from(`${OK}content-encoding: deflate\r\n\r\n\x78\x9c`, "latin1");
const EMPTY_BLOCKS = Buffer.from("\0\0\0\xff\xff".repeat(10_000), "latin1");
const ZEROS = Buffer.alloc(65_536);
const TEN_GIGABYTES = "10737418240";
const HOSTILE_ADDRESSES = {
	"/to-loopback": "http://127.0.0.2:9/",
	"/to-metadata": "http://169.254.169.254/latest/meta-data/",
	"/to-loopback-6": "http://[::1]:9/",
	"/to-mapped": "http://[::ffff:10.0.0.1]/",
	"/to-nat64": "http://[64:ff9b::a00:1]/",
	"/to-number": "http://2130706434/",
	"/to-octal": "http://0177.0.0.2/",
	"/to-multicast": "http://224.0.0.1/",
} as const;

/** Each would hang, fill the memory or be believed if it could; with the problem it must come to. */
const CASES: readonly (readonly [path: string, code: string, Behaviour])[] = [
	["/silent", "url-slow", () => undefined],
	["/slow-head", "url-slow", endless("HTTP/1.1 200 OK\r\n", "x", 20)],
	["/slow-headers", "url-slow", endless("HTTP/1.1 200 OK\r\n", "x: y\r\n", 20)],
	["/slow-body", "url-slow", endless(`${OK}\r\n`, "x", 20)],
	["/slow-chunks", "url-slow", endless(CHUNKED, "1\r\nx\r\n", 20)],
	["/early-hints", "url-slow", endless("", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n", 5)],
	["/early-flood", "url-slow", endless("", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n".repeat(500))],
	["/zeros", "too-large", endless(`${OK}\r\n`, ZEROS)],
	["/zeros-chunked", "too-large", endless(CHUNKED, `10000\r\n${"\0".repeat(65_536)}\r\n`)],
	["/zeros-stated", "too-large", endless(`${OK}content-length: ${TEN_GIGABYTES}\r\n\r\n`, ZEROS)],
	["/short-of-stated", "url-cut-off", raw(`${OK}content-length: 5000\r\n\r\nThey spoke`)],
	["/reset", "url-unreachable", raw("", "reset")],
	["/hangup", "url-unreachable", raw("")],
	["/cut-chunk", "url-cut-off", raw(`${CHUNKED}ff\r\nThey`)],
	["/bad-chunk", "url-garbled", raw(`${CHUNKED}zz\r\nThey`)],
	["/long-chunk-extension", "url-garbled", endless(`${CHUNKED}1;`, "x".repeat(65_536))],
	["/long-trailer", "url-headers", endless(`${CHUNKED}1\r\nx\r\n0\r\n`, `x: ${"y".repeat(65_536)}\r\n`)],
	["/no-http", "url-garbled", raw("220 mail.example ESMTP ready\r\n")],
	["/noise", "url-garbled", raw(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))],
	["/both-lengths", "url-garbled", raw(`${CHUNKED.trimEnd()}\r\ncontent-length: 5\r\n\r\n1\r\nx\r\n0\r\n\r\n`)],
	["/two-lengths", "url-garbled", raw(`${OK}content-length: 1\r\ncontent-length: 2\r\n\r\nxx`)],
	["/minus-length", "url-garbled", raw(`${OK}content-length: -1\r\n\r\nxx`)],
	["/header-megabytes", "url-headers", endless(`${OK}x: `, "y".repeat(65_536))],
	["/many-headers", "url-headers", endless(OK, "x: y\r\n".repeat(5000))],
	["/etag-megabyte", "url-headers", reply({ etag: `"${"e".repeat(1_000_000)}"` }, "They spoke.")],
	["/gzip-bomb", "too-large", reply({ "content-encoding": "gzip" }, gzipBomb())],
	["/brotli-bomb", "too-large", reply({ "content-encoding": "br" }, brotliBomb())],
	["/nested-bomb", "too-large", reply({ "content-encoding": "gzip, gzip" }, nestedBomb())],
	["/five-codings", "url-garbled", reply({ "content-encoding": "gzip, gzip, gzip, gzip, gzip" }, nestedBomb())],
	["/no-coding", "url-garbled", reply({ "content-encoding": "prototype" }, "They spoke.")],
	["/inherited-coding", "url-garbled", reply({ "content-encoding": "constructor" }, "They spoke.")],
	["/gzip-lie", "url-garbled", reply({ "content-encoding": "gzip" }, "They spoke.")],
	[
		"/gzip-cut",
		"url-cut-off",
		reply({ "content-encoding": "gzip" }, gzipSync("They spoke.".repeat(99)).subarray(0, 30)),
	],
	["/brotli-lie", "url-garbled", reply({ "content-encoding": "br" }, "They spoke. They spoke. They spoke.")],
	["/unpacks-to-nothing", "too-large", endless(DEFLATED, EMPTY_BLOCKS)],
	["/500-forever", "url-status", reply({}, "Sorry", "500 Internal Server Error")],
	["/gone", "url-gone", reply({}, "", "410 Gone")],
	["/unasked-304", "url-status", reply({ etag: '"a"' }, "", "304 Not Modified")],
	["/part", "url-status", reply({ "content-range": "bytes 0-3/100" }, "They", "206 Partial Content")],
	["/upgrade", "url-garbled", raw("HTTP/1.1 101 Switching\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n", "stay")],
	["/busy-for-a-year", "url-busy", reply({ "retry-after": "31536000" }, "", "503 Service Unavailable")],
	["/busy-until-2099", "url-busy", reply({ "retry-after": "Thu, 01 Jan 2099 00:00:00 GMT" }, "", "429 Too Many")],
	["/loop", "url-redirects", redirectTo("/loop")],
	["/ping", "url-redirects", redirectTo("/pong")],
	["/pong", "url-redirects", redirectTo("/ping")],
	["/new/*", "url-redirects", (socket, _, asked) => redirectTo(`/new/${asked}-${Math.random()}`)(socket, "", 1)],
	["/redirect-body", "url-redirects", endless("HTTP/1.1 302 Found\r\nlocation: /redirect-body\r\n\r\n", ZEROS)],
	["/to-file", "url-scheme", redirectTo("file:///etc/passwd")],
	["/to-ftp", "url-scheme", redirectTo("ftp://example.org/a")],
	["/to-data", "url-scheme", redirectTo("data:text/html,They%20spoke")],
	["/to-script", "url-scheme", redirectTo("javascript:alert(1)")],
	["/to-nowhere", "url-broken", redirectTo("http://[broken/")],
	["/to-endless-name", "url-broken", redirectTo(`/${"a".repeat(20_000)}`)],
	...Object.entries(HOSTILE_ADDRESSES).map(([path, to]) => [path, "url-private", redirectTo(to)] as const),
];
const ANSWERS: Readonly<Record<string, Behaviour>> = {
	...Object.fromEntries(CASES.map(([path, , behaviour]) => [path, behaviour])),
	"/text": page("<p>They spoke.</p>"),
	"/to-secret": (socket, head, asked) => {
		const host = /host: (\S+)/i.exec(head)?.[1] ?? "";
		redirectTo(`http://other:secret@${host}/text`)(socket, head, asked);
	},
	"/br": reply({ "content-encoding": "br" }, brotliCompressSync("They spoke.")),
	"/twice-packed": reply({ "content-encoding": "gzip, br" }, brotliCompressSync(gzipSync("They spoke."))),
	"/500-twice": (socket, head, asked) =>
		asked < 3 ? reply({}, "", "500 Broken")(socket, head, 1) : page("They spoke.")(socket, head, 1),
	"/cut-once": (socket, head, asked) =>
		asked < 2 ? raw(`${OK}content-length: 99\r\n\r\nThey`)(socket, head, 1) : page("They spoke.")(socket, head, 1),
	"/wait-a-little": (socket, head, asked) =>
		asked < 2 ? reply({ "retry-after": "7" }, "", "503 Busy")(socket, head, 1) : page("They spoke.")(socket, head, 1),
	"/cookies": reply({ "set-cookie": "who=you; Path=/", etag: '"1"' }, "They spoke."),
	"/held": (socket, head) =>
		/if-none-match: "1"/i.test(head)
			? raw("HTTP/1.1 304 Not Modified\r\n\r\n")(socket, head, 1)
			: reply({ etag: '"1"' }, "They spoke.")(socket, head, 1),
	"/one-byte-chunks": endless(CHUNKED, "1\r\nx\r\n".repeat(5000)),
	"/lie": reply({ "content-type": "image/png; charset=klingon" }, "They spoke."),
};

let server: HostileServer;
beforeAll(async () => {
	server = await hostileServer(ANSWERS);
});
afterAll(() => server.close());

const pauses: number[] = [];
const QUICK: FetchOptions = {
	robots: "ignore",
	delayMs: 0,
	concurrency: 100,
	attempts: 1,
	timeoutMs: 800,
	firstByteMs: 400,
	maxBytes: 1_000_000,
	random: () => 0.5,
	pause: async (ms) => void pauses.push(Math.round(ms)),
};
const fetchFrom = (path: string, options: FetchOptions = {}) => fetchPage(server.base + path, { ...QUICK, ...options });
async function codeOf(path: string, options?: FetchOptions): Promise<string> {
	const outcome = await fetchFrom(path, options);
	return outcome.ok ? outcome.value.state : outcome.problem.code;
}
async function textOf(path: string, options?: FetchOptions): Promise<string> {
	const outcome = await fetchFrom(path, options);
	if (!outcome.ok || outcome.value.state !== "fetched") throw new Error(JSON.stringify(outcome));
	return Buffer.from(outcome.value.bytes).toString();
}

describe("a server that behaves badly", () => {
	it.concurrent.each(CASES)("%s comes to one clear problem: %s", async (path, code) => {
		const began = performance.now();
		const options = path.startsWith("/busy") ? { attempts: 2 } : {};
		expect(await codeOf(path === "/new/*" ? "/new/0" : path, options)).toBe(code);
		expect(performance.now() - began).toBeLessThan(5000);
	});
});

describe("a server that speaks no TLS", () => {
	it.each([
		["answers with noise", raw(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), "url-garbled"],
		["answers in HTTP", raw("HTTP/1.1 400 Bad Request\r\n\r\n"), "url-garbled"],
		["begins a record without end", raw(Uint8Array.of(0x16, 3, 3, 0x40, 0), "stay"), "url-slow"],
		["is silent", () => undefined, "url-slow"],
		["hangs up", raw(""), "url-unreachable"],
	])("%s", async (_, behaviour, code) => {
		const other = await hostileServer({ [TLS]: behaviour });
		const outcome = await fetchPage(other.base.replace("http:", "https:"), QUICK);
		expect(outcome.ok ? outcome.value.state : outcome.problem.code).toBe(code);
		await other.close();
	});
});

describe("a server that gets better", () => {
	it.each([
		["/500-twice", [750, 1500]],
		["/cut-once", [750]],
	])("is asked again after a pause: %s", async (path, expected) => {
		pauses.length = 0;
		expect(await textOf(path, { attempts: 3 })).toContain("They spoke.");
		expect(pauses).toEqual(expected);
	});

	it("is left alone as long as it asks for", async () => {
		pauses.length = 0;
		expect(await textOf("/wait-a-little", { attempts: 2, hosts: hostMemory() })).toContain("They spoke.");
		const waited = pauses.at(-1) ?? 0;
		expect(waited).toBeGreaterThan(6000);
		expect(waited).toBeLessThanOrEqual(7000);
	});

	it("is asked no more often than allowed", async () => {
		const before = server.asked("/500-forever");
		expect(await codeOf("/500-forever", { attempts: 4 })).toBe("url-status");
		expect(server.asked("/500-forever") - before).toBe(4);
	});

	it("that wants a year of peace is not asked again in this run", async () => {
		const hosts = hostMemory();
		expect(await codeOf("/busy-for-a-year", { hosts })).toBe("url-status");
		expect(await codeOf("/text", { hosts })).toBe("url-busy");
	});
});

describe("a page", () => {
	it("comes with all that proves it", async () => {
		const now = Date.UTC(2031, 2, 4, 5, 6, 7);
		const fetched = await fetchFrom("/cookies", { now: () => now, contact: "https://example.org/us" });
		expect(fetched).toEqual({
			ok: true,
			value: {
				state: "fetched",
				address: `${server.base}/cookies`,
				url: `${server.base}/cookies`,
				status: 200,
				headers: { "content-length": "11", etag: '"1"' },
				bytes: Buffer.from("They spoke."),
				sha256: createHash("sha256").update("They spoke.").digest("hex"),
				capturedAt: "2031-03-04T05:06:07Z",
			},
		});
		expect(server.heads.at(-1)).toMatch(
			/user-agent: fissure\/0\.1 \(reader of official texts; \+https:\/\/example\.org\/us\)/i,
		);
		expect(server.heads.join("")).not.toMatch(/^cookie:/im);
	});

	it.each(["/br", "/twice-packed"])("is unpacked: %s", async (path) => {
		expect(await textOf(path)).toBe("They spoke.");
	});

	it("may call itself a picture; its bytes decide later", async () => {
		expect(await fetchFrom("/lie")).toMatchObject({ value: { mediaType: "image/png", charset: "klingon" } });
	});

	it("is asked for without name and password, and stands at an address without them", async () => {
		const secret = server.base.replace("//", "//name:secret@");
		const fetched = await fetchPage(`${secret}/to-secret`, QUICK);
		expect(fetched).toMatchObject({ value: { url: `${server.base}/text` } });
		expect(server.heads.join("")).not.toMatch(/^authorization:/im);
	});

	it("that stands as it did is not sent again", async () => {
		expect(await fetchFrom("/held", { validators: { etag: '"1"' } })).toMatchObject({ value: { state: "unchanged" } });
		expect(await codeOf("/held", { validators: { etag: '"2"' } })).toBe("fetched");
	});

	it("is asked for without a validator that is none", async () => {
		for (const etag of ["e".repeat(501), '"a"\r\nx-evil: 1', ""])
			expect(await codeOf("/held", { validators: { etag } })).toBe("fetched");
		expect(server.heads.join("")).not.toContain("x-evil");
		expect(await codeOf("/unasked-304", { validators: { etag: "e".repeat(501) } })).toBe("url-status");
	});

	it("stops when the caller stops, at once, and says why", async () => {
		for (const path of ["/silent", "/slow-body", "/slow-chunks"]) {
			const controller = new AbortController();
			const began = performance.now();
			setTimeout(() => controller.abort(new RangeError("enough")), 50);
			await expect(fetchFrom(path, { signal: controller.signal, timeoutMs: 60_000 })).rejects.toThrow("enough");
			expect(performance.now() - began).toBeLessThan(1000);
		}
	});

	it("does not fill the memory, whether it comes in single bytes, without end or as a bomb", async () => {
		const before = process.memoryUsage().rss;
		expect(["url-slow", "too-large"]).toContain(await codeOf("/one-byte-chunks", { timeoutMs: 1500 }));
		for (const path of ["/zeros", "/gzip-bomb", "/nested-bomb", "/unpacks-to-nothing", "/header-megabytes"])
			await codeOf(path, { timeoutMs: 1500, maxBytes: 50_000_000 });
		expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
	});
});
