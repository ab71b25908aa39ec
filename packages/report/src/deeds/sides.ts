import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { SidesCount, SidesReport } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ProfileNames } from "../profile/sentence-blocks.ts";
import type { CaseView } from "../view/view.ts";
import { percent } from "../words/figures.ts";
import { plural, thousands } from "../words/sides.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";
import { bodiesWords, leftOutWords, voterOf } from "./agreement.ts";

/** With whom others vote where a bloc and one voter differ, as a page. */
export function sidesPage(report: SidesReport, names: ProfileNames, made: Made): BriefPage {
	return {
		...made,
		title: titleOf(report, names),
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, titleOf(report, names)),
			...leftOutWords(report.leftOut).map((line) => paragraph(line)),
			table(
				headOf(report, names),
				report.counts.map((count) => wordsOf(count, report, names).map((cell) => [cell])),
			),
			...howTo(report, names).map((line) => paragraph(line)),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from recorded votes of one case (${report.tables.join(", ")}).`,
	};
}

/** The same for a terminal, and as a table of one row a reading. */
export const sidesView = (report: SidesReport, names: ProfileNames): CaseView => ({
	title: titleOf(report, names),
	data: report,
	columns: COLUMNS,
	rows: report.counts.map(rowOf),
	notes: [],
	text: [
		{ text: titleOf(report, names), tone: "strong" },
		...leftOutWords(report.leftOut),
		"",
		{
			table: [
				{ cells: headOf(report, names), tone: "strong" },
				...report.counts.map((count) => ({ cells: wordsOf(count, report, names) })),
			],
		},
		"",
		...howTo(report, names),
	],
});

const COLUMNS = [
	...["rule", "important", "roll_calls", "majority_bloc", "majority_against", "majority_tied"],
	...["majority_share_bloc", "majority_share_against", "votes_bloc", "votes_against", "votes_neither"],
	...["votes_share_bloc", "votes_share_against"],
];

const rowOf = ({ rule, important, rollCalls, majorities, votes }: SidesCount): readonly Cell[] => [
	...[rule, important ? "yes" : "no", rollCalls, majorities.bloc, majorities.against, majorities.tied],
	...[majorities.shareBloc, majorities.shareAgainst, votes.bloc, votes.against, votes.neither],
	...[votes.shareBloc, votes.shareAgainst],
];

const blocOf = ({ bloc }: SidesReport, names: ProfileNames): string =>
	bloc.map((id) => voterOf(id, names)).join(" and ");

const titleOf = (report: SidesReport, names: ProfileNames): string =>
	`With whom others vote in ${bodiesWords(report.bodies)} where ${blocOf(report, names)} and ${voterOf(report.against, names)} differ`;

const headOf = (report: SidesReport, names: ProfileNames): readonly string[] => [
	...["Roll calls", "n"],
	...[`Majority with ${blocOf(report, names)}`, `Majority with ${voterOf(report.against, names)}`],
	...[`Votes with ${blocOf(report, names)}`, `Votes with ${voterOf(report.against, names)}`],
];

const PLACES = 1;
const share = (value: number | null): string => (value === null ? "none" : percent(value, PLACES));

const wordsOf = (
	{ rule, important, rollCalls, majorities, votes }: SidesCount,
	report: SidesReport,
	names: ProfileNames,
) => [
	`${important ? "important, " : ""}${rule === "together" ? `${blocOf(report, names)} alike` : `${voterOf(report.against, names)} unlike each`}`,
	thousands(rollCalls),
	...[share(majorities.shareBloc), share(majorities.shareAgainst)],
	...[share(votes.shareBloc), share(votes.shareAgainst)],
];

function howTo(report: SidesReport, names: ProfileNames): readonly string[] {
	const first = voterOf(report.bloc[0] ?? "", names);
	const { importanceUnknown: unknown } = report;
	return [
		"Majority: the share of roll calls on which more of the other voters vote so. On the rest they are as many on both sides.",
		"Votes: the share of the votes of others that are on either side; those that are on neither, and absences, are left out.",
		...(unknown === 0
			? []
			: [
					`The tables do not say of ${plural(unknown, "roll call")} whether ${unknown === 1 ? "it is" : "they are"} on a list of important votes; ${unknown === 1 ? "it does" : "they do"} not count as such.`,
				]),
		...(report.bloc.length > 1
			? [`“Unlike each” counts roll calls on which the bloc itself is divided, too; its side is then that of ${first}.`]
			: []),
	];
}
