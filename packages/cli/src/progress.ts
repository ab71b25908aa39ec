import type { Progress } from "@fissure/desk";
import type { Sink } from "./io.ts";

/** Shorter actions are over before a line could be read. */
const QUIET_MS = 1000;
const BETWEEN_MS = 100;

const VERBS: Readonly<Record<Progress["stage"], string>> = {
	reading: "Reading",
	coding: "Coding",
	comparing: "Comparing",
	verifying: "Verifying",
};

const lineOf = ({ stage, done, total, place }: Progress, columns: number): string =>
	Array.from(`${VERBS[stage]} ${Math.min(done + 1, total)} of ${total}  ${place.replace(/\p{C}/gu, "")}`)
		.slice(0, Math.max(20, Math.floor(columns / 2)))
		.join("");

/** One line on a terminal that follows what is done, once it takes longer than a second; `clear` takes it away. */
export function progressLine(stderr: Sink, now: () => number = Date.now) {
	const started = now();
	let last = Number.NEGATIVE_INFINITY;
	let shown = false;
	return {
		show(progress: Progress): void {
			const time = now();
			if (stderr.isTTY !== true || time - started < QUIET_MS || time - last < BETWEEN_MS) return;
			last = time;
			shown = true;
			stderr.write(`\r\u001b[K${lineOf(progress, stderr.columns ?? 80)}`);
		},
		clear(): void {
			if (shown) stderr.write("\r\u001b[K");
			shown = false;
		},
	};
}
