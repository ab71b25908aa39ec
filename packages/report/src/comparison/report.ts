import {
	type Comparison,
	type Finding,
	LEXICON,
	leadsOf,
	nameOfCoder,
	type Quote,
	withoutVersion,
} from "@fissure/core";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { nameActor, placeOf, plural, type Side, sideOf, sidesOf } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import {
	backgroundWords,
	baseRateWords,
	caveatsOf,
	changeNote,
	changesInShort,
	FINDING_NAMES,
	headlineOf,
	inSentence,
	issueName,
	type MatrixEntry,
	measureWords,
	NO_ISSUE,
	NO_UNMATCHED,
	nothingFoundWords,
	ONLY_GIVEN,
	reachOf,
	SALIENCE_NAMES,
	silentSides,
	UNMATCHED,
	voicesOf,
	withoutBackground,
} from "../words/wording.ts";
import {
	type Card,
	cardSection,
	type Fact,
	lines,
	paragraph,
	paragraphs,
	type Quotation,
	type Report,
	type ReportBlock,
	type Section,
	section,
	words,
} from "../writers/blocks.ts";
import { anchorOf, columnOf, issuesShown } from "./marked-texts.ts";

/** A comparison as blocks: accounts, who says what, findings with the words of each side, and what is not in it. */
export function comparisonReport(comparison: Comparison, given: Partial<RenderOptions> = {}): Report {
	const options = resolveOptions(comparison, given);
	const sides = sidesOf(comparison, options);
	const { event, program, codebook, findings, previous } = comparison;
	const leads = leadsOf(findings);
	return {
		of: "comparison",
		title: event ?? "Comparison",
		program,
		colophon: [`${oneLine(program)} · codebook ${oneLine(codebook)}`, ...readersOf(sides)].join(" · "),
		parts: [
			{
				title: event === null ? "Unnamed event" : oneLine(event),
				language: null,
				summary: null,
				number: null,
				issues: issuesShown(comparison).map((issue) => issueName(issue, comparison, options)),
				columns: sides.map((side) => columnOf(comparison, side, sides, options)),
				cards: { title: "Findings", label: "List of findings", none: nothingFoundWords(comparison) },
				sections: [
					section("matrix", "Who says what", [matrixBlock(comparison, sides, options)]),
					cardSection(
						"findings",
						"Findings",
						findings.map((finding, at) => cardOf(finding, at, leads.includes(at), comparison, sides, options)),
						findings.length === 0 ? "Findings" : plural(findings.length, "finding"),
					),
					...(previous.length === 0 ? [] : [previousSection(comparison, sides, options)]),
					...(options.unmatched ? [unmatchedSection(comparison, sides)] : []),
					backgroundSection(comparison, sides, options),
				],
			},
		],
		sections: [],
	};
}

/** Whose positions stand for which texts; nothing where all are the built-in coder's. */
function readersOf(sides: readonly Side[]): readonly string[] {
	const isLexicon = (coder: string): boolean => withoutVersion(coder) === LEXICON;
	if (sides.every(({ account }) => isLexicon(account.coder))) return [];
	const letters = new Map<string, string[]>();
	for (const { letter, account } of sides) {
		const name = nameOfCoder(account.coder);
		letters.set(name, [...(letters.get(name) ?? []), letter]);
	}
	return [
		`positions as read by ${[...letters].map(([name, own]) => `${oneLine(name)} (${own.join(", ")})`).join(", ")}`,
	];
}

function quotation(
	quote: Quote,
	part: Quotation["part"],
	sides: readonly Side[],
	target: string | null = null,
): Quotation {
	const language = sideOf(sides, quote.document)?.account.document.language ?? "";
	return {
		kind: "quotation",
		part,
		...{ before: "", pieces: [{ as: "words", text: oneLine(quote.exact) }], after: "" },
		...{ language, place: placeOf(sides, quote), isShort: true, isRepeated: false, target },
	};
}

function matrixBlock(comparison: Comparison, sides: readonly Side[], options: RenderOptions): ReportBlock {
	if (comparison.matrix.length === 0) return paragraph(words(NO_ISSUE));
	return {
		kind: "matrix",
		heads: sides.map(({ letter, publisher, account }) => ({
			...{ letter, name: publisher, language: account.document.language },
		})),
		rows: comparison.matrix.map((row) => ({
			name: issueName(row.issue, comparison, options),
			cells: sides.map((side, at): MatrixEntry | null => {
				const cell = row.cells[at];
				return cell?.mentioned ? { reach: reachOf(cell), voices: voicesOf(cell, side, options) } : null;
			}),
		})),
	};
}

const fact = (label: string, short: string, all: readonly string[], isList = false): readonly Fact[] =>
	all.length === 0 ? [] : [{ kind: "fact", label, short, lines: all.map(oneLine), isList }];

function cardOf(
	finding: Finding,
	at: number,
	isLead: boolean,
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
): Card {
	const targetIn = (document: string): string | null => {
		const side = sideOf(sides, document);
		return side === undefined ? null : anchorOf(at, side);
	};
	const quotations = (quotes: readonly Quote[], part: Quotation["part"]) =>
		quotes.map((quote) => quotation(quote, part, sides, targetIn(quote.document)));
	const silent = silentSides(finding, sides);
	const { measure } = finding;
	return {
		kind: "card",
		number: at + 1,
		...{ sign: null, line: null, isQuotation: false, isLead, language: null },
		type: FINDING_NAMES[finding.kind],
		about: issueName(finding.issue, comparison, options),
		weight: finding.salience,
		weightName: SALIENCE_NAMES[finding.salience],
		headline: { before: "", words: headlineOf(finding, options), after: "" },
		column: sideOf(sides, finding.carriedBy)?.letter ?? "",
		target: targetIn(finding.carriedBy) ?? `finding-${at + 1}`,
		blocks: [
			...quotations(finding.evidence, "evidence"),
			...quotations(finding.instead, "instead"),
			...(silent.length === 0
				? []
				: [
						{
							kind: "silence",
							columns: silent.map((side) => ({ letter: side.letter, target: anchorOf(at, side) })),
						} as const,
					]),
			...quotations(finding.counterEvidence, "counter"),
			...fact("Measure", "measure", measure === null ? [] : [measureWords(measure)]),
			...fact("Base rate", "base rate", [baseRateWords(finding)]),
			...fact("Caveats", "caveats", caveatsOf(finding, options)),
			...fact("Possible explanations", "explanations", finding.explanations, true),
			...fact("Method", "method", [finding.by]),
		],
	};
}

function previousSection({ previous }: Comparison, sides: readonly Side[], options: RenderOptions): Section {
	const entries = previous.map((change) => [
		paragraph(
			words(nameActor(change.publisher, options), { strong: true }),
			words(`: ${changeNote(change)}: ${oneLine(change.wording)}`),
		),
		...change.evidence.map((quote) => quotation(quote, "evidence", sides)),
	]);
	return {
		...section("previous", "Since the previous text", [{ kind: "entries", entries }]),
		inShort: [...new Set(previous.map(({ publisher }) => publisher))].map((publisher) => {
			const changes = previous.filter((change) => change.publisher === publisher);
			return `Since its previous text, ${inSentence(publisher, options)}: ${changesInShort(changes)}.`;
		}),
	};
}

function unmatchedSection({ unmatched }: Comparison, sides: readonly Side[]): Section {
	const count = unmatched.length;
	const entries = unmatched.map(({ quote }) => [quotation(quote, "evidence", sides)]);
	return {
		...section(
			"unmatched",
			"Unmatched passages",
			count === 0 ? [paragraph(words(NO_UNMATCHED))] : [paragraph(words(UNMATCHED)), { kind: "entries", entries }],
		),
		...{ count, heading: `Unmatched passages: ${count}` },
		inShort:
			count === 0 ? [] : [`${plural(count, "passage")} ${count === 1 ? "matches" : "match"} no issue of the codebook.`],
	};
}

function backgroundSection(comparison: Comparison, sides: readonly Side[], options: RenderOptions): Section {
	const counts = Object.entries(comparison.background).filter(([, count]) => count > 0);
	const bare = withoutBackground(comparison, sides);
	const { problems } = comparison;
	const blocks = [
		...paragraphs(
			...counts.map(
				([publisher, count]) => `Background of ${nameActor(publisher, options)}: ${plural(count, "text")}.`,
			),
			backgroundWords(bare),
			ONLY_GIVEN,
		),
		...lines(...problems.map(({ place, message }) => `${oneLine(place)}: ${oneLine(message)}`)),
	];
	return {
		...section("not-held", "Background texts", blocks),
		inShort: [
			...(bare.length === 0 ? [] : [backgroundWords(bare)]),
			...(problems.length === 0 ? [] : [`${plural(problems.length, "problem")} with the texts.`]),
		],
	};
}
