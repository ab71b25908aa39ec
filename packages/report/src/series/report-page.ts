import { INTERFACE_LANGUAGE } from "@fissure/core";
import { type Block, byCodeUnits, type Inline, type LeftOut, type SeriesPosition } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { type HeatCell, heatMap } from "../drawings/heat-map.ts";
import { type StanceRow, type StanceShift, stanceRows } from "../drawings/stance-rows.ts";
import { dayNumber } from "../drawings/time-axis.ts";
import type { Made } from "../profile/profile-page.ts";
import { issueOf, type NamesWithPoles, polesOf } from "../profile/sentence-blocks.ts";
import { fixed } from "../words/figures.ts";
import { nameActor, plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import { heading, paragraph } from "../writers/document.ts";
import { type CitedSentence, sentenceNotes } from "./sentence-notes.ts";
import {
	meanOf,
	nearest,
	pointOf,
	type StanceMark,
	type StanceText,
	stanceMarks,
	stanceTexts,
} from "./stance-marks.ts";

/** What the sheet of a holder over time is made of. */
export interface HolderReport {
	readonly holders: readonly string[];
	/** ISO days, months or years; null where nobody set one. */
	readonly from: string | null;
	readonly to: string | null;
	/** Were the issues named, or are they those on which most is said? */
	readonly isChosen: boolean;
	/** Of the issues that are shown, the oldest first. */
	readonly positions: readonly SeriesPosition[];
	readonly leftOut: LeftOut;
	/** By key: the sentences that marks lead to. */
	readonly entries: ReadonlyMap<number, CitedSentence>;
	/** By holder and issue, joined with a space. */
	readonly shifts: ReadonlyMap<string, readonly StanceShift[]>;
	/** Texts by publisher and year, whether or not they hold a position. */
	readonly texts: readonly HeatCell[];
}

/**
 * A holder, or several, over time in one sheet: where each stands on each issue, text by text, where it shifted, and what the case
 * holds of it. Every mark leads to its sentence.
 */
export function reportPage(report: HolderReport, names: NamesWithPoles, made: Made): BriefPage {
	const { holders, positions, leftOut, texts } = report;
	const { noteOf, notes } = sentenceNotes(names.actorNames);
	const nameOf = (actor: string): string => nameActor(actor, names);
	const noteOfKeys = (keys: readonly number[]): number | null => {
		const [first, ...beside] = keys.flatMap((key) => report.entries.get(key) ?? []);
		return first === undefined ? null : noteOf(first, beside);
	};
	const said = saidBy(report);
	const title = `${holders.map(nameOf).join(", ")}: positions over time`;
	const count = new Set(positions.map(({ text }) => text.id)).size;
	const blocks: Block[] = [
		heading(1, title),
		paragraph(
			`${plural(positions.length, "position")} in ${plural(count, "text")}, on ${report.isChosen ? "" : "the "}${plural(said.issues.length, "issue")}${report.isChosen ? "" : " on which most is said"}${spanWords(report)}. ${leftOutWords(leftOut)}`,
		),
	];
	if (said.issues.length > 0) blocks.push(...inShort(report, said, names, noteOfKeys));
	for (const { holder, rows } of said.holders) {
		blocks.push(heading(2, `Where ${nameOf(holder)} stands`));
		if (rows.length === 0) {
			blocks.push(paragraph("No position of high or medium certainty in this period."));
			continue;
		}
		const drawn = rows.map(
			({ issue, all, marks }): StanceRow => ({
				title: issueOf(issue, names),
				points: marks.map((mark) => pointOf(mark, noteOfKeys)),
				behind: marks.length < all.length ? all : [],
				shifts: report.shifts.get(`${holder} ${issue}`) ?? [],
			}),
		);
		blocks.push({
			kind: "drawing",
			drawing: stanceRows(drawn, {
				title: `${nameOf(holder)}: stance over time`,
				caption: `${marksWords(drawn)} The value of a text is the mean of its stances on the issue, from −3 to +3 towards the poles of the codebook; ▲ above, ▼ below, ○ near 0, dashed where no stance could be read.${drawn.some(({ shifts }) => shifts.length > 0) ? " A band with a dashed line is a shift and its interval." : ""} Numbers are those of the notes.`,
			}),
		});
	}
	blocks.push(heading(2, "What the case holds"), {
		kind: "drawing",
		drawing: heatMap(
			texts.map((cell) => ({ ...cell, row: nameOf(cell.row) })),
			{
				title: "Texts by year",
				caption:
					"Texts of each publisher, whether or not they say anything on these issues. A gap here is a gap in the case, not silence.",
			},
		),
	});
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks,
		notes,
		...{ sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case. Sentences are quoted as they stand; which position they take is the program's reading unless a person has corrected it.`,
	};
}

/** One mark a text in some rows, one a period in others: which is said of the rows that there are. */
function marksWords(rows: readonly StanceRow[]): string {
	const single = rows.some(({ behind }) => behind.length === 0);
	const periods = rows.some(({ behind }) => behind.length > 0);
	const period =
		"one mark a period, the mean over its texts, which lie behind it as dots; it leads to the sentence nearest to the mean, and to the one furthest on the other side of 0";
	if (!periods) return "One mark a text, which leads to its sentence; those on a stem are joint texts.";
	return single
		? `Where texts can be told apart, one mark a text, on a stem where it is a joint one; else ${period}.`
		: `O${period.slice(1)}.`;
}

interface IssueRow {
	readonly issue: string;
	readonly all: readonly StanceText[];
	readonly marks: readonly StanceMark[];
}

/** What each holder says on each issue, text by text and as marks on one axis. */
function saidBy({ holders, positions }: Pick<HolderReport, "holders" | "positions">) {
	const days = positions.map(({ text }) => dayNumber(text.date));
	const span = days.length === 0 ? 0 : Math.max(...days) - Math.min(...days);
	const issues = [...new Set(positions.map(({ issue }) => issue))];
	const found = holders.map((holder) => {
		const own = positions.filter((position) => isHeldBy(holder, position));
		const rows = issues.flatMap((issue): readonly IssueRow[] => {
			const all = stanceTexts(own.filter((position) => position.issue === issue));
			return all.length === 0 ? [] : [{ issue, all, marks: stanceMarks(all, span) }];
		});
		return { holder, rows };
	});
	const textsOn = (issue: string): number =>
		found.reduce((sum, { rows }) => sum + (rows.find((row) => row.issue === issue)?.all.length ?? 0), 0);
	const inOrder = issues
		.filter((issue) => textsOn(issue) > 0)
		.toSorted((a, b) => textsOn(b) - textsOn(a) || byCodeUnits(a, b));
	const place = ({ issue }: IssueRow): number => inOrder.indexOf(issue);
	return {
		issues: inOrder,
		holders: found.map(({ holder, rows }) => ({ holder, rows: rows.toSorted((a, b) => place(a) - place(b)) })),
	};
}

/** Positions whose sentences the page leads to, by key: ask for no others. */
export const reportMarks = (report: Pick<HolderReport, "holders" | "positions">): readonly number[] => [
	...new Set(
		saidBy(report).holders.flatMap(({ rows }) =>
			rows.flatMap(({ all, marks }) => [typicalOf(all), ...marks.flatMap(({ keys }) => keys)]),
		),
	),
];

/** The text nearest to the mean of all. */
const typicalOf = (all: readonly StanceText[]): number => nearest(all, meanOf(all)).key;

/** What a reader wants to know first: where each stands on each issue, from the first year to the last, and where it shifted. */
function inShort(
	report: HolderReport,
	{ issues, holders }: ReturnType<typeof saidBy>,
	names: NamesWithPoles,
	noteOf: (keys: readonly number[]) => number | null,
): readonly Block[] {
	const cell = (row: IssueRow | undefined): readonly Inline[] => {
		if (row === undefined) return words("nothing");
		const { all } = row;
		const note = noteOf([typicalOf(all)]);
		const first = yearOf(all, 0);
		const last = yearOf(all, -1);
		return [
			...words(`${meanWords(meanOf(all))} in ${plural(all.length, "text")}`),
			...(note === null ? [] : [{ kind: "note", number: note } as const]),
			...(first.year === last.year
				? []
				: [{ kind: "break" } as const, ...words(`${first.year}: ${first.said}; ${last.year}: ${last.said}`)]),
		];
	};
	const shiftsOn = (issue: string) =>
		holders.flatMap(({ holder }) =>
			(report.shifts.get(`${holder} ${issue}`) ?? []).map(
				(shift) => `${oneLine(names.actorNames[holder] ?? holder)}: ${shiftWords(shift)}`,
			),
		);
	const rows = issues.map((issue): readonly (readonly Inline[])[] => [
		[...words(issueOf(issue, names), { strong: true }), { kind: "break" }, ...words(polesOf(issue, names))],
		...holders.map(({ rows: own }) => cell(own.find((row) => row.issue === issue))),
		...[words(shiftsOn(issue).join("; ") || "none found")],
	]);
	const found = issues.reduce((sum, issue) => sum + shiftsOn(issue).length, 0);
	return [
		heading(2, "In short"),
		{
			kind: "table",
			align: ["left", ...holders.map(() => null), null],
			head: [
				words("Issue, and what −3 and +3 stand for"),
				...holders.map(({ holder }) => words(`${nameActor(holder, names)}: mean stance`)),
				words("Shifts"),
			],
			rows,
		},
		paragraph(
			`${found === 0 ? "No shift of stance was found" : `${plural(found, "shift")} of stance ${found === 1 ? "was" : "were"} found`} on these issues. A mean says where texts lie on the scale of one issue, and is not to be compared from issue to issue; numbers lead to the sentence of the text nearest to it. In brackets: texts of the first and the last year that has ${ENOUGH} or more.`,
		),
	];
}

/** Of fewer texts the mean of a year says little. */
const ENOUGH = 3;

/** The mean of the first or the last year with enough texts in which a stance could be read; of any year where none has. */
function yearOf(all: readonly StanceText[], at: 0 | -1): { readonly year: string; readonly said: string } {
	const years = new Map<string, StanceText[]>();
	for (const text of all) {
		if (text.stance === null) continue;
		const year = text.date.slice(0, 4);
		years.set(year, [...(years.get(year) ?? []), text]);
	}
	const full = [...years].filter(([, texts]) => texts.length >= ENOUGH);
	const [year, of] = (full.length > 0 ? full : [...years]).at(at) ?? ["", []];
	return { year, said: `${meanWords(meanOf(of))} (${of.length})` };
}

/** With one decimal, for means beside each other: "+2.0". */
function meanWords(mean: number | null): string {
	if (mean === null) return "not read";
	const shown = fixed(Math.abs(mean), 1);
	return `${shown === "0.0" ? "" : mean > 0 ? "+" : "−"}${shown}`;
}

const shiftWords = ({ date, low, high, p }: StanceShift): string =>
	`about ${date} (${low} to ${high}), p ${p < 0.001 ? "below .001" : `= ${p.toFixed(3).replace(/^0/u, "")}`}`;

/** Its own, or what its own texts say that both sides hold: what another says of both is that other's word. */
const isHeldBy = (holder: string, position: SeriesPosition): boolean =>
	position.holder === holder ||
	(position.holder === BOTH && [position.asserter, position.text.publisher].includes(holder));

const BOTH = "BOTH";

function spanWords({ from, to }: HolderReport): string {
	if (from === null && to === null) return "";
	if (to === null) return ` since ${from}`;
	return from === null ? ` until ${to}` : `, ${from} to ${to}`;
}

/** What a series does not rest on. */
export function leftOutWords({ unsure, muted, undated, translated }: LeftOut): string {
	const parts = [
		...(unsure === 0 ? [] : [`${plural(unsure, "position")} of low certainty`]),
		...(muted === 0 ? [] : [`${muted} on muted issues`]),
		...(undated === 0 ? [] : [`${undated} in texts without a date`]),
		...(translated === 0 ? [] : [`${translated} in translations of texts that count`]),
	];
	return parts.length === 0 ? "Nothing was left out." : `Left out: ${parts.join(", ")}.`;
}
