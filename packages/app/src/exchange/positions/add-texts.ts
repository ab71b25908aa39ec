import type { Outcome } from "@fissure/core";
import type { Addition, Case, Undertaking } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";

/**
 * Adds the texts of a project of another program. One that cannot be added is reported and passed over.
 *
 * - out:      ids in the case, by what the project knows its texts by, and how many are new
 * - problems: those of the case; of one text those of `addDocuments`
 */
export async function addTexts<Key>(
	file: Case,
	store: Store,
	texts: readonly { readonly key: Key; readonly addition: Addition }[],
	{ place, undertaking, hooks }: { readonly place: string; readonly undertaking: Undertaking; readonly hooks: Hooks },
): Promise<Outcome<{ readonly ids: ReadonlyMap<Key, string>; readonly added: number }>> {
	const ids = new Map<Key, string>();
	let [at, added] = [0, 0];
	for await (const outcome of store.addDocuments(
		file,
		texts.map(({ addition }) => addition),
		undertaking,
	)) {
		const { key } = texts[at++] as (typeof texts)[number];
		if (outcome.ok) {
			ids.set(key, outcome.value.id);
			if (outcome.value.status !== "held") added++;
		} else if (outcome.problem.code.startsWith("case-")) return outcome;
		else hooks.onProblem?.(outcome.problem);
		hooks.signal?.throwIfAborted();
		hooks.onProgress?.({ stage: "importing", done: at, total: texts.length, place });
	}
	return { ok: true, value: { ids, added } };
}
