import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileOf, holdAll } from "./fixtures/read-all.ts";

const MEGABYTE = 1_000_000;
const packed = (text: string): Uint8Array => Buffer.from(text);

async function told(content: Uint8Array, name = "texts.zip"): Promise<readonly string[]> {
	return (await holdAll([fileOf(name, content)])).map((outcome) =>
		outcome.ok ? outcome.value.document.text : outcome.problem.code,
	);
}

describe("texts in a zip archive", () => {
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

	it("that swell are stopped, however many names point to them", async () => {
		const blank = new Uint8Array(50 * MEGABYTE);
		const content = zipSync(Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.jsonl`, blank])));
		expect((await told(content)).at(-1)).toBe("zip-bomb");
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
