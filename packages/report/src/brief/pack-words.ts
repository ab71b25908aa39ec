import { type Document, type Finding, isAbsence, type Quote } from "@fissure/core";
import { baseRateWords, caveatsOf, FINDING_NAMES, headlineOf, IN_OWN_WORDS, SALIENCE_NAMES } from "../words/wording.ts";
import { escapeMarkdown } from "../writers/markdown.ts";
import { factsOf, type Names, publisherOf, titleIn } from "./page.ts";

export interface PackedFinding {
	readonly id: string;
	readonly finding: Finding;
}

export interface PackNames extends Names {
	/** By id. */
	readonly issueNames: Readonly<Record<string, string>>;
	readonly documents: ReadonlyMap<string, Document>;
}

/** One finding as sections of a draft: the words on both sides, how usual it is, what speaks against it, what may explain it. */
export function packWords({ id, finding }: PackedFinding, names: PackNames): readonly string[] {
	const { issueNames } = names;
	const headline = headlineOf(finding, names);
	const caveats = caveatsOf(finding, names);
	const issue = finding.issue === null ? IN_OWN_WORDS : (issueNames[finding.issue] ?? finding.issue);
	const silent = finding.against.filter((document) => !finding.instead.some((quote) => quote.document === document));
	return [
		`## ${escapeMarkdown(headline.replace(/\.$/u, ""))}`,
		"",
		`*${escapeMarkdown(`${FINDING_NAMES[finding.kind]}, ${SALIENCE_NAMES[finding.salience]}; issue: ${issue}.`)}*`,
		"",
		`${escapeMarkdown(stopped(headline))} [@${id}]`,
		"",
		...quoteLines("Evidence", finding.evidence, names),
		...quoteLines("What the text says instead", finding.instead, names),
		...(silent.length === 0
			? []
			: [
					"### Nothing similar",
					"",
					...silent.map((one) => `- ${escapeMarkdown(sourceLine(one, names))} [@${one}]`),
					"",
				]),
		...quoteLines("Evidence against it", finding.counterEvidence, names),
		...(isAbsence(finding)
			? ["### Base rate", "", `${escapeMarkdown(stopped(capitalised(baseRateWords(finding))))} [@${id}]`, ""]
			: []),
		...caveats.map((caveat) => `- ${escapeMarkdown(stopped(caveat))} [@${id}]`),
		...(caveats.length === 0 ? [] : [""]),
		...(finding.explanations.length === 0
			? []
			: [
					"### Possible explanations {.judgment}",
					"",
					...finding.explanations.map((one) => `- ${escapeMarkdown(one)}`),
					"",
				]),
	];
}

/** Of texts that were compared without a finding. */
export const withoutDifference = (texts: readonly string[], names: PackNames): readonly string[] => [
	"## No difference found",
	"",
	"*Fissure compared these texts and found no difference of the kinds that it looks for. That does not show that they agree.*",
	"",
	...texts.map((one) => `- ${escapeMarkdown(sourceLine(one, names))} [@${one}]`),
	"",
];

const stopped = (sentence: string): string => (/[.!?。！？]$/u.test(sentence) ? sentence : `${sentence}.`);
const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

export const sourceLine = (id: string, names: PackNames): string => {
	const document = names.documents.get(id);
	return document === undefined
		? id
		: [publisherOf(document, names), titleIn(document), ...factsOf(document)].join(", ");
};

const quoteLines = (label: string, quotes: readonly Quote[], names: PackNames): readonly string[] =>
	quotes.length === 0
		? []
		: [
				`### ${label}`,
				"",
				...quotes.flatMap((quote) => [`*${escapeMarkdown(sourceLine(quote.document, names))}*`, "", ...quoted(quote)]),
			];

/** A quotation in the original, with its reference; a paragraph of the source is one of the quotation. */
export const quoted = ({ document, start, end, exact }: Quote): readonly string[] => [
	...exact
		.trim()
		.split(/\s*\n\s*/u)
		.map((line) => `> ${escapeMarkdown(line)}`),
	`> [@${document}#${start}-${end}]`,
	"",
];
