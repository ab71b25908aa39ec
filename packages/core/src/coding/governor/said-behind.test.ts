import { describe, expect, it } from "vitest";
import { readingOf, readOf, stanceOf } from "../fixtures/held.ts";

type Case = readonly [text: string, stance: number | null];

describe("a judgement behind the thing", () => {
	it.each<Case>([
		["Norland called sanctions completely unacceptable.", -3],
		["Norland described sanctions as a threat to the talks.", -2],
		["Sanctions, in these hard times for farmers, are unacceptable.", -2],
		["The pipeline (PL) is unacceptable.", -2],
		["The pipeline (Long Northern Pipe of the Islands) is unacceptable.", -2],
		["Санкции неприемлемы для фермеров.", -2],
		["Санкции в нынешнем виде неприемлемы.", -2],
		["取消制裁符合各方利益。", -2],
		["停火是两地多年睦邻友好、共同发展的重要成果。", 2],
	])("is a view of it: %s", (text, stance) => {
		expect(readOf(text)).toMatchObject({ stance, by: "by-predicate" });
	});

	it.each([
		["another does it", "Санкции соседей Орвены осуждают союзники."],
		["it is of what the next stretch begins with", "停火是昨天的旧闻，界碑是多年谈判的重要成果。"],
		["another word stands between them", "停火后渔业合作遇阻，损害两地友谊。"],
		["somebody else in the sentence does good", "Visitors who spoke of sanctions in the town contributed to peace."],
		["others hold the view of what was brought up", "凯方宣布制裁，渔民反对。"],
		["another makes the demand", "Orvena feels that sanctions are needed."],
		["what is brought up is asked something of", "凯方宣布制裁，我们对此已提出要求。"],
	])("is none where %s: %s", (_, text) => {
		expect(stanceOf(text)).toBeNull();
	});
});

describe("the good that a thing does", () => {
	it.each<Case>([
		["The ceasefire contributes to the stability of the islands.", 2],
		["The lifting of sanctions will contribute to peace and stability.", -2],
	])("is done by its end where that is named: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("harm behind the thing", () => {
	it.each<Case>([
		["Norland supports its farmers, and the ceasefire has been violated.", 2],
		["Прекращение огня грубо нарушается.", 2],
	])("is suffered by it where it is done to it: %s", (text, stance) => {
		expect(readOf(text)).toMatchObject({ stance, by: "by-complaint" });
	});

	it("is not suffered by what does it", () => {
		expect(stanceOf("Sanctions against poor farmers undermine the talks.")).toBeNull();
	});

	it("is not looked for at the other end of the clause", () => {
		expect(readOf("Договор о реке вдоль всей северной границы Норланда нарушается.").by).toBe("no-attitude");
	});
});

describe("what is to be resolved", () => {
	it("is a reproach where the thing is one", () => {
		expect(readOf("The problem of foreign bases must be addressed.")).toMatchObject({ stance: 2, by: "by-settled" });
	});
});

describe("a word behind the thing that only furthers it", () => {
	it("is no view", () => {
		expect(readOf("The ceasefire is being strengthened.")).toMatchObject({ stance: null, by: "by-weak" });
	});
});

describe("a relative clause right behind the thing", () => {
	it.each<Case>([
		["Norland spoke of sanctions, which are clearly illegal.", -2],
		["Norland spoke of the ceasefire, which is very important.", 2],
		["Norland spoke of sanctions that threaten trade.", -2],
		["Norland spoke of the ceasefire, which contributes to peace.", 2],
		["Norland spoke of sanctions, which we have always opposed.", -2],
		["Norland spoke of sanctions, which we do not support.", -2],
		["Norland spoke of the ceasefire that we welcome.", 2],
		["Норланд говорил о санкциях, которые являются незаконными.", -2],
	])("says what is held of it: %s", (text, stance) => {
		expect(readOf(text)).toMatchObject({ stance, by: "by-predicate" });
	});

	it.each([
		["another holds it", "Norland spoke of sanctions, which Kestria opposes."],
		["another does it harm", "Norland spoke of the ceasefire, which Kestria violated."],
		["it is only told", "Norland spoke of sanctions, which are developing."],
		["the judgement is of something else", "Norland spoke of sanctions, which are old, and of illegal fishing."],
		["we only talk of it", "Norland spoke of sanctions, which we discussed."],
	])("is no view where %s: %s", (_, text) => {
		expect(stanceOf(text)).toBeNull();
	});

	it("is quoted with the thing", () => {
		const [position] = readingOf("Norland spoke of sanctions, which are clearly illegal, and of cod.").positions;
		expect(position?.quote.exact).toContain("sanctions, which are clearly illegal");
	});

	it("does not outweigh a view before the thing", () => {
		expect(readOf("Norland welcomes the ceasefire, which is dangerous for nobody.")).toMatchObject({
			stance: 2,
			by: "by-object",
		});
	});
});
