import { FINDING_KINDS, type Finding } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventComparators } from "../comparators/index.ts";
import { deduplicate as deduplicateBy } from "./deduplicate.ts";
import { finding, quote } from "./fixtures/finding.ts";

const deduplicate = (findings: readonly Finding[]): readonly Finding[] => deduplicateBy(findings, eventComparators);

describe("a difference told twice", () => {
	it("is told once, in the sharpest of the ways in which something can be absent", () => {
		const told = [
			finding({ kind: "omission" }),
			finding({ kind: "unconfirmed-attribution" }),
			finding({ kind: "claimed-agreement" }),
		];
		expect(deduplicate(told).map(({ kind }) => kind)).toEqual(["unconfirmed-attribution"]);
	});

	it("keeps the order from the sharpest kind to the mildest", () => {
		const kinds = FINDING_KINDS.map((kind, at) => finding({ kind, issue: `issue ${at}` }));
		expect(deduplicate(kinds.toReversed()).map(({ kind }) => kind)).toEqual([
			"contradiction",
			"unconfirmed-attribution",
			"claimed-agreement",
			"omission",
			"intensity",
			"terminology",
			"emphasis",
		]);
	});

	it("is told once where it is of one kind between the same texts", () => {
		const named = finding({ kind: "terminology", headline: "first" });
		expect(deduplicate([named, finding({ kind: "terminology", headline: "second" })])).toEqual([named]);
		const other = finding({ kind: "terminology", against: ["orvena"] });
		expect(deduplicate([named, other])).toEqual([named, other]);
	});

	it("is told once where any words of the one touch any of the other", () => {
		const at = (...spans: readonly (readonly [number, number])[]): Finding =>
			finding({ evidence: spans.map(([start, end]) => quote("norland", start, end)) });
		const left = (a: Finding, b: Finding): number => deduplicate([a, b]).length;
		expect(left(at([0, 10], [40, 50]), at([20, 30], [49, 60]))).toBe(1);
		expect(left(at([20, 30], [49, 60]), at([0, 10], [40, 50]))).toBe(1);
		expect(left(at([0, 10]), at([10, 20]))).toBe(2);
		expect(left(at([10, 20]), at([0, 10]))).toBe(2);
		expect(left(at([20, 30]), at([0, 10]))).toBe(2);
	});

	it.each([
		["other words of the same text", finding({ evidence: [quote("norland", 10, 20)] })],
		["another issue", finding({ issue: "ceasefire" })],
		["another text that carries it", finding({ carriedBy: "kestria", against: ["norland"] })],
		["a kind that is no absence", finding({ kind: "terminology" })],
	])("is none where it rests on %s", (_, other) => {
		expect(deduplicate([finding(), other])).toHaveLength(2);
	});

	it("is none between an intensity and an emphasis on the same words", () => {
		expect(deduplicate([finding({ kind: "intensity" }), finding({ kind: "emphasis" })])).toHaveLength(2);
	});

	const findings = fc.array(
		fc
			.tuple(
				fc.constantFrom(...FINDING_KINDS),
				fc.constantFrom("a", "b", null),
				fc.nat(30),
				fc.integer({ min: 1, max: 9 }),
			)
			.map(([kind, issue, start, length]) =>
				finding({ kind, issue, evidence: [quote("norland", start, start + length)] }),
			),
		{ maxLength: 12 },
	);

	it("leaves nothing to drop, and invents nothing", () => {
		fc.assert(
			fc.property(findings, (list) => {
				const once = deduplicate(list);
				expect(deduplicate(once)).toEqual(once);
				for (const kept of once) expect(list).toContain(kept);
				if (list.length > 0) expect(once.length).toBeGreaterThan(0);
			}),
		);
	});

	it("keeps one finding of every issue that had one", () => {
		fc.assert(
			fc.property(findings, (list) => {
				expect(new Set(deduplicate(list).map(({ issue }) => issue))).toEqual(new Set(list.map(({ issue }) => issue)));
			}),
		);
	});
});
