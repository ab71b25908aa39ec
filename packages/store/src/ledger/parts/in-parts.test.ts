import type { LedgerFilters } from "@fissure/model";
import fc from "fast-check";
import { CompiledQuery } from "kysely";
import { expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import type { Case } from "../../case/case.ts";
import { closeCase, openCase } from "../../case/open-case.ts";
import { removeDocuments } from "../../documents/remove-documents.ts";
import { codeAll, type Read } from "../../fixtures/accounts.ts";
import { addAll, additionOf } from "../../fixtures/additions.ts";
import { caseFolder, granted, inPostgres, steadyClock, withCase } from "../../fixtures/case-folder.ts";
import { setMuted } from "../../mutes/mutes.ts";
import { everSaid } from "../ever-said.ts";
import { countPositions } from "../ledger.ts";
import { ledgerAttributions } from "../ledger-attributions.ts";
import { ledgerFacets } from "../ledger-facets.ts";
import { NOTHING_ASKED, passingPositions } from "../ledger-filters.ts";
import { ledgerGrid } from "../ledger-grid.ts";
import { isInParts, ledgerHome } from "../ledger-home.ts";
import { ledgerTimeline } from "../ledger-timeline.ts";
import { ledgerWindow } from "../ledger-window.ts";
import { actorProfile, issueProfile } from "../profiles.ts";
import { reviewQueue } from "../review-queue.ts";

const inFolder = caseFolder();

const DATES = ["", "2023", "2024-05", "2024-05-01", "2024-05-02", "2025-01-31", "2026"];
const STATES = ["VAL", "OST", "CHN"];
const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;

/** Texts of few dates, so that one date fills several parts, with whatever the filters ask for. */
async function fill(file: Case): Promise<void> {
	const texts = Array.from({ length: 16 }, (_, at) =>
		additionOf(`text-${at}`, `Valdara opens the corridor ${at}. Ostmark closes it. The sides met in ${at}.`, {
			...{ date: pick(DATES, at % 11), publisher: pick(STATES, at) },
			...(at % 4 === 0 ? {} : { venue: pick(["Council", "Assembly"], at) }),
			...{ kind: pick(["speech", "readout"], at >> 1), language: pick(["en", "zh", "en"], at) },
		}),
	);
	await addAll(file, texts);
	const readAt = (at: number): Read => ({
		...{ issue: pick(["grain", "ports", "drills"], at), holder: pick([...STATES, "BOTH"], at * 7) },
		...{ manner: pick(["own", "joint"], at), stance: pick([3, null, -2, 0, -3, 1], at) },
		...(at % 5 === 0 ? { certainty: pick(["low", "medium", "high"] as const, at) } : {}),
	});
	const reads = (coder: number) =>
		Object.fromEntries(
			texts
				.slice(coder * 12)
				.map(({ document: { id } }, at) => [id, [readAt(at), readAt(at * 3 + 1), readAt(at >> 2)]]),
		);
	await codeAll(file, reads(0));
	await codeAll(file, reads(1), { coder: "person:Ana@1" });
	granted(await setMuted(file, "drills", true));
}

const anyFilters = fc.record(
	{
		holders: fc.constantFrom(["VAL"], ["OST", "CHN"], ["NOR"]),
		asserters: fc.constantFrom(["OST"], ["VAL", "CHN"]),
		issues: fc.constantFrom(["grain"], ["ports", "drills"], []),
		manners: fc.constantFrom(["joint"], ["own", "joint"]),
		stance: fc.constantFrom([-3, 0], [1, 3]),
		stances: fc.constantFrom([null], [3, null], [-2, 0], []),
		coders: fc.constantFrom(["lexicon"], ["person:Ana"]),
		publishers: fc.constantFrom(["VAL"], ["OST", "CHN"]),
		venues: fc.constant(["Council"]),
		kinds: fc.constant(["readout"]),
		languages: fc.constant(["zh"]),
		documents: fc.constantFrom(["text-1", "text-7", "text-8"], ["none"]),
		from: fc.constantFrom("2024", "2026-02"),
		to: fc.constantFrom("2024-05", "2026"),
		words: fc.constantFrom("corridor", "clos*", "corridor NOT ostmark", "7"),
		muted: fc.constant(true),
		unsure: fc.constant(true),
		newSince: fc.constantFrom(0, 3),
	},
	{ requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<LedgerFilters>;

it("asks the database from as many positions on as a person says", async () => {
	const path = inFolder("wanted.fissure");
	await withCase(path, fill);
	const isLarge = async (most: string): Promise<boolean> => {
		process.env.FISSURE_LEDGER_IN_MEMORY = most;
		const file = granted(await openCase(path, { readOnly: true, who: "Ana", now: steadyClock() }));
		try {
			return isInParts(await ledgerHome(file));
		} finally {
			await closeCase(file);
			delete process.env.FISSURE_LEDGER_IN_MEMORY;
		}
	};
	expect([await isLarge("3"), await isLarge("many"), await isLarge("1000")]).toEqual([true, false, false]);
});

it("answers from the database as it does from memory, whatever is asked and however many parts there are", async () => {
	const path = inFolder("parts.fissure");
	await withCase(path, fill);
	const options = { readOnly: true, who: "Ana", now: steadyClock() } as const;
	const inMemory = granted(await openCase(path, options));
	const inPartsOf = async (part: number) =>
		granted(await openCase(path, { ...options, ledger: { mostInMemory: 0, part } }));
	const large = [await inPartsOf(7), await inPartsOf(1_000)];
	const ask = async (file: Case, filters: LedgerFilters, offset: number, order: "newest" | "oldest") => {
		const { words: _, ...silent } = filters;
		const { unsure: __, ...unreviewed } = filters;
		const window = granted(await ledgerWindow(file, filters, { order, offset, limit: 6, patience: 5_000 }));
		return {
			window,
			facets: granted(await ledgerFacets(file, silent)),
			timelines: [
				granted(await ledgerTimeline(file, filters, { lanes: 2, patience: 5_000 })),
				granted(await ledgerTimeline(file, filters, { by: "holder", patience: 5_000 })),
			],
			grid: granted(await ledgerGrid(file, filters, { holders: 2, issues: 2 })),
			attributions: granted(await ledgerAttributions(file, filters)),
			queue: [
				granted(await reviewQueue(file, unreviewed)),
				granted(await reviewQueue(file, unreviewed, { at: window.rows[0]?.key ?? -1 })),
			],
			said: granted(
				await everSaid(file, { issues: ["grain"], holder: "OST", ...(filters.from && { from: filters.from }) }),
			),
		};
	};
	try {
		for (const file of large) expect(isInParts(await ledgerHome(file))).toBe(true);
		const [one, other] = await Promise.all([inMemory, ...large].map((file) => ledgerWindow(file, {}, { offset: 3 })));
		expect(granted(one as never)).toEqual(granted(other as never));
		await fc.assert(
			fc.asyncProperty(
				anyFilters,
				fc.nat({ max: 30 }),
				fc.constantFrom("newest" as const, "oldest" as const),
				fc.constantFrom(...large),
				async (filters, offset, order, file) => {
					expect(await ask(file, filters, offset, order)).toEqual(await ask(inMemory, filters, offset, order));
				},
			),
			{ numRuns: draws(20) },
		);
		for (const file of large) {
			expect(await actorProfile(file, "VAL")).toEqual(await actorProfile(inMemory, "VAL"));
			expect(await issueProfile(file, "drills")).toEqual(await issueProfile(inMemory, "drills"));
		}
	} finally {
		for (const file of [inMemory, ...large]) await closeCase(file);
	}
});

it("counts all that is shown while it looks where parts begin: nothing of texts that were removed or replaced, unsure or put aside", async () => {
	const path = inFolder("all.fissure");
	await withCase(path, async (file) => {
		await fill(file);
		granted(await setMuted(file, "drills", false));
		granted(await removeDocuments(file, ["text-3", "text-9"]));
		await file.db.updateTable("documents").set({ later_version: "text-6" }).where("id", "=", "text-5").execute();
	});
	const options = { readOnly: true, who: "Ana", now: steadyClock() } as const;
	const inMemory = granted(await openCase(path, options));
	try {
		for (const part of [1, 3, 7, 1_000]) {
			const file = granted(await openCase(path, { ...options, ledger: { mostInMemory: 0, part } }));
			for (const order of ["newest", "oldest"] as const)
				for (let offset = 0; offset < 36; offset += 5)
					expect(granted(await ledgerWindow(file, {}, { order, offset, limit: 5 }))).toEqual(
						granted(await ledgerWindow(inMemory, {}, { order, offset, limit: 5 })),
					);
			expect(granted(await ledgerFacets(file))).toEqual(granted(await ledgerFacets(inMemory)));
			await closeCase(file);
		}
		const { total } = granted(await ledgerWindow(inMemory));
		expect(total).toBeGreaterThan(20);
		expect(granted(await countPositions(inMemory))).toBe(total);
	} finally {
		await closeCase(inMemory);
	}
});

it.skipIf(inPostgres)("counts positions from an index alone", async () => {
	await withCase(inFolder("index.fissure"), async (file) => {
		await fill(file);
		const counting = file.db
			.selectFrom("positions")
			.innerJoin("documents", "documents.key", "positions.document")
			.select(({ fn }) => fn.countAll<number>().as("count"))
			.where((builder) => passingPositions(NOTHING_ASKED, builder as never))
			.compile();
		const plan = CompiledQuery.raw(`explain query plan ${counting.sql}`, [...counting.parameters]);
		const { rows } = await file.db.executeQuery<{ readonly detail: string }>(plan);
		expect(rows.map(({ detail }) => detail)).toContain("SCAN positions USING COVERING INDEX positions_by_date");
	});
});
