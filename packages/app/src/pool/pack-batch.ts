import type { Outcome } from "@fissure/core";
import type { Addition, Packing } from "@fissure/store";

/** What is saved of each addition, in their order; on whatever thread. */
export async function packBatch(additions: readonly Addition[]): Promise<readonly Outcome<Packing>[]> {
	const { packAddition } = await import("@fissure/store");
	const packed: Outcome<Packing>[] = [];
	for (const addition of additions) packed.push(await packAddition(addition));
	return packed;
}
