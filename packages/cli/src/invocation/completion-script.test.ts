import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { completionScript } from "../fixtures/completion-script.ts";

const hasShell = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

describe("completion", () => {
	it.runIf(hasShell("bash"))("offers commands, options and values in bash", async () => {
		const script = await completionScript("bash");
		const complete = (...words: readonly string[]): readonly string[] => {
			const quoted = words.map((word) => `'${word}'`).join(" ");
			const call = `${script}\nCOMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _fissure; printf '%s\\n' "\${COMPREPLY[@]}"`;
			const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", call], { encoding: "utf8" });
			expect(stderr).toBe("");
			return stdout.trim().split("\n");
		};
		expect(complete("fissure", "comp")).toEqual(["compare", "completion"]);
		expect(complete("fissure", "compare", "a", "--fo")).toEqual(["--format"]);
		expect(complete("fissure", "compare", "--format", "m")).toEqual(["markdown"]);
		expect(complete("fissure", "completion", "z")).toEqual(["zsh"]);
		expect(complete("fissure", "ver")).toEqual(["verify", "verdict"]);
		expect(complete("fissure", "verify", "brief.md", "--ag")).toEqual(["--against"]);
		expect(complete("fissure", "verify", "brief.md", "--format", "")).toEqual([
			"text",
			"json",
			"sarif",
			"markdown",
			"html",
			"docx",
		]);
		expect(complete("fissure", "compare", "--format", "")).toContain("docx");
		expect(complete("fissure", "demo", "--publ")).toEqual([""]);
		expect(complete("fissure", "")).toEqual(
			expect.arrayContaining(["init", "add", "code", "events", "find", "ask", "status", "undo", "history"]),
		);
		expect(complete("fissure", "events", "g")).toEqual(["group"]);
		expect(complete("fissure", "votes", "")).toEqual(expect.arrayContaining(["import", "tables"]));
		expect(complete("fissure", "votes", "import", "--lab")).toEqual(["--label"]);
		expect(complete("fissure", "ask", "--stan")).toEqual(["--stance"]);
		expect(complete("fissure", "ask", "--format", "")).toEqual(["text", "json", "csv", "markdown"]);
	});

	it("offers every option of compare in zsh and fish, with its description put away safely", async () => {
		const zsh = await completionScript("zsh");
		expect(zsh).toContain(
			"'--format[output format (default\\: by the file ending of --out, else text)]:value:(text json csv markdown html docx)'",
		);
		expect(zsh).toContain("'--out[write to this file instead of standard output]:value:_files'");
		expect(zsh.startsWith("#compdef fissure\n")).toBe(true);
		const fish = await completionScript("fish");
		expect(fish).toContain(
			"-n '__fish_seen_subcommand_from compare' -l format -x -a 'text json csv markdown html docx'",
		);
		expect(fish).toContain("-s h -l help");
	});
});
