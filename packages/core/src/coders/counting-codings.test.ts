import { describe, expect, it } from "vitest";
import { countingCodings, type StandingCoding } from "./counting-codings.ts";

const free = (coder: string): StandingCoding => ({ coder, task: "free" });
const assigned = (coder: string): StandingCoding => ({ coder, task: "assigned" });
const open = (coder: string): StandingCoding => ({ coder, task: "open" });

const counting = (codings: readonly StandingCoding[], order: readonly string[] | null = null): readonly string[] => {
	const counts = countingCodings(codings, order);
	return codings.filter((_, place) => counts[place]).map(({ coder, task }) => `${coder} ${task}`);
};

describe("countingCodings", () => {
	it("takes the lexicon with what persons corrected, where nobody has chosen", () => {
		const codings = [free("model:small"), free("lexicon"), free("person:Ana"), assigned("person:Ben")];
		expect(counting(codings)).toEqual(["lexicon free", "person:Ana free"]);
	});

	it("takes a model where nobody else has coded the text, and only one", () => {
		expect(counting([free("model:small"), free("model:big"), free("person:Ana")])).toEqual([
			"model:big free",
			"person:Ana free",
		]);
	});

	it("takes decisions before all else, without corrections of what they decide between", () => {
		expect(counting([free("lexicon"), free("person:Ana"), free("adjudicated")])).toEqual(["adjudicated free"]);
	});

	it("takes no decisions on a text in which not all is decided", () => {
		expect(counting([free("lexicon"), open("adjudicated")])).toEqual(["lexicon free"]);
		expect(counting([free("lexicon"), assigned("adjudicated")])).toEqual(["adjudicated assigned"]);
	});

	it("takes no task that nobody has chosen, and none that is not finished", () => {
		expect(counting([assigned("person:Ana")])).toEqual([]);
		expect(counting([free("lexicon"), open("person:Ana")], ["person:Ana", "lexicon"])).toEqual(["lexicon free"]);
	});

	it("takes the first of the order who has coded the text", () => {
		const codings = [free("lexicon"), assigned("person:Ana"), assigned("person:Ben"), free("person:Cem")];
		expect(counting(codings, ["person:Ben", "person:Ana"])).toEqual(["person:Ben assigned"]);
		expect(counting(codings, ["person:Dee", "lexicon"])).toEqual(["lexicon free", "person:Cem free"]);
		expect(counting(codings, ["person:Cem"])).toEqual(["person:Cem free"]);
	});

	it("lets nothing count but free readings where none of the order has coded the text", () => {
		expect(counting([free("lexicon"), free("person:Cem")], ["person:Ana"])).toEqual(["person:Cem free"]);
	});
});
