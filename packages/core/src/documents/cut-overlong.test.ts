import { chinese, english } from "@fissure/languages";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutOverlong } from "./cut-overlong.ts";
import { segment } from "./segment.ts";

const cut = (text: string, language = english) =>
	cutOverlong(text, segment(text, language).sentences, language.sentences);

describe("a text without stops", () => {
	it("is cut behind commas, in sentences of one paragraph", () => {
		const text = "the sides met in the old port, ".repeat(400).trim();
		const sentences = cut(text);
		expect(sentences.length).toBe(3);
		for (const { start, end, paragraph } of sentences) {
			expect(end - start).toBeLessThanOrEqual(5000);
			expect(paragraph).toBe(0);
			expect(text.slice(start, end)).toMatch(/^the sides .*port,$/s);
		}
	});

	it("is cut sooner in Chinese, which says more with each character", () => {
		const text = "双方在老港口会面，".repeat(300);
		const pieces = cut(text, chinese).map(({ start, end }) => text.slice(start, end));
		expect(pieces.every((piece) => piece.length <= 1000 && /^双方.*，$/.test(piece))).toBe(true);
		expect(pieces.join("")).toBe(text);
	});

	it("is cut anywhere but inside a character when it has no commas either", () => {
		const text = `a${"😀".repeat(4000)}`;
		for (const { start, end } of cut(text))
			expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
	});

	it("keeps every character that is not white space, whatever it holds", () => {
		const unit = fc.constantFrom("port, ", "port ", "港口，", "\ud800", "😀", "   \t ", "x".repeat(700));
		fc.assert(
			fc.property(
				fc.array(unit, { minLength: 1, maxLength: 60 }),
				fc.constantFrom(english, chinese),
				(units, language) => {
					const text = units.join("").repeat(20);
					const kept = cut(text, language).map(({ start, end }) => text.slice(start, end));
					expect(kept.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
				},
			),
			{ numRuns: 50 },
		);
	});
});

describe("a text with stops", () => {
	it("is left as it is", () => {
		const text = "The sides met in the old port. ".repeat(1000);
		const { sentences } = segment(text, english);
		expect(cutOverlong(text, sentences, english.sentences)).toBe(sentences);
	});
});
