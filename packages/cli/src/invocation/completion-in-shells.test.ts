import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { completionScript } from "../fixtures/completion-script.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-completion-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The script that `fissure completion` prints, as a file that a shell reads. */
async function scriptFor(shell: string): Promise<string> {
	const file = join(folder, `script.${shell}`);
	writeFileSync(file, await completionScript(shell));
	return file;
}

const hasShell = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

/** A shell that waits for more is ended; a person would wait less. */
const PATIENCE = 50_000;

/** What the shell says; where it says something else than words, nothing was completed. */
function said(shell: string, ...args: readonly string[]): string {
	const { stdout, stderr, status } = spawnSync(shell, args, { encoding: "utf8", cwd: folder, timeout: PATIENCE });
	expect(stderr).toBe("");
	expect(status, `${shell} ended within ${PATIENCE} ms`).toBe(0);
	return stdout;
}

/** Types a line and the tabulator into a zsh at a terminal of its own, and reads until the line shows what was wanted. */
const TYPED_IN_ZSH = `
zmodload zsh/zpty
zpty shell "zsh -f -i"
zpty -w shell "PS1=; unset zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source $1; print rea''dy"
zpty -r shell shown '*ready*'
zpty -w -n shell "$2"$'\\t'
zpty -r shell shown "*$3*"
print -r -- "$shown"
zpty -d shell
`;

describe("completion at the tabulator", () => {
	it.skipIf(!hasShell("bash"))("works in bash (skipped: no bash)", async () => {
		const script = await scriptFor("bash");
		const typed = (line: string): readonly string[] => {
			const call = `source '${script}'; COMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); $(complete -p fissure | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}"`;
			return said("bash", "--norc", "-c", call).trim().split("\n");
		};
		expect(typed("fissure comp")).toEqual(["compare", "completion"]);
		expect(typed("fissure verify brief.md --ag")).toEqual(["--against"]);
	});

	it.skipIf(!hasShell("fish"))("works in fish (skipped: no fish)", async () => {
		const script = await scriptFor("fish");
		const typed = (line: string): readonly string[] =>
			said("fish", "--no-config", "-c", `source '${script}'; complete -C '${line}'`)
				.trim()
				.split("\n")
				.map((shown) => shown.split("\t", 1)[0] as string);
		expect(typed("fissure comp")).toEqual(["compare", "completion"]);
		expect(typed("fissure verify brief.md --ag")).toEqual(["--against"]);
		expect(typed("fissure compare --format ")).toEqual(expect.arrayContaining(["text", "docx"]));
	});

	it.skipIf(!hasShell("zsh"))("works in zsh (skipped: no zsh)", async () => {
		const script = await scriptFor("zsh");
		const typed = (line: string, wanted: string): string =>
			said("zsh", "-f", "-c", TYPED_IN_ZSH, "zsh", script, line, wanted);
		expect(typed("fissure comp", "completion")).toContain("compare");
		expect(typed("fissure verify brief.md --ag", "--against")).toContain("--against");
	});
});
