// Do two built trees give the same outputs? Runs the same commands in both (the golden examples, a whole case with its ledger, judgments,
// briefs and exports, help and the description of the interface, `bench:readouts` where the judged texts are) and compares line by line.
//   node tools/same-outputs.mjs --before TREE [--after TREE] [--allowed docs/migration/allowed.json]
// TREE is a built checkout; instants and paths of the two runs count as equal. Without --allowed no line may differ. A file of allowed lines has
// {"output", "line", "item", "why"}: `output` is the name of an output or begins it (ending in *), `line` is a regular expression that the
// whole line must match, and `item` is the item of the issue that changed it.
// Exit status: 0 the same; 1 other differences, or lines allowed that no longer differ.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SHARED = join(ROOT, "../shared");
const { values } = parseArgs({
	options: { before: { type: "string" }, after: { type: "string", default: ROOT }, allowed: { type: "string" } },
});
if (values.before === undefined) {
	console.error("Expected --before TREE, got none; TREE is a built checkout of the commit to compare with");
	process.exit(2);
}
const [before, after] = [resolve(values.before), resolve(values.after)];

const CASE = "examples/port-ellery";
const READOUTS = [`${CASE}/documents/valdara-readout.zh.txt`, `${CASE}/documents/tesmark-readout.ru.txt`];
const CAST = ["--publisher", "XVA,XTE", "--codebook", `${CASE}/codebook.yaml`, "--actors", `${CASE}/actors.yaml`];
const BRIEF = "examples/selin-brief";
/** Events judged by people; absent where the real texts are not there. */
const JUDGED = {
	pairs: "data/readout-pairs/pairs.jsonl",
	singles: "gold/singles/pairs.jsonl",
	world: "gold/world/pairs.jsonl",
	languages: "gold/languages/pairs.jsonl",
};

/** Name of an output → what to run in a tree, in this order; `OUT/` is a folder of the run, `CASE` the case in it. */
const OUTPUTS = new Map();
for (const format of ["text", "json", "markdown", "html", "csv"]) {
	OUTPUTS.set(`demo.${format}`, ["demo", "--format", format]);
	OUTPUTS.set(`compare.${format}`, ["compare", ...READOUTS, ...CAST, "--format", format]);
}
OUTPUTS.set("compare-matrix.csv", ["compare", ...READOUTS, ...CAST, "--format", "csv", "--what", "matrix"]);
for (const format of ["text", "json", "markdown", "html"])
	for (const draft of ["brief", "brief-corrected"])
		OUTPUTS.set(`verify-${draft}.${format}`, [
			...["verify", `${BRIEF}/${draft}.md`, "--case", `${BRIEF}/case.yaml`, "--format", format],
		]);
for (const ending of ["md", "html"]) OUTPUTS.set(`demo-brief.${ending}`, ["demo", "--brief", `OUT/brief.${ending}`]);

const inCase = (...words) => [...words, "--case", "CASE"];
const SHOWN = {
	status: ["status"],
	events: ["events"],
	find: ["find"],
	ask: ["ask", "corridor"],
	"ask-ledger": ["ask", "--ledger", "--holder", "XVA"],
	judge: ["judge", "list"],
	critique: ["critique"],
	history: ["history"],
	edits: ["edits"],
	alerts: ["alerts"],
	"watch-list": ["watch", "list"],
	undo: ["undo", "--dry-run"],
	issues: ["issues"],
	check: ["check"],
};
OUTPUTS.set(
	"init",
	inCase("init", "--codebook", `${CASE}/codebook.yaml`, "--actors", `${CASE}/actors.yaml`, "--who", "Ana"),
);
OUTPUTS.set("add", inCase("add", `${CASE}/case.yaml`, "--who", "Ana"));
OUTPUTS.set("code", inCase("code", "--who", "Ana"));
OUTPUTS.set("events-group", inCase("events", "group", "--who", "Ana"));
OUTPUTS.set("judge-add", inCase("judge", "add", `${CASE}/judgments.yaml`, "--who", "Ana"));
OUTPUTS.set("watch-phrase", inCase("watch", "phrase", "corridor", "--who", "Ana"));
for (const [name, words] of Object.entries(SHOWN))
	for (const format of ["text", "json", "csv", "markdown"])
		OUTPUTS.set(`${name}.${format}`, [...(name === "issues" ? words : inCase(...words)), "--format", format]);
OUTPUTS.set("judge-export", inCase("judge", "export"));
OUTPUTS.set("judge-score", inCase("judge", "score", "--at", "2026-05-01"));
for (const kind of ["interest", "matrix", "forecast", "option"])
	OUTPUTS.set(`judge-template-${kind}`, ["judge", "template", kind]);
for (const format of ["csv", "jsonl", "w3c"])
	OUTPUTS.set(`export.${format}`, inCase("export", "--format", format, "--out", `OUT/ledger.${format}`));
for (const ending of ["md", "html"])
	OUTPUTS.set(`brief.${ending}`, inCase("brief", `${CASE}/brief.md`, "--out", `OUT/case-brief.${ending}`));
OUTPUTS.set("import", inCase("import", "OUT/ledger.jsonl", "--as", "model:copy", "--who", "Ana"));
OUTPUTS.set("schema", ["schema"]);
for (const shell of ["bash", "zsh", "fish"]) OUTPUTS.set(`completion.${shell}`, ["completion", shell]);
OUTPUTS.set("help", ["--help"]);
for (const command of "compare verify demo init serve add code events find ask judge critique fetch watch edits alerts captures".split(
	" ",
))
	OUTPUTS.set(`help-${command}`, [command, "--help"]);
for (const command of "status undo history brief export import check issues schema completion".split(" "))
	OUTPUTS.set(`help-${command}`, [command, "--help"]);

const INSTANT = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?/gu;

function run({ tree, folder }, args) {
	const given = args.map((arg) =>
		arg.replace(/^OUT\//u, `${folder}/`).replace(/^CASE$/u, join(folder, "case.fissure")),
	);
	const { stdout, stderr, status } = spawnSync(process.execPath, given, {
		cwd: tree,
		encoding: "utf8",
		maxBuffer: 2 ** 30,
		env: { ...process.env, NO_COLOR: "1" },
	});
	const written = given[args.findIndex((arg, at) => arg.startsWith("OUT/") && args[at - 1] !== "import")];
	const text = written === undefined ? stdout : existsSync(written) ? readFileSync(written, "utf8") : "";
	return `${text}\nexit status ${status}\n${stderr}`.replaceAll(folder, "FOLDER").replace(INSTANT, "INSTANT");
}

/** A line a fact: JSON is spread out, and a line of a page ends with its element. */
function linesOf(name, text) {
	const spread = text
		.split("\n")
		.map((line) => (/^[{[]/.test(line) && isJson(line) ? JSON.stringify(JSON.parse(line), null, 1) : line))
		.join("\n");
	const broken = name.endsWith(".html") ? spread.replaceAll("><", ">\n<") : spread;
	return broken.split("\n").map((line) => line.trimEnd());
}

function isJson(line) {
	try {
		JSON.parse(line);
		return true;
	} catch {
		return false;
	}
}

/** Lines that one has and the other has not, by the longest common subsequence of the lines between equal ends. */
function difference(old, fresh) {
	let start = 0;
	while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
	let end = 0;
	while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
	const [a, b] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
	if (a.length * b.length > 4e7) return byCount(a, b);
	const width = b.length + 1;
	const longest = new Uint32Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			longest[i * width + j] =
				a[i] === b[j]
					? longest[(i + 1) * width + j + 1] + 1
					: Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
	const lines = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			i++;
			j++;
		} else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1]))
			lines.push({ sign: "-", line: a[i++] });
		else lines.push({ sign: "+", line: b[j++] });
	}
	return lines;
}

function byCount(a, b) {
	const left = new Map();
	for (const line of a) left.set(line, (left.get(line) ?? 0) + 1);
	const lines = [];
	for (const line of b) {
		const count = left.get(line) ?? 0;
		if (count > 0) left.set(line, count - 1);
		else lines.push({ sign: "+", line });
	}
	for (const [line, count] of left) for (let i = 0; i < count; i++) lines.push({ sign: "-", line });
	return lines;
}

const allowed = values.allowed === undefined ? [] : JSON.parse(readFileSync(resolve(values.allowed), "utf8"));
const used = new Set();
const names = (pattern, name) => (pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
const allowance = (name, line) =>
	allowed.find(({ output, line: pattern }) => names(output, name) && new RegExp(`^(?:${pattern})$`, "u").test(line));

let [compared, unexplained] = [0, 0];
function compare(name, old, fresh) {
	compared++;
	const other = difference(linesOf(name, old), linesOf(name, fresh)).filter(({ line }) => {
		const entry = allowance(name, line);
		if (entry !== undefined) used.add(entry);
		return entry === undefined;
	});
	unexplained += other.length;
	if (other.length === 0) return;
	console.log(`${name}: ${other.length} lines differ`);
	for (const { sign, line } of other.slice(0, 20)) console.log(`  ${sign} ${line.slice(0, 300)}`);
	if (other.length > 20) console.log(`  … and ${other.length - 20} more`);
}

const runs = [before, after].map((tree) => ({
	tree,
	folder: realpathSync(mkdtempSync(join(tmpdir(), "fissure-outputs-"))),
}));
const compareRuns = (name, args) => compare(name, ...runs.map((one) => run(one, args)));
for (const [name, args] of OUTPUTS) compareRuns(name, ["packages/cli/dist/main.js", ...args]);
compare(
	"interface.json",
	...[before, after].map((tree) => readFileSync(join(tree, "packages/app/dist/operations.json"), "utf8")),
);
for (const [name, file] of Object.entries(JUDGED)) {
	const path = join(SHARED, file);
	if (existsSync(path)) compareRuns(`readouts-${name}`, ["bench/readouts.mjs", "--pairs", path]);
	else console.log(`readouts-${name}: skipped: no shared data`);
}
for (const { folder } of runs) rmSync(folder, { recursive: true });

const idle = allowed.filter((entry) => !used.has(entry));
for (const { output, line } of idle) console.log(`allowed but not seen: ${output}: ${line}`);
console.log(
	`${compared} outputs compared, ${unexplained} lines differ${values.allowed === undefined ? "" : ` that no line of ${values.allowed} names`}`,
);
process.exit(unexplained === 0 && idle.length === 0 ? 0 : 1);
