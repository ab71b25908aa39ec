import { describe, expect, it } from "vitest";
import { advance, keysText, parseKeys, pressOf } from "./keys.ts";

const key = (part: Partial<Parameters<typeof pressOf>[0]>) =>
	pressOf({ key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...part });
const KNOWN = ["g l", "g c", "?", "g", "mod+k"].map(parseKeys);

describe("keys", () => {
	it("are read as they are printed", () => {
		expect(parseKeys("g l")).toEqual(["g", "l"]);
		expect(() => parseKeys(" ")).toThrow("Expected keys");
	});

	it("tell a letter by its place on a Cyrillic board", () => {
		expect(key({ key: "п", code: "KeyG" })).toBe("g");
	});

	it("know ⌘ and Ctrl as one", () => {
		expect(key({ key: "k", code: "KeyK", metaKey: true })).toBe("mod+k");
		expect(key({ key: "k", code: "KeyK", ctrlKey: true })).toBe("mod+k");
	});

	it("leave to the system what belongs to it", () => {
		expect(key({ key: "Shift" })).toBeNull();
		expect(key({ key: "f", altKey: true })).toBeNull();
	});

	it("take a sign for itself, whatever was held down to type it", () => {
		expect(key({ key: "?", code: "Slash", shiftKey: true })).toBe("?");
		expect(key({ key: "ArrowDown", shiftKey: true })).toBe("shift+arrowdown");
	});

	it("wait for the second of two", () => {
		const two = [["g", "l"]];
		expect(advance([], "g", two)).toEqual({ presses: ["g"], done: false });
		expect(advance(["g"], "l", two)).toEqual({ presses: ["g", "l"], done: true });
	});

	it("begin again where the second leads nowhere", () => {
		expect(advance(["g"], "?", KNOWN)).toEqual({ presses: ["?"], done: true });
		expect(advance(["g"], "x", KNOWN)).toEqual({ presses: [], done: false });
	});

	it("are shown as the board has them", () => {
		expect(keysText("mod+k", true)).toEqual(["⌘K"]);
		expect(keysText("mod+k", false)).toEqual(["Ctrl K"]);
		expect(keysText("g l", false)).toEqual(["G", "L"]);
		expect(keysText("shift+arrowdown", false)).toEqual(["⇧↓"]);
		expect(keysText("enter", false)).toEqual(["↵"]);
	});
});
