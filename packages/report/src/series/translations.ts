import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { AlignedVersions, Block, Inline, Quote, VersionsReport, VersionVerb } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { percentWords } from "../words/figures.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, wordTable } from "../writers/document.ts";
import { leading, wordsIn } from "./found-sentences.ts";

const TITLE = "Language versions of one text";

/** Language versions sentence by sentence, as a page for who does not have the case. */
export const versionsPage = (report: VersionsReport, made: Made): BriefPage => ({
	...made,
	title: TITLE,
	language: INTERFACE_LANGUAGE,
	blocks: [
		heading(1, TITLE),
		...aboutWords(report).map((line) => paragraph(line)),
		...(report.pairs.length === 0 ? [paragraph(NONE)] : report.pairs.flatMap(pairBlocks)),
	],
	...{ notes: [], sources: [], isUnfinished: false },
	colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case, with ${report.method}. Which sentences correspond, and on which rung a verb is, are the program's readings.`,
});

const NONE = "No two texts of one publisher, day and kind in two languages; name them by id.";
/** More are more than a person looks through. */
const ON_A_SCREEN = 3;

/** The same for a terminal, and as a table with one row a pair of sentences. */
export function versionsView(report: VersionsReport): CaseView {
	const { pairs } = report;
	const lines = (most: number): readonly ViewLine[] => [
		{ text: TITLE, tone: "strong" },
		...aboutWords(report),
		...pairs.slice(0, most).flatMap(pairLines),
	];
	return {
		title: TITLE,
		data: report,
		columns: ["first", "second", "agreement", "first_sentences", "second_sentences", "anchors", "verbs", "lacking"],
		rows: pairs.flatMap(rowsOf),
		notes: pairs.length === 0 ? [NONE] : [],
		text: lines(Number.POSITIVE_INFINITY),
		...(pairs.length > ON_A_SCREEN
			? {
					screen: [
						...lines(ON_A_SCREEN),
						"",
						`and ${pairs.length - ON_A_SCREEN} more pairs: add --all, or --out FILE.html`,
					],
				}
			: {}),
	};
}

const aboutWords = ({ pairs, more }: VersionsReport): readonly string[] => [
	`${plural(pairs.length, "pair")} of texts, aligned by lengths and by the concepts, actors and numbers of each sentence.${more === 0 ? "" : ` Left out: ${plural(more, "earlier pair")}.`}`,
];

const titleOf = ({ texts: [first, second] }: AlignedVersions): string =>
	`${first.date ?? "no date"}: ${first.language} [${first.id}] and ${second.language} [${second.id}]`;

const summaryOf = ({ agreement, isVersion, rows, verbs, lacks }: AlignedVersions): string => {
	const shared =
		agreement === null
			? "nothing to compare in them"
			: `${percentWords(Math.round(agreement * 100) / 100)} of concepts, actors and numbers in both`;
	if (!isVersion) return `Too different to be versions of one text: ${shared}.`;
	return `${plural(rows.length, "row")}, ${shared}; ${plural(verbs.length, "verb")} worded differently, ${plural(lacks.length, "sentence")} lacking.`;
};

const wordsOf = (quotes: readonly Quote[]): string => quotes.map(({ exact }) => oneLine(exact)).join(" ");

const verbWords = ({ concept, scale, first, second }: VersionVerb): string => {
	const shown = ({ verb, rung, negated, conditional }: VersionVerb["first"]): string =>
		`“${oneLine(verb)}” (rung ${rung}${negated ? ", negated" : ""}${conditional ? ", conditional" : ""})`;
	return `${concept.replaceAll("-", " ")}, ${scale}: ${shown(first)} beside ${shown(second)}`;
};

const lackWords = ({ texts: [first, second] }: AlignedVersions, quote: Quote): string =>
	`Only in ${quote.document === first.id ? first.language : second.language}: ${oneLine(quote.exact)}`;

function pairBlocks(pair: AlignedVersions): readonly Block[] {
	const { rows, verbs, lacks, texts, isVersion } = pair;
	const languageOf = ({ document }: Quote): string => texts.find(({ id }) => id === document)?.language ?? "";
	const said = (quotes: readonly Quote[] = []): readonly Inline[] =>
		quotes.flatMap((quote, at) => [
			...words(at === 0 ? "" : " "),
			...leading(wordsIn(quote.exact, languageOf(quote)), quote),
		]);
	return [
		heading(2, titleOf(pair)),
		paragraph(summaryOf(pair)),
		...verbs.flatMap((verb): readonly Block[] => [
			paragraph(verbWords(verb), { strong: true }),
			{ kind: "quote", blocks: [{ kind: "paragraph", inlines: said(rows[verb.row]?.first) }] },
			{ kind: "quote", blocks: [{ kind: "paragraph", inlines: said(rows[verb.row]?.second) }] },
		]),
		...lacks.map(
			({ quote }): Block => ({
				kind: "paragraph",
				inlines: [...words(`Only in ${languageOf(quote)}: `), ...said([quote])],
			}),
		),
		...(isVersion
			? [
					wordTable(
						texts.map(({ language }) => language),
						rows.map(({ first, second }) => [said(first), said(second)]),
					),
				]
			: []),
	];
}

const pairLines = (pair: AlignedVersions): readonly ViewLine[] => [
	"",
	{ text: titleOf(pair), tone: "strong" },
	summaryOf(pair),
	...pair.verbs.flatMap((verb): readonly ViewLine[] => [
		verbWords(verb),
		...[pair.rows[verb.row]?.first ?? [], pair.rows[verb.row]?.second ?? []].map(
			(quotes): ViewLine => ({ text: wordsOf(quotes), indent: 4, sign: "│ " }),
		),
	]),
	...pair.lacks.map(({ quote }): ViewLine => ({ text: lackWords(pair, quote), indent: 4, sign: "│ " })),
];

const rowsOf = ({ texts, agreement, rows, verbs, lacks }: AlignedVersions): readonly (readonly Cell[])[] =>
	rows.map(({ first, second, anchors }, at) => [
		...[texts[0].id, texts[1].id, agreement, wordsOf(first), wordsOf(second), anchors.join(" ")],
		verbs
			.filter(({ row }) => row === at)
			.map(verbWords)
			.join("; "),
		lacks.some(({ row }) => row === at) ? 1 : 0,
	]);
