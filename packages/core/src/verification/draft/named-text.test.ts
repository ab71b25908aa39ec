import { describe, expect, it } from "vitest";
import { namedText, shortened } from "./named-text.ts";

describe("the name of a text in a message", () => {
	it("is its title in one line, else its id", () => {
		expect(namedText({ id: "a", title: "  Talks \n in Arlen " })).toBe("“Talks in Arlen”");
		expect(namedText({ id: "talks-2024" })).toBe("“talks-2024”");
	});

	it("is cut at the end of a word from 61 characters", () => {
		expect(namedText({ id: "a", title: "x".repeat(60) })).toBe(`“${"x".repeat(60)}”`);
		expect(namedText({ id: "a", title: `${"word ".repeat(12)}end` })).toBe(`“${"word ".repeat(12).trim()}…”`);
	});
});

describe("words that are cut short", () => {
	it("end with a word, or inside one where it alone fills half of the room", () => {
		expect(shortened("one two three", 13)).toBe("one two three");
		expect(shortened("one two three", 12)).toBe("one two…");
		expect(shortened("one twothreefour", 10)).toBe("one twothr…");
		expect(shortened("three twothreefour", 10)).toBe("three twot…");
		expect(shortened("sixsix twothreefour", 10)).toBe("sixsix…");
	});

	it("do not end in half a character, and keep whole ones", () => {
		expect(shortened("ab🕊cd", 3)).toBe("ab…");
		expect(shortened("ab🕊cd", 4)).toBe("ab🕊…");
		expect(shortened("a🕊bcdef", 5)).toBe("a🕊bc…");
	});
});
