import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { exportFormulations, listFormulations, printFormulations, showPhrase } from "./formulations.ts";

const choiceOf = caseChoices();

const THINGS = "corn road port valley mill bridge tax harvest canal market fleet mayor".split(" ");

/** A text a year, of two publishers; one of them drops its formula after 2014. */
const valley = async (name: string): Promise<CaseChoice> => {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", async (file, store) => {
		for (let at = 0; at < 12; at++)
			for (const publisher of ["XVA", "XOS"]) {
				const thing = THINGS[at] as string;
				const has = publisher === "XVA" ? at < 5 : at === 3;
				const text = has
					? `The ${thing} has the lasting compact of neighbours to ${thing}.`
					: `The ${thing} stays, ${publisher}.`;
				const document = {
					...({ id: `${publisher}-${at}`, text, language: "en", kind: "speech", publisher, guessed: [] } as const),
					...{ date: String(2010 + at), ...(publisher === "XVA" ? { speaker: "Ana Dole" } : {}) },
				};
				for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
			}
		return store.watchPhrase(file, { phrase: "lasting compact", language: null, publisher: "XVA" });
	});
	return choice;
};
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

it("finds the phrases of a publisher or a speaker, when they were used, and by whom else", async () => {
	const context = contextOf(await valley("valley.fissure"));
	const [holder, seed] = ["XVA", 4];
	const found = granted(await listFormulations.run({ holder, seed }, context));
	expect(found).toMatchObject({ holder, seed, texts: 12, from: "2010", to: "2021" });
	const item = found.items.find(({ phrase }) => phrase === "lasting compact of neighbours");
	expect(item).toMatchObject({
		...{ firstSeen: "2010", lastSeen: "2014", eligible: 12, eligibleSince: 7 },
		...{ others: [{ publisher: "XOS", texts: 1, of: 12 }], speakers: [{ speaker: "Ana Dole", texts: 5 }] },
	});
	expect(item?.pVanished).toBeCloseTo(1 / 792, 10);
	expect(found.items[0]).toMatchObject({ phrase: "lasting compact", isWatched: true, lastSeen: "2014" });
	const spoken = granted(await listFormulations.run({ holder: "Ana Dole", alone: "1", most: 1 }, context));
	expect(spoken).toMatchObject({ holder: "Ana Dole", texts: 12, items: [{ texts: 5, others: null }] });
});

it("says whose texts could be meant, and what the tiers should be", async () => {
	const context = contextOf(await valley("valley.fissure"));
	expect(codeOf(await listFormulations.run({}, context))).toBe("holder-unnamed");
	expect(codeOf(await listFormulations.run({ holder: "CHN" }, context))).toBe("holder-unknown");
	expect(codeOf(await listFormulations.run({ holder: "XVA", tiers: ["0.1", "0.2"] }, context))).toBe("tiers-unordered");
	const tiers = ["0.5", "0.4", "0.3", "0.2", "0.1"];
	expect(granted(await listFormulations.run({ holder: "XVA", tiers }, context)).tiers[0]).toEqual({
		...{ tier: "boiling", share: 0.5, texts: null },
	});
});

it("shows when each publisher used a phrase", async () => {
	const context = contextOf(await valley("valley.fissure"));
	const life = granted(await showPhrase.run({ phrase: "Lasting compact" }, context));
	expect(life).toMatchObject({ texts: 6, places: 6, undated: 0 });
	expect(
		life.users.map(({ publisher, texts, firstSeen, lastSeen }) => [publisher, texts, firstSeen, lastSeen]),
	).toEqual([
		["XVA", 5, "2010", "2014"],
		["XOS", 1, "2013", "2013"],
	]);
	expect(life.years[3]).toEqual({ year: 2013, texts: 2, of: 2 });
});

it("writes them for a terminal, as a page, and as a table", async () => {
	const context = contextOf(await valley("valley.fissure"));
	const looks = { color: false, width: 100, bom: false, screen: true };
	const typed = (words: readonly string[], options: object, format = "text") =>
		printFormulations.typed?.({ act: "", words, options, folder: ".", format });
	const given = typed(["no such words"], { holder: "XVA" });
	expect(given).toEqual({ holder: "XVA", phrase: ["no such words"] });
	const printed = granted(await printFormulations.run(given as never, context));
	const shown = String(await printFormulations.write?.(printed, "text", looks));
	expect(shown).toContain("lasting compact of neighbours");
	expect(shown).toContain("In no dated text of this holder.");
	const lives = granted(await printFormulations.run({ phrase: ["lasting compact", "no such words"] }, context));
	expect(String(await printFormulations.write?.(lives, "csv", looks))).toContain("XOS");
	expect(String(await printFormulations.write?.(lives, "text", looks))).toContain("does not mean it was never said");
	expect(typed(["lasting compact"], {}, "docx")).toContain("add --holder");
	for (const format of ["html", "markdown", "csv"] as const) {
		const { body, name } = granted(await exportFormulations.run({ holder: "XVA", format }, context));
		expect(name).toMatch(/^formulations[.]/);
		expect(String(body)).toContain("lasting compact of neighbours");
	}
});
