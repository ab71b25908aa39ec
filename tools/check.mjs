// All that must pass, several things at a time, so that no core of a small machine waits: the build beside the tests that need none; as soon
// as it is there, types and lint beside the tests that remain. What they say is printed below the tests, where it is not lost between them.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** Exit status, and what was said; `isHeard`: each line is printed at once instead, of several scripts in turn. */
const run = (script, { isHeard = false, args = [], env = {} } = {}) =>
	new Promise((resolve) => {
		const child = spawn("npm", ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])], {
			stdio: ["ignore", "pipe", "pipe"],
			env: { ...process.env, ...(isHeard && process.stdout.isTTY && { FORCE_COLOR: "1" }), ...env },
		});
		let said = "";
		for (const stream of [child.stdout, child.stderr])
			createInterface({ input: stream }).on("line", (line) => {
				if (isHeard) console.log(line);
				else said += `${line}\n`;
			});
		child.on("error", (error) => resolve({ script, status: 1, said: `${error.message}\n` }));
		child.on("close", (status) => resolve({ script, status: status ?? 1, said }));
	});

/** Prints what was said beside the tests, and names what failed. */
function report({ script, status, said }) {
	process.stdout.write(said);
	if (status === 0) return;
	console.error(`${script} failed (exit status ${status})`);
	process.exitCode = 1;
}

/** The projects of each run of tests. */
const RUNS = { early: ["core", "planting"], rest: ["browser", "node", "mocking"] };

/** Characters of what a failed test says. */
const MOST_SAID = 1_000;

/** Where a machine wants one report of all tests; each run writes its own beside it first. */
const wanted = process.env.FISSURE_TEST_REPORT;
const partOf = (name) => `${wanted}.${name}`;

const tests = (name, env = {}) =>
	run("tests", {
		isHeard: true,
		args: RUNS[name].flatMap((project) => ["--project", project]),
		env: { ...env, ...(wanted !== undefined && { FISSURE_TEST_REPORT: partOf(name) }) },
	});

/** Writes the reports of all runs as one: what is counted is added, and nothing succeeds unless all did. */
function joinReports() {
	const parts = Object.keys(RUNS).map(partOf);
	const reports = parts.filter((part) => existsSync(part)).map((part) => JSON.parse(readFileSync(part, "utf8")));
	for (const part of parts) rmSync(part, { force: true });
	// Where one is missing, a run failed before its end, and a report of the others alone would say that all passed.
	if (reports.length < parts.length) return;
	const counted = Object.keys(reports[0]).filter((key) => key.startsWith("num"));
	const joined = {
		...Object.fromEntries(counted.map((key) => [key, reports.reduce((sum, one) => sum + one[key], 0)])),
		startTime: Math.min(...reports.map(({ startTime }) => startTime)),
		success: reports.every(({ success }) => success),
		testResults: reports.flatMap(({ testResults }) => testResults),
	};
	writeFileSync(wanted, JSON.stringify(joined));
	nameFailures(joined);
}

/** Once more at the very end, since of a long log people are shown the end. */
function nameFailures({ testResults }) {
	for (const { name, status, message, assertionResults } of testResults) {
		const failed = assertionResults.filter((test) => test.status === "failed");
		for (const { fullName, failureMessages } of failed)
			console.error(`failed: ${name}: ${fullName}\n${failureMessages.join("\n").slice(0, MOST_SAID)}`);
		if (status === "failed" && failed.length === 0) console.error(`failed: ${name}\n${message.slice(0, MOST_SAID)}`);
	}
}

const build = run("build");
const once = (built, start) => built.then(({ status }) => (status === 0 ? start() : null));
const checked = once(build, () => run("types-and-lint"));
// One process for them, since the build has the other core. What needs the build does not wait for their end, or that core would.
const early = tests("early", { VITEST_MAX_WORKERS: "1" });
const rest = once(build, () => tests("rest", { FISSURE_BUILT: "1" }));
for (const part of [early, build, rest, checked]) {
	const said = await part;
	if (said !== null) report(said);
}
if (wanted !== undefined) joinReports();
