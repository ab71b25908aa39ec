import type { Comparison, Quote } from "@fissure/core";
import type { RenderOptions } from "../words/options.ts";
import { factsOf, paragraphOf, type Side, withGuess } from "../words/sides.ts";
import { issueName, silentSides } from "../words/wording.ts";
import type { Column, MarkedText, TextMark } from "../writers/blocks.ts";

/** Issues touched anywhere, in the order of the matrix: index = colour. */
export const issuesShown = ({ matrix, accounts }: Comparison): readonly string[] => {
	const touched = new Set(accounts.flatMap(({ mentions }) => mentions.map(({ issue }) => issue)));
	return [...new Set([...matrix.map(({ issue }) => issue).filter((issue) => touched.has(issue)), ...touched])];
};

/** Anchor of a finding's words in one text; is in every account that the finding concerns. */
export const anchorOf = (finding: number, side: Side): string => `f${finding + 1}-${side.letter}`;

/** One account: who, what, when, what of it is guessed; then the whole text with its marks. */
export function columnOf(comparison: Comparison, side: Side, sides: readonly Side[], options: RenderOptions): Column {
	const { document } = side.account;
	return {
		id: side.letter,
		letter: side.letter,
		tab: side.letter,
		name: withGuess(side.publisher, "publisher", side),
		title: side.title === null ? null : withGuess(side.title, "title", side),
		language: document.language,
		facts: factsOf(side).join(" · "),
		url: document.url ?? null,
		label: `Text ${side.letter}`,
		isDraft: false,
		texts: () => [markedText(comparison, side)],
		noTexts: "",
		gaps: {
			title: "Silent on",
			items: comparison.findings.flatMap((finding, at) =>
				silentSides(finding, sides).includes(side)
					? [
							{
								card: at + 1,
								target: anchorOf(at, side),
								words: `Nothing similar here: ${issueName(finding.issue, comparison, options)}`,
							},
						]
					: [],
			),
		},
	};
}

function markedText(comparison: Comparison, side: Side): MarkedText {
	const { text, language } = side.account.document;
	const marks = marksOf(comparison, side);
	/** The first words of each finding carry its anchor; evidence comes before what is only nearby. */
	const anchors = new Map<number, { readonly id: string; readonly start: number }>();
	for (const mark of marks)
		if (mark.kind === "card" && !anchors.has(mark.card))
			anchors.set(mark.card, { id: anchorOf(mark.card - 1, side), start: mark.start });
	const lines = [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)]
		.filter(([line]) => line.trim() !== "")
		.map(({ 0: line, index }) => ({
			start: index,
			end: index + line.length,
			number: paragraphOf(side.account, { start: index + line.length - line.trimStart().length }),
			look: [],
			marks: [],
		}));
	return { head: null, language, text, lines, marks, anchors };
}

function marksOf(comparison: Comparison, { account }: Side): readonly TextMark[] {
	const { id } = account.document;
	const issues = issuesShown(comparison);
	const as = (quotes: readonly Quote[], card: number, part: "evidence" | "instead" | "counter"): readonly TextMark[] =>
		quotes
			.filter(({ document }) => document === id)
			.map(({ start, end }) => ({ kind: "card", start, end, card, part, weight: null, sign: null }));
	return [
		...account.mentions.map(
			({ issue, quote: { start, end } }): TextMark => ({ kind: "issue", start, end, issue: issues.indexOf(issue) }),
		),
		...comparison.findings.flatMap(({ evidence, instead, counterEvidence }, at) => [
			...as(evidence, at + 1, "evidence"),
			...as(instead, at + 1, "instead"),
			...as(counterEvidence, at + 1, "counter"),
		]),
	];
}
