import type { NumberRules } from "@fissure/model";
import { numeralTable } from "../shared/tables.ts";

const MONTH =
	"(?<m>[Ee]nero|[Ff]ebrero|[Mm]arzo|[Aa]bril|[Mm]ayo|[Jj]unio|[Jj]ulio|[Aa]gosto|[Ss]ep?tiembre|[Oo]ctubre|[Nn]oviembre|[Dd]iciembre)";
const DAY = "(?<d>\\d{1,2})(?:°|º|ro\\.?|\\.º)?(?!\\d)";
const YEAR = "(?<y>(?:19|20)\\d{2})(?!\\d)";
const OF = "\\s(?:de\\s|del\\s(?:año\\s)?|,\\s?)?";

export const numbers: NumberRules = {
	inWords: String.raw`un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\p{L}{3,6}|veint\p{L}{1,8}|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to)?|(?:dos|tres|cuatro|seis|ocho)cient[oa]s|quinient[oa]s|setecient[oa]s|novecient[oa]s|mil(?:es)?|mill[oó]n(?:es)?|mil millones|bill[oó]n(?:es)?|trill[oó]n(?:es)?|centenar(?:es)?|decenas?|docenas?|mitad|medi[oa]|tercios?|cuartos?`,
	many: String.raw`(?:decenas|docenas|centenares|cientos|miles|millones)\s+de\s+`,
	inside: "y|de|un",
	words: numeralTable(`
		dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciséis 16
		diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiún 21 veintiuno 21 veintidós 22 veintitrés 23 veinticuatro 24
		veinticinco 25 veintiséis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60
		setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300
		cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos 700
		setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900`),
	one: new Set(["un", "uno", "una"]),
	scales: [
		["mil millones|millardos?|mmdd|mdd", 9],
		["billón|billones", 12],
		["millón(?: de)?|millones(?: de)?|mill\\.?", 6],
		["mil", 3],
	],
	units: [
		{ pattern: "puntos? porcentual(?:es)?", symbol: "pp" },
		{ pattern: "%|por ciento|porciento", symbol: "%" },
		{ pattern: "(?:de )?dólares? de hong kong", symbol: "HKD" },
		{
			pattern: "(?:de )?(?:dólar(?:es)?(?: estadounidenses?| norteamericanos?| americanos?)?|usd|u\\$s|us\\$)",
			symbol: "USD",
		},
		{ pattern: "(?:de )?(?:euros?|eur)", symbol: "EUR" },
		{ pattern: "(?:de )?(?:yuan(?:es)?|renminbi|rmb|cny)", symbol: "CNY" },
		{ pattern: "(?:de )?(?:rublos?|rub)", symbol: "RUB" },
		{ pattern: "(?:de )?yen(?:es)?", symbol: "JPY" },
		{ pattern: "(?:de )?(?:libras?(?: esterlinas?)?|gbp)", symbol: "GBP" },
		{ pattern: "(?:de )?(?:grivnas?|hryvnias?|uah)", symbol: "UAH" },
		{ pattern: "(?:de )?(?:metros? cúbicos?|m3|m³)", symbol: "m3" },
		{ pattern: "(?:de )?(?:toneladas?(?: métricas?)?)", symbol: "t" },
		{ pattern: "(?:de )?barril(?:es)?", symbol: "bbl" },
		{ pattern: "(?:de )?(?:kilómetros? cuadrados?|km2|km²)", symbol: "km2" },
		{ pattern: "(?:de )?(?:kilómetros?|kms?)", symbol: "km" },
		{ pattern: "(?:de )?hectáreas?", symbol: "ha" },
	],
	dates: [
		new RegExp(
			`(?<![\\p{L}\\p{N}.,])(?:\\d{1,2}\\s(?:y|al|a)\\s(?=\\d))?${DAY}\\s(?:de\\s)?${MONTH}(?![\\p{L}])(?:${OF}${YEAR})?`,
			"gu",
		),
		new RegExp(`(?<![\\p{L}\\p{N}])${MONTH}${OF}${YEAR}`, "gu"),
		/(?<![\d/.-])(?<d>0?[1-9]|[12]\d|3[01])[/.-](?<m>0?[1-9]|1[0-2])[/.-](?<y>(?:19|20)\d{2})(?![\d/-])/g,
	],
	months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "se", "oct", "nov", "dic"],
	ordinal:
		/(?:[°ºª]|\.[ºª]|\.?(?:er|ra|ro|do|da|to|ta|mo|ma|vo|va|no|na)(?!\p{L})|ª| (?:primer|segund|tercer|cuart|quint|sext|séptim|octav|noven|décim)[oa]?(?!\p{L}))/uy,
	pair: / (?:partes|países|naciones|estados|pueblos|líderes|presidentes|mandatarios|gobiernos|delegaciones|jefes de estado|ministros|cancilleres|repúblicas)(?!\p{L})/uy,
	dotParts: true,
	goesOn: true,
	own: null,
	counts: null,
};
