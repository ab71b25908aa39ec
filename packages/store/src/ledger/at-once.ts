import { setImmediate } from "node:timers/promises";
import type { Case } from "../case/case.ts";
import { rememberedBy } from "../case/for-person.ts";

// A window of the ledger is shown at once; what takes seconds is done in pieces, and goes on when no window is being asked for.

const windows = new WeakMap<Case, Promise<unknown>>();

/** Work that waits for nothing that is done in pieces. */
export function atOnce<Value>(file: Case, work: Promise<Value>): Promise<Value> {
	windows.set(rememberedBy(file), work);
	return work;
}

/** Between two pieces: others are answered, and who asks for a window first of all. */
export async function betweenPieces(file: Case): Promise<void> {
	await setImmediate();
	await windows.get(rememberedBy(file))?.catch(() => {});
}
