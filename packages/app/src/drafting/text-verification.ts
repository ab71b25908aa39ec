import type { CheckedQuotation, Document, DraftProblem, Quote, Verification } from "@fissure/core";
import type { HeldWords, TextVerification, WrittenProblem, WrittenQuotation } from "@fissure/model";

interface Looked extends Pick<TextVerification, "lookedThrough"> {
	/** Of the codebook: in quotation marks they are titles of ours, and no words of a source unless one has them. */
	readonly issueNames: ReadonlySet<string>;
}

/** A verification as it crosses to who writes: without the texts themselves. */
export function textVerification(
	{ quotations, problems, sources, held, actorNames }: Verification,
	{ lookedThrough, issueNames }: Looked,
): TextVerification {
	const documents = new Map(sources.map((document) => [document.id, document]));
	return {
		held,
		lookedThrough,
		quotations: quotations
			.filter(({ anchor, quotation }) => anchor !== null || !issueNames.has(quotation.words))
			.map((quotation) => writtenQuotation(quotation, documents)),
		hints: problems.map(writtenProblem),
		sources: sources.map(({ id, title, publisher, date, language }) => ({
			id,
			title: title ?? null,
			publisher: publisher === null ? null : (actorNames[publisher] ?? publisher),
			date: date ?? null,
			language,
		})),
	};
}

const writtenQuotation = (
	{ quotation, state, found, anchor, near, attribution, elsewhere, problems }: CheckedQuotation,
	documents: ReadonlyMap<string, Document>,
): WrittenQuotation => ({
	start: quotation.start,
	end: quotation.end,
	words: quotation.words,
	form: quotation.form,
	line: quotation.line,
	state,
	found: found === null ? null : heldWords(found, documents.get(found.document)),
	elsewhere: elsewhere.map(plainQuote),
	normalisations: anchor?.normalisations ?? [],
	gaps: (anchor?.gaps ?? []).map(({ exact }) => exact),
	difference: near?.diff ?? [],
	attribution: attribution?.words ?? null,
	problems: problems.map(writtenProblem),
});

const writtenProblem = ({ start, end, code, severity, message, line, evidence }: DraftProblem): WrittenProblem => ({
	...{ start, end, code, severity, message, line },
	evidence: evidence.map(plainQuote),
});

const plainQuote = ({ document, start, end, exact }: Quote): Quote => ({ document, start, end, exact });

/** UTF-16 units on either side. */
const AROUND = 160;

const heldWords = (quote: Quote, document: Document | undefined): HeldWords => ({
	...plainQuote(quote),
	before: document === undefined ? "" : sliceWhole(document.text, Math.max(0, quote.start - AROUND), quote.start),
	after: document === undefined ? "" : sliceWhole(document.text, quote.end, quote.end + AROUND),
});

/** No half of a character at the ends. */
const sliceWhole = (text: string, start: number, end: number): string =>
	text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, "");
