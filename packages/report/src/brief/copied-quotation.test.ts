import type { Document } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { copiedQuotation, QUOTATION_FORMS } from "./copied-quotation.ts";

const TEXT: Document = {
	...{ id: "lorne-readout", text: "", language: "en", kind: "readout", publisher: "XLO", guessed: [] },
	...{ title: "Readout of the call", date: "2025-10-16", venue: "Port Ellery", url: "https://lorne.example/r?a=1" },
};
const sourceOf = (fields: Partial<Document> = {}) => ({ document: { ...TEXT, ...fields }, publisher: "Lorne" });

describe("a quotation that is taken along", () => {
	it("has a note as the Chicago Manual of Style writes it", () => {
		expect(copiedQuotation("Both sides agreed.", sourceOf(), "chicago")).toBe(
			"“Both sides agreed.”\nLorne, “Readout of the call,” readout, Port Ellery, October 16, 2025, https://lorne.example/r?a=1.\n",
		);
	});

	it("names first who speaks, and then who published it", () => {
		const source = sourceOf({ speaker: "Ana Dole", kind: "speech" });
		expect(copiedQuotation("words", source, "chicago")).toContain("Ana Dole, Lorne, “Readout of the call,” speech");
		expect(copiedQuotation("words", source, "bibtex")).toMatch(
			/author = \{\{Ana Dole\}\},[\s\S]*organization = \{Lorne\},/u,
		);
	});

	it("keeps the marks of a title's own language, and leaves out what nobody knows", () => {
		const { venue: _, url: __, date: ___, ...bare } = TEXT;
		const source = { document: { ...bare, language: "zh", title: "莫岚举行会谈" }, publisher: "Valdara" };
		expect(copiedQuotation("双方同意", source, "chicago")).toBe(
			"“双方同意”\nValdara, 《莫岚举行会谈》, readout, n.d.\n",
		);
	});

	it.each([
		["2025", ", 2025,"],
		["2025-10", ", October 2025,"],
	])("says as much of the day as is known: %s", (date, said) => {
		expect(copiedQuotation("words", sourceOf({ date }), "chicago")).toContain(said);
	});

	it("says what of the source was guessed", () => {
		const source = sourceOf({ guessed: ["date", "publisher"] });
		expect(copiedQuotation("words", source, "chicago")).toContain("Lorne [guessed], “Readout of the call,” readout");
		expect(copiedQuotation("words", source, "chicago")).toContain("October 16, 2025 [guessed]");
	});

	it("is a quotation in Markdown, in which hostile words stay words", () => {
		const source = sourceOf({ title: "[Readout](javascript:alert)", url: "https://lorne.example/<b> c" });
		expect(copiedQuotation("First *line*\n# second <b>", source, "markdown").split("\n")).toEqual([
			"> First \\*line\\*",
			"> \\# second \\<b\\>",
			">",
			"> — Lorne, “\\[Readout\\](javascript:alert),” readout, Port Ellery, October 16, 2025, <https://lorne.example/%3Cb%3E%20c>",
			"",
		]);
	});

	it("is an entry of BibTeX with the words as its annotation", () => {
		const copied = copiedQuotation("100 % {agreed}", sourceOf(), "bibtex");
		expect(copied).toMatch(/^@misc\{lorne-readout,\n/u);
		expect(copied).toContain("  annotation = {“100 \\% \\{agreed\\}”},\n}");
	});

	it.each(QUOTATION_FORMS)("has the words to the letter: %s", (form) => {
		expect(copiedQuotation("双方同意 “x”", sourceOf(), form)).toContain("双方同意 “x”");
	});
});
