import {
	alignVersions,
	likeliestVersions,
	type Outcome,
	possibleVersions,
	translationsAmong,
	type VersionFacts,
	type VersionPair,
} from "@fissure/core";
import type { Account, LeftOut } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";

/** Texts whose analyses are read at once. */
const AT_ONCE = 100;

/**
 * Which of these texts are language versions of one, by day, publisher, kind and what they touch? They may be two texts of one day.
 *
 * - problems: those of the file
 */
export async function likelyVersions<Text extends VersionFacts>(
	file: Case,
	store: Store,
	texts: readonly Text[],
): Promise<Outcome<readonly VersionPair<Text>[]>> {
	const possible = possibleVersions(texts);
	if (possible.length === 0) return { ok: true, value: [] };
	const ids = [...new Set(possible.flatMap((pair) => pair.map(({ id }) => id)))];
	const touched = await store.touchedTopics(file, ids, 1);
	if (!touched.ok) return touched;
	return { ok: true, value: likeliestVersions(possible, (id) => touched.value.get(id)?.topics) };
}

/**
 * Which of these texts say again in another language what another of them says, sentence by sentence? A statement counts once in a series,
 * in however many languages it was published.
 *
 * - in:       all texts that are to be counted; in one language there is nothing to leave out
 * - out:      ids of those that are not to be counted
 * - silent:   on texts of different days, and on those that were not analysed
 * - problems: those of the file
 */
export async function translationsOf(
	file: Case,
	store: Store,
	texts: readonly VersionFacts[],
): Promise<Outcome<ReadonlySet<string>>> {
	const likely = await likelyVersions(file, store, texts);
	if (!likely.ok) return likely;
	const versions: VersionPair[] = [];
	for (let from = 0; from < likely.value.length; from += AT_ONCE / 2) {
		const pairs = likely.value.slice(from, from + AT_ONCE / 2);
		const accounts = new Map<string, Account>();
		const ids = [...new Set(pairs.flatMap((pair) => pair.map(({ id }) => id)))];
		for await (const { account } of store.codingsOf(file, { ids, coder: "lexicon" }))
			accounts.set(account.document.id, account);
		for (const pair of pairs) {
			const [one, other] = [accounts.get(pair[0].id), accounts.get(pair[1].id)];
			if (one !== undefined && other !== undefined && alignVersions(one, other).isVersion) versions.push(pair);
		}
	}
	return { ok: true, value: translationsAmong(texts, versions) };
}

/**
 * Positions or stances of a series, each statement counted once.
 *
 * - out:      those of translations left out, and how many they are
 * - problems: those of the file
 */
export async function statedOnce<Stated extends { readonly text: VersionFacts }>(
	file: Case,
	store: Store,
	{ stated, leftOut }: { readonly stated: readonly Stated[]; readonly leftOut: LeftOut },
): Promise<Outcome<{ readonly stated: readonly Stated[]; readonly leftOut: LeftOut }>> {
	const texts = new Map(stated.map(({ text }) => [text.id, text]));
	const translations = await translationsOf(file, store, [...texts.values()]);
	if (!translations.ok) return translations;
	if (translations.value.size === 0) return { ok: true, value: { stated, leftOut } };
	const counted = stated.filter(({ text }) => !translations.value.has(text.id));
	return {
		ok: true,
		value: { stated: counted, leftOut: { ...leftOut, translated: stated.length - counted.length } },
	};
}
