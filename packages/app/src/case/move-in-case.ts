import { resolve } from "node:path";
import type { Outcome } from "@fissure/core";
import { isPostgresAddress, type MovedCase } from "@fissure/model";
import type { Hooks } from "../inputs/text-source.ts";
import type { CaseChoice } from "./case-choice.ts";

/**
 * Copies a case from a file to a database or back, and compares both. What was read stays as it is.
 *
 * - problems: those of `transferCase` of the store
 */
export async function moveInCase(
	{ from, to, case: choice }: { readonly from: string; readonly to: string; readonly case: CaseChoice },
	{ signal, onProgress }: Hooks = {},
): Promise<Outcome<MovedCase>> {
	const { shownAddress, transferCase } = await import("@fissure/store");
	const placeOf = (address: string): string => (isPostgresAddress(address) ? address : resolve(choice.folder, address));
	const moved = await transferCase(
		placeOf(from),
		placeOf(to),
		{ who: choice.who, now: choice.now },
		{ signal, onProgress: (progress) => onProgress?.({ stage: "moving", ...progress }) },
	);
	if (!moved.ok) return moved;
	return { ok: true, value: { from: shownAddress(placeOf(from)), to: shownAddress(placeOf(to)), ...moved.value } };
}
