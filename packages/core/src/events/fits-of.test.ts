import { describe, expect, it } from "vitest";
import { textOf } from "../coding/fixtures/small-world.ts";
import { fitsOf, pairKey } from "./fits-of.ts";
import type { Occasion } from "./occasion-of.ts";

/** A text on a call of Norland and Kestria. */
const occasion = (id: string, publisher: string, day: number | null, more: Partial<Occasion> = {}): Occasion => ({
	document: textOf("", { id, publisher }),
	role: "account",
	day,
	isLate: false,
	parties: new Set(["XNO", "XKE"]),
	forums: new Set(),
	level: null,
	kinds: new Set(["call"]),
	towns: new Set(),
	offices: new Map(),
	titled: false,
	signed: null,
	...more,
});
const pairs = (occasions: readonly Occasion[], threshold = 0.7): readonly string[] =>
	fitsOf(occasions, threshold).map(({ a, b, score }) => `${a} ${b} ${score}`);

describe("pairs that fit", () => {
	it("come the best first, of equal ones those of the lower ids", () => {
		const all = [
			occasion("d", "XKE", 11),
			occasion("e", "XKE", 10, { titled: true }),
			occasion("b", "XNO", 10),
			occasion("a", "XNO", 10, { titled: true }),
		];
		expect(pairs(all)).toEqual(["a e 0.9", "b e 0.85", "a d 0.77", "b d 0.77"]);
		expect(pairs(all.toReversed())).toEqual(pairs(all));
	});

	it("reach the score that is asked for", () => {
		const all = [occasion("a", "XNO", 10), occasion("b", "XKE", 11), occasion("c", "XKE", 10)];
		expect(pairs(all, 0.77)).toEqual(["a c 0.85", "a b 0.77"]);
		expect(pairs(all, 0.78)).toEqual(["a c 0.85"]);
	});

	it("are of neighbouring days", () => {
		const all = [occasion("a", "XNO", 1), occasion("b", "XKE", 3), occasion("c", "XKE", 2), occasion("d", "XKE", null)];
		expect(pairs(all)).toEqual(["a c 0.77"]);
	});

	it("have one key, whichever id comes first", () => {
		expect(pairKey("a", "b")).toBe(pairKey("b", "a"));
		expect(pairKey("a", "b")).not.toBe(pairKey("a", "c"));
	});
});
