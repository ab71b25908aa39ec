import type { NumberRules } from "@fissure/model";
import { numeralTable } from "../shared/tables.ts";

const MONTH =
	"(?<m>janvier|janv\\.|février|fevrier|févr?\\.|mars|avril|avr\\.|mai|juin|juillet|juil\\.|août|aout|septembre|sept\\.|octobre|oct\\.|novembre|nov\\.|décembre|decembre|déc\\.)";
const DAY = "(?<d>\\d{1,2})(?:er|ER|ᵉʳ)?(?!\\d)";
const YEAR = "(?<y>(?:19|20)\\d{2})(?!\\d)";

export const numbers: NumberRules = {
	inWords:
		"vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|treize|quatorze|quinze|seize|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|cents?|mille|milliers?|millions?|milliards?|billions?|centaines?|dizaines?|douzaines?|vingtaines?|quinzaines?|demie?|moitié|tiers|quarts?",
	many: String.raw`(?:dizaines?|centaines?|milliers?|millions?|milliards?|vingtaines?|trentaines?|cinquantaines?)\s+d(?:e\s+|['’])`,
	inside: "et|de|d",
	words: numeralTable(`
		deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16
		dix-sept 17 dix-huit 18 dix-neuf 19 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 soixante-dix 70 huitante 80
		quatre-vingts 80 quatre-vingt 80 quatre-vingt-dix 90 nonante 90 vingt-et-un 21 trente-et-un 31 quarante-et-un 41 cinquante-et-un 51
		soixante-et-onze 71 soixante-douze 72 soixante-treize 73 soixante-quatorze 74 soixante-quinze 75 soixante-seize 76 soixante-dix-sept 77
		soixante-dix-huit 78 soixante-dix-neuf 79 quatre-vingt-onze 91 quatre-vingt-douze 92 quatre-vingt-quinze 95 quatre-vingt-dix-neuf 99`),
	one: new Set(["un", "une"]),
	dotParts: true,
	scales: [
		["cents?(?!ime)", 2],
		["mille|milliers? d[e']", 3],
		["millions?(?: d[e'])?|mio", 6],
		["milliards?(?: d[e'])?|mrds?|mds?", 9],
		["billions?(?: d[e'])?|(?:mille|millier de) milliards?", 12],
	],
	units: [
		{ pattern: "points? de pourcentage|points? de pourcent", symbol: "pp" },
		{ pattern: "%|pour ?cents?|p\\. ?100", symbol: "%" },
		{ pattern: "dollars? de hong kong", symbol: "HKD" },
		{ pattern: "dollars?(?: (?:américains?|des (?:é|e)tats-unis|us))?|usd|\\$(?: us)?", symbol: "USD" },
		{ pattern: "(?:d')?euros?|eur|€", symbol: "EUR" },
		{ pattern: "yuans?(?: chinois)?|renminbi|rmb|cny", symbol: "CNY" },
		{ pattern: "roubles?(?: russes?)?|rub", symbol: "RUB" },
		{ pattern: "yens?(?: japonais)?", symbol: "JPY" },
		{ pattern: "livres?(?: sterling)?|gbp|£", symbol: "GBP" },
		{ pattern: "hryvnias?|uah", symbol: "UAH" },
		{ pattern: "mètres? cubes?|m3|m³", symbol: "m3" },
		{ pattern: "tonnes?", symbol: "t" },
		{ pattern: "barils?", symbol: "bbl" },
		{ pattern: "kilomètres? carrés?|km2|km²", symbol: "km2" },
		{ pattern: "kilomètres?|km", symbol: "km" },
		{ pattern: "(?:d')?hectares?|ha", symbol: "ha" },
	],
	dates: [
		new RegExp(`(?<![\\p{L}\\p{N}.,])${DAY}\\s${MONTH}(?![\\p{L}])(?:\\s${YEAR})?`, "giu"),
		new RegExp(`(?<![\\p{L}\\p{N}])${MONTH}\\s${YEAR}`, "giu"),
		/(?<![\d/.])(?<d>0?[1-9]|[12]\d|3[01])[/.](?<m>0?[1-9]|1[0-2])[/.](?<y>(?:19|20)\d{2})(?![\d/])/g,
	],
	months: ["jan", "f", "mar", "av", "mai", "juin", "juil", "ao", "sep", "oct", "nov", "d"],
	ordinal:
		/(?:er|re|ère|e|è|ème|ième|nd|nde)(?!\p{L})|[ -](?:première?|deuxième|second|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième)(?!\p{L})/uy,
	pair: / (?:parties|côtés|pays|nations|(?:é|e)tats|peuples|dirigeants|présidents|gouvernements|délégations|chefs d'(?:é|e)tat|ministres)(?!\p{L})/uy,
	own: null,
	counts: null,
};
