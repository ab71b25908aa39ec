import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";
import type { Watched } from "./watchdog.ts";

/** Milliseconds between two looks at the watched thread. */
const LOOK_MS = 1_000;
/** Which part of the time between two looks the processor must have worked for us, for it to count as silence. */
const BUSY_PART = 0.2;
const STDERR = 2;

const { numbers, bytes, silence, megabytes, tooLarge } = workerData as Watched;
const [BEATS, LENGTH] = [0, 1];
let last = Atomics.load(numbers, BEATS);
let silent = 0;
let used = process.cpuUsage();

function placeOf(): string {
	// A decoder takes no memory that is shared.
	const place = new TextDecoder().decode(bytes.slice(0, Atomics.load(numbers, LENGTH))).replace(/\p{Cc}/gu, "?");
	return place === "" ? "" : `${place}: `;
}

function endWith(words: string): void {
	writeSync(STDERR, `fissure: ${placeOf()}${words}\n`);
	process.kill(process.pid, "SIGKILL");
}

// It never waits for anything, so that it sees a thread that does not answer.
setInterval(() => {
	const { user, system } = process.cpuUsage(used);
	used = process.cpuUsage();
	const now = Atomics.load(numbers, BEATS);
	if (now !== last) silent = 0;
	// On a machine that sleeps, or is busy with other things, time goes by without work.
	else if (user + system > LOOK_MS * 1000 * BUSY_PART) silent += LOOK_MS;
	last = now;
	if (process.memoryUsage.rss() > megabytes * 1_000_000) endWith(tooLarge);
	if (silent <= silence) return;
	const words = `Expected input that is worked through in time, got one step of more than ${silence / 1000} seconds; leave it out or divide it, or set FISSURE_PATIENCE to more seconds`;
	endWith(words);
}, LOOK_MS);
