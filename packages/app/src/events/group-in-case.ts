import { buildLexicon, type Document, type EventGroup, groupDocuments, marksIn, type Outcome } from "@fissure/core";
import type { Case, GroupCounts, Undertaking } from "@fissure/store";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";

export interface GroupedInCase extends GroupCounts {
	/** Ids of documents of which each would fit as well, so that a person must choose. */
	readonly open: readonly (readonly string[])[];
}

/** A heading and the first words say what a text is of; the rest need not be in memory. */
const OPENING = 2_000;
/** More texts that name one event are the session of an assembly, where every pair would have to be looked at. */
const MOST_OF_ONE = 30;

/**
 * Groups documents by event as their headings and first words say, beside what a person decided. Documents that name the same
 * event are of it.
 *
 * - stops: throws the signal's reason when it is aborted; nothing is written then
 */
export async function groupInCase(
	file: Case,
	store: Store,
	{ undertaking, ...hooks }: Hooks & { readonly undertaking?: Undertaking },
): Promise<Outcome<GroupedInCase>> {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const decided = await store.groupDecisions(file);
	if (!decided.ok) return decided;
	const documents = await openingsOf(file, store, hooks);
	const words = buildLexicon(lexicon.value.data);
	const groups = groupDocuments(documents, {
		marksIn: (text, language, date) => marksIn(text, language, words, date),
		isOrganisation: (actor) => words.kinds.get(actor) === "organisation",
		confirmed: decided.value.confirmed,
		named: pairsNamed(documents),
		refused: decided.value.refused,
	});
	hooks.signal?.throwIfAborted();
	const isOpen = ({ state }: EventGroup): boolean => state === "open";
	const proposed = groups.filter((group) => !isOpen(group));
	const grouped = await store.saveGroups(
		file,
		proposed.map(({ state: _, score: __, ...group }) => group),
		{},
		undertaking,
	);
	if (!grouped.ok) return grouped;
	const open = groups.filter(isOpen).map((group) => group.documents.map(({ document }) => document));
	return { ok: true, value: { ...grouped.value, open } };
}

async function openingsOf(file: Case, store: Store, { signal, onProgress }: Hooks): Promise<readonly Document[]> {
	const documents: Document[] = [];
	for await (const document of store.documentsOf(file)) {
		signal?.throwIfAborted();
		onProgress?.({ stage: "reading", done: documents.length, total: 0, place: document.id });
		documents.push({ ...document, text: document.text.slice(0, OPENING) });
	}
	return documents;
}

/** Of texts that name the same event, each with the next: that groups them all. */
function pairsNamed(documents: readonly Document[]): readonly (readonly [string, string])[] {
	const named = new Map<string, string[]>();
	for (const { id, event } of documents) if (event !== undefined) named.set(event, [...(named.get(event) ?? []), id]);
	return [...named.values()]
		.filter((ids) => ids.length <= MOST_OF_ONE)
		.flatMap((ids) => ids.slice(1).map((id, at) => [ids[at] as string, id] as const));
}
