import { languageOf } from "@fissure/languages";
import type { Document, Span } from "@fissure/model";
import { segment } from "./segment.ts";

/** Characters looked at on either side to find where the sentence begins and ends. */
const LOOKED_AT = 1500;

/**
 * In which sentence, or sentences, are these words? Only what is near them is read.
 *
 * - silent: the line, cut at 1,500 characters, where the language is not known
 */
export function sentenceAround({ text, language }: Pick<Document, "text" | "language">, { start, end }: Span): Span {
	const line = text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
	const lineEnd = text.indexOf("\n", end);
	const from = Math.max(Math.min(line, start), start - LOOKED_AT);
	const to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + LOOKED_AT);
	const known = languageOf(language);
	if (known === null) return { start: from, end: to };
	const around = segment(text.slice(from, to), known).sentences.filter(
		(sentence) => sentence.start + from < end && sentence.end + from > start,
	);
	const [first, last] = [around[0], around.at(-1)];
	return first === undefined || last === undefined
		? { start, end }
		: { start: Math.min(start, first.start + from), end: Math.max(end, last.end + from) };
}
