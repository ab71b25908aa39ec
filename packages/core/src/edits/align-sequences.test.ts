import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignSequences } from "./align-sequences.ts";

const align = (a: readonly number[], b: readonly number[]): readonly number[] => [
	...alignSequences(Int32Array.from(a), Int32Array.from(b)),
];

describe("alignSequences", () => {
	it.each([
		[[], [], []],
		[
			[1, 2, 3],
			[1, 2, 3],
			[0, 1, 2],
		],
		[
			[1, 2, 3],
			[1, 3],
			[0, -1, 1],
		],
		[
			[1, 3],
			[1, 2, 3],
			[0, 2],
		],
		[
			[1, 2],
			[3, 4],
			[-1, -1],
		],
		// Of two neighbours and one that stands alone, the neighbours stay together.
		[
			[5, 1, 2, 9],
			[6, 1, 7, 1, 2, 8],
			[-1, 3, 4, -1],
		],
	])("%j beside %j: %j", (a, b, expected) => {
		expect(align(a, b)).toEqual(expected);
	});

	const items = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });

	it("pairs equal items only, in order, each once", () => {
		fc.assert(
			fc.property(items, items, (a, b) => {
				const pairs = align(a, b).flatMap((other, at) => (other === -1 ? [] : [[at, other] as const]));
				for (const [mine, theirs] of pairs) expect(a[mine]).toBe(b[theirs]);
				for (const [at, [, theirs]] of pairs.entries())
					if (at > 0) expect(theirs).toBeGreaterThan(pairs[at - 1]?.[1] ?? -1);
			}),
		);
	});

	it("finds what was put into long sequences, and what was taken out", () => {
		const long = Array.from({ length: 5000 }, (_, at) => at % 1250);
		const unique = Array.from({ length: 5000 }, (_, at) => at);
		for (const sequence of [long, unique]) {
			const altered = [...sequence.slice(0, 100), -5, ...sequence.slice(100, 3000), ...sequence.slice(3010), -6];
			expect(align(sequence, altered).filter((other) => other === -1)).toHaveLength(10);
		}
	});
});
