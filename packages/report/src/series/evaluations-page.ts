import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, EvaluationRow, EvaluationsOverTime } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import { heading, paragraph, table } from "../writers/document.ts";
import { sentenceNotes } from "./sentence-notes.ts";

interface EvaluationNames {
	readonly actorNames: Readonly<Record<string, string>>;
}

const TITLE = "Who judges whom";
const EXPLAINED =
	"Counted are sentences that judge badly what another does. Beside each count is how many sentences the holder has in that period at all.";

/** Rows, and sentences of a row, that fit on a screen. */
const ON_A_SCREEN = { rows: 6, sentences: 2 };
const ALL_OF_THEM = { rows: Number.POSITIVE_INFINITY, sentences: Number.POSITIVE_INFINITY };
/** Sentences under one heading of a page: the latest. */
const ON_A_PAGE = 10;

/** For a terminal, the latest sentences of those who judge most; as a table, one row a sentence. */
export function evaluationsView(over: EvaluationsOverTime, names: EvaluationNames): CaseView {
	const lines = (most: typeof ON_A_SCREEN): readonly ViewLine[] => [
		{ text: summaryOf(over), tone: "strong" },
		...over.rows.slice(0, most.rows).flatMap((row): readonly ViewLine[] => [
			"",
			{ text: headOf(row, names), tone: "strong" },
			countsOf(row),
			...latest(row, most.sentences).map(
				({ quote, document }): ViewLine => ({
					...{ text: oneLine(quote.exact), indent: 4, sign: "│ " },
					aside: `${document.date ?? "no date"} ${document.id}`,
				}),
			),
		]),
		...(over.rows.length > most.rows ? ["", `and ${plural(over.rows.length - most.rows, "more pair")}`] : []),
	];
	const isLong =
		over.rows.length > ON_A_SCREEN.rows ||
		over.rows.some(({ evaluations }) => evaluations.length > ON_A_SCREEN.sentences);
	return {
		title: TITLE,
		data: over,
		columns: [
			"holder",
			"target",
			"date",
			"kind",
			"certainty",
			"sentence",
			"judging",
			"document",
			"start",
			"end",
			"title",
		],
		rows: over.rows.flatMap(({ holder, target, evaluations }) =>
			evaluations.map(({ kind, certainty, quote, words: judging, document }) => [
				...[holder, target, document.date, kind, certainty, oneLine(quote.exact)],
				judging.map(({ start, end }) => quote.exact.slice(start - quote.start, end - quote.start)).join("; "),
				...[document.id, quote.start, quote.end, document.title],
			]),
		),
		notes: notesOf(over),
		text: lines(ALL_OF_THEM),
		...(isLong ? { screen: [...lines(ON_A_SCREEN), "", "All of them: add --all, or --out FILE.csv"] } : {}),
	};
}

/** The same as a page: a table of counts by period, then the latest sentences of each pair with their sources. */
export function evaluationsPage(over: EvaluationsOverTime, names: EvaluationNames, made: Made): BriefPage {
	const { noteOf, notes } = sentenceNotes(names.actorNames);
	const periods = [...new Set(over.rows.flatMap((row) => row.periods.map(({ period }) => period)))].sort();
	return {
		...made,
		title: TITLE,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, TITLE),
			paragraph(`${summaryOf(over)} ${EXPLAINED}`),
			...notesOf(over).map((note) => paragraph(note)),
			table(
				["Who", "Whom", "All", ...periods],
				over.rows.map((row) => [
					[nameOf(row.holder, names)],
					[nameOf(row.target, names)],
					[String(row.count)],
					...periods.map((period) => [cellOf(row, period)]),
				]),
			),
			...over.rows.flatMap((row): readonly Block[] => [
				heading(2, headOf(row, names)),
				...latest(row, ON_A_PAGE).flatMap(({ quote, document }): readonly Block[] => [
					{ kind: "quote", blocks: [paragraph(oneLine(quote.exact))] },
					{
						kind: "paragraph",
						inlines: [
							...words(`${document.date ?? "no date"} · ${oneLine(document.title ?? document.id)} · ${document.id}`),
							{
								kind: "note",
								number: noteOf({ document: { ...document, venue: null, url: null }, sentence: quote, quote }),
							},
						],
					},
				]),
			]),
		],
		...{ notes, sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case, by word lists (${over.method}). Sentences stand as in their texts; that they judge, and whom, is the program's reading.`,
	};
}

const latest = ({ evaluations }: EvaluationRow, most: number): EvaluationRow["evaluations"] =>
	most === 0 ? [] : evaluations.slice(-most).toReversed();

const UNNAMED = "somebody it does not name";
const nameOf = (id: string, { actorNames }: EvaluationNames): string =>
	id === "BOTH" ? "Both sides" : id === "underspecified" ? UNNAMED : oneLine(actorNames[id] ?? id);

const headOf = (row: EvaluationRow, names: EvaluationNames): string =>
	`${nameOf(row.holder, names)} → ${nameOf(row.target, names)}: ${plural(row.count, "sentence")}`;

/** "2014 12 of 340 (3.5 %)" */
const countsOf = (row: EvaluationRow): string =>
	row.periods
		.filter(({ count }) => count > 0)
		.map(
			({ period, count, sentences }) =>
				`${period} ${thousands(count)} of ${thousands(sentences)} (${percentOf(count, sentences)})`,
		)
		.join(" · ");

function cellOf({ periods }: EvaluationRow, period: string): string {
	const cell = periods.find((one) => one.period === period);
	return cell === undefined ? "–" : `${thousands(cell.count)} of ${thousands(cell.sentences)}`;
}

const percentOf = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;

function summaryOf({ rows, texts }: EvaluationsOverTime): string {
	const count = rows.reduce((sum, row) => sum + row.count, 0);
	return `${plural(count, "sentence")} of ${plural(texts, "text")} ${count === 1 ? "judges" : "judge"} another badly.`;
}

function notesOf({ leftOut }: EvaluationsOverTime): readonly string[] {
	const reasons = [
		[leftOut.unsure, (count: number) => `${plural(count, "sentence")} of low certainty`],
		[leftOut.unnamed, (count: number) => `${plural(count, "sentence")} that ${count === 1 ? "names" : "name"} nobody`],
		[leftOut.undated, (count: number) => `${plural(count, "text")} without a date as exact as the period`],
		[leftOut.uncoded, (count: number) => `${plural(count, "text")} not analysed yet`],
		[leftOut.unsupported, (count: number) => `${plural(count, "text")} in a language without words for it`],
	] as const;
	const said = reasons.flatMap(([count, say]) => (count === 0 ? [] : [say(count)]));
	return said.length === 0 ? [] : [`Left out: ${said.join(", ")}.`];
}
