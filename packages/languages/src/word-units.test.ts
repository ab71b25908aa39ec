import fc from "fast-check";
import { expect, it } from "vitest";
import { foldText } from "./shared/fold.ts";
import { GAP, wordUnits } from "./word-units.ts";

const unitsIn = (text: string): readonly (readonly [string, number])[] => {
	const { count, starts, ends, gaps } = wordUnits(foldText(text));
	return Array.from({ length: count }, (_, at) => [text.slice(starts[at], ends[at]), gaps[at] as number]);
};

it.each([
	["Don’t cut win-win talks", ["Don’t", "cut", "win", "win", "talks"], [2, 0, 0, 0, 0]],
	["corn, (dry) roads. Then — more", ["corn", "dry", "roads", "Then", "more"], [2, 1, 1, 2, 1]],
	["one\nline\n\nother", ["one", "line", "other"], [2, 0, 2]],
	["和平、《宪章》。合作", ["和", "平", "宪", "章", "合", "作"], [2, 0, 0, 0, 2, 0]],
	["в 2030 году: мир", ["в", "2030", "году", "мир"], [2, 0, 0, 2]],
	["𠀀平", ["𠀀", "平"], [2, 0]],
	["", [], []],
])("takes %j apart", (text, words, gaps) => {
	expect(unitsIn(text)).toEqual(words.map((word, at) => [word, gaps[at]]));
});

it("takes every letter into one unit, and nothing else", () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(..."ab é'’-. ,\n和平7«»") }), (text) => {
			const units = unitsIn(text);
			expect(
				units
					.map(([word]) => word)
					.join("")
					.replaceAll(/['’]/gu, ""),
			).toBe(text.replaceAll(/[^\p{L}\p{N}]/gu, ""));
			for (const [, gap] of units) expect(Object.values(GAP)).toContain(gap);
		}),
	);
});
