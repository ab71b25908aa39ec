import { type Document, lackingIn, type Outcome, type RankedPassage, type Span } from "@fissure/core";
import type { Precedent } from "@fissure/model";
import type { IndexedText } from "@fissure/store";
import { documentsById } from "../../case/documents-by-id.ts";
import { askedWordsOf, type FoundItems, placeOf, rounded, voiceOf } from "./found-place.ts";
import { askedPassages, type Passage, readTextOf, type Search, sourceOf } from "./search.ts";

/** Earlier texts read for what the later ones lack. */
const MOST_EARLIER = 5;
/** Share of its score that a lacking passage keeps in which no position is read: greetings and thanks. */
const WITHOUT_POSITION = 0.6;

/** What earlier texts say and these do not; `ids` are the earlier ones, else those that have most in common. */
export async function lackingItems(
	texts: readonly Document[],
	ranked: readonly RankedPassage[],
	search: Search,
	ids: readonly string[] | undefined,
): Promise<Outcome<FoundItems>> {
	const { file, store, isTyped } = search;
	const byId = new Map(search.texts.map((text) => [text.id, text]));
	const chosen = ids ?? mostInCommon(ranked).map((text) => (search.texts[text] as IndexedText).id);
	const read = await documentsById(file, store, [...new Set(chosen)]);
	if (!read.ok) return read;
	const earlier = read.value.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1));
	const passages = earlier.map((document) => askedPassages(document, store));
	const tokens = new Set(passages.flat().flatMap(({ words }) => words.map(({ token }) => token)));
	const counts = await store.wordCounts(file, [...tokens]);
	if (!counts.ok) return counts;
	const lacking = lackingIn(
		texts.map((text) => readTextOf(text, store)),
		earlier.map((text, at) => ({ ...readTextOf(text, store), passages: passages[at] as readonly Passage[] })),
		(token) => counts.value.get(token)?.texts ?? 0,
	);
	const over = await store.positionsOver(file, { documents: earlier.map(({ id }) => id) });
	if (!over.ok) return over;
	const isPosition = (id: string, span: Span): boolean =>
		over.value.positions.some(({ text, start, end }) => text.id === id && start < span.end && span.start < end);
	const items: Precedent[] = [];
	for (const { text, passage, score, nearest, texts: same } of lacking) {
		const document = earlier[text] as Document;
		const own = passages[text]?.[passage];
		const indexed = byId.get(document.id);
		if (own === undefined || indexed === undefined) continue;
		const { start, end } = own;
		const voice = await voiceOf(indexed, { start, end }, search);
		if (!voice.ok) return voice;
		if (voice.value === null) continue;
		const later = nearest === null ? undefined : texts[nearest.text];
		const asked =
			nearest === null || later === undefined
				? null
				: askedWordsOf(
						{ ...nearest, document: later.id, exact: later.text.slice(nearest.start, nearest.end) },
						isTyped,
					);
		const weighed = score * (isPosition(document.id, { start, end }) ? 1 : WITHOUT_POSITION);
		items.push({
			...placeOf(indexed, { start, end }, document.text),
			...{ kind: "lacking", score: rounded(weighed), likeness: rounded(nearest?.likeness ?? 0), asked, shared: [] },
			...{ texts: same, ...voice.value, issue: null, position: null },
		});
	}
	return {
		ok: true,
		value: {
			items: items.toSorted((a, b) => b.score - a.score),
			earlier: earlier.flatMap(({ id }) => {
				const indexed = byId.get(id);
				return indexed === undefined ? [] : [sourceOf(indexed)];
			}),
		},
	};
}

/** Texts by the sum of the scores of what they share with the asked words. */
function mostInCommon(ranked: readonly RankedPassage[]): readonly number[] {
	const sums = new Map<number, number>();
	for (const { text, score } of ranked) sums.set(text, (sums.get(text) ?? 0) + score);
	return [...sums]
		.toSorted(([text, sum], [other, otherSum]) => otherSum - sum || text - other)
		.slice(0, MOST_EARLIER)
		.map(([text]) => text);
}
