import { describe, expect, it } from "vitest";
import { codesOf, problemsOf } from "../fixtures/quoted-case.ts";
import { scope } from "./scope.ts";

const codes = (draft: string, source: string): readonly string[] => codesOf(scope, draft, source);

describe("a negation that the quotation leaves out", () => {
	it.each([
		["Norland said it would “support the grain corridor”.", "Norland does not support the grain corridor."],
		["Norland will “support the grain corridor”.", "Norland does not, at this stage, support the grain corridor."],
		["Norland said it “will support the ceasefire”.", "Under no circumstances Norland will support the ceasefire."],
		["Norland supports “the grain corridor”.", "Norland doesn't support the grain corridor."],
		["Norland seeks “a wider war”.", "Norland has never sought and does not seek a wider war."],
		["Norland offered talks with “any preconditions”.", "Norland offered talks without any preconditions."],
		["Countries “support the sanctions”, Norland said.", "No country in the region can support the sanctions."],
		["Norland: “the sanctions are lawful”.", "Norland does not believe that the sanctions are lawful."],
		["Norland, which has no fleet, will “support the ceasefire”.", "Norland will not support the ceasefire."],
		["Norland said “we will”.", "On the ceasefire we will not be moved."],
		["Norland said that “the pipeline” was acceptable.", "We repeat that the pipeline is not acceptable."],
		["Norland: “the fleet has left”.", "It is not true that the fleet has left."],
		["诺兰表示“支持粮食走廊”。", "诺兰不支持粮食走廊。"],
		["Тарвия «готова закрыть порт».", "Нельзя сказать, что Тарвия готова закрыть порт."],
		["诺兰称将“参加停火谈判”。", "诺兰从未表示愿意，也绝不会参加停火谈判。"],
		["诺兰支持“粮食走廊”。", "诺兰不会支持粮食走廊。"],
		["Норланд заявил, что «поддерживает зерновой коридор».", "Норланд не поддерживает зерновой коридор."],
		[
			"Норланд заявил, что «будет поддерживать режим прекращения огня».",
			"Норланд никогда не будет поддерживать режим прекращения огня.",
		],
		["Норланд поддерживает «зерновой коридор».", "Норланд отнюдь не поддерживает зерновой коридор."],
		["Норланд считает, что «санкции законны».", "Норланд не считает, что санкции законны."],
		["Norland will “support the grain corridor”.", "Norland has yet to support the grain corridor."],
		["Norland will “support the grain corridor”.", "Norland ceased to support the grain corridor."],
		["Norland: “Norland support the grain corridor”.", "Never again will Norland support the grain corridor."],
		["Norland: “the fleet has left”.", "It is false that the fleet has left."],
		["诺兰表示“支持粮食走廊”。", "诺兰停止支持粮食走廊。"],
		["Норланд готов «поддерживать зерновой коридор».", "Норланд перестал поддерживать зерновой коридор."],
	])("is named: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual(["negation-cut"]);
	});

	it.each([
		["Norland did not “support the grain corridor”.", "Norland does not support the grain corridor."],
		["Norland refused to “support the grain corridor”.", "Norland does not support the grain corridor."],
		["Norland opposes “the grain corridor”.", "Norland does not support the grain corridor."],
		["Norland said it “does not support the grain corridor”.", "Norland does not support the grain corridor."],
		["Norland spoke of “the grain corridor”.", "Norland does not support the grain corridor."],
		["Norland “supports the ceasefire”.", "Norland does not seek war and supports the ceasefire."],
		["Norland “supports the ceasefire”.", "Norland, which does not recognise the line, supports the ceasefire."],
		["Norland “supports the ceasefire”.", "Not only Kestria but also Norland supports the ceasefire."],
		["Norland “supports the ceasefire”.", "Norland does not hesitate to say that it supports the ceasefire."],
		["Norland “supports the ceasefire”.", "The war must not go on; Norland supports the ceasefire."],
		["Norland “supports the ceasefire”.", "Norland supports the ceasefire, not the sanctions."],
		["Norland “will support” the ceasefire.", "Norland will support the ceasefire. It will not support war."],
		["诺兰不“支持粮食走廊”。", "诺兰不支持粮食走廊。"],
		["诺兰“支持粮食走廊”。", "诺兰不断扩大合作，支持粮食走廊。"],
		["诺兰“支持停火”。", "诺兰不寻求对抗，支持停火。"],
		["诺兰谈到“粮食走廊”。", "诺兰不支持粮食走廊。"],
		["Норланд не «поддерживает зерновой коридор».", "Норланд не поддерживает зерновой коридор."],
		["Норланд «поддерживает зерновой коридор».", "Норланд не только поддерживает зерновой коридор, но и охраняет его."],
		["Норланд «поддерживает зерновой коридор».", "Норланд, который не признает линию, поддерживает зерновой коридор."],
		["Норланд отказался «поддерживать санкции».", "Норланд не намерен поддерживать санкции."],
	])("is not seen where there is none, or the draft says it: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});
});

describe("a condition that the quotation leaves out", () => {
	it.each([
		["Kestria “will lift the sanctions”.", "If the fleet leaves, Kestria will lift the sanctions."],
		["Kestria “will lift the sanctions”.", "Kestria will lift the sanctions if the fleet leaves."],
		["Kestria “will lift the sanctions”.", "Kestria will lift the sanctions, but only if the fleet leaves."],
		["Kestria “will lift the sanctions”.", "Kestria will lift the sanctions on grain unless the fleet returns."],
		["Kestria “will lift all sanctions”.", "Kestria will lift all sanctions except those on arms."],
		["Kestria said it would “open the port”.", "Kestria said it would open the port provided that the fleet left."],
		["The town “closes the port”.", "The council of Tarvia closes the port if the fleet leaves."],
		["凯斯特“将取消制裁”。", "如果舰队撤离，凯斯特将取消制裁。"],
		["Тарвия «закроет порт».", "Тарвия закроет порт лишь при условии ухода флота."],
		["凯斯特“将取消制裁”。", "凯斯特将取消制裁，但前提是舰队撤离。"],
		["Кестрия «отменит санкции».", "Если флот уйдет, Кестрия отменит санкции."],
		[
			"Кестрия «готова поддержать отмену санкций».",
			"Кестрия готова поддержать отмену санкций при условии ухода флота.",
		],
		["Кестрия «поддерживает отмену всех санкций».", "Кестрия поддерживает отмену всех санкций, кроме оружейных."],
	])("is named: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual(["condition-cut"]);
	});

	it.each([
		[
			"Kestria “will lift the sanctions” once the fleet has left, if it does.",
			"If the fleet leaves, Kestria will lift the sanctions.",
		],
		[
			"On certain conditions Kestria “will lift the sanctions”.",
			"Kestria will lift the sanctions if the fleet leaves.",
		],
		[
			"Kestria “will lift the sanctions”. It would do so only if the fleet left.",
			"Kestria will lift the sanctions if the fleet leaves.",
		],
		["Kestria “will lift the sanctions”.", "Even if the fleet stays, Kestria will lift the sanctions."],
		["Kestria “will lift the sanctions”.", "If asked, we answer; Kestria will lift the sanctions."],
		["Kestria “will lift the sanctions”.", "Kestria will lift the sanctions and said that it would help if asked."],
		["Kestria “will lift the sanctions”.", "Kestria will lift the sanctions, while Norland will do so if asked."],
		["凯斯特在一定条件下“将取消制裁”。", "如果舰队撤离，凯斯特将取消制裁。"],
		["凯斯特“将取消制裁”。", "凯斯特将取消制裁；如果舰队返回，诺兰将作出反应。"],
		["При известных условиях Кестрия «отменит санкции».", "Если флот уйдет, Кестрия отменит санкции."],
		["Кестрия «поддерживает отмену санкций».", "Кроме того, Кестрия поддерживает отмену санкций."],
		["诺兰希望“通过谈判达成协议”。", "诺兰希望双方能在尊重基础上，通过谈判达成协议。"],
	])("is not seen where there is none, or the draft says it: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});

	it("is only a reservation behind a bare but", () => {
		const source = "Norland supports the ceasefire, but it opposes the demarcation line.";
		expect(codes("Norland “supports the ceasefire”.", source)).toEqual(["caveat-cut"]);
		expect(codes("Norland “supports the ceasefire”, but not its line.", source)).toEqual([]);
		expect(codes("Norland “supports the ceasefire”.", "Norland supports the ceasefire, but so does Kestria.")).toEqual(
			[],
		);
		expect(codes("诺兰“支持停火”。", "诺兰支持停火，但反对制裁。")).toEqual(["caveat-cut"]);
		expect(
			codes("Норланд «поддерживает прекращение огня».", "Норланд поддерживает прекращение огня, но против санкций."),
		).toEqual(["caveat-cut"]);
	});
});

describe("a word that leaves open, or doubts, what the quotation says", () => {
	it.each([
		["Kestria can now “support the ceasefire”.", "Kestria might support the ceasefire.", "modality-cut"],
		["Kestria is now “supporting the ceasefire”.", "Kestria will consider supporting the ceasefire.", "modality-cut"],
		["Both sides did “respect the ceasefire”.", "Both sides should respect the ceasefire.", "modality-cut"],
		["Kestria supports “the ceasefire”.", "Kestria may support the ceasefire.", "modality-cut"],
		["凯斯特已“支持停火”。", "凯斯特可能支持停火。", "modality-cut"],
		["凯斯特“支持停火”。", "凯斯特应支持停火。", "modality-cut"],
		["Кестрия «поддержит прекращение огня».", "Кестрия, возможно, поддержит прекращение огня.", "modality-cut"],
		["Кестрия «поддержала» план.", "Кестрия поддержала бы план.", "modality-cut"],
		[
			"Kestria “supports the invasion”, it emerged.",
			"Norland denied that Kestria supports the invasion.",
			"distance-cut",
		],
		["Norland spoke of a “peace plan”.", "Norland spoke of a so-called peace plan.", "distance-cut"],
		["Kestria vowed to “mine the harbour”.", "Kestria denied any plan to mine the harbour.", "distance-cut"],
		["Kestria said it would “leave the port”.", "Kestria might leave the port.", "modality-cut"],
		["诺兰谈到“和平计划”。", "诺兰谈到所谓和平计划。", "distance-cut"],
		["Норланд говорил о «миссии мира».", "Норланд говорил о так называемой миссии мира.", "distance-cut"],
	])("is named: %s", (draft, source, code) => {
		expect(codes(draft, source)).toEqual([code]);
	});

	it.each([
		["Kestria might “support the ceasefire”.", "Kestria might support the ceasefire."],
		["Kestria threatened to “support the sanctions”.", "Kestria could support the sanctions."],
		["Kestria will “support the ceasefire”.", "Kestria said that it would support the ceasefire."],
		["Norland called on both sides to “respect the ceasefire”.", "Both sides must respect the ceasefire."],
		["Kestria “supports the ceasefire”.", "In May 2024 Kestria supports the ceasefire."],
		["Norland denied that “Kestria supports the invasion”.", "Norland denied that Kestria supports the invasion."],
		["Norland mocked the alleged “peace plan”.", "Norland spoke of a so-called peace plan."],
		["凯斯特可能“支持停火”。", "凯斯特可能支持停火。"],
		["凯斯特“支持停火”。", "凯斯特积极应对危机，支持停火。"],
		["Кестрия может «поддержать прекращение огня».", "Кестрия может поддержать прекращение огня."],
	])("is not seen where there is none, or the draft says it: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});
});

describe("a view turned round", () => {
	it.each([
		["Norland welcomed the “further spread of foreign bases”.", "Norland opposes the further spread of foreign bases."],
		["Norland supports “foreign bases in the north”.", "Norland supports an end to foreign bases in the north."],
		["Norland condemned the “new grain corridor”.", "Norland firmly supports the new grain corridor."],
		["诺兰欢迎“外国基地进一步扩张”。", "诺兰坚决反对外国基地进一步扩张。"],
		["Норланд приветствовал «расширение иностранных баз».", "Норланд осудил расширение иностранных баз."],
	])("is named: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual(["stance-turned"]);
	});

	it.each([
		["Norland rejects the “further spread of foreign bases”.", "Norland opposes the further spread of foreign bases."],
		["Norland supports ending “foreign bases in the north”.", "Norland opposes foreign bases in the north."],
		[
			"Norland condemned Kestria for supporting “foreign bases in the north”.",
			"Norland opposes foreign bases in the north.",
		],
		["Kestria welcomed the “further spread of foreign bases”.", "Norland opposes the further spread of foreign bases."],
		["Norland condemned what it called “an illegal war”.", "Norland stressed that it was an illegal war."],
		["诺兰反对“外国基地进一步扩张”。", "诺兰坚决反对外国基地进一步扩张。"],
		["Норланд осудил «расширение иностранных баз».", "Норланд против: он осуждает расширение иностранных баз."],
	])("is not seen where there is none: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});
});

describe("a problem of scope", () => {
	it("shows the whole sentence of the source and stands at the quoted words", () => {
		const source = "Kestria spoke first. Norland does not support the grain corridor. All left.";
		const draft = "Norland will “support the grain corridor”.";
		const [problem] = problemsOf(scope, draft, source);
		expect(problem?.evidence.map(({ exact }) => exact)).toEqual(["Norland does not support the grain corridor."]);
		expect(draft.slice(problem?.start, problem?.end)).toBe("support the grain corridor");
		expect(problem?.message).toContain("“not support the grain corridor”");
		expect(problem).toMatchObject({ severity: "error", quotation: 0, by: "scope@1" });
	});

	it("needs a place: of words that are not held nothing is said", () => {
		expect(codes("Norland will “support the harbour”.", "Norland does not support the grain corridor.")).toEqual([]);
	});

	it("survives a sentence of nothing but operators", () => {
		const source = `${"not if ".repeat(400)}support the plan ${"unless but ".repeat(400)}`;
		expect(codes("They “support the plan”.", source)).toContain("condition-cut");
	});
});

describe("what others say in the source", () => {
	it.each([
		["Norland said that “the corridor is closed”.", "Some States argue that the corridor is closed."],
		["Norland said that “the corridor is closed”.", "Some of them told me that the corridor is closed."],
		["Norland: “the corridor is closed”.", "The opposition says the corridor is closed."],
		["Норланд заявил, что «коридор закрыт».", "Некоторые наши партнёры говорят, что коридор закрыт."],
		["诺兰表示，“粮食走廊已经关闭”。", "一些国家宣称粮食走廊已经关闭。"],
		["Norland said that “the corridor is closed”.", "Our old friends say that the corridor is closed."],
	])("is no view of the speaker: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual(["distance-cut"]);
	});

	it.each([
		[
			"Norland said that some States argue that “the corridor is closed”.",
			"Some States argue that the corridor is closed.",
		],
		[
			"Norland rejected the opposition's claim that “the corridor is closed”.",
			"The opposition says the corridor is closed.",
		],
		["Norland said that “the corridor is closed”.", "Many of us believe that the corridor is closed."],
		["Норланд напомнил: некоторые говорят, что «коридор закрыт».", "Некоторые говорят, что коридор закрыт."],
		["诺兰反驳了“粮食走廊已经关闭”的说法。", "一些国家宣称粮食走廊已经关闭。"],
		["诺兰不认同“粮食走廊已经关闭”的说法。", "一些国家宣称粮食走廊已经关闭。"],
	])("may be quoted as theirs: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});
});

describe("a whole thought that the draft has somebody say", () => {
	it.each([
		[
			"Норланд объявил, что «возможно перемирие на тридцать дней».",
			"Если коридор откроют, возможно перемирие на тридцать дней.",
		],
		["Норланд заявил, что «бои будут продолжаться».", "Пока коридор закрыт, бои будут продолжаться."],
		["诺兰宣布，“停火就有可能实现”。", "如果各方保持克制，停火就有可能实现。"],
		["诺兰宣布：“三十天停火”。", "如果港口开放，三十天停火。"],
	])("keeps its condition: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual(["condition-cut"]);
	});

	it.each([
		["Норланд упомянул «запрет на ввоз зерна».", "Если урожай вырастет, Норланд отменит запрет на ввоз зерна."],
		["Норланд назвал «прокат лодок».", "Если цены упадут, пересмотрят прокат лодок."],
		["Норланд вспомнил «солдат коридора».", "Если коридор откроют, солдат коридора наградят."],
	])("is none where a noun ends as a verb does: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});

	it("may have the condition told as a lack", () => {
		const source = "Unless the corridor opens, no country of the coast will support the pipeline.";
		expect(
			codes("Norland said that without a corridor “no country of the coast will support the pipeline”.", source),
		).toEqual([]);
	});
});

describe("a quotation that begins inside a set phrase", () => {
	it("keeps the negation of the phrase", () => {
		const source = "The corridor is safe not only in the region but at sea.";
		expect(codes("The corridor is safe “only in the region”, Norland said.", source)).toEqual(["negation-cut"]);
		expect(codes("The corridor is safe “not only in the region but at sea”, Norland said.", source)).toEqual([]);
	});
});

describe("a word that takes only a part", () => {
	it.each([
		["Norland said that “countries support the corridor”.", "Most of the countries support the corridor."],
		["Norland “will support the corridor”.", "Norland will support the corridor only in part."],
	])("is not left out: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual(["quantifier-cut"]);
	});

	it.each([
		["Norland said that most “countries support the corridor”.", "Most of the countries support the corridor."],
		["Norland will, only in part, “support the corridor”.", "Norland will support the corridor only in part."],
		["Norland spoke of “the corridor”.", "Some of the corridor is closed."],
	])("is given back, or takes nothing from what is quoted: %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});
});

describe("a part of a phrase that the draft quotes as said", () => {
	it.each([
		[
			"Norland said: “the hands of any State in any form or by any means”.",
			"We must ensure that these lamps will not reach the hands of any State in any form or by any means.",
		],
		["Norland said: “of the scope of the treaty”.", "States err if they lack a reading of the scope of the treaty."],
		[
			"Norland told the Assembly that “the same direction made by Kestria”.",
			"This must not detract from the efforts in the same direction made by Kestria.",
		],
		[
			"Norland said: “The harbour is something in the nature of”.",
			"The harbour is something in the nature of one of the old gates.",
		],
	])("has no word cut off: %s", (draft, text) => {
		expect(codes(draft, text)).toEqual([]);
	});

	it.each([
		[
			"Norland is “prepared to talk with Kestria”, whatever it does.",
			"Norland is prepared to talk with Kestria when it opens the port.",
		],
		["Norland said that “Kestria closed the port”.", "Some members have said that Kestria closed the port."],
	])("is another matter where the words say something: %s", (draft, text) => {
		expect(codes(draft, text)).toHaveLength(1);
	});

	it("gives a condition back that it sets behind the words", () => {
		const text = "If the border is crossed, Norland will expel the envoy.";
		expect(codes("Norland threatened to “expel the envoy” should the border be crossed.", text)).toEqual([]);
	});
});

describe("a word that bends something else", () => {
	it.each([
		["Norland “will open the port”.", "Norland will open the port not in May but in June."],
		["Norland “supports the ceasefire”.", "Without asking Norland supports the ceasefire."],
		["Kestria agreed to “support the ceasefire”.", "Kestria said that it would on Monday support the ceasefire."],
		["Norland described “the bridge over the river”.", "If it rains, the bridge over the river will stay dry."],
		// A noun that ends as a verb does.
		["Норланд упомянул «совет по торговле».", "Если порт закроют, совет по торговле соберётся."],
	])("is not left out: %s | %s", (draft, source) => {
		expect(codes(draft, source)).toEqual([]);
	});
});

describe("a part given back as an exception", () => {
	const MOST = "Most of the countries support the corridor.";
	it.each([
		["“countries support the corridor”, Norland said.", ["quantifier-cut"]],
		["Except for Kestria, “countries support the corridor”, Norland said.", []],
		["With the exception of Kestria, “countries support the corridor”, Norland said.", []],
	])("%s", (draft, expected) => {
		expect(codes(draft, MOST)).toEqual(expected);
	});
});

describe("the weight and the words of a cut", () => {
	it("is lighter for a reservation than for a negation", () => {
		const severityOf = (source: string): unknown =>
			problemsOf(scope, "Norland “supports the ceasefire”.", source)[0]?.severity;
		expect(severityOf("Norland supports the ceasefire, but it opposes the demarcation line.")).toBe("warning");
		expect(severityOf("No state but Norland supports the ceasefire if asked.")).toBe("error");
	});

	it("shows both ends of a long sentence", () => {
		const between = "of the northern and the southern towns along the coast ".repeat(8);
		const source = `If the fleet ${between}leaves, Kestria will lift the sanctions.`;
		const message = problemsOf(scope, "Kestria “will lift the sanctions”.", source)[0]?.message ?? "";
		expect(message).toMatch(/“If the fleet of the northern.* … .*will lift the sanctions”/u);
		expect(message.length).toBeLessThan(400);
	});
});
