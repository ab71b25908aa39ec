import { failure } from "./failure.ts";
import type { Pause } from "./fetch-options.ts";
import type { HostLine } from "./host-memory.ts";

interface Manners {
	readonly delayMs: number;
	readonly concurrency: number;
	readonly longestWaitMs: number;
	readonly pause: Pause;
	readonly signal: AbortSignal | undefined;
}

/**
 * Waits until this host may be asked again.
 *
 * - out:   what ends the turn; must be called, once
 * - stops: throws the signal's reason when it is aborted, and a failure where the host wants more patience than is allowed
 */
export async function waitForHost(line: HostLine, manners: Manners): Promise<() => void> {
	const { delayMs, concurrency, longestWaitMs, pause, signal } = manners;
	await place(line, manners);
	const end = (): void => {
		line.nextAt = Math.max(line.nextAt, performance.now() + delayMs);
		leave(line);
	};
	const rest = line.nextAt - performance.now();
	if (rest > Math.max(longestWaitMs, delayMs * concurrency)) {
		leave(line);
		throw failure("busy", `a wish to wait ${Math.ceil(rest / 1000)} seconds`);
	}
	line.nextAt = Math.max(line.nextAt, performance.now()) + delayMs;
	try {
		if (rest > 0) await pause(rest, signal);
	} catch (error) {
		leave(line);
		throw error;
	}
	return end;
}

function place(line: HostLine, { concurrency, signal }: Manners): Promise<void> {
	signal?.throwIfAborted();
	if (line.active < Math.max(1, concurrency)) {
		line.active++;
		return Promise.resolve();
	}
	return new Promise((resolve, reject) => {
		const enter = (): void => {
			signal?.removeEventListener("abort", giveUp);
			resolve();
		};
		const giveUp = (): void => {
			line.waiting.splice(line.waiting.indexOf(enter), 1);
			reject(signal?.reason);
		};
		line.waiting.push(enter);
		signal?.addEventListener("abort", giveUp, { once: true });
	});
}

/** The place goes straight to who has waited longest. */
function leave(line: HostLine): void {
	const next = line.waiting.shift();
	if (next === undefined) line.active--;
	else next();
}
