import { brotliCompressSync, gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { fileOf, holdAll } from "../fixtures/read-all.ts";
import { type Capture, writeWarc } from "../web.ts";
import { hasDigest } from "./block-digest.ts";

const page = (words: string): Uint8Array =>
	Buffer.from(`<!doctype html><html lang="en"><body><article><h1>Talks</h1><p>${words}</p></article></body></html>`);
const captureOf = (name: string, words: string): Capture => ({
	address: `https://valdara.example/news/${name}`,
	bytes: page(words),
	capturedAt: "2031-03-04T10:00:00Z",
	mediaType: "text/html",
	headers: { "content-type": "text/html; charset=utf-8", etag: '"a1"', "content-encoding": "br" },
});
const three = ["one", "two", "three"].map((name) => captureOf(name, `They spoke of ${name}.`));

async function written(captures: readonly Capture[]): Promise<readonly Buffer[]> {
	const parts: Buffer[] = [];
	for await (const part of writeWarc(captures)) parts.push(Buffer.from(part));
	return parts;
}

async function capturesIn(name: string, content: Uint8Array): Promise<readonly (Capture | string)[]> {
	return (await holdAll([fileOf(name, content)])).map((outcome) => {
		if (!outcome.ok) return outcome.problem.code;
		const { document, address = "", ...rest } = outcome.value;
		return { ...rest, address, bytes: Buffer.from(rest.bytes), capturedAt: document.capturedAt ?? "" };
	});
}

/** A record as a crawler writes it. */
function recordOf(reply: string, body: Uint8Array, heads: readonly string[] = []): Buffer {
	const block = Buffer.concat([Buffer.from(`${reply}\r\n\r\n`), body]);
	const head = [
		"WARC/1.0",
		"WARC-Type: response",
		"WARC-Target-URI: <https://valdara.example/a>",
		"WARC-Date: 2031-03-04T10:00:00Z",
		...heads,
		`Content-Length: ${block.length}`,
	];
	return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}
const HTML_REPLY = "HTTP/1.1 200 OK\r\nContent-Type: text/html";

describe("a web archive", () => {
	it("gives back every capture as it was, byte for byte, and is the same when written again", async () => {
		const parts = await written(three);
		const read = await capturesIn("three.warc.gz", Buffer.concat(parts));
		expect(read).toEqual(three);
		expect(Buffer.concat(await written(read as readonly Capture[]))).toEqual(Buffer.concat(parts));
		expect(await capturesIn("three.warc", gunzipSync(Buffer.concat(parts)))).toEqual(three);
	});

	it("gives back any bytes and headers", async () => {
		const headers = fc.dictionary(fc.stringMatching(/^x-[a-z]{1,8}$/), fc.stringMatching(/^[!-~а-я]{1,20}$/));
		await fc.assert(
			fc.asyncProperty(fc.stringMatching(/^[a-zа-я0-9.,\r\n]{1,300}$/), headers, async (text, extra) => {
				const bytes = Buffer.from(`They spoke.${text}`);
				const capture = { ...captureOf("any", ""), bytes, mediaType: "text/plain", headers: extra };
				const [read] = await capturesIn("any.warc.gz", Buffer.concat(await written([capture])));
				expect(read).toEqual({ ...capture, headers: { "content-type": "text/plain", ...extra } });
			}),
			{ numRuns: draws(100) },
		);
	});

	it("keeps a file under its path, and a day as its first second", async () => {
		const address = "/cases/notes of talks.txt";
		const file = { address, bytes: Buffer.from("They spoke."), capturedAt: "2031-03-04", mediaType: "text/plain" };
		const read = await capturesIn("file.warc.gz", Buffer.concat(await written([file])));
		expect(read).toEqual([{ ...file, capturedAt: "2031-03-04T00:00:00Z" }]);
	});

	it("says in each record what it is, in the terms of the standard", async () => {
		const [first, second] = (await written(three)).map((part) => gunzipSync(part).toString());
		expect(first).toMatch(/^WARC\/1\.1\r\n[\s\S]*WARC-Type: warcinfo\r\n/);
		expect(second).toMatch(/^WARC\/1\.1\r\n[\s\S]*WARC-Type: response\r\n/);
		expect(second).toMatch(/\r\nWARC-Block-Digest: sha256:[0-9a-f]{64}\r\n/);
		expect(second).toMatch(/\r\nWARC-Payload-Digest: sha256:[0-9a-f]{64}\r\n/);
		expect(second).toMatch(
			/\r\nWARC-Record-ID: <urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}>\r\n/,
		);
	});

	it("lets no header add another", async () => {
		const capture = { ...captureOf("x", "They spoke."), headers: { "x-a": "b\r\nset-evil: 1\r\n\r\n<p>forged</p>" } };
		const [read] = await capturesIn("x.warc.gz", Buffer.concat(await written([capture])));
		expect(read).toMatchObject({ bytes: capture.bytes });
		expect(Object.keys((read as Capture).headers ?? {})).toEqual(["content-type", "x-a"]);
	});

	it.each([
		["in chunks", `${HTML_REPLY}\r\nTransfer-Encoding: chunked`, chunked(page("They spoke."))],
		["packed with gzip", `${HTML_REPLY}\r\nContent-Encoding: gzip`, gzipSync(page("They spoke."))],
		["packed with brotli", `${HTML_REPLY}\r\nContent-Encoding: br`, brotliCompressSync(page("They spoke."))],
		["unpacked, whatever its header says", `${HTML_REPLY}\r\nContent-Encoding: gzip`, page("They spoke.")],
	])("of a crawler that kept the page %s is read", async (_, reply, body) => {
		const [read] = await capturesIn("crawl.warc", recordOf(reply, body));
		expect(read).toMatchObject({ address: "https://valdara.example/a", bytes: page("They spoke.") });
	});

	it("is silent about what is no page", async () => {
		const others = [
			recordOf("HTTP/1.1 404 Not Found\r\nContent-Type: text/html", page("Gone.")),
			recordOf("HTTP/1.1 200 OK\r\nContent-Type: image/png", Buffer.from("\x89PNG")),
			recordOf(HTML_REPLY, page("They spoke."), ["WARC-Type: request"]),
		];
		expect(await capturesIn("others.warc", Buffer.concat(others))).toEqual(["warc-empty"]);
		expect(
			await capturesIn("one.warc", Buffer.concat([...others, recordOf(HTML_REPLY, page("They spoke."))])),
		).toHaveLength(1);
	});
});

describe("a damaged web archive", () => {
	it("loses the damaged record only, packed or not", async () => {
		const parts = await written(three);
		const at = (parts[0]?.length ?? 0) + (parts[1]?.length ?? 0) + 60;
		const packed = flipped(Buffer.concat(parts), at);
		expect(await capturesIn("damaged.warc.gz", packed)).toEqual([three[0], "warc-damaged", three[2]]);
		const plain = gunzipSync(Buffer.concat(parts));
		const changed = flipped(plain, plain.indexOf("spoke of two"));
		expect(await capturesIn("damaged.warc", changed)).toEqual([three[0], "warc-damaged", three[2]]);
		const headless = flipped(plain, plain.indexOf("Content-Length", plain.indexOf("news/two")));
		expect(await capturesIn("headless.warc", headless)).toEqual([three[0], "warc-damaged", three[2]]);
	});

	it("that is cut off gives the records before", async () => {
		const content = Buffer.concat(await written(three));
		expect(await capturesIn("cut.warc.gz", content.subarray(0, -30))).toEqual([three[0], three[1], "warc-cut"]);
		const plain = gunzipSync(content);
		expect(await capturesIn("cut.warc", plain.subarray(0, -30))).toEqual([three[0], three[1], "warc-cut"]);
	});

	it("with records above the limit gives the others", async () => {
		const large = recordOf(HTML_REPLY, page("x".repeat(50_000)));
		const bomb = recordOf(`${HTML_REPLY}\r\nContent-Encoding: gzip`, gzipSync(Buffer.alloc(5_000_000)));
		const small = recordOf(HTML_REPLY, page("They spoke."));
		const path = fileOf("large.warc", Buffer.concat([large, bomb, small]));
		const outcomes = await holdAll([path], { maxBytes: 20_000 });
		expect(outcomes.map((outcome) => (outcome.ok ? "read" : outcome.problem.code))).toEqual([
			"too-large",
			"too-large",
			"read",
		]);
		const packed = fileOf("large.warc.gz", Buffer.concat([large, small].map((record) => gzipSync(record))));
		const others = await holdAll([packed], { maxBytes: 20_000 });
		expect(others.map((outcome) => (outcome.ok ? "read" : outcome.problem.code))).toEqual(["too-large", "read"]);
	});

	it("of nothing but damage is given up", async () => {
		const codes = await capturesIn("noise.warc", Buffer.from("WARC/1.0\r\nContent-Length: x\r\n\r\n".repeat(500)));
		expect(codes.at(-1)).toBe("warc-given-up");
		expect(codes.length).toBe(101);
	});

	it("of any kind gives captures that were written, or problems", async () => {
		const whole = Buffer.concat(await written(three));
		const known = new Set(three.map(({ bytes }) => Buffer.from(bytes).toString()));
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
				const content = Buffer.from(whole);
				content[at] = (content[at] ?? 0) ^ bits;
				for (const read of await capturesIn("any.warc.gz", content))
					if (typeof read !== "string") expect(known.has(Buffer.from(read.bytes).toString())).toBe(true);
			}),
			{ numRuns: draws(200) },
		);
	});
});

describe("the digest of a record", () => {
	it("is compared in either notation", () => {
		// FIPS 180: the SHA-1 of "abc".
		const bytes = Buffer.from("abc");
		expect(hasDigest(bytes, "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5")).toBe(true);
		expect(hasDigest(bytes, "sha1:a9993e364706816aba3e25717850c26c9cd0d89d")).toBe(true);
		expect(hasDigest(bytes, "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE6")).toBe(false);
		expect(hasDigest(bytes, "blake9:VGMT")).toBe(true);
	});
});

function flipped(content: Buffer, at: number): Buffer {
	const copy = Buffer.from(content);
	copy[at] = (copy[at] ?? 0) ^ 0x15;
	return copy;
}

function chunked(body: Uint8Array): Buffer {
	const half = body.length >> 1;
	const pieces = [body.subarray(0, half), body.subarray(half)].flatMap((part) => [
		Buffer.from(`${part.length.toString(16)}\r\n`),
		part,
		Buffer.from("\r\n"),
	]);
	return Buffer.concat([...pieces, Buffer.from("0\r\n\r\n")]);
}
