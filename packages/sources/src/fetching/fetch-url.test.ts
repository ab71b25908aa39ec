import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encode } from "../fixtures/encode.ts";
import { problemCodes, readOne } from "../fixtures/read-all.ts";

const RUSSIAN = "Стороны обсудили положение в порту и договорились о следующей встрече.";
const html = (body: string): string => `<!doctype html><html><body><p>${body}</p></body></html>`;

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
	"/2031/03/04/talks": (response) => response.setHeader("content-type", "text/html").end(html("They spoke.")),
	"/cp1251": (response) =>
		response.setHeader("content-type", 'text/html; charset="windows-1251"').end(encode(html(RUSSIAN), "windows-1251")),
	"/gzip": (response) => response.setHeader("content-encoding", "gzip").end(gzipSync("They spoke, packed.")),
	"/br": (response) => response.setHeader("content-encoding", "br").end(brotliCompressSync("They spoke, packed.")),
	"/bomb": (response) => response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(20_000_000, "x"))),
	"/broken": (response) => response.setHeader("content-encoding", "gzip").end("no gzip at all"),
	"/moved": (response) => response.writeHead(302, { location: "/2031/03/04/talks" }).end(),
	"/file": (response) => response.writeHead(302, { location: "file:///etc/hostname" }).end(),
	"/loop": (response) => response.writeHead(301, { location: "/loop" }).end(),
	"/silent": () => undefined,
	"/slow": (response) => response.write("They"),
	"/hangup": (response) => response.destroy(),
	"/endless": (response) => {
		const more = (): void => {
			if (!response.destroyed) response.write("x".repeat(65_536), more);
		};
		more();
	},
};

const server = createServer((request: IncomingMessage, response) => {
	const answer = ANSWERS[request.url ?? ""];
	if (answer === undefined) response.writeHead(404).end("Not here");
	else answer(response);
});
let base = "";
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const inside = { allowPrivateHosts: true, timeoutMs: 3000, maxBytes: 1_000_000 };

describe("URLs", () => {
	it("are followed to the page, whose address gives id and date", async () => {
		expect(await readOne(`${base}/moved`, inside)).toMatchObject({
			id: "127-0-0-1-04-talks",
			text: "They spoke.",
			date: "2031-03-04",
			url: `${base}/2031/03/04/talks`,
		});
	});

	it("are decoded as the server says", async () => {
		const document = await readOne(`${base}/cp1251`, inside);
		expect(document).toMatchObject({ text: RUSSIAN, language: "ru" });
		expect(document.guessed).not.toContain("encoding");
	});

	it.each(["/gzip", "/br"])("are unpacked: %s", async (path) => {
		expect((await readOne(base + path, inside)).text).toBe("They spoke, packed.");
	});

	it.each([
		["/nowhere", "url-gone"],
		["/file", "url-scheme"],
		["/loop", "url-redirects"],
		["/silent", "url-slow"],
		["/slow", "url-slow"],
		["/hangup", "url-unreachable"],
		["/bomb", "too-large"],
		["/endless", "too-large"],
		["/broken", "url-garbled"],
	])("%s is one clear problem: %s", async (path, code) => {
		expect(await problemCodes([base + path], inside)).toEqual([code]);
	});

	it("that lead into this machine are refused, by number, by name, in any spelling", async () => {
		const port = new URL(base).port;
		const hosts = ["127.0.0.1", "localhost", "0x7f000001", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0"];
		const addresses = hosts.map((host) => `http://${host}:${port}/gzip`);
		expect(new Set(await problemCodes(addresses, { timeoutMs: 3000 }))).toEqual(new Set(["url-private"]));
	});

	it("that are broken are one clear problem", async () => {
		expect(await problemCodes(["http://", "https://[broken/", "ftp://example.org/a.txt", "file:///a.txt"])).toEqual([
			"url-broken",
			"url-broken",
			"url-scheme",
			"url-scheme",
		]);
	});

	it("stop when the caller stops", async () => {
		const signal = AbortSignal.timeout(100);
		await expect(problemCodes([`${base}/silent`], { ...inside, signal })).rejects.toThrow(/abort|timeout/i);
	});
});
