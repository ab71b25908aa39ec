import { describe, expect, it } from "vitest";
import { fileOf, problemCodes, readOne } from "../fixtures/read-all.ts";

const lines = (count: number, line: (index: number) => string): string =>
	Array.from({ length: count }, (_, i) => line(i)).join("\n");

describe("a plain text that is data", () => {
	it.each([
		["a dictionary of codes", lines(60, (i) => `VALDARAN_ENVOY_${i} [VALGOV] # ~envoy`)],
		["a table of figures", lines(60, (i) => `${i} 0.31${i} -1.7${i} 2.99`)],
		["one line of figures", lines(3000, (i) => `0.31${i}`).replaceAll("\n", " x ")],
		["a column", lines(60, () => "FALSE x")],
	])("such as %s is a problem", async (_, content) => {
		expect(await problemCodes([fileOf("list.txt", content)])).toEqual(["text-data"]);
		expect((await readOne(fileOf("list.md", content))).text).toBe(content);
	});

	it.each([
		["prose with numbered paragraphs", lines(60, (i) => `${i}.\tThe two sides agreed on 4 March 2031 to meet again.`)],
		["a list of names", lines(60, (i) => `Envoy ${i} of Valdara, Ostmark and Norland`)],
		[
			"a text with rules across the page",
			lines(60, (i) => (i % 5 === 0 ? "=".repeat(70) : `They spoke of port ${i}.`)),
		],
		["a short table", lines(12, (i) => `${i} 0.31${i} -1.7${i} x`)],
	])("is not %s", async (_, content) => {
		expect((await readOne(fileOf("list.txt", content))).text).toBe(content);
	});
});
