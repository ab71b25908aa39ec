import { INTERFACE_LANGUAGE } from "@fissure/core";
import type {
	Block,
	DeedBesideWords,
	DeedSheet,
	Inline,
	LinkMatch,
	MappingShown,
	WordsAndDeedsReport,
	WordsBesideDeeds,
} from "@fissure/model";
import type { BriefPage, Citation } from "../brief/page.ts";
import { deedRows } from "../drawings/deed-rows.ts";
import { shortened } from "../drawings/shapes.ts";
import type { Made } from "../profile/profile-page.ts";
import { issueOf, type NamesWithPoles, nameOf, type ProfileNames, polesOf } from "../profile/sentence-blocks.ts";
import { type CitedSentence, type SentenceNotes, sentenceNotes } from "../series/sentence-notes.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table, wordTable } from "../writers/document.ts";
import { webAddress } from "../writers/page.ts";
import {
	baseRateWords,
	chanceWords,
	changesWords,
	doneWords,
	lagWords,
	restsOn,
	shownDeeds,
	stanceWords,
	totalsWords,
	turnsWords,
	VERDICT_WORDS,
	verdictsWords,
} from "./deed-words.ts";

/** Words beside deeds as a page: one sheet a mapping where a holder and an issue are named, else who differs most. */
export function wordsAndDeedsPage(report: WordsAndDeedsReport, names: NamesWithPoles, made: Made): BriefPage {
	const title = titleOf(report, names);
	const notes: (readonly Citation[])[] = [];
	const sheets = report.sheets.flatMap((sheet) => {
		// Each page of paper has its own: what two sheets cite is on both.
		const own = sentenceNotes(names.actorNames, notes.length);
		const blocks = sheetBlocks(sheet, report, names, own);
		notes.push(...own.notes);
		return blocks;
	});
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks: [heading(1, title), ...(report.sheets.length === 0 ? overviewBlocks(report, names) : sheets)],
		notes,
		...{ sources: [], isUnfinished: false, isSheet: report.sheets.length > 0 },
		colophon: `Made on ${made.builtOn} by ${made.program} (${report.method}) from the texts, votes and deeds of one case. ${restsOn(report)}${sourcesWords(report)} A deed that differs from words is no proof of bad faith: see the base rate beside it (arXiv 1707.03490).`,
	};
}

const titleOf = ({ sheets, comparisons }: WordsAndDeedsReport, names: ProfileNames): string => {
	const [first, ...others] = sheets;
	if (first !== undefined && others.length === 0)
		return `Words and deeds of ${nameOf(first.holder, names)}: ${oneLine(first.label)}`;
	const holders = new Set(comparisons.map(({ holder }) => holder));
	const [holder] = holders;
	return holder !== undefined && holders.size === 1 ? `Words and deeds of ${nameOf(holder, names)}` : "Words and deeds";
};

/** Comparisons that fit on a page or a screen. */
const MOST_COMPARISONS = 40;
const ON_A_SCREEN = 12;

const COMPARED = ["Holder", "What", "Differs", "Elsewhere", "Others", "Chance"];

function comparedCells(one: WordsBesideDeeds, names: ProfileNames): readonly string[] {
	const share = (rate: WordsBesideDeeds["others"]): string =>
		rate === null ? "too few" : `${Math.round(rate.share * 100)} %`;
	return [
		...[nameOf(one.holder, names), oneLine(one.label), `${one.differs} of ${one.compared}`],
		...[share(one.elsewhere), share(one.others), one.p === null ? "not said" : chanceWords("p", one.p)],
	];
}

function overviewBlocks({ comparisons }: WordsAndDeedsReport, names: ProfileNames): readonly Block[] {
	if (comparisons.length === 0) return [paragraph("No vote, deed or figure of this case is what is asked about.")];
	const unusual = comparisons.filter(({ isUnusual }) => isUnusual);
	const shown = comparisons.filter(({ compared }) => compared > 0).slice(0, MOST_COMPARISONS);
	return [
		paragraph(unusualWords(comparisons, unusual.length)),
		table(
			COMPARED,
			shown.map((one) => comparedCells(one, names).map((cell) => [cell])),
		),
	];
}

const unusualWords = (comparisons: readonly WordsBesideDeeds[], unusual: number): string => {
	const tested = comparisons.filter(({ p }) => p !== null).length;
	return `${thousands(unusual)} of ${thousands(tested)} that could be tested differ oftener than their base rates explain (at most 5 % of them by chance alone). ${thousands(comparisons.length - tested)} have no words that take a side near a deed, or no base rate.`;
};

/** Lines of text that a printed page has room for, A4 or Letter, and letters in one. */
const PAGE_LINES = 60;
const LINE_LETTERS = 112;
/** Rows of the table, whatever room there is. */
const MOST_DEEDS = 14;
const FEWEST_DEEDS = 3;
/** Letters of a label beside a symbol, in one line. */
const LABEL = 32;
/** Sentences at the foot of a sheet, and letters of them beside the words that are cited. */
const MOST_NOTES = 2;
const NOTE_LETTERS = 100;
/** Of more questions only those are named whose answer changed, as many as have room. */
const FEW_LINKS = 3;
const MOST_TURNS = 3;
/** Letters of one answer by its dates: who changed often has more than a sheet can say. */
const TURN_LETTERS = 110;

function sheetBlocks(
	sheet: DeedSheet,
	report: WordsAndDeedsReport,
	names: NamesWithPoles,
	notes: SentenceNotes,
): readonly Block[] {
	const drawing = drawingOf(sheet);
	const above = [
		paragraph(`${issueOf(sheet.issue, names)}. ${polesOf(sheet.issue, names)}`),
		...baseRateWords(sheet, names).map((line, at) => paragraph(line, { strong: at === 1 && sheet.isUnusual })),
	];
	const between = [
		...turnsBlocks(sheet),
		paragraph(
			[
				changesWords("Words", sheet.wordChanges),
				changesWords("Deeds", sheet.deedChanges),
				...sheet.lags.map(lagWords),
			].join(" "),
		),
	];
	const below = [
		...nearWords(sheet).map((line) => paragraph(line)),
		...(sheet.note === null ? [] : [paragraph(oneLine(sheet.note))]),
	];
	const room = roomFor([...above, ...between, ...below], drawing, sheet.words.length > 0);
	const shown = shownDeeds(sheet, Math.max(FEWEST_DEEDS, Math.min(MOST_DEEDS, room)));
	const numbers = notesOf(shown, report, notes);
	return [
		...(report.sheets.length === 1 ? [] : [heading(2, oneLine(sheet.label))]),
		...above,
		...drawing,
		...between,
		wordTable(
			["Date", "What", "Done", "Words", "Verdict"],
			shown.map((deed) => deedCells(deed, numbers.get(deed) ?? null)),
		),
		...moreDeeds(sheet, shown.length),
		...below,
	];
}

/** Units of a drawing that are as tall as a line of text. */
const UNITS_OF_LINE = 14.2;
/** What the title, the head of the table, what is below the drawing, the colophon and the space between all of them take. */
const SET_LINES = 12;
const NOTES_LINES = 7;
const ROW_LINES = 1.25;

/** How many rows of a table a printed page has room for beside these blocks. */
function roomFor(blocks: readonly Block[], drawings: readonly Block[], hasNotes: boolean): number {
	const lines = blocks.map((block) => {
		const letters =
			block.kind === "paragraph" ? block.inlines.map((one) => (one.kind === "text" ? one.text.length : 0)) : [];
		return 0.4 + Math.ceil(letters.reduce((sum, count) => sum + count, 0) / LINE_LETTERS);
	});
	const drawn = drawings.map((block) => (block.kind === "drawing" ? block.drawing.height / UNITS_OF_LINE : 0));
	const taken = [...lines, ...drawn].reduce((sum, count) => sum + count, 0);
	return Math.floor((PAGE_LINES - SET_LINES - (hasNotes ? NOTES_LINES : 0) - taken) / ROW_LINES);
}

/** Answers by their dates: of many questions those that changed, as many as have room. */
function turnsBlocks({ turns, deeds }: DeedSheet): readonly Block[] {
	const links = new Set(deeds.map(({ link }) => link)).size;
	const turned = turns.filter(({ runs }) => runs.length > 1 || links <= FEW_LINKS);
	const left = turned.length - MOST_TURNS;
	const said = turned.slice(0, MOST_TURNS).map((one) => shortened(turnsWords(one), TURN_LETTERS));
	return said.length === 0
		? []
		: [paragraph(`${said.join(". ")}${left > 0 ? `. ${left} more changed: the drawing has all` : ""}.`)];
}

/** Numbers of the notes of deeds: what differs first. */
function notesOf(
	shown: readonly DeedBesideWords[],
	{ sentences }: WordsAndDeedsReport,
	notes: SentenceNotes,
): ReadonlyMap<DeedBesideWords, number> {
	const noted = shown
		.filter(({ words: near }) => near !== null)
		.toSorted((a, b) => Number(b.verdict === "differs") - Number(a.verdict === "differs"))
		.slice(0, MOST_NOTES);
	return new Map(
		shown
			.filter((deed) => noted.includes(deed))
			.flatMap((deed) => {
				const row = sentences.find(({ key }) => key === deed.words?.evidence[0]?.key);
				return row === undefined ? [] : [[deed, notes.noteOf(nearQuote(row))] as const];
			}),
	);
}

/** A long sentence is cut on both sides of the words that are cited. */
function nearQuote<Cited extends CitedSentence>(cited: Cited): Cited {
	const { sentence, quote } = cited;
	const [from, to] = [quote.start - sentence.start - NOTE_LETTERS, quote.end - sentence.start + NOTE_LETTERS];
	const after = to >= sentence.exact.length ? sentence.exact : `${sentence.exact.slice(0, to)}…`;
	return {
		...cited,
		sentence:
			from <= 0
				? { ...sentence, exact: after }
				: { ...sentence, start: sentence.start + from - 1, exact: `…${after.slice(from)}` },
	};
}

/** How many deeds are not shown, and where they are. */
const moreDeeds = (sheet: DeedSheet, shown: number): readonly Block[] =>
	shown < sheet.deeds.length
		? [
				paragraph(
					`And ${plural(sheet.deeds.length - shown, "more deed")}: the CSV of fissure deeds compare has all ${sheet.deeds.length}; ${verdictsWords(sheet)}.`,
				),
			]
		: [];

function deedCells(deed: DeedBesideWords, note: number | null): readonly (readonly Inline[])[] {
	const { date, symbol, title, totals, words: near, verdict, source, kind, id } = deed;
	const href = source.address === null ? null : webAddress(source.address);
	const named = words(oneLine(symbol ?? title)).map((inline) =>
		inline.kind === "text" ? { ...inline, href, ...rollCallOf(kind, id) } : inline,
	);
	const said = near === null ? "" : `${stanceWords(near.median)} (${near.texts})`;
	return [
		words(date),
		[...named, ...words(symbol === null ? "" : `, ${shortened(oneLine(deed.link), LABEL)}`)],
		words(totals === null ? doneWords(deed) : `${doneWords(deed)}, ${totalsWords(totals)}`),
		[...words(said), ...(note === null ? [] : [{ kind: "note", number: note } as const])],
		words(VERDICT_WORDS[verdict]),
	];
}

/** A page leads to the roll call of the case. */
const rollCallOf = (kind: DeedBesideWords["kind"], id: string) => {
	const at = id.indexOf("/");
	return kind === "vote" && at > 0 ? { rollCall: { table: id.slice(0, at), id: id.slice(at + 1) } } : {};
};

/** " Sources: …." of all deeds that are on sheets. */
function sourcesWords({ sheets, tables }: WordsAndDeedsReport): string {
	const deeds = sheets.flatMap((sheet) => sheet.deeds);
	const titles = deeds.map(({ kind, source }) =>
		kind === "vote" ? (tables[source.title] ?? source.title) : source.title,
	);
	const named = [...new Set(titles.map(oneLine))];
	return named.length === 0 ? "" : ` Sources of votes and deeds: ${named.join("; ")}.`;
}

const SIGNS: Readonly<Record<string, string>> = { yes: "Y", no: "N", abstain: "A", absent: "–" };

/** "abstain 2014": the first answer to a question, and each that is another than the one before. */
const turnOf = (deeds: readonly DeedBesideWords[], at: number): string | null => {
	const [deed, before] = [deeds[at], deeds[at - 1]];
	return deed === undefined || deed.done === before?.done ? null : `${deed.done} ${deed.date.slice(0, 4)}`;
};

function drawingOf({ words: texts, deeds, wordChanges }: DeedSheet): readonly Block[] {
	if (texts.length + deeds.length === 0) return [];
	const first = deeds[0]?.date ?? "";
	// Words of decades before the first deed would press all deeds to one edge.
	const since = first === "" ? "" : String(Number(first.slice(0, 4)) - 2);
	const links = [...new Set(deeds.map(({ link }) => link))];
	const drawing = deedRows(
		{
			noWords: texts.length === 0 ? "No words on this issue in the case." : `No words since ${since}.`,
			words: texts
				.filter(({ date }) => date >= since)
				.map(({ date, value }) => ({ date, stance: value, said: null, note: null })),
			levels: levelsOf(
				texts.filter(({ date }) => date >= since),
				wordChanges,
			),
			deeds: links.map((link) => ({
				title: oneLine(link),
				marks: deeds
					.filter((deed) => deed.link === link)
					.map((deed, at, alike) => ({
						...{ date: deed.date, until: null, direction: deed.value, sign: SIGNS[deed.done] ?? "" },
						turn: turnOf(alike, at),
						said: `${deed.date}, ${oneLine(deed.symbol ?? deed.title)}: ${doneWords(deed)}; ${VERDICT_WORDS[deed.verdict]}`,
						differs: deed.verdict === "differs",
						note: null,
					})),
			})),
			figures: [],
		},
		{
			title: "Words above, deeds below",
			caption:
				"Above, each dot is a text: the median of its stances. Below, deeds: ▲ on the side of +3, ▼ of −3, ○ in between; Y yes, N no, A abstain, – absent. A bar above a mark: the deed differs from the words near it.",
		},
	);
	return [{ kind: "drawing", drawing }];
}

/** The mean of words between their changes. */
function levelsOf(
	texts: DeedSheet["words"],
	{ changes }: DeedSheet["wordChanges"],
): readonly { readonly from: string; readonly to: string; readonly stance: number }[] {
	const starts = ["", ...changes.map(({ date }) => date)];
	return starts.flatMap((start, at) => {
		const end = starts[at + 1];
		const within = texts.filter(({ date }) => date >= start && (end === undefined || date < end));
		const [first, last] = [within[0], within.at(-1)];
		if (first === undefined || last === undefined) return [];
		const stance = within.reduce((sum, { value }) => sum + value, 0) / within.length;
		return [{ from: first.date, to: last.date, stance }];
	});
}

/** The same for a terminal, and as a table: of sheets one row a deed, else one row a holder and mapping. */
export function wordsAndDeedsView(report: WordsAndDeedsReport, names: NamesWithPoles): CaseView {
	const { sheets, comparisons } = report;
	const title = titleOf(report, names);
	if (sheets.length > 0)
		return {
			...{ title, data: report, columns: DEED_COLUMNS, notes: [restsOn(report)] },
			rows: sheets.flatMap((sheet) => sheet.deeds.map((deed) => deedRow(sheet, deed))),
			text: [{ text: title, tone: "strong" }, ...sheets.flatMap((sheet) => sheetLines(sheet, report, names))],
		};
	const shown = comparisons.filter(({ compared }) => compared > 0);
	const unusual = comparisons.filter(({ isUnusual }) => isUnusual).length;
	const lines = (most: number): readonly ViewLine[] => [
		{ text: title, tone: "strong" },
		unusualWords(comparisons, unusual),
		"",
		{
			table: [
				{ cells: COMPARED, tone: "strong" },
				...shown.slice(0, most).map((one) => ({ cells: comparedCells(one, names) })),
			],
		},
		...(shown.length > most ? [`and ${thousands(shown.length - most)} more`] : []),
	];
	return {
		...{ title, data: report, columns: COMPARED_COLUMNS, notes: [restsOn(report)] },
		rows: comparisons.map(comparedRow),
		text: lines(Number.POSITIVE_INFINITY),
		...(shown.length > ON_A_SCREEN
			? { screen: [...lines(ON_A_SCREEN), "", "All of them: add --all, or --out FILE.csv"] }
			: {}),
	};
}

const DEED_COLUMNS = [
	...["holder", "mapping", "issue", "kind", "id", "date", "symbol", "title", "link", "done", "value"],
	...["yes", "no", "abstain", "words_median", "words_texts", "verdict", "positions", "source", "address"],
];

const deedRow = (
	{ holder, mapping, issue }: DeedSheet,
	{ kind, id, date, symbol, title, link, done, value, totals, words: near, verdict, source }: DeedBesideWords,
): readonly Cell[] => [
	...[holder, mapping, issue, kind, id, date, symbol, title, link, done, value],
	...[totals?.yes ?? null, totals?.no ?? null, totals?.abstain ?? null],
	...[near?.median ?? null, near?.texts ?? 0, verdict, (near?.evidence ?? []).map(({ key }) => key).join(" ")],
	...[source.title, source.address],
];

const COMPARED_COLUMNS = [
	...["holder", "mapping", "issue", "differs", "compared", "agrees", "softer", "open", "few", "silent", "absent"],
	...["elsewhere", "elsewhere_low", "elsewhere_high", "elsewhere_deeds", "others", "others_low", "others_high"],
	...["others_deeds", "p", "q", "unusual"],
];

const comparedRow = (one: WordsBesideDeeds): readonly Cell[] => {
	const { verdicts, elsewhere, others } = one;
	return [
		...[one.holder, one.mapping, one.issue, one.differs, one.compared, verdicts.agrees ?? 0, verdicts.softer ?? 0],
		...[verdicts.open ?? 0, verdicts.few ?? 0, verdicts.silent ?? 0, verdicts.absent ?? 0],
		...[elsewhere?.share ?? null, elsewhere?.low ?? null, elsewhere?.high ?? null, elsewhere?.compared ?? null],
		...[others?.share ?? null, others?.low ?? null, others?.high ?? null, others?.compared ?? null],
		...[one.p, one.q, one.isUnusual ? "yes" : "no"],
	];
};

/** Deeds of a sheet in a terminal. */
const MOST_LINES = 30;

function sheetLines(
	sheet: DeedSheet,
	{ sheets, sentences }: WordsAndDeedsReport,
	names: NamesWithPoles,
): readonly ViewLine[] {
	const shown = shownDeeds(sheet, MOST_LINES);
	return [
		...(sheets.length === 1 ? [] : ["", { text: oneLine(sheet.label), tone: "strong" } as const]),
		`${issueOf(sheet.issue, names)}. ${polesOf(sheet.issue, names)}`,
		"",
		...baseRateWords(sheet, names),
		`Of ${plural(sheet.deeds.length, "deed")}: ${verdictsWords(sheet)}.`,
		"",
		...sheet.turns.map((turns) => ({ text: turnsWords(turns), hang: 2 })),
		changesWords("Words", sheet.wordChanges),
		changesWords("Deeds", sheet.deedChanges),
		...sheet.lags.map(lagWords),
		"",
		{
			table: [
				{ cells: ["Date", "What", "Total", "Done", "Words", "Verdict"], tone: "strong" },
				...shown.map((deed) => ({ cells: deedLine(deed) })),
			],
		},
		...(shown.length < sheet.deeds.length ? [`and ${plural(sheet.deeds.length - shown.length, "more deed")}`] : []),
		...nearWords(sheet).flatMap((line) => ["", line]),
		...sheet.near.flatMap(({ key, date }) => {
			const row = sentences.find((one) => one.key === key);
			return row === undefined
				? []
				: [{ text: `${date}  ${shortened(oneLine(row.quote.exact), NEAR_LETTERS)}`, hang: 2 }];
		}),
		...(sheet.note === null ? [] : ["", oneLine(sheet.note)]),
	];
}

/** Letters of a sentence that is near and does not count. */
const NEAR_LETTERS = 160;

/** How many texts are near that do not count, and why. */
const nearWords = ({ near }: DeedSheet): readonly string[] =>
	near.length === 0
		? []
		: [
				`Near, not counted: ${plural(near.length, "text")} on the issue whose words do not name what was voted on, or take no side on it.`,
			];

const deedLine = (deed: DeedBesideWords): readonly string[] => [
	...[deed.date, oneLine(deed.symbol ?? deed.title), deed.totals === null ? "" : totalsWords(deed.totals)],
	doneWords(deed),
	deed.words === null ? "" : `${stanceWords(deed.words.median)} (${deed.words.texts})`,
	VERDICT_WORDS[deed.verdict],
];

/** Mappings with what they choose. */
export function mappingsView(mappings: readonly MappingShown[], names: ProfileNames): CaseView {
	return {
		title: "Mappings of deeds to issues",
		data: mappings,
		columns: ["mapping", "issue", "from", "link", "kind", "count", "first", "last"],
		rows: mappings.flatMap(({ mapping, from, matches }) =>
			matches.map((match): readonly Cell[] => [
				...[mapping.id, mapping.issue, from, match.label, match.kind, match.count, match.from, match.to],
			]),
		),
		notes: ["A mapping of the same id takes the place of one that ships: fissure deeds mappings set FILE.yaml"],
		text: mappings.flatMap((shown, at) => [...(at === 0 ? [] : [""]), ...mappingLines(shown, names)]),
	};
}

function mappingLines({ mapping, from, matches }: MappingShown, names: ProfileNames): readonly ViewLine[] {
	const { id, issue, label, note, concepts } = mapping;
	return [
		{ text: `${id}  ${oneLine(label)}`, tone: "strong" },
		{ text: `${issueOf(issue, names)}; ${from === "case" ? "of this case" : "shipped"}`, indent: 2 },
		...(concepts.length === 0 ? [] : [{ text: `Only words with: ${concepts.join(", ")}`, indent: 2 }]),
		...matches.flatMap((match, at) => [
			{ text: `${oneLine(match.label)}: ${directionWords(mapping.links[at])}; ${matchWords(match)}`, indent: 2 },
			...match.samples.map(({ date, symbol, title, totals }) => ({
				text: oneLine(title),
				indent: 4,
				before: [date, symbol ?? "", totals === null ? "" : totalsWords(totals)].filter((cell) => cell !== ""),
			})),
		]),
		...(note === null ? [] : [{ text: oneLine(note), indent: 2, tone: "faint" } as const]),
	];
}

const matchWords = ({ kind, count, from, to }: LinkMatch): string => {
	const what =
		kind === "votes" ? plural(count, "roll call") : kind === "deeds" ? plural(count, "deed") : plural(count, "year");
	return count === 0 ? `${what} in this case` : `${what}, ${from} to ${to}`;
};

function directionWords(link: MappingShown["mapping"]["links"][number] | undefined): string {
	if (link === undefined) return "";
	if (link.kind === "votes") return `yes is ${link.yes}${link.no === undefined ? "" : `, no is ${link.no}`}`;
	return link.kind === "deeds" ? `such a deed is ${link.direction}` : `a rise is ${link.rising}`;
}
