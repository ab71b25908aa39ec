import { BUDGETS } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownExcess } from "./markdown-excess.ts";

const { depth, signs } = BUDGETS.draft;
const stairs = (levels: number): string =>
	Array.from({ length: levels }, (_, level) => `${"  ".repeat(level)}- item`).join("\n");

describe("what of a draft is beyond its budget", () => {
	it.each([
		["quotations in each other", `One.\n\n${"> ".repeat(depth + 1)}a`, { of: "depth", line: 3 }],
		["quotations without spaces", `${">".repeat(20_000)}a`, { of: "depth", line: 1 }],
		["items in each other on one line", `${"- ".repeat(depth + 1)}a`, { of: "depth", line: 1 }],
		["items in each other on a line each", stairs(500), { of: "depth", line: depth + 1 }],
		["items in quotations", `${"> 1. ".repeat(depth)}a`, { of: "depth", line: 1 }],
		["signs of emphasis in one paragraph", `One.\n\n${'**a "\n'.repeat(signs)}`, { of: "signs", line: 3 + signs / 2 }],
		["brackets", "[a](".repeat(signs), { of: "signs", line: 1 }],
	])("is the first line with more %s", (_, text, excess) => {
		expect(markdownExcess(text)).toEqual(excess);
	});

	it.each([
		["as many levels as may be", stairs(depth)],
		["a list of thousands", `${"- item\n".repeat(5000)}`],
		["lists one after another", "- one\n\nWords.\n\n".repeat(200)],
		["dates at the beginning of lines", "1. May\n2. June\n".repeat(500)],
		["a table of thousands of links", "| [a](b) | *c* |\n".repeat(2000)],
		["a text whose paragraphs all have emphasis", "*One* and **two** of [three](x).\n\n".repeat(2000)],
		["rules and signs that begin nothing", "----\n\n-5 degrees\n\n* * *\n".repeat(200)],
	])("is nothing of %s", (_, text) => {
		expect(markdownExcess(text)).toBeNull();
	});

	it("is nothing of words without signs, whatever they are", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", ".", "中", "-") }), (text) => {
				expect(markdownExcess(text)).toBeNull();
			}),
		);
	});
});
