// Where the time, or the memory, of one row of bench:peers goes: its own part alone, without preparation and peers.
//   npm run --silent bench:profile -- NAME [--heap] [--rounds N] [--small] [--top N] [--path PART] [--out FILE]
// --heap  bytes allocated by the last run, on the main thread; else samples of the processor, of all threads and of processes it starts
// --path  of a row of several paths, the one whose name has this in it
// --out   keeps the profile for the developer tools of Chrome (.cpuprofile or .heapprofile), that of the main thread as it is
// "self" is what a function used itself, "total" with all that it called; "runtime" has no JavaScript, such as (garbage collector).
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const ROW = fileURLToPath(new URL("peers/row.mjs", import.meta.url));
/** Of a process that waits for another, or for nothing. */
const WAITING = new Set(["(idle)", "spawnSync"]);
/** Letters of a name; expressions are their own names. */
const MOST_LETTERS = 80;
const ENDING = ".cpuprofile";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		heap: { type: "boolean", default: false },
		rounds: { type: "string", default: "3" },
		small: { type: "boolean", default: false },
		top: { type: "string", default: "30" },
		path: { type: "string", default: "" },
		out: { type: "string" },
	},
});
if (positionals.length !== 1) {
	console.error("Expected the name of one row of bench/peers/rows, such as ngrams");
	process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "profile-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const allocations = join(folder, "allocated.heapprofile");
const asked = [positionals[0], "--only", "ours", "--rounds", values.rounds, ...(values.small ? ["--small"] : [])];
// Threads take the flag from the process, and row.mjs hands it to what it starts.
const watched = values.heap ? [] : ["--cpu-prof", `--cpu-prof-dir=${folder}`];
const run = spawnSync(
	process.execPath,
	[
		...watched,
		"--expose-gc",
		"--max-old-space-size=4096",
		ROW,
		...asked,
		...(values.heap ? ["--allocations", allocations] : []),
	],
	{ encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"] },
);
if (run.status !== 0) process.exit(1);
const { title, skipped, paths } = JSON.parse(run.stdout);
if (skipped !== undefined) {
	console.log(`skipped: ${skipped}`);
	process.exit(0);
}
const chosen = paths.filter(({ path }) => path.includes(values.path));
console.log(`${title}${values.path === "" ? "" : `: ${chosen.map(({ path }) => path).join(", ")}`}`);
if (values.heap) show(allocated(JSON.parse(readFileSync(allocations, "utf8"))), 1e6, "MB");
else show(worked(chosen.flatMap(({ windows }) => windows)), 1e6, "s");
if (values.out !== undefined) copyFileSync(values.heap ? allocations : largest(), values.out);

/** Microseconds by function, of all samples that were taken while our part ran. */
function worked(windows) {
	const sums = new Map();
	for (const name of profiles()) {
		const { nodes, startTime, samples, timeDeltas } = JSON.parse(readFileSync(name, "utf8"));
		const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
		const byId = new Map(nodes.map((node) => [node.id, node]));
		const selves = new Map();
		let time = startTime;
		for (const [at, id] of samples.entries()) {
			time += timeDeltas[at];
			if (WAITING.has(byId.get(id).callFrame.functionName)) continue;
			if (!windows.some(([from, to]) => time >= from && time <= to)) continue;
			selves.set(id, (selves.get(id) ?? 0) + Math.max(0, timeDeltas[at + 1] ?? 0));
		}
		for (const [id, self] of selves)
			addUp(
				sums,
				self,
				pathOf(id, (one) => parents.get(one), byId),
			);
	}
	return sums;
}

function allocated({ head }) {
	const sums = new Map();
	const visit = (node, above) => {
		const path = [node.callFrame, ...above];
		if (node.selfSize > 0) addUp(sums, node.selfSize, path);
		for (const child of node.children) visit(child, path);
	};
	visit(head, []);
	return sums;
}

function pathOf(id, parentOf, byId) {
	const path = [];
	for (let at = id; at !== undefined; at = parentOf(at)) path.push(byId.get(at).callFrame);
	return path;
}

/** A function that calls itself counts once in its total. */
function addUp(sums, amount, path) {
	const names = path.map(nameOf);
	for (const name of new Set(names)) {
		const sum = sums.get(name) ?? { self: 0, total: 0 };
		sum.total += amount;
		if (name === names[0]) sum.self += amount;
		sums.set(name, sum);
	}
}

function nameOf({ functionName, url, lineNumber }) {
	const shown = functionName.slice(0, MOST_LETTERS) || "(anonymous)";
	if (url === "") return `${shown}  runtime`;
	const place = url.startsWith("file://") ? relative(ROOT, fileURLToPath(url)) : url;
	return `${shown}  ${place.replace(/^packages\/(\w+)\/dist\//u, "$1/")}:${lineNumber + 1}`;
}

function show(sums, unit, label) {
	const all = [...sums.values()].reduce((sum, { self }) => sum + self, 0);
	console.log(`${(all / unit).toFixed(2)} ${label} in ${values.heap ? "one run" : `${values.rounds} runs`}`);
	console.log("   self   total  function");
	const share = (amount) => `${((100 * amount) / all).toFixed(1)} %`.padStart(7);
	const most = [...sums].toSorted((a, b) => b[1].self - a[1].self).slice(0, Number(values.top));
	for (const [name, { self, total }] of most) console.log(`${share(self)} ${share(total)}  ${name}`);
	console.log("\n   self  file");
	const files = new Map();
	for (const [name, { self }] of sums) {
		const file = name.replace(/^.* {2}/u, "").replace(/:\d+$/u, "");
		files.set(file, (files.get(file) ?? 0) + self);
	}
	for (const [file, self] of [...files].toSorted((a, b) => b[1] - a[1]).slice(0, 12))
		console.log(`${share(self)}  ${file}`);
}

function profiles() {
	return readdirSync(folder)
		.filter((name) => name.endsWith(ENDING))
		.map((name) => join(folder, name));
}

function largest() {
	return profiles().toSorted((a, b) => readFileSync(b).length - readFileSync(a).length)[0];
}
