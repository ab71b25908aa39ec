import { describe, expect, it } from "vitest";
import { suspectCharacters } from "./suspect-characters.ts";

describe("characters that look like others", () => {
	it("are told by the word that they stand in and its scripts", () => {
		expect(suspectCharacters("will not s\u0435nd ships", "will not send ships")).toBe(
			"“s\u0435nd” in the quotation mixes Latin and Cyrillic letters that look alike; replace it",
		);
		expect(suspectCharacters("will not send ships", "will not s\u0435nd ships")).toContain("in the source");
	});

	it("are told by their own code where they turn the direction of writing", () => {
		expect(suspectCharacters("sail \u202Ehome", "sail home")).toContain("U+202E");
		expect(suspectCharacters("sail \u202Dhome", "sail home")).toContain("U+202D");
	});

	it("are no reason where both texts hold them alike, or neither does", () => {
		expect(suspectCharacters("\u202Es\u0435nd a ship", "\u202Es\u0435nd the ship")).toBeNull();
		expect(suspectCharacters("Порт Nord закрыт", "Порт Nord открыт")).toBeNull();
	});
});
