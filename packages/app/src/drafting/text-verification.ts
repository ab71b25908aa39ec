import type {
	CheckedQuotation,
	DiffPiece,
	Document,
	DraftProblem,
	Normalisation,
	Quotation,
	QuotationState,
	Quote,
	Span,
	Verification,
} from "@fissure/core";

/** A quotation of what is being written, with where it stands. The span is of the written text, between the marks. */
export interface WrittenQuotation extends Span {
	readonly words: string;
	readonly form: Quotation["form"];
	readonly line: number;
	readonly state: QuotationState;
	/** Where it stands, what stands nearest, or its original; null where nothing is held. */
	readonly found: HeldWords | null;
	/** Where else the same words stand. */
	readonly elsewhere: readonly Quote[];
	/** What differs in print. */
	readonly normalisations: readonly Normalisation[];
	/** Held words that were left out between the quoted ones. */
	readonly gaps: readonly string[];
	/** Word by word, where other words stand there; else empty. */
	readonly difference: readonly DiffPiece[];
	/** Who is said to have said it, in the draft's words. */
	readonly attribution: string | null;
	readonly problems: readonly WrittenProblem[];
}

/** Held words with some of what stands around them. */
export interface HeldWords extends Quote {
	readonly before: string;
	readonly after: string;
}

/** Something that an editor should see. The span is of the written text. */
export interface WrittenProblem extends Span {
	readonly code: string;
	readonly severity: DraftProblem["severity"];
	readonly message: string;
	readonly line: number;
	readonly evidence: readonly Quote[];
}

export interface TextVerification {
	/** Texts that the case holds. */
	readonly held: number;
	/** `index`: the texts that share words with the quotations; another may have what they lack. */
	readonly lookedThrough: "all" | "index";
	readonly quotations: readonly WrittenQuotation[];
	/** Of the draft's own words: estimative language, generalisation and the like. */
	readonly hints: readonly WrittenProblem[];
	readonly sources: readonly WrittenSource[];
}

/** A text that a quotation or a problem leads to. */
export interface WrittenSource {
	readonly id: string;
	readonly title: string | null;
	/** By name. */
	readonly publisher: string | null;
	readonly date: string | null;
	readonly language: string;
}

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
