import type { CaptureCalendar, CaptureDay, CaptureOfDay } from "@fissure/model";
import { type CaseView, instantWords, oneLine, plural } from "@fissure/report";
import { inCase } from "../../case/in-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure calendar
  fissure calendar https://one.example/readout
  fissure calendar --day 2025-10-18
  fissure calendar https://one.example/readout --format csv --out captures.csv

Lists what the case has captured, by days of UTC; "fissure captures" asks a web archive. "fissure edits" shows what was changed.
Exit status: 0 done; 2 wrong call.`;

export const captureCalendar = operation({
	name: "capture-calendar",
	question: "On which days was a page, or any page, captured, and on which had its words changed?",
	effect: "reads",
	http: "GET /api/captures/calendar",
	command: {
		path: "calendar",
		summary: "show on which days pages were captured and changed",
		arguments: [{ name: "[address]", about: "only this page" }],
		options: [
			{ flags: "--day <day>", about: "list the captures of this day (2025-10-18)", value: "dates" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, words }) =>
		z.strictObject({
			address: words.max(4000).exactOptional().describe("Only this page"),
			day: z.iso.date().exactOptional().describe("The captures of this day are listed"),
		}),
	output: ({ CaptureCalendarSchema }) => CaptureCalendarSchema,
	typed({ words: [address], options }: Typed<{ readonly day?: readonly string[] }>) {
		const day = options.day?.[0];
		if (day !== undefined && day.length !== 10) return `Expected a day such as 2025-10-18 with --day, got "${day}"`;
		return { ...(address === undefined ? {} : { address }), ...(day === undefined ? {} : { day }) };
	},
	run: (asked, { case: choice }) => inCase(choice, "read", (file, store) => store.captureDays(file, asked)),
	view: calendarView,
});

function calendarView(calendar: CaptureCalendar): CaseView {
	const { address, days, undated, day, captures } = calendar;
	const total = days.reduce((sum, { captures: count }) => sum + count, 0);
	const changed = days.reduce((sum, { changed: count }) => sum + count, 0);
	return {
		title: address === null ? "Calendar of captures" : `Calendar of captures of ${oneLine(address)}`,
		data: calendar,
		...(day === null
			? {
					columns: ["day", "captures", "pages", "changed", "substantive"],
					rows: days.map((one) => [one.day, one.captures, one.pages, one.changed, one.substantive]),
				}
			: {
					columns: ["at", "address", "change", "class", "before", "after"],
					rows: captures.map(({ at, address: page, change, edit }) => [
						...[at, page, change],
						...[edit?.class ?? null, edit?.before ?? null, edit?.after ?? null],
					]),
				}),
		notes: [
			total === 0
				? "No page was captured yet."
				: `${plural(total, "capture")} on ${plural(days.length, "day")}; words had changed at ${changed} of them.`,
			...(undated === 0 ? [] : [`${plural(undated, "capture")} without a known day.`]),
		],
		text: day === null ? days.map(dayLine) : captures.map(captureLine),
	};
}

const dayLine = ({ day, captures, pages, changed, substantive }: CaptureDay) => ({
	before: [day],
	text: [
		`${plural(captures, "capture")} of ${plural(pages, "page")}`,
		...(changed === 0 ? [] : [`${changed} with other words`]),
		...(substantive === 0 ? [] : [`${substantive} substantive`]),
	].join(", "),
});

const CHANGES: Readonly<Record<CaptureOfDay["change"], string>> = {
	first: "first capture",
	same: "same file",
	other: "other file, same words",
	words: "other words",
};

const captureLine = ({ at, address, change, edit }: CaptureOfDay) => ({
	before: [instantWords(at ?? "")],
	text: `${CHANGES[change]}${edit === null || edit.class === "unchanged" ? "" : ` (${edit.class})`}`,
	aside: oneLine(address),
});
