import { codesOf, INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, IdealPointsReport, PlacedVoter } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { intervalColumns } from "../drawings/interval-columns.ts";
import { MOST_LINES, valueLines } from "../drawings/value-lines.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ProfileNames } from "../profile/sentence-blocks.ts";
import type { CaseView } from "../view/view.ts";
import { fixed } from "../words/figures.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";
import { bodiesWords, leftOutWords, voterOf } from "./agreement.ts";

/** Where voters are on one dimension, as a page: all of the last period with intervals, chosen ones over time. */
export function idealPointsPage(report: IdealPointsReport, names: ProfileNames, made: Made): BriefPage {
	const last = periodsOf(report).at(-1);
	return {
		...made,
		title: titleOf(report),
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, titleOf(report)),
			...summaryOf(report, names).map((line) => paragraph(line)),
			...(last === undefined ? [] : [mapOf(report, last, names)]),
			...(report.by === "whole" ? [] : [linesOf(report, names)]),
			...tablesOf(report, names).flatMap(({ title, head, rows }) => [
				heading(2, title),
				table(
					head,
					rows.map((cells) => cells.map((cell) => [cell])),
				),
			]),
			...(report.repetitions.length === 0
				? []
				: [
						heading(2, "Resolutions that were brought again"),
						table(
							["Periods", "Resolution", "Voted alike"],
							report.repetitions
								.slice(-REPETITIONS)
								.map(({ periods, title, alike }) => [
									[periods.join("–")],
									[oneLine(title).slice(0, LONGEST_TITLE)],
									[`${Math.round(100 * alike)} %`],
								]),
						),
					]),
			heading(2, "How it was measured"),
			...howTo(report).map((line) => paragraph(line)),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from recorded votes of one case (${report.tables.join(", ")}).`,
	};
}

const EXTREMES = 8;
const REPETITIONS = 30;
const LONGEST_TITLE = 120;
const ROWS_ON_A_SCREEN = 40;

/** The same for a terminal, and as a table of one row a voter and period. */
export const idealPointsView = (report: IdealPointsReport, names: ProfileNames): CaseView => ({
	title: titleOf(report),
	data: report,
	columns: ["country", report.by, "point", "low", "high", "error", "votes", "ccode", "name"],
	rows: report.points.map((point) => rowOf(point, names)),
	notes: [],
	text: [
		{ text: titleOf(report), tone: "strong" },
		...summaryOf(report, names),
		...tablesOf(report, names).flatMap(({ title, head, rows }) => [
			"",
			{ text: title, tone: "strong" as const },
			{ table: [{ cells: head, tone: "strong" as const }, ...rows.map((cells) => ({ cells }))] },
		]),
		"",
		...howTo(report),
	],
});

const DIGITS = 6;
const rounded = (value: number): number => Number(value.toFixed(DIGITS));

const rowOf = (
	{ voter, period, votes, point, error, low, high }: PlacedVoter,
	names: ProfileNames,
): readonly Cell[] => [
	...[voter, period, rounded(point), rounded(low), rounded(high), rounded(error), votes],
	...[codesOf(voter)?.cow ?? null, voterOf(voter, names)],
];

const titleOf = ({ by, bodies }: IdealPointsReport): string =>
	`Ideal points in ${bodiesWords(bodies)}${by === "whole" ? "" : `, ${by} by ${by}`}`;

function summaryOf(report: IdealPointsReport, names: ProfileNames): readonly string[] {
	const { rollCalls, unanimous, withoutVotes, repetitions, anchor, apart } = report;
	const out = [
		...(unanimous === 0 ? [] : [`${thousands(unanimous)} on which all voted alike, which tell nothing`]),
		...(withoutVotes === 0 ? [] : [`${thousands(withoutVotes)} of which nobody's vote is known`]),
	];
	return [
		`${plural(rollCalls, "roll call")}; left out: ${out.length === 0 ? "none" : out.join(", ")}.`,
		`0 is the mean of all points and 1 their standard deviation; ${voterOf(anchor, names)} is above 0. In brackets 95 % intervals${report.runs === 0 ? "" : " by bootstrap"}.`,
		...(report.by === "whole"
			? []
			: [
					`${plural(repetitions.length, "resolution")} that came again in the next ${report.by} ${repetitions.length === 1 ? "ties" : "tie"} the two.`,
				]),
		...(apart.length === 0
			? []
			: [
					`${plural(apart.length, "voter")} ${apart.length === 1 ? "has" : "have"} no place on this scale, since they never vote with the others (${namesOf(apart, names)}); --table or --body scales them apart.`,
				]),
		...leftOutWords(report.leftOut),
		...(report.unsettled > MOST_UNSETTLED
			? ["The estimate has not settled: its two halves lie far apart. Ask for more rounds."]
			: []),
	];
}

const MOST_UNSETTLED = 0.5;

/** Voters that one line names. */
const MOST_NAMED = 6;

function namesOf(voters: readonly string[], names: ProfileNames): string {
	const named = voters.slice(0, MOST_NAMED).map((id) => voterOf(id, names));
	const more = voters.length - named.length;
	return [...named, ...(more === 0 ? [] : [`${more} more`])].join(", ");
}

const periodsOf = ({ points }: IdealPointsReport): readonly string[] =>
	[...new Set(points.map(({ period }) => period))].toSorted((a, b) => Number(a) - Number(b));

const number = (value: number): string => fixed(value, 2).replace("-", "−");
const interval = ({ point, low, high }: PlacedVoter): string => `${number(point)} [${number(low)} to ${number(high)}]`;

interface PointTable {
	readonly title: string;
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** Of all voters the ends of the scale and who moved most; of chosen ones all points. */
function tablesOf(report: IdealPointsReport, names: ProfileNames): readonly PointTable[] {
	const periods = periodsOf(report);
	const last = periods.at(-1);
	if (last === undefined) return [];
	const label = (period: string): string => (report.by === "whole" ? "all votes" : `${report.by} ${period}`);
	if (report.voters.length > 0 && report.by !== "whole")
		return report.voters.slice(0, MOST_LINES).map((voter) => ({
			title: voterOf(voter, names),
			head: [report.by === "session" ? "Session" : "Year", "Point", "Votes"],
			rows: report.points
				.filter((one) => one.voter === voter)
				.slice(-ROWS_ON_A_SCREEN)
				.map((one) => [one.period, interval(one), String(one.votes)]),
		}));
	const now = report.points.filter(({ period }) => period === last).toSorted((a, b) => b.point - a.point);
	const lineOf = (one: PlacedVoter): readonly string[] => [voterOf(one.voter, names), interval(one), String(one.votes)];
	const head = ["Voter", "Point", "Votes"];
	return [
		...(now.length <= 2 * EXTREMES
			? [{ title: `All, ${label(last)}`, head, rows: now.map(lineOf) }]
			: [
					{ title: `Highest, ${label(last)}`, head, rows: now.slice(0, EXTREMES).map(lineOf) },
					{ title: `Lowest, ${label(last)}`, head, rows: now.slice(-EXTREMES).map(lineOf) },
				]),
		...moversOf(report, periods, names),
	];
}

/** Periods over which a move is looked at. */
const BACK = 10;

function moversOf(report: IdealPointsReport, periods: readonly string[], names: ProfileNames): readonly PointTable[] {
	const last = periods.at(-1);
	const before = periods.at(-1 - BACK) ?? periods[0];
	if (last === undefined || before === undefined || before === last) return [];
	const then = new Map(report.points.filter(({ period }) => period === before).map((one) => [one.voter, one]));
	const moved = report.points
		.filter(({ period }) => period === last)
		.flatMap((one) => {
			const old = then.get(one.voter);
			return old === undefined ? [] : [{ one, old, by: one.point - old.point }];
		})
		.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
		.slice(0, EXTREMES);
	return [
		{
			title: `Moved most, ${report.by} ${before} to ${last}`,
			head: ["Voter", before, last, "By"],
			rows: moved.map(({ one, old, by }) => [
				...[voterOf(one.voter, names), interval(old), interval(one)],
				`${by > 0 ? "+" : ""}${number(by)}`,
			]),
		},
	];
}

/** Every voter of one period, with its interval. */
function mapOf(report: IdealPointsReport, period: string, names: ProfileNames): Block {
	return {
		kind: "drawing",
		drawing: intervalColumns(
			report.points
				.filter((one) => one.period === period)
				.map((one) => ({
					...{ name: one.voter, value: one.point, low: one.low, high: one.high, note: null },
					isChosen: one.voter === report.anchor,
					said: `${voterOf(one.voter, names)}: ${interval(one)}, ${plural(one.votes, "vote")}`,
				})),
			{
				title: report.by === "whole" ? "All voters" : `All voters, ${report.by} ${period}`,
				caption: "Ideal points with 95 % intervals, in standard deviations of all points.",
				head: ["Voter", "Ideal point"],
			},
		),
	};
}

/** Those that are asked for over time; of all, the ends of the last period. */
function linesOf(report: IdealPointsReport, names: ProfileNames): Block {
	const last = periodsOf(report).at(-1);
	const now = report.points.filter(({ period }) => period === last).toSorted((a, b) => b.point - a.point);
	const chosen =
		report.voters.length > 0
			? report.voters.slice(0, MOST_LINES)
			: [...new Set([now[0], now[Math.floor(now.length / 2)], now.at(-1)].flatMap((one) => one?.voter ?? []))];
	return {
		kind: "drawing",
		drawing: valueLines(
			chosen.map((voter) => ({
				name: voterOf(voter, names),
				points: report.points
					.filter((one) => one.voter === voter)
					.map((one) => ({
						date: report.by === "year" ? `${one.period}-07-01` : dateOfSession(one.period),
						name: `${report.by} ${one.period}`,
						...{ value: one.point, low: one.low, high: one.high, n: one.votes, note: null },
					})),
			})),
			{
				title: "Over time",
				caption: "Ideal points; the band is the 95 % interval.",
				...{ measure: "Ideal point", counted: "votes", figure: number },
			},
		),
	};
}

/** Sessions of the General Assembly begin in September of the 1945th year before them; those of others are put in the same order. */
const FIRST_YEAR = 1945;
const dateOfSession = (session: string): string => `${FIRST_YEAR + Number(session)}-11-01`;

const howTo = ({ rounds, seed, unsettled, runs }: IdealPointsReport): readonly string[] => [
	"A point says with whom a voter votes on what comes to a vote, along the one dimension that tells most votes apart. It says nothing of motives, and of nothing that was adopted without a vote. Who was absent says nothing.",
	"Points of distant periods are compared by way of those between: by the voters that stay, and by resolutions that come again.",
	`Dynamic ordinal item response (Bailey, Strezhnev & Voeten 2017, doi:10.1177/0022002715595700) by a Gibbs sampler: ${rounds} rounds, seed ${seed}; its two halves differ by ${fixed(unsettled, 2)} standard errors.`,
	runs === 0
		? "Intervals: the posterior mean ± 1.96 posterior standard deviations, votes and items included."
		: `Intervals: the posterior mean ± 1.96 standard deviations over ${runs} runs of a weighted likelihood bootstrap (Newton & Raftery 1994, doi:10.1111/j.2517-6161.1994.tb01956.x): in each run every roll call counts a random number of times (Exp(1)), and priors have random middles (Lyddon, Holmes & Walker 2019, doi:10.1093/biomet/asz006).`,
];
