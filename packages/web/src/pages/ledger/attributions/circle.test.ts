import { expect, it } from "vitest";
import { arrowBetween, placesOn } from "./circle.ts";

it("puts places evenly on a circle, the first at the top", () => {
	const places = placesOn(4, 100).map(({ x, y }) => [Math.round(x), Math.round(y)]);
	expect(places).toEqual([
		[0, -100],
		[100, 0],
		[0, 100],
		[-100, 0],
	]);
	expect(placesOn(0, 100)).toEqual([]);
});

it("draws the arrow back as another line, and neither touches its ends", () => {
	const [one, other] = placesOn(2, 100) as readonly [{ x: number; y: number }, { x: number; y: number }];
	const there = arrowBetween(one, other, 10);
	const back = arrowBetween(other, one, 10);
	expect(there).not.toBe(back);
	const numbers = (line: string): readonly number[] => [...line.matchAll(/-?\d+\.\d/gu)].map(Number);
	// Bent to opposite sides.
	expect(Math.sign(numbers(there)[2] as number)).toBe(-Math.sign(numbers(back)[2] as number));
	expect(numbers(there)[1]).toBeGreaterThan(-100);
	expect(numbers(there)[5]).toBeLessThan(100);
});
