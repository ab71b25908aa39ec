import type { LedgerFilters } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { codeAll, type Read } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { ledger } from "./ledger.ts";

const inFolder = caseFolder();

async function fill(file: Case): Promise<void> {
	await addAll(file, [
		additionOf("old", "Valdara opens the corridor. Ostmark closes it.", { date: "2024-05-01", venue: "Council" }),
		additionOf("new", "The corridors stay open. The sides met.", {
			date: "2026",
			publisher: "OST",
			kind: "readout",
			url: "https://o.example/1",
		}),
		additionOf("undated", "粮食走廊开放. 双方会谈.", { publisher: "CHN", language: "zh" }),
	]);
	await codeAll(file, {
		old: [{ stance: 3 }, { holder: "OST", stance: -2, issue: "ports" }],
		new: [{ stance: 1, manner: "joint", holder: "BOTH" }, { stance: null }],
		undated: [null, { stance: 0, issue: "ports" }],
	});
}

const sentences = async (file: Case, filters: LedgerFilters): Promise<readonly string[]> =>
	granted(await ledger(file, filters)).entries.map(({ sentence }) => sentence.exact);

describe("ledger", () => {
	it("gives each position with its words, its sentence and its document", async () => {
		await withCase(inFolder("entry.fissure"), async (file) => {
			await fill(file);
			const { entries } = granted(await ledger(file, { holders: ["BOTH"] }));
			expect(entries).toEqual([
				{
					...{ issue: "grain", holder: "BOTH", asserter: "OST", manner: "joint", stance: 1, status: "asserted" },
					...{ verb: "supports", negated: true, conditional: false, because: ["concept:grain-corridor"], note: null },
					quote: { document: "new", start: 0, end: 23, exact: "The corridors stay open" },
					sentence: { document: "new", start: 0, end: 24, exact: "The corridors stay open." },
					...{ coder: "lexicon@1", codebook: "book@1" },
					document: {
						...{ id: "new", title: null, publisher: "OST", date: "2026", venue: null, kind: "readout", language: "en" },
						url: "https://o.example/1",
					},
				},
			]);
		});
	});

	it.each<readonly [LedgerFilters, readonly string[]]>([
		[
			{},
			["The corridors stay open.", "The sides met.", "Valdara opens the corridor.", "Ostmark closes it.", "双方会谈."],
		],
		[{ issues: ["ports"] }, ["Ostmark closes it.", "双方会谈."]],
		[{ issues: ["ports", "grain"], holders: ["OST"] }, ["The sides met.", "Ostmark closes it."]],
		[{ asserters: ["VAL"] }, ["Valdara opens the corridor.", "Ostmark closes it."]],
		[{ publishers: ["CHN", "OST"] }, ["The corridors stay open.", "The sides met.", "双方会谈."]],
		[{ manners: ["joint"] }, ["The corridors stay open."]],
		// A stance that could not be read is not zero.
		[{ stance: [-3, 0] }, ["Ostmark closes it.", "双方会谈."]],
		[{ stance: [1, 3] }, ["The corridors stay open.", "Valdara opens the corridor."]],
		[{ venues: ["Council"], stance: [-3, -1] }, ["Ostmark closes it."]],
		[{ from: "2025" }, ["The corridors stay open.", "The sides met."]],
		[{ from: "2026-06-01", to: "2026-06-30" }, ["The corridors stay open.", "The sides met."]],
		[{ to: "2024-05-01" }, ["Valdara opens the corridor.", "Ostmark closes it."]],
		[{ to: "2024-04" }, []],
		[{ languages: ["zh"] }, ["双方会谈."]],
		[{ kinds: ["readout"], documents: ["new", "old"] }, ["The corridors stay open.", "The sides met."]],
		[{ words: "corridor" }, ["The corridors stay open.", "Valdara opens the corridor."]],
		[{ words: "corridor NOT open" }, []],
		[{ words: "=corridor" }, ["Valdara opens the corridor."]],
		[{ words: "会谈" }, ["双方会谈."]],
		[{ words: "走廊" }, []],
	])("answers %j", async (filters, expected) => {
		await withCase(inFolder("filters.fissure"), async (file) => {
			if (granted(await ledger(file)).entries.length === 0) await fill(file);
			expect(await sentences(file, filters)).toEqual(expected);
		});
	});

	it("leaves out what the program is not sure of, unless asked, and says how sure it is of the rest", async () => {
		await withCase(inFolder("unsure.fissure"), async (file) => {
			await addAll(file, [additionOf("doubtful", "Valdara closes it. Ostmark opens it. The sides met.")]);
			await codeAll(file, { doubtful: [{ certainty: "low" }, { certainty: "high" }, {}] });
			expect(await sentences(file, {})).toEqual(["Ostmark opens it.", "The sides met."]);
			const { entries } = granted(await ledger(file, { unsure: true }));
			expect(entries.map(({ certainty }) => certainty)).toEqual(["low", "high", undefined]);
		});
	});

	it("gives every position once over its pages, in one order, whatever the size of the page", async () => {
		await withCase(inFolder("pages.fissure"), async (file) => {
			const dates = ["2026-01-02", "2026-01", "2025", undefined, "2025-12-31", "2026-01-02"];
			await addAll(
				file,
				dates.map((date, i) =>
					additionOf(`text-${i}`, "They spoke of grain. They left. ".repeat(12), date === undefined ? {} : { date }),
				),
			);
			const reads: readonly Read[] = Array.from({ length: 24 }, (_, i) => ({ stance: (i % 7) - 3 }));
			await codeAll(file, Object.fromEntries(dates.map((_, i) => [`text-${i}`, reads])));
			const places = async (page: Parameters<typeof ledger>[2], filters: LedgerFilters) => {
				const outcome = granted(await ledger(file, filters, page));
				return { next: outcome.next, places: outcome.entries.map(({ quote }) => `${quote.document} ${quote.start}`) };
			};
			await fc.assert(
				fc.asyncProperty(
					fc.integer({ min: 1, max: 90 }),
					fc.constantFrom("newest" as const, "oldest" as const),
					fc.constantFrom<LedgerFilters>({}, { words: "grain" }, { stance: [0, 2] }),
					async (size, order, filters) => {
						const whole = await places({ size: 1000, order }, filters);
						expect(whole.next).toBeNull();
						const paged: string[] = [];
						for (let after: string | null = ""; after !== null; ) {
							const page = await places({ size, order, ...(after === "" ? {} : { after }) }, filters);
							expect(page.places.length).toBeLessThanOrEqual(size);
							paged.push(...page.places);
							after = page.next;
						}
						expect(paged).toEqual(whole.places);
						expect(new Set(paged).size).toBe(
							filters.words !== undefined ? 72 : filters.stance !== undefined ? 54 : 144,
						);
					},
				),
				{ numRuns: 12 },
			);
			expect(
				(await places({ size: 1000 }, {})).places.filter((place) => place.endsWith(" 0")).map((place) => place[5]),
			).toEqual(["0", "5", "1", "4", "2", "3"]);
		});
	});

	it("says what is wrong with a question", async () => {
		await withCase(inFolder("wrong.fissure"), async (file) => {
			expect(codeOf(await ledger(file, { words: '"open' }))).toBe("query-unclosed");
			for (const after of ["", "2026~1~2", "2026~1~2~x"])
				expect(codeOf(await ledger(file, {}, { after }))).toBe("cursor-unknown");
		});
	});
});
