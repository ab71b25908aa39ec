import { describe, expect, it } from "vitest";
import type { ShownEvidence } from "../state/judge-types.ts";
import { draftOf, idFrom, newDraft, newRow, nextId, plainOf } from "./judgment-draft.ts";

const quote = { document: "readout", start: 4, end: 9, exact: "grain" };
const evidence = (where: string): ShownEvidence => ({
	...{ where, state: "sound", because: "readout says so", finding: null, judgment: null },
	link: { kind: "quote", quote },
	words: { quote, document: null },
});

describe("a judgment that is changed", () => {
	it("is written out again as it was, where nothing was typed", () => {
		const option = {
			...{ kind: "option", id: "offer", topics: ["grain"], actor: "OST", instrument: "Offer a seat", note: "Later" },
			...{ trigger: { words: "Below 100 t", indicator: "exports" }, off_ramp: "When they are there" },
			...{ target: { ...quote }, evidence: [{ ...quote }] },
		};
		expect(plainOf(draftOf(option, 3, [evidence("target"), evidence("evidence")]))).toEqual(option);
		const matrix = {
			...{ kind: "matrix", id: "why", question: "Why?", explanations: [{ id: "H1", statement: "Left out" }] },
			evidence: [
				{
					id: "E1",
					statement: "Named",
					credibility: "high",
					relevance: "low",
					readings: { H1: "C" },
					links: [{ ...quote }],
				},
			],
		};
		expect(plainOf(draftOf(matrix, 3, [evidence("E1")]))).toEqual(matrix);
	});

	it("keeps what was said of a forecast, and what came of it", () => {
		const forecast = {
			...{ kind: "forecast", id: "passes", question: "Will it pass?", deadline: "2026-06-30" },
			revisions: [{ at: "2026-01-01", who: "Ana", probability: 0.4 }],
			resolution: { at: "2026-02-01", outcome: true, evidence: [{ ...quote }] },
		};
		const draft = draftOf(forecast, 3, [evidence("resolution")]);
		expect(plainOf({ ...draft, words: { ...draft.words, rule: " The count " } })).toEqual({
			...forecast,
			rule: "The count",
		});
	});

	it("has what on record decides it or sets it off as fields, which make the same again", () => {
		const forecast = {
			...{ kind: "forecast", id: "passes", question: "Will it pass?", bound: { indicator: "ships", above: 9 } },
			declined: [{ at: "2026-02-01", who: "Ana", key: "yes; 2026-02-01" }],
		};
		const bound = draftOf(forecast, 3, []);
		expect(bound.words).toMatchObject({ "bound.kind": "indicator", "bound.side": "above", "bound.value": "9" });
		expect(plainOf(bound)).toEqual(forecast);
		const changed = (words: Readonly<Record<string, string>>) =>
			plainOf({ ...bound, words: { ...bound.words, ...words } }).bound;
		expect(changed({ "bound.side": "below", "bound.value": "2,5" })).toEqual({ indicator: "ships", below: 2.5 });
		expect(changed({ "bound.value": "many" })).toEqual({ indicator: "ships", above: "many" });
		expect(changed({ "bound.kind": "vote", "bound.voter": "CHN", "bound.title": "Ferries" })).toEqual({
			...{ voter: "CHN", vote: "yes", title: "Ferries" },
		});
		expect(changed({ "bound.kind": "deed", "bound.actor": "FRA", "bound.target": "Selmland" })).toEqual({
			...{ actor: "FRA", deed: "recognition", target: "Selmland" },
		});
		expect(changed({ "bound.kind": "" })).toBeUndefined();
		const trigger = { words: "China votes no", on: { voter: "CHN", vote: "no", symbol: "A/RES/99/1" } };
		const option = { kind: "option", id: "insure", actor: "OST", instrument: "Insure ships", trigger };
		const draft = draftOf(option, 3, []);
		expect(plainOf(draft)).toEqual(option);
		// What has no words is refused by the server rather than dropped.
		expect(plainOf({ ...draft, words: { ...draft.words, "trigger.words": "" } }).trigger).toEqual({ on: trigger.on });
		const none = { "trigger.words": "", "trigger.on.kind": "" };
		expect(plainOf({ ...draft, words: { ...draft.words, ...none } })).not.toHaveProperty("trigger");
	});

	it("loses the readings of an explanation that is taken out", () => {
		const draft = {
			...newDraft("matrix"),
			explanations: [{ id: "H2", statement: "Other" }],
			rows: [
				{
					...newRow([]),
					statement: "Named",
					readings: { H1: "C", H2: "I" } as const,
				},
			],
		};
		expect(plainOf(draft)).toMatchObject({ evidence: [{ readings: { H2: "I" } }] });
	});
});

describe("a new judgment", () => {
	it("takes a bare number for percents, and leaves words to be refused with their reason", () => {
		const said = (probability: string) =>
			plainOf({ ...newDraft("forecast"), words: { "first.probability": probability } }).revisions;
		expect(said("65")).toEqual([{ probability: "65 %" }]);
		expect(said("2,5")).toEqual([{ probability: "2.5 %" }]);
		expect(said("likely")).toEqual([{ probability: "likely" }]);
	});

	it("is called by what it says", () => {
		expect(idFrom("Will the grain deal be renewed by June?")).toBe("grain-deal-renewed-june");
		expect(idFrom("停火")).toBe("");
		expect(nextId("E", [{ id: "E1" }, { id: "E12" }, { id: "why" }])).toBe("E13");
		expect(nextId("H", [])).toBe("H1");
	});
});
