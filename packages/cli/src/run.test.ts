import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { captured } from "./fixtures/captured.ts";
import { run } from "./run.ts";
import type { Io } from "./terminal/io.ts";

describe("fissure compare", () => {
	it("hands on what the caller knows of each text", async () => {
		const { call, asked } = captured();
		const code = await call(
			"compare",
			"a.txt",
			"b.txt",
			"--publisher",
			"usa,CHN",
			"--language",
			"en,",
			"--date",
			"2031-05-03",
			"--event",
			"Call",
			"--kind",
			"readout",
		);
		expect(code).toBe(0);
		expect(asked.request).toMatchObject({
			event: "Call",
			texts: [
				{ input: "a.txt", publisher: "USA", language: "en", date: "2031-05-03", kind: "readout" },
				{ input: "b.txt", publisher: "CHN", date: "2031-05-03", kind: "readout" },
			],
		});
		expect(asked.request?.texts[1]).not.toHaveProperty("language");
	});

	it("knows whose the previous texts are where there is one for each side", async () => {
		const { call, asked } = captured();
		await call("compare", "a", "b", "--publisher", "USA,CHN", "--previous", "p", "q", "--background", "archive");
		expect(asked.request?.previous).toEqual([
			{ input: "p", publisher: "USA" },
			{ input: "q", publisher: "CHN" },
		]);
		expect(asked.request?.background).toEqual([{ input: "archive" }]);
	});

	it("takes whose a background text is from the input itself", async () => {
		const { call, asked } = captured();
		await call("compare", "a", "b", "--background", "USA=mine/", "./X=y.txt", "--previous", "CHN=p");
		expect(asked.request?.background).toEqual([{ input: "mine/", publisher: "USA" }, { input: "./X=y.txt" }]);
		expect(asked.request?.previous).toEqual([{ input: "p", publisher: "CHN" }]);
	});

	it("lists the first problems and counts the others", async () => {
		const { call, written } = captured({}, (hooks) => {
			for (let at = 0; at < 25; at++) hooks.onProblem?.({ code: "x", message: "Expected a text", place: `${at}.txt` });
		});
		expect(await call("compare", "a", "b")).toBe(1);
		expect(written.err.split("\n").slice(-3)).toEqual([
			"fissure: 19.txt: Expected a text",
			"fissure: 5 more inputs had problems; all are listed in the comparison",
			"",
		]);
	});

	it("ends with 1 when an input had a problem, and lists it", async () => {
		const { call, written } = captured({}, (hooks) =>
			hooks.onProblem?.({ code: "text-empty", message: "Expected a text, got \u001b[2Jnothing", place: "b.txt" }),
		);
		expect(await call("compare", "a", "b")).toBe(1);
		expect(written.err).toBe("fissure: b.txt: Expected a text, got \uFFFD[2Jnothing\n");
		expect(written.out).toBe("rendered\n");
	});

	it("ends with 2 when nothing could be compared", async () => {
		const { call, written } = captured();
		expect(await call("compare", "a")).toBe(2);
		expect(written).toEqual({ out: "", err: "fissure: texts: Expected two\n" });
	});

	it.each([
		[["compare", "a", "b", "--publisher", "USA,CHN,RUS"], "Expected one value of --publisher for all texts or 2"],
		[["compare", "a", "b", "--date", "May"], 'Expected days such as 2025-10-16 (or 2025-10, or 2025); got "May"'],
		[["compare", "a", "b", "--kind", "leaflet"], "Expected one of readout"],
		[["compare", "a", "b", "--what", "both"], 'Expected one of findings, matrix; got "both"'],
		[["compare", "a", "b", "--format", "pdf"], 'Expected one of text, json, csv, markdown, html, docx; got "pdf"'],
		[["compare", "-", "-"], 'got "-" more than once'],
		[["compare"], "Expected two or more texts, got none"],
		[["compare", "--case", "c.fissure"], "Expected documents of the case or --event, got none"],
		[["compare", "--case", "c.fissure", "a", "--codebook", "x"], "got --codebook together with --case"],
		[["compare", "a", "b", "--formt", "x"], "did you mean --format?"],
		[["comprae", "a"], "did you mean compare?"],
		[["demo", "too", "many"], "Expected no words after the command, got 2"],
		[["schema", "readout"], 'got "readout"'],
		[["completion", "tcsh"], 'Expected one of bash, zsh, fish; got "tcsh"'],
		[["compare", "a", "b", "--format", "docx"], "Expected a file for a Word document, got the terminal"],
	])("says what is wrong with %j", async (argv, words) => {
		const { call, written } = captured({ tty: true });
		expect(await call(...argv)).toBe(2);
		expect(written.err).toContain(words);
		expect(written.out).toBe("");
	});

	it("prints the JSON Schema of a noun, and without a name the names", async () => {
		const names = captured();
		expect(await names.call("schema")).toBe(0);
		expect(names.written.out.split("\n")).toEqual(expect.arrayContaining(["position", "finding", "document"]));
		const one = captured();
		expect(await one.call("schema", "quote")).toBe(0);
		expect(JSON.parse(one.written.out)).toMatchObject({
			$defs: { Quote: { required: ["start", "end", "document", "exact"], additionalProperties: false } },
		});
	});

	it("stops quietly when interrupted", async () => {
		const stop = new AbortController();
		const { call, written } = captured({ signal: stop.signal }, (hooks) => {
			stop.abort();
			hooks.signal?.throwIfAborted();
		});
		expect(await call("compare", "a", "b")).toBe(130);
		expect(written.err).toBe("fissure: stopped; nothing was written\n");
	});

	it("reports what nobody expected without a stack, but says how to see it", async () => {
		const { call, written } = captured({}, () => {
			throw new TypeError("odd");
		});
		expect(await call("compare", "a", "b")).toBe(2);
		expect(written.err).toMatch(/^fissure: unexpected: odd\nSet FISSURE_DEBUG=1/u);
	});

	it("says why a result could not be written, as any problem", async () => {
		const problem = { code: "chromium-missing", place: "pdf", message: "Expected Chromium" };
		const { call, written } = captured({}, () => {
			throw Object.assign(new RangeError(problem.message), { problem });
		});
		expect(await call("compare", "a", "b")).toBe(2);
		expect(written.err).toBe("fissure: pdf: Expected Chromium\n");
	});
});

describe("where output goes", () => {
	it("takes the format from the ending of the file, unless named", async () => {
		const out = join(mkdtempSync(join(tmpdir(), "fissure-")), "x.HTML");
		const byEnding = captured();
		await byEnding.call("demo", "--out", out);
		expect(byEnding.asked.format).toBe("html");
		expect(readFileSync(out, "utf8")).toBe("rendered\n");
		expect(byEnding.written.out).toBe("");
		const named = captured();
		await named.call("demo", "--out", out, "--format", "json");
		expect(named.asked.format).toBe("json");
	});

	it("says so when the file cannot be written", async () => {
		const { call, written } = captured();
		expect(await call("demo", "--out", join(tmpdir(), "no-such-folder-here", "x.txt"))).toBe(2);
		expect(written.err).toMatch(/^fissure: Expected to write ".*x\.txt", got "ENOENT/u);
	});

	it.each([
		[true, {}, [], true],
		[false, {}, [], false],
		[true, { NO_COLOR: "1" }, [], false],
		[true, { NO_COLOR: "" }, [], true],
		[true, { TERM: "dumb" }, [], false],
		[false, {}, ["--color", "always"], true],
		[true, {}, ["--color", "never"], false],
		[true, {}, ["--out", join(tmpdir(), "fissure-color.txt")], false],
	])("terminal %s, %j, %j: colour %s", async (tty, env, argv, color) => {
		const { call, asked } = captured({ tty, env });
		await call("demo", ...argv);
		expect(asked.options?.color).toBe(color);
	});

	it("fits the terminal and shows what was asked for", async () => {
		const { call, asked } = captured({ tty: true });
		await call("demo", "--numbers", "--no-unmatched", "--what", "matrix", "--no-bom");
		expect(asked.options).toMatchObject({ width: 90, numbers: true, unmatched: false, what: "matrix", bom: false });
	});
});

describe("help and version", () => {
	it("are there without anything heavy", async () => {
		const { written } = captured();
		const write = (text: string | Uint8Array) => {
			written.out += text;
		};
		const io = { stdout: { write } } as unknown as Io;
		const never = () => Promise.reject(new Error("loaded"));
		expect(await run(["--help"], { ...io, signal: new AbortController().signal }, never)).toBe(0);
		expect(written.out).toContain("fissure compare usa.txt china.html");
		written.out = "";
		expect(await run(["--version"], { ...io, signal: new AbortController().signal }, never)).toBe(0);
		expect(written.out).toMatch(/^fissure \d+\.\d+\.\d+\n$/u);
	});

	it("show examples and exit statuses of compare", async () => {
		const { call, written } = captured();
		expect(await call("help", "compare")).toBe(0);
		expect(written.out).toContain("Exit status: 0 done; 1 done, but some inputs had problems");
	});

	it("are shown, as an error, to who calls with nothing", async () => {
		const { call, written } = captured();
		expect(await call()).toBe(2);
		expect(written.err).toContain("Usage: fissure");
	});
});
