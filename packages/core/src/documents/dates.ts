import type { NumberFound, NumberRules } from "@fissure/model";

const ISO = /(?<![\d-])(?<y>(?:19|20)\d{2})-(?<m>\d{2})-(?<d>\d{2})(?![\d-])/gu;

/** Dates of a text in order, never overlapping; of two that overlap the earlier pattern wins. */
export function datesIn(text: string, rules: NumberRules): readonly NumberFound[] {
	const found: NumberFound[] = [];
	for (const pattern of [ISO, ...rules.dates]) {
		const before = found.length;
		for (const match of text.matchAll(pattern)) {
			const value = dateOf(match.groups ?? {}, rules);
			if (value !== null) found.push({ start: match.index, end: match.index + match[0].length, value });
		}
		if (before > 0 && found.length > before) keepApart(found);
	}
	return found;
}

/** In place: sorted by place, each starting behind the end of the one before. Earlier patterns come first and stay. */
function keepApart(found: NumberFound[]): void {
	const order = new Map(found.map((date, index) => [date, index]));
	const sorted = found.toSorted((a, b) => a.start - b.start || (order.get(a) ?? 0) - (order.get(b) ?? 0));
	found.length = 0;
	for (const date of sorted) {
		const last = found.at(-1);
		if (last === undefined || last.end <= date.start) found.push(date);
		else if ((order.get(date) ?? 0) < (order.get(last) ?? 0)) found[found.length - 1] = date;
	}
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dateOf(
	{ y, m, d }: Readonly<Record<string, string | undefined>>,
	{ months, own }: NumberRules,
): string | null {
	const year = y === undefined ? null : (own?.digits(y) ?? y);
	if (m === undefined) return year !== null && /^(?:1[5-9]|20)\d{2}$/.test(year) ? year : null;
	const month = monthOf(own?.number(m) ?? m, months);
	const day = d === undefined ? null : Number(own?.number(d) ?? d);
	const longest = DAYS[month - 1];
	if (longest === undefined || (day !== null && !(day >= 1 && day <= longest))) return null;
	return [year, two(month), day === null ? null : two(day)].filter((part) => part !== null).join("-");
}

function monthOf(word: string, months: readonly string[]): number {
	const number = Number(word);
	if (!Number.isNaN(number)) return number;
	const lower = word.toLowerCase();
	return months.findIndex((beginning) => lower.startsWith(beginning)) + 1;
}

const two = (number: number): string => String(number).padStart(2, "0");
