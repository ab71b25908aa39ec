import type { CheckedQuotation, DraftProblem, Quote, Verification } from "@fissure/core";
import { plural } from "../words/sides.ts";
import { escapeMarkdown } from "../writers/markdown.ts";
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

/** Verifications as a page of Markdown, safe to paste whatever the texts hold. */
export function renderVerificationMarkdown(verifications: readonly Verification[]): string {
	const lines = verifications.flatMap((verification) => {
		const { quotations, problems, draft, held, unread, program } = verification;
		return [
			`# ${escapeMarkdown(draft.document.title ?? draft.document.id)}`,
			"",
			escapeMarkdown(summaryOf(verification)),
			"",
			...(quotations.length === 0
				? []
				: [
						"| Line | State | Quotation | Source |",
						"| ---: | --- | --- | --- |",
						...quotations.map((quotation) => rowOf(quotation, verification)),
						"",
					]),
			...quotations
				.filter((quotation) => quotation.problems.length > 0 || !stands(quotation))
				.flatMap((quotation) => quotationLines(quotation, verification)),
			...(problems.length > 0 ? ["## The draft’s own words", ""] : []),
			...problems.flatMap((problem) => [
				`### Line ${problem.line}`,
				"",
				`> ${escapeMarkdown(bracketed(sentenceAround(problem, verification)))}`,
				"",
				...problemLines(problem, verification, null),
				"",
			]),
			`Checked against ${plural(held, "text")}. Words from other texts cannot be confirmed or denied.`,
			"",
			...unread.map(({ place, message }) => `- ${escapeMarkdown(place)}: ${escapeMarkdown(message)}`),
			...(unread.length > 0 ? [""] : []),
			escapeMarkdown(program),
			"",
		];
	});
	return `${lines.join("\n").trimEnd()}\n`;
}

const rowOf = ({ quotation, state, found }: CheckedQuotation, verification: Verification): string =>
	`| ${[
		String(quotation.line),
		`${STATE_SIGNS[state]} ${state}`,
		escapeMarkdown(quotation.words),
		found === null ? "—" : escapeMarkdown(sourceLine(found.document, verification)),
	].join(" | ")} |`;

function quotationLines(quotation: CheckedQuotation, verification: Verification): readonly string[] {
	const { quotation: quoted, state, found } = quotation;
	const difference = diffWords(quotation);
	return [
		`## Line ${quoted.line}: ${STATE_NAMES[state]}`,
		"",
		`> ${escapeMarkdown(quoted.words)}`,
		"",
		...(found === null
			? []
			: [
					`**${escapeMarkdown(sourceLine(found.document, verification))}**`,
					"",
					`> ${escapeMarkdown(difference ?? found.exact)}`,
					"",
				]),
		...notesOf(quotation, verification).map((note) => `- ${escapeMarkdown(note)}`),
		...quotation.problems.flatMap((problem) => problemLines(problem, verification, found)),
		"",
	];
}

function problemLines(problem: DraftProblem, verification: Verification, shown: Quote | null): readonly string[] {
	const { quotes, more } = evidenceOf(problem, shown);
	return [
		`- **${problem.severity}** ${escapeMarkdown(problem.message)} (${problem.code})`,
		...quotes.map(
			({ document, exact }) => `  - ${escapeMarkdown(sourceLine(document, verification))}: ${escapeMarkdown(exact)}`,
		),
		...(more > 0 ? [`  - and ${plural(more, "more place")}`] : []),
	];
}
