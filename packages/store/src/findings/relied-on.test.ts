import { type Finding, SURE_GROUP } from "@fissure/core";
import { expect, it } from "vitest";
import { confirmGroup } from "../events/confirm-group.ts";
import { saveGroups } from "../events/save-groups.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { newFindings } from "./new-findings.ts";
import { findingsOf } from "./read-findings.ts";
import { storeFindings } from "./store-findings.ts";

const inFolder = caseFolder();

const findingIn = (document: string): Finding => ({
	...{ kind: "omission", issue: "grain", carriedBy: document, against: ["other"], holder: "VAL" },
	...{ headline: `Only ${document} has it.`, salience: 2, weight: 4, measure: null },
	evidence: [{ document, start: 0, end: 4, exact: "Text" }],
	...{ instead: [], counterEvidence: [], baseRate: null, explanations: [], caveats: [], by: "omission@1" },
});

it("lists nothing of a group that is only suggested until a person confirms it, unless it is asked for", async () => {
	await withCase(inFolder("relied.fissure"), async (file) => {
		const ids = ["a", "b", "c", "d", "e", "f"];
		await addAll(
			file,
			ids.map((id) => additionOf(id, `Text ${id}.`)),
		);
		const group = (date: string, documents: readonly string[], score: number) => ({
			...{ kind: "call", date, parties: ["VAL", "OST"] },
			documents: documents.map((document) => ({ document, score, reasons: ["one day"] })),
		});
		const documents = [group("2026-03-04", ["a", "b"], SURE_GROUP), group("2026-03-05", ["c", "d"], SURE_GROUP - 0.01)];
		granted(await saveGroups(file, documents));
		const [sure, suggested] = ["2026-03-04-call-val-ost", "2026-03-05-call-val-ost"] as const;
		for (const [event, documents] of [
			[sure, ["a", "b"]],
			[suggested, ["c", "d"]],
			[null, ["e", "f"]],
		] as const) {
			granted(await storeFindings(file, { event, documents, findings: [findingIn(documents[0])] }));
		}
		const listed = async (event?: string) =>
			granted(await findingsOf(file, event === undefined ? {} : { event }))
				.findings.map(({ finding }) => finding.carriedBy)
				.toSorted();
		const news = async () => {
			const { findings, total } = granted(await newFindings(file, ""));
			return [total, ...findings.map(({ finding }) => finding.carriedBy).toSorted()];
		};
		expect(await listed()).toEqual(["a", "e"]);
		expect(await news()).toEqual([2, "a", "e"]);
		expect(await listed(suggested)).toEqual(["c"]);
		granted(await confirmGroup(file, suggested, ["c", "d"]));
		expect(await listed()).toEqual(["a", "c", "e"]);
		expect(await news()).toEqual([3, "a", "c", "e"]);
	});
});
