import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLexicon } from "@fissure/app";
import { buildLexicon, codeDocument, type Document } from "@fissure/core";
import { readInputs } from "@fissure/sources";
import { afterAll, describe, expect, it } from "vitest";
import { makeDocx } from "../packages/sources/src/fixtures/make-docx.ts";
import { makePdf } from "../packages/sources/src/fixtures/make-pdf.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fissure-inputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function problemsOf(name: string, content: string | Uint8Array, timeoutMs = 30_000): Promise<readonly string[]> {
	writeFileSync(join(folder, name), content);
	const codes: string[] = [];
	for await (const outcome of readInputs([join(folder, name)], { timeoutMs }))
		if (!outcome.ok) codes.push(outcome.problem.code);
	return codes;
}

/** Sets the flag of encryption in both headers of every part, as an archiver with a password does. */
function locked(archive: Uint8Array): Buffer {
	const bytes = Buffer.from(archive);
	for (const [mark, flags] of [
		["PK\x03\x04", 6],
		["PK\x01\x02", 8],
	] as const)
		for (let at = bytes.indexOf(mark, 0, "latin1"); at >= 0; at = bytes.indexOf(mark, at + 1, "latin1"))
			bytes.writeUInt16LE(bytes.readUInt16LE(at + flags) | 1, at + flags);
	return bytes;
}

const pages = (count: number): Buffer =>
	makePdf(Array.from({ length: count }, (_, page) => [`On day ${page + 1} the sides met again.`]));

describe("a text that cannot be read", () => {
	it("is an empty list of texts", async () => {
		expect(await problemsOf("none.json", "[]")).toEqual(["text-missing"]);
	});

	it("is a Word file behind a password", async () => {
		expect(await problemsOf("locked.docx", locked(makeDocx(["The sides met."])))).toEqual(["docx-encrypted"]);
	});

	it("is a page of many million characters", async () => {
		const page = `<!doctype html><html><body><p>${"The sides met. ".repeat(1_200_000)}</p></body></html>`;
		expect(await problemsOf("endless.html", page)).toEqual(["html-too-large"]);
	});

	it("is a PDF of more pages than any official text has", async () => {
		expect(await problemsOf("long.pdf", pages(3001))).toEqual(["pdf-too-long"]);
	});

	it("is a PDF that takes longer than it may", async () => {
		expect(await problemsOf("slow.pdf", pages(2000), 1)).toEqual(["pdf-slow"]);
	});
});

describe("a text that cannot be coded", () => {
	const data = loadLexicon({});
	if (!data.ok) throw new RangeError(data.problem.message);
	const lexicon = buildLexicon(data.value);
	const text = "The Prime Minister welcomed the agreement.";
	const document: Document = { id: "a", text, language: "en", kind: "readout", publisher: "FRA", guessed: [] };
	const problemOf = (changed: Partial<Document>): string => {
		const account = codeDocument({ ...document, ...changed }, lexicon);
		return account.ok ? "none" : account.problem.code;
	};

	it("is one whose publisher nobody knows, unless the parties signed it together", () => {
		expect(problemOf({})).toBe("none");
		expect(problemOf({ publisher: null })).toBe("publisher-unknown");
		expect(problemOf({ publisher: null, kind: "joint-statement" })).toBe("none");
	});

	it("is one in a language without word lists", () => {
		expect(problemOf({ language: "eo" })).toBe("language-unsupported");
	});
});

describe("an installation", () => {
	const built = existsSync(join(root, "packages/app/dist/index.js"));
	it.skipIf(!built)("without its lexicon says so and what to do (skipped: not built)", () => {
		// As npm would lay it out: the packages with what they ship, beside what they depend on.
		const modules = join(folder, "node_modules");
		mkdirSync(join(modules, "@fissure"), { recursive: true });
		for (const name of readdirSync(join(root, "node_modules")).filter((name) => name !== "@fissure"))
			symlinkSync(join(root, "node_modules", name), join(modules, name));
		for (const name of ["model", "languages", "core", "report", "sources", "store", "app"])
			for (const part of ["package.json", "dist"])
				cpSync(join(root, "packages", name, part), join(modules, "@fissure", name, part), {
					recursive: true,
					filter: (file) => !file.endsWith("lexicon.json"),
				});
		const program = "console.log(JSON.stringify((await import('@fissure/app')).loadLexicon({})))";
		const args = ["--input-type=module", "--eval", program];
		const said = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
		expect(JSON.parse(said)).toMatchObject({ ok: false, problem: { code: "lexicon-missing" } });
	});
});
