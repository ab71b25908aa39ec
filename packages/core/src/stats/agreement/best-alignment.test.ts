import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { bestAlignment, type DissimilarityWeights, dissimilarity } from "./best-alignment.ts";
import type { Unit } from "./unitising-alpha.ts";

const EQUAL: DissimilarityWeights = { position: 1, category: 1 };

/** `1-5a 6-10b`, a coder a line. */
const codersOf = (...lines: readonly string[]): readonly (readonly Unit[])[] =>
	lines.map((line) =>
		[...line.matchAll(/(?<start>\d+)-(?<end>\d+)(?<category>\w)/gu)].map(({ groups }) => ({
			...{ start: Number(groups?.start), end: Number(groups?.end) },
			category: groups?.category?.codePointAt(0) ?? 0,
		})),
	);

/** For each unit that a coder has in the mean. */
function disorderOf(coders: readonly (readonly Unit[])[], weights = EQUAL): number {
	const found = bestAlignment(coders, weights);
	expect(found?.isExact).toBe(true);
	return ((found?.disorder ?? Number.NaN) * coders.length) / (found?.units ?? 0);
}

describe("the best alignment", () => {
	// Continua and disorders of pygamma-agreement 0.5.9, as published with DKPro Statistics; it computes with single precision.
	it.each([
		[codersOf("1-5a 6-10b 11-15a", "2-6a 7-11b 12-16a"), EQUAL, 0.0625],
		[codersOf("1-5a 6-10b 20-24a 30-34b", "2-6a 31-35b"), EQUAL, 0.7083333134651184],
		[codersOf("1-5a 10-14b", "2-6a 11-15b", "1-4a 9-14c"), EQUAL, 0.40875643491744995],
		[
			codersOf(
				"1-6a 11-16b 21-26c 31-36a 41-46b 51-56c 61-66a 71-76b 81-86c 91-96a 101-106b 111-116c 121-126a 131-136b 141-146c 151-156a",
				"2-8b 12-18c 22-28a 32-38b 42-48c 52-58a 62-68b 72-78c 82-88a 92-98b 102-108c 112-118a 122-128b 132-138c 142-148a 152-158b",
			),
			EQUAL,
			1.0743801593780518,
		],
		[codersOf("1-5a 6-10b 11-15c", "2-7a 8-12b 11-15a"), { position: 3, category: 2 }, 1.0277777910232544],
		[
			codersOf("373938-716439c 1130082-1613892a", "339553-673303a 845304-1238337c", "253388-677929a 1017483-1427270a"),
			EQUAL,
			0.8253426551818848,
		],
	] as const)("has the disorder that another program has", (coders, weights, disorder) => {
		expect(disorderOf(coders, weights)).toBeCloseTo(disorder, 6);
	});

	/** All partitions, tried one by one. */
	function leastOf(coders: readonly (readonly Unit[])[]): number {
		const all = coders.flatMap((own, coder) => own.map((unit) => ({ unit, coder })));
		const pairs = (coders.length * (coders.length - 1)) / 2;
		const costOf = (group: typeof all): number => {
			let sum = pairs - (group.length * (group.length - 1)) / 2;
			for (const [at, { unit }] of group.entries())
				for (const other of group.slice(at + 1)) sum += dissimilarity(unit, other.unit, EQUAL);
			return sum / pairs;
		};
		const split = (at: number, groups: readonly (typeof all)[]): number => {
			const next = all[at];
			if (next === undefined) return groups.reduce((sum, group) => sum + costOf(group), 0);
			return Math.min(
				split(at + 1, [...groups, [next]]),
				...groups.flatMap((group, place) =>
					group.some(({ coder }) => coder === next.coder) ? [] : split(at + 1, groups.with(place, [...group, next])),
				),
			);
		};
		return split(0, []);
	}

	it("is the least of all partitions", () => {
		const unit = fc.record({ start: fc.nat(12), length: fc.integer({ min: 1, max: 5 }), category: fc.nat(1) });
		const coder = fc
			.array(unit, { maxLength: 3 })
			.map((own) => own.map(({ start, length, category }) => ({ start, end: start + length, category })));
		fc.assert(
			fc.property(fc.array(coder, { minLength: 2, maxLength: 3 }), (coders) => {
				const found = bestAlignment(coders, EQUAL);
				if (coders.flat().length === 0) expect(found).toBeNull();
				else {
					expect(found?.disorder).toBeCloseTo(leastOf(coders), 9);
					const shares = found?.shares.map((own) => own.length) ?? [];
					expect(shares).toEqual(coders.map((own) => own.length));
					const sum = found?.shares.reduce((all, own) => all + own.reduce((part, one) => part + one, 0), 0) ?? 0;
					expect(sum).toBeLessThan(leastOf(coders) + 1e-9);
					expect(sum).toBeGreaterThan(leastOf(coders) * 0.85);
				}
			}),
			{ numRuns: draws(150) },
		);
	});
});
