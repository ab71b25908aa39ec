import {
	type Document,
	failed,
	findFormulations,
	foldText,
	type Outcome,
	phraseLife,
	TIER_LINES,
	type TierLine,
	textsWith,
	type UseByOthers,
} from "@fissure/core";
import type { DocumentFacts, Formulations, PhraseLife } from "@fissure/model";
import type { Case, CasePhrases } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { analysing } from "./analysing.ts";
import { lexiconOf, type TextsAsked, textsAsked } from "./texts-asked.ts";

export interface FormulationsAsked extends Omit<TextsAsked, "documents" | "publishers"> {
	/** Code or name of a publisher, or a speaker by name; the only publisher of the texts unless said. */
	readonly holder?: string;
	/** Phrases that are looked up beside those of the watch list. */
	readonly phrases?: readonly string[];
	/** Texts that have a phrase, at least. */
	readonly minimum?: number;
	/** Least shares of the tiers but the last, falling. */
	readonly tiers?: readonly number[];
	/** Do not ask who else uses a phrase. */
	readonly isAlone?: boolean;
	readonly seed?: number;
}

/**
 * Which fixed phrases does a holder use, and which have vanished?
 *
 * - problems: `holder-unnamed`, `holder-unknown`, `tiers-unordered`, those of names, of the lexicon and of opening
 */
export const formulationsInCase = (
	choice: CaseChoice,
	{ holder, phrases = [], minimum, tiers, isAlone = false, seed, ...asked }: FormulationsAsked,
	hooks: Hooks = {},
): Promise<Outcome<Formulations>> =>
	inCase(choice, "read", async (file, store) => {
		const lexicon = await lexiconOf(file, store);
		if (!lexicon.ok) return lexicon;
		const lines = tierLines(tiers);
		if (!lines.ok) return lines;
		const found = await textsOfHolder(file, store, holder, (publishers) =>
			textsAsked(file, store, lexicon.value, { ...asked, ...(publishers === undefined ? {} : { publishers }) }),
		);
		if (!found.ok) return found;
		const { name, facts } = found.value;
		const watched = await store.phrasesOf(file);
		if (!watched.ok) return watched;
		const documents = await readDocuments(file, store, facts, hooks);
		const phrasesOfAll =
			isAlone || !(await hasOthers(file, store, facts)) ? null : await readPhrases(file, store, hooks);
		if (phrasesOfAll !== null && !phrasesOfAll.ok) return phrasesOfAll;
		try {
			return {
				ok: true,
				value: findFormulations(documents, lexicon.value, {
					holder: name,
					watched: [
						...phrases.map((phrase) => ({ phrase, language: null })),
						...watched.value.filter(({ publisher }) => publisher === null || publisher === name),
					],
					tiers: lines.value,
					onStep: (language, done, total) => analysing(hooks, [done, total], language),
					...(minimum === undefined ? {} : { minimum }),
					...(seed === undefined ? {} : { seed }),
					others: phrasesOfAll === null ? null : usesBeside(phrasesOfAll.value, new Set(facts.map(({ id }) => id))),
				}),
			};
		} finally {
			phrasesOfAll?.value.close();
		}
	});

/**
 * When did each publisher of the case use a phrase?
 *
 * - problems: those of opening
 */
export const phraseLifeInCase = (choice: CaseChoice, phrase: string, hooks: Hooks = {}): Promise<Outcome<PhraseLife>> =>
	inCase(choice, "read", async (file, store) => {
		const phrases = await readPhrases(file, store, hooks);
		if (!phrases.ok) return phrases;
		try {
			return { ok: true, value: phraseLife(phrase, phrases.value.table, phrases.value.texts) };
		} finally {
			phrases.value.close();
		}
	});

const readPhrases = (file: Case, store: Store, hooks: Hooks): Promise<Outcome<CasePhrases>> =>
	store.casePhrases(file, {
		onProgress: (progress) => hooks.onProgress?.({ stage: "indexing", ...progress }),
		onOrder: (done, of) => analysing(hooks, [done, of], "the order of all phrases"),
	});

function tierLines(shares: readonly number[] | undefined): Outcome<readonly TierLine[]> {
	if (shares === undefined) return { ok: true, value: TIER_LINES };
	const isFalling = shares.every(
		(share, at) => share > 0 && share <= 1 && (at === 0 || share < (shares[at - 1] as number)),
	);
	if (shares.length === TIER_LINES.length && isFalling)
		return { ok: true, value: TIER_LINES.map(({ tier }, at) => ({ tier, share: shares[at] as number, texts: null })) };
	const names = TIER_LINES.map(({ tier }) => tier).join(", ");
	return failed(
		"tiers-unordered",
		`Expected ${TIER_LINES.length} falling shares of 1 (${names}), got ${shares.join(", ")}; give one for each`,
		"tiers",
	);
}

interface HolderTexts {
	/** As the result names it. */
	readonly name: string;
	readonly facts: readonly DocumentFacts[];
}

async function textsOfHolder(
	file: Case,
	store: Store,
	holder: string | undefined,
	ask: (publishers?: readonly string[]) => Promise<Outcome<readonly DocumentFacts[]>>,
): Promise<Outcome<HolderTexts>> {
	if (holder === undefined) {
		const all = await ask();
		if (!all.ok) return all;
		const publishers = [...new Set(all.value.flatMap(({ publisher }) => publisher ?? []))].sort();
		const [only] = publishers;
		if (publishers.length === 1 && only !== undefined)
			return { ok: true, value: { name: only, facts: all.value.filter(({ publisher }) => publisher === only) } };
		const some = publishers.slice(0, MOST_NAMED).join(", ");
		const got = publishers.length === 0 ? "none" : `${some}${publishers.length > MOST_NAMED ? " …" : ""}`;
		return failed(
			"holder-unnamed",
			`Expected texts of one holder, got those of ${got}; name one with --holder`,
			"holder",
		);
	}
	const published = await ask([holder]);
	if (published.ok && published.value.length > 0) {
		const [{ publisher } = { publisher: null }] = published.value;
		return { ok: true, value: { name: publisher ?? holder, facts: published.value } };
	}
	const spoken = await spokenBy(file, store, holder, ask);
	if (!spoken.ok || spoken.value.length > 0)
		return spoken.ok ? { ok: true, value: { name: holder, facts: spoken.value } } : spoken;
	return published.ok
		? failed(
				"holder-unknown",
				`Expected a publisher or a speaker of texts in this case, got "${holder}"; fissure texts shows who they are`,
				"holder",
			)
		: published;
}
const MOST_NAMED = 8;

/** Texts that a person speaks, by name. */
async function spokenBy(
	file: Case,
	store: Store,
	name: string,
	ask: () => Promise<Outcome<readonly DocumentFacts[]>>,
): Promise<Outcome<readonly DocumentFacts[]>> {
	const ids = await store.idsBySpeaker(file, (speaker) => foldText(speaker) === foldText(name));
	if (!ids.ok || ids.value.size === 0) return ids.ok ? { ok: true, value: [] } : ids;
	const all = await ask();
	return all.ok ? { ok: true, value: all.value.filter(({ id }) => ids.value.has(id)) } : all;
}

/** Ids asked for at once. */
const IDS_AT_ONCE = 500;

async function readDocuments(
	file: Case,
	store: Store,
	facts: readonly DocumentFacts[],
	{ onProgress }: Hooks,
): Promise<readonly Document[]> {
	const documents: Document[] = [];
	for (let from = 0; from < facts.length; from += IDS_AT_ONCE) {
		const ids = facts.slice(from, from + IDS_AT_ONCE).map(({ id }) => id);
		for await (const document of store.documentsOf(file, { ids })) {
			documents.push(document);
			onProgress?.({ stage: "reading", done: documents.length, total: facts.length, place: document.id });
		}
	}
	return documents;
}

/** Has the case texts in these languages that are none of these? */
async function hasOthers(file: Case, store: Store, facts: readonly DocumentFacts[]): Promise<boolean> {
	const languages = [...new Set(facts.map(({ language }) => language))];
	const all = await store.factsOfAll(file, { languages });
	return all.ok && all.value.length > facts.length;
}

/** More users of one phrase are not read by anybody. */
const MOST_USERS = 5;

/** How do texts that are none of these use phrases? */
const usesBeside =
	({ table, texts }: CasePhrases, own: ReadonlySet<string>) =>
	(phrases: readonly string[], language: string): readonly UseByOthers[] => {
		const isOther = texts.map((text) => text.language === language && !own.has(text.id));
		const publisherOf = texts.map(({ publisher }) => publisher);
		const of = new Map<string, number>();
		let all = 0;
		for (const [at, publisher] of publisherOf.entries())
			if (isOther[at]) {
				all++;
				if (publisher !== null) of.set(publisher, (of.get(publisher) ?? 0) + 1);
			}
		return phrases.map((phrase) => {
			const counts = new Map<string, number>();
			let others = 0;
			for (const text of textsWith(table, phrase).texts) {
				if (!isOther[text]) continue;
				others++;
				const publisher = publisherOf[text];
				if (publisher != null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
			}
			return {
				texts: others,
				of: all,
				publishers: [...counts]
					.map(([publisher, count]) => ({ publisher, texts: count, of: of.get(publisher) as number }))
					.sort((a, b) => b.texts - a.texts || (a.publisher < b.publisher ? -1 : 1))
					.slice(0, MOST_USERS),
			};
		});
	};
