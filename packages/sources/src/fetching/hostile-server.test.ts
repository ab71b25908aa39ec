import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import type { FetchOptions } from "./fetch-options.ts";
import { fetchPage } from "./fetch-page.ts";
import { HOSTILE_ANSWERS, HOSTILE_CASES } from "./fixtures/hostile-cases.ts";
import { type HostileServer, hostileServer, raw, TLS } from "./fixtures/hostile-server.ts";
import { hostMemory } from "./host-memory.ts";

// Stands in for a public host, which a test without a network has not: 127.0.0.1 alone counts as public here.
vi.mock("./private-address.ts", async (importActual) => {
	const { isPrivateAddress } = await importActual<typeof import("./private-address.ts")>();
	return { isPrivateAddress: (address: string) => address !== "127.0.0.1" && isPrivateAddress(address) };
});

let server: HostileServer;
beforeAll(async () => {
	server = await hostileServer(HOSTILE_ANSWERS);
});
afterAll(() => server.close());

const pauses: number[] = [];
const QUICK: FetchOptions = {
	robots: "ignore",
	delayMs: 0,
	concurrency: 100,
	attempts: 1,
	timeoutMs: 2500,
	firstByteMs: 1200,
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
	it.concurrent.each(HOSTILE_CASES)("%s comes to one clear problem: %s", async (path, code) => {
		const options = path.startsWith("/busy") ? { attempts: 2 } : {};
		expect(await inTime(5000, () => codeOf(path === "/new/*" ? "/new/0" : path, options))).toBe(code);
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
		["/silent-once", [750]],
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
			await inTime(1000, async () => {
				setTimeout(() => controller.abort(new RangeError("enough")), 50);
				await expect(fetchFrom(path, { signal: controller.signal, timeoutMs: 60_000 })).rejects.toThrow("enough");
			});
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
