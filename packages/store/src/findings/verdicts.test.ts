import type { Finding, GivenVerdict } from "@fissure/model";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { findingIdOf, identityOf } from "./finding-id.ts";
import { findingStandings } from "./finding-standings.ts";
import { newFindings } from "./new-findings.ts";
import { findingsOf, findingsOfEvents } from "./read-findings.ts";
import { storeFindings } from "./store-findings.ts";
import { ruleVerdicts, setVerdict } from "./verdicts.ts";

const inFolder = caseFolder();

const findingOf = (start: number, fields: Partial<Finding> = {}): Finding => ({
	...{ kind: "omission", issue: "grain", carriedBy: "ours", against: ["theirs"], holder: "VAL" },
	...{ headline: `Words at ${start}.`, salience: 2, weight: start, measure: null },
	evidence: [{ document: "ours", start, end: start + 5, exact: "words" }],
	...{ instead: [], counterEvidence: [], baseRate: null, explanations: [], caveats: [], by: "omission@1" },
	...fields,
});
const idOf = (finding: Finding): string => findingIdOf(identityOf(finding));
const store = async (file: Case, ...findings: readonly Finding[]) =>
	granted(await storeFindings(file, { event: "call-1", documents: ["ours", "theirs"], findings }));

const NOTHING: GivenVerdict = { decision: null, reason: null, starred: false, note: null, tags: [] };
const give = (file: Case, finding: Finding, change: Partial<GivenVerdict>) =>
	setVerdict(file, { id: idOf(finding) }, { ...NOTHING, ...change });
const listed = async (file: Case, verdict?: "undecided" | "accepted" | "rejected" | "starred") =>
	granted(await findingsOf(file, verdict === undefined ? {} : { verdict })).findings.map(
		({ finding }) => finding.evidence[0]?.start,
	);

describe("a verdict", () => {
	it("keeps what is rejected out of every list, also when the same words are found again, until it is taken back", async () => {
		await withCase(inFolder("rejected.fissure"), async (file) => {
			await store(file, findingOf(1), findingOf(9));
			const said = granted(
				await give(file, findingOf(9), { decision: "rejected", reason: "wrong-holder", note: "No" }),
			);
			expect(said).toMatchObject({ decision: "rejected", reason: "wrong-holder", note: "No", who: "Ana" });
			// Newer background weighs it otherwise; it is the same finding.
			await store(file, findingOf(1), findingOf(9, { weight: 12 }));
			expect(await listed(file)).toEqual([1]);
			expect(await listed(file, "rejected")).toEqual([9]);
			expect(granted(await newFindings(file, "")).findings.map(({ finding }) => finding.weight)).toEqual([1]);
			expect(granted(await findingsOfEvents(file, ["call-1"])).get("call-1")).toMatchObject({ count: 1 });
			const [, standing] = granted(await findingStandings(file, [findingOf(1), findingOf(9)]));
			expect(standing?.verdict).toMatchObject({ decision: "rejected", reason: "wrong-holder" });
			granted(await undo(file));
			granted(await undo(file));
			expect(await listed(file)).toEqual([1, 9]);
			expect(granted(await undo(file)).verb).toBe("find");
		});
	});

	it("takes the place of the one before, and is gone when nothing is left of it", async () => {
		await withCase(inFolder("changed.fissure"), async (file) => {
			await store(file, findingOf(1), findingOf(3), findingOf(5));
			granted(await give(file, findingOf(1), { decision: "rejected", reason: "duplicate" }));
			// Why it was rejected is no reason to accept it.
			granted(await give(file, findingOf(1), { decision: "accepted", reason: "duplicate", tags: ["lead", "lead"] }));
			granted(await give(file, findingOf(3), { starred: true }));
			expect(await listed(file, "accepted")).toEqual([1]);
			expect(await listed(file, "starred")).toEqual([3]);
			expect(await listed(file, "undecided")).toEqual([3, 5]);
			expect(granted(await findingsOf(file)).findings.map(({ verdict }) => verdict)).toMatchObject([
				{ decision: "accepted", reason: null, tags: ["lead"] },
				{ decision: null, starred: true },
				null,
			]);
			expect(granted(await give(file, findingOf(1), {}))).toBeNull();
			expect(await listed(file, "accepted")).toEqual([]);
			const rows = await file.db.selectFrom("verdicts").select("until").execute();
			expect(rows.filter(({ until }) => until === null)).toHaveLength(1);
		});
	});

	it("holds for a finding before the case keeps it, where it is said what it is of", async () => {
		await withCase(inFolder("early.fissure"), async (file) => {
			const id = idOf(findingOf(1));
			const given: GivenVerdict = { ...NOTHING, decision: "rejected" };
			expect(codeOf(await setVerdict(file, { id }, given))).toBe("finding-missing");
			granted(await setVerdict(file, { id, of: { kind: "omission", issue: "grain" } }, given));
			await store(file, findingOf(1));
			expect(await listed(file)).toEqual([]);
			granted(await give(file, findingOf(1), { decision: "accepted" }));
			expect(await listed(file)).toEqual([1]);
		});
	});

	it("is counted for each kind and issue", async () => {
		await withCase(inFolder("counted.fissure"), async (file) => {
			await store(file, findingOf(1), findingOf(3), findingOf(5, { issue: null }));
			granted(await give(file, findingOf(1), { decision: "rejected" }));
			granted(await give(file, findingOf(3), { decision: "accepted" }));
			granted(await give(file, findingOf(5, { issue: null }), { starred: true }));
			expect(granted(await ruleVerdicts(file))).toEqual([
				{ kind: "omission", issue: "grain", accepted: 1, rejected: 1 },
			]);
		});
	});

	it("is refused of an id that is none, and of one that two findings begin with", async () => {
		await withCase(inFolder("wrong.fissure"), async (file) => {
			for (const id of ["finding-00000000", "grain", ""])
				expect(codeOf(await setVerdict(file, { id }, { ...NOTHING, starred: true }))).toBe("finding-missing");
			const shown = {
				...{ event: "call-1", documents: "[]", kind: "omission", issue: null, holder: null, carried_by: "ours" },
				...{ headline: "", salience: 1, weight: 0, comparator: "omission@1", finding: "{}", until: null },
			};
			await store(file, findingOf(1));
			const { added } = await file.db.selectFrom("findings").select("added").executeTakeFirstOrThrow();
			const row = { ...shown, added };
			for (const end of ["0", "1"])
				await file.db
					.insertInto("findings")
					.values({ ...row, identity: `1234567${end}`.padEnd(64, end) })
					.execute();
			await file.db
				.insertInto("findings")
				.values({ ...row, identity: "12345670".padEnd(64, "a") })
				.execute();
			expect(codeOf(await setVerdict(file, { id: "finding-12345670" }, { ...NOTHING, starred: true }))).toBe(
				"finding-ambiguous",
			);
		});
	});
});
