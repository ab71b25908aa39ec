import { INTERFACE_LANGUAGE } from "@fissure/core";
import type {
	AgreementFacet,
	Block,
	CoderAgreement,
	CoderAgreementRow,
	CoderMeasure,
	CodingsLeftOut,
	ConfusionTable,
	DifferingPassage,
} from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import { issueOf, type NamesWithPoles, nameOf } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { fixed } from "../words/figures.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { signed } from "../words/wording.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";

/** How much coders agree, as a page with every figure, table and passage. */
export function coderAgreementPage(report: CoderAgreement, names: NamesWithPoles, made: Made): BriefPage {
	const title = titleOf(report);
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, title),
			...aboutWords(report).map((line) => paragraph(line)),
			tableBlock(mainRows(report, names)),
			...(report.by === "whole" ? [tableBlock(otherRows(report))] : []),
			heading(2, "Who gave what"),
			...shownTables(report).flatMap((one): readonly Block[] => [
				paragraph(tableTitle(one, report, names)),
				tableBlock(confusionRows(one, names)),
			]),
			heading(2, "Where they differ"),
			...report.passages
				.slice(0, PASSAGES_ON_A_PAGE)
				.flatMap((passage): readonly Block[] => [
					{ kind: "quote", blocks: [paragraph(oneLine(passage.exact))] },
					paragraph(`${readingsWords(passage, names)} ${placeWords(passage)}`),
				]),
			...moreWords(report, PASSAGES_ON_A_PAGE).map((line) => paragraph(line)),
			heading(2, "How it was measured"),
			...howTo(report).map((line) => paragraph(line)),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from codings of one case, with ${report.method}, seed ${report.seed}.`,
	};
}

const PASSAGES_ON_A_PAGE = 200;
const PASSAGES_ON_A_SCREEN = 3;
const GROUPS_ON_A_SCREEN = 25;

/** The same for a terminal, and as a table of one row a group, facet and coefficient. */
export function coderAgreementView(report: CoderAgreement, names: NamesWithPoles): CaseView {
	const lines = (groups: number, passages: number, hasTables: boolean): readonly ViewLine[] => [
		{ text: titleOf(report), tone: "strong" },
		...aboutWords(report),
		"",
		asTable(mainRows(report, names).slice(0, groups + 1)),
		...(report.by === "whole" ? ["", asTable(otherRows(report))] : []),
		...(hasTables
			? shownTables(report).flatMap((one): readonly ViewLine[] => [
					"",
					{ text: tableTitle(one, report, names), tone: "strong" },
					asTable(confusionRows(one, names)),
				])
			: []),
		...(report.passages.length === 0
			? []
			: [
					"",
					{
						text: `Where they differ (${thousands(report.passages.length + report.morePassages)})`,
						tone: "strong",
					} as const,
				]),
		...report.passages.slice(0, passages).map(
			(passage): ViewLine => ({
				text: oneLine(passage.exact),
				...{ indent: 4, sign: "│ " },
				aside: `${readingsWords(passage, names)} ${placeWords(passage)}`,
			}),
		),
		...(passages > 0 && report.passages.length > 0 ? moreWords(report, passages) : []),
		"",
		...howTo(report),
	];
	const isLong =
		report.passages.length > PASSAGES_ON_A_SCREEN ||
		report.groups.length > GROUPS_ON_A_SCREEN ||
		report.tables.length > 0;
	return {
		title: titleOf(report),
		data: report,
		columns: ["group", "coders", "facet", "measure", "n", "texts", "value", "low", "high", "silent"],
		rows: report.rows.map((row) => cellsOf(row, report)),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true),
		...(isLong
			? {
					screen: [
						...lines(GROUPS_ON_A_SCREEN, PASSAGES_ON_A_SCREEN, false),
						"Tables of who gave what, and all passages: add --all, or --out FILE.html",
					],
				}
			: {}),
	};
}

const cellsOf = (row: CoderAgreementRow, { groups }: CoderAgreement): readonly Cell[] => {
	const { group, facet, measure, n, texts, value, low, high, silent } = row;
	const coders = groups.find(({ id }) => id === group)?.coders.join(" ") ?? "";
	return [group, coders, facet, measure, n, texts, value, low, high, silent];
};

const titleOf = ({ coders }: CoderAgreement): string => {
	const named = coders.map(({ coder }) => oneLine(coder));
	const last = named.at(-1);
	if (last === undefined) return "How much do coders agree? No text is coded by two of them";
	return `How much do ${named.slice(0, -1).join(", ")} and ${last} agree?`;
};

const LEFT_OUT: Readonly<Record<CodingsLeftOut, (count: number) => string>> = {
	"one-coder": (count) => `${plural(count, "text")} that only one of them has coded`,
	corrections: (count) =>
		`${plural(count, "coding")} in which a person only corrected others, but where two marked the same words`,
	"low-certainty": (count) => `${plural(count, "position")} of low certainty`,
	undated: (count) => `${plural(count, "text")} without a date that is exact enough`,
	"other-language": (count) => `${plural(count, "text")} that cannot be cut into sentences`,
};

function aboutWords({ coders, texts, leftOut }: CoderAgreement): readonly string[] {
	const own = coders.map(
		(one) => `${oneLine(one.coder)}, ${plural(one.texts, "text")}, ${plural(one.positions, "position")}`,
	);
	const out = leftOut.map(({ why, count }) => LEFT_OUT[why](count));
	return [
		`${plural(texts, "text")} that two of them or more have coded: ${own.join("; ")}.`,
		...(out.length === 0 ? [] : [`Left out: ${out.join("; ")}.`]),
	];
}

const FACET_NAMES: Readonly<Record<AgreementFacet, string>> = {
	marked: "Same words marked",
	units: "Same units",
	sentence: "Each sentence, each issue",
	issue: "Issue",
	holder: "Holder",
	manner: "Manner",
	asserter: "Asserter",
	stance: "Stance",
};
const UNITS: Readonly<Partial<Record<AgreementFacet, string>>> = {
	marked: "characters",
	units: "units",
	sentence: "sentences × issues",
};

const MEASURE_NAMES: Readonly<Record<CoderMeasure, string>> = {
	agreement: "same",
	overlap: "overlap",
	"alpha-nominal": "α nominal",
	"alpha-ordinal": "α ordinal",
	"alpha-interval": "α interval",
	kappa: "κ",
	"kappa-linear": "κ linear",
	"kappa-squared": "κ squared",
	pi: "π",
	fleiss: "Fleiss κ",
	ac1: "AC1",
	ac2: "AC2",
	"u-alpha": "uα",
	"cu-alpha": "cuα",
	"alpha-u": "α_U",
	gamma: "γ",
};

/** The coefficient that is shown of each facet where there is room for one. */
const MAIN: Readonly<Record<AgreementFacet, CoderMeasure>> = {
	...{ marked: "u-alpha", units: "alpha-u", sentence: "alpha-nominal", issue: "alpha-nominal" },
	...{ holder: "alpha-nominal", manner: "alpha-nominal", asserter: "alpha-nominal", stance: "alpha-ordinal" },
};

const FACETS = Object.keys(FACET_NAMES) as readonly AgreementFacet[];
/** With groups there is room for these. */
const OF_GROUPS = ["marked", "sentence", "holder", "stance"] as const satisfies readonly AgreementFacet[];

type Rows = readonly (readonly string[])[];

const find = (
	{ rows }: CoderAgreement,
	group: string,
	facet: AgreementFacet,
	measure: CoderMeasure,
): CoderAgreementRow | undefined =>
	rows.find((row) => row.group === group && row.facet === facet && row.measure === measure);

/** "0.81 [0.74, 0.88]"; why there is none. */
function valueWords(row: CoderAgreementRow | undefined, least: number): string {
	if (row === undefined) return "—";
	const { value, low, high, silent, n } = row;
	if (value === null) return silent === null ? "—" : SILENT[silent](n, least);
	return `${fixed(value)}${low === null || high === null ? "" : ` [${fixed(low)}, ${fixed(high)}]`}`;
}

const SILENT = {
	"few-units": (n: number, least: number) => (n < least ? `too few (${n})` : "too few marked"),
	"one-category": () => "all the same",
	overlapping: () => "units overlap",
	"too-many": () => "too many to align",
} as const;

function mainRows(report: CoderAgreement, names: NamesWithPoles): Rows {
	const { by, groups, least } = report;
	const shown = (group: string, facet: AgreementFacet): string =>
		valueWords(find(report, group, facet, MAIN[facet]) ?? find(report, group, facet, "alpha-nominal"), least);
	if (by === "whole")
		return [
			["On what", "Of", "Same", "α [95 %]"],
			...FACETS.flatMap((facet) => {
				const row = report.rows.find((one) => one.facet === facet);
				if (row === undefined) return [];
				const of = `${thousands(row.n)} ${UNITS[facet] ?? "passages"}`;
				return [
					[FACET_NAMES[facet], of, valueWords(find(report, "whole", facet, "agreement"), least), shown("whole", facet)],
				];
			}),
		];
	return [
		[GROUP_NAMES[by], "Texts", "Marked, α", "Sentences, α", "Holder, α", "Stance, α"],
		...groups.map(({ id, texts }) => [
			groupOf(id, by, names),
			thousands(texts),
			...OF_GROUPS.map((facet) => {
				const row = find(report, id, facet, MAIN[facet]) ?? find(report, id, facet, "alpha-nominal");
				return row?.value == null || facet === "marked"
					? shown(id, facet)
					: `${shown(id, facet)} (${thousands(row.n)})`;
			}),
		]),
	];
}

const GROUP_NAMES: Readonly<Record<CoderAgreement["by"], string>> = {
	...{ whole: "Codings", issue: "Issue", holder: "Holder", manner: "Manner", stance: "Stance", pair: "Coders" },
	...{ month: "Month", quarter: "Quarter", year: "Year" },
};

const groupOf = (id: string, by: CoderAgreement["by"], names: NamesWithPoles): string =>
	by === "issue"
		? issueOf(id, names)
		: by === "holder"
			? nameOf(id, names)
			: by === "stance"
				? signed(Number(id))
				: oneLine(id);

/** The coefficients beside those of the first table. */
function otherRows(report: CoderAgreement): Rows {
	return [
		["On what", "Other coefficients"],
		...FACETS.flatMap((facet) => {
			const own = report.rows.filter(
				(row) => row.facet === facet && row.measure !== "agreement" && row.measure !== MAIN[facet],
			);
			const said = own.map((row) => `${MEASURE_NAMES[row.measure]} ${valueWords(row, report.least)}`);
			return said.length === 0 ? [] : [[FACET_NAMES[facet], said.join(" · ")]];
		}),
	];
}

/** Wider ones nobody reads on paper; the JSON has them. */
const MOST_CATEGORIES = 12;

const shownTables = ({ tables, by }: CoderAgreement): readonly ConfusionTable[] =>
	by === "whole" || by === "pair" ? tables.filter(({ categories }) => categories.length <= MOST_CATEGORIES) : [];

const tableTitle = (
	{ facet, first, second, group }: ConfusionTable,
	{ by }: CoderAgreement,
	names: NamesWithPoles,
): string =>
	`${FACET_NAMES[facet]}: ${oneLine(first)} down, ${oneLine(second)} across${by === "whole" ? "" : `, ${groupOf(group, by, names)}`}`;

function confusionRows({ categories, counts, facet }: ConfusionTable, names: NamesWithPoles): Rows {
	const named = categories.map((category) => categoryOf(category, facet, names));
	return [
		["", ...named],
		...named.map((name, row) => [
			name,
			...named.map((_, column) => thousands(counts[row * categories.length + column] ?? 0)),
		]),
	];
}

const categoryOf = (category: string, facet: AgreementFacet, names: NamesWithPoles): string => {
	if (facet === "issue") return issueOf(category, names);
	if (facet === "stance") return Number.isNaN(Number(category)) ? category : signed(Number(category));
	return facet === "holder" || facet === "asserter" ? nameOf(category, names) : oneLine(category);
};

/** "Grain: lexicon Valdara +2 own; person:Ana nothing." */
function readingsWords({ readings }: DifferingPassage, names: NamesWithPoles): string {
	const issue = readings.find(({ reading }) => reading !== null)?.reading?.issue ?? "";
	const said = readings.map(({ coder, reading }) => {
		if (reading === null) return `${oneLine(coder)} nothing`;
		const { holder, manner, stance } = reading;
		return `${oneLine(coder)} ${nameOf(holder, names)} ${signed(stance)} ${manner}`;
	});
	return `${issueOf(issue, names)}: ${said.join("; ")}.`;
}

const placeWords = ({ document, date, start, end }: DifferingPassage): string =>
	`${date ?? "no date"} [${document} ${start}–${end}]`;

const moreWords = ({ passages, morePassages }: CoderAgreement, shown: number): readonly string[] => {
	const more = Math.max(0, passages.length - shown) + morePassages;
	return more === 0 ? [] : [`and ${plural(more, "more passage")}.`];
};

const howTo = ({ least }: CoderAgreement): readonly string[] => [
	"Passages are the same where two coders marked half of the shorter or more of the same words on one issue. Same: the share of pairs of coders who gave the same, without regard to chance. An α of .800 is enough to conclude from, .667 for tentative conclusions (Krippendorff).",
	`In brackets the 95 % interval, by a jackknife over texts and a Beta distribution; none for fewer than ten texts, where without one text all have one category, and for α_U of more than 10,000 units. Fewer than ${least} units give no value.`,
];

const tableBlock = ([head = [], ...rows]: Rows): Block =>
	table(
		head,
		rows.map((cells) => cells.map((cell) => [cell])),
	);

const asTable = (rows: Rows): ViewLine => ({
	table: rows.map((cells, at) => ({ cells, ...(at === 0 ? { tone: "strong" as const } : {}) })),
});
