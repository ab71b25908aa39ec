import { CELLS, languages } from "@fissure/core";
import { normalDate } from "../facts/find-date.ts";

/** Which number is first in `3/27/2014`; null where nobody has said. */
export type SlashedOrder = "month-first" | "day-first" | null;

/** The calendar day of a cell: `2014-03-27`, `2014-03-27 11:30`, `20140327`, `27 March 2014`, and where the table is known to write so `3/27/2014`. */
export function dayIn(text: string, slashed: SlashedOrder = null): string | undefined {
	const iso = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ]|$)/u.exec(text);
	if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const parts = /^\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: |$)/u.exec(text);
	if (parts === null) return inWords(text);
	const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	const order = slashed ?? (second > 12 ? "month-first" : first > 12 ? "day-first" : null);
	if (order === null) return undefined;
	return order === "month-first" ? realDay(year, first, second) : realDay(year, second, first);
}

/** A day with the name of its month, or with signs for year, month and day. */
function inWords(text: string): string | undefined {
	const day = /\p{L}/u.test(text) ? normalDate(text.trim()) : undefined;
	return day?.length === "2014-03-27".length ? day : undefined;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function realDay(year: number, month: number, day: number): string | undefined {
	const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const most = (DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
	if (day < 1 || day > most || year < 1700 || year > 2200) return undefined;
	return `${year}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`;
}

/** Codes for votes that tables have beside the words of a language, in lower case. */
const CODES: Readonly<Record<keyof typeof CELLS, readonly string[]>> = {
	none: ["", "9", "na", "n/a", "null", "nan", "not a member", "not member", "."],
	yes: ["y", "1"],
	abstain: ["a", "2"],
	no: ["n", "3"],
	absent: ["x", "nv", "8", "did_not_vote"],
};
const wordsFor = (vote: keyof typeof CELLS): readonly string[] =>
	vote === "none" ? [] : languages.flatMap(({ files }) => files?.votes[vote] ?? []);
const CELL_OF = new Map(
	(Object.keys(CELLS) as (keyof typeof CELLS)[]).flatMap((vote) =>
		[...CODES[vote], ...wordsFor(vote)].map((word) => [word, CELLS[vote]] as const),
	),
);

/** The vote of a cell, one of `CELLS`; `none` where it says that there is none, undefined where it says nothing known. */
export const voteIn = (text: string): number | undefined => CELL_OF.get(text.trim().toLowerCase());
