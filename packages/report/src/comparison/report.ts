import type { Comparison, Finding, Quote } from "@fissure/core";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { factsOf, nameActor, placeOf, plural, type Side, sideOf, sidesOf, withGuess } from "../words/sides.ts";
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
import { fact, heading, paragraph, type ReportBlock, table } from "../writers/blocks.ts";
import { escapeMarkdown, linesOfBlocks } from "../writers/markdown.ts";
import { writeWord } from "../writers/word.ts";

function quotation(quote: Quote, label: string, sides: readonly Side[]): ReportBlock {
	const language = sideOf(sides, quote.document)?.account.document.language ?? "";
	return { kind: "quotation", text: quote.exact, language, place: `${label}${placeOf(sides, quote)}` };
}

function matrixBlocks(comparison: Comparison, sides: readonly Side[], options: RenderOptions) {
	if (comparison.matrix.length === 0) return [paragraph(NO_ISSUE)];
	const rows = comparison.matrix.map((row) => [
		[issueName(row.issue, comparison, options)],
		...sides.map((side, index) => cellLines(row.cells[index], side, options)),
	]);
	return [table(["Issue", ...sides.map(({ letter, publisher }) => `${letter} ${publisher}`)], rows)];
}

function findingBlocks(
	finding: Finding,
	at: number,
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
): readonly ReportBlock[] {
	const silent = silentSides(finding, sides).map(({ letter }) => letter);
	const { measure, explanations } = finding;
	const caveats = caveatsOf(finding, options);
	return [
		heading(
			3,
			`${at + 1}. ${FINDING_NAMES[finding.kind]}: ${issueName(finding.issue, comparison, options)} (${SALIENCE_NAMES[finding.salience]})`,
		),
		paragraph(headlineOf(finding, options), { strong: true }),
		...finding.evidence.map((quote) => quotation(quote, "", sides)),
		...finding.instead.map((quote) => quotation(quote, "says instead, ", sides)),
		...(silent.length > 0 ? [fact(silent.join(", "), "nothing similar")] : []),
		...finding.counterEvidence.map((quote) => quotation(quote, "evidence against it, ", sides)),
		...(measure === null ? [] : [fact("Measure", measureWords(measure))]),
		fact("Base rate", baseRateWords(finding)),
		...(caveats.length > 0 ? [fact("Caveats", caveats.join(" "))] : []),
		...(explanations.length > 0 ? [fact("Possible explanations", explanations.join("; "))] : []),
		fact("Method", finding.by),
	];
}

function tailBlocks(comparison: Comparison, sides: readonly Side[], options: RenderOptions) {
	const { previous, unmatched, problems } = comparison;
	return [
		...(previous.length > 0 ? [heading(2, "Since the previous text")] : []),
		...previous.flatMap((change) => [
			paragraph(`${nameActor(change.publisher, options)}: ${changeNote(change)}: ${change.wording}`),
			...change.evidence.map((quote) => quotation(quote, "", sides)),
		]),
		...(options.unmatched ? [heading(2, `Unmatched passages: ${unmatched.length}`)] : []),
		...(options.unmatched && unmatched.length === 0 ? [paragraph(NO_UNMATCHED)] : []),
		...(options.unmatched ? unmatched.map(({ quote }) => quotation(quote, "", sides)) : []),
		heading(2, "Background texts"),
		paragraph(backgroundWords(comparison, sides)),
		...problems.map(({ place, message }) => paragraph(`${place}: ${message}`)),
	];
}

/** The whole comparison as blocks: accounts, who says what, findings with their quotations, and what is not in it. */
export function comparisonBlocks(comparison: Comparison, options: RenderOptions): readonly ReportBlock[] {
	const sides = sidesOf(comparison, options);
	const { findings } = comparison;
	const accounts = sides.map((side) => [
		[side.letter],
		[withGuess(side.publisher, "publisher", side)],
		[side.title === null ? "" : withGuess(side.title, "title", side)],
		[factsOf(side).join(" · ")],
	]);
	return [
		heading(1, comparison.event ?? "Unnamed event"),
		table(["", "Publisher", "Title", "Details"], accounts),
		heading(2, "Who says what"),
		...matrixBlocks(comparison, sides, options),
		heading(2, findings.length === 0 ? "Findings" : plural(findings.length, "finding")),
		...(findings.length === 0
			? [paragraph(nothingFoundWords(comparison))]
			: findings.flatMap((finding, at) => findingBlocks(finding, at, comparison, sides, options))),
		...tailBlocks(comparison, sides, options),
	];
}

/** The comparison as a page of Markdown (GitHub's tables), safe to paste whatever the texts hold. */
export function renderMarkdown(comparison: Comparison, given: Partial<RenderOptions> = {}): string {
	const { program, codebook } = comparison;
	const lines = linesOfBlocks(comparisonBlocks(comparison, resolveOptions(comparison, given)));
	return `${[...lines, `${escapeMarkdown(program)} · codebook ${escapeMarkdown(codebook)}`].join("\n")}\n`;
}

/** The comparison as a Word document: tables, findings with quotes in the original language, page numbers. */
export const renderDocx = (comparison: Comparison, given: Partial<RenderOptions> = {}): Promise<Uint8Array> =>
	writeWord({
		title: comparison.event ?? "Comparison",
		creator: comparison.program,
		footer: `${comparison.program} · codebook ${comparison.codebook}`,
		blocks: comparisonBlocks(comparison, resolveOptions(comparison, given)),
	});
