import type { Comparison, Quote } from "@fissure/core";
import { wrapText } from "../words/display-width.ts";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { type Paint, paintIf } from "../words/paint.ts";
import { factsOf, nameActor, placeOf, plural, type Side, sidesOf, withGuess } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { changeNote, notHeld, nothingFoundWords } from "../words/wording.ts";
import { textFinding } from "./text-findings.ts";
import { textMatrix } from "./text-matrix.ts";

const indented = (text: string, width: number, indent: string): readonly string[] =>
	wrapText(text, width - indent.length).map((line) => indent + line);

function header(comparison: Comparison, sides: readonly Side[], { width }: RenderOptions, paint: Paint) {
	const event = comparison.event === null ? "Event not named" : oneLine(comparison.event);
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

const residueLines = ({ residue }: Comparison, sides: readonly Side[], { width }: RenderOptions): readonly string[] =>
	residue.length === 0
		? ["Nothing: every statement is coded or answered."]
		: residue.flatMap(({ quote }) => quoteLines(sides, quote, width));

function footerLines(comparison: Comparison, sides: readonly Side[], options: RenderOptions): readonly string[] {
	const { width } = options;
	const bare = notHeld(comparison, sides);
	const counts = Object.entries(comparison.background).filter(([, count]) => count > 0);
	const held =
		bare.length === 0
			? "Background texts are held of every publisher."
			: `No background texts are held of ${bare.join(", ")}: what is usual for them is not known.`;
	return [
		...counts.flatMap(([publisher, count]) =>
			wrapText(`Background held of ${nameActor(publisher, options)}: ${plural(count, "text")}.`, width),
		),
		...wrapText(held, width),
		...wrapText("Texts that were not given are not held; they are never counted as omitted.", width),
		...comparison.problems.flatMap(({ place, message }) => wrapText(`${oneLine(place)}: ${oneLine(message)}`, width)),
		"",
		...wrapText(`${oneLine(comparison.program)} · codebook ${oneLine(comparison.codebook)}`, width),
	];
}

/** The comparison for a terminal: accounts, matrix, findings, residue, and what is not held. Readable without colour. */
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
	const { findings, previous, residue } = comparison;
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
		...(options.residue
			? section(`Residue: ${plural(residue.length, "passage")} left unread`, residueLines(comparison, sides, options))
			: []),
		...section("Not held", footerLines(comparison, sides, options)),
	];
	return `${lines.join("\n").trimEnd()}\n`;
}
