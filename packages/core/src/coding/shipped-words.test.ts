import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();
/** The issues that a text of France's about a meeting with India touches. */
function issuesIn(text: string): readonly string[] {
	const language = /\p{Script=Han}/u.test(text) ? "zh" : /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
	const account = codeDocument(
		{ id: "text", text, language, kind: "readout", publisher: "FRA", guessed: [] },
		lexicon,
		{ counterparts: ["IND"] },
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return [...new Set(account.value.mentions.map(({ issue }) => issue))];
}

describe("ordinary words of diplomacy", () => {
	it.each([
		["bilateral_grade", "The Minister spoke of her commitment to friendship with India."],
		["bilateral_grade", "Отношения между нашими странами крепнут."],
		["mil_coop", "They looked forward to the port call of the frigate at Kochi."],
		["mil_coop", "双方商定推进防务产业项目。"],
		["mil_coop", "Стороны обсудили совместное производство вертолетов."],
		["trade", "He asked that the ban on imports of apples be lifted."],
		["trade", "印方希望取消进口限制。"],
		["trade", "Обсуждалась торговля лесом."],
		["trade", "They agreed to widen political, economic and cultural ties."],
		["trade", "两国经贸关系的本质是互利共赢。"],
		["bilateral_grade", "The Minister spoke of the importance of the relationship with India."],
		["bilateral_grade", "They agreed on the further development of bilateral relations."],
		["energy", "They reviewed plans for offshore wind."],
		["ukr_settlement", "On Ukraine, both sides want a settlement at the negotiating table."],
		["climate_ai_drugs", "The two sides will cooperate against avian influenza."],
		["ukr_naming", "He spoke of Putin's brutal war, in which Ukraine defends itself."],
		["ukr_arms", "They must hand over the weapons Ukraine needs."],
		["ukr_sovereignty", "Territorial integrity is under attack in Ukraine."],
		["mideast", "The Minister raised settlement growth with Israel."],
		["taiwan_status", "Resolution 2758 restored the lawful seat."],
		["taiwan_arms", "法方反对与台湾当局进行官方接触。"],
		["order", "法方坚持多边主义。"],
		["order", "Страны отстаивают послевоенное мироустройство."],
		["connectivity", "双方将加强互联互通。"],
		["scs", "仁爱礁是中国领土。"],
		["japan_history", "钓鱼岛是中国的固有领土。"],
		["nato_enlargement", "有关国家不得加入北约。"],
		["mideast", "应当推动巴勒斯坦问题早日得到公正解决。"],
		["ukr_arms", "На Украине нужно прекращение военной помощи."],
		["ukr_settlement", "На Украине объявлено перемирие."],
		["crimea", "Мы взяли под защиту Крым."],
	])("are read as %s: %s", (issue, text) => {
		expect(issuesIn(text)).toContain(issue);
	});
});

describe("words of blame and of sanctions", () => {
	it.each([
		["ukr_blame", -1, "Ukraine is at war. Russian troops have been shelling the town for weeks."],
		["ukr_blame", -1, "People in Ukraine flooded their own fields to keep the occupiers out."],
		["ukr_blame", -1, "Ukraine asks that Russia be named a terrorist state."],
		["nato_enlargement", -1, "We must rule out any further eastward expansion of NATO."],
		["nato_enlargement", -1, "We spoke out clearly and directly against any further expansion of NATO."],
		["nato_enlargement", -1, "It was done to prevent further NATO expansion."],
		["sanctions_unilateral", 1, "They resort to blackmail and sanctions."],
		["sanctions_unilateral", 1, "The port must be free from sanctions."],
		["sanctions_unilateral", 1, "They have launched a sanctions war."],
		["sanctions_unilateral", -1, "The world must support it with sanctions."],
		["sanctions_unilateral", 1, "Cuba has suffered enough. We demand that this cruel blockade be lifted."],
		["nato_enlargement", -1, "For us Ukraine joining NATO is a direct threat."],
		["trade", 1, "We ask that farmers in India not be adversely affected by the tariffs on rice."],
		["ukr_arms", 1, "Ukraine fights on. Our soldiers need air defence at once."],
		["ukr_arms", 1, "We are committed to providing Ukraine with military assistance."],
		["iran_nuclear", 1, "We deplore the withdrawal of one signatory from the Joint Comprehensive Plan of Action."],
		["dprk_denuke", 1, "We condemn the launches of two ballistic missiles by North Korea."],
		["mideast", 1, "We stand side by side with the Palestinian people."],
		["mideast", 1, "We condemn the confiscation of more Palestinian land."],
		["mideast", 1, "We call for a State within the 1967 borders, with Al-Quds as its capital."],
		["conflict_sudan_ethiopia", 1, "The war in Sudan cannot be resolved by military means."],
		["dispute_western_sahara", -1, "We support the autonomy plan for the Sahara."],
		["terrorism", 1, "We ask for zero tolerance towards terrorism."],
		["terrorism", 1, "We condemn the terrorist sanctuaries beyond the border."],
		["travel", 1, "We welcome the decision to ease the visa rules for nurses."],
		["travel", 1, "We regret the reduction in the number of visas for people from India."],
		["detainees", 1, "We raised the case of a citizen, who is held in Iran, and urged his early release."],
		["crimea", 1, "The will of the people in Crimea was to rejoin Russia."],
		["crimea", 1, "They want our historical lands in Crimea."],
		["mideast", 1, "We support the case against Israel at the International Court of Justice."],
		["conflict_israel_iran", 1, "We condemn the strikes on Iran."],
		["conflict_korea", 1, "We call for dialogue with North Korea."],
		["conflict_yemen_red_sea", 1, "We commend all who work to restore peace in Yemen."],
		["ukr_settlement", 1, "On Ukraine we have always supported dialogue and diplomacy."],
		["eu_growth", 1, "We support the European aspirations of Moldova."],
		["terrorism", 1, "We condemn the financing of extremist groups."],
		["civilians", 1, "We condemn the targeting of journalists."],
		["development", 1, "We support the alliance against hunger."],
		["water_sharing", 1, "There is need for an agreement on the filling of the Renaissance Dam."],
		["trade", 1, "We ask that the Customs Union with Turkey be updated."],
		["detainees", 1, "We spoke of two citizens held in Iran and urged their early release."],
	])("take a side on %s (%s): %s", (issue, sign, text) => {
		const account = codeDocument(
			{ id: "text", text, language: "en", kind: "speech", publisher: "FRA", date: "2022-05-06", guessed: [] },
			lexicon,
		);
		const read = account.ok ? account.value.positions.filter((one) => one.issue === issue) : [];
		expect([...new Set(read.flatMap(({ stance }) => (stance ? [Math.sign(stance)] : [])))]).toEqual([sign]);
	});

	it.each([
		"They say that Russia has annexed Crimea.",
		"If someone believes that Crimea is occupied, let them look.",
		"What we hear from the outside is that Russia annexed Crimea.",
	])("are no view where others are told to use them: %s", (text) => {
		const account = codeDocument(
			{ id: "text", text, language: "en", kind: "speech", publisher: "RUS", date: "2018-05-06", guessed: [] },
			lexicon,
		);
		const read = account.ok ? account.value.positions.filter(({ issue }) => issue === "crimea") : [];
		expect(read.flatMap(({ stance }) => (stance ? [stance] : []))).toEqual([]);
	});

	it.each([
		["iran_nuclear", "美方的做法是当前伊核紧张局势的根源。", [1]],
		["iran_nuclear", "法方对有关国家启动伊核全面协议争端解决机制表示遗憾。", [1]],
		["iran_nuclear", "法方支持伊核全面协议。", [1]],
		["iran_nuclear", "执行协议是缓解伊核紧张局势的有效途径。", []],
		["iran_nuclear", "英法德三国要求启动“快速恢复制裁”机制。", []],
		["taiwan_status", "请停止向“台独”势力发出错误信号。", [1]],
		["scs", "我们反对域外国家介入南海问题。", [-1]],
		["scs", "有关国家侵占南海部分岛礁。", [-1]],
		["scs", "南海问题应由直接当事国友好协商解决。", [-1]],
		["taiwan_status", "法方赞赏该国同台湾当局断绝所谓“外交关系”。", [1]],
		["ukr_settlement", "法方不是乌克兰危机的当事方，致力于推动乌克兰问题的政治解决。", [1]],
	])("on %s: %s", (issue, text, signs) => {
		const account = codeDocument(
			{ id: "text", text, language: "zh", kind: "speech", publisher: "FRA", date: "2022-05-06", guessed: [] },
			lexicon,
		);
		const read = account.ok ? account.value.positions.filter((one) => one.issue === issue) : [];
		expect([...new Set(read.flatMap(({ stance }) => (stance ? [Math.sign(stance)] : [])))]).toEqual(signs);
	});

	it.each([
		["sanctions_unilateral", "Sanctions have opened up new opportunities for our own makers."],
		["terrorism", "He is envoy to the coalition to Defeat ISIS."],
		["sanctions_unilateral", "The regions must take restrictive measures against the epidemic."],
		["sanctions_unilateral", "We must use sanctions for the sale of spoiled food."],
		["sanctions_unilateral", "We support the sanctions against UNITA."],
		["sanctions_unilateral", "The sanctions have helped our own farmers to grow."],
		["iran_nuclear", "Iran has never sought nuclear weapons."],
		["taiwan_status", "Reunification is an aspiration of all the people, our compatriots in Taiwan among them."],
		["iran_nuclear", "We answered every alleged concern over Iran's nuclear plants."],
	])("take no side against %s in: %s", (issue, text) => {
		const account = codeDocument(
			{ id: "text", text, language: "en", kind: "speech", publisher: "FRA", date: "2022-05-06", guessed: [] },
			lexicon,
		);
		const read = account.ok ? account.value.positions.filter((one) => one.issue === issue) : [];
		expect(read.flatMap(({ stance }) => (stance ? [stance] : []))).toEqual([]);
	});

	it("are the demand of who is said to make it", () => {
		const account = codeDocument(
			{ id: "text", text: "美方要求实施制裁。", language: "zh", kind: "speech", publisher: "FRA", guessed: [] },
			lexicon,
			{ counterparts: ["USA"] },
		);
		expect(account.ok ? account.value.positions.map(({ holder }) => holder) : []).toEqual(["USA"]);
	});

	it("leave the occupiers of other countries to other issues", () => {
		expect(issuesIn("The invaders of Cyprus keep half of the island. Ukraine knows this.")).not.toContain("ukr_blame");
	});
});

describe("words that are too wide", () => {
	it.each([
		["bilateral_grade", "India welcomes the normalization of Israel's relations with Bahrain."],
		["bilateral_grade", "They see a strong relationship between development and peace in India."],
		["terrorism", "У школы в Индии есть стандарт антитеррористической защищённости."],
		["crime_corruption", "Индия вводит ответственность, которую предложили правоохранительные органы."],
		["accountability", "Проверки в Индии ведут к привлечению виновных к ответственности."],
		["development", "Индия обсудила списание задолженности регионов."],
		["sanctions_unilateral", "Indian farmers are benefiting from the sanctions."],
		["development", "They spoke of the national development goals of India."],
		["bilateral_grade", "France wants enhanced partnerships with all stakeholders in the private sector."],
		["bilateral_grade", "Ties with India will grow as the crisis opens new opportunities."],
		["mil_coop", "The two sides spoke of military-technical confidence-building measures at the border of India."],
		["tech_controls", "They spoke of unlocking capital for projects in India by de-risking investment."],
		["trade", "The poorest countries bear low growth, trade deficits and debt."],
		["trade", "They met at the premier forum for international economic cooperation."],
		["mil_coop", "印方在有关海域开展军事训练。"],
		["people_ties", "法方关心留学人员在疫情中的安全。"],
		["climate_ai_drugs", "法方将在农村减贫。"],
		["hr_china", "The Minister rejected the charge of genocide against the people of Corvania."],
		["nato_enlargement", "乌克兰局势复杂。双方反对冷战思维。"],
		["climate_ai_drugs", "The visit was put off because of the pandemic."],
		["climate_ai_drugs", "因新冠肺炎疫情，访问推迟。"],
		["trade", "He met with trade unionists."],
		["trade", "India thanked France for military, economic, and humanitarian assistance."],
		["trade", "Both sides spoke of political, economic and social stability in the region."],
		["trade", "They called on all states to end the illicit trade in small arms and light weapons."],
		["trade", "双方本着互利共赢的精神处理分歧。"],
		["bilateral_grade", "They looked back on a new era of international relations."],
		["bilateral_grade", "The Minister praised development through partnership with the private sector."],
		["mil_coop", "They spoke of defence production in Ukraine."],
		["trade", "He attended the meeting of Asia-Pacific Economic Cooperation."],
		["security_guarantees", "They will add to the indivisible security of the Alliance."],
		["taiwan_status", "The islands are an integral part of China's territory, as the Diaoyu have been for long."],
		["taiwan_status", "Resolution 2758 has been misused to keep others out."],
	])("touch no %s in: %s", (issue, text) => {
		expect(issuesIn(text)).not.toContain(issue);
	});

	it("an agreement on reciprocal trade is no tariff", () => {
		const account = codeDocument(
			{
				id: "text",
				text: "The Minister welcomed the Agreement on Reciprocal Trade.",
				language: "en",
				kind: "readout",
				publisher: "FRA",
				guessed: [],
			},
			lexicon,
			{ counterparts: ["IND"] },
		);
		const read = account.ok ? account.value.positions.map(({ issue, stance }) => [issue, Math.sign(stance ?? 0)]) : [];
		expect(read).toEqual([["trade", 1]]);
	});

	it("takes no list of sponsors for terrorist acts", () => {
		const text = "We support removing Corvania from the list of State sponsors of terrorism.";
		const account = codeDocument(
			{ id: "text", text, language: "en", kind: "readout", publisher: "FRA", guessed: [] },
			lexicon,
		);
		expect(account.ok && account.value.mentions.map(({ concept }) => concept)).not.toContain("terrorist-acts");
	});

	it("names no Xinjiang where genocide is spoken of elsewhere", () => {
		const account = codeDocument(
			{
				id: "text",
				text: "俄方谴责科尔瓦尼亚的种族灭绝。",
				language: "zh",
				kind: "readout",
				publisher: "RUS",
				guessed: [],
			},
			lexicon,
			{ counterparts: ["CHN"] },
		);
		expect(account.ok && account.value.names.map(({ topic }) => topic)).toEqual([]);
	});
});

it("takes harm to relations that is to be avoided for no worsening", () => {
	const account = codeDocument(
		{
			id: "text",
			text: "敦促对方停止售台武器，以免损害两国关系。",
			language: "zh",
			kind: "readout",
			publisher: "CHN",
			guessed: [],
		},
		lexicon,
		{ counterparts: ["USA"] },
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	const grades = account.value.positions.filter(({ issue }) => issue === "bilateral_grade");
	expect(grades.map(({ stance }) => Math.sign(stance ?? 0))).toEqual([1]);
});

it("takes two states named in one word for a matter between states", () => {
	const issuesOf = (text: string): readonly string[] => {
		const account = codeDocument(
			{ id: "text", text, language: "zh", kind: "press-conference", publisher: "CHN", guessed: [] },
			lexicon,
		);
		if (!account.ok) throw new RangeError(account.problem.message);
		return [...new Set(account.value.mentions.map(({ issue }) => issue))];
	};
	expect(issuesOf("保持交往对推动中欧关系健康发展具有意义。")).toContain("bilateral_grade");
	expect(issuesOf("各地应推动农村电力合作。")).toEqual([]);
});

describe("words that only look like a view", () => {
	const signsOn = (issue: string, text: string, publisher = "FRA"): readonly number[] => {
		const account = codeDocument(
			{ id: "text", text, language: "en", kind: "speech", publisher, date: "2022-05-06", guessed: [] },
			lexicon,
		);
		if (!account.ok) throw new RangeError(account.problem.message);
		return account.value.positions.filter((one) => one.issue === issue).map(({ stance }) => Math.sign(stance ?? 0));
	};

	it("regret that talks came to nothing is no view against what they are about", () => {
		const failed = "France regrets that the Conference on the Law of the Sea was unable to agree on a width.";
		expect(signsOn("oceans", failed)).not.toContain(-1);
	});

	it.each([
		[
			"conflict_iraq",
			"The Iraqi Government firmly believes in the peaceful settlement of international disputes.",
			"IRQ",
		],
		["cyber_info", "The solution must be found through direct talks, without foreign interference.", "FRA"],
		["crime_corruption", "France strongly opposes the request for the extradition of the engineer.", "FRA"],
		["human_rights", "We must not shy away from what may seem violations of the rights of local authorities.", "FRA"],
		[
			"conflict_balkans",
			"France supports the territorial integrity of the island, as the Belgrade Conference did.",
			"FRA",
		],
		["climate_ai_drugs", "Taiwan should therefore take part in bodies such as the World Health Organization.", "PLW"],
		["climate_ai_drugs", "With the World Health Organization's collaboration, we opened a clinic.", "BGD"],
		["people_ties", "The protection of nature demands educational programmes in our schools.", "FRA"],
	])("there is none on %s in: %s", (issue, text, publisher) => {
		expect(signsOn(issue, text, publisher).filter((sign) => sign !== 0)).toEqual([]);
	});

	it("a question concerns what it is about", () => {
		expect(signsOn("nato_enlargement", "This question concerns NATO expansion.")).not.toContain(-1);
		expect(signsOn("nato_enlargement", "France is concerned about NATO expansion.")).toContain(-1);
	});

	it("a building block blocks nothing", () => {
		expect(signsOn("disarmament", "Non-proliferation is an essential building block for peace.")).toEqual([1]);
	});

	it("who notes harm to a thing with concern is for the thing", () => {
		const text = "We note with concern the devastating impacts of warming on our marine environment.";
		expect(signsOn("oceans", text)).toEqual([1]);
	});

	it("what will not move forward is not wanted", () => {
		expect(
			signsOn("energy", "We worked with Germany to ensure the Nord Stream pipeline will not move forward."),
		).toContain(-1);
	});

	it("a trade war and a tariff war are no tariffs", () => {
		expect(signsOn("trade", "France firmly opposes a trade war with India.")).toEqual([1]);
	});
});

describe("the terms on which two states deal with each other", () => {
	const objectsIn = (text: string, language: string): readonly string[] => {
		const account = codeDocument(
			{ id: "text", text, language, kind: "readout", publisher: "FRA", guessed: [] },
			lexicon,
			{ counterparts: ["IND"] },
		);
		if (!account.ok) throw new RangeError(account.problem.message);
		return account.value.statements.flatMap(({ object }) => object.concepts);
	};

	it.each([
		["en", "Our commitment to mutual respect, peaceful coexistence and winning cooperation is unchanged."],
		["zh", "按照相互尊重、和平共处、合作共赢处理两国关系的原则没有变。"],
		["ru", "Наши отношения строятся на взаимном уважении и мирном сосуществовании."],
	])("are one thing in every language (%s)", (language, text) => {
		expect(objectsIn(text, language)).toContain("terms-of-the-relationship");
	});

	it.each([
		["en", "The Ministers had an in-depth exchange of views."],
		["zh", "双方就国际和地区问题坦诚深入地交换了意见。"],
		["ru", "Состоялся обмен мнениями между министрами."],
	])("and so is that views were exchanged (%s)", (language, text) => {
		expect(objectsIn(text, language)).toContain("views-exchanged");
	});
});
