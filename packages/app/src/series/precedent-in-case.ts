import {
	type AskedPassage,
	codeDocument,
	type Document,
	type FoundPassage,
	failed,
	foldText,
	lackingIn,
	languageOfText,
	languageOrFirst,
	type Outcome,
	passagesIn,
	passagesOf,
	type RankedPassage,
	type ReadText,
	rankPassages,
	type StatedStance,
	sameStances,
	soughtOf,
	textsToRead,
	type WordPlaces,
} from "@fissure/core";
import type { AskedWords, DocumentSource, Precedent, PrecedentReport, SeriesPosition, Span } from "@fissure/model";
import type { CaseFile, IndexedText } from "@fissure/store";
import { documentsById } from "../case/documents-by-id.ts";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { lexiconOf } from "./texts-asked.ts";

/** What are precedents looked for of: texts of the case, the texts of an event, or words. */
export interface PrecedentAsked {
	/** Ids. */
	readonly documents?: readonly string[];
	/** Id of an event, each text of which is asked about. */
	readonly event?: string;
	readonly sentence?: string;
	/** Texts that are not of the case. */
	readonly texts?: readonly Document[];
	/** Whose passages; anybody's unless said. */
	readonly holders?: readonly string[];
	/** ISO day, month or year: only texts before it. Of texts of the case, the day of the oldest unless said. */
	readonly before?: string;
	/** Not what earlier texts say too, but what they say and these do not. */
	readonly reverse?: boolean;
	/** Ids of the earlier texts for `reverse`; those that have most in common unless said. */
	readonly earlier?: readonly string[];
	/** Items; 50. */
	readonly most?: number;
}

/** Scores of another version are no measure of these. */
const METHOD = "precedent@1";
const MOST_ITEMS = 50;
/** Positions shown beside what shares words. */
const MOST_STANCES = 15;
/** Earlier texts read for what the later ones lack. */
const MOST_EARLIER = 5;
/** A passage that is so like the asked words is not listed again for its stance. */
const PLAIN = 0.5;
/** Passages of which it is asked whose they are. */
const MOST_VOICES = 400;
/** Share of its score that a lacking passage keeps in which no position is read: greetings and thanks. */
const WITHOUT_POSITION = 0.6;
/** Id of words that were typed. */
const TYPED = "asked-words";

/**
 * Which earlier texts of the case say nearly the same as these words; or, in reverse, what do they say that these texts do not?
 *
 * - out:      passages that share words first, the best first; then stances of the same holder on the same thing
 * - silent:   on texts of another language, of the same day or later, and of another holder than asked for; the last two are counted
 * - problems: `precedent-empty`, `document-missing`, `event-missing`, those of names, of the lexicon and of opening
 */
export async function precedentsInCase(
	file: CaseFile,
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

async function askedTexts(
	file: CaseFile,
	store: Store,
	{ documents = [], event, sentence, texts }: PrecedentAsked,
): Promise<Outcome<readonly Document[]>> {
	if (sentence !== undefined) {
		const language = languageOfText(sentence);
		return {
			ok: true,
			value: [{ id: TYPED, text: sentence, language, kind: "speech", publisher: null, guessed: ["language"] }],
		};
	}
	if (texts !== undefined) return { ok: true, value: texts };
	const ids = new Set(documents);
	if (event !== undefined) {
		const read = await store.readEvent(file, event);
		if (!read.ok) return read;
		for (const { document } of read.value.documents) ids.add(document);
	}
	return documentsById(file, store, [...ids]);
}

/** What is searched, and how what is found is looked up. */
interface Search {
	readonly file: CaseFile;
	readonly store: Store;
	readonly hooks: Hooks;
	readonly isTyped: boolean;
	readonly holders: readonly string[];
	readonly before: string | null;
	/** Asked texts of the case. */
	readonly own: readonly DocumentSource[];
	/** Texts to search, in an order that does not depend on how the case was made. */
	readonly texts: readonly IndexedText[];
	readonly leftOut: PrecedentReport["leftOut"];
}

async function openSearch(
	file: CaseFile,
	store: Store,
	asked: PrecedentAsked,
	texts: readonly Document[],
	hooks: Hooks,
): Promise<Outcome<Search>> {
	const isTyped = asked.sentence !== undefined || asked.texts !== undefined;
	const resolved = await resolveFilters(file, store, asked.holders === undefined ? {} : { holders: asked.holders });
	if (!resolved.ok) return resolved;
	const publishers = texts.flatMap(({ publisher }) => publisher ?? []);
	const holders = resolved.value.holders ?? (asked.reverse === true ? [...new Set(publishers)] : []);
	const dates = isTyped ? [] : texts.flatMap(({ date }) => date ?? []);
	const before = asked.before ?? dates.toSorted()[0] ?? null;
	const indexed = await store.indexedTexts(file);
	if (!indexed.ok) return indexed;
	const holding = holders.length === 0 ? null : await store.textsHolding(file, holders);
	if (holding?.ok === false) return holding;
	const ids = new Set(isTyped ? [] : texts.map(({ id }) => id));
	const leftOut = { undated: 0, later: 0, others: 0 };
	const searched = indexed.value.filter(({ id, publisher, last }) => {
		if (ids.has(id)) return false;
		if (holding !== null && !holders.includes(publisher ?? "") && !holding.value.has(id)) leftOut.others++;
		else if (before !== null && last === "") leftOut.undated++;
		else if (before !== null && last >= before) leftOut.later++;
		else return true;
		return false;
	});
	const own = indexed.value.filter(({ id }) => ids.has(id)).map(sourceOf);
	return { ok: true, value: { file, store, hooks, isTyped, holders, before, own, texts: searched, leftOut } };
}

const sourceOf = ({ key: _, first: __, last: ___, ...source }: IndexedText): DocumentSource => source;

/** A stretch of an asked text. */
interface Passage extends AskedPassage {
	/** Id of the text. */
	readonly document: string;
	readonly exact: string;
}

function askedPassages({ id, text, title, language }: Document, { tokensOf }: Store): readonly Passage[] {
	const passages = passagesOf(text, languageOrFirst(language), tokensOf).map((passage) => ({
		...passage,
		document: id,
		exact: text.slice(passage.start, passage.end),
	}));
	// A headline has the precedents of its kind of text, which is no news.
	const others = passages.filter(({ exact }) => title === undefined || !isPartOf(exact, title));
	return others.length === 0 ? passages : others;
}

const isPartOf = (words: string, title: string): boolean => foldText(title).includes(foldText(words).trim());

async function findRanked(
	passages: readonly Passage[],
	{ file, store, hooks, texts }: Search,
): Promise<Outcome<readonly RankedPassage[]>> {
	const tokens = new Set(passages.flatMap(({ words }) => words.map(({ token }) => token)));
	const counts = await store.wordCounts(file, [...tokens]);
	if (!counts.ok) return counts;
	const sought = soughtOf(passages, counts.value);
	const places = new Map<string, WordPlaces>();
	for (const token of sought.lookedUp) {
		hooks.signal?.throwIfAborted();
		const own = await store.wordPlaces(file, token);
		if (!own.ok) return own;
		places.set(token, own.value);
	}
	const order = new Map(texts.map(({ key }, at) => [key, at]));
	const windows = textsToRead(sought, {
		texts: texts.length,
		orderOf: (key) => order.get(key) ?? -1,
		placesOf: (token) => places.get(token) ?? [],
	});
	const found: FoundPassage[] = [];
	let done = 0;
	for (const [text, own] of windows) {
		const { id } = texts[text] as IndexedText;
		hooks.signal?.throwIfAborted();
		hooks.onProgress?.({ stage: "reading", done: done++, total: windows.size, place: id });
		const document = await store.readDocument(file, id);
		if (document !== null) found.push(...passagesIn(sought, own, readTextOf(document, store)));
	}
	return { ok: true, value: rankPassages(found) };
}

const readTextOf = ({ text, language }: Document, { tokensOf }: Store): ReadText => ({
	text,
	words: tokensOf(text),
	language: languageOrFirst(language),
});

interface FoundItems {
	readonly items: readonly Precedent[];
	readonly earlier: readonly DocumentSource[];
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

const askedWordsOf = ({ document, start, end, exact }: Omit<Passage, "words">, isTyped: boolean): AskedWords => ({
	...{ document: isTyped ? null : document, start, end, exact },
});

const placeOf = (indexed: IndexedText, span: Span, text: string) => {
	const { id, kind, ...source } = sourceOf(indexed);
	return { document: id, span, quote: text.slice(span.start, span.end), documentKind: kind, ...source };
};

/** Three digits say all that a score knows. */
const rounded = (score: number): number => Math.round(score * 1000) / 1000;

interface Voice {
	readonly holder: string | null;
	readonly asserter: string | null;
}

/** Who holds what is said there; null where that is nobody who was asked for. */
async function voiceOf(
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

/** A stance that is asked about, and where it stands. */
interface AskedStance extends StatedStance {
	readonly words: AskedWords;
}

async function stanceItems(
	texts: readonly Document[],
	items: readonly Precedent[],
	search: Search,
): Promise<Outcome<readonly Precedent[]>> {
	const asked = await askedStances(texts, search);
	if (!asked.ok || asked.value.length === 0) return asked.ok ? { ok: true, value: [] } : asked;
	const { file, store, before } = search;
	const over = await store.positionsOver(file, {
		holders: [...new Set(asked.value.map(({ holder }) => holder))],
		issues: [...new Set(asked.value.map(({ issue }) => issue))],
		manners: ["own", "joint"],
		...(before !== null && { to: before }),
	});
	if (!over.ok) return over;
	const keys = new Map(search.texts.map((text) => [text.id, text]));
	const seen = new Set<string>();
	const chosen = sameStances(asked.value, over.value.positions.map(statedStance))
		.filter(({ earlier: { position } }) => {
			const { text, issue, start, end } = position;
			const isWorded = items.some(
				({ document, span, likeness }) =>
					document === text.id && (likeness ?? 0) >= PLAIN && span.start < end && start < span.end,
			);
			const place = `${issue} ${text.id}`;
			if (!keys.has(text.id) || isWorded || seen.has(place)) return false;
			seen.add(place);
			return true;
		})
		.slice(0, MOST_STANCES);
	const entries = await store.entriesWith(
		file,
		chosen.map(({ earlier }) => earlier.position.key),
	);
	if (!entries.ok) return entries;
	return {
		ok: true,
		value: chosen.flatMap(({ asked: at, earlier: { position }, score }): readonly Precedent[] => {
			const entry = entries.value.get(position.key);
			const indexed = keys.get(position.text.id);
			if (entry === undefined || indexed === undefined) return [];
			const { start, end, holder, asserter, issue, key } = position;
			const { id: document, kind: documentKind, ...source } = sourceOf(indexed);
			return [
				{
					...{
						document,
						span: { start, end },
						quote: entry.quote.exact,
						kind: "stance" as const,
						score: rounded(score),
					},
					...{ likeness: null, asked: (asked.value[at] as AskedStance).words, shared: [], texts: 1 },
					...{ holder, asserter, issue, position: key, documentKind, ...source },
				},
			];
		}),
	};
}

const statedStance = (position: SeriesPosition): StatedStance & { readonly position: SeriesPosition } => ({
	...{ issue: position.issue, holder: position.holder, stance: position.stance, target: position.target },
	...{ concepts: position.object.concepts, position },
});

/** Of typed words only where it is said whose they are. */
async function askedStances(
	texts: readonly Document[],
	{ file, store, isTyped, holders }: Search,
): Promise<Outcome<readonly AskedStance[]>> {
	const textOf = new Map(texts.map(({ id, text }) => [id, text]));
	if (!isTyped) {
		const over = await store.positionsOver(file, { documents: [...textOf.keys()], manners: ["own", "joint"] });
		if (!over.ok) return over;
		return {
			ok: true,
			value: over.value.positions.map((position) => {
				const { start, end, text } = position;
				const exact = (textOf.get(text.id) ?? "").slice(start, end);
				return { ...statedStance(position), words: { document: text.id, start, end, exact } };
			}),
		};
	}
	const [holder, another] = holders;
	if (holder === undefined || another !== undefined) return { ok: true, value: [] };
	const lexicon = await lexiconOf(file, store);
	if (!lexicon.ok) return lexicon;
	return {
		ok: true,
		value: texts.flatMap((document) => {
			const account = codeDocument({ ...document, publisher: holder }, lexicon.value, {});
			if (!account.ok) return [];
			const { positions, statements } = account.value;
			return positions
				.filter(({ certainty, manner }) => certainty !== "low" && (manner === "own" || manner === "joint"))
				.map(({ issue, holder: held, stance, quote, statement }): AskedStance => {
					const { target = null, object } = statements[statement] ?? {};
					const { start, end, exact } = quote;
					const words = { document: null, start, end, exact };
					return { issue, holder: held, stance, target, concepts: object?.concepts ?? [], words };
				});
		}),
	};
}

async function lackingItems(
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
