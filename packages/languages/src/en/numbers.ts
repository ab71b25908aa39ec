import type { NumberRules } from "@fissure/model";
import { numeralTable } from "../shared/tables.ts";

const MONTH =
	"(?<m>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)";
const YEAR = "(?<y>(?:19|20)\\d{2})(?!\\d)";

export const numbers: NumberRules = {
	inWords:
		"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|score|half|thirds?|quarters?",
	many: String.raw`(?:tens|dozens|scores|hundreds|thousands|millions|billions)\s+of\s+`,
	inside: "and|a|of|tens|scores",
	words: numeralTable(`
		two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15
		sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90`),
	one: new Set(["one", "a"]),
	scales: [
		["hundred", 2],
		["thousand", 3],
		["million|mln|mn", 6],
		["billion|bln|bn", 9],
		["trillion|tn", 12],
	],
	units: [
		{ pattern: "%|percent|per cent", symbol: "%" },
		{ pattern: "percentage[ -]points?", symbol: "pp" },
		{ pattern: "hong kong dollars?", symbol: "HKD" },
		{ pattern: "(?:us |u\\.s\\. |american )?dollars?|usd", symbol: "USD" },
		{ pattern: "euros?|eur", symbol: "EUR" },
		{ pattern: "(?:chinese )?yuan|renminbi|rmb|cny", symbol: "CNY" },
		{ pattern: "(?:russian )?ro?ubles?|rub", symbol: "RUB" },
		{ pattern: "(?:japanese )?yen", symbol: "JPY" },
		{ pattern: "pounds?(?: sterling)?|gbp", symbol: "GBP" },
		{ pattern: "hryvnias?|uah", symbol: "UAH" },
		{ pattern: "cubic (?:meters?|metres?)|m3|m³", symbol: "m3" },
		{ pattern: "bcm", symbol: "m3", shift: 9 },
		{ pattern: "(?:metric )?(?:tons?|tonnes?)", symbol: "t" },
		{ pattern: "barrels?", symbol: "bbl" },
		{ pattern: "square (?:kilomet(?:er|re)s?|km)|km2|km²", symbol: "km2" },
		{ pattern: "kilomet(?:er|re)s?|km", symbol: "km" },
		{ pattern: "hectares?", symbol: "ha" },
	],
	dates: [
		new RegExp(`${MONTH}(?<![\\p{L}\\p{N}]\\k<m>)\\s${DAY}(?:\\s?[-–]\\s?\\d{1,2}(?!\\d))?(?:,?\\s${YEAR})?`, "gu"),
		{
			needs: /\d(?:st|nd|rd|th)?(?:\sof)?\s[JFMASOND]/u,
			is: new RegExp(`(?<![\\p{L}\\p{N}.,])${DAY}(?:\\sof)?\\s${MONTH}(?![\\p{L}])(?:,?\\s${YEAR})?`, "gu"),
		},
		{
			needs: /[a-z.],?\s(?:of\s)?(?:19|20)\d/u,
			is: new RegExp(`${MONTH}(?<![\\p{L}\\p{N}]\\k<m>),?\\s(?:of\\s)?${YEAR}`, "gu"),
		},
		// What is before a number is asked behind it: at its beginning it would be asked at each letter of the text.
		// 03/04/2024 is two days on two continents; only where one number can be no month is the other known to be one.
		/(?<d>1[3-9]|2\d|3[01])(?<![\d/.]\k<d>)[/.](?<m>0?[1-9]|1[0-2])[/.](?<y>(?:19|20)\d{2})(?![\d/])/g,
		/(?<m>0?[1-9]|1[0-2])(?<![\d/.]\k<m>)[/.](?<d>1[3-9]|2\d|3[01])[/.](?<y>(?:19|20)\d{2})(?![\d/])/g,
	],
	months: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
	ordinal: /(?:st|nd|rd|th|s|[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))(?!\p{L})/uy,
	pair: / (?:sides|parties|countries|nations|states|peoples|leaders|presidents|governments|delegations|heads of state|ministers)(?!\p{L})/uy,
	own: null,
	counts: null,
};
