import { describe, expect, it } from "vitest";
import { GLOSSARY } from "./glossary-sheet.tsx";

describe("the glossary", () => {
	it("has at most forty terms, each once and in the order of the alphabet", () => {
		const terms = GLOSSARY.map(({ term }) => term);
		expect(terms.length).toBeGreaterThan(30);
		expect(terms.length).toBeLessThanOrEqual(40);
		expect(terms).toEqual([...new Set(terms)].toSorted());
	});

	it("says each in one or two plain sentences, without mark-up that a dialog would show", () => {
		for (const { term, meaning } of GLOSSARY) {
			const sentences = meaning.replace(/\[@[^\]]+\]/g, "").match(/[.](?= |$)/g) ?? [];
			expect([term, sentences.length >= 1 && sentences.length <= 2]).toEqual([term, true]);
			expect([term, /[`*_]|\]\(/.test(meaning)]).toEqual([term, false]);
		}
	});
});
