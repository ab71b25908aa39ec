#!/usr/bin/env node
import { run } from "./run.ts";
import { DONE, STOPPED } from "./terminal/io.ts";
import { complain } from "./terminal/report.ts";

/** A reader that hangs (a pipe, a slow host) must not outlive the wish to stop; a case still keeps what it has read; milliseconds. */
const GRACE_MS = 2000;

const stop = new AbortController();
/** Ctrl-C, a service that is stopped, a terminal that is closed. */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
	process.once(signal, () => {
		stop.abort();
		setTimeout(() => {
			complain(process.stderr, "stopped; work in progress was not saved");
			process.exit(STOPPED);
		}, GRACE_MS).unref();
		process.once(signal, () => process.exit(STOPPED));
	});

// The reader of our output (head, less) may leave early: that is its right, and no error.
for (const sink of [process.stdout, process.stderr])
	sink.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code === "EPIPE") process.exit(DONE);
		throw error;
	});

process.exitCode = await run(process.argv.slice(2), {
	stdout: process.stdout,
	stderr: process.stderr,
	// Opening standard input costs a start that help need not pay.
	get stdin() {
		return process.stdin;
	},
	env: process.env,
	signal: stop.signal,
});
