import type { Document, Finding, Quote, ResolvedTarget } from "@fissure/core";
import type { CitationPart } from "@fissure/model";
import { webAddress } from "../../render/html/html-escape.ts";
import { DEFAULT_RENDER_OPTIONS } from "../../render/words/options.ts";
import { makeVisible, oneLine } from "../../render/words/visible.ts";
import { baseRateWords, FINDING_NAMES, headlineOf, SALIENCE_NAMES } from "../../render/words/wording.ts";
import type { Citation } from "../page/page.ts";
import { factsOf, type Names, publisherOf, shortHash, titleIn } from "../page/source-words.ts";
import { judgmentWords } from "./judgment-words.ts";

/** How a source is called in the list: `S3`. */
export type LabelOf = (document: string) => string;

const words = (text: string): CitationPart => ({ kind: "words", text });

/** Where one reference leads, as a footnote says it: the sentence, and whose it is. */
export const citationOf = (target: ResolvedTarget, names: Names, labelOf: LabelOf): Citation => ({
	target,
	parts: partsOf(target, names, labelOf),
});

function partsOf(target: ResolvedTarget, names: Names, labelOf: LabelOf): readonly CitationPart[] {
	switch (target.kind) {
		case "span":
			return [
				...sourceParts(target.document, names, labelOf),
				words(": "),
				sentencePart(target),
				words(` Characters ${target.quote.start}–${target.quote.end}.${printWords(target)}`),
				...whereParts(target.document),
			];
		case "document":
			return [...sourceParts(target.document, names, labelOf), words("."), ...whereParts(target.document)];
		case "finding":
			return findingParts(target, names, labelOf);
		case "judgment":
			return [words(judgmentWords(target).join(" "))];
	}
}

const sourceParts = (document: Document, names: Names, labelOf: LabelOf): readonly CitationPart[] => [
	words(
		`${[publisherOf(document, names), titleIn(document), ...factsOf(document)].join(", ")} [${labelOf(document.id)}]`,
	),
];

function sentencePart({ document, quote, sentence }: Extract<ResolvedTarget, { readonly kind: "span" }>): CitationPart {
	const { exact, start } = sentence;
	return {
		kind: "quote",
		before: flat(exact.slice(0, quote.start - start)),
		cited: flat(quote.exact),
		after: flat(exact.slice(quote.end - start)),
		language: document.language,
		place: placeOf(quote),
	};
}

const placeOf = ({ document, start, end }: Quote) => ({ document, start, end });

/** On one line, with the spaces at its ends. */
const flat = (text: string): string => makeVisible(text.replace(/\s+/gu, " "));

function printWords({ normalisations, elided }: Extract<ResolvedTarget, { readonly kind: "span" }>): string {
	const differs = normalisations.map((name) => name.replaceAll("-", " "));
	return `${differs.length === 0 ? "" : ` Printed otherwise: ${differs.join(", ")}.`}${elided ? " Words left out are marked." : ""}`;
}

function whereParts(document: Document): readonly CitationPart[] {
	const { url, capturedAt } = document;
	const captured = capturedAt === undefined ? "" : `captured ${oneLine(capturedAt).slice(0, 10)}, `;
	return [
		words(" "),
		...(url === undefined ? [] : [{ kind: "link" as const, text: oneLine(url), href: webAddress(url) }, words(", ")]),
		words(`${captured}${shortHash(document)}.`),
	];
}

function findingParts(
	{ id, finding, documents }: Extract<ResolvedTarget, { readonly kind: "finding" }>,
	names: Names,
	labelOf: LabelOf,
): readonly CitationPart[] {
	const quoted = (label: string, quotes: readonly Quote[]): readonly CitationPart[] =>
		quotes.flatMap((quote) => [
			words(` ${label} [${labelOf(quote.document)}] `),
			{
				kind: "quote",
				...{ before: "", cited: flat(quote.exact), after: "" },
				language: documents.get(quote.document)?.language ?? "und",
				place: placeOf(quote),
			} as const,
		]);
	const silent = finding.against.filter((document) => !finding.instead.some((quote) => quote.document === document));
	return [
		words(findingWords(id, finding, names)),
		...quoted("Evidence", finding.evidence),
		...quoted("Instead", finding.instead),
		...(silent.length === 0
			? []
			: [words(` Nothing corresponding in ${silent.map((one) => `[${labelOf(one)}]`).join(", ")}.`)]),
		...quoted("Against it", finding.counterEvidence),
		words(
			` Base rate: ${baseRateWords(finding)}.${finding.explanations.length === 0 ? "" : ` To weigh: ${finding.explanations.join("; ")}.`} By ${finding.by}.`,
		),
	];
}

const findingWords = (id: string, finding: Finding, names: Names): string =>
	`Finding ${id}, ${FINDING_NAMES[finding.kind].toLowerCase()} (${SALIENCE_NAMES[finding.salience]}): ${headlineOf(finding, { ...DEFAULT_RENDER_OPTIONS, ...names })}`;
