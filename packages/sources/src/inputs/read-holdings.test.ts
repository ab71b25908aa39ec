import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makePdf } from "../fixtures/make-pdf.ts";
import { fileOf, holdAll, readAll } from "../fixtures/read-all.ts";
import type { Holding } from "../index.ts";

const TEXT = "Readout of the call with Lorne\n\nThe two leaders spoke on 4 March 2031.\n";

async function holdingsIn(path: string): Promise<readonly Holding[]> {
	return (await holdAll([path])).map((outcome) => {
		if (!outcome.ok) throw new Error(JSON.stringify(outcome));
		return outcome.value;
	});
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe("readHoldings", () => {
	it.each([
		["a.txt", TEXT, "text/plain"],
		["a.html", `<!doctype html><html><body><p>${TEXT}</p></body></html>`, "text/html"],
		["a.pdf", makePdf([["They spoke for hours about the port."]]), "application/pdf"],
	])("gives %s with its bytes, its absolute path and its type", async (name, content, mediaType) => {
		const path = fileOf(name, content);
		const [holding, another] = await holdingsIn(relative(process.cwd(), path));
		expect(another).toBeUndefined();
		expect(Buffer.compare(holding?.bytes ?? Buffer.alloc(0), readFileSync(path))).toBe(0);
		expect(holding).toMatchObject({ address: path, mediaType });
	});

	it("gives a packed text unpacked, since its digest is that of the text", async () => {
		const path = fileOf("call.txt.gz", gzipSync(TEXT));
		const [holding] = await holdingsIn(path);
		expect(textOf(holding?.bytes as Uint8Array)).toBe(TEXT);
		expect(holding).toMatchObject({ address: path, document: { id: "call" } });
	});

	it("gives the line of an archive, without the address of the file, whose lines move", async () => {
		const lines = ['{"id":"a","text":"One, «два»."}', '{"id":"b", "text":"Two."}'];
		const holdings = await holdingsIn(fileOf("archive.jsonl", `${lines.join("\r\n")}\r\n`));
		expect(holdings.map(({ bytes }) => textOf(bytes).trimEnd())).toEqual(lines);
		expect(holdings.map(({ address }) => address)).toEqual([undefined, undefined]);
	});

	it("gives each item of a JSON list as it is written, not the whole list each time", async () => {
		const items = ['{"id":"a","text":"One [\\"x\\"], {two}."}', '{ "id": "b",\n "text": "Two.", "tags": [1, [2]] }'];
		const holdings = await holdingsIn(fileOf("list.json", `[ ${items.join(" ,\n")} ]\n`));
		expect(holdings.map(({ bytes }) => textOf(bytes))).toEqual(items);
	});

	it("gives bytes that have the digest of the document, whatever their format", async () => {
		const folder = mkdtempSync(join(tmpdir(), "fissure-held-"));
		writeFileSync(join(folder, "a.txt"), TEXT);
		writeFileSync(join(folder, "b.jsonl"), '{"text":"One."}\n{"docs":[{"text":"Two."},{"text":"Three."}]}\n');
		writeFileSync(join(folder, "c.csv"), 'id,text\n1,"One, two"\n');
		writeFileSync(join(folder, "d.json"), '[{"text":"Four."}]');
		const holdings = await holdingsIn(folder);
		expect(holdings.length).toBe(6);
		for (const { bytes, document } of holdings)
			expect(createHash("sha256").update(bytes).digest("hex")).toBe(document.sha256);
	});

	it("knows standard input by no address", async () => {
		const [outcome] = await holdAll(["-"], { stdin: Readable.from([Buffer.from(TEXT)]) });
		expect(outcome).toMatchObject({ ok: true, value: { document: { text: TEXT } } });
		expect(outcome?.ok === true && "address" in outcome.value).toBe(false);
	});

	it("tells how much there is of a file, and how much of it is read", async () => {
		const path = fileOf("many.jsonl", '{"text":"One."}\n'.repeat(100));
		const seen: (readonly [number, number | undefined])[] = [];
		await holdAll([path], { onProgress: ({ bytes, total }) => seen.push([bytes, total]) });
		expect(seen.at(-1)).toEqual([1600, 1600]);
		const folder = mkdtempSync(join(tmpdir(), "fissure-held-"));
		writeFileSync(join(folder, "a.txt"), TEXT);
		writeFileSync(join(folder, "b.txt.gz"), gzipSync(TEXT));
		await holdAll([folder], { onProgress: ({ bytes, total }) => seen.push([bytes, total]) });
		expect(seen.at(-1)).toEqual([TEXT.length + gzipSync(TEXT).length, TEXT.length + gzipSync(TEXT).length]);
	});
});

describe("records without an id", () => {
	const idsIn = async (...lines: readonly string[]): Promise<readonly string[]> =>
		(await readAll([fileOf("talks.jsonl", lines.join("\n"))])).map((outcome) => (outcome.ok ? outcome.value.id : ""));
	const [one, two] = ['{"text":"One."}', '{"text":"Two."}'] as const;

	it("keep the one they get when the archive grows at its head", async () => {
		const [first, second] = await idsIn(one, two);
		expect(first).toMatch(/^talks-[0-9a-f]{10}$/);
		expect(await idsIn('{"text":"New."}', one, two)).toEqual([expect.anything(), first, second]);
	});

	it("are told apart where they say the same", async () => {
		const [first] = await idsIn(one);
		expect(await idsIn(one, two, one)).toEqual([first, expect.anything(), `${first}-2`]);
	});
});
