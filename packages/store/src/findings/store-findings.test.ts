import type { Finding } from "@fissure/core";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { statusOf } from "../coverage/status.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { type FindingFilters, findingsOf } from "./read-findings.ts";
import { type FoundByComparing, storeFindings } from "./store-findings.ts";

const inFolder = caseFolder();

const findingOf = (start: number, fields: Partial<Finding> = {}): Finding => ({
	...{ kind: "omission", issue: "grain", carriedBy: "ours", against: ["theirs"], holder: "VAL" },
	...{
		headline: `Only Valdara's text has the words at ${start}.`,
		salience: 2,
		weight: 1 - start / 100,
		measure: null,
	},
	evidence: [{ document: "ours", start, end: start + 5, exact: "words" }],
	...{ instead: [], counterEvidence: [], baseRate: null, explanations: [], caveats: [], by: "omission@1" },
	...fields,
});

const store = async (file: Case, findings: readonly Finding[], fields: Partial<FoundByComparing> = {}) => {
	const found = { event: "call-1", documents: ["theirs", "ours"], findings, ...fields };
	const kept = granted(await storeFindings(file, found));
	return { ended: kept.ended, statuses: kept.findings.map(({ status }) => status) };
};
const standing = async (file: Case, filters: FindingFilters = {}): Promise<readonly number[]> =>
	granted(await findingsOf(file, filters)).findings.map(({ finding }) => finding.evidence[0]?.start ?? -1);

describe("storeFindings", () => {
	it("knows a finding again, and ends what is found no longer", async () => {
		await withCase(inFolder("again.fissure"), async (file) => {
			expect(await store(file, [findingOf(1), findingOf(7), findingOf(3)])).toEqual({
				ended: 0,
				statuses: ["new", "new", "new"],
			});
			expect(await standing(file)).toEqual([1, 7, 3]);
			// Newer background weighs one otherwise; a newer version of the comparator finds one more.
			const later = [findingOf(1), findingOf(3, { weight: 0.2 }), findingOf(9, { by: "omission@2" })];
			expect(await store(file, later)).toEqual({ ended: 1, statuses: ["held", "changed", "new"] });
			expect(await standing(file)).toEqual([3, 9, 1]);
			expect(granted(await statusOf(file)).findings).toBe(3);
			await undo(file);
			expect(await standing(file)).toEqual([1, 7, 3]);
			const rows = await file.db.selectFrom("findings").select("until").execute();
			expect(rows).toHaveLength(5);
		});
	});

	it("tells two findings in the same words apart by their number", async () => {
		await withCase(inFolder("twins.fissure"), async (file) => {
			expect((await store(file, [findingOf(1), findingOf(1)])).statuses).toEqual(["new", "new"]);
			expect(await store(file, [findingOf(1), findingOf(1)])).toEqual({ ended: 0, statuses: ["held", "held"] });
			expect((await store(file, [findingOf(1)])).ended).toBe(1);
		});
	});

	it("leaves alone what other comparators found, and what was found of others", async () => {
		await withCase(inFolder("others.fissure"), async (file) => {
			await store(file, [findingOf(1), findingOf(2, { kind: "intensity", by: "intensity@1" })]);
			await store(file, [findingOf(3)], { event: "call-2" });
			await store(file, [findingOf(4)], { event: null, documents: ["a", "b"] });
			expect((await store(file, [], { comparators: ["omission@3"] })).ended).toBe(1);
			expect((await store(file, [], { event: null, documents: ["b", "a"] })).ended).toBe(1);
			expect(await standing(file)).toEqual([3, 2]);
		});
	});
});

describe("findingsOf", () => {
	it("gives those asked for, page by page", async () => {
		await withCase(inFolder("pages.fissure"), async (file) => {
			await store(file, [findingOf(1), findingOf(2, { kind: "intensity", issue: null, holder: "OST" }), findingOf(3)]);
			await store(file, [findingOf(4)], { event: "call-2" });
			expect(await standing(file)).toEqual([4, 1, 2, 3]);
			expect(await standing(file, { event: "call-1", kinds: ["omission"] })).toEqual([1, 3]);
			expect(await standing(file, { holders: ["OST"] })).toEqual([2]);
			expect(await standing(file, { issues: ["grain"], since: "2026-01-01T00:00:01" })).toEqual([4]);
			const first = granted(await findingsOf(file, {}, { size: 3 }));
			expect(first).toMatchObject({ total: 4, next: 3 });
			expect(first.findings[0]).toMatchObject({ event: "call-2", documents: ["ours", "theirs"], who: "Ana" });
			expect(granted(await findingsOf(file, {}, { size: 3, after: 3 }))).toMatchObject({
				findings: [{ finding: findingOf(3) }],
				next: null,
			});
		});
	});
});
