import { dirname } from "node:path";
import type { Outcome } from "@fissure/core";
import type { CaseChoice } from "../../case/case-choice.ts";
import { type WatchAct, watchAct } from "../../watch/watch-acts.ts";

/** Changes what is watched. A table is named as it lies beside the case, wherever the program was started. */
export async function changeWatched(choice: CaseChoice, act: WatchAct): Promise<Outcome<{ readonly done: string }>> {
	const folder = choice.file === undefined ? choice.folder : dirname(choice.file);
	const outcome = await watchAct({ case: { ...choice, folder }, do: act });
	return outcome.ok ? { ok: true, value: { done: outcome.value.done ?? "" } } : outcome;
}
