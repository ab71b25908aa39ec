import { expect, it } from "vitest";
import { inCase } from "../case/in-case.ts";
import { initCase } from "../case/init-case.ts";
import { caseChoices, granted, PORT_ELLERY } from "../fixtures/port-ellery.ts";
import { addDeeds } from "./add-deeds.ts";

const choiceOf = caseChoices();

it("has votes, deeds, figures and mappings of which each chooses something", async () => {
	const choice = choiceOf("example.fissure");
	granted(await initCase({ case: choice }));
	granted(await addDeeds(choice, PORT_ELLERY, {}));
	granted(
		await inCase(choice, "read", async (file, store) => {
			const { rollCalls } = granted(await store.readVotes(file));
			const deeds = granted(await store.deedsOf(file));
			const series = granted(await store.indicatorsOf(file));
			const symbols = new Set(rollCalls.map(({ symbol }) => symbol));
			const targets = new Set(deeds.map(({ target }) => target));
			const links = granted(await store.mappingsOf(file)).flatMap((mapping) => mapping.links);
			expect(links.map(({ kind }) => kind).toSorted()).toEqual(["deeds", "series", "votes", "votes"]);
			for (const link of links) {
				if (link.kind === "votes") expect(link.symbols?.filter((symbol) => !symbols.has(symbol))).toEqual([]);
				if (link.kind === "deeds") expect(link.targets?.filter((target) => !targets.has(target))).toEqual([]);
				if (link.kind === "series") expect(series.map(({ id }) => id)).toContain(link.indicator);
			}
			return { ok: true, value: null };
		}),
	);
});
