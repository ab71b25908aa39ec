import type { Concept, Issue, LexiconData } from "@fissure/core";
import type { TrialEdit } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { codeOf, granted } from "../fixtures/port-ellery.ts";
import { withTrialTerms } from "./trial-edit.ts";

const concept = (id: string, issue: string | null): Concept => ({
	...{ id, issue, pole: 1, stance: 1, fixed: null, needs: null, since: null, news: 2 },
	terms: { en: [{ text: "grain" }], ru: [{ text: "зерн*" }] },
});
const data = {
	codebook: {
		issues: [{ id: "food" }, { id: "trade" }] as unknown as Issue[],
		concepts: [concept("grain", "food"), concept("tariff", "trade")],
		anchors: {},
	},
} as unknown as LexiconData;

const conceptsAfter = (edit: TrialEdit) => granted(withTrialTerms(data, edit)).codebook.concepts;
const wrongIn = (edit: TrialEdit) => {
	const outcome = withTrialTerms(data, edit);
	return outcome.ok ? null : [outcome.problem.code, outcome.problem.place];
};

describe("withTrialTerms", () => {
	it("reads other words in the languages that are edited, and leaves the lexicon given as it was", () => {
		const [grain] = conceptsAfter({ issue: "food", concepts: [{ id: "grain", terms: { en: [{ text: "wheat" }] } }] });
		expect(grain?.terms).toEqual({ en: [{ text: "wheat" }], ru: [{ text: "зерн*" }] });
		expect(grain?.stance).toBe(1);
		expect(data.codebook.concepts[0]?.terms.en).toEqual([{ text: "grain" }]);
	});

	it("takes a new concept, another stance, and takes a concept out", () => {
		const edit = { id: "corridor", pole: -1, stance: null, terms: { zh: [{ text: "粮食走廊" }] } } as const;
		const concepts = conceptsAfter({ issue: "food", concepts: [edit], without: ["grain"] });
		expect(concepts.map(({ id, issue }) => `${id} ${issue}`)).toEqual(["tariff trade", "corridor food"]);
		expect(concepts[1]).toMatchObject({ pole: -1, stance: null, news: 1, needs: null });
	});

	it("names the field that is wrong", () => {
		const one = (fields: TrialEdit["concepts"][number], rest: Partial<TrialEdit> = {}) =>
			wrongIn({ issue: "food", concepts: [fields], ...rest });
		expect(one({ id: "grain", terms: { en: [{ text: "wheat" }, { text: "(whe" }] } })).toEqual([
			"term-invalid",
			"concepts.0.terms.en.1",
		]);
		expect(one({ id: "grain", terms: { en: [{ text: "wheat", near: ["*"] }] } })).toEqual([
			"term-invalid",
			"concepts.0.terms.en.0",
		]);
		expect(one({ id: "grain", stance: 4 })).toEqual(["stance-invalid", "concepts.0.stance"]);
		expect(one({ id: "tariff" })).toEqual(["concept-elsewhere", "concepts.0.id"]);
		expect(one({ id: " " })).toEqual(["concept-missing", "concepts.0.id"]);
		expect(one({ id: "grain" }, { without: ["tariff"] })).toEqual(["concept-missing", "without.0"]);
		expect(codeOf(withTrialTerms(data, { issue: "weather", concepts: [] }))).toBe("issue-missing");
	});
});
