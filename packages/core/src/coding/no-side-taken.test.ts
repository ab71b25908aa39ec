import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();

/** `FRA +`: who takes which side on an issue in a text of a publisher's, where the program is sure enough to say so. */
function sidesOn(issue: string, text: string, publisher = "FRA", counterparts?: readonly string[]): readonly string[] {
	const language = /\p{Script=Han}/u.test(text) ? "zh" : /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
	const account = codeDocument(
		{ id: "text", text, language, kind: "speech", publisher, guessed: [], date: "2023-09-20" },
		lexicon,
		counterparts === undefined ? {} : { counterparts },
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	const signed = account.value.positions.filter(
		(one) => one.issue === issue && one.certainty !== "low" && one.stance !== null && one.stance !== 0,
	);
	return [...new Set(signed.map(({ holder, stance }) => `${holder} ${(stance as number) > 0 ? "+" : "−"}`))];
}

describe("nobody takes a side", () => {
	it.each([
		["sanctions_unilateral", "According to the newspapers, the sanctions on Iran are illegal."],
		["sanctions_unilateral", "Some commentators say that the sanctions on Iran are illegal."],
		["noninterference", "As Armand Dupleix once said, all interference in internal affairs is wrong."],
		["sanctions_unilateral", "По словам журналистов, санкции против Ирана незаконны."],
		["sanctions_unilateral", "Как говорил Арман Дюплекс, санкции против Ирана незаконны."],
		["sanctions_unilateral", "正如一位诗人所说，单边制裁是非法的。"],
		["mideast", "埃及、约旦、德国三国领导人8日联合发表文章，呼吁尽快在加沙地带实现永久停火。"],
		["energy", "法国调查记者杜普莱表示，他可以确定，“北溪”管道遭到破坏。"],
		["trade", "与会领导人表示，应当维护自由贸易。"],
		["order", "俄罗斯武装力量某部司令格拉尼托夫19日表示，应当维护国际法。"],
	])("in words of somebody who speaks for no state (%s): %s", (issue, text) => {
		expect(sidesOn(issue, text)).toEqual([]);
	});

	it.each([
		["order", "The future role of the United Nations in world affairs is not yet clear."],
		["order", "Ведущая роль ООН в мире пока не ясна."],
		["taiwan_status", "坚持一个中国原则的前景尚不明朗。"],
		[
			"ukr_settlement",
			"Это покажет, насколько искренней является готовность киевского режима участвовать в мирных переговорах.",
		],
	])("where it is left open what becomes of a thing (%s): %s", (issue, text) => {
		expect(sidesOn(issue, text)).toEqual([]);
	});

	it.each([
		["order", "It is the greatest step since the adoption of the Charter of the United Nations."],
		["order", "Это важнейший шаг с момента принятия Устава ООН."],
		["order", "When we speak of multilateralism, the small islands must not be forgotten."],
		["trade", "The President took part in the launch of a trade mission."],
		["trade", "The plenary discussed important aspects of bilateral trade."],
		["nuclear_use", "The danger of nuclear war has receded."],
		["bilateral_grade", "Unemployment has reached the highest level in history."],
		["bilateral_grade", "We must strengthen the partnership between the United Nations and regional organizations."],
		["bilateral_grade", "Nothing should damage the relations between our countries."],
		["order", "We thank the Special Representative for the role of the United Nations in Angola."],
		["ukr_settlement", "We welcome the Senate resolution in support of Ukraine."],
		["ukr_blame", "Modern Ukraine was entirely created by Russia in Soviet times."],
		["order", "That organ heads the collective system established by the Charter of the United Nations."],
		["sanctions_unilateral", "As concerns sanctions, I have already answered."],
		["taiwan_arms", "They will discuss the weapons of mass destruction of North Korea and the Taiwan Strait."],
		["trade", "We signed the Convention on Hazardous Chemicals in International Trade."],
		["sanctions_unilateral", "The ruling has economic consequences for us and for our relations with Russia."],
	])("where a thing is a date, a topic, an occasion or another thing (%s): %s", (issue, text) => {
		expect(sidesOn(issue, text)).toEqual([]);
	});

	it.each([
		["connectivity", "The two leaders will take part in the Belt and Road international forum."],
		["sanctions_unilateral", "До санкций, которые были введены против нас, суда ремонтировали на другом заводе."],
		["ukr_settlement", "Хотел бы спросить, как исполняются договорённости о мирных переговорах по Украине."],
	])("by whom only a meeting, a time or a question is named (%s): %s", (issue, text) => {
		expect(sidesOn(issue, text, "RUS")).toEqual([]);
	});

	it.each([
		["ukr_arms", "The two sides discussed ways to provide military support to Ukraine."],
		["ukr_arms", "The ministers discussed how to provide air defence systems to Ukraine."],
		["security_guarantees", "The leaders explored options for providing security guarantees to Ukraine."],
		["ukr_arms", "Министры обсудили возможности оказания военной помощи Украине."],
		["security_guarantees", "Президенты рассмотрели возможность предоставления гарантий безопасности Украине."],
		["ukr_arms", "双方讨论了如何向乌克兰提供军事援助。"],
		["sanctions_unilateral", "两国外长探讨了对古巴实施制裁的可能性。"],
	])("by two who talk of ways to do a thing (%s): %s", (issue, text) => {
		expect(sidesOn(issue, text, "DEU", ["FRA"])).toEqual([]);
	});

	it.each([
		["blocs_asia", "We have seen generous support from several of our Indo-Pacific partners for the flood victims."],
		["trade", "We stress the fight against crime, above all cross-border trade in illicit small arms."],
		["mil_coop", "We intend to support interoperability between our privacy rules."],
		["defence_europe", "He wanted to spend time with the leaders of the eastern flank."],
		["bilateral_grade", "We will sign an association agreement with the European Union."],
		["energy", "We want to ensure that our palm oil production is sustainable."],
		["un_brics", "We support the candidacy of Fiji for a non-permanent seat on the Security Council."],
		["multipolarity", "We pursue a peaceful, multipolar and independent foreign policy."],
		["war_memory", "Requests for accreditation to cover the celebrations of Victory Day are closed."],
		["sanctions_unilateral", "That plea is heard most often in regard to the enforcement of sanctions against Iran."],
		["noninterference", "Massive violations of human rights should be considered by the Council."],
		["ukr_settlement", "Of Ukraine much is said today. Humankind must win the war against war."],
		["trade", "The President proposed discussing taxes and trade with Iran."],
		["multipolarity", "We demand that the armed groups halt their unilateral actions."],
		["bilateral_grade", "The United Nations mirrors international relations based on mutual respect."],
		["un_brics", "Мы видим поддержку со стороны наших партнёров по БРИКС в спасении людей."],
	])("where the words name somebody or something else (%s): %s", (issue, text) => {
		expect(sidesOn(issue, text)).toEqual([]);
	});

	it("when a question is announced", () => {
		const text = "My second question is how you can lead while you impose sanctions on those who build the panels?";
		expect(sidesOn("sanctions_unilateral", text)).toEqual([]);
	});

	it("in the sentence before a question, whose last word is written in capitals, it stays said", () => {
		const text = "В.Путин: Мы поддерживаем участников СВО. А как вы?";
		expect(sidesOn("ukr_naming", text, "RUS")).toEqual(["RUS −"]);
	});

	it("when the thing is asked about, whatever points its words hold", () => {
		const text = "Mr. Moreau: Is the goal to put more pressure on Russia to accept that U.S. offer?";
		expect(sidesOn("sanctions_unilateral", text)).toEqual([]);
	});
});

describe("a side is taken", () => {
	it.each([
		["nuclear_use", "We condemn the threat of using nuclear weapons.", "FRA +"],
		["nuclear_use", "Any use of a nuclear weapon would be a crime, we state unequivocally.", "FRA +"],
		["order", "We want to strengthen the role of the United Nations.", "FRA +"],
		["sanctions_unilateral", "According to international law, the embargo against Cuba is illegal.", "FRA +"],
		["sanctions_unilateral", "По нашему мнению, санкции против Ирана незаконны.", "FRA +"],
		["noninterference", "正如我们昨天所说，我们坚决反对任何国家干涉别国内政。", "FRA +"],
		["sanctions_unilateral", "We continue to impose sanctions on those who supply the drones.", "FRA −"],
		["sanctions_unilateral", "我们坚定支持古巴反对外来干涉和封锁。", "FRA +"],
		["order", "France is a firm believer in the power of multilateralism.", "FRA +"],
		["order", "世界比任何时候都更需要多边主义。", "FRA +"],
		["order", "多边主义才是应对挑战的必然选择。", "FRA +"],
		["taiwan_status", "Universality must be applied so that Taiwan can participate in the meetings.", "FRA −"],
		["taiwan_arms", "The sale is in keeping with our responsibilities under the Taiwan Relations Act.", "FRA +"],
		["ukr_arms", "We will provide military support to Ukraine.", "FRA +"],
		["ukr_arms", "We agreed on the need to provide military support to Ukraine.", "FRA +"],
		[
			"crimea",
			"The territorial integrity of Ukraine within its borders, including Crimea, is not negotiable.",
			"FRA −",
		],
		["nuclear_use", "Their television is openly threatening nuclear strikes.", "FRA +"],
		["security_guarantees", "应重视各国合理安全关切。", "FRA +"],
	])("all the same (%s): %s", (issue, text, side) => {
		expect(sidesOn(issue, text)).toEqual([side]);
	});
});

describe("the other side is not taken", () => {
	it.each([
		["trade", "To address that threat, I have decided to impose additional tariffs on all their goods."],
		["energy", "We stress the importance of disconnecting the country from revenues of gas exports."],
		["un_brics", "It is unfair to deny the veto to new permanent members of the Security Council."],
		["donbas_rec", "We call on Russia to disown the illegal referendum in occupied Donetsk."],
	])("by who brings something about to settle another thing, or asks to be disconnected (%s): %s", (issue, text) => {
		expect(sidesOn(issue, text)).not.toContain("FRA +");
	});
});

describe("two at a table", () => {
	it.each([
		["trade", "It is in our common interests to increase trade.", "FRA +"],
		["bilateral_grade", "The President said that our alliance is stronger than ever.", "FRA +"],
		["bilateral_grade", "我们愿打造和平、绿色、数字三大伙伴关系。", "FRA +"],
	])("praise a tie, or want it (%s): %s", (issue, text, side) => {
		expect(sidesOn(issue, text, "FRA", ["IRN"])).toEqual([side]);
	});
});

describe("whose words they are", () => {
	it("is who speaks again behind what two did together in a speech", () => {
		const text = "Germany and France signed the treaty. Trade between our countries must be strengthened.";
		expect(sidesOn("trade", text)).toEqual(["FRA +"]);
	});

	it("is for what talks are to remove concerns about", () => {
		const text = "We support direct talks to resolve concerns over the applications of Sweden for NATO membership.";
		expect(sidesOn("nato_enlargement", text)).toEqual(["FRA +"]);
	});

	it("is nobody's who is only spoken to", () => {
		expect(sidesOn("mideast", "Madam President, our country supports the two-State solution.")).toEqual(["FRA +"]);
		expect(sidesOn("mideast", "Уважаемый господин Президент, мы поддерживаем двухгосударственное решение.")).toEqual([
			"FRA +",
		]);
	});

	it("is not that state's of which something is expected", () => {
		const text = "The markets believe that Iran will give up its nuclear weapons.";
		expect(sidesOn("iran_nuclear", text, "FRA", ["IRN"]).filter((side) => side.startsWith("IRN"))).toEqual([]);
	});

	it("is the writer's in a letter that speaks of our countries", () => {
		const text =
			"The President sent a message to the President of Iran. “With goodwill our two countries will strengthen their friendly relations.”";
		expect(sidesOn("bilateral_grade", text, "FRA", ["IRN"])).toEqual(["FRA +"]);
	});

	it("is the teller's who names what talks were about", () => {
		const text = "The discussion covered Russia's unprovoked war against Ukraine.";
		expect(sidesOn("ukr_blame", text, "FRA", ["DEU"])).toEqual(["FRA −"]);
	});
});
