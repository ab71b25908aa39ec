import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileOf, problemCodes, readAll } from "../fixtures/read-all.ts";
import { rawText } from "../inputs/read-raw.ts";

const NEWS = '<!-- one item -->\n<newsItem xmlns="http://iptc.org/std/nar"><p>Both sides spoke.</p></newsItem>';
const SRT = "1\r\n00:00:01,000 --> 00:00:04,000\r\nBoth sides spoke of the port.\r\n";
const VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\nBoth sides spoke of the port.\n";
const RTF = "{\\rtf1\\ansi Both sides spoke of the port.\\par}";

/** Each with what is said of it, under whatever name it comes. */
const REFUSED: readonly (readonly [what: string, content: string, said: RegExp])[] = [
	["another XML", NEWS, /got XML or another data file; save the words/],
	["SubRip subtitles", SRT, /got subtitles .*; take the times out/],
	["WebVTT subtitles", VTT, /got subtitles/],
	["RTF", RTF, /got rich text \(RTF\); open it in a word processor/],
];

describe.each(REFUSED)("%s", (_, content, said) => {
	const only = async (input: string, stdin?: Readable) => {
		const outcomes = await readAll([input], stdin === undefined ? {} : { stdin });
		expect(outcomes).toHaveLength(1);
		return outcomes[0]?.ok === false ? `${outcomes[0].problem.code}: ${outcomes[0].problem.message}` : "read as a text";
	};

	it.each(["a.txt", "a.md", "a", "a.bin"])("is refused with a remedy in a file called %s", async (name) => {
		expect(await only(fileOf(name, content))).toMatch(said);
	});

	it("is refused packed, and from standard input", async () => {
		expect(await only(fileOf("a.txt.gz", gzipSync(content)))).toMatch(said);
		expect(await only("-", Readable.from([Buffer.from(content)]))).toMatch(said);
	});

	it("is one problem among the texts of a folder and of a zip archive", async () => {
		const folder = mkdtempSync(join(tmpdir(), "fissure-marked-up-"));
		const files = { "1.txt": "First.", "2.txt": content, "3.txt": "Third." };
		for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
		const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
		for (const input of [folder, fileOf("texts.zip", zipSync(packed))]) {
			const outcomes = await readAll([input]);
			expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.text : outcome.problem.message))).toEqual([
				"First.",
				expect.stringMatching(said),
				"Third.",
			]);
		}
	});

	it("is refused from an address, whatever type the server gives", async () => {
		for (const type of ["text/plain", "application/octet-stream"]) {
			const server = createServer((_request, reply) => reply.setHeader("content-type", type).end(content));
			await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
			const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/readout`;
			const [outcome] = await readAll([address], { allowPrivateHosts: true });
			server.close();
			expect(outcome?.ok === false && outcome.problem.message).toMatch(said);
		}
	});

	it("is not looked through as a plain text where quotations are searched", () => {
		expect(rawText(fileOf("raw.txt", content))).toBeNull();
	});
});

it.each(["a.srt", "a.vtt", "a.rtf"])("%s is refused by its ending where its content does not show it", async (name) => {
	expect(await problemCodes([fileOf(name, "Both sides spoke of the port.")])).toEqual(["format-unknown"]);
});

describe("what only resembles mark-up is read as a text", () => {
	it.each([
		["a printed letter", "From: Press Office\nTo: All\nSubject: Readout\nDate: 4 March 2031\n\nBoth sides spoke."],
		["an exchange of questions and answers", "Question: Did you speak?\nAnswer: Yes.\n\nReceived: with thanks."],
		["an agenda with times", "1\n10:00 - 11:00 Both sides speak.\n"],
		["words about TEI", "TEI is a format. <TEI> is its first element."],
		["words about RTF", "Files that begin with {\\rtf1 are rich text."],
		["words about WebVTT", "WEBVTTs are subtitles."],
		["Markdown that begins with a comment", "<!-- draft of May -->\n# Ports\n\nBoth sides spoke."],
		["a paragraph in angle brackets", "<Applause> Both sides spoke of the port."],
	])("%s", async (_, content) => {
		const [outcome] = await readAll([fileOf("like.txt", content)]);
		expect(outcome?.ok === true && outcome.value.text).toBe(content);
	});

	it("a page in XHTML is a page, however long its preamble", async () => {
		const page = `<?xml version="1.0"?>\n<!-- ${"x".repeat(600)} -->\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>They spoke.</p></body></html>`;
		const [outcome] = await readAll([fileOf("page.html", page)]);
		expect(outcome?.ok === true && outcome.value.text).toBe("They spoke.");
	});
});
