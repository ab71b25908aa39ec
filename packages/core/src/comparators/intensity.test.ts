import { describe, expect, it } from "vitest";
import { found, kestria, norland, said } from "./fixtures/accounts.ts";
import { intensity } from "./intensity.ts";

describe("intensity", () => {
	it.each([
		["English", "President Brenner fully supports the ceasefire.", "Kestria respects the ceasefire."],
		["Chinese", "布伦纳表示，凯方全力支持停火。", "凯方理解停火。"],
		["Russian", "Т.Бреннер полностью поддерживает прекращение огня.", "Кестрия уважает прекращение огня."],
	])("finds one holder's wording two rungs stronger in one text, in %s", (_, mine, theirs) => {
		const [finding, ...more] = found(intensity, norland(mine), kestria(theirs));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ issue: "ceasefire", holder: "XKE", carriedBy: "norland", against: ["kestria"] });
		// Rung 8 beside rung 2.
		expect(finding?.measure).toMatchObject({ value: 6, range: [0, 10] });
	});

	it("finds verbs exactly two rungs apart, and no step from a leaning to a plain view", () => {
		const [finding] = found(
			intensity,
			norland("President Brenner fully supports the ceasefire."),
			kestria("Kestria supports the ceasefire."),
		);
		// Rung 8 beside rung 6, stance 3 beside stance 2.
		expect(finding?.measure).toMatchObject({ value: 2 });
		expect(
			found(
				intensity,
				norland("President Brenner called for the ceasefire."),
				kestria("Kestria supports the ceasefire."),
			),
		).toEqual([]);
	});

	it("lets the stronger text carry it, whichever is given first", () => {
		const strong = norland("President Brenner fully supports the ceasefire.");
		const weak = kestria("Kestria respects the ceasefire.");
		expect(said(found(intensity, strong, weak))).toEqual(["ceasefire norland→kestria"]);
		expect(said(found(intensity, weak, strong))).toEqual(["ceasefire norland→kestria"]);
	});

	it.each([
		["the same word", "President Brenner supports the ceasefire.", "Kestria supports the ceasefire."],
		["adjacent words", "President Brenner welcomes the ceasefire.", "Kestria supports the ceasefire."],
		["two holders", "Norland fully supports the ceasefire.", "Kestria respects the ceasefire."],
		["opposite views", "President Brenner fully supports the ceasefire.", "Kestria opposes the ceasefire."],
		["two things", "President Brenner fully supports the ceasefire.", "Kestria respects the pipeline."],
	])("is silent between %s", (_, mine, theirs) => {
		expect(found(intensity, norland(mine), kestria(theirs))).toEqual([]);
	});
});
