import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./fold.ts";
import { SIMPLIFIED_HAN, TRADITIONAL_HAN } from "./han-simplification.ts";

/** Any UTF-16 units at all, with the ones that fold oddly well represented. */
const odd = fc.constantFrom(
	..."İßΣςёЁ“”’—−\u00A0\u3000ＡＺａ，國台⾔⻅豈ﬁ𐐀Ǆ".split(""),
	"\ud801",
	"\udc00",
	"\r\n",
	"\t",
);
const anyText = fc
	.array(
		fc.oneof(
			odd,
			fc.string({ unit: "binary" }),
			fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
		),
	)
	.map((parts) => parts.join(""));

describe("foldText", () => {
	it.each([
		["The “Two Sides” agreed", 'the "two sides" agreed'],
		["Minister’s note — p. 3–4", "minister's note - p. 3-4"],
		["«Всё» решено", '"все" решено'],
		["ЁЖ ещё", "еж еще"],
		["250\u00A0млрд\u2009долл.", "250 млрд долл."],
		["ＮＡＴＯ，Ｇ２０", "nato,g20"],
		["雙邊關係", "双边关系"],
		["⾔论⻅解", "言论见解"],
		["豈有此理", "岂有此理"],
		["a\nb\tc\r\nd\u3000e", "a\nb\tc\r\nd e"],
		["İstanbul, Weiß, Çağ", "İstanbul, weiß, çağ"],
		["ΟΔΟΣ", "οδοσ"],
		["𐐀 outside the basic plane", "𐐀 outside the basic plane"],
		["Київ, Їжак, ЙОД", "київ, їжак, йод"],
	])("folds %j to %j", (text, folded) => {
		expect(foldText(text)).toBe(folded);
	});

	it("leaves simplified Han, digits and half-width marks alone", () => {
		expect(foldText("双方就乌克兰问题交换意见。3.5%")).toBe("双方就乌克兰问题交换意见。3.5%");
	});

	it("keeps every unit in its place", () => {
		fc.assert(fc.property(anyText, (text) => foldText(text).length === text.length));
	});

	it("folds each unit by itself, wherever a text is cut", () => {
		fc.assert(fc.property(anyText, anyText, (a, b) => foldText(a + b) === foldText(a) + foldText(b)));
		fc.assert(fc.property(anyText, (text) => foldText(text) === text.split("").map(foldText).join("")));
	});

	it("folds a long text as its parts, whatever it has folded before", () => {
		const long = fc
			.tuple(anyText, fc.constantFrom("The “Two Sides” — ", "«Ещё» ", "É\u00A0Ç"))
			.map(([text, part]) => part.repeat(1000) + text);
		const inParts = (text: string) => text.split("").map(foldText).join("");
		for (let times = 0; times < 2; times++) {
			fc.assert(
				fc.property(long, (text) => foldText(text) === inParts(text)),
				{ numRuns: 20 },
			);
			foldText("國".repeat(2_000_000));
		}
	});

	it("changes nothing the second time, for every unit of the basic plane", () => {
		const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join("");
		expect(foldText(foldText(all)) === foldText(all)).toBe(true);
	});

	it("folds across the seams of long texts", () => {
		const long = "國Ａ—".repeat(9000);
		expect(foldText(long)).toBe("国a-".repeat(9000));
	});

	it.each(["a", "я"])("folds a long text as it folds its parts, with %j in its middle", (letter) => {
		const narrow = Array.from({ length: 0x2e80 }, (_, unit) => String.fromCharCode(unit)).join("");
		const text = narrow + letter.repeat(narrow.length + 2) + narrow;
		expect(foldText(text)).toBe(text.split("").map(foldText).join(""));
	});
});

describe("the table of Han characters", () => {
	it("pairs each traditional character with one simplified one, which is not itself traditional", () => {
		expect(TRADITIONAL_HAN.length).toBe(SIMPLIFIED_HAN.length);
		expect(new Set(TRADITIONAL_HAN).size).toBe(TRADITIONAL_HAN.length);
		expect([...SIMPLIFIED_HAN].filter((han) => TRADITIONAL_HAN.includes(han))).toEqual([]);
	});
});
