import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, SaidWords, UnnamedReport } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import { issueOf, nameOf, type ProfileNames } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph } from "../writers/document.ts";
import { sentenceNotes } from "./sentence-notes.ts";

type Item = UnnamedReport["items"][number];

/** Acts without their agent, as a page for who does not have the case: both sentences, dated. */
export function unnamedPage(report: UnnamedReport, names: ProfileNames, made: Made): BriefPage {
	const { noteOf, notes } = sentenceNotes(names.actorNames);
	const title = titleOf(report, names);
	const said = (one: SaidWords): Block => ({
		kind: "quote",
		blocks: [
			{
				kind: "paragraph",
				inlines: [
					...words(`${whoWords(one, names)}: ${oneLine(one.sentence.exact)} `),
					{ kind: "note", number: noteOf(one) },
				],
			},
		],
	});
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, title),
			...aboutWords(report, names).map((line) => paragraph(line)),
			...report.items.flatMap((item): readonly Block[] => [
				heading(3, topicWords(item, names)),
				said(item.avoids),
				said(item.names),
				paragraph(betweenWords(item)),
			]),
		],
		notes,
		...{ sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case, with ${report.method}. Sentences stand as in their texts; that both speak of one act is the program's reading: read both.`,
	};
}

/** More are more than a person looks through. */
const ON_A_SCREEN = 6;

/** The same for a terminal, and as a table with one row a pair of sentences. */
export function unnamedView(report: UnnamedReport, names: ProfileNames): CaseView {
	const { items } = report;
	const lines = (most: number): readonly ViewLine[] => [
		{ text: titleOf(report, names), tone: "strong" },
		...aboutWords(report, names),
		...items
			.slice(0, most)
			.flatMap((item): readonly ViewLine[] => [
				"",
				{ text: topicWords(item, names), tone: "strong", aside: betweenWords(item) },
				saidLine(item.avoids, names),
				saidLine(item.names, names),
			]),
	];
	return {
		title: titleOf(report, names),
		data: report,
		columns: [
			...["kind", "issue", "topic", "agent", "by", "days", "same_event"],
			...["holder", "date", "document", "words", "sentence"],
			...["named_by", "named_date", "named_document", "named_words", "named_sentence"],
		],
		rows: items.map(({ kind, issue, topic, agent, by, days, together, avoids, names: named }) => [
			...[kind, issue, topic, agent, by, days, together ? 1 : 0],
			...saidCells(avoids),
			...saidCells(named),
		]),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY),
		...(items.length > ON_A_SCREEN
			? { screen: [...lines(ON_A_SCREEN), "", `and ${items.length - ON_A_SCREEN} more: add --all, or --out FILE.html`] }
			: {}),
	};
}

const titleOf = ({ holder, partners }: UnnamedReport, names: ProfileNames): string => {
	const others = partners.map((one) => nameOf(one, names)).join(", ");
	return `What ${nameOf(holder, names)} leaves unnamed${others === "" ? "" : ` and ${others} or itself names`}`;
};

function aboutWords(
	{ avoiding, unanswered, items, more, days, leftOut, holder }: UnnamedReport,
	names: ProfileNames,
): readonly string[] {
	const out = [
		...(leftOut.unsure === 0 ? [] : [`${plural(leftOut.unsure, "position")} of low certainty`]),
		...(leftOut.muted === 0 ? [] : [`${plural(leftOut.muted, "position")} on muted issues`]),
		...(leftOut.undated === 0 ? [] : [`${plural(leftOut.undated, "position")} in texts without a date`]),
	];
	const said =
		avoiding === 0
			? `No text of ${nameOf(holder, names)} has words such as "all parties concerned", or a name that hides who acts, without an agent beside them.`
			: `${plural(avoiding, "text")} of ${nameOf(holder, names)} with words at "all parties concerned", or a name that hides who acts, and no agent beside them. Beside ${plural(items.length + more, "passage")} of them is one of the same event, or of at most ${plural(days, "day")} before or after, that names it; for ${plural(unanswered, "text")} none was found.`;
	return [
		said,
		...(out.length === 0 ? [] : [`Left out: ${out.join("; ")}.`]),
		...(more === 0 ? [] : [`The latest ${items.length} are shown.`]),
	];
}

const topicWords = ({ kind, issue, topic, agent }: Item, names: ProfileNames): string => {
	const what = issue === null ? topic.replaceAll(/[_-]/gu, " ") : issueOf(issue, names);
	return kind === "name" || agent === null ? `${what}: a name for it` : `${what}: ${nameOf(agent, names)}`;
};

const betweenWords = ({ by, days, together }: Item): string => {
	const who = by === "itself" ? "named by itself" : "named by the partner";
	const when = days === 0 ? "the same day" : `${plural(Math.abs(days), "day")} ${days > 0 ? "later" : "before"}`;
	return `${who}, ${when}${together ? ", of the same event" : ""}`;
};

const whoWords = ({ holder, document }: SaidWords, names: ProfileNames): string =>
	`${nameOf(holder, names)}, ${document.date ?? "no date"}`;

const saidLine = (one: SaidWords, names: ProfileNames): ViewLine => ({
	text: oneLine(one.sentence.exact),
	...{ indent: 4, sign: "│ " },
	aside: `${whoWords(one, names)} [${one.document.id}] “${oneLine(one.quote.exact)}”`,
});

const saidCells = ({ holder, document, quote, sentence }: SaidWords): readonly Cell[] => [
	...[holder, document.date, document.id, oneLine(quote.exact), oneLine(sentence.exact)],
];
