// How much time of the processor, and how much memory, does each analysis over time take on a case of the general debate's size?
//   npm run --silent bench:over-time -- [--cases FOLDER] [--case FILE] [--only NAME,NAME] [--beside TREE]
// --cases FOLDER  coded cases of 10, 50 and 100 % of the speeches; those that are missing are made there first, which takes some
//                 minutes; default: a temporary folder
// --case FILE     another coded case instead; a copy of it is asked
// --only NAMES    the analyses whose names begin so
// --beside TREE   another built tree is asked the same in turn, and must give the same answers
//
// Each analysis is a whole command in a process of its own, asked of all texts, or of holders with many. It is shown as seconds, and as a
// multiple of reading every text of that case once in the same run.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readLines } from "./archives.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const DATA = fileURLToPath(new URL("../../shared/data/ungdc/", import.meta.url));
const SPEECHES = ["1946-1969", "1970-1989", "1990-2009", "2010-2024"].map((years) => `${DATA}ungdc_${years}.jsonl.gz`);
const SHARES = [10, 50, 100];
/** Seconds that an analysis may take without saying how far it is. */
const MOST_SECONDS = 5;
/** Invented: a sentence as many have said it, and what was on the table. */
const SENTENCE =
	"All parties concerned should exercise restraint and avoid taking any action that may aggravate tensions and seek a political solution.";
const EVENT = {
	id: "treaty",
	name: "A treaty is signed",
	date: "2010-04-08",
	actors: ["USA", "RUS"],
	issues: ["disarmament"],
};

const { values } = parseArgs({
	options: {
		cases: { type: "string" },
		case: { type: "string" },
		only: { type: "string" },
		beside: { type: "string" },
		/** Of the process that reads every text. */
		read: { type: "string" },
	},
});
if (values.read !== undefined) {
	await readAll(values.read);
	process.exit(0);
}
if (values.case === undefined && !existsSync(DATA)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "fissure-over-time-"));
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const events = join(folder, "events.json");
writeFileSync(events, JSON.stringify([EVENT]));

/** Tells the time of the processor and the most memory of a process, all threads together, when it ends. */
const TELL = `data:text/javascript,${encodeURIComponent(`import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => {
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	process._rawDebug("used " + (userCPUTime + systemCPUTime) / 1e6 + " " + maxRSS / 1024);
});`)}`;
/** The phrases of a case are counted once, with the first question about them. */
const COUNTED = "phrases counted";
/** What is typed. */
const COMMANDS = {
	mixed: ["mixed"],
	shift: ["shift", "--holder", "CHN"],
	divergence: ["divergence", "CHN", "RUS"],
	[COUNTED]: ["formulations", "peaceful coexistence"],
	"life line": ["formulations", "peaceful coexistence"],
	formulations: ["formulations", "--holder", "CHN"],
	precedent: ["precedent", "--sentence", SENTENCE],
	unnamed: ["unnamed", "CHN", "RUS", "USA"],
	evaluations: ["evaluations"],
	network: ["network", "--measure", "subtract", "--normalise", "average", "--window", "5 years"],
	"network of concepts": ["network", "--by", "concept", "--mode", "two"],
	expect: ["expect", "CHN", "--on", "2022-02-04"],
	timing: ["timing", "--events", events],
	translations: ["translations"],
	keywords: ["keywords", "--publisher", "CHN"],
	kwic: ["kwic", "sovereignty"],
	collocations: ["collocations", "sovereignty"],
	scale: ["scale", "--publisher", "CHN,RUS"],
	report: ["report", "CHN", "RUS"],
};
const only = values.only?.split(",");
const asked = Object.entries(COMMANDS).filter(([name]) => only?.some((begin) => name.startsWith(begin)) ?? true);

const trees = [ROOT, ...(values.beside === undefined ? [] : [resolve(values.beside)])];
const sizes = casesOf().map(({ size, file }) => ({ size, used: measure(size, file) }));
if (sizes.length > 1) showGrowth(sizes);

/** The cases, each with how much of the debate it holds. */
function casesOf() {
	if (values.case !== undefined) {
		const file = join(folder, "copy.fissure");
		copyFileSync(values.case, file);
		return [{ size: values.case, file }];
	}
	const home = values.cases ?? folder;
	mkdirSync(home, { recursive: true });
	const all = SHARES.map((share) => ({ share, size: `${share} %`, file: join(home, `ungdc-${share}.fissure`) }));
	const missing = all.filter(({ file }) => !existsSync(file));
	const speeches = missing.length === 0 ? [] : SPEECHES.flatMap((path) => readLines(path));
	for (const { share, file } of missing) {
		const lines = join(folder, "speeches.jsonl");
		const chosen = speeches.filter((_, at) => at % (100 / share) === 0);
		writeFileSync(lines, chosen.map((speech) => `${JSON.stringify(speech)}\n`).join(""));
		run(ROOT, ["init", file]);
		run(ROOT, ["add", lines, "--kind", "speech", "--case", file]);
		run(ROOT, ["code", "--case", file]);
	}
	return all;
}

/** Each command on a case: the seconds that it used, by its name. */
function measure(size, file) {
	const reading = started([fileURLToPath(import.meta.url), "--read", file]);
	console.log(`${size}: ${reading.output.trim()}`);
	console.log(`${"".padEnd(20)}  processor  × reading     memory`);
	show("reading every text", reading, reading);
	const used = new Map();
	for (const [name, words] of asked) {
		const [own, other] = trees.map((tree) => {
			if (name === COUNTED) rmSync(`${file}.phrases`, { force: true });
			return run(tree, [...words, "--format", "json", "--case", file]);
		});
		used.set(name, own.seconds);
		show(name, own, reading, other);
	}
	console.log("");
	return used;
}

function run(tree, words) {
	return started([join(tree, "packages/cli/dist/main.js"), ...words]);
}

/** A process that ran to its end, and what it used. */
function started(words) {
	const ended = spawnSync(process.execPath, ["--import", TELL, ...words], { encoding: "utf8", maxBuffer: 2 ** 30 });
	const [, seconds, megabytes] = /^used (\S+) (\S+)$/m.exec(ended.stderr) ?? [];
	// 1: nothing was found; an error of the program itself writes nothing.
	if (seconds === undefined || ended.status > 1 || ended.stdout === "")
		throw new Error(`${words.join(" ")}: ${ended.status} ${ended.stderr}`);
	return { seconds: Number(seconds), megabytes: Number(megabytes), output: ended.stdout };
}

function show(name, { seconds, megabytes, output }, reading, other) {
	const notes = [];
	if (seconds > MOST_SECONDS) notes.push(`over ${MOST_SECONDS} s`);
	if (other !== undefined)
		notes.push(`beside: ${other.seconds.toFixed(2)} s, ${(other.seconds / seconds).toFixed(2)} times`);
	if (other !== undefined && other.output !== output) notes.push("other answer");
	const cells = [
		name.padEnd(20),
		`${seconds.toFixed(2)} s`.padStart(9),
		(seconds / reading.seconds).toFixed(1).padStart(9),
		`${megabytes.toFixed(0)} MB`.padStart(9),
		notes.join("; "),
	];
	console.log(cells.join("  ").trimEnd());
}

/** How much more the largest case takes than the one before, beside how much more there is to read. */
function showGrowth(all) {
	const [least, middle, most] = all.map(({ used }) => used);
	console.log(
		`${"".padEnd(20)}  ${SHARES.slice(1)
			.map((share, at) => `${SHARES[at]} to ${share} %`.padStart(12))
			.join("  ")}`,
	);
	for (const name of most.keys()) {
		const times = [middle.get(name) / least.get(name), most.get(name) / middle.get(name)];
		console.log(`${name.padEnd(20)}  ${times.map((one) => `${one.toFixed(2)} times`.padStart(12)).join("  ")}`);
	}
}

/** What the others are compared with: each text of a case, read once. */
async function readAll(path) {
	const store = await import("../packages/store/dist/index.js");
	const opened = await store.openCase(path, { readOnly: true, who: "bench", now: () => "" });
	if (!opened.ok) throw new Error(opened.problem.message);
	let [texts, characters] = [0, 0];
	for await (const { text } of store.documentsOf(opened.value)) {
		texts++;
		characters += text.length;
	}
	console.log(`${texts.toLocaleString("en")} texts, ${(characters / 1e6).toFixed(1)} million characters`);
}
