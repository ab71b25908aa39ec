import { describe, expect, it } from "vitest";
import { inTime } from "../../../../../tools/in-proof.ts";
import { compileTerm } from "./compile-term.ts";
import { buildTermTree } from "./term-tree.ts";
import { waysOfTerm } from "./term-ways.ts";

describe("the ways in which a term may match at one place", () => {
	it.each([
		["grain corridor", 1],
		["{open} ~3 corridor", 4],
		["open ~20 the ~20 corridor", 441],
		["(open|opens|opened) (grain|ferry) corridor", 1],
		["(the )?(grain )?corridor", 4],
		["(North Sea|North Sea fleet) corridor", 2],
		["a*b*c", 289],
		["corridor* ~1 harbour*", 2],
	])("of %j are %i", (notation, ways) => {
		expect(waysOfTerm(notation, "en")).toBe(ways);
	});

	it.each([
		"the ~20 the ~20 the ~20 corridor",
		"x ~999999999 y",
		"(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)b",
		"a*a*a*a*b",
		"a(a)?(a)?(a)?(a)?(a)?(a)?(a)?(a)?(a)?(a)?(a)?b",
		"a( |x)( |x)( |x)( |x)( |x)( |x)b",
	])("are refused where there are too many: %j", (notation) => {
		expect(() => compileTerm(notation, "en")).toThrow(
			/at most 2000 ways at one place, got more in ".*"; let fewer words/u,
		);
	});

	it("are refused in brackets without end", () => {
		expect(() => compileTerm(`a${"(".repeat(500)}b${")".repeat(500)}`, "en")).toThrow(/at most 20 levels/u);
	});
});

describe("a term that a text makes match in too many ways", () => {
	const notation = "the ~20 the ~20 corridor";
	const tree = buildTermTree([compileTerm(notation, "en"), compileTerm("harbour", "en")]);
	const named = (text: string) => {
		const costly: string[] = [];
		const hits = tree.find(text, (term) => costly.push(term));
		return { costly, hits: hits.length };
	};

	it("is no longer looked for, and named once; others are found", { timeout: 60_000 }, async () => {
		const text = `${"the the the the corridx ".repeat(10_000)}harbour ${"the the the the corridx ".repeat(10_000)}`;
		expect(await inTime(10_000, () => named(text))).toMatchObject({ costly: [notation] });
		expect(named(text).hits).toBeGreaterThan(0);
	});

	it("is found in texts as they are written", () => {
		expect(named("The harbour was closed when the two sides met, and the long corridor with it.")).toEqual({
			costly: [],
			hits: 3,
		});
	});
});
