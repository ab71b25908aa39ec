import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { buildLexicon, type LexiconData, plantTrees } from "@fissure/core";
import { beforeAll, describe, expect, it } from "vitest";
import { granted } from "../fixtures/port-ellery.ts";
import { hashOfCodebook, readCompiledLexicon, readShippedLexicon } from "./read-lexicon.ts";

const packages = fileURLToPath(new URL("../../..", import.meta.url));
const built = existsSync(`${packages}/core/dist/lexicon.json`);

describe.skipIf(!built)("the compiled lexicon (skipped: not built)", () => {
	let source: LexiconData;
	beforeAll(() => {
		source = granted(readShippedLexicon(packages));
	});

	it("says what the files that it is compiled from say, with the tree of each language", () => {
		const { trees, ...data } = readCompiledLexicon();
		expect(data).toEqual(JSON.parse(JSON.stringify(source)));
		// As bytes: to compare hundreds of thousands of numbers one by one takes seconds.
		expect(serialize({ ...trees }).equals(serialize(plantTrees(source)))).toBe(true);
	});

	it("knows the hash of its codebook as that of the files", () => {
		expect(hashOfCodebook(source.codebook)).toBe(hashOfCodebook(readCompiledLexicon().codebook));
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

	it("passes to a thread as it is", () => {
		const data = readCompiledLexicon();
		expect(JSON.stringify(structuredClone(data)) === JSON.stringify(data)).toBe(true);
	});
});
