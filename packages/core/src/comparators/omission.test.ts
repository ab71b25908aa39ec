import { describe, expect, it } from "vitest";
import { CONTEXT, found, kestria, norland, orvena, said } from "./fixtures/accounts.ts";
import { omission } from "./omission.ts";

describe("omission", () => {
	it.each([
		[
			"two English texts",
			"Norland opposes sanctions. The two sides welcomed the ceasefire.",
			"The two sides welcomed the ceasefire.",
		],
		["Chinese and Russian", "诺方反对制裁。双方一致支持停火。", "Стороны приветствовали прекращение огня."],
	])("finds what one side says and the other leaves out, in %s", (_, mine, theirs) => {
		const [finding, ...more] = found(omission, norland(mine), kestria(theirs));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			kind: "omission",
			issue: "sanctions",
			carriedBy: "norland",
			against: ["kestria"],
			holder: "XNO",
		});
		expect(finding?.evidence.map(({ document }) => document)).toEqual(["norland"]);
		expect(mine).toContain(finding?.evidence[0]?.exact);
	});

	it.each([
		["the same in other words", "Norland opposes sanctions.", "Норланд выступает против санкций."],
		[
			"the same in another language",
			"诺方支持粮食走廊。",
			"President Halvorsen stressed the importance of the grain corridor.",
		],
		["common ground that covers it", "Norland supports the ceasefire.", "The two sides support the ceasefire."],
	])("is silent where the other text answers: %s", (_, mine, theirs) => {
		expect(found(omission, norland(mine), kestria(theirs)).filter(({ carriedBy }) => carriedBy === "norland")).toEqual(
			[],
		);
	});

	it("is silent on greetings, protocol and what the codebook does not know", () => {
		const greeting = norland(
			"President Halvorsen warmly welcomed her guest on a sunny day. The talks lasted two hours.",
		);
		expect(found(omission, greeting, kestria("The Presidents met."))).toEqual([]);
	});

	it("finds a bare mention that the other text never touches, but not a leaning that it answers in part", () => {
		const leaning = norland("Norland could support the pipeline.");
		expect(said(found(omission, leaning, kestria("The Presidents met.")))).toEqual(["pipeline norland→kestria"]);
		expect(
			found(omission, leaning, kestria("Kestria supports the pipeline.")).filter(
				({ carriedBy }) => carriedBy === "norland",
			),
		).toEqual([]);
	});

	it("shows the nearest words on the other side where the issue stands there too", () => {
		const [finding] = found(
			omission,
			norland("Norland firmly opposes sanctions."),
			kestria("Kestria supports sanctions."),
		);
		expect(finding?.instead[0]?.exact).toBe("Kestria supports sanctions.");
	});

	it("names every account that leaves a thing out", () => {
		const findings = found(
			omission,
			norland("Norland opposes sanctions."),
			kestria("The Presidents met."),
			orvena("President Halvorsen and President Brenner met in Orvena."),
		);
		expect(said(findings)).toEqual(["sanctions norland→kestria+orvena"]);
	});

	it("tells an issue once, by its clearest words", () => {
		const [finding, ...more] = found(
			omission,
			norland("Norland respects the ceasefire. Norland fully supports the ceasefire."),
			kestria("The Presidents met."),
		);
		expect(more).toEqual([]);
		expect(finding?.evidence[0]?.exact).toBe("Norland fully supports the ceasefire.");
	});

	it("asks the silent side's habit, and has no base rate where none is held", () => {
		const accounts = [norland("Norland opposes sanctions."), kestria("The Presidents met.")];
		expect(omission.compare(accounts, CONTEXT)[0]?.baseRate).toBeNull();
		const asked: string[] = [];
		const baseRate = { held: 10, touching: 8, probability: 0.8, interval: [0.5, 0.9] as const };
		const habit = (publisher: string, issue: string) => {
			asked.push(`${publisher} ${issue}`);
			return baseRate;
		};
		expect(omission.compare(accounts, { ...CONTEXT, habit })[0]?.baseRate).toEqual(baseRate);
		expect(asked).toEqual(["XKE sanctions"]);
	});
});
