const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Days between two ISO days, whichever is first; null where one is no full day. */
export function daysApart(a: string | undefined, b: string | undefined): number | null {
	const [one, other] = [dayNumber(a), dayNumber(b)];
	return one === null || other === null ? null : Math.abs(one - other);
}

/** Days since a fixed one, by the Gregorian calendar; the year begins in March, so that a leap day is its last. */
function dayNumber(day: string | undefined): number | null {
	const [, y, m, d] = (day ?? "").match(DAY) ?? [];
	if (y === undefined) return null;
	const month = (Number(m) + 9) % 12;
	const year = Number(y) - Math.floor(month / 10);
	const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
	return 365 * year + leaps + Math.floor((month * 306 + 5) / 10) + Number(d);
}
