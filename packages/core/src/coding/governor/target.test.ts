import { describe, expect, it } from "vitest";
import { readingOf } from "../fixtures/held.ts";

const targets = (text: string): readonly (string | null)[] => readingOf(text).statements.map(({ target }) => target);

describe("at whom a view is aimed", () => {
	it.each<readonly [text: string, target: string | null]>([
		["Norland warned Kestria against sanctions.", "XKE"],
		["Norland condemns Kestria for sanctions against Orvena.", "XKE"],
		["Norland urges Kestria.", "XKE"],
		["President Halvorsen warned President Brenner against sanctions.", "XKE"],
		["President Halvorsen warned of Norland's and Kestria's sanctions.", "XKE"],
		["Norland condemns sanctions.", null],
		["Norland condemns the sanctions of Norland.", null],
		["In Kestria, Norland condemned sanctions.", null],
		["We who live near Kestria condemn sanctions.", null],
		["Norland and its friend Kestria condemned sanctions.", null],
		["Norland welcomes Kestria in the ceasefire.", null],
		["Kestria has a harbour.", null],
		["诺方反对凯方制裁。", "XKE"],
		["Норланд осуждает санкции Кестрии.", "XKE"],
	])("is the first other actor behind a demand, a disapproval or a warning: %s", (text, target) => {
		expect(targets(text).at(-1)).toBe(target);
	});

	it.each<readonly [text: string, target: string | null]>([
		["Norland warned certain countries against sanctions.", "underspecified"],
		["Norland warned certain countries, and Kestria, against sanctions.", "underspecified"],
		["Norland warned Kestria, and certain countries, against sanctions.", "XKE"],
		["Certain countries slept, and Norland condemned sanctions.", null],
		["Norland might condemn sanctions of Kestria.", "XKE"],
		["Norland condemned what might be sanctions.", null],
	])("is left open where the text names “certain countries” first: %s", (text, target) => {
		expect(targets(text).at(-1)).toBe(target);
	});

	it("is looked for in its own stretch", () => {
		expect(targets("Norland condemned sanctions; Kestria slept.")[0]).toBeNull();
		expect(targets("Norland condemned sanctions; certain countries slept.")[0]).toBeNull();
	});
});
