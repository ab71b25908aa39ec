import type { EvaluationsOverTime } from "@fissure/model";
import { expect, it } from "vitest";
import { evaluationsPage } from "./evaluations-page.ts";

it("leads from each sentence that judges to where it stands", () => {
	const quote = { document: "a", start: 10, end: 40, exact: "Tesmark has broken its word." };
	const document = { id: "a", title: "Address", date: "2024-02-01", publisher: "VAL", kind: "speech", language: "en" };
	const over = {
		...{ method: "evaluations@1", by: "year", texts: 2 },
		rows: [
			{
				...{ holder: "VAL", target: "OST", count: 1, periods: [{ period: "2024", count: 1, sentences: 9697 }] },
				evaluations: [{ quote, document, words: [], kind: "act", certainty: "high" }],
			},
		],
		leftOut: { unsure: 0, unnamed: 0, undated: 0, uncoded: 3, unsupported: 0 },
	} as unknown as EvaluationsOverTime;
	const page = evaluationsPage(
		over,
		{ actorNames: { VAL: "Valdara" } },
		{ program: "Fissure 0", builtOn: "2026-03-01" },
	);
	const said = JSON.stringify(page);
	expect(said).toContain('{"kind":"note","number":1}');
	expect(said).toContain('"place":{"document":"a","start":10,"end":40}');
	expect(said).toContain("1 of 9,697");
	expect(said).toContain("3 texts not analysed yet");
});
