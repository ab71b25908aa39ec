import { describe, expect, it } from "vitest";
import { editSubject } from "../edits/edit-alert.ts";
import { alertEvidence, alertSubject } from "./alert-evidence.ts";

const WORDS = { document: "one", start: 3, end: 6, exact: "not" };

describe("alertEvidence", () => {
	it("tells changes, quotes, values and addresses apart, and passes over what a stranger put among them", () => {
		const evidence = [
			...[
				null,
				7,
				"words",
				[],
				{},
				{ quote: { exact: 5 } },
				{ before: null, after: null },
				{ url: "javascript:alert(1)" },
			],
			{ before: WORDS, after: null, because: "a denial", in: "title" },
			{ before: null, after: { ...WORDS, in: "title" }, because: 5 },
			{ quote: { ...WORDS, start: "3" } },
			{ quote: WORDS },
			{ date: "2026-03", value: null },
			{ date: "2026-04", value: 3 },
			{ date: "2026-05", value: "4" },
			{ url: "https://val.example/" },
		];
		expect(alertEvidence({ evidence })).toEqual({
			changes: [
				{ before: WORDS, after: null, because: "a denial" },
				{ before: null, after: { ...WORDS, in: "title" }, because: null },
			],
			quotes: [WORDS],
			values: [
				{ date: "2026-03", value: null },
				{ date: "2026-04", value: 3 },
			],
			url: "https://val.example/",
		});
	});
});

describe("alertSubject", () => {
	const NOTHING = { texts: null, phrase: null, indicator: null, address: null, judgment: null };

	it.each([
		["silent-edit", editSubject({ before: "a", after: "a~2" }), { texts: ["a", "a~2"] }],
		[
			"phrase",
			"phrase:norms: basic:vanished:a→b",
			{ texts: ["a", "b"], phrase: { words: "norms: basic", change: "vanished" } },
		],
		["indicator", "indicator:rail:2026-03:above", { indicator: "rail" }],
		["page-gone", "gone:https://val.example/a:b:2026-01-01T08:00:00Z", { address: "https://val.example/a:b" }],
		["forecast", "forecast:corridor-opens:yes; 2026-03-01; Ships: 11", { judgment: "corridor-opens" }],
		["option", "option:insure:ships:2026-02-01", { judgment: "insure" }],
		["option", "forecast:corridor-opens:yes; 2026-03-01", {}],
		["finding", "finding:omission:a+b:A says", {}],
		["silent-edit", "what a stranger wrote", {}],
		["phrase", "edit:a→b", {}],
	])("of %s %s is %j", (kind, subject, told) => {
		expect(alertSubject({ kind, subject })).toEqual({ ...NOTHING, ...told });
	});
});
