import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { ExpectedIssue, ExpectedIssues } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import { issueOf, nameOf, type ProfileNames } from "../profile/sentence-blocks.ts";
import type { CaseView } from "../view/view.ts";
import { percentWords } from "../words/figures.ts";
import { plural } from "../words/sides.ts";
import { heading, paragraph, table } from "../writers/document.ts";

const HEAD = ["Issue", "Expected", "95 %", "By habit", "Lately", "With partner", "Others, two weeks", "In the text"];
/** So probable that its absence is worth a look. */
const EXPECTED = 0.5;
const ON_A_SCREEN = 25;

const shareWords = (share: number | null): string => (share === null ? "—" : percentWords(share));

const rowOf = (one: ExpectedIssue, names: ProfileNames): readonly string[] => [
	issueOf(one.issue, names),
	percentWords(one.probability),
	one.interval.map(percentWords).join(" – "),
	percentWords(one.habit),
	...[one.lately, one.withPartner, one.around].map(shareWords),
	one.isMentioned === null ? "—" : one.isMentioned ? "yes" : one.probability >= EXPECTED ? "no, though expected" : "no",
];

/** Texts that were analysed with other words say nothing of what is counted with these. */
const textsWords = ({ texts, translated }: ExpectedIssues): string =>
	texts === 0
		? "No other text of this publisher was analysed with the words of today: add texts, or run fissure code."
		: `${plural(texts, "other text")} of this publisher${translated === 0 ? "" : `, beside ${plural(translated, "translation")}`}.`;

const titleOf = ({ publisher, parties, date }: ExpectedIssues, names: ProfileNames): string =>
	`What ${nameOf(publisher, names)} would be expected to mention on ${date}${parties.length === 0 ? "" : `, with ${parties.map((id) => nameOf(id, names)).join(", ")}`}`;

const ABOUT =
	"Expected: how probable a mention is in such a text at such a time, from habit (length, partner, years), moved by its texts of the last 60 days, its last six texts with the same partner, and what others spoke of in the two weeks before. Absence is a fact about a text; why something is absent is another question.";

/** What a publisher would be expected to mention, as a page. */
export function expectationPage(expected: ExpectedIssues, names: ProfileNames, made: Made): BriefPage {
	const title = titleOf(expected, names);
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, title),
			paragraph(`${textsWords(expected)} ${ABOUT}`),
			...(expected.issues.length === 0
				? [paragraph("Nothing is expected of a publisher without other texts.")]
				: [
						table(
							HEAD,
							expected.issues.map((one) => rowOf(one, names).map((cell) => [cell])),
						),
					]),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case.`,
	};
}

/** The same for a terminal, and as a table. */
export function expectationView(expected: ExpectedIssues, names: ProfileNames): CaseView {
	const lines = (most: number) => [
		{ text: titleOf(expected, names), tone: "strong" as const },
		textsWords(expected),
		"",
		{
			table: [
				{ cells: HEAD, tone: "strong" as const },
				...expected.issues.slice(0, most).map((one) => ({ cells: rowOf(one, names) })),
			],
		},
		"",
		{ text: ABOUT, tone: "faint" as const },
	];
	return {
		title: titleOf(expected, names),
		data: expected,
		columns: [
			"issue",
			"probability",
			"low",
			"high",
			"habit",
			"lately",
			"with_partner",
			"around",
			"held",
			"touching",
			"mentioned",
		],
		rows: expected.issues.map((one) => [
			...[one.issue, one.probability, ...one.interval, one.habit, one.lately, one.withPartner, one.around],
			...[one.held, one.touching, one.isMentioned === null ? null : one.isMentioned ? "yes" : "no"],
		]),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY),
		...(expected.issues.length > ON_A_SCREEN ? { screen: [...lines(ON_A_SCREEN), "All of them: add --all"] } : {}),
	};
}
