import type { Comparison, Finding, Quote } from "@fissure/core";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { factsOf, nameActor, placeOf, plural, type Side, sidesOf, withGuess } from "../words/sides.ts";
import {
	baseRateWords,
	caveatsOf,
	changeNote,
	FINDING_NAMES,
	headlineOf,
	issueName,
	measureWords,
	notHeld,
	nothingFoundWords,
	reachOf,
	SALIENCE_NAMES,
	silentSides,
	voicesOf,
} from "../words/wording.ts";
import { escapeMarkdown, grid } from "../writers/markdown.ts";

const quoteLines = (label: string, quotes: readonly Quote[], sides: readonly Side[]): readonly string[] =>
	quotes.flatMap((quote) => [
		`${label}**${escapeMarkdown(placeOf(sides, quote))}**`,
		"",
		`> ${escapeMarkdown(quote.exact)}`,
		"",
	]);

const matrixLines = (comparison: Comparison, sides: readonly Side[], options: RenderOptions): readonly string[] =>
	comparison.matrix.length === 0
		? ["None of these texts mentions an issue of the codebook.", ""]
		: grid(
				["Issue", ...sides.map(({ letter, publisher }) => escapeMarkdown(`${letter} ${publisher}`))],
				comparison.matrix.map((line) => [
					escapeMarkdown(issueName(line.issue, comparison, options)),
					...sides.map((side, index) => {
						const cell = line.cells[index];
						if (cell === undefined || !cell.mentioned) return "—";
						const voices = voicesOf(cell, side, options).map(({ mark, words }) => `${mark}: ${words.join(", ")}`);
						const said = voices.length === 0 ? ["mentioned, no position"] : voices;
						return [reachOf(cell), ...said].map(escapeMarkdown).join("<br>");
					}),
				]),
			);

function findingLines(
	finding: Finding,
	at: number,
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
): readonly string[] {
	const silent = silentSides(finding, sides).map(({ letter }) => letter);
	const { measure, explanations } = finding;
	const caveats = caveatsOf(finding, options);
	return [
		`### ${at + 1}. ${FINDING_NAMES[finding.kind]}: ${escapeMarkdown(issueName(finding.issue, comparison, options))}`,
		"",
		`**${escapeMarkdown(headlineOf(finding, options))}** (${SALIENCE_NAMES[finding.salience]})`,
		"",
		...quoteLines("", finding.evidence, sides),
		...quoteLines("Says instead: ", finding.instead, sides),
		...(silent.length > 0 ? [`**${silent.join(", ")}**: nothing similar`, ""] : []),
		...quoteLines("Evidence against it: ", finding.counterEvidence, sides),
		...(measure === null ? [] : [`- Measure: ${escapeMarkdown(measureWords(measure))}`]),
		`- Base rate: ${escapeMarkdown(baseRateWords(finding))}`,
		...(caveats.length > 0 ? [`- Caveats: ${caveats.map(escapeMarkdown).join(" ")}`] : []),
		...(explanations.length > 0 ? [`- Possible explanations: ${explanations.map(escapeMarkdown).join("; ")}`] : []),
		`- Method: ${escapeMarkdown(finding.by)}`,
		"",
	];
}

function tailLines(comparison: Comparison, sides: readonly Side[], options: RenderOptions): readonly string[] {
	const bare = notHeld(comparison, sides).map(escapeMarkdown);
	const changes = comparison.previous.map(
		(change) =>
			`- ${escapeMarkdown(nameActor(change.publisher, options))}: ${escapeMarkdown(changeNote(change))}: ${escapeMarkdown(change.wording)}`,
	);
	const unmatched = comparison.unmatched.map(
		({ quote }) => `- ${escapeMarkdown(placeOf(sides, quote))}: ${escapeMarkdown(quote.exact)}`,
	);
	return [
		...(changes.length > 0 ? ["## Since the previous text", "", ...changes, ""] : []),
		...(options.unmatched
			? [
					"## Unmatched passages",
					"",
					...(unmatched.length > 0
						? unmatched
						: ["None: every passage matches an issue or has something similar in the other text."]),
					"",
				]
			: []),
		"## Background texts",
		"",
		bare.length === 0
			? "There are background texts for every publisher."
			: `No background texts for ${bare.join(", ")}, so there is no base rate for them.`,
		"",
		...comparison.problems.map(({ place, message }) => `- ${escapeMarkdown(place)}: ${escapeMarkdown(message)}`),
		...(comparison.problems.length > 0 ? [""] : []),
		`${escapeMarkdown(comparison.program)} · codebook ${escapeMarkdown(comparison.codebook)}`,
	];
}

/** The comparison as a page of Markdown (GitHub's tables), safe to paste whatever the texts hold. */
export function renderMarkdown(comparison: Comparison, given: Partial<RenderOptions> = {}): string {
	const options = resolveOptions(comparison, given);
	const sides = sidesOf(comparison, options);
	const { findings } = comparison;
	const lines = [
		`# ${comparison.event === null ? "Unnamed event" : escapeMarkdown(comparison.event)}`,
		"",
		...grid(
			["", "Publisher", "Title", "Details"],
			sides.map((side) => [
				side.letter,
				escapeMarkdown(withGuess(side.publisher, "publisher", side)),
				side.title === null ? "" : escapeMarkdown(withGuess(side.title, "title", side)),
				escapeMarkdown(factsOf(side).join(" · ")),
			]),
		),
		"## Who says what",
		"",
		...matrixLines(comparison, sides, options),
		findings.length === 0 ? "## Findings" : `## ${plural(findings.length, "finding")}`,
		"",
		...(findings.length === 0
			? [escapeMarkdown(nothingFoundWords(comparison)), ""]
			: findings.flatMap((finding, at) => findingLines(finding, at, comparison, sides, options))),
		...tailLines(comparison, sides, options),
	];
	return `${lines.join("\n").trimEnd()}\n`;
}
