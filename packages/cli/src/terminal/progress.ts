import type { Progress } from "@fissure/model";

import type { Sink } from "./io.ts";

/** Shorter actions are over before a line could be read. */
const QUIET_MS = 1000;
const BETWEEN_MS = 100;

const VERBS: Readonly<Record<Progress["stage"], string>> = {
	reading: "Reading",
	coding: "Coding",
	comparing: "Comparing",
	analysing: "Analysing",
	verifying: "Verifying",
	adding: "Adding",
	fetching: "Fetching",
	indexing: "Counting phrases",
	moving: "Moving",
	exporting: "Exporting",
	importing: "Importing",
	checking: "Checking",
	upgrading: "Upgrading the case",
};

const lineOf = ({ stage, done, total, place }: Progress, left: string, columns: number): string => {
	const count = total === 0 ? `${done}` : `${Math.min(done + 1, total)} of ${total}`;
	return Array.from(`${VERBS[stage]} ${count}${left}  ${place.replace(/\p{C}/gu, "")}`)
		.slice(0, Math.max(20, Math.floor(columns / 2)))
		.join("");
};

/** Before this one cannot tell how fast it goes. */
const TELLING_MS = 5000;
const MINUTE_MS = 60_000;

/** `, 2 min left`, as long as it goes on as it has gone since this stage began. */
function timeLeft({ done, total }: Progress, elapsed: number): string {
	if (elapsed < TELLING_MS || done === 0 || total <= done) return "";
	const left = (elapsed / done) * (total - done);
	return left > MINUTE_MS ? `, ${Math.round(left / MINUTE_MS)} min left` : `, ${Math.ceil(left / 1000)} s left`;
}

/** One line on a terminal that follows what is done, once it takes longer than a second; `clear` takes it away. */
export function progressLine(stderr: Sink, now: () => number = Date.now) {
	const started = now();
	let last = Number.NEGATIVE_INFINITY;
	let shown = false;
	let stage: { readonly name: Progress["stage"]; readonly since: number } | null = null;
	return {
		show(progress: Progress): void {
			const time = now();
			if (stage?.name !== progress.stage) stage = { name: progress.stage, since: time };
			if (stderr.isTTY !== true || time - started < QUIET_MS || time - last < BETWEEN_MS) return;
			last = time;
			shown = true;
			stderr.write(`\r\u001b[K${lineOf(progress, timeLeft(progress, time - stage.since), stderr.columns ?? 80)}`);
		},
		clear(): void {
			if (shown) stderr.write("\r\u001b[K");
			shown = false;
		},
	};
}
