import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { failed, type VoteMatrix } from "@fissure/core";
import type { RollCall } from "@fissure/model";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { caseChoices, codeOf, granted, PORT_ELLERY } from "../../fixtures/port-ellery.ts";
import { compareDeeds, exportDeedSheet, exportDeeds, printDeedSheet, printDeeds } from "./compare-deeds.ts";
import {
	deleteMapping,
	exportMappings,
	importMappings,
	listMappings,
	printMappings,
	setMappings,
} from "./deed-mappings.ts";

const choiceOf = caseChoices();
const LOOKS = { color: false, width: 120, bom: false };
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

const rollCall = (id: string, date: string): RollCall => ({
	...{ id, table: "assembly", body: "other", date, session: null, symbol: `R/${id}`, title: "Ceasefire in Sorvia" },
	...{ description: null, important: null, issues: [], amendment: false, paragraph: false, vetoedBy: [], stated: null },
	totals: { yes: 1, abstain: 0, no: 0, absent: null },
});
const votes: VoteMatrix = {
	voters: [{ id: "XVA", name: null, state: "XVA", group: null }],
	rollCalls: [rollCall("1", "2024-03-01"), rollCall("2", "2025-03-01")],
	cells: Uint8Array.from([1, 3]),
};
const MAPPING = `mappings:
  - id: sorvia
    issue: sorvia_settlement
    label: Ceasefire in Sorvia
    links:
      - {kind: votes, label: Ceasefire, titles: [ceasefire in sorvia], repeats: true, yes: for}
`;

/** One who always speaks for a ceasefire, votes for it, and then against it. */
const voted = async (name: string): Promise<CaseChoice> => {
	const choice = choiceOf(name);
	granted(
		await initCase({
			case: choice,
			...{ codebook: join(PORT_ELLERY, "codebook.yaml"), actors: join(PORT_ELLERY, "actors.yaml") },
		}),
	);
	granted(
		await inCase(choice, "write", async (file, store) => {
			for (let at = 0; at < 14; at++) {
				const date = new Date(Date.UTC(2024, at, 5)).toISOString().slice(0, 10);
				const text = `Valdara supports an immediate ceasefire. It was statement ${at}.`;
				const document = {
					...({ id: `statement-${at}`, text, kind: "briefing", language: "en", guessed: [] } as const),
					...{ publisher: "XVA", date, title: `Statement ${at}` },
				};
				for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
			}
			const table = {
				...{ id: "assembly", label: "Assembly of the river", format: "csv", source: "votes.csv", citation: null },
				...{ rollCalls: 2, votes: 2, voters: 1, from: "2024-03-01", to: "2025-03-01" },
			};
			return store.saveVotes(file, { table, matrix: votes }, store.undertake("import votes"));
		}),
	);
	granted(await codeCase({ case: choice, threads: 1 }));
	return choice;
};

it("sets votes beside words, with their sentences, and makes no finding of one difference without a base rate", async () => {
	const choice = await voted("voted.fissure");
	const context = contextOf(choice);
	expect(codeOf(await compareDeeds.run({ holder: "Valdara", issue: ["sorvia_settlement"] }, context))).toBe(
		"mapping-missing",
	);
	granted(await importMappings.run({ yaml: MAPPING, name: "mine.yaml" }, context));
	const asked = { holder: "Valdara", mapping: ["sorvia"] };
	const report = granted(await compareDeeds.run(asked, context));
	const [sheet] = report.sheets;
	expect(sheet?.deeds.map(({ done, verdict, words }) => [done, verdict, words?.median])).toEqual([
		["yes", "agrees", 2],
		["no", "differs", 2],
	]);
	expect(sheet?.turns).toMatchObject([{ runs: [{ done: "yes" }, { done: "no", from: "2025-03-01" }] }]);
	expect(sheet).toMatchObject({ differs: 1, compared: 2, elsewhere: null, others: null, p: null, isUnusual: false });
	const key = sheet?.deeds[1]?.words?.evidence[0]?.key;
	expect(report.sentences.find((row) => row.key === key)?.sentence.exact).toBe(
		"Valdara supports an immediate ceasefire.",
	);
	expect(granted(await compareDeeds.run({}, context))).toMatchObject({
		sheets: [],
		overall: { differs: 1, compared: 2 },
	});

	const printed = granted(await printDeeds.run(asked, context));
	const text = String(await printDeeds.write?.(printed, "text", LOOKS));
	expect(text).toContain("Deeds differ from words in 1 of 2 that can be compared.");
	expect(text).toContain("Without a base rate nobody can say whether that is unusual.");
	expect(text).toContain("Ceasefire: yes 2024-03-01, then no 2025-03-01");
	const csv = String(granted(await exportDeeds.run({ ...asked, format: "csv" }, context)).body);
	expect(csv).toContain("XVA,sorvia,sorvia_settlement,vote,assembly/2,2025-03-01,R/2");
	const page = String(granted(await exportDeedSheet.run({ ...asked, format: "html" }, context)).body);
	expect(page).toContain("A bar above a mark: the deed differs from the words near it.");
	expect(page).toContain("Valdara supports an immediate ceasefire.");
	expect(page).toContain("Assembly of the river");
	const sheets = granted(await printDeedSheet.run({ holder: "XVA" }, context));
	expect(String(await printDeedSheet.write?.(sheets, "json", LOOKS))).toContain('"verdict": "differs"');
});

it("says what has no deeds, and whom it does not know", async () => {
	const choice = choiceOf("empty.fissure");
	granted(await initCase({ case: choice }));
	const context = contextOf(choice);
	expect(codeOf(await compareDeeds.run({}, context))).toBe("deeds-none");
	expect(codeOf(await compareDeeds.run({ mapping: ["nowhere"] }, context))).toBe("mapping-missing");
	expect(codeOf(await compareDeeds.run({ holder: "Nobodia" }, context))).toBe("actor-unknown");
	expect(printDeedSheet.typed?.({ act: "", words: [], options: {}, folder: "", format: "pdf" })).toContain(
		"Expected a holder",
	);
});

it("shows, saves and removes mappings; one of the case takes the place of one that ships", async () => {
	const choice = choiceOf("mappings.fissure");
	granted(await initCase({ case: choice }));
	const context = contextOf(choice);
	const [shipped] = granted(await listMappings.run({ id: "crimea" }, context));
	expect(shipped).toMatchObject({ from: "shipped", matches: [{ count: 0 }, { count: 0 }, { count: 0 }] });
	const yaml = String(granted(await exportMappings.run({ id: "crimea" }, context)).body);
	const path = join(choice.folder, "mine.yaml");
	writeFileSync(path, yaml.replace('label: "Crimea: whose it is"', "label: Mine"));
	const saved = granted(await setMappings.run({ file: path }, context));
	expect(saved.mappings.map(({ mapping, from }) => [mapping.id, mapping.label, from])).toEqual([
		["crimea", "Mine", "case"],
	]);
	expect(granted(await printMappings.run({}, context)).mappings.length).toBeGreaterThan(5);
	granted(await deleteMapping.run({ id: "crimea" }, context));
	expect(granted(await listMappings.run({ id: "crimea" }, context))).toEqual([shipped]);
	expect(codeOf(await deleteMapping.run({ id: "crimea" }, context))).toBe("mapping-missing");
	expect(
		codeOf(await importMappings.run({ yaml: yaml.replace("issue: crimea", "issue: nowhere"), name: "x" }, context)),
	).toBe("mapping-invalid");
});
