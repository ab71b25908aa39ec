import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fissure-memory-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function call(env: Readonly<Record<string, string>>, ...argv: readonly string[]) {
	const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv], {
		...{ cwd: folder, encoding: "utf8", env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] },
	});
	return { status, stderr };
}

describe.skipIf(!existsSync(PROGRAM))(
	"input that needs more memory than a command may take (skipped: not built)",
	() => {
		// A short text that becomes long in memory: one record of a JSON file with a million members.
		const large = `[${`{"id":"a","text":"Valdara agreed."},`.repeat(400_000)}{"id":"b","text":"Ostmark agreed."}]`;

		it("ends the command with a plain problem, and what was saved stays", { timeout: 120_000 }, () => {
			expect(call({}, "init", "c.fissure").status).toBe(0);
			writeFileSync(join(folder, "good.txt"), "Valdara welcomes the ferry to the harbour.");
			expect(call({}, "add", "good.txt", "--case", "c.fissure").status).toBe(0);
			writeFileSync(join(folder, "large.json"), large);
			for (const [command, ...rest] of [
				["add", "large.json", "--case", "c.fissure"],
				["verify", "good.txt", "--against", "large.json"],
			] as const) {
				const { status, stderr } = call({ FISSURE_MEMORY: "40" }, command, ...rest);
				expect(stderr).toMatch(/at most 40 MB of memory.*FISSURE_MEMORY/su);
				expect(stderr).not.toMatch(/unexpected: |call stack|heap|FATAL/iu);
				// The main thread, in which drafts are verified, can only be ended.
				expect([command, status]).toEqual([command, command === "add" ? 2 : null]);
			}
			expect(call({}, "check", "--case", "c.fissure").status).toBe(0);
		});
	},
);
