import { foldText, placesOf } from "@fissure/languages";
import type { Draft, DraftCheck, DraftProblem, DraftSentence, Quote, Severity, Span } from "@fissure/model";

export { placesOf };

/** What is longer, in characters, is a table or has lost its stops; who governs whom cannot be read in it. */
export const LONGEST_SENTENCE = 4_000;

/**
 * The draft's own words of a sentence as the tables of drafting words expect them; offsets hold. Empty where the sentence
 * is none to a reader.
 */
export const ownOf = ({ own }: DraftSentence): string => (own.length > LONGEST_SENTENCE ? "" : foldText(own));

export const holds = (expression: RegExp, text: string): boolean => text.search(expression) !== -1;

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Words as they are shown: in one line, without the blanks that quotations and markup leave. */
export const shown = (text: string): string => text.trim().replace(/\s+/gu, " ");

export interface Remark {
	/** Code of the check that it is raised under. */
	readonly code: string;
	readonly span: Span;
	readonly message: string;
	readonly quotation?: number;
	/** Where it is graver, or lighter, than the code mostly is. */
	readonly severity?: Severity;
	readonly evidence?: readonly Quote[];
}

/** A problem at a place of the draft, with the line and the weight that belong to it. */
export function raise(draft: Draft, check: Omit<DraftCheck, "check">, remark: Remark): DraftProblem {
	const { code, span, message, quotation = null, evidence = [] } = remark;
	return {
		start: span.start,
		end: span.end,
		code,
		severity: remark.severity ?? check.codes[code] ?? "warning",
		message,
		line: lineAt(draft, span.start),
		quotation,
		evidence,
		by: `${check.id}@${check.version}`,
	};
}

/** Of a place in a sentence: counted from the sentence's own line, so that a long draft is not read again each time. */
function lineAt({ document, sentences }: Draft, at: number): number {
	const sentence = sentences.findLast(({ start }) => start <= at);
	let line = sentence?.line ?? 1;
	for (let i = sentence?.start ?? 0; i < at; i++) if (document.text.charCodeAt(i) === 10) line++;
	return line;
}

/** Where words of a sentence's `own` are in the draft. */
export const inDraft = ({ start }: DraftSentence, span: Span): Span => ({
	start: start + span.start,
	end: start + span.end,
});
