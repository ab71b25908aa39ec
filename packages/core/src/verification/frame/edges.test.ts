import { describe, expect, it } from "vitest";
import { codesOf } from "../fixtures/quoted-case.ts";
import { edges } from "./edges.ts";

type Row = readonly [draft: string, source: string, codes: readonly string[]];

describe("a word right beside quoted words that turns them", () => {
	it.each<Row>([
		["Norland sent “40 soldiers”.", "Norland sent fewer than 40 soldiers.", ["limit-cut"]],
		["Norland sent fewer than “40 soldiers”.", "Norland sent fewer than 40 soldiers.", []],
		["Norland sent “40 soldiers”.", "Norland sent 40 soldiers or fewer.", ["limit-cut"]],
		["Norland sent “40 soldiers” or fewer.", "Norland sent 40 soldiers or fewer.", []],
		["Norland sent “5 soldiers”.", "Norland sent between 3 and 5 soldiers.", ["limit-cut"]],
		["Norland sent 3 to “5 soldiers”.", "Norland sent between 3 and 5 soldiers.", []],
		["Norland sent at least “40 soldiers”.", "Norland sent 40 soldiers.", ["limit-added"]],
		[
			"Norland spoke of the “government of the island”.",
			"The self-styled government of the island wrote to us.",
			["epithet-cut"],
		],
		[
			"Norland spoke of the self-styled “government of the island”.",
			"The self-styled government of the island wrote to us.",
			[],
		],
		["Norland spoke of the “occupation of the lake”.", "The former occupation of the lake was long.", ["epithet-cut"]],
		["Norland spoke of the former “occupation of the lake”.", "The former occupation of the lake was long.", []],
		["Norland spoke of the “lake of the north”.", "Under the lake of the north is gold.", []],
		["The fund “doubled last year”.", "The fund nearly doubled last year.", ["limit-cut"]],
		["The fund “nearly doubled last year”.", "The fund nearly doubled last year.", []],
		["The fund “doubled last year”.", "Only last year the fund doubled last year.", []],
		["Фонд «удвоился за год».", "Фонд почти удвоился за год.", ["limit-cut"]],
		["基金“翻了一番”。", "基金几乎翻了一番。", ["limit-cut"]],
		["诺兰派出“40名士兵”。", "诺兰派出不到40名士兵。", ["limit-cut"]],
		["诺兰派出不到“40名士兵”。", "诺兰派出不到40名士兵。", []],
		["诺兰收到“流亡政府”的信。", "诺兰收到自称的流亡政府的信。", ["epithet-cut"]],
		["“外长访问了该岛”，诺兰说。", "前外长访问了该岛。", ["epithet-cut"]],
		["“局势依然紧张”，诺兰说。", "目前局势依然紧张。", []],
		["Норланд направил «40 солдат».", "Норланд направил менее 40 солдат.", ["limit-cut"]],
		["Норланд направил менее «40 солдат».", "Норланд направил менее 40 солдат.", []],
		[
			"Норланд получил письмо от «правительства острова».",
			"Письмо так называемого правительства острова пришло.",
			["epithet-cut"],
		],
		["Приехал «министр острова».", "Бывший министр острова приехал.", ["epithet-cut"]],
		["Приехал бывший «министр острова».", "Бывший министр острова приехал.", []],
	])("%s | %s", (draft, source, codes) => {
		expect(codesOf(edges, draft, source)).toEqual(codes);
	});
});
