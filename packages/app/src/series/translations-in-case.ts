import { alignVersions, codeDocument, type Outcome } from "@fissure/core";
import { type AlignedVersions, byCodeUnits, type DocumentFacts, type VersionsReport } from "@fissure/model";
import type { CaseFile, TouchedTopics } from "@fissure/store";
import { builtLexicon } from "../case/built-lexicon.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { documentsById } from "../case/documents-by-id.ts";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { type TextsAsked, textsAsked } from "./texts-asked.ts";

/** Pairs that are aligned at once, the latest: each text is analysed again for it. */
const MOST_PAIRS = 40;
/** Texts of one day that touch less in common are not looked at as versions of one. */
const LEAST_TOPICS = 0.3;

type Pair = readonly [DocumentFacts, DocumentFacts];

/**
 * Which texts are language versions of one, and what do they word differently, or lack?
 *
 * - out:      of texts named by id every two in two languages; else those of one publisher, day and kind that touch the most in common
 * - silent:   on texts in a language that cannot be analysed
 * - problems: those of texts, of the lexicon and of the file
 */
export async function translationsInCase(
	file: CaseFile,
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
	const candidates = isNamed ? everyTwo(facts.value) : sameDay(facts.value);
	const ids = [...new Set(candidates.flatMap((pair) => pair.map(({ id }) => id)))];
	const touched = isNamed
		? { ok: true as const, value: new Map<string, TouchedTopics>() }
		: await store.touchedTopics(file, ids, 1);
	if (!touched.ok) return touched;
	const chosen = isNamed ? candidates : likeliest(candidates, touched.value);
	const latest = chosen.toSorted(
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

const nameOf = ([first, second]: Pair): string => `${first.id} ${second.id}`;

const everyTwo = (facts: readonly DocumentFacts[]): readonly Pair[] =>
	facts.flatMap((one, at) =>
		facts.slice(at + 1).flatMap((other): readonly Pair[] => (one.language === other.language ? [] : [[one, other]])),
	);

/** Of one publisher, or joint texts, of one full day and one kind, in two languages. */
function sameDay(facts: readonly DocumentFacts[]): readonly Pair[] {
	const groups = new Map<string, DocumentFacts[]>();
	for (const one of facts) {
		if (one.date === null || one.date.length !== 10) continue;
		const whose = one.kind === "joint-statement" ? "" : one.publisher;
		if (whose === null) continue;
		const name = `${one.date} ${one.kind} ${whose}`;
		groups.set(name, [...(groups.get(name) ?? []), one]);
	}
	return [...groups.values()].flatMap(everyTwo);
}

/** Each text with the one that it shares most with, where that holds the other way, too. */
function likeliest(pairs: readonly Pair[], touched: ReadonlyMap<string, TouchedTopics>): readonly Pair[] {
	const alike = ([one, other]: Pair): number => {
		const [a, b] = [touched.get(one.id)?.topics, touched.get(other.id)?.topics];
		if (!a || !b || a.size + b.size === 0) return 0;
		return (2 * [...a].filter((topic) => b.has(topic)).length) / (a.size + b.size);
	};
	const scored = pairs
		.map((pair) => ({ pair, score: alike(pair) }))
		.filter(({ score }) => score >= LEAST_TOPICS)
		.toSorted((a, b) => b.score - a.score || byCodeUnits(nameOf(a.pair), nameOf(b.pair)));
	// A text has one version in each language.
	const taken = new Set<string>();
	return scored.flatMap(({ pair }) => {
		const [one, other] = pair;
		const names = [`${one.id} ${other.language}`, `${other.id} ${one.language}`];
		if (names.some((name) => taken.has(name))) return [];
		for (const name of names) taken.add(name);
		return [pair];
	});
}
