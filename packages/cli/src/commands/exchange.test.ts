import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { writeWarc } from "@fissure/sources/web";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callIn } from "../fixtures/call-in.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-exchange-"));
afterAll(() => rmSync(folder, { recursive: true }));

const call = (...argv: readonly string[]) => callIn(folder, argv);

beforeAll(async () => {
	writeFileSync(
		join(folder, "readout.txt"),
		"Valdara supports the restoration of the territorial integrity of Ostmark. Valdara opposes unilateral sanctions.",
	);
	await call("init", "a.fissure");
	await call("add", join(folder, "readout.txt"), "--publisher", "VAL", "--language", "en", "--kind", "readout");
	await call("code");
});

describe("fissure export and import", () => {
	it("backs a case up and makes the same of it again, never over a file", async () => {
		expect(await call("export", "case.zip", "--case", "a.fissure")).toMatchObject({ code: 0, err: "" });
		const made = await call("import", join(folder, "case.zip"));
		expect(made).toMatchObject({ code: 0, err: "" });
		expect(made.out).toMatch(
			/^Made .*case\.fissure: \d+ rows of \d+ tables, the bytes of 1 text\.\n\nEvery row matches/,
		);
		expect((await call("import", join(folder, "case.zip"))).code).toBe(2);
		expect((await call("export", "case.zip", "--case", "a.fissure")).code).toBe(2);
		expect(await call("import", join(folder, "case.zip"), "--case", "b.fissure", "--format", "json")).toMatchObject({
			code: 0,
		});
		const both = await Promise.all(["a", "b"].map((name) => call("history", "--case", `${name}.fissure`)));
		expect(both[1]?.out).toBe(both[0]?.out);
	});

	it("hands captures of the web on as a web archive, which gives the same texts again", async () => {
		writeFileSync(
			join(folder, "page.html"),
			`<html lang="en"><h1>Readout</h1><p>${"Valdara speaks at length of the harbour. ".repeat(9)}</p></html>`,
		);
		const capture = {
			address: "https://valdara.example/1",
			capturedAt: "2026-03-04T10:00:00Z",
			mediaType: "text/html",
			bytes: readFileSync(join(folder, "page.html")),
		};
		const pieces: Uint8Array[] = [];
		for await (const piece of writeWarc([capture])) pieces.push(piece);
		writeFileSync(join(folder, "in.warc.gz"), Buffer.concat(pieces));
		await call("init", "web.fissure");
		expect((await call("add", join(folder, "in.warc.gz"), "--case", "web.fissure")).code).toBe(0);
		const made = await call("export", "out.warc.gz", "--case", "web.fissure");
		expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/: 1 capture\.\n$/) });
		expect((await call("export", "out.warc.gz", "--case", "web.fissure")).code).toBe(2);
		expect((await call("export", "--format", "warc", "--case", "web.fissure")).err).toContain(
			"name one, such as captures.warc.gz",
		);
		expect((await call("add", join(folder, "out.warc.gz"), "--case", "web.fissure")).out).toContain(
			"1 already in this case",
		);
		expect(await call("export", "plain.warc", "--case", "web.fissure")).toMatchObject({ code: 0, err: "" });
		const plain = readFileSync(join(folder, "plain.warc"));
		expect(plain.subarray(0, 10).toString()).toBe("WARC/1.1\r\n");
		expect(gunzipSync(readFileSync(join(folder, "out.warc.gz"))).equals(plain)).toBe(true);
		expect((await call("add", join(folder, "plain.warc"), "--case", "web.fissure")).out).toContain(
			"1 already in this case",
		);
	});

	it.each(["none.warc", "none.warc.gz"])("makes no web archive of a case that captured nothing: %s", async (name) => {
		const { code, err } = await call("export", name, "--case", "a.fissure");
		expect(code).toBe(2);
		expect(err).toContain('Expected captures of the web, got a case without any; take some with "fissure watch"');
		expect(readdirSync(folder).filter((file) => file.startsWith("none"))).toEqual([]);
	});

	it("writes the ledger to standard output, or to a file by its ending", async () => {
		const shown = await call("export", "--format", "jsonl", "--case", "a.fissure");
		const lines = shown.out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(shown.code).toBe(0);
		expect(lines.length).toBeGreaterThan(0);
		expect(await call("export", "--out", "p.jsonld", "--case", "a.fissure")).toMatchObject({ code: 0 });
		expect(JSON.parse(readFileSync(join(folder, "p.jsonld"), "utf8"))).toMatchObject({ total: lines.length });
		expect(await call("export", "p.csv", "--no-bom", "--case", "a.fissure", "--issue", "arctic")).toMatchObject({
			code: 1,
		});
		expect(readFileSync(join(folder, "p.csv"), "utf8")).toMatch(/^publisher,date,/);
		const unknown = await call("export", "q.csv", "--case", "a.fissure", "--issue", "artic");
		expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining("did you mean arctic (Arctic)?") });
		expect(existsSync(join(folder, "q.csv"))).toBe(false);
		expect((await call("export", "--format", "csv", "--words", '"open', "--case", "a.fissure")).code).toBe(2);
	});

	it("takes positions of others in, and tells which it left out", async () => {
		const refused = await call("import", join(folder, "p.jsonld"), "--case", "a.fissure");
		expect(refused).toMatchObject({ code: 1 });
		expect(refused.out).toMatch(/Imported 0 positions of \d+ in the file.*\nLeft out: \d+ of the built-in coder\.\n/);
		const taken = await call("import", join(folder, "p.jsonld"), "--as", "Ana", "--case", "a.fissure");
		expect(taken).toMatchObject({ code: 0, err: "" });
		expect((await call("history", "--case", "a.fissure")).out).toMatch(/import/);
	});

	it.each([
		["Expected one file", ["export", "a.csv", "--out", "b.csv"]],
		["Expected a file that ends in .zip, .warc.gz, .csv", ["export"]],
		["Expected a file that ends in .zip, .warc.gz, .csv", ["export", "case.doc"]],
		["Expected a file for the archive", ["export", "--format", "zip"]],
		["Expected the whole case for an archive", ["export", "some.zip", "--issue", "grain"]],
		["Expected the whole case for an archive", ["export", "some.zip", "--words", "grain"]],
		["Expected a file that ends in .zip, .jsonld", ["import", "case.doc"]],
		["Expected --as with a file of positions", ["import", "case.zip", "--as", "Ana"]],
	])("says what was wrong with the call: %s", async (message, argv) => {
		const { code, err } = await call(...argv);
		expect([code, err.includes(message)]).toEqual([2, true]);
		expect(existsSync(join(folder, "some.zip"))).toBe(false);
	});
});
