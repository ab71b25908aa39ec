import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Outcome } from "@fissure/core";
import type { DeedMapping } from "@fissure/model";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { importDeeds } from "../deeds/import-deeds.ts";
import { importVotes } from "../deeds/import-votes.ts";
import type { Hooks } from "../inputs/text-source.ts";

const require = createRequire(import.meta.url);

/** What an example has of votes (`votes.csv`) and of deeds, figures and mappings (`deeds/`): ours, and checked by its tests. */
export async function addDeeds(choice: CaseChoice, folder: string, { signal }: Hooks): Promise<Outcome<unknown>> {
	const hooks = signal === undefined ? {} : { signal };
	const votes = await importVotes(
		{ case: choice, files: [join(folder, "votes.csv")], id: "concord", label: "Concord of Nations" },
		hooks,
	);
	if (!votes.ok) return votes;
	const files = ["deeds.yaml", "trade.csv"].map((name) => join(folder, "deeds", name));
	const source = { title: "Statistics of Valdara", address: null };
	const deeds = await importDeeds({ case: choice, files, source }, hooks);
	if (!deeds.ok) return deeds;
	const { parse } = require("yaml") as typeof import("yaml");
	const { mappings } = parse(readFileSync(join(folder, "deeds/mappings.yaml"), "utf8")) as {
		readonly mappings: readonly Omit<DeedMapping, "concepts" | "note">[];
	};
	return inCase<null>(choice, "write", async (file, store) => {
		const undertaking = store.undertake("save mapping");
		for (const mapping of mappings) {
			const saved = await store.saveMapping(file, { concepts: [], note: null, ...mapping }, undertaking);
			if (!saved.ok) return saved;
		}
		return { ok: true, value: null };
	});
}
