// How long a start takes, beside a start of Node that does nothing: each command in turn, eleven times, the median of each.
//   npm run --silent bench:start -- [--runs N] [--cpu] [--beside PATH]
// --beside: another built tree, measured in the same turns. --cpu: seconds of the processor instead of the clock's, for a
// machine that does other work meanwhile (needs bash).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
	options: {
		runs: { type: "string", default: "11" },
		beside: { type: "string" },
		cpu: { type: "boolean", default: false },
	},
});
const here = fileURLToPath(new URL("../", import.meta.url));
const readout = (name) => `${here}examples/port-ellery/documents/${name}.txt`;
const [english, russian, chinese] = ["lorne-readout.en", "tesmark-readout.ru", "valdara-readout.zh"].map(readout);

/** What is started, and at most how many times a bare start it may take. */
const COMMANDS = [
	{ name: "--help", args: ["--help"], most: 1.7 },
	{ name: "compare en ru", args: ["compare", english, russian, "--publisher", "GBR,RUS"], most: 6 },
	{ name: "compare zh ru", args: ["compare", chinese, russian, "--publisher", "CHN,RUS"], most: 6 },
];

const programOf = (tree) => `${tree.replace(/\/?$/, "/")}packages/cli/dist/main.js`;
const trees = [{ name: "", program: programOf(here) }];
if (values.beside !== undefined) trees.push({ name: " (beside)", program: programOf(values.beside) });

const starts = [
	{ name: "node -e 0", args: ["-e", "0"] },
	...COMMANDS.flatMap(({ name, args, most }) =>
		trees.map((tree) => ({ name: name + tree.name, args: [tree.program, ...args], most })),
	),
].map((start) => ({ ...start, times: [] }));

/** Seconds of user and system are the last line of standard error. */
const TIMED = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null';

/** Milliseconds of one start; one that fails is no measurement. */
function timeOf({ name, args }) {
	const begun = performance.now();
	const run = values.cpu
		? spawnSync("bash", ["-c", TIMED, "bash", process.execPath, ...args], { encoding: "utf8" })
		: spawnSync(process.execPath, args, { encoding: "utf8" });
	const taken = performance.now() - begun;
	if (run.status !== 0) throw new Error(`Expected "${name}" to end with 0, got ${run.status}: ${run.stderr}`);
	if (!values.cpu) return taken;
	const [user, system] = run.stderr.trim().split("\n").at(-1).split(" ").map(Number);
	return 1000 * (user + system);
}

const medianOf = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

for (let turn = 0; turn < Number(values.runs); turn++) for (const start of starts) start.times.push(timeOf(start));

const bare = medianOf(starts[0].times);
console.log(`median of ${values.runs}, ${values.cpu ? "processor" : "clock"}${" ".repeat(6)}ms   times node -e 0`);
for (const { name, times, most } of starts) {
	const median = medianOf(times);
	const bound = most === undefined ? "" : `   at most ${most}`;
	console.log(`${name.padEnd(26)}${median.toFixed(0).padStart(7)}   ${(median / bare).toFixed(2).padStart(6)}${bound}`);
}
