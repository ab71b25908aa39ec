import { describe, expect, it } from "vitest";
import { inCase } from "../case/in-case.ts";
import { initCase } from "../case/init-case.ts";
import { undoInCase } from "../case/undo-in-case.ts";
import { caseChoices, codeOf, fillCase, granted } from "../fixtures/port-ellery.ts";
import { waitingInCase } from "../operations/case/list-waiting.ts";
import { actionInCase } from "../operations/case/show-action.ts";
import { coverageInCase } from "../operations/case/show-coverage.ts";
import { lookAtNews, newsInCase } from "./news-in-case.ts";
import { periodsBetween } from "./periods-between.ts";

const choiceOf = caseChoices();
const filled = fillCase(choiceOf("filled.fissure"));

describe("periodsBetween", () => {
	it.each([
		[["2024", "2021"], "2021 2022 2023 2024"],
		[["2023-11", "2024-02", ""], "2023-11 2023-12 2024-01 2024-02"],
		[["", "spring", "2024-13"], ""],
		[["0998", "1001"], "0998 0999 1000 1001"],
		// A mistaken date makes no picture of thousands of columns.
		[["0001", "2024"], "0001 2024"],
	])("of %j is %s", (given, all) => {
		expect(periodsBetween(given).join(" ")).toBe(all);
	});
});

describe("coverageInCase", () => {
	it("counts what is held by publisher and year, gaps included, and what is to be read", async () => {
		const coverage = granted(await coverageInCase({ case: await filled }));
		expect(coverage.by).toBe("year");
		expect(coverage.periods).toHaveLength(Number(coverage.periods.at(-1)) - Number(coverage.periods[0]) + 1);
		expect(coverage.publishers.reduce((sum, { documents }) => sum + documents, 0)).toBe(coverage.documents);
		for (const { held, toRead, undated, documents, positions } of coverage.publishers) {
			expect(held.reduce((sum, count) => sum + count, undated)).toBe(documents);
			expect(toRead.every((count) => count === 0)).toBe(true);
			expect(positions).toBeGreaterThanOrEqual(0);
		}
		expect(coverage.languages.reduce((sum, { documents }) => sum + documents, 0)).toBe(coverage.documents);
	});

	it("takes months where every text says its month and few months hold them all", async () => {
		const choice = choiceOf("months.fissure");
		granted(await initCase({ case: choice }));
		granted(
			await inCase(choice, "write", async (file, store) => {
				for (const [id, date] of [
					["a", "2026-01-05"],
					["b", "2026-03"],
				] as const) {
					const document = {
						id,
						text: `Text ${id}.`,
						language: "en",
						kind: "speech",
						publisher: "XVA",
						date,
						guessed: [],
					} as const;
					for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(id) }]));
				}
				return { ok: true, value: null };
			}),
		);
		expect(granted(await coverageInCase({ case: choice }))).toMatchObject({
			...{ by: "month", periods: ["2026-01", "2026-02", "2026-03"] },
			publishers: [{ publisher: "XVA", held: [1, 0, 1], toRead: [1, 0, 1], uncoded: 2 }],
		});
		expect(granted(await coverageInCase({ case: choice, by: "year" }))).toMatchObject({ periods: ["2026"] });
	});
});

describe("waitingInCase", () => {
	it("tells what can be read from what cannot, and why", async () => {
		const choice = choiceOf("waiting.fissure");
		granted(await initCase({ case: choice }));
		granted(
			await inCase(choice, "write", async (file, store) => {
				for (const [id, language, publisher] of [
					["a", "en", "XVA"],
					["b", "en", null],
					["c", "pt", "XVA"],
					["d", "pt", null],
				] as const) {
					const document = { id, text: `Text ${id}.`, language, kind: "speech", publisher, guessed: [] } as const;
					for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(id) }]));
				}
				return { ok: true, value: null };
			}),
		);
		expect(granted(await waitingInCase({ case: choice }))).toMatchObject({
			...{ toRead: 1, withoutPublisher: 1, withoutWords: [{ language: "pt", documents: 2 }] },
			...{ stale: 0, ungrouped: 4, due: 0, watched: 0 },
		});
	});
});

describe("newsInCase", () => {
	it("begins again for each person when they have said what they saw", async () => {
		const choice = choiceOf("news.fissure");
		granted(await initCase({ case: choice }));
		const alert = {
			kind: "phrase",
			subject: "phrase:a:appeared:x→y",
			what: "A phrase came",
			at: "2026-01-01",
			evidence: [],
		};
		await inCase(choice, "write", (file, store) => store.saveAlerts(file, [alert]));
		const told = async (who: string) => granted(await newsInCase({ case: { ...choice, who } }));
		const news = await told("Ana");
		expect(news).toMatchObject({
			unseen: 1,
			total: 1,
			lastLook: null,
			items: [{ what: "alert", headline: "A phrase came" }],
		});
		granted(await lookAtNews({ case: choice, alerts: news.items.flatMap((item) => item.alert ?? []) }));
		expect(await told("Ana")).toMatchObject({ items: [], lastLook: expect.any(String) });
		expect(await told("Ben")).toMatchObject({ lastLook: null });
		expect(codeOf(await lookAtNews({ case: choice, alerts: [99] }))).toBe("alert-missing");
		// An undo of what was seen brings the alert back; the look itself is no change that could be taken back.
		granted(await undoInCase({ case: choice }));
		expect(await told("Ana")).toMatchObject({ unseen: 1 });
	});
});

describe("actionInCase", () => {
	it("shows what one action made", async () => {
		const shown = granted(await actionInCase({ case: await filled, key: 2 }));
		expect(shown).toMatchObject({ action: { key: 2, verb: "add" } });
		expect(shown.changes[0]).toMatchObject({ table: "documents", isNew: true });
		expect(codeOf(await actionInCase({ case: await filled, key: 9999 }))).toBe("action-missing");
	});
});
