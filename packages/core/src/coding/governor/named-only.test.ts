import { describe, expect, it } from "vitest";
import { codeDocument } from "../code-document.ts";
import { shippedLexicon } from "../fixtures/shipped.ts";

const lexicon = shippedLexicon();

/** The stances that a text of China's on its talks with France takes on an issue; null where it only names the thing. */
function stancesOn(issue: string, text: string): readonly (number | null)[] {
	const language = /\p{Script=Han}/u.test(text) ? "zh" : /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
	const account = codeDocument(
		{ id: "text", text, language, kind: "readout", publisher: "CHN", guessed: [] },
		lexicon,
		{ counterparts: ["FRA"] },
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions.filter((one) => one.issue === issue).map(({ stance }) => stance);
}

describe("a thing that is only named takes no side", () => {
	it.each([
		["in the name of a meeting", "climate_ai_drugs", "法方在联合国气候变化峰会上发言。"],
		["in the name of a forum that is being prepared", "connectivity", "双方积极筹备“一带一路”国际合作高峰论坛。"],
		["in the title of an officer", "climate_ai_drugs", "中国气候变化事务特使赴法国。"],
		["in a committee's name", "energy", "The President saw the Energy Committee of France."],
		["in a minister's title", "trade", "Коллегу сопровождал министр торговли Франции."],
		["as the topic", "terrorism", "Что касается готовности Франции к борьбе с терроризмом, я скажу позже."],
		["as a date", "climate_ai_drugs", "疫情暴发后，中法共同举行了三次视频会议。"],
		["as what is brought up and not answered", "trade", "关于中法经贸磋商问题，中方已多次表明立场。"],
		["as what somebody is", "connectivity", "作为上海合作组织成员，中方祝贺法方。"],
	])("%s", (_, issue, text) => {
		expect(stancesOn(issue, text).filter((stance) => stance !== null)).toEqual([]);
	});

	it.each([
		["a view of the meeting", "connectivity", "法方支持办好“一带一路”国际合作高峰论坛。"],
		["words before a speaker that say something", "noninterference", "举行公投是法国内政，中方尊重法国人民的选择。"],
		["the thing itself", "climate_ai_drugs", "中法共同应对气候变化。"],
	])("but %s does", (_, issue, text) => {
		expect(stancesOn(issue, text)).toContainEqual(expect.any(Number));
	});
});

describe("a thing that talks are about", () => {
	it.each([
		["trade", "Планируется обсудить ключевые вопросы торговли с Францией."],
		["trade", "We had a detailed discussion on the expansion of trade ties with France."],
		["energy", "Если, скажем, Франция и Китай договорятся о сотрудничестве в области энергетики, цены упадут."],
		["trade", "双方就经贸合作深入交换意见。"],
		["trade", "法国总统介绍了深化经贸合作的情况。"],
	])("is furthered by nobody yet (%s): %s", (issue, text) => {
		expect(stancesOn(issue, text).filter((stance) => stance !== 0 && stance !== null)).toEqual([]);
	});

	it.each([
		["trade", "双方就深化经贸合作深入交换意见。"],
		["bilateral_grade", "两国外长举行会谈，就改善发展双边关系交换意见。"],
		["terrorism", "В повестке дня – расширение сотрудничества в борьбе с терроризмом."],
	])("is leaned towards where two talk of its growth (%s): %s", (issue, text) => {
		expect(stancesOn(issue, text).filter((stance) => stance !== null)).toEqual([1]);
	});

	it("is furthered where the talks come to that", () => {
		expect(stancesOn("trade", "双方就有关问题交换意见，同意深化经贸合作。")).toContain(2);
	});
});

describe("a question in a turn", () => {
	it("gives its names to nobody", () => {
		const read = (text: string) => {
			const account = codeDocument(
				{ id: "text", text, language: "ru", kind: "speech", publisher: "RUS", guessed: [] },
				lexicon,
			);
			return account.ok ? account.value.positions.map(({ issue, stance }) => [issue, stance]) : [];
		};
		expect(read("В.Путин: Мы работаем.\n\nВ.Путин: И в новых регионах тоже?")).toEqual([["donbas_rec", null]]);
		expect(read("В.Путин: Мы работаем.\n\nВ.Путин: И в новых регионах тоже.")).toEqual([["donbas_rec", 3]]);
	});
});
