import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { buildLexicon, type LexiconData, plantTrees, termsOfConcept } from "@fissure/core";
import { beforeAll, describe, expect, it } from "vitest";
import { granted } from "../fixtures/port-ellery.ts";
import { forThread, hashOf, inThread, readCompiledLexicon } from "./compiled-lexicon.ts";
import { readShippedLexicon } from "./read-lexicon.ts";

const packages = fileURLToPath(new URL("../../..", import.meta.url));
const built = existsSync(`${packages}/core/dist/lexicon.json`);

/** With all words where the files have them. */
function whole({ apart, ...data }: LexiconData) {
	const concepts = data.codebook.concepts.map((concept) => ({
		...concept,
		terms: termsOfConcept({ ...data, ...(apart === undefined ? {} : { apart }) }, concept),
	}));
	return { ...data, codebook: { ...data.codebook, concepts } };
}

describe.skipIf(!built)("the compiled lexicon (skipped: not built)", () => {
	let source: LexiconData;
	beforeAll(() => {
		source = granted(readShippedLexicon(packages));
	});

	it("says what the files that it is compiled from say, with the tree of each language", () => {
		const { trees, ...data } = whole(readCompiledLexicon());
		expect(JSON.parse(JSON.stringify(data))).toEqual(JSON.parse(JSON.stringify(source)));
		// As bytes: to compare hundreds of thousands of numbers one by one takes seconds.
		const planted = plantTrees(source);
		expect(Object.keys(trees ?? {}).toSorted()).toEqual(Object.keys(planted).toSorted());
		for (const [code, tree] of Object.entries(planted))
			expect(serialize(trees?.[code]).equals(serialize(tree)), code).toBe(true);
	});

	it("knows the hash of its codebook as that of the files", () => {
		expect(hashOf(source.codebook)).toBe(hashOf(readCompiledLexicon().codebook));
	});

	it("reads texts with an analyst's own words as one does whose trees are all planted again", () => {
		const shipped = readCompiledLexicon();
		const [first, ...concepts] = shipped.codebook.concepts;
		const added = { ...first, terms: { en: [{ text: "corridor of (grain|salt)" }], zh: [{ text: "盐走廊" }] } };
		const codebook = { ...shipped.codebook, concepts: [...concepts, added] } as LexiconData["codebook"];
		const { trees: _, ...bare } = { ...shipped, codebook };
		const [grown, planted] = [buildLexicon({ ...shipped, codebook }), buildLexicon(bare)];
		for (const [language, text] of [
			["en", "The corridor of salt was opened; sanctions were condemned and the ceasefire was welcomed by both sides."],
			["zh", "双方支持盐走廊，反对单边制裁。"],
			["ru", "Стороны выступили против санкций и поддержали переговоры."],
		] as const) {
			const [one, other] = [grown.of(language), planted.of(language)];
			expect(one?.notations).toEqual(other?.notations);
			const hits = one?.tree.find(text) ?? [];
			expect(hits).toEqual(other?.tree.find(text));
			expect(hits.length).toBeGreaterThan(2);
		}
	});

	it("passes to a thread without the words of languages that are kept apart, which are read there", () => {
		const data = readCompiledLexicon();
		const sent = structuredClone(forThread(data));
		expect(Object.keys(sent.data.languages)).not.toContain(sent.apart[0]);
		expect(JSON.stringify(inThread(sent)) === JSON.stringify(data)).toBe(true);
	});

	it("has all terms of an analyst's codebook in the codebook itself", () => {
		const { apart: _, ...own } = readCompiledLexicon();
		expect(inThread(structuredClone(forThread(own))).apart).toBeUndefined();
	});
});
