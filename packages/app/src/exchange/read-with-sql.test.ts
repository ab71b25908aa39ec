import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { addTexts, caseFolder, codeTexts, withCase } from "./fixtures/case-folder.ts";

// The lines that docs/case.md gives to people who work in Python and R, run as they are.

const inFolder = caseFolder();
const MANUAL = readFileSync(new URL("../../../../docs/case.md", import.meta.url), "utf8");
const LINES = {
	python: /```python\n(?<code>.*?)```/su.exec(MANUAL)?.groups?.code ?? "",
	r: /```r\n(?<code>.*?)```/su.exec(MANUAL)?.groups?.code ?? "",
};

const succeeds = (command: string, ...options: readonly string[]): boolean =>
	spawnSync(command, options, { stdio: "ignore" }).status === 0;
const PYTHON = "/usr/bin/python3";
const hasPython = succeeds(PYTHON, "-c", "import sqlite3");
const hasR = succeeds("Rscript", "-e", "library(RSQLite)");

const EXPECTED = ["2026-01-02 | VAL | 3 | opens the 𠮷 corridor 🚢", "2026-02-03 | OST | -2 | 奥斯马克𠮷反对", ""].join(
	"\n",
);

beforeAll(() =>
	withCase(inFolder("corridor.fissure"), async (file) => {
		await addTexts(file, [
			{ id: "one", text: "😀 Valdara opens the 𠮷 corridor 🚢 today. It opens the ports.", date: "2026-01-02" },
			{ id: "two", text: "𠮷双方讨论粮食走廊。奥斯马克𠮷反对。", language: "zh", publisher: "OST", date: "2026-02-03" },
		]);
		await codeTexts(file, {
			one: [
				{ words: "opens the 𠮷 corridor 🚢", holder: "VAL", stance: 3 },
				{ words: "opens the ports", issue: "ports" },
			],
			two: [{ words: "奥斯马克𠮷反对", holder: "OST", stance: -2 }],
		});
	}),
);

function run(command: string, name: string, code: string): string {
	writeFileSync(inFolder(name), code);
	const env = { ...process.env, LC_ALL: "C.UTF-8", PYTHONIOENCODING: "utf-8" };
	return execFileSync(command, [inFolder(name)], { cwd: inFolder("."), encoding: "utf8", env });
}

describe("the words of a case, by the lines of the manual", () => {
	it("has some ten lines for each", () => {
		for (const code of Object.values(LINES)) expect(code.trim().split("\n").length).toBeLessThanOrEqual(10);
		expect(LINES.python).toContain("sqlite3.connect");
		expect(LINES.r).toContain("dbConnect");
	});

	it.skipIf(!hasPython)(`are found in Python${hasPython ? "" : " (skipped: no python3 with sqlite3)"}`, () => {
		expect(run(PYTHON, "ledger.py", LINES.python)).toBe(EXPECTED);
	});

	it.skipIf(!hasR)(`are found in R${hasR ? "" : " (skipped: no R with RSQLite)"}`, () => {
		expect(run("Rscript", "ledger.R", LINES.r)).toBe(EXPECTED);
	});
});
