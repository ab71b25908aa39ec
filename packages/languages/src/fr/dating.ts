import type { DateUnit, DatingWords, PeriodWords, ShiftWords } from "@fissure/model";
import { whenAsked } from "../shared/when-asked.ts";

const YEAR = String.raw`(?<y>(?:19|20)\d{2})(?![\d-])`;
const NUMERALS = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];
const NUMERAL = String.raw`(?<n>\d{1,3}|une?|${NUMERALS.slice(1).join("|")}|quinze|vingt)`;
const UNITS: readonly (readonly [DateUnit, string])[] = [
	["day", "jours?"],
	["week", "semaines?"],
	["month", "mois"],
	["year", "(?:ans?|années?)"],
];
const WEEKDAY = "(?<w>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";

const period = (words: string, months: readonly [number, number], isSeason = false): PeriodWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})${words} (?:de (?:l['’]année )?)?${YEAR}`, "giu"),
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
		period("au printemps", [2, 6], true),
		period("(?:à|pendant|durant) l['’]été|en été", [5, 9], true),
		period("(?:à|pendant) l['’]automne|en automne", [8, 12], true),
		period("(?:pendant|durant) l['’]hiver|en hiver", [-1, 15], true),
		period("au (?:premier|1er) trimestre", [1, 3]),
		period("au (?:deuxième|second|2e) trimestre", [4, 6]),
		period("au (?:troisième|3e) trimestre", [7, 9]),
		period("au (?:quatrième|dernier|4e) trimestre", [10, 12]),
		period("au (?:premier|1er) semestre", [1, 6]),
		period("au (?:second|deuxième|2e) semestre", [7, 12]),
		period("(?:dans|pendant) la première moitié", [1, 6]),
		period("(?:dans|pendant) la (?:seconde|deuxième) moitié", [7, 12]),
		period("(?:au )?début", [1, 5]),
		period("(?:à la )?mi-?", [4, 9]),
		period("au milieu", [4, 9]),
		period("(?:à la )?fin", [8, 12]),
	],
	shifts: [
		...UNITS.flatMap(([unit, noun]) => [
			shift(String.raw`${NUMERAL}\s${noun}\splus\star\p{L}*`, unit, 1),
			shift(String.raw`${NUMERAL}\s${noun}\saprès${ALONE}`, unit, 1),
			shift(String.raw`${NUMERAL}\s${noun}\s(?:plus\stôt|auparavant)`, unit, -1),
			shift(String.raw`${NUMERAL}\s${noun}\savant${ALONE}`, unit, -1),
		]),
		shift("le lendemain", "day", 1),
		shift("la veille", "day", -1),
		shift("le jour (?:suivant|d['’]après)", "day", 1),
		shift("la semaine suivante", "week", 1, true),
		shift("le mois suivant", "month", 1, true),
		shift("l['’]année suivante", "year", 1, true),
		shift("la semaine précédente", "week", -1, true),
		shift("le mois précédent", "month", -1, true),
		shift("l['’]année précédente", "year", -1, true),
		shift("le (?:même jour|jour même)", "day", 0),
		shift("(?:la même semaine|ce même mois|le même mois)", "month", 0),
		shift("la même année", "year", 0),
	],
	numerals: new Map([
		["une", 1],
		["quinze", 15],
		["vingt", 20],
		...NUMERALS.map((word, at) => [word, at + 1] as const),
	]),
	weekdayBefore: new RegExp(String.raw`(?<!\p{L})(?:le\s)?${WEEKDAY},?\s(?:le\s)?$`, "iu"),
	weekdayAfter: new RegExp(String.raw`^(?:,\s(?:un\s)?|\s\()${WEEKDAY}(?!\p{L})`, "iu"),
	weekdayNames: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
}));
