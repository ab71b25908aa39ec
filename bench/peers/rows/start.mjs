// How long a command takes to begin, beside a start of Node that does nothing: help, a comparison of two short texts, and a question to a
// small case, the invented one. The program is the built one; what Node has compiled of it is kept beside it, as it is for a person's
// second start.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PROGRAM = join(ROOT, "packages/cli/dist/main.js");
const EXAMPLE = join(ROOT, "examples/port-ellery");
const BARE = "node -e 0";
/** A file that NODE_EXTRA_CA_CERTS names is read at every start, and may take longer than the rest of a bare one. */
const ALONE = "compare en ru, where Node reads no certificates beside its own";

export const title = "From the start of a command to its end";
export const aim = {
	"--help": { most: 1.4 },
	"compare en ru": { most: 4 },
	"compare zh ru": { most: 4 },
	"ask on a case": { most: 4 },
	[ALONE]: {},
};
export const lacks = { [BARE]: "does nothing: the least that any command takes" };
export const rounds = 11;

export async function prepare() {
	const folder = mkdtempSync(join(tmpdir(), "start-"));
	const fissure = (...args) => [process.execPath, PROGRAM, ...args];
	const inCase = ["--case", join(folder, "case.fissure")];
	const readout = (name) => join(EXAMPLE, `documents/${name}.txt`);
	const own = ["--codebook", join(EXAMPLE, "codebook.yaml"), "--actors", join(EXAMPLE, "actors.yaml")];
	const commands = {
		"--help": ["--help"],
		"compare en ru": [
			...["compare", readout("lorne-readout.en"), readout("tesmark-readout.ru"), "--publisher", "GBR,RUS"],
		],
		"compare zh ru": [
			...["compare", readout("valdara-readout.zh"), readout("tesmark-readout.ru"), "--publisher", "CHN,RUS"],
		],
		"ask on a case": ["ask", "corridor", ...inCase],
	};
	const made = [
		["init", ...own, ...inCase],
		["add", join(EXAMPLE, "case.yaml"), ...inCase],
		["code", ...inCase],
		// Once, so that code is kept of each.
		...Object.values(commands),
	];
	for (const args of made) execFileSync(...split(fissure(...args)), { stdio: "ignore" });
	const pathOf = (args, env = {}) => ({
		ours: { command: fissure(...args), env, read: (stdout) => stdout },
		peers: { [BARE]: { version: process.version, command: [process.execPath, "-e", "0"], env } },
		digest: (stdout) => createHash("sha256").update(stdout).digest("hex"),
	});
	const paths = Object.entries(commands).map(([name, args]) => [name, pathOf(args)]);
	paths.push([ALONE, pathOf(commands["compare en ru"], { NODE_EXTRA_CA_CERTS: "" })]);
	return { paths: Object.fromEntries(paths), close: () => rmSync(folder, { recursive: true, force: true }) };
}

const split = ([file, ...args]) => [file, args];
