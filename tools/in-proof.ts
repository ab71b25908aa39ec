import { expect, it } from "vitest";

/** Whether this is `npm run proof`, which has the machine to itself and tries more. */
export const isProof = process.env.FISSURE_PROOF === "1";

/** How many draws a property gets: all of them in proof; else a quarter, since each run begins from another seed. */
export const draws = (inProof: number): number => (isProof ? inProof : Math.ceil(inProof / 4));

/** One in so many of a list, others in each run; all of it in proof. */
export const oneIn = <Item>(parts: number, items: readonly Item[]): readonly Item[] =>
	isProof ? items : items.filter((_, at) => (at + Number(process.env.FISSURE_SEED)) % parts === 0);

/** A test of nothing but time: on a machine that is busy with other work it would fail of the load alone. */
export const itInProof = it.runIf(isProof);

/** Does the work; in proof it must take less time than this. */
export async function inTime<Value>(milliseconds: number, work: () => Value): Promise<Awaited<Value>> {
	const began = performance.now();
	const value = await work();
	if (isProof) expect(performance.now() - began, "milliseconds").toBeLessThan(milliseconds);
	return value;
}

/** How long the work takes, in milliseconds; for tests of proof alone. */
export function timeOf(work: () => void): number {
	if (!isProof) throw new RangeError("Expected npm run proof, got a test that reads the clock; use itInProof");
	const began = performance.now();
	work();
	return performance.now() - began;
}

/** Milliseconds since this was asked: for what another process does. Only proof may compare them with a limit. */
export function stopwatch(): () => number {
	const began = performance.now();
	return () => performance.now() - began;
}
