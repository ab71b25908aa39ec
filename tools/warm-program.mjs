// Runs the built program over the invented case, so that what this Node compiles of it lies beside it (packages/cli/src/invocation/
// kept-code.ts): a first start is then as quick as others.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const EXAMPLE = join(ROOT, "examples/port-ellery");
const folder = mkdtempSync(join(tmpdir(), "fissure-"));
const inCase = ["--case", join(folder, "case.fissure")];
const readout = (name, language) => join(EXAMPLE, `documents/${name}-readout.${language}.txt`);
const own = ["--codebook", join(EXAMPLE, "codebook.yaml"), "--actors", join(EXAMPLE, "actors.yaml")];

for (const args of [
	["compare", readout("lorne", "en"), readout("tesmark", "ru"), "--publisher", "GBR,RUS"],
	["compare", readout("valdara", "zh"), readout("tesmark", "ru"), "--publisher", "CHN,RUS"],
	["init", ...inCase, ...own],
	["add", join(EXAMPLE, "case.yaml"), ...inCase],
	["code", ...inCase],
	["ask", "corridor", ...inCase],
	["ask", "--ledger", ...inCase],
]) {
	const run = spawnSync(process.execPath, [join(ROOT, "packages/cli/dist/main.js"), ...args], {
		cwd: folder,
		encoding: "utf8",
		env: { ...process.env, FISSURE_KEEP_CODE: "1" },
	});
	if (run.status !== 0)
		throw new Error(`Expected "fissure ${args[0]}" to end with 0, got ${run.status}: ${run.stderr}`);
}
rmSync(folder, { recursive: true });
