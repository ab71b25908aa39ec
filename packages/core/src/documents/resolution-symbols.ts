import { foldText, matchesIn } from "@fissure/languages";
import type { Span } from "@fissure/model";

const SYMBOL = /(?<![a-z\p{N}/])(?:[as]\/(?:res\/)?)?(?:es-?)?\d{1,4}\/[a-z\d./]*\d[a-z]?(?![a-z\p{N}/])/gu;

/** Symbols of resolutions and drafts that a text names, in order of place, as they are compared. */
export const symbolsIn = (text: string): readonly (Span & { readonly value: string })[] =>
	matchesIn(foldText(text), SYMBOL).map(({ 0: symbol, index }) => ({
		...{ start: index, end: index + symbol.length, value: symbolKey(symbol) },
	}));

/** `A/RES/68/262`, `68/262` and `a/68/262` are one: `68/262`; what was never adopted keeps its letters. */
export const symbolKey = (symbol: string): string =>
	foldText(symbol)
		.replace(/^[as]\/res\//u, "")
		.replace(/^r\//u, "")
		.replace(/^a\/(?=(?:es-?)?\d+\/\d)/u, "")
		.replace(/\s*\(\d{4}\)$/u, "")
		.replace(/^es(?=\d)/u, "es-");

/** A text as words are looked for in it: folded, without signs. */
export const comparable = (text: string): string =>
	foldText(text)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
