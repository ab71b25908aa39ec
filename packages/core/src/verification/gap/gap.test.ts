import { describe, expect, it } from "vitest";
import { codesOf, problemsOf } from "../fixtures/quoted-case.ts";
import { gap } from "./gap.ts";

const codes = (draft: string, source: string): readonly string[] => codesOf(gap, draft, source);

describe("a gap that hides", () => {
	it.each([
		["Norland: “we will […] support the ceasefire”.", "Today we will not support the ceasefire.", "gap-hides-negation"],
		[
			"Norland: “we will […] support the ceasefire”.",
			"Now we will, under no circumstances, support the ceasefire.",
			"gap-hides-negation",
		],
		["Norland: “we … want war”.", "What we never said is that we want war.", "gap-hides-negation"],
		["Norland: “we support […] plan”.", "All know that we support no such plan.", "gap-hides-negation"],
		[
			"Norland: “we support the ceasefire … the sanctions”.",
			"Today we support the ceasefire and oppose the sanctions.",
			"gap-hides-negation",
		],
		["诺兰：“我们[…]支持停火”。", "我们绝不支持停火。", "gap-hides-negation"],
		[
			"Норланд: «мы […] поддерживаем санкции».",
			"Сегодня мы никогда и нигде не поддерживаем санкции.",
			"gap-hides-negation",
		],
		[
			"Kestria: “we will lift the sanctions … and open the harbour”.",
			"Then we will lift the sanctions if the fleet leaves, and open the harbour.",
			"gap-hides-condition",
		],
		[
			"Kestria: “we will lift all sanctions … this year”.",
			"Then we will lift all sanctions except those on arms this year.",
			"gap-hides-condition",
		],
		["凯斯特：“我们[…]将取消制裁”。", "我们如果看到舰队撤离，将取消制裁。", "gap-hides-condition"],
		[
			"Kestria: “we will lift the sanctions … this year”.",
			"Then we will lift the sanctions, were the fleet to leave, this year.",
			"gap-hides-condition",
		],
		[
			"Kestria: “we will lift the sanctions. … The envoy will travel”.",
			"Then we will lift the sanctions. That is, unless the fleet stays. The envoy will travel.",
			"gap-hides-condition",
		],
		[
			"Kestria: “we will lift all sanctions … this year”.",
			"Then we will lift all sanctions, save where arms are meant, this year.",
			"gap-hides-condition",
		],
		["Norland: “we are […] ready to fight”.", "Today we are anything but ready to fight.", "gap-hides-negation"],
		[
			"Кестрия: «мы отменим санкции […] и откроем гавань».",
			"Тогда мы отменим санкции, если флот уйдет, и откроем гавань.",
			"gap-hides-condition",
		],
		[
			"Kestria: “the sides … respect the ceasefire”.",
			"Now the sides should respect the ceasefire.",
			"gap-hides-modality",
		],
		["凯斯特：“我们[…]参加停火谈判”。", "我们可能参加停火谈判。", "gap-hides-modality"],
		[
			"Кестрия: «стороны […] соблюдать прекращение огня».",
			"Теперь стороны могли бы соблюдать прекращение огня.",
			"gap-hides-modality",
		],
		["Norland: “we accept […] the proposals”.", "Today we accept some of the proposals.", "gap-hides-quantifier"],
		[
			"Norland: “we accept […] five proposals”.",
			"Today we accept three of the five proposals.",
			"gap-hides-quantifier",
		],
		["诺兰：“我们接受[…]建议”。", "我们接受部分建议。", "gap-hides-quantifier"],
		[
			"Норланд: «мы принимаем […] предложения».",
			"Мы говорим: мы принимаем лишь некоторые предложения.",
			"gap-hides-quantifier",
		],
	])("is named: %s", (draft, source, code) => {
		expect(codes(draft, source)).toEqual([code]);
	});

	it.each([
		[
			"Norland: “we support the ceasefire … and will guard it”.",
			"Today we support the ceasefire of May and will guard it.",
		],
		["Norland: “the harbour … is open”.", "Today the harbour, which no fleet has taken, is open."],
		["Norland: “we … support the ceasefire”.", "Today we not only sign but also support the ceasefire."],
		["Norland: “we … support the ceasefire”.", "Today we, without hesitation, support the ceasefire."],
		["Norland: “we [do not] … support the sanctions”.", "Today we do not and will not support the sanctions."],
		["Norland: “we do not … support the sanctions”.", "Today we do not at all support the sanctions."],
		["诺兰：“我们[…]支持停火”。", "我们不断努力，支持停火。"],
		["Норланд: «мы […] поддерживаем прекращение огня».", "Сегодня мы, как и прежде, поддерживаем прекращение огня."],
		["Норланд: «гавань […] открыта».", "Сегодня гавань, которую никто не занял, открыта."],
	])("nothing that matters is not named: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});

	it("may be a whole sentence that takes back what stands before it", () => {
		const taken = "We support the grain corridor. But we will not pay for the grain corridor. We wish it well.";
		expect(codes("Norland: “We support the grain corridor. […] We wish it well.”", taken)).toEqual([
			"gap-hides-negation",
		]);
		const other = "We support the grain corridor. Winter has not come. We wish it well.";
		expect(codes("Norland: “We support the grain corridor. […] We wish it well.”", other)).toEqual([]);
	});
});

describe("a gap between speakers", () => {
	it("joins what two states hold into one quotation", () => {
		const source = "Norland supports the ceasefire, and Kestria opposes the sanctions.";
		expect(codes("It “supports the ceasefire […] opposes the sanctions”.", source)).toContain("gap-joins-speakers");
		const two = "Norland supports the ceasefire. Kestria welcomes the grain corridor.";
		expect(codes("It “supports the ceasefire. […] welcomes the grain corridor”.", two)).toEqual(["gap-joins-speakers"]);
		expect(codes("其“支持停火[…]支持粮食走廊”。", "诺兰支持停火。凯斯特支持粮食走廊。")).toContain(
			"gap-joins-speakers",
		);
		expect(
			codes(
				"Он «поддерживает прекращение огня. […] поддерживает зерновой коридор».",
				"Норланд поддерживает прекращение огня. Кестрия поддерживает зерновой коридор.",
			),
		).toContain("gap-joins-speakers");
	});

	it("joins two turns of a transcript", () => {
		const source =
			"President Halvorsen: We support the ceasefire. President Brenner: We are glad of the grain corridor.";
		expect(codes("“We support the ceasefire. […] We are glad of the grain corridor.”", source)).toContain(
			"gap-joins-speakers",
		);
	});

	it("joins nobody where the second state is only named in passing", () => {
		const source =
			"Norland's president spoke with the people of Kestria in May about the ceasefire and welcomes the harvest.";
		expect(codes("It “spoke with […] welcomes the harvest”.", source)).toEqual([]);
	});

	it("joins nobody where one speaks, or where the second is named in the quotation", () => {
		const one = "Norland supports the ceasefire. Norland welcomes the grain corridor.";
		expect(codes("It “supports the ceasefire. […] welcomes the grain corridor”.", one)).toEqual([]);
		const shown = "Norland supports the ceasefire in the north. Kestria welcomes the grain corridor.";
		expect(codes("“Norland supports the ceasefire […] Kestria welcomes the grain corridor.”", shown)).toEqual([]);
	});
});

describe("a long gap", () => {
	const middle = "Rain fell. Ships came. Bells rang. Guests ate.";

	it("runs over more than three sentences or the end of a paragraph", () => {
		const draft = "“We support the ceasefire. […] We wish it well.”";
		expect(codes(draft, `We support the ceasefire. ${middle} We wish it well.`)).toEqual(["gap-long"]);
		expect(codes(draft, "We support the ceasefire.\n\nWe wish it well.")).toEqual(["gap-long"]);
	});

	it("is no matter up to three sentences of one paragraph", () => {
		const draft = "“We support the ceasefire. […] We wish it well.”";
		expect(codes(draft, "We support the ceasefire. Rain fell. Ships came. Bells rang. We wish it well.")).toEqual([]);
	});
});

describe("an insertion that turns the meaning", () => {
	it.each([
		["Norland: “we will [not] support the ceasefire”.", "Today we will support the ceasefire."],
		["Norland: “we will [gladly] support the ceasefire”.", "Today we will not support the ceasefire."],
		["Norland: “we will [never] support the ceasefire”.", "Today we will not support the ceasefire."],
		["Norland: “we accept [all] proposals”.", "Today we accept proposals."],
		["Norland: “we accept [the] proposals”.", "Today we accept some proposals."],
		["Norland: “we accept [five] proposals”.", "Today we accept these proposals."],
		["Norland: “we [support] the ceasefire”.", "Today we oppose the ceasefire."],
		["Norland: “[Unless attacked,] we will support the ceasefire”.", "Today we will support the ceasefire."],
		["诺兰：“我们[不]支持停火”。", "我们支持停火。"],
		["诺兰：“我们接受[所有]建议”。", "我们接受建议。"],
		["Норланд: «мы [не] поддерживаем санкции».", "Сегодня мы поддерживаем санкции."],
		["Норланд: «мы принимаем [все] предложения».", "Сегодня мы принимаем предложения."],
	])("is named: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual(["insertion-turns-meaning"]);
	});

	it.each([
		["Norland: “[Norland] will support the ceasefire”.", "We will support the ceasefire."],
		["Norland: “[the ministry] will not support the ceasefire”.", "It will not support the ceasefire."],
		["Norland: “[Norland does not] support the ceasefire”.", "We do not support the ceasefire."],
		["Norland: “in May [2024] we will support the ceasefire”.", "Soon in May we will support the ceasefire."],
		["Norland: “we accept the proposals [emphasis added] of May”.", "Today we accept the proposals of May."],
		["诺兰：“我们[诺兰]支持停火”。", "我们支持停火。"],
		["Норланд: «мы [стороны] поддерживаем прекращение огня».", "Сегодня мы поддерживаем прекращение огня."],
	])("is not seen where it only explains: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});
});

describe("a problem of a gap", () => {
	it("shows the words of the source across the gap", () => {
		const [problem] = problemsOf(
			gap,
			"Norland: “we will […] support the ceasefire”.",
			"Today we will not support the ceasefire.",
		);
		expect(problem?.evidence.map(({ exact }) => exact)).toEqual(["we will not support the ceasefire"]);
		expect(problem).toMatchObject({ severity: "error", quotation: 0, by: "gap@1" });
		expect(problem?.message).toContain("“not”");
	});

	it("is not raised on a quotation without a gap", () => {
		expect(codes("Norland: “we will not support the ceasefire”.", "Today we will not support the ceasefire.")).toEqual(
			[],
		);
	});
});
