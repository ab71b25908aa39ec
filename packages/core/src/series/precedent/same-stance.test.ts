import { expect, it } from "vitest";
import { type StatedStance, sameStances } from "./same-stance.ts";

const stance = (given: Partial<StatedStance> = {}): StatedStance => ({
	...{ issue: "corridor", holder: "OST", stance: 2, target: "VAL", concepts: ["grain", "corridor"] },
	...given,
});

it("finds the same side of the same holder on the same thing, the likest first", () => {
	const earlier = [
		stance({ concepts: ["grain"], target: null, stance: 1 }),
		stance(),
		stance({ concepts: ["grain"] }),
		...[stance({ stance: -2 }), stance({ holder: "VAL" }), stance({ issue: "lock" }), stance({ stance: null })],
		stance({ concepts: ["museum"], target: null }),
	];
	const found = sameStances([stance({ issue: "lock", holder: "VAL" }), stance()], earlier);
	expect(found.map(({ earlier: one }) => earlier.indexOf(one))).toEqual([1, 2, 0]);
	expect(found.map(({ asked }) => asked)).toEqual([1, 1, 1]);
	expect(found[0]?.score).toBeCloseTo(0.2, 12);
});

it("says nothing of a stance that is neither for nor against", () => {
	expect(sameStances([stance({ stance: 0 })], [stance({ stance: 0 }), stance()])).toEqual([]);
});
