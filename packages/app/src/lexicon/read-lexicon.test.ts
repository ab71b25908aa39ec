import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { type LexiconData, plantTrees } from "@fissure/core";
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

	it("passes to a thread as it is", () => {
		const data = readCompiledLexicon();
		expect(JSON.stringify(structuredClone(data)) === JSON.stringify(data)).toBe(true);
	});
});
