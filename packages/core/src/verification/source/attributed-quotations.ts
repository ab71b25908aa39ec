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
import { differenceKind } from "../locate/difference-kind.ts";

/** Words that are in a source text and that the draft says something of. */
export interface AttributedQuotation {
	readonly index: number;
	readonly located: LocatedQuotation;
	readonly attribution: Attribution;
	/** Every source text that has the words, the likeliest first; a draft is wrong only where none of them bears it out. */
	readonly places: readonly AttributedPlace[];
}

export interface AttributedPlace {
	readonly document: Document;
	readonly quote: Quote;
	/** The words of the source of each quoted stretch. */
	readonly parts: readonly Quote[];
}

const VERBATIM: ReadonlySet<QuotationState> = new Set(["exact", "normalised", "elided", "moved"]);

/** A dozen checks ask for them. */
const attributed = new WeakMap<VerificationContext, readonly AttributedQuotation[]>();

export function attributedQuotations(context: VerificationContext): readonly AttributedQuotation[] {
	const found = attributed.get(context) ?? attributedIn(context);
	attributed.set(context, found);
	return found;
}

function attributedIn({ quotations, sources }: VerificationContext): readonly AttributedQuotation[] {
	const documents = new Map(sources.map((document) => [document.id, document]));
	return quotations.flatMap((located, index) => {
		const { attribution, found, elsewhere } = located;
		const stretches = foundParts(located);
		if (attribution === null || found === null || stretches.length === 0) return [];
		const places = [found, ...elsewhere].flatMap((quote): readonly AttributedPlace[] => {
			const document = documents.get(quote.document);
			const parts = quote === found ? stretches : [quote];
			if (document === undefined) return [];
			return [{ document, quote, parts }, ...(parts.length > 1 ? [] : againIn(document, quote))];
		});
		return places.length === 0 ? [] : [{ index, located, attribution, places }];
	});
}

/** More places of one text tell nothing more. */
const MOST_AGAIN = 8;

/** The same words further on in their text: a term that several use is that of each. */
function againIn(document: Document, { exact, end }: Quote): readonly AttributedPlace[] {
	const places: AttributedPlace[] = [];
	let at = document.text.indexOf(exact, end);
	while (at !== -1 && exact !== "" && places.length < MOST_AGAIN) {
		const quote = quoteOf(document, { start: at, end: at + exact.length });
		places.push({ document, quote, parts: [quote] });
		at = document.text.indexOf(exact, quote.end);
	}
	return places;
}

/** The words of the source of each quoted stretch; none where they are other words. A capital, a comma or a letter variant makes none. */
export function foundParts({ state, anchor, found, near }: LocatedQuotation): readonly Quote[] {
	if (found === null) return [];
	if (VERBATIM.has(state)) return anchor !== null && anchor.parts.length > 0 ? anchor.parts : [found];
	return state === "changed" && near !== null && differenceKind(near.diff).only !== null ? [found] : [];
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

/** A verb of saying has its speaker beside it, by name, title or side. */
export const isByName = ({ because }: Statement): boolean =>
	because.some((rule) => /\.(?:named-speaker|side|title)$/u.test(rule));

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
