import { gzipSync } from "node:zlib";
import { failed } from "@fissure/core";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileOf, holdAll } from "../fixtures/read-all.ts";
import type { Run, Source } from "../reading/reading.ts";
import { readZip, textEntries } from "./read-zip.ts";

const MEGABYTE = 1_000_000;
const packed = (text: string): Uint8Array => Buffer.from(text);

/** The same archive with the larger directory of ZIP64, which claims so many entries. */
function inZip64(archive: Uint8Array, count: number): Buffer {
	const at = Buffer.from(archive).indexOf("PK\x05\x06");
	const end = Buffer.from(archive.subarray(at));
	const [record, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
	record.write("PK\x06\x06");
	record.writeBigUInt64LE(44n, 4);
	record.writeBigUInt64LE(BigInt(count), 24);
	record.writeBigUInt64LE(BigInt(count), 32);
	record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
	record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
	locator.write("PK\x06\x07");
	locator.writeBigUInt64LE(BigInt(at), 8);
	locator.writeUInt32LE(1, 16);
	end.fill(0xff, 8, 20);
	return Buffer.concat([archive.subarray(0, at), record, locator, end]);
}

async function told(content: Uint8Array, name = "texts.zip"): Promise<readonly string[]> {
	return (await holdAll([fileOf(name, content)])).map((outcome) =>
		outcome.ok ? outcome.value.document.text : outcome.problem.code,
	);
}

describe("texts in a zip archive", () => {
	it("are no links to other files: those are told", async () => {
		const link = { os: 3, attrs: (0o120777 << 16) >>> 0 } as const;
		const content = zipSync({ "a.txt": packed("First."), "b.txt": [packed("/etc/passwd"), link] });
		expect(await told(content)).toEqual(["First.", "zip-link"]);
	});

	it("are read as those of a folder, each under its own address", async () => {
		const content = zipSync({
			"b/lines.jsonl": packed('{"id":"x","text":"Second."}\n{"id":"y","text":"Third."}\n'),
			"a.txt": packed("First."),
			"c.txt.gz": gzipSync("Fourth."),
			"d.csv": [packed("id,text\n1,Fifth.\n"), { level: 0 }],
			"__MACOSX/a.txt": packed("Hidden."),
			".hidden.txt": packed("Hidden."),
		});
		expect(await told(content)).toEqual(["First.", "Second.", "Third.", "Fourth.", "Fifth."]);
		const path = fileOf("texts.zip", content);
		const [first, second] = await holdAll([path]);
		expect(first).toMatchObject({ value: { address: `${path}/a.txt`, document: { id: "a" } } });
		expect(second?.ok === true && "address" in second.value).toBe(false);
	});

	it("that are damaged, locked or packed again are a problem each, and the rest is read", async () => {
		const names = { "a.txt": packed("First one of all."), "b.txt": packed("Second."), "c.zip": packed("PK") };
		const content = Buffer.from(zipSync(names, { level: 0 }));
		content[content.indexOf("First one")] = 0x66;
		for (let at = content.indexOf("PK\x01\x02"); at !== -1; at = content.indexOf("PK\x01\x02", at + 4)) {
			if (content.toString("latin1", at + 46, at + 51) === "b.txt") content[at + 8] = 1;
		}
		expect(await told(content)).toEqual(["zip-broken", "zip-encrypted", "zip-nested"]);
		expect(await told(zipSync({ "x/": packed("") }))).toEqual(["zip-empty"]);
	});

	it("are read whatever their names, and whatever follows the archive", async () => {
		const content = zipSync({
			"up/../a.txt": packed("Hidden."),
			"/root.txt": packed("Root."),
			"会谈\\c.txt": packed("会谈。"),
		});
		expect(await told(Buffer.concat([content, packed("\r\n")]))).toEqual(["Root.", "会谈。"]);
		// Without the flag that says so, as many programs write names in UTF-8.
		const names = Buffer.from(zipSync({ "会谈.txt": packed("会谈。") }));
		const at = names.indexOf("PK\x01\x02");
		names.writeUInt16LE(names.readUInt16LE(at + 8) & ~0x800, at + 8);
		const path = fileOf("names.zip", names);
		expect(await holdAll([path])).toMatchObject([{ value: { address: `${path}/会谈.txt` } }]);
	});

	it("are read in an archive with the directory of large archives, unless they are too many", async () => {
		const content = zipSync({ "a.txt": packed("First."), "b.txt": packed("Second.") });
		expect(await told(inZip64(content, 2))).toEqual(["First.", "Second."]);
		expect(await told(inZip64(content, 65_536))).toEqual(["too-large"]);
		expect(await told(inZip64(content, 65_535))).toEqual(["docx-broken"]);
	});

	it("are one problem where the whole archive is locked", async () => {
		const content = Buffer.from(zipSync({ "a.txt": packed("First."), "b.txt": packed("Second.") }));
		content[content.indexOf("PK\x01\x02") + 8] = 0x41;
		expect(await told(content)).toEqual(["zip-encrypted"]);
		expect(await told(content, "a.docx")).toEqual(["docx-encrypted"]);
	});

	it("that swell are stopped, however many names point to them", async () => {
		const blank = new Uint8Array(50 * MEGABYTE);
		const content = zipSync(Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.jsonl`, blank])));
		expect((await told(content)).at(-1)).toBe("zip-bomb");
	});

	it("that swell are stopped where many names point to the same bytes, which are not even packed", async () => {
		const names = Array.from({ length: 300 }, (_, index) => `${index}.txt`);
		const content = Buffer.from(
			zipSync(Object.fromEntries(names.map((name, index) => [name, new Uint8Array(index === 0 ? MEGABYTE / 2 : 0)])), {
				level: 0,
			}),
		);
		const first = content.indexOf("PK\x01\x02");
		for (let at = first; at !== -1; at = content.indexOf("PK\x01\x02", at + 4)) {
			// Checksum, both sizes and place of the first.
			content.copy(content, at + 16, first + 16, first + 28);
			content.copy(content, at + 42, first + 42, first + 46);
		}
		const source: Source = { place: "same.zip", name: "same.zip" };
		const entries = await textEntries(content, source);
		if (entries?.ok !== true) throw new Error("Expected entries");
		let drained = 0;
		const drain = async function* ({ place }: Source, chunks: AsyncIterable<Uint8Array>) {
			for await (const chunk of chunks) drained += chunk.length;
			yield failed("drained", "Expected nothing", place);
		};
		const codes: string[] = [];
		const run: Run = { options: {}, uniqueId: (id) => id };
		for await (const outcome of readZip(content, entries.value, source, run, drain))
			codes.push(outcome.ok ? "" : outcome.problem.code);
		expect(new Set(codes)).toEqual(new Set(["drained", "zip-bomb"]));
		expect(codes.at(-1)).toBe("zip-bomb");
		expect(drained).toBeLessThan(names.length * (MEGABYTE / 2));
	});

	it("are none where the archive is a workbook", async () => {
		const link = '<Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.xml"/>';
		const parts = {
			"[Content_Types].xml": packed("<Types/>"),
			"_rels/.rels": packed(`<Relationships>${link}</Relationships>`),
			"xl/workbook.xml": packed("<workbook/>"),
		};
		expect(await told(zipSync(parts), "votes.xlsx")).toEqual(["zip-not-docx"]);
	});
});
