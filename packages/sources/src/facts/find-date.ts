import { type Expression, firstIn, languages, sourceOfAny, withAllPacks } from "@fissure/core";

const FILES = languages.flatMap(({ files }) => files ?? []);
const MONTH_NUMBERS = new Map(
	FILES.flatMap(({ months }) => months.flatMap((names, index) => names.map((name) => [name, index + 1] as const))),
);
const MONTHS = [...MONTH_NUMBERS.keys()].toSorted((a, b) => b.length - a.length);
const DAY_ENDING = withAllPacks(() => `(?:${sourceOfAny(({ files }) => files?.dayEndings)})?`);

/** Expressions: a source names few months in its headings. */
const MOST_KEPT = 64;

/** Each form has a year. */
const YEAR = /(?:19|20)\d\d/;

/** For small letters; ordered by how surely each form is a date; day before month where both are numbers, as these sources write. */
const FORMS: readonly Form[] = [
	/(?<!\d)(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/u,
	...FILES.flatMap(({ dates }) => dates),
	withMonth((month) => `(?<!\\d)(?<day>\\d{1,2})${DAY_ENDING} ${month}\\.?,? (?<year>(?:19|20)\\d\\d)(?!\\d)`),
	withMonth((month) => `(?<!\\p{L})${month}\\.? (?<day>\\d{1,2})${DAY_ENDING},? (?<year>(?:19|20)\\d\\d)(?!\\d)`),
	/(?<!\d)(?<year>(?:19|20)\d\d)[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?!\d)/u,
	/(?<!\d)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d\d)(?!\d)/u,
];
/** An expression, or the one for a text; null where the text cannot have the form. */
type Form = Expression | ((text: string) => RegExp | null);

/**
 * A form that names the month, with the months that are in a text: with those of all languages it takes longer to compile than a heading
 * to read.
 */
function withMonth(source: (month: string) => string): Form {
	const made = new Map<string, RegExp>();
	return (text) => {
		const months = MONTHS.filter((name) => text.includes(name)).join("|");
		if (months === "") return null;
		const kept = made.get(months);
		if (kept !== undefined) return kept;
		if (made.size >= MOST_KEPT) made.clear();
		const expression = new RegExp(source(`(?<month>${months})`), "u");
		made.set(months, expression);
		return expression;
	};
}

/** Read where only one of the two numbers can be the month. */
const SLASHED: readonly RegExp[] = [
	/(?<!\d)(?<day>1[3-9]|2\d|3[01])\/(?<month>0?[1-9]|1[0-2])\/(?<year>(?:19|20)\d\d)(?!\d)/u,
	/(?<!\d)(?<month>0?[1-9]|1[0-2])\/(?<day>1[3-9]|2\d|3[01])\/(?<year>(?:19|20)\d\d)(?!\d)/u,
];
const COMPACT = /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/u;
const PARTIAL = /^\s*(?<year>\d{4})(?:-(?<month>\d\d))?\s*$/u;
/** A text dates itself in its heading; later dates belong to its subject. */
const HEADING_CHARACTERS = 400;

/**
 * Which day, month or year does a date field name?
 *
 * - out: `2014-03-02`, `2014-03` or `2014`; the day as written, whatever its time zone
 */
export function normalDate(value: unknown): string | undefined {
	if (typeof value !== "string" && typeof value !== "number") return undefined;
	const field = String(value).slice(0, 100);
	const partial = PARTIAL.exec(field)?.groups;
	if (partial?.year !== undefined) return partialDate(partial.year, partial.month);
	return dayIn(field, [...FORMS, ...SLASHED, COMPACT]);
}

/**
 * What is wrong with a date field that names no day, month or year; undefined where it does, or holds nothing.
 *
 * - `kind`: `impossible`, a day that no calendar has; `ambiguous`, day and month may be either; `unknown`, no date at all
 */
export function unreadableDate(
	value: unknown,
): { readonly kind: "impossible" | "ambiguous" | "unknown"; readonly says: string } | undefined {
	if ((typeof value !== "string" && typeof value !== "number") || normalDate(value) !== undefined) return undefined;
	const field = String(value).trim().slice(0, 40);
	if (field === "") return undefined;
	const [, first = "", second = ""] = AMBIGUOUS.exec(field) ?? [];
	if (isMonth(first) && isMonth(second))
		return { kind: "ambiguous", says: `“${field}”, in which day and month may be either` };
	const looksLikeDate = DAY_LIKE.test(field) || FORMS.some((form) => groupsOf(form, field.toLowerCase()) !== null);
	return looksLikeDate
		? { kind: "impossible", says: `“${field}”, a day that no calendar has` }
		: { kind: "unknown", says: `“${field}”` };
}

const isMonth = (number: string): boolean => Number(number) >= 1 && Number(number) <= 12;
const AMBIGUOUS = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/u;
const DAY_LIKE = /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?!\d)/u;

/** The first date written out in a heading; undefined where the heading has none. */
export const dateInHeading = (text: string): string | undefined => dayIn(text.slice(0, HEADING_CHARACTERS), FORMS);

/** The day in a file name or URL: `…/2022/02/04/…`, `t20220204_106.html`, `2022-02-04-readout.txt`. */
export const dateInName = (name: string): string | undefined =>
	dayIn(name.slice(0, 1000).replace(/(?<=\d)_(?=\d)/g, "-"), [...FORMS, COMPACT]);

function dayIn(text: string, forms: readonly Form[]): string | undefined {
	if (!YEAR.test(text)) return undefined;
	const small = text.toLowerCase();
	for (const form of forms) {
		const groups = groupsOf(form, small);
		if (groups === null) continue;
		const month = MONTH_NUMBERS.get(groups.month ?? "") ?? Number(groups.month);
		const day = isoDay(Number(groups.year), month, Number(groups.day));
		if (day !== undefined) return day;
	}
	return undefined;
}

const groupsOf = (form: Form, text: string): Readonly<Record<string, string | undefined>> | null =>
	(typeof form === "function" ? form(text)?.exec(text) : firstIn(form, text))?.groups ?? null;

function partialDate(year: string, month: string | undefined): string | undefined {
	if (Number(year) < 1000) return undefined;
	if (month === undefined) return year;
	return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
