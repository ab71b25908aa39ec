import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { safeRelativePath } from "./safe-relative-path.ts";
import { type ArrivingFile, openUploads } from "./uploads.ts";

async function* arriving(...files: readonly Partial<ArrivingFile>[]): AsyncGenerator<ArrivingFile> {
	for (const file of files)
		yield { name: "a.txt", bytes: Readable.from([Buffer.from("words")]), isCut: () => false, ...file };
}

describe("uploads", () => {
	it("lie where nobody else may read, until they are dropped", async () => {
		const uploads = openUploads();
		const kept = await uploads.keep(arriving({ name: "a/b.txt" }, { name: "c.txt" }));
		if (!kept.ok) throw new Error(kept.problem.message);
		const path = uploads.pathOf(kept.value.id);
		if (!path.ok) throw new Error(path.problem.message);
		expect(readFileSync(`${path.value}/a/b.txt`, "utf8")).toBe("words");
		expect(statSync(dirname(path.value)).mode & 0o077).toBe(0);
		await uploads.drop(kept.value.id);
		expect(existsSync(path.value)).toBe(false);
		expect(uploads.pathOf(kept.value.id)).toMatchObject({ ok: false, problem: { code: "upload-missing" } });
		await uploads.close();
	});

	it("are refused whole where a file was cut off, and nothing of them stays", async () => {
		const uploads = openUploads();
		const first = await uploads.keep(arriving({ name: "kept.txt" }));
		const cut = await uploads.keep(arriving({ name: "one.txt" }, { name: "large.txt", isCut: () => true }));
		expect(cut).toMatchObject({ ok: false, problem: { code: "upload-too-large", place: "large.txt" } });
		expect(first.ok && uploads.pathOf(first.value.id).ok).toBe(true);
		await uploads.close();
	});

	it("are refused by name where one is a file and a folder", async () => {
		const uploads = openUploads();
		for (const names of [
			["a", "a/b.txt"],
			["a/b.txt", "a"],
			["a", "a/b/c.txt"],
		])
			expect(await uploads.keep(arriving(...names.map((name) => ({ name }))))).toMatchObject({
				problem: { code: "upload-name", message: expect.stringMatching(/"a/u) },
			});
		await uploads.close();
	});

	it("are refused in words that show what hides in a name", async () => {
		const uploads = openUploads();
		expect(await uploads.keep(arriving({ name: "a\u202Etxt.exe\n" }))).toMatchObject({
			problem: { code: "upload-name", message: expect.stringContaining('"a?txt.exe?"') },
		});
		await uploads.close();
	});

	it("tell what a sender got wrong from what the disk says", async () => {
		const uploads = openUploads();
		const failing = (error: Error) =>
			Readable.from(
				(async function* () {
					yield Buffer.from("half");
					throw error;
				})(),
			);
		expect(await uploads.keep(arriving({ bytes: failing(new Error("Unexpected end")) }))).toMatchObject({
			problem: { code: "upload-malformed" },
		});
		const full = Object.assign(new Error("ENOSPC: no space left on device, write"), {
			code: "ENOSPC",
			syscall: "write",
		});
		expect(await uploads.keep(arriving({ bytes: failing(full) }))).toMatchObject({
			problem: { code: "upload-unkept" },
		});
		await uploads.close();
	});
});

describe("the name of a file that was sent", () => {
	it("may lead down, and nowhere else", () => {
		expect(safeRelativePath("notes/2025/readout.txt")).toBe("notes/2025/readout.txt");
		expect(safeRelativePath("заметки/会谈.txt")).toBe("заметки/会谈.txt");
		for (const name of [
			"",
			"/",
			"..",
			"a/..",
			"../a",
			"a/../../b",
			"/etc/passwd",
			"C:\\a",
			"a\\..\\..\\b",
			"~/\u0000",
			"a\u202Etxt.exe",
			"con",
			"LPT1.txt",
			"a.",
			"a ",
			"x".repeat(300),
		])
			expect([name, safeRelativePath(name)]).toEqual([name, null]);
	});
});
