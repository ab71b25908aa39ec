// All that must pass, two things at a time, so that both cores of a small machine work: the build, then types and lint, beside the tests
// of the core, which need no build; then the other tests. What is said beside the tests is printed below them, where it is not lost
// between them.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** Exit status, and what was said where nobody listened. */
const run = (script, stdio, { args = [], env = {} } = {}) =>
	new Promise((resolve) => {
		const child = spawn("npm", ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])], {
			stdio: ["ignore", stdio, stdio],
			env: { ...process.env, ...env },
		});
		const said = [];
		for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
		child.on("error", (error) => resolve({ script, status: 1, said: `${error.message}\n` }));
		child.on("close", (status) => resolve({ script, status: status ?? 1, said: Buffer.concat(said).toString() }));
	});

/** Prints what was said beside the tests, and names what failed. */
function report({ script, status, said }) {
	process.stdout.write(said);
	if (status === 0) return;
	console.error(`${script} failed (exit status ${status})`);
	process.exitCode = 1;
}

/** The projects of each run of tests. */
const [CORE, OTHERS] = [["core"], ["browser", "mocking", "node"]];

/** Where a machine wants one report of all tests; each run writes its own beside it first. */
const wanted = process.env.FISSURE_TEST_REPORT;
const partOf = (projects) => `${wanted}.${projects[0]}`;

const tests = (projects, env = {}) =>
	run("tests", "inherit", {
		args: projects.flatMap((name) => ["--project", name]),
		env: { ...env, ...(wanted !== undefined && { FISSURE_TEST_REPORT: partOf(projects) }) },
	});

/** Writes the reports of all runs as one: what is counted is added, and nothing succeeds unless all did. */
function joinReports() {
	const parts = [CORE, OTHERS].map(partOf);
	const reports = parts.filter((part) => existsSync(part)).map((part) => JSON.parse(readFileSync(part, "utf8")));
	for (const part of parts) rmSync(part, { force: true });
	// Where one is missing, a run failed before its end, and a report of the other alone would say that all passed.
	if (reports.length < parts.length) return;
	const counted = Object.keys(reports[0]).filter((key) => key.startsWith("num"));
	const joined = {
		...Object.fromEntries(counted.map((key) => [key, reports.reduce((sum, one) => sum + one[key], 0)])),
		startTime: Math.min(...reports.map(({ startTime }) => startTime)),
		success: reports.every(({ success }) => success),
		testResults: reports.flatMap(({ testResults }) => testResults),
	};
	writeFileSync(wanted, JSON.stringify(joined));
}

const build = run("build", "pipe");
const checked = build.then(({ status }) => (status === 0 ? run("types-and-lint", "pipe") : null));
// One process for them, since the build has the other core.
const core = await tests(CORE, { VITEST_MAX_WORKERS: "1" });
report(await build);
report(core);
if ((await build).status === 0) {
	report(await tests(OTHERS));
	report(await checked);
}
if (wanted !== undefined) joinReports();
