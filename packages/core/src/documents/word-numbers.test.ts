import { foldText, wordSpans } from "@fissure/languages";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws, inTime } from "../../../../tools/in-proof.ts";
import { wordNumbers } from "./word-numbers.ts";

const readOf = (text: string, options: Partial<Parameters<typeof wordNumbers>[0]> = {}) => {
	const numbers = wordNumbers({ language: "en", ...options });
	const { length, words, forms, starts, ends } = numbers.read(text);
	return Array.from({ length }, (_, at) => ({
		word: numbers.words[words[at] as number],
		form: numbers.forms[forms[at] as number],
		said: text.slice(starts[at], ends[at]),
	}));
};

describe("words as numbers", () => {
	it("are one word in all forms of a stem, and each with its place", () => {
		expect(readOf("Sanctions; a SANCTION, 2014.")).toEqual([
			{ word: "sanction", form: "sanctions", said: "Sanctions" },
			{ word: "a", form: "a", said: "a" },
			{ word: "sanction", form: "sanction", said: "SANCTION" },
		]);
	});

	it("are each form by itself where that is asked for", () => {
		expect(readOf("Sanctions, sanction", { eachForm: true }).map(({ word }) => word)).toEqual([
			"sanctions",
			"sanction",
		]);
	});

	it("are pairs of characters where nothing cuts them, and what cuts them says else", () => {
		expect(readOf("合作共赢", { language: "zh" }).map(({ form }) => form)).toEqual(["合作", "作共", "共赢"]);
		const splitHan = (run: string) => run.match(/.{1,2}/gu) ?? [];
		expect(readOf("合作共赢", { language: "zh", splitHan }).map(({ said }) => said)).toEqual(["合作", "共赢"]);
	});

	it("are those of wordSpans, whatever the text", () => {
		const pieces = fc.constantFrom(
			"a",
			"é",
			"Ж",
			"'",
			"’",
			"1",
			"٣",
			" ",
			"-",
			"合",
			"̈",
			"𝒜",
			"\u{20000}",
			"İ",
			"ß",
			"Σ",
		);
		const text = fc.oneof(
			fc.string({ unit: "binary" }),
			fc.array(pieces, { maxLength: 14 }).map((some) => some.join("")),
		);
		fc.assert(
			fc.property(text, text, (one, other) => {
				const numbers = wordNumbers({ language: "xx" });
				for (const each of [one, other, one]) {
					const { length, starts, ends, forms } = numbers.read(each);
					const folded = foldText(each);
					const spans = wordSpans(folded).filter(({ start, end }) => /\p{L}/u.test(folded.slice(start, end)));
					expect(Array.from({ length }, (_, at) => ({ start: starts[at], end: ends[at] }))).toEqual(spans);
					expect(Array.from({ length }, (_, at) => numbers.forms[forms[at] as number])).toEqual(
						spans.map(({ start, end }) => folded.slice(start, end)),
					);
				}
			}),
			{ numRuns: draws(200) },
		);
	});

	it("keeps apart as many words as there are", async () => {
		const many = Array.from(
			{ length: 150_000 },
			(_, at) => `w${at.toString(36).replace(/\d/gu, (digit) => "ghijklmnop"[Number(digit)] ?? "")}x${at}`,
		);
		await inTime(3000, () => {
			const numbers = wordNumbers({ language: "xx" });
			const { length, forms } = numbers.read(many.join(" "));
			expect(length).toBe(many.length);
			expect(new Set(forms.subarray(0, length)).size).toBe(many.length);
			expect(numbers.forms[forms[149_999] as number]).toBe(many[149_999]);
		});
	});
});
