import { describe, expect, it } from "vitest";
import { contradiction } from "./contradiction.ts";
import { found, kestria, norland, orvena, said } from "./fixtures/accounts.ts";

describe("contradiction", () => {
	it.each([
		["English", "President Brenner said that Kestria supports the ceasefire.", "Kestria opposes the ceasefire."],
		["Chinese beside Russian", "布伦纳表示，凯方支持停火。", "Кестрия выступает против прекращения огня."],
	])("finds opposite views given to one holder, in %s", (_, mine, theirs) => {
		const [finding, ...more] = found(contradiction, norland(mine), kestria(theirs));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ issue: "ceasefire", holder: "XKE", carriedBy: "norland", against: ["kestria"] });
		// From +2 to −2.
		expect(finding?.measure).toMatchObject({ value: 4, range: [0, 6] });
		expect(finding?.instead.map(({ document }) => document)).toEqual(["kestria"]);
	});

	it("is silent where two sides merely disagree", () => {
		expect(found(contradiction, norland("Norland supports sanctions."), kestria("Kestria opposes sanctions."))).toEqual(
			[],
		);
	});

	it.each([
		["the same direction", "Kestria strongly supports the ceasefire."],
		["a view that only leans", "Kestria could oppose the ceasefire."],
		["talk", "The two sides discussed the ceasefire."],
		["another thing", "Kestria opposes the pipeline."],
		["nothing", "The Presidents met."],
	])("is silent beside %s", (_, theirs) => {
		expect(found(contradiction, norland("President Brenner supported the ceasefire."), kestria(theirs))).toEqual([]);
	});

	it("compares names that take sides only where one holder uses both", () => {
		expect(
			found(
				contradiction,
				norland("Norland recalled the invasion of Sorrel."),
				kestria("Kestria spoke of the corrective operation."),
			),
		).toEqual([]);
	});

	it("finds every holder who opposes what one account claims for both, whichever account comes first", () => {
		const claimed = norland("The two sides support the grain corridor.");
		const opposed = kestria("Kestria opposes the grain corridor. The two sides oppose the grain corridor.");
		const holders = (...accounts: readonly Parameters<typeof found>[1][]): readonly unknown[] =>
			found(contradiction, ...accounts).map(({ holder }) => holder);
		expect(holders(claimed, opposed)).toEqual(["XKE", "BOTH"]);
		expect(holders(opposed, claimed)).toEqual(["XKE", "BOTH"]);
	});

	it("compares every two of three accounts", () => {
		const findings = found(
			contradiction,
			norland("President Brenner supported the ceasefire."),
			kestria("Kestria opposes the ceasefire."),
			orvena("In Orvena, President Halvorsen met with President Brenner. President Brenner opposed the ceasefire."),
		);
		expect(said(findings)).toEqual(["ceasefire norland→kestria", "ceasefire norland→orvena"]);
	});

	it("gives talk on either side as what speaks against it", () => {
		const [finding] = found(
			contradiction,
			norland("President Brenner supported the ceasefire. President Brenner also raised the ceasefire."),
			kestria("Kestria opposes the ceasefire."),
		);
		expect(finding?.counterEvidence.map(({ exact }) => exact)).toEqual([
			"President Brenner also raised the ceasefire.",
		]);
	});
});
