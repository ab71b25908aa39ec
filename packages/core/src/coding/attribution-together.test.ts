import { describe, expect, it } from "vitest";
import { heldIn } from "./fixtures/held.ts";

describe("who speaks where one side is said to do what two do", () => {
	it.each([
		[
			"President Halvorsen met today with President Brenner of Kestria to discuss the grain corridor.",
			"grain BOTH joint",
		],
		["President Halvorsen welcomed President Brenner to Norland to reaffirm the River Treaty.", "treaty BOTH joint"],
		[
			"The Prime Minister spoke to Jon Tessel, the Prime Minister of Kestria, this morning about the pipeline.",
			"pipeline BOTH joint",
		],
		[
			"President Halvorsen took a telephone call on Tuesday from President Brenner, in which they went over the ceasefire.",
			"ceasefire BOTH joint",
		],
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

	it.each([
		["When exchanging views on the pipeline, the parties reaffirmed the River Treaty."],
		["The shared commitment to the grain corridor was underscored."],
	])("takes no word that opens a sentence for a name: %s", (text) => {
		expect(heldIn(text).join()).not.toContain("XKE");
	});

	it("gives a bare title to the publisher's own head, though only the guest is titled", () => {
		expect(
			heldIn("Edda Halvorsen received President of Kestria Tomas Brenner. The President opposed sanctions."),
		).toEqual(["sanctions XNO own"]);
	});

	it("knows no two in a leader's own statement: there they are others", () => {
		const held = heldIn("I congratulate the fishermen of Kestria. They stood firm against the invasion of Sorrel.");
		expect(held).toEqual(["invasion XNO own"]);
	});
});
