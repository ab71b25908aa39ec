const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_A_YEAR = 365.25;

/**
 * Where is an ISO date in time, in years?
 *
 * - unit:   years of 365.25 days, so that the turn of a year is one day like any other; only differences mean something
 * - silent: null where no year can be read; a bare month or year stands for its middle
 */
export function yearOf(date: string | null): number | null {
	const parts = date === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
	if (parts === null) return null;
	const year = Number(parts[1]);
	const month = parts[2] === undefined ? null : Number(parts[2]);
	const before = month === null ? 182 : DAYS_BEFORE_MONTH[month - 1];
	if (before === undefined) return null;
	// Leap years by fours: right from 1901 to 2099.
	const leap = year % 4 === 0 && month !== null && month > 2 ? 1 : 0;
	const inMonth = month === null ? 1 : parts[3] === undefined ? 15 : Number(parts[3]);
	return (year * 365 + Math.floor((year + 3) / 4) + before + leap + inMonth) / DAYS_A_YEAR;
}
