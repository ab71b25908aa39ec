import type { CheckedQuotation, Document, DraftProblem, Quote, Verification } from "@fissure/core";
import type { ReportedProblem, ReportedQuotation, VerificationReport } from "@fissure/model";
import { passes } from "../words/verified.ts";

/**
 * All verifications as one value: every quotation with its state and place, every problem of the drafts' own words.
 * Spans count UTF-16 units, in the source text for `start` and `end`, in the draft for `draft_start` and `draft_end`.
 */
export function renderVerificationJson(verifications: readonly Verification[], strict: boolean): string {
	const value: VerificationReport = {
		program: verifications[0]?.program ?? "",
		passes: verifications.every((verification) => passes(verification, strict)),
		drafts: verifications.map(({ draft: { document } }) => ({
			id: document.id,
			title: document.title ?? null,
			date: document.date ?? null,
			language: document.language,
			sha256: document.sha256 ?? null,
		})),
		held: verifications[0]?.held ?? 0,
		quotations: verifications.flatMap(({ draft, quotations }) =>
			quotations.map((quotation) => quotationValue(quotation, draft.document)),
		),
		problems: verifications.flatMap(({ draft, problems }) =>
			problems.map((problem) => ({ draft: draft.document.id, ...problemValue(problem, draft.document) })),
		),
		claims: verifications.flatMap(({ draft, claims }) =>
			claims.map((claim) => ({ draft: draft.document.id, ...claim })),
		),
		sources: [
			...new Map(
				verifications.flatMap(({ sources }) => sources).map((source) => [source.id, sourceValue(source)]),
			).values(),
		],
		unread: verifications[0]?.unread ?? [],
	};
	return `${JSON.stringify(value, null, 2)}\n`;
}

function quotationValue(checked: CheckedQuotation, draft: Document): ReportedQuotation {
	const { quotation, state, found, anchor, near, attribution, elsewhere } = checked;
	return {
		draft: draft.id,
		quote: quotation.words,
		line: quotation.line,
		state,
		document: found?.document ?? null,
		start: found?.start ?? null,
		end: found?.end ?? null,
		attributed_to: attribution?.words ?? null,
		problems: checked.problems.map((problem) => problemValue(problem, draft)),
		exact: found?.exact ?? null,
		form: quotation.form,
		inside: quotation.inside,
		draft_start: quotation.start,
		draft_end: quotation.end,
		attribution,
		normalisations: anchor?.normalisations ?? [],
		parts: (anchor?.parts ?? []).map(quoteValue),
		gaps: (anchor?.gaps ?? []).map(quoteValue),
		elsewhere: elsewhere.map(quoteValue),
		similarity: near?.similarity ?? null,
		difference: near?.diff ?? [],
		clause: checked.clause,
		draft_clause: checked.draftClause,
	};
}

const quoteValue = ({ document, start, end, exact }: Quote) => ({ document, start, end, exact });

const problemValue = (
	{ code, severity, message, line, start, end, evidence, by }: DraftProblem,
	draft: Document,
): ReportedProblem => ({
	code,
	message,
	severity,
	line,
	words: draft.text.slice(start, end),
	draft_start: start,
	draft_end: end,
	evidence: evidence.map(quoteValue),
	by,
});

const sourceValue = (source: Document): VerificationReport["sources"][number] => ({
	id: source.id,
	publisher: source.publisher,
	title: source.title ?? null,
	date: source.date ?? null,
	kind: source.kind,
	venue: source.venue ?? null,
	language: source.language,
	url: source.url ?? null,
	captured_at: source.capturedAt ?? null,
	sha256: source.sha256 ?? null,
	guessed: source.guessed,
});
