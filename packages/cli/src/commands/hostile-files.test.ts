import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { HOSTILE_FILES } from "../../../../tools/hostile-files.ts";
import { oneIn } from "../../../../tools/in-proof.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fissure-hostile-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (...argv: readonly string[]): Promise<{ readonly status: number | null; readonly said: string }> =>
	new Promise((resolve) => {
		const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
		let said = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (chunk) => {
				said += chunk;
			});
		child.once("close", (status) => resolve({ status, said }));
	});

describe.skipIf(!existsSync(PROGRAM))("files that strangers made, given to a command (skipped: not built)", () => {
	// Each by a run of its own takes a minute; the proof gives all.
	const files = oneIn(8, HOSTILE_FILES);

	it("are each named with what is wrong, and the texts beside them are added", { timeout: 300_000 }, async () => {
		expect((await call("init", "c.fissure")).status).toBe(0);
		for (const [at, { name, bytes, code }] of files.entries()) {
			const sources = join(folder, String(at));
			mkdirSync(sources);
			writeFileSync(join(sources, name), bytes());
			writeFileSync(join(sources, "zz.txt"), `Valdara welcomes ferry ${at} to the harbour.`);
			const { status, said } = await call("add", sources, "--case", "c.fissure");
			expect([name, status]).toEqual([name, code.length === 0 ? 0 : 1]);
			expect(said).toMatch(/^[+] zz/mu);
			if (code.length > 0) expect(said).toContain(`${name}`);
			expect(said).not.toMatch(/unexpected: |call stack/iu);
		}
		expect((await call("check", "--case", "c.fissure")).status).toBe(0);
	});
});
