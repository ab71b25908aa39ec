import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, DocumentKind, Precedent, PrecedentKind, PrecedentReport } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import { issueOf, type NamesWithPoles, nameOf } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { KIND_NAMES, plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import { heading, paragraph } from "../writers/document.ts";
import { type CitedSentence, sentenceNotes } from "./sentence-notes.ts";

const KINDS: Readonly<Record<PrecedentKind, string>> = {
	exact: "word for word",
	near: "nearly so",
	stance: "same stance",
	lacking: "not said later",
};

/** More than this is more than a person looks through. */
const ON_A_SCREEN = 8;
const STANCES_ON_A_SCREEN = 3;
/** Of one asked passage, where several were asked about. */
const OF_ONE_PASSAGE = 2;
/** What shares less is shown when all is asked for: texts of one subject share words by chance. */
const SHOWN_LIKENESS = 0.35;
const LONGEST_QUOTE = 600;

/** Earlier passages for a terminal, and as a table of one row a passage. */
export function precedentView(report: PrecedentReport, names: NamesWithPoles): CaseView {
	const { items } = report;
	const shown = onScreen(items);
	const lines = (some: readonly Precedent[]): readonly ViewLine[] => [
		{ text: titleOf(report), tone: "strong" },
		...factLines(report, names),
		...some.flatMap((item, at) => itemLines(item, at + 1, report, names)),
	];
	const rest = items.length - shown.length;
	return {
		title: titleOf(report),
		data: report,
		columns: [
			...["kind", "score", "likeness", "date", "publisher", "holder", "venue", "title", "document", "start", "end"],
			...["quote", "asked", "texts", "issue"],
		],
		rows: items.map(({ span, asked, ...item }) => [
			...[item.kind, item.score, item.likeness, item.date, item.publisher, item.holder, item.venue, item.title],
			...[item.document, span.start, span.end, item.quote, asked?.exact ?? null, item.texts, item.issue],
		]),
		notes: [],
		text: lines(items),
		...(rest > 0
			? {
					screen: [
						...lines(shown),
						"",
						`${rest} more, the last with few words in common: add --all, or --out FILE.csv`,
					],
				}
			: {}),
	};
}

/** The same as a page for who does not have the case. */
export function precedentPage(report: PrecedentReport, names: NamesWithPoles, made: Made): BriefPage {
	const { noteOf, notes } = sentenceNotes(names.actorNames);
	return {
		...made,
		title: titleOf(report),
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, titleOf(report)),
			...factLines(report, names).map((line) => paragraph(line)),
			...report.items.flatMap((item, at): readonly Block[] => [
				heading(3, `${at + 1}. ${headOf(item, names)}`),
				{ kind: "quote", blocks: [paragraph(oneLine(item.quote))] },
				{
					kind: "paragraph",
					inlines: [...words(asideOf(item, names)), { kind: "note", number: noteOf(citedIn(item)) }],
				},
				...askedWords(item, report).map((line) => paragraph(line)),
			]),
		],
		notes,
		...{ sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case (${report.method}). Passages are as in their texts; how alike they are is the program's reading. What is not listed may have been said in texts that the case does not have.`,
	};
}

function citedIn({ document, span, quote, documentKind, ...item }: Precedent): CitedSentence {
	const { title, publisher, date, venue, language, url } = item;
	const words = { document, ...span, exact: quote };
	const source = { id: document, kind: documentKind, title, publisher, date, venue, language, url };
	return { document: source, sentence: words, quote: words };
}

/** The best, of different asked passages where there are such, and a few stances. */
function onScreen(items: readonly Precedent[]): readonly Precedent[] {
	const counts = new Map<string, number>();
	const isSingle = new Set(items.map(({ asked }) => asked?.start ?? -1)).size === 1;
	const worded = items.filter(({ kind, likeness, asked }) => {
		if (kind === "lacking") return true;
		if (kind === "stance" || (likeness ?? 0) < SHOWN_LIKENESS) return false;
		const passage = `${asked?.document} ${asked?.start}`;
		const count = counts.get(passage) ?? 0;
		counts.set(passage, count + 1);
		return isSingle || count < OF_ONE_PASSAGE;
	});
	const stances = items.filter(({ kind }) => kind === "stance").slice(0, STANCES_ON_A_SCREEN);
	return [...worded.slice(0, ON_A_SCREEN - stances.length), ...stances];
}

function titleOf({ asked: { title, reverse } }: PrecedentReport): string {
	const what = title === null ? "the asked words" : `“${shortened(oneLine(title), 80)}”`;
	return reverse ? `Said earlier, and not in ${what}` : `Precedents of ${what}`;
}

function factLines({ asked, searched, found, items, earlier, leftOut }: PrecedentReport, names: NamesWithPoles) {
	const holders = asked.holders.map((holder) => nameOf(holder, names)).join(" or ");
	const gaps = [
		...(leftOut.later > 0 ? [`${leftOut.later} not older`] : []),
		...(leftOut.others > 0 ? [`${leftOut.others} of others`] : []),
		...(leftOut.undated > 0 ? [`${leftOut.undated} without a date`] : []),
	];
	const read =
		earlier.length === 0
			? []
			: [
					`Earlier texts read: ${earlier.map(({ date, title, id }) => `${date ?? "no date"} ${oneLine(title ?? id)}`).join("; ")}.`,
				];
	const listed = items.length === found ? `${found} found` : `the best ${items.length} of ${found} found`;
	return [
		[
			`${plural(searched, "text")} searched`,
			...(holders === "" ? [] : [`of ${holders}`]),
			...(asked.before === null ? [] : [`before ${asked.before}`]),
			...(gaps.length === 0 ? [] : [`left out: ${gaps.join(", ")}`]),
		].join("; "),
		`${plural(asked.passages, "passage")} looked for; ${listed}.`,
		...read,
	];
}

/** "2014-03-03  China  UN Security Council". */
function headOf(item: Precedent, names: NamesWithPoles): string {
	const who = item.publisher ?? item.holder;
	return [item.date ?? "no date", ...(who === null ? [] : [nameOf(who, names)]), whereOf(item)].join(", ");
}

const whereOf = ({ venue, title, documentKind, document }: Precedent): string =>
	oneLine(
		[venue, title].filter((one) => one !== null).join(": ") ||
			`${KIND_NAMES[documentKind as DocumentKind] ?? documentKind} ${document}`,
	);

function asideOf(item: Precedent, names: NamesWithPoles): string {
	const { kind, likeness, texts, holder, publisher, issue } = item;
	return [
		KINDS[kind],
		...(kind === "near" && likeness !== null ? [`${Math.round(likeness * 100)} % alike`] : []),
		...(texts > 1 ? [`in ${texts} texts`] : []),
		...(holder !== null && holder !== publisher
			? [`held by ${holder === "BOTH" ? "both" : nameOf(holder, names)}`]
			: []),
		...(issue === null ? [] : [issueOf(issue, names)]),
		item.document,
	].join(" · ");
}

/** Where several passages were asked about, which this one answers. */
function askedWords({ asked, kind, likeness }: Precedent, { asked: all }: PrecedentReport): readonly string[] {
	if (kind === "lacking")
		return asked === null || likeness === null || likeness < SHOWN_LIKENESS
			? ["Nothing near it was said later."]
			: [`Nearest, ${Math.round(likeness * 100)} % alike: “${shortened(oneLine(asked.exact), LONGEST_QUOTE)}”`];
	return asked === null || all.passages === 1 ? [] : [`Asked: “${shortened(oneLine(asked.exact), LONGEST_QUOTE)}”`];
}

const itemLines = (
	item: Precedent,
	number: number,
	report: PrecedentReport,
	names: NamesWithPoles,
): readonly ViewLine[] => [
	"",
	{ text: headOf(item, names), indent: 4, sign: `${number}. `, aside: asideOf(item, names) },
	{ text: shortened(oneLine(item.quote), LONGEST_QUOTE), indent: 6, sign: "│ " },
	...askedWords(item, report).map((line): ViewLine => ({ text: line, indent: 4, tone: "faint" })),
];

function shortened(text: string, most: number): string {
	const characters = [...text];
	return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
