import type { Document } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { phraseInPage } from "./phrase-in-page.ts";

const pageOf = (id: string, text: string, title?: string): Document => ({
	...{ id, text, language: "en", kind: "readout", publisher: "VAL", guessed: [] },
	...(title === undefined ? {} : { title }),
});

describe("a phrase in a page", () => {
	it("vanishes from its heading", () => {
		const before = pageOf("a", "They met.", "Valdara backs the open corridor");
		const change = phraseInPage(before, pageOf("b", "They met.", "Valdara backs the talks"), "open corridor");
		expect(change).toEqual({
			change: "vanished",
			quotes: [{ document: "a", start: 18, end: 31, exact: "open corridor", in: "title" }],
		});
	});

	it("is quoted where it stands in the text, whatever the heading", () => {
		const after = pageOf("b", "They want an open corridor.", "A day in port");
		const [quote] = phraseInPage(pageOf("a", "They met.", "A day in port"), after, "open corridor")?.quotes ?? [];
		expect(after.text.slice(quote?.start, quote?.end)).toBe("open corridor");
		expect(quote?.in).toBeUndefined();
	});

	it("neither comes nor goes while text or heading has it", () => {
		const inTitle = pageOf("a", "They met.", "The open corridor");
		const inText = pageOf("b", "They met on the open corridor.", "Talks");
		expect(phraseInPage(inTitle, inText, "open corridor")).toBeNull();
		// Not across the end of the heading.
		expect(phraseInPage(pageOf("a", "x"), pageOf("b", "corridor x", "open"), "open corridor")).toBeNull();
	});
});
