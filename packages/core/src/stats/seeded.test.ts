import { expect, test } from "vitest";
import { seeded } from "./seeded.ts";

test("the same seed draws the same, another seed something else", () => {
	const drawn = (seed: number) => Array.from({ length: 20 }, seeded(seed).share);
	expect(drawn(7)).toEqual(drawn(7));
	expect(drawn(7)).not.toEqual(drawn(8));
});

test("each of the six orders of three things is drawn equally often", () => {
	const { shuffled } = seeded(3);
	const counts = new Map<string, number>();
	for (let draw = 0; draw < 6_000; draw++) {
		const order = shuffled(["a", "b", "c"]).join("");
		counts.set(order, (counts.get(order) ?? 0) + 1);
	}
	expect(counts.size).toBe(6);
	for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(120);
});

test("numbers are drawn below a bound, and shares below 1", () => {
	const { below, share } = seeded(5);
	const numbers = new Set(Array.from({ length: 200 }, () => below(4)));
	expect([...numbers].sort()).toEqual([0, 1, 2, 3]);
	for (let draw = 0; draw < 200; draw++) expect(share()).toBeLessThan(1);
});

test("a seed or a bound that is no whole number is refused", () => {
	expect(() => seeded(1.5)).toThrow("Expected a whole number as seed, got 1.5");
	expect(() => seeded(1).below(0)).toThrow("Expected a whole number above 0 to draw below, got 0");
});
