import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";

/** Milliseconds before the line is opened again after it was cut: at first, and at most. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** A pause that doubles with each attempt that failed, up to ten seconds. */
export const pauseAfter = (failures: number): number =>
	Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1));

/**
 * Hears what is announced on a channel of the database, until it is closed. A line that is cut is opened again, with growing pauses; what was
 * announced meanwhile is lost, so `onOpen` is called each time for who wants to look.
 */
export function listen(
	pool: Pick<pg.Pool, "connect">,
	channel: string,
	{ onWords, onOpen }: { readonly onWords: (words: string) => void; readonly onOpen: () => void },
): { readonly close: () => Promise<void> } {
	const closing = new AbortController();
	const line = async (): Promise<void> => {
		for (let failures = 0; !closing.signal.aborted; ) {
			let client: pg.PoolClient | null = null;
			try {
				const opened = await pool.connect();
				client = opened;
				const cut = new Promise<void>((resolve) => {
					// A line may say more than once that it was cut.
					opened.on("error", () => resolve());
					opened.on("end", () => resolve());
					closing.signal.addEventListener("abort", () => resolve(), { once: true });
				});
				opened.on("notification", ({ payload }) => onWords(payload ?? ""));
				await opened.query(`listen ${channel}`);
				failures = 0;
				onOpen();
				await cut;
			} catch {
				failures++;
			} finally {
				// It hears, which no other user of the pool expects of a connection.
				client?.release(true);
			}
			if (!closing.signal.aborted) await wait(pauseAfter(failures), null, { signal: closing.signal }).catch(() => {});
		}
	};
	const over = line();
	return {
		close: async () => {
			closing.abort();
			await over;
		},
	};
}
