import { describe, expect, it } from "vitest";
import { codesAmong, norlandText } from "../fixtures/attributed-world.ts";
import { codesOf, problemsOf, saidOf, source } from "../fixtures/quoted-case.ts";
import { beside } from "./beside.ts";

type Row = readonly [draft: string, source: string, codes: readonly string[]];
const raises = (rows: readonly Row[]): void => {
	it.each(rows)("%s | %s", (draft, text, codes) => {
		expect(codesOf(beside, draft, text)).toEqual(codes);
	});
};
const CHANGED = ["beside-changed"];

describe("how many of a thing", () => {
	const EN = "Two of the three bridges will be open by May. The river is calm.";
	const RU = "Два моста из трёх уже открыты для машин.";
	const ZH = "三个项目中的两个已经完工。";
	raises([
		["All three bridges “will be open by May”, Norland said.", EN, CHANGED],
		["Only one of the bridges “will be open by May”, Norland said.", EN, CHANGED],
		["Two of the bridges “will be open by May”, Norland said.", EN, []],
		["All of this is old: two bridges “will be open by May”, Norland said.", EN, []],
		["Все мосты, по словам Норланда, «уже открыты для машин».", RU, CHANGED],
		["Два моста, по словам Норланда, «уже открыты для машин».", RU, []],
		["三个项目全部“已经完工”，诺兰说。", ZH, CHANGED],
		["诺兰说，三个项目中的两个“已经完工”。", ZH, []],
		["Four bridges “will be closed”, Norland said.", "Three bridges will be closed in June.", CHANGED],
		["Four guards watched three bridges that “will be closed”.", "Three bridges will be closed in June.", []],
	]);
});

describe("what is done by saying it", () => {
	const EN = "Norland suggested that the sides open an office in Teal.";
	const RU = "Норланд предложил сторонам открыть бюро в Тиле.";
	const ZH = "诺兰建议双方设立联合中心。";
	raises([
		["Norland demanded that the sides “open an office in Teal”.", EN, CHANGED],
		["Norland and Kestria agreed to “open an office in Teal”.", EN, CHANGED],
		["Norland proposed that the sides “open an office in Teal”.", EN, []],
		["Norland did not demand that the sides “open an office in Teal”.", EN, []],
		["Норланд потребовал от сторон «открыть бюро в Тиле».", RU, CHANGED],
		["Норланд посоветовал сторонам «открыть бюро в Тиле».", RU, []],
		["诺兰要求双方“设立联合中心”。", ZH, CHANGED],
		["诺兰提议双方“设立联合中心”。", ZH, []],
		["诺兰为“渔民遇难”道歉。", "诺兰对渔民遇难表示遗憾。", CHANGED],
		["Norland apologised for “the loss of the boat”.", "Norland regrets the loss of the boat.", CHANGED],
		[
			"Norland, with an apology to those who waited, regrets “the loss of the boat”.",
			"Norland regrets the loss of the boat.",
			[],
		],
	]);
});

describe("up or down, a year or a month, again or for the first time", () => {
	raises([
		["Exports rose “by 40 percent”, Norland said.", "Exports fell by 40 percent.", CHANGED],
		["Exports dropped “by 40 percent”, Norland said.", "Exports fell by 40 percent.", []],
		["“The road costs 3 million” a month, Norland said.", "The road costs 3 million a year.", CHANGED],
		["Торговля упала «на 15 процентов», сообщил Норланд.", "Торговля выросла на 15 процентов.", CHANGED],
		["贸易额下降“百分之十五”。", "贸易额增长百分之十五。", CHANGED],
		["诺兰再次“公布了数据”。", "诺兰首次公布了数据。", CHANGED],
		["诺兰首次“公布了数据”。", "诺兰首次公布了数据。", []],
		// The source says both.
		["Exports rose “by 40 percent”, Norland said.", "Exports fell by 40 percent. They rose before.", []],
	]);
});

describe("on which occasion it was said", () => {
	const PRESS = "Norland's minister told reporters after the talks: the port of Teal will open.";
	raises([
		["The minister told the Senate that “the port of Teal will open”.", PRESS, CHANGED],
		["The minister told journalists that “the port of Teal will open”.", PRESS, []],
		["Before the talks the minister said that “the port of Teal will open”.", PRESS, CHANGED],
		["After the meeting the minister said that “the port of Teal will open”.", PRESS, []],
		[
			"В Сенате министр сказал: «порт Тил откроется».",
			"Министр на пресс-конференции сказал: порт Тил откроется.",
			CHANGED,
		],
		["会谈前，诺兰说“港口将开放”。", "会谈后，诺兰说港口将开放。", CHANGED],
		[
			"The text was adopted as a resolution that “condemns the coup”.",
			"Norland's draft resolution condemns the coup.",
			[],
		],
		[
			"The council adopted a resolution that “condemns the coup”.",
			"Norland's draft resolution condemns the coup.",
			CHANGED,
		],
	]);

	it("shows the opening that tells it", () => {
		const text = "Norland's briefing for reporters in Teal. The weather was fine. The port of Teal will open.";
		const [problem] = problemsOf(beside, "The minister told the Senate: “The port of Teal will open.”", text);
		expect(problem?.evidence.map(({ exact }) => exact)).toEqual(["The port of Teal will open.", "reporters"]);
	});
});

describe("what is done and what is only planned", () => {
	raises([
		["The fleet has escorted “four ships”, Norland said.", "The fleet plans to escort four ships.", CHANGED],
		["The fleet intends to escort “four ships”, Norland said.", "The fleet plans to escort four ships.", []],
		["The fleet will “repair the bridge”, Norland said.", "The fleet has already repaired the bridge.", []],
		["The fleet will soon repair “the bridge”, Norland said.", "The fleet has already repaired the bridge.", CHANGED],
		["The fleet has promised to escort “four ships”, Norland said.", "The fleet plans to escort four ships.", []],
		["Флот уже сопроводил «четыре судна», сообщил Норланд.", "Флот планирует сопровождать четыре судна.", CHANGED],
		["海军已经护送了“四艘油轮”，诺兰说。", "海军计划护送四艘油轮。", CHANGED],
	]);
});

describe("an amount, a bound, a receiver, a rank", () => {
	const EN = "Norland will give Kestria 300 million dollars for new lines. Norland keeps 40 advisers there until June.";
	const RU = "Норланд выделит Кестрии 300 миллионов рублей на новые линии. Норланд сохранит советников до июня.";
	const ZH = "诺兰将向凯斯特提供三亿元用于新建电网。诺兰将保留四十名顾问至六月。";
	raises([
		["Norland will give Kestria 500 million dollars “for new lines”.", EN, CHANGED],
		["Norland will give Orvena 300 million dollars “for new lines”.", EN, CHANGED],
		["Norland will lend Kestria 300 million dollars “for new lines”.", EN, CHANGED],
		["Norland will give Kestria $300 million “for new lines”.", EN, []],
		["“Norland keeps 40 advisers there” until December.", EN, CHANGED],
		["“Norland keeps 40 advisers there” until June.", EN, []],
		["Норланд выделит Кестрии 500 миллионов рублей «на новые линии».", RU, CHANGED],
		["Норланд выделит Орвене 300 миллионов рублей «на новые линии».", RU, CHANGED],
		["Норланд выделит Кестрии 300 млн рублей «на новые линии».", RU, []],
		["«Норланд сохранит советников» до декабря.", RU, CHANGED],
		["诺兰将向凯斯特提供五亿元“用于新建电网”。", ZH, CHANGED],
		["诺兰将向凯斯特提供三亿元“用于新建电网”。", ZH, []],
		["“诺兰将保留四十名顾问”至十二月。", ZH, CHANGED],
		["The president called the line “a lifeline”.", "The vice president called the line a lifeline.", CHANGED],
		["The vice president called the line “a lifeline”.", "The vice president called the line a lifeline.", []],
		["The president called the line “a lifeline”.", "The president called the line a lifeline.", []],
		["President Halvorsen called the line “a lifeline”.", "The vice president called the line a lifeline.", []],
		[
			"The president called the line “a lifeline”.",
			"The vice president called the line a lifeline. The president agreed.",
			[],
		],
		// Both numbers are the source's.
		["Norland gave 200 million dollars in May and gives 300 million dollars “for new lines”.", EN, []],
	]);
});

describe("despite a thing, because of it, and in order to what", () => {
	raises([
		["Thanks to the rain, “thousands came to the square”.", "Despite the rain, thousands came to the square.", CHANGED],
		["In spite of the rain, “thousands came to the square”.", "Despite the rain, thousands came to the square.", []],
		["Благодаря дождю «тысячи пришли на площадь».", "Несмотря на дождь, тысячи пришли на площадь.", CHANGED],
		["由于下雨，“数千人来到广场”。", "尽管下雨，数千人来到广场。", CHANGED],
		[
			"In order to deter bombers, Norland “will dim the lights”.",
			"In order to save power, Norland will dim the lights.",
			CHANGED,
		],
		[
			"In order to save some power, Norland “will dim the lights”.",
			"In order to save power, Norland will dim the lights.",
			[],
		],
	]);
});

describe("the first or the last, a number of what is quoted", () => {
	const EN = "The first of the new ships will reach Teal in autumn. Soldiers trained 1,200 engineers.";
	raises([
		["The last of the new ships “will reach Teal in autumn”, Norland said.", EN, CHANGED],
		["The first of the new ships “will reach Teal in autumn”, Norland said.", EN, []],
		["Soldiers trained 12,000 “engineers”, Norland said.", EN, CHANGED],
		["Soldiers trained 1,200 “engineers”, Norland said.", EN, []],
		["Последние суда «придут в Тил осенью».", "Первые суда придут в Тил осенью.", CHANGED],
		["最后一批新船“将抵达港口”。", "首批新船将抵达港口。", CHANGED],
		["诺兰在参议院说：“新船将抵达港口。”", "诺兰在工厂发表讲话。新船将抵达港口。", CHANGED],
	]);
});

describe("one of several things", () => {
	const EN = "The fund pays for schools and for roads.";
	raises([
		["The fund pays only “for schools”, Norland said.", EN, CHANGED],
		["The fund pays not only “for schools”, Norland said.", EN, []],
		["The fund pays only “for schools and for roads”, Norland said.", EN, []],
		["Фонд платит только «за школы», сообщил Норланд.", "Фонд платит за школы и за дороги.", CHANGED],
		["基金只支付“学校”，诺兰说。", "基金支付学校和道路。", CHANGED],
	]);
});

describe("a clause on another thing", () => {
	raises([
		[
			"The minister, who was expected before the talks, said that “the port will open”.",
			"After the talks the minister said that the port will open.",
			[],
		],
	]);
});

describe("of what, with whom, why and when", () => {
	const TOPICS =
		"Of the ceasefire Norland said that it is fragile and must hold. Of the sanctions Norland said that they have failed to work.";
	raises([
		["Of the sanctions, Norland said that they are “fragile and must hold”.", TOPICS, CHANGED],
		["Of the ceasefire, Norland said that it is “fragile and must hold”.", TOPICS, []],
		[
			"Norland agreed with Orvena that “the road should open”.",
			"Norland agreed with Kestria that the road should open.",
			CHANGED,
		],
		[
			"Norland agreed with Kestria that “the road should open”.",
			"Norland agreed with Kestria that the road should open.",
			[],
		],
		["Of Orvena, Norland said that it “is a good neighbour”.", "Kestria, Norland said, is a good neighbour.", CHANGED],
		[
			"Because of the flood, Norland “will send a doctor”.",
			"Norland will send a doctor because of the plague.",
			CHANGED,
		],
		["Norland “will send a doctor” because of the plague.", "Norland will send a doctor because of the plague.", []],
		[
			"In response to a question, Norland “will send a doctor”.",
			"Norland will send a doctor because of the plague. Reporters asked for more.",
			[],
		],
		[
			"谈到贸易，诺兰说“和平不会从天而降”。",
			"谈到和平进程，诺兰说和平不会从天而降。谈到贸易，诺兰说关税伤人害己。",
			CHANGED,
		],
	]);

	const WAR = "Before the war Norland sold grain; since the war Norland has sold none.";
	raises([
		["Since the war, Norland said, it “sold grain”.", WAR, CHANGED],
		["Before the war, Norland said, it “sold grain”.", WAR, []],
		["После войны, по словам Норланда, он «продавал зерно».", "До войны Норланд продавал зерно.", CHANGED],
		["Norland thanked Orvena “for its help”.", "Norland is grateful to Kestria for its help.", CHANGED],
		["Norland thanked Kestria “for its help”.", "Norland is grateful to Kestria for its help.", []],
		["Норланд поблагодарил Орвену «за помощь».", "Норланд благодарен Кестрии за помощь.", CHANGED],
		["诺兰感谢奥维纳，称“感谢凯斯特的斡旋”。", "诺兰感谢凯斯特的斡旋。", CHANGED],
	]);

	const STEPS = "First we will close the depot, then we will pay the drivers.";
	raises([
		["Drivers are paid first, and only then “we will close the depot”, Norland said.", STEPS, CHANGED],
		["First, Norland said, “we will close the depot”, and then drivers are paid.", STEPS, []],
		[
			"Сначала заплатят водителям, и только потом «мы закроем депо», сообщил Норланд.",
			"Сначала мы закроем депо, потом заплатим водителям.",
			CHANGED,
		],
		["诺兰说，先向司机付款，然后“关闭车库”。", "诺兰先关闭车库，再向司机付款。", CHANGED],
	]);

	const BRIDGES = "The bridges at Alder and Brent will be repaired and demolished respectively.";
	raises([
		["The bridge at Alder will be “demolished”, Norland said.", BRIDGES, CHANGED],
		["The bridge at Brent will be “demolished”, Norland said.", BRIDGES, []],
		[
			"Мост в Ольховке будет «снесён», сообщил Норланд.",
			"Мосты в Ольховке и Берёзовке будут соответственно отремонтированы и снесены.",
			[],
		],
		["诺兰说，柳河桥将“拆除”。", "柳河桥和白河桥将分别维修和拆除。", CHANGED],
	]);

	it("tells a time that is past from the present", () => {
		const text = source("In 2014 we helped Kestria, and today we help Marland.", { date: "2021-10-05" });
		expect(codesOf(beside, "Today, Norland said, “we helped Kestria”.", text)).toEqual(CHANGED);
		expect(codesOf(beside, "Today, Norland said, “we help Marland”.", text)).toEqual([]);
		expect(codesOf(beside, "Today Norland said: “we helped Kestria” in 2014.", text)).toEqual([]);
	});

	it("says both words", () => {
		const said = saidOf(beside, "Exports rose “by 40 percent”, Norland said.", "Exports fell by 40 percent.");
		expect(said).toEqual(["beside-changed: Beside the quotation the draft says “rose”, the source “fell”"]);
	});
});

const UNSAID = ["beside-unsaid"];

describe("a word in the place of another", () => {
	const EN = "The first of the new tanks will arrive in May. Northern lines carry more freight than southern lines.";
	const RU =
		"Северные линии перевозят больше грузов, чем южные линии. Рабочая группа встретится с шахтёрами в пятницу.";
	const ZH = "大雨损坏了港口，罢工推迟了维修。首批新船将于秋季抵达。";
	raises([
		["The first of the new ships “will arrive in May”, Norland said.", EN, CHANGED],
		["The first of the new tanks “will arrive in May”, Norland said.", EN, []],
		["They “will arrive in May”, Norland said.", EN, []],
		["Southern lines “carry more freight than” northern ones, Norland said.", EN, CHANGED],
		["Northern lines “carry more freight than” southern ones, Norland said.", EN, []],
		[
			"“Our trade with Teal” rose, Norland said.",
			"Our trade with Teal fell while our trade with Sorrel rose.",
			CHANGED,
		],
		["“Our trade with Teal” fell, Norland said.", "Our trade with Teal fell while our trade with Sorrel rose.", []],
		["Exports dropped “by a third”, Norland said.", "Exports fell by a third.", []],
		["Two of the bridges “will be open”, Norland said.", "Two of our three bridges will be open.", []],
		["The tunnel is the second “longest of all”, Norland said.", "The tunnel is the third longest of all.", CHANGED],
		["Южные линии «перевозят больше грузов, чем» северные, сказал Норланд.", RU, CHANGED],
		["Рабочая группа встретится с фермерами «в пятницу», сказал Норланд.", RU, CHANGED],
		["Рабочая группа встретится с шахтёрами «в пятницу», сказал Норланд.", RU, []],
		["诺兰说，罢工“损坏了港口”。", ZH, CHANGED],
		["诺兰说，大雨“损坏了港口”。", ZH, []],
		["诺兰说，首批新坦克“将于秋季抵达”。", ZH, CHANGED],
	]);

	it("is an error where the source says the word of something else, else a warning", () => {
		const severities = (draft: string): readonly string[] =>
			problemsOf(beside, draft, EN).map(({ severity }) => severity);
		expect(severities("Southern lines “carry more freight than” northern ones, Norland said.")).toEqual(["error"]);
		expect(severities("The first of the new ships “will arrive in May”, Norland said.")).toEqual(["warning"]);
	});
});

describe("what the source does not bear out", () => {
	const EN = "Norland's council met in Teal. The port will open in June. The crews were freed without a ransom.";
	const RU = "Совет Норланда собрался в Тиле. Порт откроется в июне. Моряков отпустили без выкупа.";
	const ZH = "诺兰理事会在蒂尔开会。港口将于六月开放。该部公布了数据。";
	raises([
		["The council unanimously decided that the port “will open in June”.", EN, UNSAID],
		["The council said: “The port will open in June.”", EN, []],
		["Norland told the Senate that the port “will open in June”.", EN, UNSAID],
		["Asked about the port, Norland said: “The port will open in June.”", EN, UNSAID],
		["Asked about the port, Norland said: “The port will open in June.”", `When does it open? ${EN}`, []],
		["Because of the strike, the port “will open in June”.", EN, UNSAID],
		["With 40 cranes, the port “will open in June”.", EN, UNSAID],
		["With 40 new cranes the port “will open in June”.", "The 20 quays are old. The port will open in June.", UNSAID],
		["After a ransom was paid, the crews “were freed”.", EN, CHANGED],
		["No ransom was paid, and the crews “were freed”.", EN, []],
		["После уплаты выкупа моряков «отпустили», сообщил Норланд.", RU, CHANGED],
		["Отвечая на вопрос о порте, Норланд сообщил: «Порт откроется в июне».", RU, UNSAID],
		["Впервые порт «откроется в июне», сообщил Норланд.", RU, UNSAID],
		["诺兰在回答提问时说：“港口将于六月开放。”", ZH, UNSAID],
		["诺兰首次“公布了数据”。", ZH, UNSAID],
		["By a show of hands, the port “will open in June”, Norland said.", EN, UNSAID],
		["In a statement, Norland said that the port “will open in June”.", EN, []],
		["“The port will open in June,” Norland said, after months of silence and much rebuke.", EN, []],
		["The port of Kestria “will open in June”, Norland said.", EN, UNSAID],
		["The port “will open in June” as a gift to sailors, Norland said.", EN, UNSAID],
		["Жребием порт «откроется в июне», сообщил Норланд.", RU, UNSAID],
		["В заявлении говорится, что порт «откроется в июне».", RU, []],
		["诺兰说，经投票，“港口将于六月开放”。", ZH, UNSAID],
		["诺兰在声明中说，“港口将于六月开放”。", ZH, []],
		["Although Kestria objects, the port “will open in June”, Norland said.", EN, []],
		["The crews, which no news had reached, “were freed”, Norland said.", EN, []],
		["Norland met Kestria. The former said that the port “will open in June”.", EN, []],
		["Of the two, the latter said that the port “will open in June”.", EN, []],
		["Норланд принял Кестрию. Последняя сообщила, что порт «откроется в июне».", RU, []],
	]);
});

describe("where in the text it is said", () => {
	const EN =
		"Thank you for coming to Teal. The mayor is here. The port will open. The crews are back. Leave the forest alone.";
	const RU = "Спасибо за приглашение. Мэр здесь. Порт откроется. Моряки вернулись. Оставьте лес в покое.";
	const ZH = "感谢邀请。市长在座。港口将开放。船员已返回。请放过这片森林。";
	raises([
		["Norland opened the speech with the words “Leave the forest alone”.", EN, CHANGED],
		["Norland closed the speech with the words “Leave the forest alone”.", EN, []],
		["Norland ended the speech with thanks “for coming to Teal”.", EN, CHANGED],
		["Норланд начал речь словами «Оставьте лес в покое».", RU, CHANGED],
		["Норланд закончил речь словами «Оставьте лес в покое».", RU, []],
		["诺兰以“请放过这片森林”开始讲话。", ZH, CHANGED],
		["诺兰以“请放过这片森林”结束讲话。", ZH, []],
	]);
});

describe("how much, for what price, at what time, with what success", () => {
	const EN =
		"Stocks of cod have recovered slightly. Roughly forty boats took part. The clinic treats children free of charge. The divers tried to raise the wreck. At night the ward is guarded. The patients came by ferry.";
	const RU = "Запасы трески немного восстановились. Ночью отделение охраняют. Клиника лечит детей бесплатно.";
	const ZH = "鳕鱼资源略有恢复。夜间有人看守病房。诊所免费为儿童治病。";
	raises([
		["Stocks of cod “have recovered” dramatically, Norland said.", EN, CHANGED],
		["Stocks of cod “have recovered” a little, Norland said.", EN, []],
		["Exactly “forty boats took part”, Norland said.", EN, CHANGED],
		["For a fee, the clinic “treats children”, Norland said.", EN, CHANGED],
		["At no cost, the clinic “treats children”, Norland said.", EN, []],
		["The divers managed “to raise the wreck”, Norland said.", EN, CHANGED],
		["In the mornings “the ward is guarded”, Norland said.", EN, CHANGED],
		["The patients “came” by helicopter, Norland said.", EN, CHANGED],
		["Запасы трески резко «восстановились», сообщил Норланд.", RU, CHANGED],
		["По утрам «отделение охраняют», сообщил Норланд.", RU, CHANGED],
		["За плату клиника «лечит детей», сообщил Норланд.", RU, CHANGED],
		["诺兰说，鳕鱼资源大幅“恢复”。", ZH, CHANGED],
		["诺兰说，早晨“有人看守病房”。", ZH, CHANGED],
		["诺兰说，诊所收费“为儿童治病”。", ZH, CHANGED],
	]);
});

describe("may and must, asked and ordered, hoped and promised, of one's own will", () => {
	raises([
		["Owners must “return the meters”, Norland said.", "Owners may return the meters.", CHANGED],
		["Owners may “return the meters”, Norland said.", "Owners may return the meters.", []],
		["Norland promised that “the envoys will return”.", "Norland hopes that the envoys will return.", CHANGED],
		["Norland ordered Kestria “to reject the annex”.", "Norland invites Kestria to reject the annex.", CHANGED],
		["Under pressure two officers “left the service”.", "Two officers left the service of their own accord.", CHANGED],
		["Жители обязаны «вернуть счётчики», сообщил Норланд.", "Жители могут вернуть счётчики.", CHANGED],
		["Норланд пообещал, что «посланники вернутся».", "Норланд надеется, что посланники вернутся.", CHANGED],
		["诺兰说，用户必须“退回电表”。", "用户可以退回电表。", CHANGED],
		["诺兰承诺“特使返回”。", "诺兰希望特使返回。", CHANGED],
		["诺兰说，两名军官被迫“离开部队”。", "两名军官自愿离开部队。", CHANGED],
	]);
});

describe("one of a kind and all, one of a list and nothing but it", () => {
	raises([
		[
			"Every school in Teal has “no heating”, Norland said.",
			"For instance, one school in Teal has no heating.",
			CHANGED,
		],
		["One school in Teal has “no heating”, Norland said.", "For instance, one school in Teal has no heating.", []],
		["Norland sells nothing but “wool” to Marland.", "Norland sells wool, butter and coal to Marland.", CHANGED],
		["Norland sells “wool, butter and coal” to Marland.", "Norland sells wool, butter and coal to Marland.", []],
		["Любая школа в Тиле осталась «без отопления».", "Одна школа в Тиле осталась без отопления.", CHANGED],
		["诺兰说，所有学校都“没有暖气”。", "有一所学校没有暖气。", CHANGED],
	]);
});

describe("to whom it is told", () => {
	const EN = "Letter of the minister to the dairy farmers. You must count every herd. The butchers are exempt.";
	const RU = "Письмо министра молочным фермам. Вы обязаны сосчитать стадо. Мясникам это не нужно.";
	const ZH = "部长致奶农的信。你们必须登记牛群。屠户不受此限。";
	raises([
		["The minister told the butchers: “You must count every herd.”", EN, CHANGED],
		["The minister told the dairy farmers: “You must count every herd.”", EN, []],
		["Министр написал мясникам: «Вы обязаны сосчитать стадо».", RU, CHANGED],
		["Министр написал фермам: «Вы обязаны сосчитать стадо».", RU, []],
		["部长告诉屠户：“你们必须登记牛群。”", ZH, CHANGED],
		["部长告诉奶农：“你们必须登记牛群。”", ZH, []],
	]);
});

describe("offers, estimates and requests made promises and orders", () => {
	raises([
		["Norland promised to “lend two engineers”.", "Norland is ready to lend two engineers.", CHANGED],
		["Norland guaranteed that “the wall will last”.", "Norland estimates that the wall will last.", CHANGED],
		["Norland agreed “to share the river”.", "Norland welcomed the plan to share the river.", CHANGED],
		["Norland ordered the port “to return the ship”.", "Norland asked the port to return the ship.", CHANGED],
		["Norland asked the port “to return the ship”.", "Norland asked the port to return the ship.", []],
		["Норланд приказал порту «вернуть судно».", "Норланд попросил порт вернуть судно.", CHANGED],
		["诺兰命令港口“归还船只”。", "诺兰请求港口归还船只。", CHANGED],
	]);
});

describe("what is denied beside the quoted words", () => {
	const EN = "The house belongs to the widow of the judge. We warned the company before we fined it.";
	const RU = "Дом принадлежит вдове судьи.";
	raises([
		["The house belongs to the state and not to “the widow of the judge”, Norland said.", EN, CHANGED],
		["The house belongs to “the widow of the judge”, Norland said.", EN, []],
		["The company was never warned before “we fined it”, Norland said.", EN, CHANGED],
		["The company was warned before “we fined it”, Norland said.", EN, []],
		["Norland did not hide it: the house belongs to “the widow of the judge”.", EN, []],
		["Дом принадлежит общине, а не «вдове судьи», сообщил Норланд.", RU, CHANGED],
	]);
});

describe("today and once", () => {
	it("tells what held until a year that is past from the present", () => {
		const text = source("Until 2019 the mine employed 300 men.", { date: "2024-05-06" });
		expect(codesOf(beside, "Today the mine employs “300 men”, Norland said.", text)).toContain("beside-changed");
		expect(codesOf(beside, "Today Norland said that the mine employed “300 men” until 2019.", text)).toEqual([]);
	});

	it("is sure of another number in a row and of another name", () => {
		const severities = (draft: string, text: string): readonly string[] =>
			problemsOf(beside, draft, text).map(({ severity }) => severity);
		const tunnel = "The tunnel is the third longest of all.";
		expect(severities("The tunnel is the second “longest of all”, Norland said.", tunnel)).toEqual(["error"]);
		const way = "The convoy came from Teal and went on to Narrow by road.";
		expect(severities("The convoy came “from Teal” and went on to Brook by road.", way)).toEqual(["error"]);
	});
});

describe("what tells of a whole sentence", () => {
	raises([
		["Readers of the gazette learn that “The port will open in June”.", "The port will open in June.", []],
		["Diplomats will ponder the line “The port will open in June”.", "The port will open in June.", []],
	]);
});

describe("who says it, where, and in answer to what", () => {
	const EN = "Speech of the Foreign Minister in Teal. The canal will be dug by hand. No ship may pass.";
	const RU = "Выступление министра иностранных дел в Тиле. Канал выроют вручную.";
	const ASKED =
		"QUESTION: Will you resign?\n\nMR. HALL: Never, not for a day.\n\nQUESTION: Will you sell the ferry?\n\nMR. HALL: Perhaps next spring.";
	raises([
		["The Foreign Minister said that the canal “will be dug by hand”.", EN, []],
		["In Sorrel the Foreign Minister said that the canal “will be dug by hand”.", EN, CHANGED],
		["In Teal the Foreign Minister said that the canal “will be dug by hand”.", EN, []],
		["In May the Foreign Minister said that the canal “will be dug by hand”.", EN, []],
		["В Ольхове министр иностранных дел сказал: «Канал выроют вручную».", RU, CHANGED],
		["В Тиле министр иностранных дел сказал, что «канал выроют вручную».", RU, []],
		["Asked whether the ferry would be sold, Mr. Hall said: “Never, not for a day.”", ASKED, CHANGED],
		["Asked whether the ferry would be sold, Mr. Hall said: “Perhaps next spring.”", ASKED, []],
	]);
});

describe("the office of the one who speaks", () => {
	const text = norlandText("Speech of the Foreign Minister in Teal. The canal will be dug by hand.", {
		kind: "speech",
	});
	it.each([
		["The President of Norland said that the canal “will be dug by hand”.", CHANGED],
		["The Foreign Minister of Norland said that the canal “will be dug by hand”.", []],
		["Norland said that the canal “will be dug by hand”.", []],
	])("%s", (draft, codes) => {
		expect(codesAmong(beside, draft, [text])).toEqual(codes);
	});
});

describe("who acts, and what is only to come or to choose", () => {
	const EN = "The judge's brother was arrested in Teal. Smugglers plan to blow up the mill.";
	const RU = "Брат судьи задержан в Тиле. Контрабандисты собираются взорвать мельницу.";
	const ZH = "法官的弟弟在蒂尔被捕。走私犯计划炸毁磨坊。";
	raises([
		["The judge “was arrested in Teal”, Norland said.", EN, CHANGED],
		["The judge's brother “was arrested in Teal”, Norland said.", EN, []],
		["Судья «задержан в Тиле», сообщил Норланд.", RU, CHANGED],
		["Брат судьи «задержан в Тиле», сообщил Норланд.", RU, []],
		["诺兰说，法官“在蒂尔被捕”。", ZH, CHANGED],
		["诺兰说，法官的弟弟“在蒂尔被捕”。", ZH, []],
		["Норланд собирается «взорвать мельницу».", RU, CHANGED],
		["Контрабандисты собираются «взорвать мельницу», сообщил Норланд.", RU, []],
		["诺兰计划“炸毁磨坊”。", ZH, CHANGED],
		["走私犯计划“炸毁磨坊”，诺兰说。", ZH, []],
		["Trains already “run every hour”.", "By 2030 trains will run every hour.", CHANGED],
		["By 2030 trains will “run every hour”.", "By 2030 trains will run every hour.", []],
		["Norland will “pull it down”.", "Norland will either mend the tower or pull it down.", CHANGED],
		["Norland will either mend it or “pull it down”.", "Norland will either mend the tower or pull it down.", []],
		["Norland called the mill the “oldest” of all.", "The mill is one of the oldest mills of all.", CHANGED],
		["Norland called the mill one of the “oldest” of all.", "The mill is one of the oldest mills of all.", []],
	]);
});

describe("put off and called off, charged and sentenced", () => {
	raises([
		["Norland abolished “the hunt in the forest”.", "Norland has put off the hunt in the forest.", CHANGED],
		["Norland put off “the hunt in the forest”.", "Norland has put off the hunt in the forest.", []],
		["The baker was found guilty “of theft”, Norland said.", "The baker was accused of theft.", CHANGED],
		["Отменена «Охота в лесу», сообщил Норланд.", "Охота в лесу отложена до весны.", CHANGED],
		["诺兰取消了“森林的狩猎”。", "诺兰推迟了森林的狩猎。", CHANGED],
		["诺兰说，船队获准“加入联盟”。", "船队已申请加入联盟。", CHANGED],
	]);
});

describe("what a text is said to end with", () => {
	const SOURCE = [..."ABCDEFGHIJKL"].map((name) => `The lamp of street ${name} stays lit.`).join(" ");
	it.each([
		["C", CHANGED],
		["F", CHANGED],
		["H", []],
		["L", []],
	])("is not in its first half: street %s", (name, codes) => {
		const draft = `The text ends with the words “The lamp of street ${name} stays lit”, Norland said.`;
		expect(codesOf(beside, draft, SOURCE)).toEqual(codes);
	});
});

describe("north or south, behind the quoted words", () => {
	raises([
		["“Our ships lie” north of Teal, Norland said.", "Our ships lie south of Teal.", CHANGED],
		["“Our ships lie” south of Teal, Norland said.", "Our ships lie south of Teal.", []],
		["«Наши суда стоят» к северу от Тила, сказал Норланд.", "Наши суда стоят к югу от Тила.", CHANGED],
		["诺兰说，船队“驻扎”在北方。", "船队驻扎在南方。", CHANGED],
	]);

	it("is certain", () => {
		const [problem] = problemsOf(
			beside,
			"“Our ships lie” north of Teal, Norland said.",
			"Our ships lie south of Teal.",
		);
		expect(problem).toMatchObject({ code: "beside-changed", severity: "error" });
	});
});

describe("what the source says of it too", () => {
	raises([
		// How it is told is no news.
		["With an apology, the port “will open in June”, Norland said.", "The port will open in June. It is calm.", []],
		[
			"Of Orvena, Norland said that it “is a good neighbour”.",
			"Kestria, Norland said, is a good neighbour. Orvena is another.",
			[],
		],
		["“The road costs 3 million” a week, Norland said.", "The road costs 3 million a year.", CHANGED],
		["“The road costs 3 million” a week, Norland said.", "The road costs 3 million a year or a month.", []],
		["“Our trade with Teal” rose, Norland said.", "Our trade with Teal slowly rose.", []],
		["All bridges “will be open by May”, Norland said.", "Two of the three bridges will be open by May.", CHANGED],
		[
			"All wings “will be open by May”, like the bridges, Norland said.",
			"Two of the three bridges will be open by May.",
			UNSAID,
		],
	]);
});

describe("of what or of whom the draft's words are", () => {
	const RU = "Контрабандисты собираются взорвать мельницу.";
	const ZH = "走私犯计划炸毁磨坊。";
	raises([
		["Санкции сняты; Норланд собирается «взорвать мельницу».", RU, CHANGED],
		["Санкции сняты; контрабандисты собираются «взорвать мельницу».", RU, []],
		["停火结束，诺兰计划“炸毁磨坊”。", ZH, CHANGED],
		["停火结束。走私犯计划“炸毁磨坊”。", ZH, []],
		// Another clause's first time is not that of the quoted words.
		["部长首次会见记者，诺兰“公布了数据”。", "诺兰再次公布了数据。", []],
		["诺兰首次“公布了数据”。", "诺兰再次公布了数据。", CHANGED],
		["Norland said that trains already “run every hour”.", "By 2030 trains will run every hour.", CHANGED],
		["Already in May Norland said that trains “run every hour”.", "By 2030 trains will run every hour.", []],
		[
			"Under pressure two old officers of the city guard in Teal “left the service”.",
			"Two old officers of the city guard in Teal left the service of their own accord.",
			CHANGED,
		],
		["The presidential office called the line “a lifeline”.", "The vice president called the line a lifeline.", UNSAID],
	]);
});

describe("where it was said", () => {
	const EN = "Speech of the Foreign Minister in Teal. The canal will be dug by hand.";
	const ZH = "部长在蒂尔发表讲话。运河将用手开凿。";
	raises([
		["In private the Foreign Minister said that the canal “will be dug by hand”.", EN, []],
		["In winter the Foreign Minister said that the canal “will be dug by hand”.", EN, []],
		["部长在索雷说，“运河将用手开凿”。", ZH, CHANGED],
		["部长在蒂尔说，“运河将用手开凿”。", ZH, []],
	]);

	it("is not told by the office of one of those who sign", () => {
		const text = (kind: "speech" | "joint-statement") =>
			norlandText("Statement of the Foreign Ministers in Teal. The canal will be dug by hand.", { kind });
		const draft = "The President of Norland said that the canal “will be dug by hand”.";
		expect(codesAmong(beside, draft, [text("speech")])).toEqual(CHANGED);
		expect(codesAmong(beside, draft, [text("joint-statement")])).toEqual([]);
	});
});

describe("a year that opens the source's clause", () => {
	it.each([
		["Today “we helped Kestria”, Norland said.", "2014 saw us when we helped Kestria."],
		["今天“我们帮助了凯斯特”，诺兰说。", "2014年我们帮助了凯斯特。"],
	])("is past: %s", (draft, text) => {
		expect(codesOf(beside, draft, source(text, { date: "2021-10-05" }))).toEqual(CHANGED);
		expect(codesOf(beside, draft, source(text, { date: "2014-10-05" }))).toEqual([]);
	});
});

describe("the words that are shown of a denial", () => {
	it("are the negation and what it denies", () => {
		const said = saidOf(
			beside,
			"The company was never warned before “we fined it”, Norland said.",
			"We warned the company before we fined it.",
		);
		expect(said).toEqual([
			"beside-changed: Beside the quotation the draft says “was never warned”, the source “warned”",
		]);
	});
});

describe("done, and only wanted, sought or talked about", () => {
	raises([
		["Norland managed to “mend the pier”, the minister said.", "We want to mend the pier by June.", CHANGED],
		["Norland has secured “a cut in the toll”.", "Norland is negotiating a cut in the toll.", CHANGED],
		["Norland is seeking “a cut in the toll”.", "Norland is negotiating a cut in the toll.", []],
		["Norland did not manage to “mend the pier”.", "Norland did not manage to mend the pier.", []],
		["The sides agreed on “the return of the boats”.", "The sides discussed the return of the boats.", CHANGED],
		[
			"The sides agreed on “the return of the boats”.",
			"The sides discussed and agreed on the return of the boats.",
			[],
		],
		["Норланд сумел «отремонтировать причал».", "Норланд пытается отремонтировать причал.", CHANGED],
		["Норланд одобрил «план возврата лодок».", "Норланд рассмотрел план возврата лодок.", CHANGED],
		["Норланд изучает «план возврата лодок».", "Норланд рассмотрел план возврата лодок.", []],
		["诺兰成功“修复码头”。", "诺兰正设法修复码头。", CHANGED],
		["诺兰正设法“修复码头”。", "诺兰正设法修复码头。", []],
		["部长保证，“粮仓是安全的”。", "我们认为粮仓是安全的。", CHANGED],
		["The minister ordered clinics to “close on Sundays”.", "Clinics may close on Sundays.", CHANGED],
		["The minister allowed clinics to “close on Sundays”.", "Clinics may close on Sundays.", []],
	]);
});

describe("when, in return for what, how long and how often", () => {
	raises([
		[
			"This week “our ships escorted ten boats”, the minister said.",
			"Last spring our ships escorted ten boats.",
			CHANGED,
		],
		[
			"The minister said this week that “our ships escorted ten boats”.",
			"Last spring our ships escorted ten boats.",
			[],
		],
		["Last spring “our ships escorted ten boats”, the minister said.", "Last spring our ships escorted ten boats.", []],
		[
			"На этой неделе «суда провели десять лодок», сказал министр.",
			"Прошлой весной суда провели десять лодок.",
			CHANGED,
		],
		[
			"Without asking for anything, Norland “will open the port”.",
			"In return for the boats, Norland will open the port.",
			CHANGED,
		],
		[
			"In exchange for the boats, Norland “will open the port”.",
			"In return for the boats, Norland will open the port.",
			[],
		],
		["The bridge “will be closed” for good.", "The bridge will be closed for two weeks.", CHANGED],
		["The boats regularly “fired shots”.", "Twice last year the boats fired shots.", CHANGED],
		["“A school will open” in Dunby, the minister said.", "A school will open in Nelby.", CHANGED],
		["“A school will open” in Nelby, the minister said.", "A school will open in Nelby.", []],
	]);
});

describe("for oneself, and for a government", () => {
	raises([
		[
			"It is government policy that “the age should be sixteen”.",
			"Speaking for myself, I think the age should be sixteen.",
			CHANGED,
		],
		[
			"Personally, the minister said, “the age should be sixteen”.",
			"Speaking for myself, I think the age should be sixteen.",
			[],
		],
		["部长说，政府认为“年龄应当提高”。", "我只代表个人：年龄应当提高。", CHANGED],
		["部长说，他个人认为“年龄应当提高”。", "我只代表个人：年龄应当提高。", []],
	]);
});

describe("verbs that judge what is said", () => {
	raises([
		[
			"The minister boasted that “the tunnels were built in May”.",
			"We note that the tunnels were built in May.",
			["beside-unsaid"],
		],
		["The minister boasted that “the tunnels are the best”.", "We note that the tunnels are the best.", []],
		[
			"The minister confessed that “the tunnels were built in May”.",
			"We note that the tunnels were built in May.",
			["beside-unsaid"],
		],
		["The minister admitted that “the plan failed”.", "We note that the plan failed.", []],
		["Министр похвастался, что «построены два моста».", "Мы отмечаем, что построены два моста.", ["beside-unsaid"]],
		["部长吹嘘说，“建成了两座桥”。", "我们在一月建成了两座桥。", ["beside-unsaid"]],
	]);
});

describe("who does it to whom", () => {
	const EN = "The minister spoke. The mayor of Teal thanked the ministry for the flour.";
	const RU = "Выступил министр. Мэр Тила поблагодарил нас за муку.";
	const ZH = "部长致辞。泉城市长感谢部里送去面粉。";
	raises([
		["The minister thanked the mayor of Teal “for the flour”.", EN, CHANGED],
		["The mayor of Teal thanked the ministry “for the flour”.", EN, []],
		["The minister was thanked by the mayor of Teal “for the flour”.", EN, []],
		["Министр поблагодарил мэра Тила «за муку».", RU, CHANGED],
		["部长感谢泉城市长“送去面粉”。", ZH, CHANGED],
		["泉城市长感谢部里“送去面粉”。", ZH, []],
		["Norland and Kestria signed “a treaty”.", "Kestria and Norland signed a treaty.", []],
	]);
});

describe("all, and all but one; tried, estimated, and done and sure", () => {
	const EN = "All harbours except Teal will be dredged in May.";
	raises([
		["Every harbour “will be dredged in May”, Norland said.", EN, CHANGED],
		["All harbours but Teal “will be dredged in May”, Norland said.", EN, []],
		["Все порты «углубят в мае», сообщил Норланд.", "Все порты, кроме Тила, углубят в мае.", CHANGED],
		["诺兰说，所有港口“都将疏浚”。", "除泉城外，所有港口都将疏浚。", CHANGED],
		["Norland was able to “sell the mint”.", "Norland attempted to sell the mint.", CHANGED],
		["诺兰顺利“出售造币厂”。", "诺兰曾尝试出售造币厂。", CHANGED],
		["Доказано, что «в парке живут зубры».", "По нашим прикидкам, в парке живут зубры.", CHANGED],
	]);
});
