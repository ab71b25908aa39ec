import { buildLexicon, type Document, type Lexicon, type Outcome } from "@fissure/core";
import type { Case, SharingText } from "@fissure/store";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";

/** What a case says that the one who writes asks for again with every word; forgotten when the case changes. */
export interface CaseMemory {
	readonly lexicon: CaseLexicon;
	readonly built: Lexicon;
	/** By quoted words: where they may stand. */
	readonly sharing: Map<string, readonly SharingText[]>;
	/** By id; the last asked for last. */
	readonly documents: Map<string, Document | null>;
	/** All texts of a small case; null of a large one, undefined before it is known. */
	whole: WholeCase | null | undefined;
}

export interface WholeCase {
	readonly documents: readonly Document[];
	/** What their sources said before. */
	readonly earlier: readonly Document[];
}

interface Kept extends CaseMemory {
	until: number;
}

/** By the connection, which a server keeps open; nothing outlives it. */
const memories = new WeakMap<Case, Kept>();

/** What was remembered of this case, if what it says is still the same; else nothing but its lexicon. */
export async function recall(file: Case, store: Store): Promise<Outcome<CaseMemory>> {
	const one = store.rememberedBy(file);
	const known = memories.get(one);
	const changes = await store.changesSince(file, known?.until ?? 0, ["documents", "codebooks"]);
	if (!changes.ok) return changes;
	const { until, touched } = changes.value;
	if (known !== undefined && !touched) {
		known.until = until;
		return { ok: true, value: known };
	}
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const kept: Kept = {
		until,
		lexicon: lexicon.value,
		built: buildLexicon(lexicon.value.data),
		sharing: new Map(),
		documents: new Map(),
		whole: undefined,
	};
	memories.set(one, kept);
	return { ok: true, value: kept };
}

/** Letters of a case whose every text is read each time. */
const SMALL_CASE = 1_500_000;

/** Every text of a small case; null where there are more than can be read while somebody types. */
export async function textsInMind(memory: CaseMemory, file: Case, store: Store): Promise<WholeCase | null> {
	if (memory.whole === undefined) memory.whole = await readWhole(file, store);
	return memory.whole;
}

async function readWhole(file: Case, store: Store): Promise<WholeCase | null> {
	const standing = new Set<string>();
	const all: Document[] = [];
	let size = 0;
	for await (const document of store.documentsOf(file, { earlierVersions: true })) {
		all.push(document);
		size += document.text.length;
		if (size > SMALL_CASE) return null;
	}
	for await (const { id } of store.documentsOf(file)) standing.add(id);
	return {
		documents: all.filter(({ id }) => standing.has(id)),
		earlier: all.filter(({ id }) => !standing.has(id)),
	};
}

/** Texts in memory; a long one is some 100 kB. */
const MOST_DOCUMENTS = 300;
const MOST_QUOTATIONS = 2000;

/** Where quoted words may stand, by the index. */
export async function sharingOf(
	words: string,
	memory: CaseMemory,
	file: Case,
	store: Store,
): Promise<Outcome<readonly SharingText[]>> {
	const known = memory.sharing.get(words);
	if (known !== undefined) return { ok: true, value: known };
	const found = await store.textsSharing(file, words);
	if (!found.ok) return found;
	if (memory.sharing.size >= MOST_QUOTATIONS) memory.sharing.clear();
	memory.sharing.set(words, found.value);
	return found;
}

/** A text that is cited by its id, and what its source says now where that is another. */
export async function versionsOf(
	id: string,
	memory: CaseMemory,
	file: Case,
	store: Store,
): Promise<Outcome<readonly SharingText[]>> {
	const key = `@${id}`;
	const known = memory.sharing.get(key);
	if (known !== undefined) return { ok: true, value: known };
	const last = await store.lastVersion(file, id);
	const own = { document: id, replaced: last !== null };
	const versions = last === null ? [own] : [own, { document: last.id, replaced: false }];
	memory.sharing.set(key, versions);
	return { ok: true, value: versions };
}

/** A text of the case; null where none of that id stands. */
export async function documentFrom(
	id: string,
	{ documents }: CaseMemory,
	file: Case,
	store: Store,
): Promise<Document | null> {
	const known = documents.get(id);
	const document = known === undefined ? await store.readDocument(file, id) : known;
	documents.delete(id);
	documents.set(id, document);
	if (documents.size > MOST_DOCUMENTS)
		for (const oldest of documents.keys()) {
			documents.delete(oldest);
			break;
		}
	return document;
}
