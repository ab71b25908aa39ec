import { alignVersions, codeDocument, everyTwo, type Outcome, type VersionPair } from "@fissure/core";
import { type AlignedVersions, byCodeUnits, type VersionsReport } from "@fissure/model";
import type { Case } from "@fissure/store";
import { builtLexicon } from "../case/built-lexicon.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { documentsById } from "../case/documents-by-id.ts";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { likelyVersions } from "./stated-once.ts";
import { type TextsAsked, textsAsked } from "./texts-asked.ts";

/** Pairs that are aligned at once, the latest: each text is analysed again for it. */
const MOST_PAIRS = 40;

/**
 * Which texts are language versions of one, and what do they word differently, or lack?
 *
 * - out:      of texts named by id every two in two languages; else those of one publisher, day and kind that touch the most in common
 * - silent:   on texts in a language that cannot be analysed
 * - problems: those of texts, of the lexicon and of the file
 */
export async function translationsInCase(
	file: Case,
	store: Store,
	asked: TextsAsked,
	{ signal, onProgress }: Hooks = {},
): Promise<Outcome<VersionsReport>> {
	const read = await readCaseLexicon(file, store);
	if (!read.ok) return read;
	const lexicon = builtLexicon(read.value.data, read.value.coded.codebook);
	const facts = await textsAsked(file, store, lexicon, asked);
	if (!facts.ok) return facts;
	const isNamed = (asked.documents ?? []).length > 0;
	const chosen = isNamed
		? { ok: true as const, value: everyTwo(facts.value) }
		: await likelyVersions(file, store, facts.value);
	if (!chosen.ok) return chosen;
	const latest = chosen.value.toSorted(
		(a, b) => byCodeUnits(b[0].date ?? "", a[0].date ?? "") || byCodeUnits(nameOf(a), nameOf(b)),
	);
	const pairs: AlignedVersions[] = [];
	const looked = latest.slice(0, MOST_PAIRS);
	for (const [done, texts] of looked.entries()) {
		signal?.throwIfAborted();
		onProgress?.({ stage: "comparing", done, total: looked.length, place: texts[0].id });
		const documents = await documentsById(
			file,
			store,
			texts.map(({ id }) => id),
		);
		if (!documents.ok) return documents;
		const accounts = documents.value.flatMap((document) => {
			const account = codeDocument(document, lexicon);
			return account.ok ? [account.value] : [];
		});
		const [first, second] = accounts;
		if (first !== undefined && second !== undefined) pairs.push({ texts, ...alignVersions(first, second) });
	}
	return {
		ok: true,
		value: {
			method: "translations@1",
			pairs: pairs
				.filter(({ isVersion }) => isNamed || isVersion)
				.toSorted((a, b) => Number(b.isVersion) - Number(a.isVersion) || (b.agreement ?? 0) - (a.agreement ?? 0)),
			more: Math.max(0, latest.length - MOST_PAIRS),
		},
	};
}

const nameOf = ([first, second]: VersionPair): string => `${first.id} ${second.id}`;
