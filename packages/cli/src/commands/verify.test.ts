import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCase } from "@fissure/app";
import { describe, expect, it, vi } from "vitest";
import { callIn } from "../fixtures/call-in.ts";
import { captured } from "../fixtures/captured.ts";
import { run } from "../run.ts";
import type { Io } from "../terminal/io.ts";
import { bundledCase } from "./bundled-case.ts";

const outFile = (name: string): string => join(mkdtempSync(join(tmpdir(), "fissure-")), name);

describe("fissure verify", () => {
	it("hands on drafts, the texts they quote and whose these are", async () => {
		const { call, asked } = captured();
		const code = await call(
			...["verify", "a.md", "drafts/", "--against", "CHN=mfa/", "USA=readout.html", "archive.jsonl"],
			...["--earlier", "USA=may/", "--events", "events.yaml", "--codebook", "issues/", "--actors", "cast.yaml"],
		);
		expect(code).toBe(0);
		expect(asked.verify).toEqual({
			drafts: ["a.md", "drafts/"],
			against: [
				{ input: "mfa/", publisher: "CHN" },
				{ input: "readout.html", publisher: "USA" },
				{ input: "archive.jsonl" },
			],
			earlier: [{ input: "may/", publisher: "USA" }],
			events: "events.yaml",
			codebook: "issues/",
			actors: "cast.yaml",
		});
	});

	it("takes texts, issues, cast and events of a case, and lets the call name others", async () => {
		const { call, asked } = captured();
		const file = bundledCase() ?? "";
		const named = readCase(file);
		if (!named.ok) throw new Error(named.problem.message);
		const { documents, codebook, actors } = named.value;
		expect(documents.length).toBeGreaterThan(2);
		await call("verify", "a.md", "--case", file, "--against", "more.txt", "--events", "mine.yaml");
		expect(asked.verify).toEqual({
			drafts: ["a.md"],
			against: [...documents, { input: "more.txt" }],
			earlier: [],
			...{ codebook, actors, events: "mine.yaml" },
		});
	});

	it.each([
		[["-", "--against", "a.txt"]],
		[["a.md", "--against", "-"]],
		[["a.md", "--against", "a.txt", "--earlier", "USA=-"]],
	])("reads standard input where it is named: %j", async (argv) => {
		const { call, asked, stdin } = captured();
		expect(await call("verify", ...argv)).toBe(0);
		expect(asked.hooks?.stdin).toBe(stdin);
	});

	it("leaves standard input alone where nobody names it", async () => {
		const { call, asked } = captured();
		await call("verify", "a.md", "--against", "a.txt");
		expect(asked.hooks).not.toHaveProperty("stdin");
	});

	it.each([
		[["a.md"], "got none; name them with --against or --case"],
		[[], "Expected drafts, got none"],
		[["-", "--against", "-"], 'got "-" more than once'],
		[["-", "--against", "a.txt", "--earlier", "USA=-"], 'got "-" more than once'],
		[["a.md", "--case", "no-case.yaml"], "no-case.yaml: Expected"],
		[
			["a.md", "--against", "x", "--format", "csv"],
			'Expected one of text, json, sarif, markdown, html, docx; got "csv"',
		],
		[
			["a.md", "--against", "x", "--out", "x.PDF"],
			"Expected --out to end in .txt, .json, .sarif, .md, .html or .docx, got",
		],
		[["a.md", "--against", "x", "--out", "x.csv"], "name the format with --format"],
		[["a.md", "--against", "x", "--color", "blue"], "Expected one of auto, always, never"],
		[["a.md", "--agianst", "x"], "did you mean --against?"],
		[["unreadable.md", "--against", "x"], "draft: Expected a draft"],
	])("ends with 2 and says what is wrong with %j", async (argv, words) => {
		const { call, written } = captured();
		expect(await call("verify", ...argv)).toBe(2);
		expect(written.err).toContain(words);
		expect(written.out).toBe("");
	});

	it("ends with 1 when one of the drafts does not pass", async () => {
		let asked = 0;
		const { call, written } = captured({}, undefined, () => ++asked !== 2);
		expect(await call("verify", "a.md", "b.md", "c.md", "--against", "x")).toBe(1);
		expect(written).toEqual({ out: "verified\n", err: "" });
	});

	it("counts warnings only where it is told to be strict", async () => {
		const warned = () => captured({}, undefined, (_, strict) => !strict);
		expect(await warned().call("verify", "a.md", "--against", "x")).toBe(0);
		const strict = warned();
		expect(await strict.call("verify", "a.md", "--against", "x", "--strict")).toBe(1);
		expect(strict.asked.verifyOptions?.strict).toBe(true);
	});

	it("ends with 1 when an input had a problem, although the drafts pass", async () => {
		const { call, written } = captured({}, (hooks) => {
			for (let at = 0; at < 22; at++)
				hooks.onProblem?.({ code: "x", message: "Expected a text, got \u001b[2J", place: `${at}.txt` });
		});
		expect(await call("verify", "a.md", "--against", "x")).toBe(1);
		expect(written.out).toBe("verified\n");
		expect(written.err.split("\n")).toHaveLength(22);
		expect(written.err).toContain("2 more inputs had problems; all are listed in the verification");
		expect(written.err).not.toContain("\u001b");
	});

	it("says which files about the texts it left out, which is no problem of the input", async () => {
		const home = mkdtempSync(join(tmpdir(), "fissure-skipped-"));
		const texts = join(home, "texts");
		mkdirSync(texts);
		writeFileSync(join(home, "brief.md"), "The readout says that Lorne “will reopen the northern crossing”.");
		for (const [name, words] of [
			["lorne.txt", "Lorne will reopen the northern crossing before winter."],
			["arden.txt", "Arden opposes the northern crossing and says so to all."],
			["SOURCE.txt", "Both texts come from the two ministries."],
		] as const)
			writeFileSync(join(texts, name), words);
		const said = `fissure: ${join(texts, "SOURCE.txt")}: skipped, because it is a note on the source; to use it, name the file itself\n`;
		const verified = await callIn(home, ["verify", join(home, "brief.md"), "--against", texts]);
		expect([verified.code, verified.err]).toEqual([0, said]);
		const compared = await callIn(home, ["compare", texts, "--publisher", "USA"]);
		expect([compared.code, compared.err]).toEqual([0, said]);
	});

	it("lists no more than twenty of the files that it left out", async () => {
		const { call, written } = captured({}, (hooks) => {
			for (let at = 0; at < 23; at++) hooks.onSkipped?.({ place: `${at}/README`, what: "a description" });
		});
		expect(await call("verify", "a.md", "--against", "x")).toBe(0);
		expect(written.err.split("\n")).toHaveLength(22);
		expect(written.err).toContain("fissure: skipped 3 more files about the texts; see docs/sources.md\n");
	});

	it("ends with 130 when it is stopped, and writes nothing", async () => {
		const stop = new AbortController();
		const { call, written } = captured({ signal: stop.signal }, (hooks) => {
			stop.abort();
			hooks.signal?.throwIfAborted();
		});
		expect(await call("verify", "a.md", "--against", "x")).toBe(130);
		expect(written).toEqual({ out: "", err: "fissure: stopped; nothing was written\n" });
	});

	it.each([
		["x.json", [], "json"],
		["x.HTM", [], "html"],
		["x.md", [], "markdown"],
		["x.markdown", [], "markdown"],
		["x.txt", [], "text"],
		["x", [], "text"],
		["x.docx", [], "docx"],
		["x.docx", ["--format", "html"], "html"],
	])("writes to %s %j as %s", async (name, more, format) => {
		const { call, asked, written } = captured({ tty: true });
		const out = outFile(name);
		expect(await call("verify", "a.md", "--against", "b.txt", "--out", out, ...more)).toBe(0);
		expect(asked.format).toBe(format);
		expect(asked.verifyOptions).toEqual({ color: false, width: 90, strict: false });
		expect(readFileSync(out, "utf8")).toBe("verified\n");
		expect(written.out).toBe("");
	});

	it("colours for a terminal", async () => {
		const { call, asked } = captured({ tty: true });
		await call("verify", "a.md", "--against", "b.txt");
		expect(asked.verifyOptions?.color).toBe(true);
	});

	it("shows on a terminal what it is at once that takes longer than a second, and takes the line away", async () => {
		const now = vi.spyOn(Date, "now").mockReturnValue(0);
		try {
			const { call, written } = captured({ tty: true }, (hooks) => {
				now.mockReturnValue(2000);
				hooks.onProgress?.({ stage: "verifying", done: 0, total: 3, place: "a.md" });
			});
			await call("verify", "a.md", "--against", "b.txt");
			expect(written.err).toBe("\r\u001b[KVerifying 1 of 3  a.md\r\u001b[K");
		} finally {
			now.mockRestore();
		}
	});

	it("has help that loads nothing, with examples, exit statuses and every option", async () => {
		let out = "";
		const write = (text: string | Uint8Array) => {
			out += text;
		};
		const io = { stdout: { write }, stderr: { write }, signal: new AbortController().signal } as unknown as Io;
		const never = () => Promise.reject(new Error("loaded"));
		expect(await run(["help", "verify"], io, never)).toBe(0);
		for (const words of [
			"fissure verify brief.md --against sources/",
			"Exit status: 0 passes; 1 does not pass",
			...["--against", "--earlier", "--case", "--events", "--codebook", "--actors", "--format", "--out", "--strict"],
		])
			expect(out).toContain(words);
	});
});
