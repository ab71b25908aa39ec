import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stem, stemByScript, wordSpans } from "./words.ts";

const words = (text: string, split?: (run: string) => readonly string[]) =>
	wordSpans(text, split).map(({ start, end }) => text.slice(start, end));

describe("wordSpans", () => {
	it.each([
		["The sides’ 2nd meeting, co-chaired", ["The", "sides", "2nd", "meeting", "co", "chaired"]],
		["Minister's note isn’t late", ["Minister's", "note", "isn’t", "late"]],
		["Российско-китайские переговоры, 2022 г.", ["Российско", "китайские", "переговоры", "2022", "г"]],
		["联合国与G20，和", ["联合", "合国", "国与", "G20", "和"]],
		["пере\u0301говоры", ["пере\u0301говоры"]],
		["𠮷野家", ["𠮷野", "野家"]],
		["— … ", []],
	])("finds the words of %j", (text, expected) => {
		expect(words(text)).toEqual(expected);
	});

	it("takes Chinese words from a splitter", () => {
		expect(words("联合国发言人 said", (run) => (run === "联合国发言人" ? ["联合国", "发言人"] : []))).toEqual([
			"联合国",
			"发言人",
			"said",
		]);
	});

	it("does not trust a splitter that loses characters", () => {
		expect(words("联合国", () => ["联合"])).toEqual(["联合", "合国"]);
	});

	it("reads a long text as it reads a short one", () => {
		const piece = fc.constantFrom(..."aéЖ'’1٣ -̈合İß", "\u{20000}", "𝒜");
		const end = " — ".repeat(1_000);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
				const text = pieces.join("");
				expect(wordSpans(text + end)).toEqual(wordSpans(text));
			}),
		);
	});

	it("gives spans in order that hold no white space", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				let from = -1;
				for (const { start, end } of wordSpans(text)) {
					expect(start).toBeGreaterThan(from);
					expect(text.slice(start, end)).toMatch(/^\S+$/u);
					from = start;
				}
			}),
		);
	});
});

describe("stem", () => {
	it.each([
		"санкції санкцій санкціями",
		"агресія агресії агресію агресією",
		"територія територією території",
		"цілісність цілісності цілісністю",
		"можливість можливості можливостей",
		"закликає закликають",
		"угода угоді угоду",
		"переговори переговорів",
		"Україна України Україною",
	])("finds the forms %s by their letters, whatever the text is in", (forms) => {
		expect(new Set(forms.split(" ").map(stemByScript)).size).toBe(1);
	});

	it("gives the forms of a word one stem", () => {
		expect(new Set(["переговоры", "Переговоров", "переговорам"].map((word) => stem(word, "ru"))).size).toBe(1);
		expect(new Set(["sanction", "Sanctions", "sanctioned", "sanction’s"].map((word) => stem(word, "en"))).size).toBe(1);
	});

	it("tells different words apart", () => {
		expect(stem("договор", "ru")).not.toBe(stem("переговоры", "ru"));
		expect(stem("treaty", "en")).not.toBe(stem("treason", "en"));
	});

	it("folds what has no stem", () => {
		expect(stem("聯合國", "zh")).toBe("联合国");
		expect(stem("Frieden", "de")).toBe("frieden");
		expect(stem("", "en")).toBe("");
	});
});
