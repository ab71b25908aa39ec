import { describe, expect, it } from "vitest";
import { heldIn } from "./fixtures/held.ts";

describe("who speaks where one side is said to do what two do", () => {
	it.each([
		[
			"President Halvorsen met today with President Brenner of Kestria to discuss the grain corridor.",
			"grain BOTH joint",
		],
		["President Halvorsen welcomed President Brenner to Norland to reaffirm the River Treaty.", "treaty BOTH joint"],
		["President Halvorsen met with Dr. Anna Lind of Kestria to thank her for the grain corridor.", "grain XNO own"],
	])("hears both in 'met to discuss', one in 'met to thank': %s", (text, held) => {
		expect(heldIn(text)).toEqual([held]);
	});

	it.each([
		["President Halvorsen assured President Brenner that she supports the ceasefire.", "ceasefire XNO own"],
		["President Halvorsen stressed that Norland will help Kestria address sanctions.", "sanctions XNO own"],
		["President Halvorsen hoped that Kestria would support the ceasefire.", "ceasefire XNO own"],
	])("leaves the floor to the speaker when another is spoken of: %s", (text, held) => {
		expect(heldIn(text)).toEqual([held]);
	});

	it("takes a name with its Dr. and another side's leader for two who speak", () => {
		expect(
			heldIn(
				"President Halvorsen and Dr. Anna Lind of Kestria met. Edda Halvorsen and Dr. Lind welcomed the ceasefire.",
			),
		).toContain("ceasefire BOTH joint");
	});

	it("gives a name to its teller where two only discussed it, to both where they pledge", () => {
		expect(heldIn("The two leaders discussed the invasion of Sorrel.")).toEqual(["invasion XNO own"]);
		expect(heldIn("The two leaders reaffirmed their support for Sorrel against the invasion of Sorrel.")).toEqual([
			"invasion BOTH joint",
		]);
	});
});
