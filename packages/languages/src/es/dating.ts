import type { DateUnit, DatingWords, PeriodWords, ShiftWords } from "@fissure/model";
import { whenAsked } from "../shared/when-asked.ts";

const YEAR = String.raw`(?<y>(?:19|20)\d{2})(?![\d-])`;
const NUMERALS: readonly string[] =
	"un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte".split(
		" ",
	);
const NUMERAL = String.raw`(?<n>\d{1,3}|una|${[...NUMERALS].reverse().join("|")})`;
const UNITS: readonly (readonly [DateUnit, string])[] = [
	["day", "días?"],
	["week", "semanas?"],
	["month", "mes(?:es)?"],
	["year", "años?"],
];

const period = (words: string, months: readonly [number, number], isSeason = false): PeriodWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})${words} (?:de |del (?:año )?)${YEAR}`, "giu"),
	months,
	isSeason,
});
const shift = (words: string, unit: DateUnit, by: number, isOfCalendar = false): ShiftWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})${words}(?!\p{L})`, "giu"),
	unit,
	by,
	isOfCalendar,
});
/** What is behind words that count from a day named before, and not from something that is told at once. */
const ALONE = String.raw`(?=\s*(?:[,;:.]|$)|\s{2})`;

export const dating: () => DatingWords = whenAsked(() => ({
	periods: [
		period("(?:en|durante) la primavera", [2, 6], true),
		period("(?:en|durante) el verano", [5, 9], true),
		period("(?:en|durante) el otoño", [8, 12], true),
		period("(?:en|durante) el invierno", [-1, 15], true),
		period("(?:en|durante) el (?:primer trimestre|1er trimestre|I trimestre)", [1, 3]),
		period("(?:en|durante) el (?:segundo trimestre|II trimestre)", [4, 6]),
		period("(?:en|durante) el (?:tercer trimestre|III trimestre)", [7, 9]),
		period("(?:en|durante) el (?:cuarto|último|IV) trimestre", [10, 12]),
		period("(?:en|durante) (?:el primer semestre|la primera mitad)", [1, 6]),
		period("(?:en|durante) (?:el segundo semestre|la segunda mitad)", [7, 12]),
		period("(?:a|en los) (?:principios|comienzos|inicios)", [1, 5]),
		period("a mediados", [4, 9]),
		period("a (?:fines|finales)", [8, 12]),
	],
	shifts: [
		...UNITS.flatMap(([unit, noun]) => [
			shift(String.raw`${NUMERAL}\s${noun}\s(?:después|más tarde)${ALONE}`, unit, 1),
			shift(String.raw`${NUMERAL}\s${noun}\s(?:antes|atrás)${ALONE}`, unit, -1),
		]),
		shift("(?:al|el) día siguiente", "day", 1, true),
		shift("(?:a|en)? ?la semana siguiente", "week", 1, true),
		shift("(?:al|el|en el) mes siguiente", "month", 1, true),
		shift("(?:al|el|en el) año siguiente", "year", 1, true),
		shift("(?:el|la|en el|en la) (?:día|víspera) anterior", "day", -1, true),
		shift("(?:el|en el) año anterior", "year", -1, true),
		shift("(?:el|ese|en el) mismo día", "day", 0),
		shift("(?:el|ese|en el) mismo mes", "month", 0),
		shift("(?:el|ese|en el) mismo año", "year", 0),
	],
	numerals: new Map([["una", 1], ...NUMERALS.map((word, at) => [word, at + 1] as const)]),
	weekdayBefore: /(?<!\p{L})(?:el\s)?(?<w>lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s(?:el\s|día\s)?$/iu,
	weekdayAfter: /^(?:,\s(?:un\s|día\s)?|\s\()(?<w>lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/iu,
	weekdayNames: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
}));
