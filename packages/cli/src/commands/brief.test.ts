import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callIn } from "../fixtures/call-in.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-brief-"));
afterAll(() => rmSync(folder, { recursive: true }));

const call = (argv: readonly string[], isTTY = false) => callIn(folder, argv, { isTTY });
const brief = (...argv: readonly string[]) => call(["brief", ...argv]);
const write = (name: string, text: string): string => {
	writeFileSync(join(folder, name), text);
	return name;
};
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

beforeAll(async () => {
	const text = write("readout.txt", "Valdara supports the integrity of Ostmark. It opposes sanctions.");
	await call(["init", "a.fissure"]);
	await call(["add", join(folder, text), "--publisher", "VAL", "--language", "en", "--kind", "readout"]);
	write("sound.md", "# Title\n\nValdara “opposes sanctions” [@readout#46-63].\n");
	write("broken.md", "# Title\n\nValdara “lifts sanctions” [@readout#46-63].\n");
	write("bare.md", "Valdara trades.\n");
});

describe("fissure brief", () => {
	it("writes Markdown to standard output", async () => {
		const { code, out, err } = await brief("sound.md");
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toMatch(/Valdara “opposes sanctions”\.\[\^1\]/u);
		expect(out).toMatch(/^\[\^1\]: VAL/mu);
	});

	it("writes files by their endings, and the sources beside them", async () => {
		for (const name of ["b.html", "b.docx"])
			expect(await brief("sound.md", "--out", name, "--citations", "refs.bib")).toMatchObject({
				code: 0,
				out: "",
				err: expect.stringMatching(new RegExp(`^fissure: wrote ${name} \\(\\d+ kB\\)\n$`, "u")),
			});
		expect(read("b.html")).toContain("opposes sanctions");
		expect(read("b.docx").slice(0, 2)).toBe("PK");
		expect(read("refs.bib")).toContain("@misc{readout,");
	});

	it("says whether it would be built, and builds nothing where a reference breaks", async () => {
		expect(await brief("sound.md", "--check")).toEqual({
			code: 0,
			out: "",
			err: "fissure: sound: 1 reference, 0 errors, 0 warnings\n",
		});
		const broken = await brief("broken.md", "--out", "never.html");
		expect(broken.code).toBe(1);
		expect(broken.err).toMatch(/^fissure: broken\.md:3:28: error words-/u);
		expect(broken.err).toMatch(/\nfissure: not built: 1 reference, 1 error, 0 warnings\n$/u);
		expect(existsSync(join(folder, "never.html"))).toBe(false);
		expect((await brief("bare.md")).code).toBe(0);
		expect((await brief("bare.md", "--strict")).code).toBe(1);
	});

	it("refuses a wrong call with a way out", async () => {
		expect(await brief("sound.md", "--out", "b.odt")).toMatchObject({
			code: 2,
			err: expect.stringContaining(".docx or .pdf"),
		});
		expect(await brief("sound.md", "--citations", "refs.txt")).toMatchObject({
			code: 2,
			err: expect.stringContaining(".bib or .ris"),
		});
		expect(await brief("nothing.md")).toMatchObject({
			code: 2,
			err: expect.stringContaining("Expected a draft in Markdown"),
		});
		expect(await brief("sound.md", "--out", "b.pdf", "--chromium", "/nothing")).toMatchObject({
			code: 2,
			err: expect.stringContaining("Expected Chromium"),
		});
		expect(await call(["brief", "sound.md", "--format", "docx"], true)).toMatchObject({ code: 2, out: "" });
	});
});

describe("fissure brief pack", () => {
	it("refuses what the case has not, and a file that is no draft", async () => {
		expect(await brief("pack", "finding-00000000")).toMatchObject({
			code: 2,
			err: expect.stringContaining("fissure find"),
		});
		expect(await brief("pack", "finding-00000000", "--out", "a.pdf")).toMatchObject({
			code: 2,
			err: expect.stringContaining(".md"),
		});
	});
});
