import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, ClauseState, DocumentKind, SeriesCell, SeriesReport, SeriesRow, SeriesStep } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { KIND_NAMES, plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { signedWords, words } from "../writers/blocks.ts";
import { heading, paragraph, table } from "../writers/document.ts";

export interface SeriesNames {
	readonly issueNames: Readonly<Record<string, string>>;
}

/** What is listed of the latest text against the one before, in this order, each with its heading. */
const LISTED = [
	["gone", "Gone"],
	["back", "Back"],
	["reworded", "Reworded"],
	["new", "New"],
] as const satisfies readonly (readonly [ClauseState, string])[];

const STATE_NAMES: Readonly<Record<ClauseState, string>> = {
	gone: "gone",
	new: "new",
	back: "back",
	reworded: "reworded",
	same: "same",
	moved: "inside another clause",
	earlier: "gone before",
};

/** A series of texts as a page for who does not have the case: counts from text to text, what changed last, and every clause. */
export function seriesPage(series: SeriesReport, names: SeriesNames, made: Made): BriefPage {
	const { title, rows } = series;
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, `${oneLine(title)}: clause by clause`),
			paragraph(`${spanOf(series)} ${sinceWords(series)}`),
			...leftOutWords(series).map((line) => paragraph(line)),
			countsTable(series),
			...LISTED.flatMap(([state, name]) => changedBlocks(series, state, name, names)),
			heading(2, "Every clause"),
			table(
				["Clause", "First", "Last", "Now", "Issues"],
				counted(rows).map((row) => [
					[latestWords(row)],
					[dateOf(series, row.first)],
					[dateOf(series, row.last)],
					[STATE_NAMES[row.state]],
					issuesOf(row, names),
				]),
			),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case. Clauses stand as in their texts; which of them correspond is the program's reading. Headings and greetings are not counted.`,
	};
}

/** More clauses under one heading are more than a person looks through. */
const ON_A_SCREEN = 8;

/** The same for a terminal, and as a table with one column a text. */
export function seriesView(series: SeriesReport, names: SeriesNames): CaseView {
	const lines = (most: number): readonly ViewLine[] => [
		{ text: series.title, tone: "strong" },
		`${spanOf(series)} ${sinceWords(series)}`,
		...leftOutWords(series),
		"",
		{ table: countRows(series).map((cells, at) => ({ cells, ...(at === 0 ? { tone: "strong" as const } : {}) })) },
		...LISTED.flatMap(([state, name]) => changedLines(series, state, name, most)),
	];
	const isLong = LISTED.some(([state]) => withState(series, state).length > ON_A_SCREEN);
	return {
		title: `${series.title}: clause by clause`,
		data: series,
		columns: ["state", "first", "last", "issues", ...series.texts.map(({ date, id }) => `${date ?? ""} ${id}`.trim())],
		rows: counted(series.rows).map((row) => [
			row.state,
			dateOf(series, row.first),
			dateOf(series, row.last),
			issuesOf(row, names).join("; "),
			...series.texts.map((_, text) => {
				const cell = row.cells.find((one) => one.text === text);
				return cell === undefined ? null : oneLine(cell.quote.exact);
			}),
		]),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY),
		...(isLong ? { screen: [...lines(ON_A_SCREEN), "", "All of them: add --all, or --out FILE.csv"] } : {}),
	};
}

const counted = (rows: readonly SeriesRow[]): readonly SeriesRow[] => rows.filter(({ isFormal }) => !isFormal);
const withState = ({ rows }: SeriesReport, state: ClauseState): readonly SeriesRow[] =>
	counted(rows).filter((row) => row.state === state);

const dateOf = ({ texts }: SeriesReport, text: number): string => texts[text]?.date ?? "no date";
const issuesOf = ({ issues }: SeriesRow, { issueNames }: SeriesNames): readonly string[] =>
	issues.map((id) => oneLine(issueNames[id] ?? id));
const cellOf = ({ cells }: SeriesRow): SeriesCell => cells.at(-1) as SeriesCell;
const latestWords = (row: SeriesRow): string => oneLine(cellOf(row).quote.exact);

function spanOf({ texts }: SeriesReport): string {
	const [first, last] = [texts[0], texts.at(-1)];
	const kinds = new Set(texts.map(({ kind }) => KIND_NAMES[kind as DocumentKind] ?? kind));
	const [kind] = kinds;
	const what = kinds.size === 1 && kind !== undefined ? kind : "text";
	return `${plural(texts.length, what)}, ${first?.date ?? "no date"} to ${last?.date ?? "no date"}.`;
}

/** "3 clauses gone, 9 new, 2 back, 5 reworded since 2024-03-01." */
function sinceWords(series: SeriesReport): string {
	const step = series.steps.at(-1) as SeriesStep;
	const counts = LISTED.map(([state, name], at) =>
		at === 0 ? `${plural(step.gone, "clause")} gone` : `${step[state]} ${name.toLowerCase()}`,
	);
	return `${counts.join(", ")} since ${dateOf(series, step.text - 1)}.`;
}

const GAPS = {
	undated: "without a date",
	language: "in another language",
	older: "older than the latest that fit into one series",
} as const;

function leftOutWords({ leftOut }: SeriesReport): readonly string[] {
	if (leftOut.length === 0) return [];
	const reasons = Object.entries(GAPS).flatMap(([why, said]) => {
		const count = leftOut.filter((one) => one.why === why).length;
		return count === 0 ? [] : [`${count} ${said}`];
	});
	return [`Left out: ${reasons.join(", ")}.`];
}

const COUNTS = ["Date", "Title", "Clauses", "Gone", "Back", "Reworded", "New", "Same"];

const countRows = ({ texts, steps }: SeriesReport): readonly (readonly string[])[] => [
	COUNTS,
	...texts.map(({ date, title, id, clauses }, text) => {
		const step = steps.find((one) => one.text === text);
		const changes = step === undefined ? [] : [step.gone, step.back, step.reworded, step.new, step.same];
		return [date ?? "no date", oneLine(title ?? id), String(clauses), ...changes.map(String)];
	}),
];

function countsTable(series: SeriesReport): Block {
	const [head = [], ...rows] = countRows(series);
	return table(
		head,
		rows.map((cells) => head.map((_, at) => [cells[at] ?? ""])),
	);
}

function changedBlocks(series: SeriesReport, state: ClauseState, name: string, names: SeriesNames): readonly Block[] {
	const rows = withState(series, state);
	if (rows.length === 0) return [];
	return [
		heading(2, `${name} (${rows.length})`),
		...rows.flatMap((row): readonly Block[] => [
			{ kind: "quote", blocks: [paragraph(changedWords(row))] },
			{ kind: "paragraph", inlines: words([factsOf(series, row), ...issuesOf(row, names)].join(" · ")) },
		]),
	];
}

const changedLines = (series: SeriesReport, state: ClauseState, name: string, most: number): readonly ViewLine[] => {
	const rows = withState(series, state);
	if (rows.length === 0) return [];
	return [
		"",
		{ text: `${name} (${rows.length})`, tone: "strong" },
		...rows
			.slice(0, most)
			.map((row): ViewLine => ({ text: changedWords(row), indent: 4, sign: "│ ", aside: factsOf(series, row) })),
		...(rows.length > most ? [`    and ${rows.length - most} more`] : []),
	];
};

/** Words of the latest text that has the clause; where they differ from those before: [-had-] and {+has+}. */
function changedWords(row: SeriesRow): string {
	const { quote, diff } = cellOf(row);
	const isChanged = diff.length > 0 && (row.state === "reworded" || row.state === "back");
	return oneLine(
		isChanged
			? signedWords(diff.map(({ kind, text }) => ({ as: kind === "same" ? "words" : kind, text })))
			: quote.exact,
	);
}

function factsOf(series: SeriesReport, row: SeriesRow): string {
	const { likeness } = cellOf(row);
	const [first, last] = [dateOf(series, row.first), dateOf(series, row.last)];
	switch (row.state) {
		case "gone":
			return row.first === row.last ? `only in ${first}` : `since ${first}, last in ${last}`;
		case "new":
			return "not in any earlier text";
		case "back": {
			const before = dateOf(series, row.cells.at(-2)?.text ?? row.first);
			return `first in ${first}${before === first ? "" : `, before that in ${before}`}`;
		}
		default:
			return `since ${first}${likeness === null ? "" : `, ${Math.round(likeness * 100)} % alike`}`;
	}
}
