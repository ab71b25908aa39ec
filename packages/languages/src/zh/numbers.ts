import type { NumberRules } from "@fissure/model";
import { hanCounts } from "./counts.ts";
import { hanDigits, hanNumber } from "./numerals.ts";

const HAN_YEAR = "[〇零一二三四五六七八九]{4}";
const HAN_DAY = "[一二三四五六七八九十]{1,3}";

export const numbers: NumberRules = {
	inWords: "",
	many: "",
	inside: "",
	// Read by `numerals.ts`: they are a notation, not a list of words.
	words: new Map(),
	one: new Set(),
	scales: [],
	units: [
		{ pattern: "个百分点", symbol: "pp" },
		{ pattern: "%|％", symbol: "%" },
		{ pattern: "港元|港币", symbol: "HKD" },
		{ pattern: "美元|美金", symbol: "USD" },
		{ pattern: "欧元", symbol: "EUR" },
		{ pattern: "日元", symbol: "JPY" },
		{ pattern: "英镑", symbol: "GBP" },
		{ pattern: "卢布", symbol: "RUB" },
		{ pattern: "格里夫纳", symbol: "UAH" },
		{ pattern: "元(?:人民币)?|人民币", symbol: "CNY" },
		{ pattern: "立方米", symbol: "m3" },
		{ pattern: "公?吨", symbol: "t" },
		{ pattern: "桶", symbol: "bbl" },
		{ pattern: "平方公里|平方千米", symbol: "km2" },
		{ pattern: "公里|千米", symbol: "km" },
		{ pattern: "公顷", symbol: "ha" },
	],
	dates: [
		/(?<!\d)(?:(?<y>(?:19|20)\d{2})年)?(?<m>\d{1,2})月(?<d>\d{1,2})[日号]/gu,
		/(?<!\d)(?<y>(?:19|20)\d{2})年(?<m>\d{1,2})月/gu,
		new RegExp(`(?:(?<y>${HAN_YEAR})年)?(?<m>${HAN_DAY})月(?<d>${HAN_DAY})[日号]`, "gu"),
		new RegExp(`(?<y>${HAN_YEAR})年(?:(?<m>${HAN_DAY})月)?`, "gu"),
	],
	months: [],
	// A day or month without the rest, an hour: 14日, 7月, 8时.
	ordinal: /届|国集团|年代|大(?!\p{Script=Han}{2})|[日号月时]|(?<=\d)分(?!之)|(?<=\d)点(?!建议|主张|共识|意见|看法)/uy,
	pair: /[国党军岸会方]|个国家/uy,
	own: { digits: hanDigits, number: hanNumber },
	counts: hanCounts,
};
