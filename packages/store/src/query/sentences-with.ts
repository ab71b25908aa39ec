import { languageOf, type Span, sentencesAt } from "@fissure/core";
import type { FoundSentence } from "@fissure/model";
import { askedTokens } from "./asked-tokens.ts";
import { fits, type Hit, hitsIn } from "./match-query.ts";
import type { TextQuery } from "./text-query.ts";

export interface FoundSentences {
	/** The most telling, in the order of the text. */
	readonly sentences: readonly FoundSentence[];
	/** How many there are, those not given included. */
	readonly count: number;
}

interface SearchedText {
	readonly id: string;
	readonly text: string;
	readonly language: string;
}

/** Where a text says what is looked for; null where it does not, whatever the index thought. */
export function sentencesWith(query: TextQuery): (document: SearchedText, most: number) => FoundSentences | null {
	const tokensIn = askedTokens(query);
	return (document, most) => {
		const tokens = tokensIn(document.text);
		return fits(query, tokens) ? around(hitsIn(query, tokens), document, most) : null;
	};
}

function around(hits: readonly Hit[], document: SearchedText, most: number): FoundSentences {
	const { id, text } = document;
	const found: { readonly span: Span; readonly hits: Span[]; readonly parts: Set<number> }[] = [];
	let at = 0;
	for (const span of spansOf(document, hits)) {
		const within = { span, hits: [] as Span[], parts: new Set<number>() };
		for (; at < hits.length && (hits[at]?.start ?? 0) < span.end; at++) {
			const { start, end, part } = hits[at] as Hit;
			within.hits.push({ start, end });
			within.parts.add(part);
		}
		if (within.hits.length > 0) found.push(within);
	}
	const sentences = found
		.toSorted((a, b) => b.parts.size - a.parts.size || a.span.start - b.span.start)
		.slice(0, most)
		.toSorted((a, b) => a.span.start - b.span.start)
		.map(({ span, hits }) => ({ document: id, ...span, exact: text.slice(span.start, span.end), hits }));
	return { sentences, count: found.length };
}

/** Sentences, of the paragraphs with hits at least; lines where the language is not one whose sentences we know. */
function spansOf({ text, language }: SearchedText, hits: readonly Hit[]): readonly Span[] {
	const known = languageOf(language);
	if (known !== null)
		return sentencesAt(
			text,
			known,
			hits.map(({ start }) => start),
		);
	return [...text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index: start }) => ({ start, end: start + line.length }));
}
