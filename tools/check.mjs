// All that must pass, two things at a time, so that both cores of a small machine work: the build beside the tests of the core, which
// need none; then the other tests beside types and lint. What is said beside the tests is printed below them, where it is not lost
// between them.
import { spawn } from "node:child_process";

/** Exit status, and what was said where nobody listened. */
const run = (script, stdio, ...args) =>
	new Promise((resolve) => {
		const child = spawn("npm", ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])], {
			stdio: ["ignore", stdio, stdio],
		});
		const said = [];
		for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
		child.on("error", (error) => resolve({ script, status: 1, said: `${error.message}\n` }));
		child.on("close", (status) => resolve({ script, status: status ?? 1, said: Buffer.concat(said).toString() }));
	});

/** Prints what was said beside the tests, and names what failed. */
function report(results) {
	for (const { script, status, said } of results) {
		process.stdout.write(said);
		if (status === 0) continue;
		console.error(`${script} failed (exit status ${status})`);
		process.exitCode = 1;
	}
}

// A report for a machine is of one run of all tests.
const isOneRun = process.env.FISSURE_TEST_REPORT !== undefined;
const projects = (...names) => names.flatMap((name) => ["--project", name]);
const [build, ...early] = await Promise.all([
	run("build", "pipe"),
	...(isOneRun ? [] : [run("tests", "inherit", ...projects("core"), "--maxWorkers", "1")]),
]);
report([build, ...early]);
if (build.status === 0) {
	const rest = isOneRun ? [] : projects("browser", "mocking", "node");
	report(await Promise.all([run("tests", "inherit", ...rest), run("types-and-lint", "pipe")]));
}
