import { dirname, isAbsolute } from "node:path";
import type { Outcome } from "@fissure/core";
import type { WatchList } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { type WatchAct, watchAct } from "../../watch/watch-acts.ts";

/** Changes what is watched. A table is named by its whole path, or as it lies beside the case. */
export async function changeWatched(
	choice: CaseChoice,
	act: WatchAct,
): Promise<Outcome<WatchList & { readonly done: string }>> {
	const { file, folder } = choice;
	const beside = file !== undefined && isAbsolute(file) ? dirname(file) : folder;
	const outcome = await watchAct({ case: { ...choice, folder: beside }, do: act });
	return outcome.ok ? { ok: true, value: { ...outcome.value, done: outcome.value.done ?? "" } } : outcome;
}
