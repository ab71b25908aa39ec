import type { Finding } from "@fissure/core";
import { expect, it } from "vitest";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { findingStandings } from "./finding-standings.ts";
import { findingsOfEvents } from "./read-findings.ts";
import { storeFindings } from "./store-findings.ts";

const inFolder = caseFolder();

const findingOf = (start: number, fields: Partial<Finding> = {}): Finding => ({
	...{ kind: "omission", issue: "grain", carriedBy: "ours", against: ["theirs"], holder: "VAL" },
	...{ headline: `Words at ${start}.`, salience: 2, weight: start, measure: null },
	evidence: [{ document: "ours", start, end: start + 5, exact: "words" }],
	...{ instead: [], counterEvidence: [], baseRate: null, explanations: [], caveats: [], by: "omission@1" },
	...fields,
});

it("knows which findings are kept already, which otherwise, and which are new; and what an event's weightiest is", async () => {
	await withCase(inFolder("standings.fissure"), async (file) => {
		const documents = ["ours", "theirs"];
		const first = granted(
			await storeFindings(file, { event: "call-1", documents, findings: [findingOf(1), findingOf(3)] }),
		);
		const standings = granted(await findingStandings(file, [findingOf(1), findingOf(3, { weight: 9 }), findingOf(7)]));
		expect(standings.map(({ status }) => status)).toEqual(["held", "changed", "new"]);
		expect(standings.slice(0, 2).map(({ id }) => id)).toEqual(first.findings.map(({ id }) => id));
		expect(standings.map(({ since }) => since?.who ?? null)).toEqual(["Ana", "Ana", null]);
		const found = granted(await findingsOfEvents(file, ["call-1", "call-2"]));
		expect([...found]).toMatchObject([
			["call-1", { count: 2, first: { headline: "Words at 3.", kind: "omission", salience: 2 } }],
		]);
		granted(await storeFindings(file, { event: "call-1", documents, findings: [] }));
		expect(granted(await findingStandings(file, [findingOf(1)]))).toMatchObject([{ status: "new", since: {} }]);
	});
});
