import { describe, expect, it } from "vitest";
import { found, kestria, norland, orvena, said } from "./fixtures/accounts.ts";
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
		const expected = {
			kind: "intensity",
			issue: "ceasefire",
			carriedBy: "norland",
			against: ["kestria"],
			holder: "XKE",
			headline: "",
			salience: 1,
			weight: 0,
			measure: { name: "rungs apart", value: 6, range: [0, 10] },
			evidence: [{ document: "norland", start: 0, end: 47, exact: "President Brenner fully supports the ceasefire." }],
			instead: [{ document: "kestria", start: 0, end: 31, exact: "Kestria respects the ceasefire." }],
			counterEvidence: [],
			baseRate: null,
			explanations: [],
			caveats: [],
			by: "intensity@1",
		};
		expect(found(intensity, strong, weak)).toEqual([expected]);
		expect(found(intensity, weak, strong)).toEqual([expected]);
	});

	it.each([
		[
			"one verb, firmly and with a condition: two steps of the stance on one rung",
			"President Brenner firmly called for the ceasefire.",
			"Kestria could call for the ceasefire.",
			2,
		],
		[
			"verbs of two ladders, two steps of the stance apart, however far their rungs",
			"President Brenner strongly condemned sanctions.",
			"Kestria could warn of sanctions.",
			2,
		],
		[
			"verbs of one ladder that are both denied",
			"President Brenner did not welcome the ceasefire.",
			"Kestria never supported the ceasefire.",
			2,
		],
	])("counts %s", (_, mine, theirs, value) => {
		expect(found(intensity, norland(mine), kestria(theirs)).map(({ measure }) => measure?.value)).toEqual([value]);
	});

	it("compares each holder's claim with that holder's own on the same thing, wherever it comes in the other text", () => {
		const findings = found(
			intensity,
			norland("Norland opposes sanctions. President Brenner fully supports the ceasefire and the demarcation line."),
			kestria("Kestria opposes the pipeline. Kestria respects the demarcation line. Norland opposes sanctions."),
			orvena("In Orvena, President Halvorsen met with President Brenner. President Brenner supported the ceasefire."),
		);
		expect(said(findings)).toEqual(["ceasefire norland→kestria", "ceasefire norland→orvena"]);
	});

	it.each([
		["the same word", "President Brenner supports the ceasefire.", "Kestria supports the ceasefire."],
		["adjacent words", "President Brenner welcomes the ceasefire.", "Kestria supports the ceasefire."],
		[
			"one verb, with and without emphasis",
			"President Brenner firmly called for the ceasefire.",
			"Kestria called for the ceasefire.",
		],
		[
			"verbs of two ladders whose rungs are far apart",
			"President Brenner fully supports the ceasefire.",
			"Kestria called for the ceasefire.",
		],
		[
			"a verb that is denied and one of its ladder that is not",
			"President Brenner supported an end to sanctions.",
			"Kestria never respected sanctions.",
		],
		[
			"a verb and a thing whose mention is a view",
			"President Brenner recalled the River Treaty.",
			"Kestria fully supports the River Treaty.",
		],
		[
			"a thing whose mention is a view and a verb",
			"President Brenner fully supported the River Treaty.",
			"Kestria recalled the River Treaty.",
		],
		["two holders", "Norland fully supports the ceasefire.", "Kestria respects the ceasefire."],
		["opposite views", "President Brenner fully supports the ceasefire.", "Kestria could oppose the ceasefire."],
		["two issues", "President Brenner fully supports the ceasefire.", "Kestria respects the pipeline."],
		[
			"two things of one issue",
			"President Brenner fully supports the ceasefire.",
			"Kestria respects the demarcation line.",
		],
	])("is silent between %s", (_, mine, theirs) => {
		expect(found(intensity, norland(mine), kestria(theirs))).toEqual([]);
	});

	it("compares the stances alone where a person reads one of the views in words without an attitude", () => {
		const strong = norland("President Brenner fully supports the ceasefire.");
		const read = kestria("Kestria respects the ceasefire.");
		const weak = { ...read, statements: read.statements.map((statement) => ({ ...statement, attitude: null })) };
		// Stance 3 beside stance 1.
		expect(found(intensity, strong, weak).map(({ measure }) => measure?.value)).toEqual([2]);
		expect(found(intensity, weak, strong).map(({ measure }) => measure?.value)).toEqual([2]);
	});
});
