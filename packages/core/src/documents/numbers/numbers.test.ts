import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itInProof, timeOf } from "../../../../../tools/in-proof.ts";
import { numbersIn } from "./numbers.ts";

const values = (text: string, language: string) => numbersIn(text, language).map(({ value }) => value);

describe("numbersIn gives one form to all languages", () => {
	it.each([
		["250000000000 USD", "US$250 billion", "2500亿美元", "250 млрд долларов"],
		["250000000000 USD", "250 billion U.S. dollars", "二千五百亿美元", "250 миллиардов долларов США"],
		["1500000 USD", "$1.5 million", "150万美元", "1,5 млн долл. США"],
		["10000000000 m3", "ten billion cubic metres", "100亿立方米", "10 млрд кубометров"],
		["38000000000 m3", "38 bcm", "380亿立方米", "38 млрд куб. м"],
		["10 %", "10 percent", "百分之十", "10 процентов"],
		["10 %", "10 per cent", "10％", "10 %"],
		["3.5 %", "3.5%", "3.5%", "3,5 процента"],
		["2 pp", "two percentage points", "2个百分点", "2 процентных пункта"],
		["2022-02-04", "February 4, 2022", "2022年2月4日", "4 февраля 2022 года"],
		["2022-02-04", "4 February 2022", "２０２２年２月４日", "04.02.2022"],
		["02-04", "Feb. 4", "2月4日", "4 февраля"],
		["2022-05", "May 2022", "2022年5月", "май 2022 года"],
		["2022-12-31", "December 31st, 2022", "二〇二二年十二月三十一日", "31 декабря 2022 г."],
		["2022", "in 2022", "2022年", "в 2022 году"],
		["12", "twelve agreements", "十二项协议", "двенадцать соглашений"],
		["20", "20 agreements", "20份协议", "двадцать соглашений"],
		["25", "twenty-five ships", "二十五艘船", "двадцать пять кораблей"],
		["10000", "10,000 soldiers", "1万人", "10 000 военных"],
		["1234567", "1,234,567 people", "1234567人", "1 234 567 человек"],
		["1000000000", "one billion people", "十亿人", "один миллиард человек"],
		["1000000 t", "a million tonnes", "100万吨", "1 млн тонн"],
		["150000000 bbl", "150 million barrels", "1.5亿桶", "150 млн баррелей"],
		["500 CNY", "500 yuan", "500元", "500 юаней"],
		["500 RUB", "500 rubles", "500卢布", "500 руб."],
		["500 EUR", "€500", "500欧元", "500 евро"],
		["1500000000000 USD", "$1.5 trillion", "1.5万亿美元", "1,5 трлн долларов"],
		["120000000", "120 million people", "1亿2000万人", "120 миллионов человек"],
		["200", "two hundred delegates", "200余人", "двести делегатов"],
		["3", "three proposals", "三点主张", "три предложения"],
	])("%s: %s | %s | %s", (value, en, zh, ru) => {
		expect(values(en, "en")).toEqual([value]);
		expect(values(zh, "zh")).toEqual([value]);
		expect(values(ru, "ru")).toEqual([value]);
	});
});

describe("numbersIn", () => {
	it.each([
		["en", "one of the two sides", []],
		["en", "the G20, COVID-19 and S/PV.7138", []],
		["en", "the 77th session and the 1990s", []],
		["en", "at 10:30 on 5 May", ["05-05"]],
		["en", "1. The sides agree.\n2. They will meet.", []],
		["en", "They may 4 times refuse", ["4"]],
		["en", "between 2019 and 2021", ["2019", "2021"]],
		["en", "21/03/2024 and 03/21/2024", ["2024-03-21", "2024-03-21"]],
		["en", "the 2021-2022 budget", ["2021", "2022"]],
		["en", "$3 to $5 billion", ["3 USD", "5000000000 USD"]],
		["en", "13,5 billion USD", ["13500000000 USD"]],
		["en", "resolution 2202 (2015)", ["2202", "2015"]],
		["en", "two hundred million people", ["200000000"]],
		["en", "two ships", ["2"]],
		["en", "the 27 countries", ["27"]],
		["en", "a 10-year plan", ["10"]],
		["en", "2022-02-28 and 30 February", ["2022-02-28", "30"]],
		["zh", "双方一致认为，第七十七届联大十分重要", []],
		["zh", "两国元首在二十国集团峰会上会晤", []],
		["zh", "中共二十大", []],
		["zh", "一个中国原则", []],
		["zh", "三分之二的国家", []],
		["zh", "四大倡议", ["4"]],
		["zh", "一、双方同意。\n2. 双方将会晤。", []],
		["zh", "2500多亿美元", ["250000000000 USD"]],
		["zh", "千方百计，万无一失", []],
		["zh", "G7和F-16", []],
		["zh", "增长百分之五点", ["5 %"]],
		["zh", "人民币500万元", ["5000000 CNY"]],
		["ru", "одна из двух сторон", []],
		["ru", "77-я сессия и 1990-х годов", []],
		["ru", "полтора миллиарда рублей", ["1500000000 RUB"]],
		["ru", "в 16:30 в Кремле", []],
		["ru", "С-300 и «двадцатка»", []],
		["ru", "2 июня и 3 мая", ["06-02", "05-03"]],
		["ru", "1 миллиард 600 миллионов рублей", ["1600000000 RUB"]],
		["ru", "двадцать пятый саммит", []],
		["en", "the twenty-fifth summit", []],
		["en", "heading 9819.15.10", []],
		["en", "one per cent of one side", ["1 %"]],
		["zh", "14日，7月，12点30分，8时", []],
		["zh", "过去3个月", ["3"]],
		["de", "250 Milliarden", []],
	])("%s: %s", (language, text, expected) => {
		expect(values(text, language)).toEqual(expected);
	});

	it("spans the number with its sign and unit", () => {
		const spanned = (text: string, language: string) =>
			numbersIn(text, language).map(({ start, end }) => text.slice(start, end));
		expect(spanned("It cost  $4, then US$ 5 million, or 10 per cent, in May 2020.", "en")).toEqual([
			"$4",
			"US$ 5 million",
			"10 per cent",
			"May 2020",
		]);
		expect(spanned("贸易额达2500亿美元，增长百分之十。", "zh")).toEqual(["2500亿美元", "百分之十"]);
		expect(spanned("Это 5 млн долл. США, или 10 %.", "ru")).toEqual(["5 млн долл. США", "10 %"]);
	});

	const parts = [
		"5",
		"12",
		"1,000",
		" ",
		"$",
		"%",
		" billion",
		"亿",
		"万",
		"百分之",
		"十",
		"两",
		"国",
		"年",
		"月",
		"日",
		"млрд",
		" долларов",
		" мая",
		"May ",
		"two ",
		"-",
		".",
		":",
		"\n",
	];
	const text = fc
		.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 25 })
		.map((found) => found.join(""));

	it.each(["en", "zh", "ru"])("gives spans in order, without overlap, in well-formed values, %s", (language) => {
		fc.assert(
			fc.property(text, (sample) => {
				let from = 0;
				for (const { start, end, value } of numbersIn(sample, language)) {
					expect(start).toBeGreaterThanOrEqual(from);
					expect(end).toBeGreaterThan(start);
					expect(value).toMatch(
						/^(?:(?:0|[1-9]\d*)(?:\.\d*[1-9])?(?: (?:%|pp|[A-Za-z]{1,3}\d?))?|(?:\d{4}-)?\d{2}(?:-\d{2})?)$/,
					);
					from = end;
				}
			}),
		);
	});

	itInProof.each(["en", "zh", "ru"])("stays linear on hostile rows, %s", (language) => {
		for (const unit of ["1", "1,", "1 ", "十", "一亿", "two ", "двести ", "$", "May ", "5月", "1-"]) {
			const row = unit.repeat(100_000 / unit.length);
			expect(timeOf(() => numbersIn(row, language))).toBeLessThan(3000);
		}
	});
});

describe("a numeral in words", () => {
	it.each([
		["Five ships and seven, eight planes", "en", ["5", "7", "8"]],
		["5%five ships", "en", ["5", "5"]],
		["often ships, é five xéfive", "en", ["5"]],
		["xdix-sept navires, dix-sept navires", "fr", ["17"]],
		["двадцать кораблей, недвадцать кораблей", "ru", ["20"]],
	] as const)("is read where a word begins: %s", (text, language, expected) => {
		expect(values(text, language)).toEqual(expected);
	});
});
