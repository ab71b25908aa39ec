import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { TextUnits } from "./text-units.ts";

const unit = fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff }));
const anyText = fc
	.tuple(fc.array(unit, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }))
	.map(([units, times]) => String.fromCharCode(...units).repeat(times));

const isReadAs = (characters: TextUnits, text: string): boolean => {
	const units = characters.read(text);
	const own = [...text.split("").map((one) => one.charCodeAt(0)), 0x20, 0x20];
	const bits = own.reduce((sum, one) => sum | one, 0);
	return own.every((one, at) => units[at] === one) && characters.text(text.length, bits) === text;
};

describe("TextUnits", () => {
	afterEach(() => vi.unstubAllGlobals());

	it("reads what charCodeAt gives, and gives the text back, one text after the other", () => {
		const characters = new TextUnits(2);
		fc.assert(fc.property(anyText, (text) => isReadAs(characters, text)));
	});

	it("does so where the host cannot copy a string", () => {
		vi.stubGlobal("Buffer", undefined);
		const characters = new TextUnits(2);
		fc.assert(fc.property(anyText, (text) => isReadAs(characters, text)));
	});

	it("does so for a text of millions of characters, and for a short one behind it", () => {
		const characters = new TextUnits(2);
		for (const text of ["а\ud800é".repeat(1_000_000), "short", "ab".repeat(1_000_000), ""])
			expect(isReadAs(characters, text)).toBe(true);
	});
});
