import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, IssueShifts, MeasuredSeries, Shift, ShiftMeasure, ShiftReport, ShiftSide } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { stanceRows } from "../drawings/stance-rows.ts";
import type { Made } from "../profile/profile-page.ts";
import { issueOf, nameOf, type ProfileNames, sentenceBlocks } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";
import { type SentenceNotes, sentenceNotes } from "./sentence-notes.ts";

/** Shifts of one holder as a page for who does not have the case: when, how far, how sure, and the sentences on both sides. */
export function shiftPage(report: ShiftReport, names: ProfileNames, made: Made): BriefPage {
	const title = titleOf(report, names);
	const notes = sentenceNotes(names.actorNames);
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, title),
			...summaryOf(report, "page").map((line) => paragraph(line)),
			...drawingOf(report, names, notes),
			...report.shifts.flatMap((shift) => shiftBlocks(shift, report, names)),
			heading(2, "What was tested"),
			table(
				TESTED,
				testedRows(report, names, ["tested"]).map((cells) => cells.map((cell) => [cell])),
			),
			...untestedWords(report, names).map((line) => paragraph(line)),
			heading(2, "How to read this"),
			...HOW.map((line) => paragraph(line)),
		],
		notes: notes.notes,
		...{ sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case, with ${seedWords(report)}. Sentences stand as in their texts; stances are readings of the program or of those who corrected it.`,
	};
}

const HOW = [
	"The value of a text is the median of what its holder says in it on the issue: a stance from −3 to +3, or a rung of a ladder of wording from 1 (mild) to 10.",
	"Texts are compared with those of their kind and language alone: a change from briefings to speeches is no shift.",
	"p says how often texts in an order that means nothing show a change as clear as this anywhere in the series; q is the same with all issues tried taken into account.",
	"A shift is a change of what is said in the texts of this case. It may have another reason than a change of policy: other speakers, other occasions, texts that are missing.",
];

/** Rows of a drawing that fit on a page. */
const MOST_ROWS = 8;

/** The stance on each issue on which it shifted, text by text; with one issue also where it did not. */
function drawingOf(report: ShiftReport, names: ProfileNames, { noteOf }: SentenceNotes): readonly Block[] {
	const rows = report.issues
		.map(({ issue, series }) => ({
			issue,
			points: series[0]?.points ?? [],
			shifts: report.shifts.filter((shift) => shift.issue === issue && shift.measure === "stance"),
		}))
		.filter(({ points, shifts }) => points.length > 0 && (shifts.length > 0 || report.issues.length === 1))
		.slice(0, MOST_ROWS);
	if (rows.length === 0) return [];
	const sentences = new Map(report.sentences.map((row) => [row.key, row]));
	const drawing = stanceRows(
		rows.map(({ issue, points, shifts }) => ({
			...{ title: issueOf(issue, names), shifts },
			behind: points.map(({ date, value }) => ({ date, stance: value })),
			points: points.flatMap(({ date, value, document, key }) => {
				const cited = sentences.get(key);
				if (cited === undefined) return [];
				const alone = { texts: 1, range: null, joint: 0 };
				return [{ date, name: date, stance: value, venue: document, ...alone, note: noteOf(cited) }];
			}),
		})),
		{
			title: "Stance by text",
			caption: `Each dot is a text: the median of its stances on the issue, from −3 to +3.${report.shifts.length === 0 ? "" : " The texts nearest to a shift have a mark, which leads to the sentence: ▲ above 0, ▼ below, ○ near it. A dashed line is a shift, the band its interval."}`,
		},
	);
	return [{ kind: "drawing", drawing }];
}

/** More shifts are more than anybody looks through on a screen. */
const ON_A_SCREEN = 4;
const TESTED_ON_A_SCREEN = 8;

/** The same for a terminal, and as a table of one row a shift. */
export function shiftView(report: ShiftReport, names: ProfileNames): CaseView {
	const rows = testedRows(report, names);
	const lines = (most: number, mostTested: number): readonly ViewLine[] => [
		{ text: titleOf(report, names), tone: "strong" },
		...summaryOf(report, "terminal"),
		...report.shifts.slice(0, most).flatMap((shift) => shiftLines(shift, report, names)),
		...(report.shifts.length > most ? ["", `and ${plural(report.shifts.length - most, "more shift")}`] : []),
		"",
		{ table: [{ cells: TESTED, tone: "strong" }, ...rows.slice(0, mostTested).map((cells) => ({ cells }))] },
		...(rows.length > mostTested ? [`and ${rows.length - mostTested} more`] : []),
	];
	const isLong = report.shifts.length > ON_A_SCREEN || rows.length > TESTED_ON_A_SCREEN;
	return {
		title: titleOf(report, names),
		data: report,
		columns: COLUMNS,
		rows: report.shifts.map(rowOf),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
		...(isLong
			? { screen: [...lines(ON_A_SCREEN, TESTED_ON_A_SCREEN), "", "All of them: add --all, or --out FILE.csv"] }
			: {}),
	};
}

const COLUMNS = [
	...["issue", "measure", "scale", "language", "date", "low", "high", "p", "q", "effect", "median_effect", "n"],
	...["mean_before", "mean_after", "texts_before", "texts_after", "together", "clustered"],
	...["positions_before", "positions_after"],
];

const rowOf = (shift: Shift): readonly Cell[] => {
	const { issue, measure, scale, language, date, low, high, p, q, effect, medianEffect, n, before, after } = shift;
	const keysOf = ({ evidence }: ShiftSide): string => evidence.map(({ key }) => key).join(" ");
	return [
		...[issue, measure, scale, language, date, low, high, p, q, rounded(effect), medianEffect, n],
		...[rounded(before.mean), rounded(after.mean), before.texts, after.texts],
		...[shift.together, shift.clustered ? "yes" : "no", keysOf(before), keysOf(after)],
	];
};

const HUNDREDTHS = 100;
const rounded = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;

const titleOf = ({ holder, issues }: ShiftReport, names: ProfileNames): string => {
	const [only, ...others] = issues;
	const on = only === undefined || others.length > 0 ? "" : ` on ${issueOf(only.issue, names)}`;
	return `Shifts of ${nameOf(holder, names)}${on}`;
};

/** How many, of what, and what is left out. */
function summaryOf(report: ShiftReport, place: Place): readonly string[] {
	const { shifts, issues, alpha } = report;
	const tested = issues.filter(({ p }) => p !== null);
	const over = issues.length === 1 ? "" : ` in ${tested.length} of ${plural(issues.length, "issue")} with enough texts`;
	const sure =
		issues.length > 1
			? `at most ${Math.round(alpha * 100)} % of them by chance alone`
			: `probability of a false alarm ${Math.round(alpha * 100)} %`;
	const found = shifts.length === 0 ? "No shift" : plural(shifts.length, "shift");
	const few = issues.flatMap(({ series, texts }) => (series[0]?.state === "few" ? [texts] : []));
	const thin =
		tested.length > 0
			? []
			: issues.length === 1
				? [few.length === 1 ? `Too few texts: ${few[0]}; ${LEAST} are needed.` : EVEN]
				: ["No issue has enough texts."];
	return [
		...(tested.length === 0 ? thin : [`${found}${over} (${sure}).`]),
		...leftOutWords(report, place),
		...repeatedWords(report),
		...unsureWords(report, place),
	];
}

const repeatedWords = ({ repeated }: ShiftReport): readonly string[] =>
	repeated === 0
		? []
		: [
				`${plural(repeated, "position")} against what most hold ${repeated === 1 ? "counts" : "count"} although such readings are of low certainty: three texts or more say the same plainly.`,
			];

/** Where it is read: at a terminal one is told what to type. */
type Place = "page" | "terminal";

const unsureWords = ({ withUnsure }: ShiftReport, place: Place): readonly string[] =>
	withUnsure.map(
		(shift) =>
			`With the positions of low certainty there is a shift on ${shift.date}, ${measureWords(shift)}: ${decimals(shift.effect)} ${unitOf(shift)}, ${chanceWords("p", shift.p)}. Read their sentences before you trust it${place === "terminal" ? " (--unsure)" : ""}.`,
	);

const LEAST = 8;
const EVEN = "Nearly all texts say the same: nothing can have shifted.";

function leftOutWords({ leftOut }: ShiftReport, place: Place): readonly string[] {
	const typed = (option: string): string => (place === "terminal" ? ` (${option} includes them)` : "");
	const { unsure, muted, undated, translated, attributed, unread, coarse } = leftOut;
	const reasons = [
		[unsure, `of low certainty${typed("--unsure")}`],
		[muted, `on muted issues${typed("--muted")}`],
		[undated, "in texts without a date"],
		[translated, "in translations of texts that count"],
		[attributed, "ascribed by others"],
		[unread, "whose stance could not be read"],
		[coarse, "in texts dated by month or year alone, beside those dated by day"],
	] as const;
	const said = reasons.flatMap(([count, why]) => (count === 0 ? [] : [`${thousands(count)} ${why}`]));
	return said.length === 0 ? [] : [`Positions left out: ${said.join(", ")}.`];
}

const seedWords = ({ seed, draws, method }: ShiftReport): string =>
	`${method}, seed ${seed}, at most ${draws} shuffles`;

const measureWords = ({ measure, scale, language }: ShiftMeasure): string =>
	measure === "stance" ? "stance" : `intensity, ${scale} (${language})`;

const unitOf = ({ measure }: ShiftMeasure): string => (measure === "stance" ? "steps" : "rungs");

const decimals = (value: number): string => {
	const shown = rounded(value);
	return `${shown > 0 ? "+" : shown < 0 ? "−" : ""}${Math.abs(shown).toFixed(1)}`;
};

const levelWords = ({ mean, texts }: ShiftSide, { measure }: ShiftMeasure): string =>
	`${measure === "stance" ? decimals(mean) : mean.toFixed(1)} (${plural(texts, "text")})`;

const THOUSANDTH = 0.001;
const chanceWords = (name: string, chance: number): string =>
	chance < THOUSANDTH ? `${name} < .001` : `${name} = ${chance.toFixed(3).replace(/^0/u, "")}`;

/** "−3.1 steps, from +2.2 (20 texts) to −0.9 (20 texts)" */
const sizeWords = (shift: Shift): string =>
	`${decimals(shift.effect)} ${unitOf(shift)}, from ${levelWords(shift.before, shift)} to ${levelWords(shift.after, shift)}`;

const whenWords = ({ low, high }: Shift): string => `after ${low} and by ${high}, with a confidence of 95 %`;

const sureWords = ({ p, q }: Shift): string =>
	q === p ? chanceWords("p", p) : `${chanceWords("p", p)}, ${chanceWords("q", q)}`;

/** Steps: less is between two stances that a reader would call the same. */
const SLIGHT = 0.5;

/** What else may be behind it. */
const cautionsOf = (shift: Shift): readonly string[] => [
	...(shift.measure === "stance" && Math.abs(shift.effect) < SLIGHT
		? ["Slight: less than half a step. The balance of its texts moved, not the side it takes."]
		: []),
	...(shift.together === null
		? []
		: [`Texts of one ${shift.together} resemble each other, and were shuffled together to find p.`]),
	...(shift.clustered ? ["Texts near each other in time resemble each other, so that p is too small."] : []),
];

function shiftBlocks(shift: Shift, report: ShiftReport, names: ProfileNames): readonly Block[] {
	const { issue, date, before, after } = shift;
	return [
		heading(2, `${date}: ${issueOf(issue, names)}, ${measureWords(shift)}`),
		paragraph(`${sizeWords(shift)}; ${whenWords(shift)}; ${sureWords(shift)}.`),
		...cautionsOf(shift).map((caution) => paragraph(caution)),
		heading(3, "Before"),
		...sentencesOf(before, report).flatMap((row) => sentenceBlocks(row, names)),
		heading(3, "After"),
		...sentencesOf(after, report).flatMap((row) => sentenceBlocks(row, names)),
	];
}

const sentencesOf = ({ evidence }: ShiftSide, { sentences }: ShiftReport): ShiftReport["sentences"] =>
	evidence.flatMap(({ key }) => sentences.find((row) => row.key === key) ?? []);

function shiftLines(shift: Shift, report: ShiftReport, names: ProfileNames): readonly ViewLine[] {
	const quoted = (side: ShiftSide): readonly ViewLine[] =>
		sentencesOf(side, report)
			.slice(0, 1)
			.map(({ sentence, document }) => ({
				...{ text: oneLine(sentence.exact), indent: 4, sign: "│ ", aside: `${document.date ?? ""} [${document.id}]` },
			}));
	return [
		"",
		{ text: `${shift.date}  ${issueOf(shift.issue, names)}, ${measureWords(shift)}`, tone: "strong" },
		{ text: `${sizeWords(shift)}; ${sureWords(shift)}`, indent: 2 },
		{ text: whenWords(shift), indent: 2 },
		...cautionsOf(shift).map((text) => ({ text, indent: 2 })),
		...quoted(shift.before),
		...quoted(shift.after),
	];
}

const TESTED = ["Issue", "Measure", "Texts", "Clearest change"];

/** Which issues have too little to test, and on which nothing can have moved. */
const untestedWords = ({ issues }: ShiftReport, names: ProfileNames): readonly string[] =>
	(["even", "few"] as const).flatMap((state) => {
		const said = issues.flatMap(({ issue, series: [stance] }) =>
			stance?.state === state ? [`${issueOf(issue, names)} (${thousands(stance.n)})`] : [],
		);
		const why = state === "even" ? "Nearly all texts say the same" : `Fewer than ${LEAST} texts`;
		return said.length === 0 ? [] : [`${why}: ${said.join(", ")}.`];
	});

const testedRows = (
	{ issues }: ShiftReport,
	names: ProfileNames,
	states: readonly MeasuredSeries["state"][] = ["tested", "even", "few"],
): readonly (readonly string[])[] =>
	issues.flatMap((issue) =>
		issue.series
			.filter(({ state }) => states.includes(state))
			.filter(({ state, measure }) => state === "tested" || measure === "stance")
			.map((series) => testedRow(issue, series, names)),
	);

const testedRow = ({ issue }: IssueShifts, series: MeasuredSeries, names: ProfileNames): readonly string[] => [
	issueOf(issue, names),
	measureWords(series),
	String(series.n),
	series.state === "few"
		? `too few, ${series.n}`
		: series.state === "even"
			? "nearly all alike"
			: chanceWords("p", series.p as number),
];
