import type { Outcome, Span } from "@fissure/core";
import type { AskedWords, DocumentSource, Precedent } from "@fissure/model";
import type { IndexedText } from "@fissure/store";
import { type Passage, type Search, sourceOf } from "./search.ts";

export interface FoundItems {
	readonly items: readonly Precedent[];
	readonly earlier: readonly DocumentSource[];
}

export const askedWordsOf = (
	{ document, start, end, exact }: Omit<Passage, "words">,
	isTyped: boolean,
): AskedWords => ({
	...{ document: isTyped ? null : document, start, end, exact },
});

export const placeOf = (indexed: IndexedText, span: Span, text: string) => {
	const { id, kind, ...source } = sourceOf(indexed);
	return { document: id, span, quote: text.slice(span.start, span.end), documentKind: kind, ...source };
};

/** Three digits say all that a score knows. */
export const rounded = (score: number): number => Math.round(score * 1000) / 1000;

interface Voice {
	readonly holder: string | null;
	readonly asserter: string | null;
}

/** Who holds what is said there; null where that is nobody who was asked for. */
export async function voiceOf(
	{ key, publisher }: IndexedText,
	span: Span,
	{ file, store, holders }: Search,
): Promise<Outcome<Voice | null>> {
	const voices = await store.voicesIn(file, key, span);
	if (!voices.ok) return voices;
	const nobody = { holder: publisher, asserter: publisher };
	const [first = nobody] = voices.value;
	if (holders.length === 0) return { ok: true, value: first };
	const isOwn = holders.includes(publisher ?? "");
	const wanted = voices.value.find(({ holder }) => holders.includes(holder) || (holder === "BOTH" && isOwn));
	return { ok: true, value: wanted ?? (voices.value.length === 0 && isOwn ? nobody : null) };
}
