import type {
	Attribution,
	DraftProblem,
	LocatedQuotation,
	QuotationState,
	Severity,
	Statement,
	VerificationContext,
} from "@fissure/model";
import { type Document, type Quote, quoteOf } from "@fissure/model";

/** Words that stand in a held text and that the draft says something of. */
export interface AttributedQuotation {
	readonly index: number;
	readonly located: LocatedQuotation;
	readonly attribution: Attribution;
	/** Every held text that has the words, the likeliest first; a draft is wrong only where none of them bears it out. */
	readonly places: readonly AttributedPlace[];
}

export interface AttributedPlace {
	readonly document: Document;
	readonly quote: Quote;
	/** The held words of each quoted stretch. */
	readonly parts: readonly Quote[];
}

const VERBATIM: ReadonlySet<QuotationState> = new Set(["exact", "normalised", "elided", "moved"]);

export function attributedQuotations({ quotations, held }: VerificationContext): readonly AttributedQuotation[] {
	const documents = new Map(held.map((document) => [document.id, document]));
	return quotations.flatMap((located, index) => {
		const { attribution, anchor, found, elsewhere } = located;
		if (attribution === null || found === null || !VERBATIM.has(located.state)) return [];
		const places = [found, ...elsewhere].flatMap((quote): readonly AttributedPlace[] => {
			const document = documents.get(quote.document);
			const parts = anchor !== null && quote === found && anchor.parts.length > 0 ? anchor.parts : [quote];
			return document === undefined ? [] : [{ document, quote, parts }];
		});
		return places.length === 0 ? [] : [{ index, located, attribution, places }];
	});
}

/** What the source has anybody say in the quoted words: by statement where one covers them, else by their sentence. */
export function statementsAt({ document, parts }: AttributedPlace, context: VerificationContext): readonly Statement[] {
	const account = context.accountOf(document.id);
	if (account === null) return [];
	const touches = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
		parts.some((part) => start < part.end && part.start < end);
	const direct = account.statements.filter(({ quote }) => touches(quote));
	return direct.length > 0
		? direct
		: account.statements.filter(({ sentence }) => {
				const span = account.sentences[sentence];
				return span !== undefined && touches(span);
			});
}

/** The sentence of the source around the words: what shows an editor who speaks. */
export function sentenceAt({ document, quote }: AttributedPlace, context: VerificationContext): Quote {
	const sentences = context.accountOf(document.id)?.sentences ?? [];
	const around = sentences.filter(({ start, end }) => start < quote.end && quote.start < end);
	const [first, last] = [around[0], around.at(-1)];
	return first === undefined || last === undefined ? quote : quoteOf(document, { start: first.start, end: last.end });
}

export const problemAt = (
	{ index, located: { quotation } }: AttributedQuotation,
	problem: { readonly code: string; readonly severity: Severity; readonly message: string; readonly by: string },
	evidence: readonly Quote[],
): DraftProblem => ({
	...problem,
	start: quotation.start,
	end: quotation.end,
	line: quotation.line,
	quotation: index,
	evidence,
});
