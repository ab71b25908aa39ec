export type DateUnit = "day" | "week" | "month" | "year";

/** Words for a stretch of a year: "in spring 2022", 2022年第三季度. */
export interface PeriodWords {
	/** Global, with the group `y`. */
	readonly pattern: RegExp;
	/** Months from January of that year, first and last, as wide as the words are used; 13 is January of the next, 0 December of the one before. */
	readonly months: readonly [number, number];
	/** On the other half of the earth it is at the other end of the year. */
	readonly isSeason?: boolean;
}

/** Words that count from a day named before: "two years later", 次日. */
export interface ShiftWords {
	/** Global; the group `n`, where there is one, is a numeral of the language. */
	readonly pattern: RegExp;
	readonly unit: DateUnit;
	/** How many there are, where the words have no numeral: 1 after, -1 before, 0 the same; with one its sign alone counts. */
	readonly by: number;
	/** "The following year" is the next of the calendar, and "a year later" may be eleven months. */
	readonly isOfCalendar?: boolean;
}

/** How a language gives days without writing them out. */
export interface DatingWords {
	readonly periods: readonly PeriodWords[];
	readonly shifts: readonly ShiftWords[];
	/** Numerals in words, lower case, beside digits. */
	readonly numerals: ReadonlyMap<string, number>;
	/** Begins at `^`, right in front of a date: words of the day of the week, with the group `w`; ends at `$`. */
	readonly weekdayBefore: RegExp;
	/** The same right behind it. */
	readonly weekdayAfter: RegExp;
	/** The names of the days of the week as a message gives them, Monday first. */
	readonly weekdayNames: readonly string[];
}
