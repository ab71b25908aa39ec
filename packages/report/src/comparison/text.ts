import type { Comparison, Finding, FindingKind, Quote } from "@fissure/core";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { factsOf, nameActor, placeOf, plural, type Side, sidesOf, withGuess } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import {
	backgroundWords,
	baseRateWords,
	caveatsOf,
	cellLines,
	changeNote,
	FINDING_NAMES,
	headlineOf,
	issueName,
	measureWords,
	NO_ISSUE,
	NO_UNMATCHED,
	nothingFoundWords,
	SALIENCE_NAMES,
	silentSides,
} from "../words/wording.ts";
import { displayWidth, type Ink, type Paint, padTo, paintIf, wrapText } from "../writers/terminal.ts";

const indented = (text: string, width: number, indent: string): readonly string[] =>
	wrapText(text, width - indent.length).map((line) => indent + line);

function header(comparison: Comparison, sides: readonly Side[], { width }: RenderOptions, paint: Paint) {
	const event = comparison.event === null ? "Unnamed event" : oneLine(comparison.event);
	return [
		...wrapText(event, width).map((line) => paint(line, "bold")),
		"",
		...sides.flatMap((side) => [
			...wrapText(`${side.letter}  ${withGuess(side.publisher, "publisher", side)}`, width).map((line) =>
				paint(line, "bold"),
			),
			...(side.title === null ? [] : indented(withGuess(side.title, "title", side), width, "   ")),
			...indented(factsOf(side).join(" · "), width, "   ").map((line) => paint(line, "dim")),
		]),
		"",
	];
}

const quoteLines = (sides: readonly Side[], quote: Quote, width: number): readonly string[] =>
	indented(`${placeOf(sides, quote)} │ ${oneLine(quote.exact)}`, width, "  ");

function previousLines({ previous }: Comparison, sides: readonly Side[], options: RenderOptions): readonly string[] {
	return previous.flatMap((change) => [
		...wrapText(
			`${nameActor(change.publisher, options)}: ${changeNote(change)}: ${oneLine(change.wording)}`,
			options.width,
		),
		...change.evidence.flatMap((quote) => quoteLines(sides, quote, options.width)),
	]);
}

const unmatchedLines = (
	{ unmatched }: Comparison,
	sides: readonly Side[],
	{ width }: RenderOptions,
): readonly string[] =>
	unmatched.length === 0 ? [NO_UNMATCHED] : unmatched.flatMap(({ quote }) => quoteLines(sides, quote, width));

function footerLines(comparison: Comparison, sides: readonly Side[], options: RenderOptions): readonly string[] {
	const { width } = options;
	const counts = Object.entries(comparison.background).filter(([, count]) => count > 0);
	return [
		...counts.flatMap(([publisher, count]) =>
			wrapText(`Background of ${nameActor(publisher, options)}: ${plural(count, "text")}.`, width),
		),
		...wrapText(backgroundWords(comparison, sides), width),
		...wrapText("Only the given texts are compared; a missing text is never counted as an omission.", width),
		...comparison.problems.flatMap(({ place, message }) => wrapText(`${oneLine(place)}: ${oneLine(message)}`, width)),
		"",
		...wrapText(`${oneLine(comparison.program)} · codebook ${oneLine(comparison.codebook)}`, width),
	];
}

/** The comparison for a terminal: accounts, matrix, findings, unmatched passages, and what is not held. Readable without colour. */
export function renderText(comparison: Comparison, given: Partial<RenderOptions> = {}): string {
	const options = resolveOptions(comparison, given);
	const paint = paintIf(options.color);
	const sides = sidesOf(comparison, options);
	const section = (title: string, lines: readonly string[]) => [
		paint(title, "bold"),
		paint("═".repeat(Math.min(options.width, 40)), "dim"),
		...lines,
		...(lines.at(-1) === "" ? [] : [""]),
	];
	const { findings, previous, unmatched } = comparison;
	const lines = [
		...header(comparison, sides, options, paint),
		...section("Who says what", textMatrix(comparison, sides, options, paint)),
		...section(
			findings.length === 0 ? "Findings" : plural(findings.length, "finding"),
			findings.length === 0
				? [nothingFoundWords(comparison)]
				: findings.flatMap((finding, at) => textFinding(finding, at, comparison, sides, options, paint)),
		),
		...(previous.length > 0 ? section("Since the previous text", previousLines(comparison, sides, options)) : []),
		...(options.unmatched
			? section(`Unmatched passages: ${unmatched.length}`, unmatchedLines(comparison, sides, options))
			: []),
		...section("Background texts", footerLines(comparison, sides, options)),
	];
	return `${lines.join("\n").trimEnd()}\n`;
}

const KIND_INKS: Readonly<Record<FindingKind, Ink>> = {
	omission: "yellow",
	"unconfirmed-attribution": "magenta",
	"claimed-agreement": "magenta",
	contradiction: "red",
	intensity: "blue",
	terminology: "cyan",
	emphasis: "green",
};

const INDENT = "    ";
const LABEL_WIDTH = 15;

/** A label in its own column and the wrapped text beside it. */
function labelled(label: string, text: string, width: number, paint: Paint, bar = ""): readonly string[] {
	const lines = wrapText(text, width - INDENT.length - LABEL_WIDTH - displayWidth(bar));
	return lines.map(
		(line, at) => `${INDENT}${paint(padTo(at === 0 ? label : "", LABEL_WIDTH), "dim")}${paint(bar, "dim")}${line}`,
	);
}

/** The exact words behind a bar: no quotation marks are added that the text does not have. */
const quoted = (label: string, quotes: readonly Quote[], sides: readonly Side[], width: number, paint: Paint) =>
	quotes.flatMap((quote, at) =>
		labelled(
			`${at === 0 && label !== "" ? `${label} ` : ""}${placeOf(sides, quote)}`,
			oneLine(quote.exact),
			width,
			paint,
			"│ ",
		),
	);

/** One finding with its words on both sides, what speaks against it, and how usual such a thing is. */
export function textFinding(
	finding: Finding,
	at: number,
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
	paint: Paint,
): readonly string[] {
	const { width } = options;
	const kind = FINDING_NAMES[finding.kind];
	const about = wrapText(
		`${padTo(`${at + 1}`, INDENT.length)}${kind} · ${issueName(finding.issue, comparison, options)} · ${SALIENCE_NAMES[finding.salience]}`,
		width - INDENT.length,
	);
	const headline = wrapText(headlineOf(finding, options), width - INDENT.length);
	const nothing = silentSides(finding, sides).map(({ letter }) => letter);
	const note = (label: string, text: string) => labelled(label, oneLine(text), width, paint);
	return [
		...about.map((line, index) =>
			index === 0 ? line.replace(kind, paint(kind, "bold", KIND_INKS[finding.kind])) : INDENT + line,
		),
		...headline.map((line) => INDENT + paint(line, "bold")),
		...quoted("", finding.evidence, sides, width, paint),
		...quoted("instead", finding.instead, sides, width, paint),
		...(nothing.length > 0 ? note(nothing.join(", "), "nothing similar") : []),
		...quoted("against", finding.counterEvidence, sides, width, paint),
		...(finding.measure === null ? [] : note("measure", measureWords(finding.measure))),
		...note("base rate", baseRateWords(finding)),
		...caveatsOf(finding, options).flatMap((caveat, index) => note(index === 0 ? "caveats" : "", caveat)),
		...(finding.explanations.length > 0 ? note("explanations", finding.explanations.join(" · ")) : []),
		...note("method", finding.by),
		"",
	];
}

/** Narrower than this, a column of verbs cannot be read, and issues are listed one under the other instead. */
const NARROWEST_COLUMN = 20;
const GAP = "  ";

/** Columns as wide as their longest line up to an equal share of the line. */
function asTable(comparison: Comparison, sides: readonly Side[], options: RenderOptions, paint: Paint) {
	const names = comparison.matrix.map((row) => issueName(row.issue, comparison, options));
	const first = Math.min(26, Math.max(5, ...names.map(displayWidth)));
	const column = Math.floor((options.width - first) / sides.length) - GAP.length;
	const line = (cells: readonly string[]): string =>
		[padTo(cells[0] ?? "", first), ...cells.slice(1).map((cell) => padTo(cell, column))].join(GAP).trimEnd();
	const stack = (cells: readonly (readonly string[])[]): readonly string[] =>
		Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, at) =>
			line(cells.map((lines) => lines[at] ?? "")),
		);
	const heads = sides.map(({ letter, publisher }) => wrapText(`${letter} ${publisher}`, column));
	return [
		...stack([["Issue"], ...heads]).map((text) => paint(text, "bold")),
		paint("─".repeat(Math.min(options.width, first + sides.length * (column + GAP.length))), "dim"),
		...comparison.matrix.flatMap((row, at) => {
			const cells = sides.map((side, index) =>
				cellLines(row.cells[index], side, options).flatMap((text) => hanging(text, column)),
			);
			return [...stack([wrapText(names[at] ?? "", first), ...cells]), ""];
		}),
	];
}

/** Wrapped with the following lines set in, so that voices can be distinguished without colour. */
const hanging = (text: string, width: number): readonly string[] => {
	const lines = wrapText(text, width);
	if (lines.length === 1) return lines;
	const [head = ""] = lines;
	return [head, ...wrapText(text.slice(head.length).trimStart(), width - 2).map((line) => `  ${line}`)];
};

const asList = (comparison: Comparison, sides: readonly Side[], options: RenderOptions, paint: Paint) =>
	comparison.matrix.flatMap((row) => [
		...wrapText(issueName(row.issue, comparison, options), options.width).map((line) => paint(line, "bold")),
		...sides.flatMap((side, index) => {
			const [head = "", ...rest] = cellLines(row.cells[index], side, options);
			return [
				...hanging(`  ${side.letter} ${head}`, options.width),
				...rest.flatMap((line) => wrapText(line, options.width - 4).map((text) => `    ${text}`)),
			];
		}),
		"",
	]);

/** Issue × account: who mentions what, how early, how much, with which verb and in whose name. */
export function textMatrix(
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
	paint: Paint,
): readonly string[] {
	if (comparison.matrix.length === 0) return [NO_ISSUE, ""];
	const fits = (options.width - 26) / Math.max(1, sides.length) - GAP.length >= NARROWEST_COLUMN;
	return fits ? asTable(comparison, sides, options, paint) : asList(comparison, sides, options, paint);
}
