import type { CheckedQuotation, DraftProblem, Quote, Verification } from "@fissure/core";
import { plural } from "../words/sides.ts";
import { heading, list, type Point, paragraph, quote, type ReportBlock, table } from "../writers/blocks.ts";
import { linesOfBlocks } from "../writers/markdown.ts";
import { writeWord } from "../writers/word.ts";
import {
	bracketed,
	diffWords,
	evidenceOf,
	notesOf,
	STATE_NAMES,
	STATE_SIGNS,
	sentenceAround,
	sourceLine,
	stands,
	summaryOf,
} from "./words.ts";

/** The verification of a draft as blocks: all quotations in a table, then what an editor must look at. */
export function verificationBlocks(verification: Verification): readonly ReportBlock[] {
	const { quotations, problems, draft, held, unread, program } = verification;
	const toRead = quotations.filter((quotation) => quotation.problems.length > 0 || !stands(quotation));
	return [
		heading(1, draft.document.title ?? draft.document.id),
		paragraph(summaryOf(verification)),
		...(quotations.length === 0
			? []
			: [
					table(
						["Line", "State", "Quotation", "Source"],
						quotations.map((quotation) => rowOf(quotation, verification)),
					),
				]),
		...toRead.flatMap((quotation) => quotationBlocks(quotation, verification)),
		...(problems.length > 0 ? [heading(2, "The draft’s own words")] : []),
		...problems.flatMap((problem) => [
			heading(3, `Line ${problem.line}`),
			quote(bracketed(sentenceAround(problem, verification))),
			...list([pointOf(problem, verification, null)]),
		]),
		paragraph(`Checked against ${plural(held, "text")}. Words from other texts cannot be confirmed or denied.`),
		...list(unread.map(({ place, message }) => ({ text: `${place}: ${message}` }))),
		paragraph(program),
	];
}

const rowOf = (
	{ quotation, state, found }: CheckedQuotation,
	verification: Verification,
): readonly (readonly string[])[] => [
	[String(quotation.line)],
	[`${STATE_SIGNS[state]} ${state}`],
	[quotation.words],
	[found === null ? "—" : sourceLine(found.document, verification)],
];

function quotationBlocks(quotation: CheckedQuotation, verification: Verification): readonly ReportBlock[] {
	const { quotation: quoted, state, found } = quotation;
	const language = verification.sources.find(({ id }) => id === found?.document)?.language ?? "";
	return [
		heading(2, `Line ${quoted.line}: ${STATE_NAMES[state]}`),
		quote(quoted.words),
		...(found === null
			? []
			: [
					{
						kind: "quotation",
						text: diffWords(quotation) ?? found.exact,
						language,
						place: sourceLine(found.document, verification),
					} as const,
				]),
		...list([
			...notesOf(quotation, verification).map((text) => ({ text })),
			...quotation.problems.map((problem) => pointOf(problem, verification, found)),
		]),
	];
}

function pointOf(problem: DraftProblem, verification: Verification, shown: Quote | null): Point {
	const { quotes, more } = evidenceOf(problem, shown);
	return {
		label: problem.severity,
		text: `${problem.message} (${problem.code})`,
		below: [
			...quotes.map(({ document, exact }) => `${sourceLine(document, verification)}: ${exact}`),
			...(more > 0 ? [`and ${plural(more, "more place")}`] : []),
		],
	};
}

/** Verifications as a page of Markdown, safe to paste whatever the texts hold. */
export const renderVerificationMarkdown = (verifications: readonly Verification[]): string =>
	`${linesOfBlocks(verifications.flatMap(verificationBlocks)).join("\n").trimEnd()}\n`;

/** Verifications as a Word document: for an editor who reads what must be looked at on paper. */
export const renderVerificationDocx = (verifications: readonly Verification[]): Promise<Uint8Array> => {
	const program = verifications[0]?.program ?? "";
	const titles = verifications.map(({ draft }) => draft.document.title ?? draft.document.id);
	return writeWord({
		title: titles.join(", "),
		creator: program,
		footer: program,
		blocks: verifications.flatMap(verificationBlocks),
	});
};
