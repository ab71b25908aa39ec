// Runs the tests, with types and lint beside them: those leave the second core idle, and all must pass. Part of `npm run check`,
// after the build. What types and lint say is printed below the tests, where it is not lost between them.
import { spawn } from "node:child_process";

/** Exit status, and what was said where nobody listened. */
const run = (script, stdio) =>
	new Promise((resolve) => {
		const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", stdio, stdio] });
		const said = [];
		for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
		child.on("error", (error) => resolve({ status: 1, said: `${error.message}\n` }));
		child.on("close", (status) => resolve({ status: status ?? 1, said: Buffer.concat(said).toString() }));
	});

const [tests, beside] = await Promise.all([run("tests", "inherit"), run("types-and-lint", "pipe")]);
process.stdout.write(beside.said);
for (const [what, { status }] of Object.entries({ tests, "types and lint": beside }))
	if (status !== 0) console.error(`${what} failed (exit status ${status})`);
process.exitCode = tests.status || beside.status;
