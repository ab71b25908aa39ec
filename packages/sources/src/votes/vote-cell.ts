import { CELLS } from "@fissure/core";

/** Which number is first in `3/27/2014`; null where nobody has said. */
export type SlashedOrder = "month-first" | "day-first" | null;

/** The calendar day of a cell: `2014-03-27`, `2014-03-27 11:30`, `20140327`, and where the table is known to write so `3/27/2014`. */
export function dayIn(text: string, slashed: SlashedOrder = null): string | undefined {
	const iso = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ]|$)/u.exec(text);
	if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const parts = /^\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: |$)/u.exec(text);
	if (parts === null) return undefined;
	const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	const order = slashed ?? (second > 12 ? "month-first" : first > 12 ? "day-first" : null);
	if (order === null) return undefined;
	return order === "month-first" ? realDay(year, first, second) : realDay(year, second, first);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function realDay(year: number, month: number, day: number): string | undefined {
	const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const most = (DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
	if (day < 1 || day > most || year < 1700 || year > 2200) return undefined;
	return `${year}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`;
}

/** Words for votes as tables write them, in lower case. */
const WORDS: Readonly<Record<keyof typeof CELLS, readonly string[]>> = {
	none: ["", "9", "na", "n/a", "null", "nan", "not a member", "not member", "."],
	yes: ["yes", "y", "1", "for", "in favour", "in favor", "favour", "favor", "aye", "yea"],
	abstain: ["abstain", "a", "2", "abstention", "abstained", "abstaining", "abstentions"],
	no: ["no", "n", "3", "against", "nay"],
	absent: [
		"absent",
		"x",
		"8",
		"did_not_vote",
		"did not vote",
		"not voting",
		"non-voting",
		"nonvoting",
		"no vote",
		"absence",
	],
};
const CELL_OF = new Map(
	Object.entries(WORDS).flatMap(([vote, words]) => words.map((word) => [word, CELLS[vote as keyof typeof CELLS]])),
);

/** The vote of a cell, one of `CELLS`; `none` where it says that there is none, undefined where it says nothing known. */
export const voteIn = (text: string): number | undefined => CELL_OF.get(text.trim().toLowerCase());
