import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kestria } from "../comparators/fixtures/accounts.ts";
import { passageAround } from "./passage.ts";

const around = (text: string, words: string): string => {
	const start = text.indexOf(words);
	return passageAround(kestria(text), { start, end: start + words.length }).exact;
};

describe("words that can be read alone", () => {
	it("are the sentence", () => {
		expect(around("The Presidents met. Kestria opposes sanctions, now. They left.", "sanctions")).toBe(
			"Kestria opposes sanctions, now.",
		);
		expect(around("两国元首会晤。凯方反对制裁，支持停火。", "制裁")).toBe("凯方反对制裁，支持停火。");
	});

	it("are whole thoughts of a long sentence, first those that follow", () => {
		const clause = (name: string): string => `the ${name} commission is to report on its work before the end of spring`;
		const names = ["grain", "harbour", "bridge", "pipeline", "orchestra", "border"];
		const text = `Kestria said that ${names.map(clause).join(", ")}.`;
		expect(text.length).toBeGreaterThan(300);
		const words = around(text, "the bridge commission");
		expect(words).toMatch(/^the bridge .*spring\.$/);
		expect(words.length).toBeLessThanOrEqual(300);
		expect(around(text, "border")).toContain("the border commission");
		expect(around(text, "Kestria said")).toMatch(/^Kestria said that the grain/);
	});

	it("are the span itself where it runs over the end of a sentence", () => {
		expect(around("Kestria opposes sanctions. It supports the ceasefire.", "sanctions. It supports")).toBe(
			"sanctions. It supports",
		);
	});

	describe("of a sentence too long to be read at once", () => {
		/** A thought of so many characters, with its comma and space. */
		const thought = (name: string, length: number): string => `${`${name} `.padEnd(length - 2, "and on ").trimEnd()}, `;
		const long = (name: string, length: number): string => thought(name, length).padStart(length, "x");

		it("hold a thought that is just short enough", () => {
			const words = around(`Kestria said, ${long("harbour", 300)}and was glad.`, "harbour");
			expect(words).toHaveLength(298);
		});

		it("end without the comma that follows", () => {
			const words = around(`${long("harbour", 200)}${long("bridge", 200)}and was glad.`, "harbour");
			expect(words).toMatch(/harbour.*[a-z]$/);
			expect(words).toHaveLength(198);
		});

		it("take in what precedes where nothing more follows", () => {
			const last = "and was glad of the bridge.";
			const text = `${long("harbour", 200)}${long("border", 300 - last.length)}${last}`;
			const words = around(text, "bridge");
			expect(words).toContain("border");
			expect(words).not.toContain("harbour");
			expect(words).toHaveLength(300);
		});
	});

	it("always hold the span, to the letter, and are no longer than a reader takes in", () => {
		const parts = fc.constantFrom(
			"Kestria opposes sanctions",
			"the grain corridor stays open to all ships of the north",
			"on time",
		);
		fc.assert(
			fc.property(fc.array(parts, { minLength: 1, maxLength: 14 }), fc.nat(13), (list, at) => {
				const text = `${list.join(", ")}.`;
				const words = list[at % list.length] as string;
				const start = list.slice(0, at % list.length).reduce((sum, part) => sum + part.length + 2, 0);
				const span = { start, end: start + words.length };
				const quote = passageAround(kestria(text), span);
				expect(quote.start <= span.start && quote.end >= span.end).toBe(true);
				expect(quote.exact).toBe(text.slice(quote.start, quote.end));
				expect(quote.exact.length).toBeLessThanOrEqual(300);
			}),
		);
	});
});
