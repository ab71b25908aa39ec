import { describe, expect, it } from "vitest";
import { readingOf, readOf, stanceOf } from "../fixtures/held.ts";

type Case = readonly [text: string, stance: number | null];

describe("what another does", () => {
	it.each<Case>([
		["Kestria has to respect the ceasefire.", 1],
		["Norland stressed that Kestria is expected to support the ceasefire.", 2],
		["诺方指出，凯方应当尊重停火。", 1],
	])("is what is asked of it where it is demanded: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it("is governed by the speaker's view of it", () => {
		expect(readOf("Norland welcomes that Kestria respects the ceasefire.")).toMatchObject({
			stance: 2,
			attitude: { verb: "welcomes" },
		});
	});

	it("is not the speaker's where another judges", () => {
		expect(stanceOf("Orvena feels that sanctions are unacceptable.")).toBeNull();
	});

	it.each([
		["Norland stressed that Kestria supports sanctions."],
		["Norland thanked Kestria, which supports sanctions."],
	])("is only reported where the speaker says no more of it: %s", (text) => {
		expect(readOf(text)).toMatchObject({ stance: null, by: "by-others" });
	});
});

it("is the speaker's where another is named beside it", () => {
	expect(stanceOf("The friendship of Norland and Orvena is important for the pipeline.")).toBe(2);
});

describe("a list of demands in Chinese", () => {
	it("goes on where the speaker is named as the one whom they concern", () => {
		const { positions } = readingOf("诺方敦促凯方尊重诺方主权，停止制裁。");
		expect(positions.map(({ stance, because }) => [stance, because.at(-1)])).toEqual([[-2, "by-object"]]);
	});
});
