const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day's number, so that days can be counted; null for anything but an ISO day. Day 0 is 0000-03-01 (Gregorian). */
export function dayNumber(iso: string): number | null {
	const match = DAY.exec(iso);
	if (match === null) return null;
	// Years that begin in March put the leap day last, where it disturbs no month before it.
	const month = Number(match[2]);
	const year = Number(match[1]) - (month < 3 ? 1 : 0);
	const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(match[3]) - 1;
	return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + inYear;
}

/** Days between two ISO days, whichever is first; null where one is no full day. */
export function daysApart(one: string | undefined, other: string | undefined): number | null {
	const [first, second] = [dayNumber(one ?? ""), dayNumber(other ?? "")];
	return first === null || second === null ? null : Math.abs(first - second);
}

/** The ISO day of a number that `dayNumber` gave, or of a neighbour of it. */
export function dayOf(number: number): string {
	const era = Math.floor(number / 146_097);
	const inEra = number - era * 146_097;
	const yearOfEra = Math.floor(
		(inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
	);
	const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
	const day = inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
	return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (number: number): number => (number + 2) % 7;
