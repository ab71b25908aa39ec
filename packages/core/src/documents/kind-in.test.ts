import { describe, expect, it } from "vitest";
import { kindIn, kindsNamedIn } from "./kind-in.ts";

describe("the kind of a text", () => {
	it.each([
		["Explanation of vote by Norland after the vote", "explanation-of-vote"],
		["Fact Sheet: Norland and the grain corridor", "fact-sheet"],
		["Press conference following the meeting with President Brenner", "press-conference"],
		["Foreign Ministry Spokesperson's briefing", "briefing"],
		["Joint Statement of Norland and Kestria", "joint-statement"],
		["President Halvorsen met with President Brenner", "readout"],
		["Address to the nation", "speech"],
		["诺兰和凯斯特联合声明", "joint-statement"],
		["哈沃森同布伦纳通电话", "readout"],
		["哈沃森在港口论坛上的致辞", "speech"],
		["Телефонный разговор с Томасом Бреннером", "readout"],
		["Совместное заявление Норланда и Кестрии", "joint-statement"],
		["Выступление на Речном форуме", "speech"],
	])("is announced by the heading %s", (heading, kind) => {
		expect(kindIn(heading)).toBe(kind);
	});

	it("is not announced by any heading, nor by what stands far below one", () => {
		expect(kindIn("On the grain corridor")).toBeNull();
		expect(kindIn(`${"x ".repeat(600)}joint statement`)).toBeNull();
	});

	it.each([
		["in its readout of the call", ["readout"]],
		["in a joint statement on trade", ["joint-statement"]],
		["in a speech at the forum", ["speech"]],
		["在联合公报中", ["joint-statement"]],
		["в совместном коммюнике", ["joint-statement"]],
		["in the readout of the press conference", ["press-conference", "readout"]],
	])("is named in prose: %s", (words, kinds) => {
		expect(kindsNamedIn(words).map(({ kind }) => kind)).toEqual(kinds);
	});

	it.each(["when he met with Brenner", "in talks with Kestria", "会谈时", "на переговорах", "this policy briefing"])(
		"is not named by an occasion: %s",
		(words) => {
			expect(kindsNamedIn(words)).toEqual([]);
		},
	);

	it("is found where it is named", () => {
		const words = "in its latest readout";
		expect(kindsNamedIn(words).map(({ start, end }) => words.slice(start, end))).toEqual(["readout"]);
	});
});
