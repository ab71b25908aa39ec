import type { LedgerFilters } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import type { Case } from "../case/case.ts";
import { closeCase, openCase } from "../case/open-case.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, steadyClock, withCase } from "../fixtures/case-folder.ts";
import { everSaid } from "./ever-said.ts";
import { ledger } from "./ledger.ts";
import { ledgerAttributions } from "./ledger-attributions.ts";
import { ledgerFacets } from "./ledger-facets.ts";
import { ledgerGrid } from "./ledger-grid.ts";
import { ledgerTimeline } from "./ledger-timeline.ts";
import { ledgerWindow } from "./ledger-window.ts";
import { readPosition } from "./read-position.ts";

const inFolder = caseFolder();

async function fill(file: Case): Promise<void> {
	await addAll(file, [
		additionOf("old", "Valdara opens the corridor. Ostmark closes it.", { date: "2024-05-01", venue: "Council" }),
		additionOf("new", "The corridors stay open. The sides met.", { date: "2026", publisher: "OST", kind: "readout" }),
		additionOf("undated", "粮食走廊开放. 双方会谈.", { publisher: "CHN", language: "zh" }),
		additionOf("late", "Valdara closes the corridor. It's d'Amato's corridor.", { date: "2026-03", venue: "Council" }),
		additionOf("unread", "No coder has read of this corridor.", { date: "2023" }),
	]);
	await codeAll(file, {
		old: [{ stance: 3 }, { holder: "OST", stance: -2, issue: "ports" }],
		new: [{ stance: 1, manner: "joint", holder: "VAL" }, { stance: null }],
		undated: [null, { stance: 0, issue: "ports" }],
		late: [{ stance: -3 }, { stance: null }],
	});
}

/** As a page asks: the case open for reading. */
async function withFilled<Value>(name: string, work: (file: Case) => Promise<Value>): Promise<Value> {
	const path = inFolder(name);
	await withCase(path, fill);
	const file = granted(await openCase(path, { readOnly: true, who: "Ana", now: steadyClock() }));
	try {
		return await work(file);
	} finally {
		await closeCase(file);
	}
}

const anyFilters = fc.record(
	{
		holders: fc.constantFrom(["VAL"], ["OST", "CHN"]),
		asserters: fc.constantFrom(["OST"], ["VAL", "CHN"]),
		issues: fc.constantFrom(["grain"], ["ports"], []),
		manners: fc.constantFrom(["joint"], ["own", "joint"]),
		stance: fc.constantFrom([-3, 0], [1, 3]),
		stances: fc.constantFrom([null], [3, null], [-2, 0], []),
		publishers: fc.constantFrom(["VAL"], ["OST", "CHN"]),
		venues: fc.constant(["Council"]),
		kinds: fc.constant(["readout"]),
		languages: fc.constant(["zh"]),
		documents: fc.constantFrom(["old", "late"], ["none"]),
		from: fc.constantFrom("2024", "2026-02", "2026-04-01"),
		to: fc.constantFrom("2024-05", "2026", "2026-02-01"),
		words: fc.constantFrom(
			"corridor",
			"=corridor",
			"corridor NOT open",
			"会谈",
			"clos*",
			"d'amato",
			"\"it's d'amato\"",
		),
	},
	{ requiredKeys: [] },
) as fc.Arbitrary<LedgerFilters>;

it("leaves what the program is not sure of out of window, counts and timeline, unless asked", async () => {
	const path = inFolder("unsure.fissure");
	await withCase(path, async (file) => {
		await addAll(file, [additionOf("doubtful", "Valdara closes it. Ostmark opens it.", { date: "2024" })]);
		await codeAll(file, { doubtful: [{ certainty: "low", issue: "ports" }, { certainty: "medium" }] });
	});
	const file = granted(await openCase(path, { readOnly: true, who: "Ana", now: steadyClock() }));
	try {
		for (const [filters, issues] of [
			[{}, ["grain"]],
			[{ unsure: true }, ["ports", "grain"]],
		] as const) {
			const { rows, total } = granted(await ledgerWindow(file, filters));
			expect([rows.map(({ issue }) => issue), total]).toEqual([issues, issues.length]);
			expect(granted(await ledgerFacets(file, filters)).total).toBe(issues.length);
			const { marks } = granted(await ledgerTimeline(file, filters));
			expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(issues.length);
		}
	} finally {
		await closeCase(file);
	}
});

describe("ledgerWindow", () => {
	it("gives what the ledger gives, in its order, whatever is asked and wherever the window stands", async () => {
		await withFilled("same.fissure", (file) =>
			fc.assert(
				fc.asyncProperty(
					anyFilters,
					fc.constantFrom("newest" as const, "oldest" as const),
					fc.nat({ max: 9 }),
					fc.integer({ min: 1, max: 5 }),
					async (filters, order, offset, limit) => {
						const { entries } = granted(await ledger(file, filters, { size: 100, order }));
						const window = granted(await ledgerWindow(file, filters, { order, offset, limit, patience: 1_000 }));
						expect(window).toMatchObject({ offset, total: entries.length, read: 1 });
						expect(window.rows.map(({ key: _, hits: __, ...entry }) => entry)).toEqual(
							entries.slice(offset, offset + limit),
						);
						expect(granted(await ledgerFacets(file, { ...filters, words: undefined } as never)).total).toBe(
							granted(await ledger(file, { ...filters, words: undefined } as never, { size: 100 })).entries.length,
						);
					},
				),
				{ numRuns: draws(160) },
			),
		);
	});

	it("marks the words that were looked for, in Chinese as well", async () => {
		await withFilled("hits.fissure", async (file) => {
			const marked = async (words: string) =>
				granted(await ledgerWindow(file, { words })).rows.map(({ sentence, hits }) =>
					hits.map(({ start, end }) => sentence.exact.slice(start - sentence.start, end - sentence.start)),
				);
			expect(await marked("corridor")).toEqual([["corridor"], ["corridor"], ["corridors"], ["corridor"]]);
			expect(await marked("会谈")).toEqual([["会谈"]]);
			expect(codeOf(await ledgerWindow(file, { words: '"open' }))).toBe("query-unclosed");
		});
	});

	it("knows of what another connection has changed since", async () => {
		await withFilled("changed.fissure", async (file) => {
			expect(granted(await ledgerWindow(file)).total).toBe(7);
			await withCase(inFolder("changed.fissure"), (writer) => codeAll(writer, { unread: [{ stance: 1 }] }));
			expect(granted(await ledgerWindow(file)).total).toBe(8);
			expect(granted(await ledgerWindow(file, { issues: ["grain"] })).total).toBe(6);
		});
	});
});

describe("ledgerFacets", () => {
	it("counts what each choice would leave, the list itself aside", async () => {
		await withFilled("facets.fissure", async (file) => {
			const facets = granted(await ledgerFacets(file, { issues: ["ports"], publishers: ["VAL"] }));
			expect(facets.issues).toEqual([
				{ value: "grain", count: 3 },
				{ value: "ports", count: 1 },
			]);
			expect(facets.publishers).toEqual([
				{ value: "CHN", count: 1 },
				{ value: "VAL", count: 1 },
			]);
			expect(facets.holders).toEqual([{ value: "OST", count: 1 }]);
			expect(facets.total).toBe(1);
			const all = granted(await ledgerFacets(file, { stances: [null] }));
			expect(all.stances).toContainEqual({ value: "unread", count: 2 });
			expect(all.stances).toContainEqual({ value: "3", count: 1 });
			expect(all.years).toEqual([{ value: "2026", count: 2 }]);
			expect(all.months.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(2);
			expect(all.months.every(({ value }) => /^2026-\d\d$/u.test(value))).toBe(true);
		});
	});
});

describe("ledgerTimeline", () => {
	it("stands each text where its date is exact, and by itself where it is not; an unread stance apart", async () => {
		await withFilled("timeline.fissure", async (file) => {
			const { by, unit, lanes, marks, total } = granted(await ledgerTimeline(file));
			expect({ by, unit, total }).toEqual({ by: "issue", unit: "day", total: 7 });
			expect(lanes).toEqual([
				{ name: "grain", count: 5 },
				{ name: "ports", count: 2 },
			]);
			expect(
				marks.filter(({ lane }) => lane === "grain").map(({ from, stance, kind }) => [from, stance, kind]),
			).toEqual([
				["2024-05-01", 3, "speech"],
				["2026", 1, "readout"],
				["2026", null, "readout"],
				["2026-03", -3, "speech"],
				["2026-03", null, "speech"],
			]);
			expect(marks.find(({ from }) => from === "")).toMatchObject({ lane: "ports", count: 1, to: "", stance: 0 });
		});
	});

	it("has a lane for each holder where one issue is asked for, and counts those it does not show", async () => {
		await withFilled("holders.fissure", async (file) => {
			const timeline = granted(await ledgerTimeline(file, { issues: ["grain"], words: "corridor" }, { lanes: 1 }));
			expect(timeline).toMatchObject({ by: "holder", more: 0, total: 4, read: 1 });
			expect(granted(await ledgerTimeline(file, {}, { by: "holder", lanes: 1 })).more).toBe(2);
		});
	});
});

describe("ledgerGrid", () => {
	it("has the latest stance of each holder in its own texts, and counts apart what others attribute to it", async () => {
		await withFilled("grid.fissure", async (file) => {
			const grid = granted(await ledgerGrid(file));
			expect(grid).toMatchObject({ unit: "year", from: "2024", to: "2026", total: 7, more: { holders: 0, issues: 0 } });
			const cellOf = (holder: string, issue: string) =>
				grid.cells.find((cell) => cell.holder === holder && cell.issue === issue);
			expect(cellOf("VAL", "grain")).toMatchObject({
				...{ count: 3, attributed: 1, latest: { stances: [-3], date: "2026-03" } },
				bars: [
					{ at: "2024", for: 1, against: 0, neither: 0 },
					{ at: "2026", for: 0, against: 1, neither: 1 },
				],
			});
			// Only Valdara says so of Ostmark.
			expect(cellOf("OST", "ports")).toMatchObject({ count: 0, attributed: 1, latest: null, bars: [] });
			// Without a date nobody can say that it is the latest.
			expect(cellOf("CHN", "ports")).toMatchObject({ count: 1, latest: null, bars: [] });
		});
	});

	it("shows the busiest holders and issues, and says how many are not shown", async () => {
		await withFilled("small-grid.fissure", async (file) => {
			const { holders, issues, more, cells } = granted(await ledgerGrid(file, {}, { holders: 1, issues: 1 }));
			expect({ holders, issues, more }).toEqual({
				holders: ["VAL"],
				issues: ["grain"],
				more: { holders: 2, issues: 1 },
			});
			expect(cells).toHaveLength(1);
		});
	});

	it("takes every own position of a case once", async () => {
		await withFilled("any-grid.fissure", async (file) => {
			await fc.assert(
				fc.asyncProperty(anyFilters, async (filters) => {
					const { cells, total } = granted(
						await ledgerGrid(file, filters as LedgerFilters, { holders: 30, issues: 30 }),
					);
					expect(cells.reduce((sum, { count, attributed }) => sum + count + attributed, 0)).toBe(total);
				}),
				{ numRuns: draws(30) },
			);
		});
	});
});

describe("everSaid", () => {
	it("counts the texts that say the words among those held, year by year", async () => {
		await withFilled("words.fissure", async (file) => {
			const said = granted(await everSaid(file, { holder: "VAL", words: "open*" }));
			expect(said).toMatchObject({ searched: "words", saying: 1, positions: null, ascribed: 0 });
			expect(said.held).toEqual({ texts: 3, uncoded: 1, first: "2023", last: "2026-03" });
			expect(said.firstText?.sentences.map(({ exact }) => exact)).toEqual(["Valdara opens the corridor."]);
			expect(said.lastText).toEqual(said.firstText);
			expect(said.years).toEqual([
				{ year: "2023", held: 1, saying: 0 },
				{ year: "2024", held: 1, saying: 1 },
				{ year: "2026", held: 1, saying: 0 },
			]);
			expect(said.languages.map(({ held, saying }) => [held, saying])).toEqual([[3, 1]]);
		});
	});

	it("tells what the holder said from what others ascribe to the holder", async () => {
		await withFilled("ascribed.fissure", async (file) => {
			const said = granted(await everSaid(file, { holder: "VAL", issues: ["grain"], words: "corridor" }));
			expect(said).toMatchObject({ searched: "positions", saying: 2, positions: 3, ascribed: 1 });
			expect(said.firstRow?.document.id).toBe("old");
			expect(said.lastRow?.sentence.exact).toBe("It's d'Amato's corridor.");
		});
	});

	it("says of somebody of whom nothing is held that nothing is held", async () => {
		await withFilled("nobody.fissure", async (file) => {
			const said = granted(await everSaid(file, { holder: "NOR", words: "corridor" }));
			expect(said).toMatchObject({ saying: 0, firstText: null, lastText: null, years: [] });
			expect(said.held).toEqual({ texts: 0, uncoded: 0, first: null, last: null });
			expect(codeOf(await everSaid(file, { holder: "NOR" }))).toBe("query-empty");
		});
	});
});

describe("readPosition", () => {
	it("shows the words around, and why they were read so", async () => {
		await withFilled("position.fissure", async (file) => {
			const [row] = granted(await ledgerWindow(file, { holders: ["OST"], issues: ["ports"] })).rows;
			const position = granted(await readPosition(file, row?.key ?? -1));
			expect(position).toMatchObject({
				...{ before: "Valdara opens the corridor. ", after: "", scale: "support", rung: 5, hedges: ["perhaps"] },
				...{ target: null, codedBy: "Ana", isReplaced: false },
			});
			expect(position.entry.quote.exact).toBe("Ostmark closes it");
			expect(codeOf(await readPosition(file, 9_999))).toBe("position-unknown");
		});
	});
});

describe("ledgerAttributions", () => {
	it("counts what one states as another's, and neither own words nor common ground", async () => {
		await withFilled("attributions.fissure", async (file) => {
			expect(granted(await ledgerAttributions(file))).toEqual({
				...{ actors: ["OST", "VAL"], more: 0, total: 2 },
				pairs: [
					{ asserter: "OST", holder: "VAL", count: 1 },
					{ asserter: "VAL", holder: "OST", count: 1 },
				],
			});
			expect(granted(await ledgerAttributions(file, { asserters: ["CHN"] }))).toEqual({
				...{ actors: [], more: 0, pairs: [], total: 0 },
			});
		});
	});

	it("counts each such position once, whatever is asked for", async () => {
		await withFilled("attributions-any.fissure", (file) =>
			fc.assert(
				fc.asyncProperty(anyFilters, async (filters) => {
					const { pairs, total } = granted(await ledgerAttributions(file, filters));
					expect(pairs.reduce((sum, { count }) => sum + count, 0)).toBe(total);
					const { rows } = granted(await ledgerWindow(file, filters, { limit: 100 }));
					expect(rows.filter(({ holder, asserter }) => holder !== "BOTH" && holder !== asserter)).toHaveLength(total);
				}),
				{ numRuns: draws(40) },
			),
		);
	});
});
