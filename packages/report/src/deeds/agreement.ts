import { INTERFACE_LANGUAGE, nameOfState } from "@fissure/core";
import type { AgreementReport, Block, MeasureFacts, PairAgreement, VoteBody, VotesLeftOut } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { crossTable } from "../drawings/cross-table.ts";
import { intervalRows } from "../drawings/interval-rows.ts";
import { MOST_LINES, type ValueLine, valueLines } from "../drawings/value-lines.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ProfileNames } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { fixed, percentWords } from "../words/figures.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { type Cell, csvTable } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";

/** How alike voters vote, as a page: over time as lines, with what each measure counts and how it is made. */
export function agreementPage(report: AgreementReport, names: ProfileNames, made: Made): BriefPage {
	const title = titleOf(report, names);
	const pairs = pairsIn(report);
	const shown = pairs.slice(0, PAIRS_ON_A_PAGE);
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, title),
			...summaryOf(report).map((line) => paragraph(line)),
			...drawingsOf(report, pairs),
			...shown.flatMap((pair) => [
				heading(2, pairWords(pair, names)),
				table(
					headOf(report),
					tableRows(report, pair).map((cells) => cells.map((cell) => [cell])),
				),
				...crossOf(report, pair, names),
			]),
			...(pairs.length > shown.length || report.more > 0
				? [
						paragraph(
							`More pairs than fit on a page: ${thousands(pairs.length - shown.length)} more here, and all in the CSV.`,
						),
					]
				: []),
			heading(2, "How it was measured"),
			{ kind: "list", start: null, items: report.measures.map((measure) => [paragraph(measureWords(measure))]) },
			...howTo(report).map((line) => paragraph(line)),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from recorded votes of one case (${report.tables.join(", ")}).`,
	};
}

const PAIRS_ON_A_PAGE = 12;
const ROWS_ON_A_SCREEN = 30;

/** The same for a terminal, and as a table of one row a pair, group and measure. */
export function agreementView(report: AgreementReport, names: ProfileNames): CaseView {
	const pairs = pairsIn(report);
	const lines = (most: number): readonly ViewLine[] => {
		let room = most;
		const tables = pairs.flatMap((pair): readonly ViewLine[] => {
			if (room <= 0) return [];
			const rows = tableRows(report, pair).slice(0, room);
			room -= rows.length;
			return [
				"",
				{ text: pairWords(pair, names), tone: "strong" },
				{ table: [{ cells: headOf(report), tone: "strong" }, ...rows.map((cells) => ({ cells }))] },
			];
		});
		return [
			{ text: titleOf(report, names), tone: "strong" },
			...summaryOf(report),
			...tables,
			"",
			...report.measures.map(measureWords),
			...howTo(report),
		];
	};
	const rows = pairs.reduce((sum, { rows: own }) => sum + own.length / Math.max(1, report.measures.length), 0);
	return {
		title: titleOf(report, names),
		data: report,
		columns: agreementColumns(report),
		rows: report.rows.map((row) => agreementCells(row, report)),
		notes: report.more === 0 ? [] : [`${thousands(report.more)} more rows: add --format csv`],
		text: lines(Number.POSITIVE_INFINITY),
		...(rows > ROWS_ON_A_SCREEN
			? {
					screen: [
						...lines(ROWS_ON_A_SCREEN),
						"",
						`${thousands(Math.round(rows))} rows; all of them: add --all, or --out FILE.csv`,
					],
				}
			: {}),
	};
}

/** Of the CSV: what a row is grouped by has the name of that. */
export const agreementColumns = ({ by }: Pick<AgreementReport, "by">): readonly string[] => [
	...["a", "b", by, "n", "measure", "value", "low", "high", "together"],
	...[
		"yes_yes",
		"yes_abstain",
		"yes_no",
		"abstain_yes",
		"abstain_abstain",
		"abstain_no",
		"no_yes",
		"no_abstain",
		"no_no",
	],
	"roll_calls",
];

const rollCallsOf = ({ groups }: Pick<AgreementReport, "groups">, id: string): number =>
	groups.find((group) => group.id === id)?.rollCalls ?? 0;

const agreementCells = (row: PairAgreement, report: Pick<AgreementReport, "groups">): readonly Cell[] => {
	const { a, b, group, n, measure, value, low, high, together, table: counts } = row;
	return [a, b, group, n, measure, value, low, high, together, ...counts, rollCallsOf(report, group)];
};

const ROWS_A_PART = 10_000;

/** A CSV of any length, in parts: all pairs of an assembly over all years are a million rows. Numbers have all their digits. */
export function* agreementCsv(
	report: Pick<AgreementReport, "by"> & {
		readonly groups: readonly Pick<AgreementReport["groups"][number], "id" | "rollCalls">[];
	},
	rows: Iterable<PairAgreement>,
): Generator<string> {
	yield csvTable([agreementColumns(report)]);
	const rollCalls = new Map(report.groups.map((group) => [group.id, group.rollCalls]));
	// The same few codes and names come in every row.
	const written = new Map<string, string>();
	const word = (of: string): string => {
		const known = written.get(of) ?? csvTable([[of]]).slice(0, -2);
		written.set(of, known);
		return known;
	};
	let part = "";
	let held = 0;
	for (const { a, b, group, n, measure, value, low, high, together, table: counts } of rows) {
		part += `${word(a)},${word(b)},${word(group)},${n},${measure},${value ?? ""},${low ?? ""},${high ?? ""},${together},${counts.join(",")},${rollCalls.get(group) ?? 0}\r\n`;
		held += 1;
		if (held % ROWS_A_PART !== 0) continue;
		yield part;
		part = "";
	}
	yield part;
}

interface Pair {
	readonly a: string;
	readonly b: string;
	readonly rows: readonly PairAgreement[];
}

function pairsIn({ rows }: AgreementReport): readonly Pair[] {
	const pairs = new Map<string, { readonly a: string; readonly b: string; readonly rows: PairAgreement[] }>();
	for (const row of rows) {
		const key = `${row.a} ${row.b}`;
		const known = pairs.get(key) ?? { a: row.a, b: row.b, rows: [] };
		pairs.set(key, known);
		known.rows.push(row);
	}
	return [...pairs.values()];
}

export const voterOf = (id: string, { actorNames }: Pick<ProfileNames, "actorNames">): string =>
	oneLine(actorNames[id] ?? nameOfState(id) ?? id);
const pairWords = ({ a, b }: Pick<Pair, "a" | "b">, names: ProfileNames): string =>
	`${voterOf(a, names)} and ${voterOf(b, names)}`;

const BODY_NAMES = {
	"general-assembly": "the General Assembly of the United Nations",
	"security-council": "the Security Council",
	"european-parliament": "the European Parliament",
	"us-house": "the House of Representatives of the United States",
	"us-senate": "the Senate of the United States",
	other: "another body",
} as const;

/** Short enough to be beside a line. */
const codesOf = ({ a, b }: Pair): string => oneLine(`${a}–${b}`);

export const bodiesWords = (bodies: readonly VoteBody[]): string =>
	bodies.map((body) => BODY_NAMES[body]).join(" and ");

const BY_NAMES = {
	...{ whole: "Roll calls", year: "Year", session: "Session", issue: "Issue", importance: "Importance", body: "Body" },
} as const;

function titleOf(report: AgreementReport, names: ProfileNames): string {
	const voters = report.voters.map(({ id, name }) => name ?? voterOf(id, names));
	const [first, second] = voters;
	const who =
		first === undefined
			? "All voters"
			: voters.length === 1
				? `${first} and each other voter`
				: voters.length === 2
					? `${first} and ${second}`
					: `${voters.slice(0, -1).join(", ")} and ${voters.at(-1)}`;
	return `${who}: how alike they vote in ${bodiesWords(report.bodies)}`;
}

/** What was asked, what counts, and what is left out. */
function summaryOf(report: AgreementReport): readonly string[] {
	const { groups, rule, by, rows, weights } = report;
	const distinct = by === "issue" ? null : groups.reduce((sum, { rollCalls }) => sum + rollCalls, 0);
	const days = groups.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()).toSorted();
	const counted = `${distinct === null ? "Roll calls" : plural(distinct, "roll call")}${days.length === 0 ? "" : `, ${days[0]} to ${days.at(-1)}`}`;
	const which =
		rule === "all"
			? "Only those on which all who are named voted yes, abstain or no are compared."
			: "A pair is compared where both voted yes, abstain or no.";
	return [
		`${counted}. ${which}`,
		...narrowedWords(report),
		...(weights.length === 0
			? []
			: [
					`Weights: ${weights.map(({ of, weight }) => `${of} counts ${weight} times`).join("; ")}. n counts each roll call once.`,
				]),
		...(rows.length === 0 ? ["No two of them ever voted on the same roll call."] : []),
		...leftOutWords(report.leftOut),
		...consensusWords(report),
	];
}

function narrowedWords({ topics, sessions, important }: AgreementReport): readonly string[] {
	const narrowed = [
		...(topics.length === 0 ? [] : [`on ${topics.join(" or ")}`]),
		...(sessions.length === 0 ? [] : [`of session ${sessions.join(" or ")}`]),
		...(important ? ["on a list of important votes"] : []),
	];
	return narrowed.length === 0 ? [] : [`Only roll calls ${narrowed.join(", ")}.`];
}

const WHY: Readonly<Record<VotesLeftOut, string>> = {
	"other-topic": "on other issues",
	"other-session": "of other sessions",
	"not-important": "on no list of important votes",
	"importance-unknown": "of which the table does not say whether they are important",
	repeated: "that another table has as well",
	"only-totals": "of which only totals are known",
	"not-all-voted": "on which somebody who is named did not vote",
};

export function leftOutWords(leftOut: AgreementReport["leftOut"]): readonly string[] {
	const said = leftOut.map(({ why, rollCalls }) => `${thousands(rollCalls)} ${WHY[why]}`);
	return said.length === 0 ? [] : [`Roll calls left out: ${said.join(", ")}.`];
}

/** With consensus counts what was adopted without a vote; most tables do not have it. */
function consensusWords({ measures, groups }: AgreementReport): readonly string[] {
	if (!measures.some(({ measure }) => measure === "coincidence-consensus")) return [];
	const known = groups.reduce((sum, { consensus }) => sum + consensus, 0);
	return [
		known === 0
			? "The tables have nothing that was adopted without a vote, so that coincidence with consensus is the same as without: more was adopted than is counted here."
			: `${plural(known, "resolution")} adopted without a vote ${known === 1 ? "counts" : "count"} as the same vote in coincidence with consensus.`,
	];
}

const headOf = ({ by, measures }: AgreementReport): readonly string[] => [
	BY_NAMES[by],
	"Both voted",
	...measures.map(({ label }) => label),
];

/** A line for each group: how many they both voted on, and each measure with its interval, and with n where it counts fewer. */
function tableRows({ measures }: AgreementReport, { rows }: Pair): readonly (readonly string[])[] {
	const groups = new Map<string, PairAgreement[]>();
	for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
	return [...groups].map(([group, own]) => [
		...[group === "whole" ? "all" : oneLine(group), String(own[0]?.together ?? 0)],
		...measures.map(({ measure }) => {
			const row = own.find((one) => one.measure === measure);
			return row === undefined ? "" : valueWords(row);
		}),
	]);
}

const DIGITS = 3;
const number = (value: number): string => fixed(value, DIGITS).replace("-", "−");

function valueWords({ value, low, high, n, together }: PairAgreement): string {
	const fewer = n === together ? "" : ` (n ${n})`;
	if (value === null) return n === 0 ? "none" : `no chance${fewer}`;
	return `${number(value)}${low === null || high === null ? "" : ` [${number(low)} to ${number(high)}]`}${fewer}`;
}

const measureWords = ({ label, formula, counts, source }: MeasureFacts): string =>
	`${label}: ${formula}. ${counts} ${source}.`;

function howTo({ intervals, measures, rows }: AgreementReport): readonly string[] {
	const corrected = measures.some(({ measure }) => /^(pi|kappa|alpha)/u.test(measure));
	return [
		"In formulas yes is 1, abstain 2 and no 3.",
		...(corrected
			? [
					"Measures that take chance off are 0 where two vote as alike as their habits alone would make them. “no chance” means that both gave one vote only: nothing is left to agree on.",
				]
			: []),
		...(rows.some(({ value, n }) => value === null && n === 0)
			? ["“none” means that no roll call counts for it."]
			: []),
		...(intervals === null
			? []
			: [
					`Intervals: ${percentWords(intervals.level)}, by ${thousands(intervals.draws)} draws of what was voted on (seed ${intervals.seed}); votes on one draft are drawn together; none for fewer than ten.`,
				]),
	];
}

/** Lines over time: one a measure for one pair, else one a pair for each measure; elsewhere rows. */
function drawingsOf(report: AgreementReport, pairs: readonly Pair[]): readonly Block[] {
	const few = pairs.slice(0, MOST_LINES);
	if (few.length === 0) return [];
	const [only, ...others] = few;
	if (only !== undefined && others.length === 0)
		return [
			drawn(report, "Agreement over time", {
				measure: "Agreement",
				lines: report.measures.map(({ measure, label }) => ({ name: label, rows: ofMeasure(only, measure) })),
				range: rangeOf(report.measures),
			}),
		];
	return report.measures.map(({ measure, label, range }) =>
		drawn(report, label, {
			measure: label,
			lines: few.map((pair) => ({ name: codesOf(pair), rows: ofMeasure(pair, measure) })),
			range: range[0] < 0 ? null : range,
		}),
	);
}

interface Drawn {
	readonly measure: string;
	readonly lines: readonly { readonly name: string; readonly rows: readonly PairAgreement[] }[];
	readonly range: readonly [number, number] | null;
}

const ofMeasure = ({ rows }: Pair, measure: string): readonly PairAgreement[] =>
	rows.filter((row) => row.measure === measure);

/** Shares have an axis of their own where all are shares. */
const rangeOf = (measures: readonly MeasureFacts[]): readonly [number, number] | null =>
	measures.every(({ range }) => range[0] === 0) ? [0, 1] : null;

/** A point of fewer roll calls would look as sure as its neighbours. */
const FEWEST_DRAWN = 10;

function drawn(report: AgreementReport, title: string, { measure, lines, range }: Drawn): Block {
	const caption = `${BY_NAMES[report.by]} by ${BY_NAMES[report.by].toLowerCase()}${report.intervals === null ? "" : "; the band is the 95 % interval"}. Fewer than ${FEWEST_DRAWN} roll calls are no point.`;
	if (report.by !== "year" && report.by !== "session")
		return {
			kind: "drawing",
			drawing: intervalRows(
				lines.flatMap(({ name, rows }) =>
					rows.flatMap((row) =>
						row.value === null
							? []
							: [
									{
										...{ name: report.by === "whole" ? name : `${name}, ${row.group}`, value: row.value, note: null },
										...{ low: row.low ?? Number.NaN, high: row.high ?? Number.NaN, isReference: false },
										said: `${name}, ${row.group}: ${valueWords(row)}, n ${row.n}`,
									},
								],
					),
				),
				{ title, caption: `${measure}${report.intervals === null ? "" : ", with 95 % intervals"}.` },
			),
		};
	const dates = new Map(report.groups.map(({ id, from, to }) => [id, middleOf(from, to) ?? id]));
	const name = (group: string): string => (report.by === "session" ? `session ${group}` : group);
	return {
		kind: "drawing",
		drawing: valueLines(
			lines.map(
				({ name: of, rows }): ValueLine => ({
					name: of,
					points: rows.map(({ group, value, low, high, n }) => ({
						...{ date: report.by === "year" ? group : (dates.get(group) ?? group), name: name(group) },
						...{ value: n < FEWEST_DRAWN ? null : value, low, high, n, note: null },
					})),
				}),
			),
			{ ...{ title, caption, measure, counted: "roll calls", figure: number }, ...(range && { range }) },
		),
	};
}

/** A day of a session that is neither its first nor its last: most is voted on in December, so the middle by dates is too late. */
const middleOf = (from: string | null, to: string | null): string | null =>
	from === null || to === null ? from : from.slice(0, 4) === to.slice(0, 4) ? from : `${from.slice(0, 4)}-12-15`;

const ANSWERS = ["yes", "abstain", "no"];

/** How the two voted on all that they both voted on; not where a roll call is in several groups. */
function crossOf(report: AgreementReport, pair: Pair, names: ProfileNames): readonly Block[] {
	if (report.by === "issue") return [];
	const [first] = report.measures;
	const own = first === undefined ? [] : ofMeasure(pair, first.measure);
	const sums = Array.from({ length: 9 }, (_, at) => own.reduce((sum, { table: counts }) => sum + (counts[at] ?? 0), 0));
	const counts = ANSWERS.map((_, row) => sums.slice(row * 3, row * 3 + 3));
	return [
		{
			kind: "drawing",
			drawing: crossTable(
				{ sides: [voterOf(pair.a, names), voterOf(pair.b, names)], answers: ANSWERS, counts },
				{ title: "How both voted", caption: "Roll calls on which both voted, by the vote of each." },
			),
		},
	];
}
