import { describe, expect, it } from "vitest";
import { makeVisible, oneLine } from "./visible.ts";

describe("hidden characters", () => {
	it("shows what would reorder words", () => {
		expect(makeVisible("not \u202Edeerga\u202C")).toBe("not ⟨U+202E⟩deerga⟨U+202C⟩");
	});

	it("shows what a terminal would obey, and invisible tags", () => {
		expect(makeVisible("\u001b[2J\u009b\u{E0041}")).toBe("⟨U+001B⟩[2J⟨U+009B⟩⟨U+E0041⟩");
	});

	it("shows half a surrogate pair but leaves whole ones alone", () => {
		expect(makeVisible("𠮷 \uD842")).toBe("𠮷 ⟨U+D842⟩");
	});

	it("leaves ordinary text of three scripts as it is", () => {
		const text = "“Agreed” — 同意。\n«Согласны», й\t½";
		expect(makeVisible(text)).toBe(text);
	});

	it("puts a text on one line", () => {
		expect(oneLine("  one\r\n\ttwo\u2028three ")).toBe("one two three");
	});
});
