#!/usr/bin/env node
import { constants } from "node:os";
import { shownAtOnce } from "./invocation/help-at-once.ts";
import { DONE, STOPPED } from "./terminal/io.ts";
import { complain } from "./terminal/report.ts";

/** A reader that hangs (a pipe, a slow host) must not outlive the wish to stop; a case still keeps what it has read; milliseconds. */
const GRACE_MS = 2000;

/** Ctrl-C, a service that is stopped, a terminal that is closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const stop = new AbortController();
let stopped = STOPPED;

/** Until this is called the system ends the program at once, whatever it computes. */
function stopInOrder(graceMs = GRACE_MS): void {
	for (const signal of SIGNALS)
		process.once(signal, () => {
			// The next one is the system's again.
			for (const other of SIGNALS) process.removeAllListeners(other);
			stopped = 128 + constants.signals[signal];
			stop.abort();
			setTimeout(() => {
				complain(process.stderr, "stopped; work in progress was not saved");
				// An exit would wait for threads.
				process.kill(process.pid, signal);
			}, graceMs).unref();
		});
}

// The reader of our output (head, less) may leave early: that is its right, and no error.
for (const sink of [process.stdout, process.stderr])
	sink.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code === "EPIPE") process.exit(DONE);
		throw error;
	});

/** The rest of the program is loaded only where it is needed. */
async function ran(argv: readonly string[]): Promise<number> {
	const [{ run }, { keep }] = await Promise.all([import("./run.ts"), import("./invocation/kept-code.ts")]);
	process.once("exit", () => keep(argv[0] ?? ""));
	return run(argv, {
		stdout: process.stdout,
		stderr: process.stderr,
		// Opening standard input costs a start that help need not pay.
		get stdin() {
			return process.stdin;
		},
		env: process.env,
		signal: stop.signal,
		stopInOrder,
	});
}

const argv = process.argv.slice(2);
const shown = shownAtOnce(argv, () => process.stdout.columns ?? 100);
if (shown === null) {
	const code = await ran(argv);
	process.exitCode = code === STOPPED ? stopped : code;
} else process.stdout.write(shown);
