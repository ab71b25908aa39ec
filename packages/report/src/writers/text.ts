import type { Inline } from "@fissure/model";
import { plural } from "../words/sides.ts";
import { entryWords } from "../words/wording.ts";
import {
	bracketed,
	type Card,
	type Clauses,
	type Matrix,
	type Part,
	type Problem,
	type Quotation,
	type Report,
	type ReportBlock,
	type Section,
	signedWords,
} from "./blocks.ts";
import { displayWidth, type Ink, type Paint, padTo, paintIf, wrapText } from "./terminal.ts";

export interface TextOptions {
	/** ANSI colours; they say nothing that the words do not. */
	readonly color: boolean;
	/** Columns of the terminal. */
	readonly width: number;
	/** Only what fits on a screen. */
	readonly screen: boolean;
}

/** What each block is written with. */
interface Pen {
	readonly width: number;
	readonly paint: Paint;
}

/** A report for a terminal, from top to bottom. Readable without colour. */
export function writeText(report: Report, { color, width }: TextOptions): string {
	const pen: Pen = { width, paint: paintIf(color) };
	const lines = [
		...report.parts.flatMap((part) => [
			...headLines(part, pen),
			...part.sections.flatMap((section) => sectionLines(section, part.cards.none, pen)),
		]),
		...report.sections.flatMap((section) => sectionLines(section, "", pen)),
		...wrapText(report.colophon, width),
	];
	return `${lines.join("\n").trimEnd()}\n`;
}

const indented = (text: string, { width }: Pen, by: number): readonly string[] =>
	wrapText(text, Math.max(20, width - by)).map((line) => " ".repeat(by) + line);

const bold = (lines: readonly string[], { paint }: Pen): readonly string[] => lines.map((line) => paint(line, "bold"));

function headLines({ title, summary, columns }: Part, pen: Pen): readonly string[] {
	const { width, paint } = pen;
	const lettered = columns.flatMap(({ letter, name, title: of, facts }) =>
		letter === null
			? []
			: [
					...bold(wrapText(`${letter}  ${name}`, width), pen),
					...(of === null ? [] : indented(of, pen, 3)),
					...indented(facts, pen, 3).map((line) => paint(line, "dim")),
				],
	);
	return [
		...bold(wrapText(title, width), pen),
		...(summary === null ? [] : wrapText(summary, width)),
		"",
		...lettered,
		...(lettered.length === 0 ? [] : [""]),
	];
}

/** Columns under a heading that a rule takes at most. */
const LONGEST_RULE = 40;

function sectionLines({ heading, blocks, isCards }: Section, none: string, pen: Pen): readonly string[] {
	const lines = isCards && blocks.length === 0 ? [none] : blocks.flatMap((block) => blockLines(block, pen));
	return [
		pen.paint(heading, "bold"),
		pen.paint("═".repeat(Math.min(pen.width, LONGEST_RULE)), "dim"),
		...lines,
		...(lines.at(-1) === "" ? [] : [""]),
	];
}

function blockLines(block: ReportBlock, pen: Pen): readonly string[] {
	switch (block.kind) {
		case "paragraph":
			return wrapText(wordsOf(block.inlines), pen.width);
		case "lines":
			return block.lines.flatMap((line) => wrapText(line, pen.width));
		case "entries":
			return block.entries.flatMap((entry) => entry.flatMap((one) => entryLines(one, pen)));
		case "card":
			return cardLines(block, pen);
		case "matrix":
			return matrixLines(block, pen);
		case "quotation":
			return block.isShort ? labelledQuotation(block, "", pen) : sourceLines(block, pen);
		case "silence":
			return labelled(block.columns.map(({ letter }) => letter).join(", "), "nothing similar", pen);
		case "fact":
			return block.isList
				? labelled(block.short, block.lines.join(" · "), pen)
				: block.lines.flatMap((line, at) => labelled(at === 0 ? block.short : "", line, pen));
		case "note":
			return indented(block.text, pen, 4);
		case "problem":
			return problemLines(block, pen);
		case "clauses":
			return clauseLines(block, pen);
	}
}

const wordsOf = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");

/** Outside a card there is no column of labels. */
const entryLines = (block: ReportBlock, pen: Pen): readonly string[] =>
	block.kind === "quotation"
		? indented(`${block.place} │ ${signedWords(block.pieces)}`, pen, 2)
		: blockLines(block, pen);

const INKS: Readonly<Record<string, Ink>> = {
	Omission: "yellow",
	"Unconfirmed attribution": "magenta",
	"Claimed agreement": "magenta",
	Contradiction: "red",
	Intensity: "blue",
	Terminology: "cyan",
	Emphasis: "green",
	mend: "red",
	look: "yellow",
};

function cardLines(card: Card, pen: Pen): readonly string[] {
	if (card.line === null) return [...findingHead(card, pen), ...partsOf(card, pen), ""];
	if (card.weight === "sound") return soundLines(card, pen);
	const { paint } = pen;
	const kind = card.sign === null ? "" : `  ${kindOf(card)}${card.about === "" ? "" : ` (${card.about})`}`;
	const ink = INKS[card.weight];
	return [
		card.sign === null
			? paint(`line ${card.line}`, "bold")
			: paint(`line ${card.line}${kind}`, "bold", ...(ink === undefined ? [] : [ink])),
		...indented(headlineOf(card), pen, 2),
		...partsOf(card, pen),
		"",
	];
}

const kindOf = ({ sign, type }: Card): string => (sign === null ? type : `${sign} ${type}`);

const headlineOf = ({ headline, isQuotation }: Card): string =>
	isQuotation ? `“${headline.words}”` : bracketed(headline);

const INDENT = "    ";

function findingHead(card: Card, pen: Pen): readonly string[] {
	const { number, type, about, weightName, weight, headline } = card;
	const { width, paint } = pen;
	const [first = "", ...rest] = wrapText(
		`${padTo(`${number}`, INDENT.length)}${type} · ${about} · ${weightName}`,
		width - INDENT.length,
	);
	const ink = INKS[type] ?? INKS[weight];
	return [
		first.replace(type, paint(type, "bold", ...(ink === undefined ? [] : [ink]))),
		...rest.map((line) => INDENT + line),
		...bold(wrapText(headline.words, width - INDENT.length), pen).map((line) => INDENT + line),
	];
}

/** What a card has below its head; a label is before the first of several quotations. */
function partsOf({ blocks }: Card, pen: Pen): readonly string[] {
	return blocks.flatMap((block, at) => {
		if (block.kind !== "quotation" || !block.isShort) return blockLines(block, pen);
		const before = blocks[at - 1];
		const isFirst = before?.kind !== "quotation" || before.part !== block.part;
		return labelledQuotation(block, isFirst ? PARTS[block.part] : "", pen);
	});
}

const PARTS = { evidence: "", instead: "instead", counter: "against" } as const;

/** Nothing to do: where it is, and that is all. */
const soundLines = (card: Card, pen: Pen): readonly string[] => [
	...indented(`line ${card.line}  ${kindOf(card)}  ${headlineOf(card)}`, pen, 0),
	...card.blocks.flatMap((block) =>
		block.kind === "quotation" ? indented(block.place, pen, 4) : blockLines(block, pen),
	),
];

const LABEL_WIDTH = 15;

/** A label in its own column and the wrapped text beside it. */
function labelled(label: string, text: string, { width, paint }: Pen, bar = ""): readonly string[] {
	return wrapText(text, width - INDENT.length - LABEL_WIDTH - displayWidth(bar)).map(
		(line, at) => `${INDENT}${paint(padTo(at === 0 ? label : "", LABEL_WIDTH), "dim")}${paint(bar, "dim")}${line}`,
	);
}

/** The exact words behind a bar: no quotation marks are added that the text does not have. */
const labelledQuotation = ({ place, pieces }: Quotation, label: string, pen: Pen): readonly string[] =>
	labelled(label === "" ? place : `${label} ${place}`, signedWords(pieces), pen, "│ ");

const sourceLines = ({ place, pieces, isRepeated }: Quotation, pen: Pen): readonly string[] => [
	...indented(place, pen, 4),
	...(isRepeated ? [] : barred(signedWords(pieces), pen)),
];

const barred = (text: string, pen: Pen): readonly string[] =>
	wrapText(text, Math.max(20, pen.width - 6)).map((line) => `    │ ${line}`);

function problemLines({ severity, message, code, quotations, more }: Problem, pen: Pen): readonly string[] {
	const ink = severity === "error" ? "red" : "yellow";
	return [
		...indented(`${severity}: ${message} [${code}]`, pen, 2).map((line) => pen.paint(line, ink)),
		...quotations.flatMap((quotation) => sourceLines(quotation, pen)),
		...(more > 0 ? [`    and ${plural(more, "more place")}`] : []),
	];
}

/** Side by side only where a problem is about them. */
function clauseLines({ rows, matter }: Clauses, pen: Pen): readonly string[] {
	const widest = Math.max(...rows.map(({ name }) => name.length));
	return !matter
		? []
		: rows.flatMap(({ name, parts }) =>
				indented(`${padTo(`${name.toLowerCase()}:`, widest + 1)} ${parts.join(" │ ")}`, pen, 4),
			);
}

/** Narrower than this, a column of verbs cannot be read, and issues are listed one under the other instead. */
const NARROWEST_COLUMN = 20;
const WIDEST_NAME = 26;
const GAP = "  ";

/** Issue × text: who mentions what, how early, how much, with which verb and in whose name. */
function matrixLines(matrix: Matrix, pen: Pen): readonly string[] {
	const fits = (pen.width - WIDEST_NAME) / Math.max(1, matrix.heads.length) - GAP.length >= NARROWEST_COLUMN;
	return fits ? asTable(matrix, pen) : asList(matrix, pen);
}

/** Columns as wide as their longest line up to an equal share of the line. */
function asTable({ heads, rows }: Matrix, pen: Pen): readonly string[] {
	const first = Math.min(WIDEST_NAME, Math.max(5, ...rows.map(({ name }) => displayWidth(name))));
	const column = Math.floor((pen.width - first) / heads.length) - GAP.length;
	const line = (cells: readonly string[]): string =>
		[padTo(cells[0] ?? "", first), ...cells.slice(1).map((cell) => padTo(cell, column))].join(GAP).trimEnd();
	const stack = (cells: readonly (readonly string[])[]): readonly string[] =>
		Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, at) =>
			line(cells.map((lines) => lines[at] ?? "")),
		);
	const names = heads.map(({ letter, name }) => wrapText(`${letter} ${name}`, column));
	const rule = "─".repeat(Math.min(pen.width, first + heads.length * (column + GAP.length)));
	return [
		...bold(stack([["Issue"], ...names]), pen),
		pen.paint(rule, "dim"),
		...rows.flatMap(({ name, cells }) => [
			...stack([
				wrapText(name, first),
				...cells.map((cell) => entryWords(cell).flatMap((text) => hanging(text, column))),
			]),
			"",
		]),
	];
}

/** Wrapped with the following lines set in, so that voices can be distinguished without colour. */
const hanging = (text: string, width: number): readonly string[] => {
	const lines = wrapText(text, width);
	if (lines.length === 1) return lines;
	const [head = ""] = lines;
	return [head, ...wrapText(text.slice(head.length).trimStart(), width - 2).map((line) => `  ${line}`)];
};

const asList = ({ heads, rows }: Matrix, pen: Pen): readonly string[] =>
	rows.flatMap(({ name, cells }) => [
		...bold(wrapText(name, pen.width), pen),
		...heads.flatMap(({ letter }, index) => {
			const [head = "", ...rest] = entryWords(cells[index] ?? null);
			return [
				...hanging(`  ${letter} ${head}`, pen.width),
				...rest.flatMap((line) => wrapText(line, pen.width - 4).map((text) => `    ${text}`)),
			];
		}),
		"",
	]);
