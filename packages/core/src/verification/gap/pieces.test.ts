import type { Anchor, Quotation, Quote } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { draftOf } from "../fixtures/quoted-case.ts";
import { gapsOf, insertedAtEnds, isGlued } from "./pieces.ts";

const quotationOf = (words: string): Quotation => draftOf(`It says: “${words}”.`).quotations[0] as Quotation;
const quote = (start: number, end: number): Quote => ({ document: "a", start, end, exact: "x".repeat(end - start) });
/** An anchor of so many parts, each of ten characters, with five between them. */
const anchorOf = (count: number): Anchor => {
	const parts = Array.from({ length: count }, (_, at) => quote(at * 15, at * 15 + 10));
	const gaps = parts.slice(1).map(({ start }) => quote(start - 5, start));
	return { state: "elided", quote: quote(0, count * 15 - 5), parts, gaps, normalisations: [] };
};
const gapsIn = (words: string, parts: number): readonly unknown[] =>
	gapsOf(quotationOf(words), anchorOf(parts)).map(({ inserted, elided, glued, found, before, after }) => [
		inserted,
		elided,
		glued,
		[before.end, found.start, found.end, after.start].join(),
	]);

describe("what a draft has between quoted stretches", () => {
	it("is an elision, an insertion, or both", () => {
		expect(gapsIn("we sign […] the map", 2)).toEqual([["", true, false, "10,10,15,15"]]);
		expect(gapsIn("we sign [and keep] the map", 2)).toEqual([["and keep", false, false, "10,10,15,15"]]);
		expect(gapsIn("we sign […] [and keep] the map", 2)).toEqual([["and keep", true, false, "10,10,15,15"]]);
		expect(gapsIn("we [now] sign … the [old] map", 4)).toEqual([
			["now", false, false, "10,10,15,15"],
			["", true, false, "25,25,30,30"],
			["old", false, false, "40,40,45,45"],
		]);
	});

	it("is taken for an elision where pieces and found parts differ in number", () => {
		expect(gapsIn("we sign [and keep] the map", 3)).toEqual([
			["", true, false, "10,10,15,15"],
			["", true, false, "25,25,30,30"],
		]);
	});

	it("is glued where it is written onto the next word", () => {
		expect(gapsIn("the map is [un]fair", 2)).toEqual([["un", false, true, "10,10,15,15"]]);
		expect(isGlued("the map is [un]fair", "un")).toBe(true);
		expect(isGlued("the map is [un] fair", "un")).toBe(false);
		expect(isGlued("the map is fair", "un")).toBe(false);
		expect(isGlued("the map is [un]fair", "")).toBe(false);
		expect(isGlued("[un]", "un")).toBe(false);
	});
});

describe("what a draft inserts at the ends of a quotation", () => {
	it("stands before the first words and behind the last", () => {
		expect(insertedAtEnds(quotationOf("[We] sign the map [of May]"))).toEqual({ first: "We", last: "of May" });
		expect(insertedAtEnds(quotationOf("[We] sign the map"))).toEqual({ first: "We", last: "" });
		expect(insertedAtEnds(quotationOf("we sign the map […]"))).toEqual({ first: "", last: "" });
		expect(insertedAtEnds(quotationOf("we sign [now] the map"))).toEqual({ first: "", last: "" });
		expect(insertedAtEnds(quotationOf("[nothing]"))).toEqual({ first: "nothing", last: "" });
	});
});
