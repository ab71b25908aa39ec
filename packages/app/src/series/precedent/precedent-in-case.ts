import { type Document, failed, type Outcome, type RankedPassage } from "@fissure/core";
import type { Precedent, PrecedentReport } from "@fissure/model";
import type { Case, IndexedText } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { askedWordsOf, type FoundItems, placeOf, rounded, voiceOf } from "./found-place.ts";
import { lackingItems } from "./lacking-items.ts";
import {
	askedPassages,
	askedTexts,
	findRanked,
	openSearch,
	type Passage,
	type PrecedentAsked,
	type Search,
} from "./search.ts";
import { stanceItems } from "./stance-items.ts";

/** Scores of another version are no measure of these. */
const METHOD = "precedent@1";
const MOST_ITEMS = 50;
/** Passages of which it is asked whose they are. */
const MOST_VOICES = 400;

/**
 * Which earlier texts of the case say nearly the same as these words; or, in reverse, what do they say that these texts do not?
 *
 * - out:      passages that share words first, the best first; then stances of the same holder on the same thing
 * - silent:   on texts of another language, of the same day or later, and of another holder than asked for; the last two are counted
 * - problems: `precedent-empty`, `document-missing`, `event-missing`, those of names, of the lexicon and of opening
 */
export async function precedentsInCase(
	file: Case,
	store: Store,
	asked: PrecedentAsked,
	hooks: Hooks = {},
): Promise<Outcome<PrecedentReport>> {
	const texts = await askedTexts(file, store, asked);
	if (!texts.ok) return texts;
	const search = await openSearch(file, store, asked, texts.value, hooks);
	if (!search.ok) return search;
	const passages = texts.value.flatMap((document) => askedPassages(document, store));
	if (passages.length === 0)
		return failed(
			"precedent-empty",
			"Expected two words or more to look for, got fewer; name a text or type a sentence",
			"text",
		);
	const ranked = await findRanked(passages, search.value);
	if (!ranked.ok) return ranked;
	const most = asked.most ?? MOST_ITEMS;
	const found =
		asked.reverse === true
			? await lackingItems(texts.value, ranked.value, search.value, asked.earlier)
			: await precedentItems(texts.value, passages, ranked.value, search.value);
	if (!found.ok) return found;
	const { items, earlier } = found.value;
	const { holders, before, isTyped, own, leftOut } = search.value;
	const [first] = texts.value;
	return {
		ok: true,
		value: {
			method: METHOD,
			asked: {
				...{ documents: own, passages: passages.length, holders, before, reverse: asked.reverse === true },
				title: (isTyped ? (asked.sentence ?? first?.title) : first?.title) ?? first?.id ?? null,
			},
			items: cutTo(items, most),
			found: items.length,
			earlier,
			searched: search.value.texts.length,
			leftOut,
		},
	};
}

/** Stances keep their room: what shares a few words would leave them none. */
function cutTo(items: readonly Precedent[], most: number): readonly Precedent[] {
	const stances = items.filter(({ kind }) => kind === "stance").slice(0, Math.ceil(most / 3));
	const worded = items.filter(({ kind }) => kind !== "stance").slice(0, most - stances.length);
	return [...worded, ...stances];
}

async function precedentItems(
	texts: readonly Document[],
	passages: readonly Passage[],
	ranked: readonly RankedPassage[],
	search: Search,
): Promise<Outcome<FoundItems>> {
	const items: Precedent[] = [];
	const seen = new Set<string>();
	for (const passage of ranked.slice(0, MOST_VOICES)) {
		const place = `${passage.text} ${passage.start} ${passage.end}`;
		if (seen.has(place)) continue;
		seen.add(place);
		const item = await wordingItem(passage, passages[passage.asked] as Passage, search);
		if (!item.ok) return item;
		if (item.value !== null) items.push(item.value);
	}
	const stances = await stanceItems(texts, items, search);
	return stances.ok ? { ok: true, value: { items: [...items, ...stances.value], earlier: [] } } : stances;
}

/** Null where it is of another holder than asked for. */
async function wordingItem(
	{ start, end, text, shared, likeness, isExact, score, texts: same }: RankedPassage,
	asked: Passage,
	search: Search,
): Promise<Outcome<Precedent | null>> {
	const { file, store, texts, isTyped } = search;
	const indexed = texts[text] as IndexedText;
	const voice = await voiceOf(indexed, { start, end }, search);
	if (!voice.ok) return voice;
	if (voice.value === null) return { ok: true, value: null };
	const document = await store.readDocument(file, indexed.id);
	return {
		ok: true,
		value: {
			...placeOf(indexed, { start, end }, document?.text ?? ""),
			...{ kind: isExact ? "exact" : "near", score: rounded(score), likeness: rounded(likeness), texts: same },
			...{ asked: askedWordsOf(asked, isTyped), shared, ...voice.value, issue: null, position: null },
		},
	};
}
