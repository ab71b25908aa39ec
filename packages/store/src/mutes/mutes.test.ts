import type { Finding } from "@fissure/model";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { checkCase } from "../damage/check-case.ts";
import { identityOf } from "../findings/finding-id.ts";
import { findingStandings } from "../findings/finding-standings.ts";
import { newFindings } from "../findings/new-findings.ts";
import { findingsOf } from "../findings/read-findings.ts";
import { storeFindings } from "../findings/store-findings.ts";
import { setVerdict } from "../findings/verdicts.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { countPositions, ledger } from "../ledger/ledger.ts";
import { ledgerFacets } from "../ledger/ledger-facets.ts";
import { ledgerWindow } from "../ledger/ledger-window.ts";
import { issueReviews, reviewQueue } from "../ledger/review-queue.ts";
import { changePositions } from "../positions/change-positions.ts";
import { mutedIssues, setMuted } from "./mutes.ts";

const inFolder = caseFolder();
const ana = { coder: "person:Ana", codebook: "book@1" };

const inCase = (name: string, work: (file: Case) => Promise<void>): Promise<void> =>
	withCase(inFolder(`${name}.fissure`), async (file) => {
		await addAll(file, [additionOf("note", "Valdara supports the corridor. Ostmark does not. They met. It ended.")]);
		await codeAll(file, {
			note: [{ issue: "grain" }, { issue: "ports" }, { issue: "ports", certainty: "low" }, { issue: "ports" }],
		});
		await work(file);
	});

/** As a page of entries, as the window of a table, and as a number. */
async function counted(file: Case, filters: Parameters<typeof ledger>[1] = {}) {
	const entries = granted(await ledger(file, filters)).entries.length;
	const { total } = granted(await ledgerWindow(file, filters));
	expect([total, granted(await countPositions(file, filters))]).toEqual([entries, entries]);
	return entries;
}

const findingOf = (issue: string | null, start: number): Finding => ({
	...{ kind: "omission", issue, carriedBy: "note", against: ["theirs"], holder: "VAL" },
	...{ headline: `Words at ${start}.`, salience: 2, weight: start, measure: null },
	evidence: [{ document: "note", start, end: start + 5, exact: "words" }],
	...{ instead: [], counterEvidence: [], baseRate: null, explanations: [], caveats: [], by: "omission@1" },
});

describe("an issue that is muted", () => {
	it("leaves what coders read on it out of the ledger, its counts and the queue, says how much, and comes back with undo", async () => {
		await inCase("muted", async (file) => {
			expect(await counted(file)).toBe(3);
			expect(granted(await setMuted(file, "ports", true))).toBe("changed");
			expect(granted(await setMuted(file, "ports", true))).toBe("held");
			expect([...granted(await mutedIssues(file))]).toEqual(["ports"]);
			expect(await counted(file)).toBe(1);
			expect(await counted(file, { muted: true })).toBe(3);
			expect(await counted(file, { muted: true, unsure: true })).toBe(4);
			const facets = granted(await ledgerFacets(file));
			expect({ total: facets.total, issues: facets.issues, muted: facets.muted }).toEqual({
				total: 1,
				issues: [{ value: "grain", count: 1 }],
				muted: [{ value: "ports", count: 2 }],
			});
			expect(granted(await ledgerFacets(file, { issues: ["grain"] })).muted).toEqual([]);
			expect(granted(await ledgerFacets(file, { muted: true }))).toMatchObject({ total: 3, muted: [] });
			expect(granted(await reviewQueue(file)).left).toBe(1);
			expect(granted(await issueReviews(file))).toEqual([
				{ issue: "ports", accepted: 0, corrected: 0, rejected: 0, muted: true, offersMute: false },
			]);
			granted(await undo(file));
			expect(await counted(file)).toBe(3);
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});

	it("leaves in what a person accepted, and is shown again when it is muted no more", async () => {
		await inCase("person", async (file) => {
			const { keys } = granted(await reviewQueue(file, { issues: ["ports"] }));
			const [accepted, rejected] = keys;
			granted(await changePositions(file, "note", ana, { do: "accept", key: accepted ?? -1, note: null }));
			granted(await changePositions(file, "note", ana, { do: "reject", key: rejected ?? -1, note: null }));
			granted(await setMuted(file, "ports", true));
			expect(await counted(file, { issues: ["ports"], unsure: true })).toBe(1);
			expect(granted(await issueReviews(file))).toEqual([
				{ issue: "ports", accepted: 1, corrected: 0, rejected: 1, muted: true, offersMute: false },
			]);
			granted(await setMuted(file, "ports", false));
			expect(await counted(file, { issues: ["ports"], unsure: true })).toBe(2);
			expect(granted(await setMuted(file, "ports", false))).toBe("held");
		});
	});

	it("leaves findings on it out of every list, those excepted that a person accepted or starred", async () => {
		await inCase("findings", async (file) => {
			const findings = [findingOf("grain", 1), findingOf("ports", 3), findingOf("ports", 5), findingOf(null, 7)];
			granted(await storeFindings(file, { event: "call-1", documents: ["note", "theirs"], findings }));
			granted(await setMuted(file, "ports", true));
			const listed = async (verdict?: "muted" | "undecided") =>
				granted(await findingsOf(file, verdict === undefined ? {} : { verdict })).findings.map(
					({ finding }) => finding.weight,
				);
			expect(await listed()).toEqual([1, 7]);
			expect(await listed("undecided")).toEqual([1, 7]);
			expect(await listed("muted")).toEqual([3, 5]);
			expect(granted(await newFindings(file, "")).total).toBe(2);
			const id = `finding-${identityOf(findingOf("ports", 5)).slice(0, 8)}`;
			const starred = { decision: null, reason: null, starred: true, note: null, tags: [] };
			granted(await setVerdict(file, { id }, starred));
			expect(await listed()).toEqual([1, 5, 7]);
			const standings = granted(await findingStandings(file, findings));
			expect(standings.map(({ muted }) => muted)).toEqual([false, true, false, false]);
		});
	});
});
