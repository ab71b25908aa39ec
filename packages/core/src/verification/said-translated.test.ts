import type { Quotation } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { draftOf } from "./fixtures/argument-world.ts";
import { isSaidTranslated } from "./said-translated.ts";

const said = (text: string, more: object = {}, index = 0): boolean => {
	const draft = draftOf(text);
	return isSaidTranslated(draft.quotations[index] as Quotation, { ...draft, ...more });
};
const filler = (count: number): string => "word ".repeat(count / 5);

describe("words that a draft says are translated", () => {
	it("are those with the remark within 200 characters before or behind, in one paragraph", () => {
		expect(said("Norland “backs the map” (author's translation).")).toBe(true);
		expect(said("In the author's translation Norland “backs the map”.")).toBe(true);
		expect(said("Norland “backs the map”.")).toBe(false);
		expect(said(`Norland “backs the map” ${filler(150)}(author's translation).`)).toBe(true);
		expect(said(`Norland “backs the map” ${filler(250)}(author's translation).`)).toBe(false);
		expect(said(`In the author's translation ${filler(150)}Norland “backs the map”.`)).toBe(true);
		expect(said(`In the author's translation ${filler(250)}Norland “backs the map”.`)).toBe(false);
		expect(said("Norland “backs the map”.\n\nNext (author's translation).")).toBe(false);
		expect(said("Before (author's translation).\n\nNorland “backs the map”.")).toBe(false);
	});

	it("are those whose own sentence has a note that says so", () => {
		const draft = draftOf("Norland “backs the map”. Kestria “leaves”.");
		const noted = (at: number, text: string): object => ({
			notes: [{ label: "1", text }],
			sentences: draft.sentences.map((sentence, index) => (index === at ? { ...sentence, notes: ["1"] } : sentence)),
		});
		const text = draft.document.text;
		expect(said(text, noted(0, "Author's translation."))).toBe(true);
		expect(said(text, noted(1, "Author's translation."))).toBe(false);
		expect(said(text, noted(1, "Author's translation."), 1)).toBe(true);
		expect(said(text, noted(0, "Own translation"), 1)).toBe(false);
		expect(said(text, noted(0, "Readout of 6 May."))).toBe(false);
	});

	it("are all where the draft says so of all", () => {
		expect(said(`All translations are mine. Norland spoke at length. ${filler(400)}It “backs the map”.`)).toBe(true);
		expect(said("Norland “backs the map”.", { notes: [{ label: "9", text: "All translations are mine." }] })).toBe(
			true,
		);
	});
});
