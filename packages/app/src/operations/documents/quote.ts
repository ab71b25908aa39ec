import { type Document, failed, type Outcome, type Quote, type Span } from "@fissure/core";
import { copiedQuotation, publisherOf, QUOTATION_FORMS, type QuotationForm } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { documentsById } from "../../case/documents-by-id.ts";
import { inCase } from "../../case/in-case.ts";
import { allNamesOf } from "../../lexicon/load-lexicon.ts";
import { CASE_FILE, OUT, type Typed } from "../definition/command.ts";
import { command, operation } from "../definition/operation.ts";

interface QuoteOptions {
	readonly as?: QuotationForm;
}

const MORE = `
Examples:
  fissure quote lorne-readout-en "both sides agreed"
  fissure quote lorne-readout-en "both sides agreed" --as bibtex >> sources.bib

Words that are not in the text to the letter are refused. "fissure texts" lists texts with their ids.
Exit status: 0 done; 2 wrong call, no such text, or other words.`;

export const copyQuotation = operation({
	name: "copy-quotation",
	question: "Words of a text with their source, to be pasted into another program",
	effect: "reads",
	http: "GET /api/documents/:id/quotation",
	input: ({ z, whole, words }) =>
		z.strictObject({
			id: words,
			start: whole.min(0).describe("Place in the text, in UTF-16 units"),
			end: whole.min(0),
			as: z.enum(QUOTATION_FORMS),
		}),
	output: ({ z, QuoteSchema, words }) =>
		z.strictObject({ copied: words, quote: QuoteSchema.describe("The words without white space around them") }),
	run: ({ id, start, end, as }, { case: choice }) =>
		quoteInCase({ case: choice, document: id, as, placeOf: () => ({ start, end }) }),
});

export const quote = command({
	name: "quote",
	question: "Words of a text with their source, as a note, in Markdown or for BibTeX",
	effect: "reads",
	command: {
		path: "quote",
		summary: "copy words of a text with their source",
		arguments: [
			{ name: "<text>", about: "its id" },
			{ name: "<words>", about: "the words, to the letter" },
		],
		options: [
			{ flags: "--as <form>", about: "chicago (default), markdown or bibtex", choices: QUOTATION_FORMS },
			CASE_FILE,
			OUT,
		],
		formats: ["text"],
		more: MORE,
	},
	local: ({ z, words }) => z.strictObject({ document: words, exact: words, as: z.enum(QUOTATION_FORMS) }),
	typed: ({ words: [document = "", exact = ""], options: { as = "chicago" } }: Typed<QuoteOptions>) => ({
		...{ document, exact, as },
	}),
	run: ({ document, exact, as }, { case: choice }) =>
		quoteInCase({ case: choice, document, as, placeOf: ({ text }) => placeOfWords(text, exact) }),
	write: async ({ copied }) => copied,
});

interface QuoteRequest {
	readonly case: CaseChoice;
	/** Id. */
	readonly document: string;
	readonly as: QuotationForm;
	/** Where the words are; an empty span where they are not in the text. */
	readonly placeOf: (document: Document) => Span;
}

/** Words with their source. */
interface CopiedQuotation {
	readonly copied: string;
	readonly quote: Quote;
}

const placeOfWords = (text: string, words: string): Span => {
	const start = text.indexOf(words);
	return start < 0 ? { start: 0, end: 0 } : { start, end: start + words.length };
};

/**
 * Words of a text with their source.
 *
 * - problems: `words-missing`, `document-missing`, those of the lexicon and of opening
 */
const quoteInCase = ({ case: choice, document: id, as, placeOf }: QuoteRequest): Promise<Outcome<CopiedQuotation>> =>
	inCase<CopiedQuotation>(choice, "read", async (file, store) => {
		const held = await documentsById(file, store, [id]);
		if (!held.ok) return held;
		const [document] = held.value as readonly [Document];
		const quote = trimmed(document, placeOf(document));
		// A place within a character of two units is no place of words.
		if (quote.exact === "" || /\p{Surrogate}/u.test(quote.exact))
			return failed("words-missing", "Expected words of the text, got others; copy them from the text", id);
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const actorNames = allNamesOf(lexicon.value.data);
		// Outside Fissure nobody knows its ids.
		const name = document.publisher === null ? undefined : actorNames[document.publisher];
		const publisher = name ?? publisherOf(document, { actorNames });
		return { ok: true, value: { copied: copiedQuotation(quote.exact, { document, publisher }, as), quote } };
	});

function trimmed({ id, text }: Document, { start, end }: Span): Quote {
	const words = text.slice(start, end);
	const exact = words.trim();
	const from = start + words.length - words.trimStart().length;
	return { document: id, start: from, end: from + exact.length, exact };
}
