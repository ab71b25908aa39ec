import { INTERFACE_LANGUAGE } from "@fissure/core";
import type {
	Asymmetry,
	Block,
	DivergenceReport,
	IssueDivergence,
	LedgerEntry,
	PairDivergence,
	StanceGap,
	StanceValue,
	TimeUnit,
} from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { type Ribbon, type RibbonPeriod, ribbons } from "../drawings/ribbons.ts";
import type { Made } from "../profile/profile-page.ts";
import { issueOf, type NamesWithPoles, nameOf, polesOf, sentenceBlocks } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { fixed, percentWords } from "../words/figures.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";
import { sentenceNotes } from "./sentence-notes.ts";

/** How far holders are apart on each issue, as a page for who does not have the case. */
export function divergencePage(report: DivergenceReport, names: NamesWithPoles, made: Made): BriefPage {
	const title = titleOf(report, names);
	const { noteOf, notes } = sentenceNotes(names.actorNames);
	const sentences = new Map(report.sentences.map((entry) => [entry.key, entry]));
	const noteOfKey = (key: number): number | null => {
		const entry = sentences.get(key);
		return entry === undefined ? null : noteOf(entry);
	};
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, title),
			...aboutWords(report).map((line) => paragraph(line)),
			...report.pairs.flatMap((pair) => [
				...(report.pairs.length === 1 ? [] : [heading(2, pairTitle(pair, names))]),
				...ribbonBlocks(pair, names, noteOfKey),
				...pairBlocks(pair, report, names),
			]),
		],
		notes,
		...{ sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case, with ${report.method}, seed ${report.seed}. Sentences stand as in their texts; stances are readings of the program or of those who corrected it.`,
	};
}

/** More are more than a person looks through. */
const ISSUES_ON_A_SCREEN = 12;
const CLAIMS_ON_A_SCREEN = 5;
/** Issues whose sentences are shown below the table. */
const QUOTED = 3;

/** The same for a terminal, and as a table with one row a pair, issue and period. */
export function divergenceView(report: DivergenceReport, names: NamesWithPoles): CaseView {
	const lines = (issues: number, claims: number): readonly ViewLine[] => [
		{ text: titleOf(report, names), tone: "strong" },
		...aboutWords(report),
		...report.pairs.flatMap((pair) => pairLines(pair, report, names, { issues, claims })),
	];
	const isLong = report.pairs.some(
		({ issues, asymmetries }) => issues.length > ISSUES_ON_A_SCREEN || asymmetries.length > CLAIMS_ON_A_SCREEN,
	);
	return {
		title: titleOf(report, names),
		data: report,
		columns: COLUMNS,
		rows: report.pairs.flatMap((pair) =>
			pair.issues.flatMap((one) => one.periods.map((period) => rowOf(pair, one, period))),
		),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
		...(isLong
			? { screen: [...lines(ISSUES_ON_A_SCREEN, CLAIMS_ON_A_SCREEN), "", "All of them: add --all, or --out FILE.html"] }
			: {}),
	};
}

const UNITS: Readonly<Record<TimeUnit, string>> = {
	day: "day",
	month: "month",
	year: "year",
	"5 years": "five years",
	decade: "decade",
};

function titleOf({ pairs, unit }: DivergenceReport, names: NamesWithPoles): string {
	const holders = [...new Set(pairs.flatMap(({ holders: two }) => two))].map((id) => nameOf(id, names));
	const last = holders.at(-1) ?? "";
	return `How far apart are ${holders.slice(0, -1).join(", ")} and ${last}? By ${UNITS[unit]}`;
}

function aboutWords({ positions, leftOut, least, unit, seed }: DivergenceReport): readonly string[] {
	const { unread, unsure, undated, muted, translated, coarse } = leftOut;
	const out = [
		...(unread === 0 ? [] : [`${plural(unread, "stance")} of theirs that could not be read`]),
		...(coarse === 0 ? [] : [`${plural(coarse, "position")} of theirs dated less exactly than a ${UNITS[unit]}`]),
		...(unsure === 0 ? [] : [`${plural(unsure, "position")} of low certainty in the case`]),
		...(undated === 0 ? [] : [`${plural(undated, "position")} in texts without a date`]),
		...(muted === 0 ? [] : [`${plural(muted, "position")} on muted issues`]),
		...(translated === 0 ? [] : [`${plural(translated, "position")} in translations of texts that count`]),
	];
	return [
		`${plural(positions, "position")} that they state themselves, outside joint texts.${out.length === 0 ? "" : ` Left out: ${out.join("; ")}.`}`,
		`A value is the mean over texts of the stances in each, −3 to +3; a gap is the first less the second, where both have ${least} texts or more, with the middle 95 % of a bootstrap over texts (seed ${seed}). In brackets: texts.`,
	];
}

const latestOf = ({ periods }: IssueDivergence): StanceGap =>
	(periods.findLast(({ gap }) => gap !== null) ?? periods.at(-1)) as StanceGap;

const steps = (value: number): string => `${value > 0 ? "+" : value < 0 ? "−" : ""}${fixed(Math.abs(value))}`;
const valueWords = (value: StanceValue | null): string =>
	value === null ? "—" : `${steps(value.mean)} (${value.texts})`;

const gapWords = ({ gap, interval }: StanceGap): string =>
	gap === null ? "too few" : `${steps(gap)}${interval === null ? "" : ` [${interval.map(steps).join(", ")}]`}`;

const othersWords = ({ baseline }: StanceGap): string =>
	baseline === null ? "—" : `${fixed(baseline.median)} (${plural(baseline.pairs, "pair")})`;

/** "grew 0.31 a year, q .004"; "too few, 3". */
function trendWords({ trend, compared }: IssueDivergence, unit: TimeUnit): string {
	if (trend === null) return `too few, ${compared}`;
	const { slope, q, periods, change } = trend;
	const much = `${steps(slope)} a year over ${periods} ${unit === "year" ? "years" : "periods"}, q ${fixed(q)}`;
	return change === null ? `none: ${much}` : `${change}: ${much}`;
}

const nameOfPeriod = ({ from, to }: { readonly from: string; readonly to: string }): string => {
	if (from === to) return from;
	const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
	if (first !== last) return `${first}–${last}`;
	return from.slice(5) === "01-01" && to.slice(5) === "12-31" ? first : from.slice(0, 7);
};

type Rows = readonly (readonly string[])[];

const issueRows = (
	pair: PairDivergence,
	issues: readonly IssueDivergence[],
	unit: TimeUnit,
	names: NamesWithPoles,
): Rows => [
	[
		"Issue",
		"Period",
		...pair.holders.map((id) => nameOf(id, names)),
		"Gap [95 %]",
		"Any two others",
		"Trend of the distance",
	],
	...issues.map((one) => {
		const latest = latestOf(one);
		return [
			...[issueOf(one.issue, names), nameOfPeriod(latest), ...latest.sides.map(valueWords)],
			...[gapWords(latest), othersWords(latest), trendWords(one, unit)],
		];
	}),
];

const periodRows = (pair: PairDivergence, { periods }: IssueDivergence, names: NamesWithPoles): Rows => [
	["Period", ...pair.holders.map((id) => nameOf(id, names)), "Gap [95 %]", "Any two others", "In joint texts"],
	...periods.map((one) => [
		...[nameOfPeriod(one), ...one.sides.map(valueWords)],
		...[gapWords(one), othersWords(one), valueWords(one.joint)],
	]),
];

/** "Further apart than 80 % of 45 other pairs." */
function placeWords({ gap, baseline }: StanceGap): readonly string[] {
	if (gap === null || baseline === null) return [];
	const { pairs, nearer, low, high } = baseline;
	return [
		`Further apart than ${percentWords(nearer)} of ${plural(pairs, "other pair")} of holders in the period; the middle half of them are ${fixed(low)} to ${fixed(high)} apart.`,
	];
}

const isApart = ({ interval }: StanceGap): boolean => interval !== null && (interval[0] > 0 || interval[1] < 0);

const entryOf = ({ sentences }: DivergenceReport, key: number): LedgerEntry | undefined =>
	sentences.find((one) => one.key === key);

/** The sentences that its latest values are nearest to. */
const entriesOf = (one: IssueDivergence, report: DivergenceReport): readonly LedgerEntry[] =>
	latestOf(one).sides.flatMap((side) => (side === null ? [] : (entryOf(report, side.key) ?? [])));

const pairTitle = ({ holders }: PairDivergence, names: NamesWithPoles): string =>
	holders.map((id) => nameOf(id, names)).join(" and ");

const comparedIn = ({ issues }: PairDivergence): readonly IssueDivergence[] =>
	issues.filter(({ compared }) => compared > 0);

function thinWords({ issues }: PairDivergence, least: number): string {
	const thin = issues.filter(({ compared }) => compared === 0).length;
	return thin === 0 ? "" : `${plural(thin, "more issue")} with too few texts: no period in which both have ${least}.`;
}

function claimWords(claim: Asymmetry, names: NamesWithPoles): string {
	const { kind, holder, other, issue, sign, otherTexts, otherUnread, keys } = claim;
	const [who, whom] = [nameOf(holder, names), nameOf(other, names)];
	const what = `${issueOf(issue, names)} (${sign > 0 ? "for" : "against"}), ${nameOfPeriod(claim)}`;
	if (kind === "sided") return `${what}: in a joint text ${who} alone holds it`;
	const unread = otherUnread === 0 ? "" : `, of which ${otherUnread} on the issue could not be read`;
	return `${what}: ${who} says in ${plural(keys.length, "place")} that both hold it; ${whom} states nothing to that side in ${plural(otherTexts, "text")}${unread}`;
}

const CLAIMS = "Common ground that one side claims";

function pairBlocks(pair: PairDivergence, report: DivergenceReport, names: NamesWithPoles): readonly Block[] {
	const compared = comparedIn(pair);
	const thin = thinWords(pair, report.least);
	return [
		...(compared.length === 0 ? [] : [tableOf(issueRows(pair, compared, report.unit, names))]),
		...(thin === "" ? [] : [paragraph(thin)]),
		...(compared.length > DETAILED
			? [paragraph(`Below are the first ${DETAILED} of these issues in detail; choose an issue to see another.`)]
			: []),
		...compared
			.slice(0, DETAILED)
			.flatMap((one) => [
				heading(3, issueOf(one.issue, names)),
				...[polesOf(one.issue, names), ...placeWords(latestOf(one))].filter(Boolean).map((line) => paragraph(line)),
				tableOf(periodRows(pair, one, names)),
				...entriesOf(one, report).flatMap((entry) => sentenceBlocks(entry, names)),
			]),
		...(pair.asymmetries.length === 0 ? [] : [heading(2, CLAIMS)]),
		...pair.asymmetries.flatMap((claim) => {
			const entry = entryOf(report, claim.keys[0] ?? -1);
			return [paragraph(claimWords(claim, names)), ...(entry === undefined ? [] : sentenceBlocks(entry, names))];
		}),
	];
}

/** Issues that a page has in detail: of more, nobody finds the one that is looked for. */
const DETAILED = 12;
/** Issues that are drawn. */
const DRAWN = 8;

/** The issues on which the two can be compared most often, each as two lines over the periods. */
function ribbonBlocks(
	pair: PairDivergence,
	names: NamesWithPoles,
	noteOf: (key: number) => number | null,
): readonly Block[] {
	const drawn = comparedIn(pair).slice(0, DRAWN);
	if (drawn.length === 0) return [];
	const [first, second] = pair.holders.map((id) => nameOf(id, names)) as [string, string];
	const rows = drawn.map(
		({ issue, periods, trend }): Ribbon => ({
			title: issueOf(issue, names),
			trend: trend?.change === "grew" ? "the distance grew" : trend?.change === "closed" ? "the distance closed" : "",
			periods: periods.map(({ from, sides, gap }) => ({
				date: from.slice(0, 7),
				// Too few texts on one side are no value to compare.
				sides: sides.map((value) =>
					value === null || gap === null ? null : { mean: value.mean, texts: value.texts, note: noteOf(value.key) },
				) as unknown as RibbonPeriod["sides"],
			})),
		}),
	);
	const caption = `Means over texts of the stances of ${first} and ${second} on each issue, −3 to +3, in periods in which both have enough texts; what lies between the lines is the distance.`;
	return [{ kind: "drawing", drawing: ribbons(rows, [first, second], { title: `${first} and ${second}`, caption }) }];
}

const tableOf = ([head = [], ...rows]: Rows): Block =>
	table(
		head,
		rows.map((cells) => cells.map((cell) => [cell])),
	);

function pairLines(
	pair: PairDivergence,
	report: DivergenceReport,
	names: NamesWithPoles,
	most: { readonly issues: number; readonly claims: number },
): readonly ViewLine[] {
	const compared = comparedIn(pair);
	const [only] = pair.issues;
	const isOne = pair.issues.length === 1 && only !== undefined;
	const rows = isOne
		? periodRows(pair, only, names)
		: issueRows(pair, compared.slice(0, most.issues), report.unit, names);
	const quoted = isOne ? [only] : compared.filter((one) => isApart(latestOf(one))).slice(0, QUOTED);
	const thin = isOne ? "" : thinWords(pair, report.least);
	return [
		"",
		...(report.pairs.length === 1 && !isOne
			? []
			: [{ text: isOne ? issueOf(only.issue, names) : pairTitle(pair, names), tone: "strong" } as const]),
		...(isOne ? [polesOf(only.issue, names)].filter(Boolean) : []),
		{ table: rows.map((cells, at) => ({ cells, ...(at === 0 ? { tone: "strong" as const } : {}) })) },
		...(compared.length > most.issues && !isOne ? [`and ${plural(compared.length - most.issues, "more issue")}`] : []),
		...(isOne ? [`Trend of the distance: ${trendWords(only, report.unit)}.`, ...placeWords(latestOf(only))] : []),
		...(thin === "" ? [] : [thin]),
		...quoted.flatMap((one): readonly ViewLine[] => [
			"",
			...(isOne
				? []
				: [{ text: `${issueOf(one.issue, names)}, ${nameOfPeriod(latestOf(one))}`, tone: "strong" } as const]),
			...entriesOf(one, report).map((entry) => quotedLine(entry, names)),
		]),
		...(pair.asymmetries.length === 0
			? []
			: ["", { text: `${CLAIMS} (${pair.asymmetries.length})`, tone: "strong" } as const]),
		...pair.asymmetries.slice(0, most.claims).flatMap((claim): readonly ViewLine[] => {
			const entry = entryOf(report, claim.keys[0] ?? -1);
			return [claimWords(claim, names), ...(entry === undefined ? [] : [quotedLine(entry, names)])];
		}),
		...(pair.asymmetries.length > most.claims ? [`and ${pair.asymmetries.length - most.claims} more`] : []),
	];
}

const quotedLine = ({ sentence, document, holder, stance }: LedgerEntry, names: NamesWithPoles): ViewLine => ({
	text: oneLine(sentence.exact),
	...{ indent: 4, sign: "│ " },
	aside: `${nameOf(holder, names)} ${stance === null ? "?" : steps(stance).replace(".00", "")}, ${document.date ?? "no date"} [${document.id}]`,
});

const COLUMNS = [
	...["first", "second", "issue", "from", "to"],
	...["first_texts", "first_mean", "first_for", "first_against", "first_position"],
	...["second_texts", "second_mean", "second_for", "second_against", "second_position"],
	...["joint_texts", "joint_mean", "gap", "low", "high", "share_gap"],
	...["other_pairs", "others_low", "others_median", "others_high", "nearer_pairs"],
	...["slope", "p", "q", "change"],
];

function rowOf({ holders }: PairDivergence, { issue, trend }: IssueDivergence, period: StanceGap): readonly Cell[] {
	const { from, to, sides, joint, gap, interval, shareGap, baseline } = period;
	const side = (value: StanceValue | null): readonly Cell[] =>
		value === null ? [0, null, null, null, null] : [value.texts, value.mean, value.for, value.against, value.key];
	return [
		...[...holders, issue, from, to, ...sides.flatMap(side), joint?.texts ?? 0, joint?.mean ?? null],
		...[gap, interval?.[0] ?? null, interval?.[1] ?? null, shareGap],
		...[baseline?.pairs ?? 0, baseline?.low ?? null, baseline?.median ?? null, baseline?.high ?? null],
		...[baseline?.nearer ?? null, trend?.slope ?? null, trend?.p ?? null, trend?.q ?? null, trend?.change ?? null],
	];
}
