import type { Hooks } from "../inputs/text-source.ts";

/** Says which part of an analysis comes next, and ends here where it is to stop: one part of a large case takes seconds. */
export function analysing(
	{ signal, onProgress }: Hooks,
	[done, total]: readonly [done: number, total: number],
	place: string,
): void {
	onProgress?.({ stage: "analysing", done, total, place });
	signal?.throwIfAborted();
}
