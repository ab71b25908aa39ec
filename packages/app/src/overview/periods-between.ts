/** A hostile or mistaken date should not make a picture of ten thousand columns. */
const MOST = 1200;

/**
 * All years, or all months, from the first to the last of these: also those without a text.
 *
 * - silent: on what is neither a year nor a month
 */
export function periodsBetween(given: readonly string[]): readonly string[] {
	const known = given.filter((period) => /^\d{4}(-(0[1-9]|1[0-2]))?$/u.test(period)).toSorted();
	const [first, last] = [known[0], known.at(-1)];
	if (first === undefined || last === undefined) return [];
	const step = first.length === 4 ? nextYear : nextMonth;
	const all: string[] = [];
	for (let period = first; period <= last && all.length < MOST; period = step(period)) all.push(period);
	// A few texts of another age, and thousands of empty columns between: only those with texts.
	return all.at(-1) === last ? all : [...new Set(known)];
}

const nextYear = (year: string): string => String(Number(year) + 1).padStart(4, "0");

function nextMonth(period: string): string {
	const [year = 0, month = 0] = period.split("-").map(Number);
	return month === 12
		? `${nextYear(String(year))}-01`
		: `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}`;
}
