import { type Document, failed, type Outcome } from "@fissure/core";
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
	output: ({ z, words }) => z.strictObject({ copied: words }),
	run: async ({ id, start, end, as }, { case: choice }) => {
		const copied = await quoteInCase({ case: choice, document: id, as, wordsOf: ({ text }) => text.slice(start, end) });
		return copied.ok ? { ok: true, value: { copied: copied.value } } : copied;
	},
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
		quoteInCase({ case: choice, document, as, wordsOf: ({ text }) => (text.includes(exact) ? exact : "") }),
	write: async (copied) => copied,
});

export interface QuoteRequest {
	readonly case: CaseChoice;
	/** Id. */
	readonly document: string;
	readonly as: QuotationForm;
	/** The words; empty where they are not in the text. */
	readonly wordsOf: (document: Document) => string;
}

/**
 * Words of a text with their source.
 *
 * - problems: `words-missing`, `document-missing`, those of the lexicon and of opening
 */
export const quoteInCase = ({ case: choice, document: id, as, wordsOf }: QuoteRequest): Promise<Outcome<string>> =>
	inCase(choice, "read", async (file, store) => {
		const held = await documentsById(file, store, [id]);
		if (!held.ok) return held;
		const [document] = held.value as readonly [Document];
		const exact = wordsOf(document).trim();
		if (exact === "")
			return failed("words-missing", "Expected words of the text, got others; copy them from the text", id);
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const actorNames = allNamesOf(lexicon.value.data);
		// Outside Fissure nobody knows its ids.
		const name = document.publisher === null ? undefined : actorNames[document.publisher];
		const publisher = name ?? publisherOf(document, { actorNames });
		return { ok: true, value: copiedQuotation(exact, { document, publisher }, as) };
	});
