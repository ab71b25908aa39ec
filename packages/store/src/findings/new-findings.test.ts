import type { Finding } from "@fissure/core";
import { expect, it } from "vitest";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { newFindings } from "./new-findings.ts";
import { storeFindings } from "./store-findings.ts";

const inFolder = caseFolder();

const findingOf = (start: number, fields: Partial<Finding> = {}): Finding => ({
	...{ kind: "omission", issue: "grain", carriedBy: "ours", against: ["theirs"], holder: "VAL" },
	...{ headline: `Only ours has the words at ${start}.`, salience: 2, weight: 4, measure: null },
	evidence: [{ document: "ours", start, end: start + 5, exact: "words" }],
	...{ instead: [], counterEvidence: [], baseRate: null, explanations: [], caveats: [], by: "omission@1" },
	...fields,
});

it("gives what was found since an instant, the weightiest first, and tells what is only found otherwise", async () => {
	await withCase(inFolder("new.fissure"), async (file) => {
		const found = { event: null, documents: ["ours", "theirs"] };
		granted(await storeFindings(file, { ...found, findings: [findingOf(1), findingOf(3), findingOf(5)] }));
		const between = file.now();
		const later = [findingOf(1), findingOf(3, { weight: 4.5 }), findingOf(9, { salience: 3, weight: 7 })];
		granted(await storeFindings(file, { ...found, findings: later }));
		const told = async (since: string, limit?: number) => {
			const { findings, total } = granted(await newFindings(file, since, limit));
			return [total, ...findings.map(({ status, finding }) => `${status} ${finding.evidence[0]?.start}`)];
		};
		expect(await told(between)).toEqual([2, "new 9", "changed 3"]);
		expect(await told("")).toEqual([3, "new 9", "changed 3", "new 1"]);
		expect(await told("", 1)).toEqual([3, "new 9"]);
		expect(await told(file.now())).toEqual([0]);
	});
});
