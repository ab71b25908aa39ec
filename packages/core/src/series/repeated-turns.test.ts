import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatedTurns, type UnsureReading } from "./repeated-turns.ts";

const reading = (key: number, given: Partial<UnsureReading> = {}): UnsureReading => ({
	...{ key, document: key, holder: "XVA", asserter: "XVA", stance: -2 },
	because: ["en.narrator", "concept:two-state", "disapproval", "by-object", "against-the-usual", "plainly-said"],
	...given,
});

describe("a turn that is said again", () => {
	it("counts from three texts on", () => {
		expect(repeatedTurns([reading(1), reading(2)])).toEqual([]);
		expect(repeatedTurns([reading(3), reading(1), reading(2)])).toEqual([1, 2, 3]);
		expect(repeatedTurns([reading(1), reading(2), reading(3, { document: 2 })])).toEqual([]);
	});

	it("counts only what one actor says of one thing in one direction", () => {
		for (const other of [
			{ holder: "XOS" },
			{ asserter: "XOS" },
			{ stance: 2 },
			{ because: ["en.narrator", "concept:truce", "disapproval", "by-object", "against-the-usual", "plainly-said"] },
			{ because: ["en.narrator", "concept:two-state", "disapproval", "by-object", "against-the-usual"] },
		] as readonly Partial<UnsureReading>[])
			expect(repeatedTurns([reading(1), reading(2), reading(3, other)])).toEqual([]);
		const [plain, further] = [reading(3).because, "concept:truce"];
		const beside = reading(3, { because: [...plain.slice(0, 1), further, "no-attitude", ...plain.slice(1)] });
		expect(repeatedTurns([reading(1), reading(2), beside])).toEqual([1, 2, 3]);
		const another = reading(3, {
			because: [...plain.slice(0, 5), further, "disapproval", "by-object", "plainly-said"],
		});
		expect(repeatedTurns([reading(1), reading(2), another])).toEqual([]);
	});

	it("is the same in any order", () => {
		const readings = fc.array(
			fc
				.record({ key: fc.integer(), document: fc.nat(4), stance: fc.constantFrom(-2, 0, 2) })
				.map(({ key, ...rest }) => reading(key, rest)),
		);
		fc.assert(
			fc.property(readings, (given) => {
				expect(repeatedTurns(given.toReversed())).toEqual(repeatedTurns(given));
			}),
		);
	});
});
