import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Inline, RollCall, Voter, VoterPair } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { crossTable } from "../drawings/cross-table.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ProfileNames } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { percentWords } from "../words/figures.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import { heading, paragraph, wordTable } from "../writers/document.ts";

const ANSWERS = ["yes", "abstain", "no"] as const;
/** More divided votes are more than a person looks through; the CSV has all. */
const ON_A_PAGE = 60;
const ON_A_SCREEN = 15;

/** Two voters as a page: how often each voted how, and the roll calls on which they were furthest apart, each leading to its votes. */
export function voterPairPage(report: VoterPair, _: ProfileNames, made: Made): BriefPage {
	const { divergent, counts } = report;
	const [first, second] = namesOf(report);
	const together = bothVoted(report);
	const shown = divergent.slice(0, ON_A_PAGE);
	return {
		...made,
		title: titleOf(report),
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, titleOf(report)),
			paragraph(summaryOf(report)),
			...(together === 0
				? []
				: [
						{
							kind: "drawing" as const,
							drawing: crossTable(
								{ sides: [first, second], answers: ANSWERS, counts },
								{
									title: "How often each voted how",
									caption: `Rows: ${first}. Columns: ${second}. The share is of the ${plural(together, "roll call")} on which both voted.`,
								},
							),
						},
					]),
			...(shown.length === 0
				? []
				: [
						heading(2, "Furthest apart"),
						paragraph(
							`Yes against no comes first; of these, the votes on which the fewest others voted as one of the two. ${report.total > shown.length ? `The first ${shown.length} of ${report.total}; the CSV has all.` : ""}`.trim(),
						),
						wordTable(
							["Date", "Roll call", first, second, `As ${first}`, `As ${second}`],
							shown.map(({ rollCall, votes, with: beside }) => [
								words(rollCall.date),
								[leadingTo(rollCall)],
								...[...votes, ...beside.map(String)].map((cell) => words(cell)),
							]),
						),
					]),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from recorded votes of one case.`,
	};
}

/** The same for a terminal, and as a table of one row a roll call. */
export function voterPairView(report: VoterPair): CaseView {
	const { divergent, counts, total } = report;
	const [first, second] = namesOf(report);
	const lines = (most: number): readonly ViewLine[] => [
		{ text: titleOf(report), tone: "strong" },
		summaryOf(report),
		"",
		{
			table: [
				{ cells: [`${first} ↓ ${second} →`, ...ANSWERS], tone: "strong" },
				...ANSWERS.map((answer, row) => ({ cells: [answer, ...(counts[row] ?? []).map(String)] })),
			],
		},
		"",
		{
			table: [
				{ cells: ["Date", "Symbol", first, second, "Roll call"], tone: "strong" },
				...divergent.slice(0, most).map(({ rollCall, votes }) => ({
					cells: [rollCall.date, rollCall.symbol ?? "", ...votes, oneLine(rollCall.title)],
				})),
			],
		},
		...(total > most ? [`and ${total - most} more`] : []),
	];
	return {
		title: titleOf(report),
		data: report,
		columns: ["table", "id", "date", "session", "symbol", "title", "first", "second", "as_first", "as_second"],
		rows: divergent.map(({ rollCall, votes, with: beside }) => [
			...[rollCall.table, rollCall.id, rollCall.date, rollCall.session, rollCall.symbol, rollCall.title],
			...votes,
			...beside,
		]),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY),
		...(total > ON_A_SCREEN
			? { screen: [...lines(ON_A_SCREEN), "", "All of them: add --all, or --out FILE.csv"] }
			: {}),
	};
}

const nameOf = ({ id, name }: Voter): string => oneLine(name ?? id);
const namesOf = ({ voters: [first, second] }: VoterPair): readonly [string, string] => [
	first === undefined ? "" : nameOf(first),
	second === undefined ? "" : nameOf(second),
];

const bothVoted = ({ counts }: VoterPair): number => counts.flat().reduce((sum, count) => sum + count, 0);

const titleOf = (pair: VoterPair): string => `${namesOf(pair).join(" and ")}: how they voted`;

function summaryOf(pair: VoterPair): string {
	const { counts, total, apart } = pair;
	const together = bothVoted(pair);
	if (together === 0) return "There is no roll call on which both voted.";
	const same = ANSWERS.reduce((sum, _, at) => sum + (counts[at]?.[at] ?? 0), 0);
	const opposite = (counts[0]?.[2] ?? 0) + (counts[2]?.[0] ?? 0);
	const only = apart === 0 ? "" : ` On ${plural(apart, "roll call")} only one of them voted.`;
	return `Both voted on ${plural(together, "roll call")}: the same in ${same} (${percentWords(same / together)}), opposite in ${opposite} (${percentWords(opposite / together)}); in ${total - opposite} one of them abstained.${only}`;
}

/** The title of a roll call with its symbol, which leads to who voted how. */
const leadingTo = ({ table: of, id, symbol, title }: RollCall): Inline => ({
	...{ kind: "text", strong: false, em: false, code: false, href: null },
	text: oneLine(symbol === null ? title : `${symbol} ${title}`),
	rollCall: { table: of, id },
});
