import {
	type Document,
	type Familiar,
	type LexiconData,
	type Outcome,
	type Probes,
	probesOf,
	type Quotation,
} from "@fissure/core";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { emptyShortlist } from "../pool/shortlist.ts";
import { gatherTexts } from "./gather-texts.ts";
import { ARCHIVE_BYTES } from "./plan-search.ts";

/** What a case holds that a draft may quote. */
export interface QuotedInCase {
	/** All texts of a small case; of an archive those that may hold what is quoted. In the order in which they were added. */
	readonly documents: readonly Document[];
	/** What their sources said before, likewise. */
	readonly earlier: readonly Document[];
	/** Texts looked through, those in which nothing was found included. */
	readonly held: number;
	readonly lexicon: LexiconData;
}

/**
 * Which texts of the case may hold what is quoted?
 *
 * - memory:   does not grow with the case
 * - problems: those of the lexicon and of opening
 * - stops:    throws the signal's reason when it is aborted
 */
export const findQuotedInCase = (
	choice: CaseChoice,
	quotations: readonly Pick<Quotation, "words" | "pieces">[],
	hooks: Hooks,
	archiveBytes = ARCHIVE_BYTES,
	likelyWith: ((data: LexiconData) => (document: Document) => ReadonlySet<number>) | null = null,
): Promise<Outcome<QuotedInCase>> =>
	inCase(choice, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const status = await store.statusOf(file);
		if (!status.ok) return status;
		const { documents: total, replaced } = status.value;
		const known = { value: null as Probes | null };
		const probes = (sample: () => Familiar): Probes => {
			known.value ??= probesOf(quotations, sample());
			return known.value;
		};
		const likely = likelyWith === null ? {} : { likely: likelyWith(lexicon.value.data) };
		const gathered = { probes, archiveBytes, total, hooks, ...likely };
		const present = await gather(file, store, gathered, null);
		const past = replaced === 0 ? NOTHING : await gather(file, store, gathered, present.ids);
		return {
			ok: true,
			value: {
				documents: present.documents,
				earlier: past.documents,
				held: present.ids.size,
				lexicon: lexicon.value.data,
			},
		};
	});

interface Gathering {
	readonly probes: (sample: () => Familiar) => Probes;
	readonly archiveBytes: number;
	readonly total: number;
	readonly hooks: Hooks;
	readonly likely?: (document: Document) => ReadonlySet<number>;
}

interface Gathered {
	readonly documents: readonly Document[];
	readonly ids: ReadonlySet<string>;
}

const NOTHING: Gathered = { documents: [], ids: new Set() };

/** Of the texts in force; with those given, of all others: what sources said before. */
async function gather(
	file: Case,
	store: Store,
	{ probes, archiveBytes, total, hooks, likely }: Gathering,
	present: ReadonlySet<string> | null,
): Promise<Gathered> {
	const ids = new Set<string>();
	const shortlist = emptyShortlist<number>((a, b) => a - b);
	const gathering = gatherTexts<number>({
		probes,
		shortlist,
		archiveBytes,
		...(likely === undefined ? {} : { likely }),
	});
	for await (const document of store.documentsOf(file, present === null ? {} : { earlierVersions: true })) {
		hooks.signal?.throwIfAborted();
		if (present?.has(document.id) === true) continue;
		hooks.onProgress?.({ stage: "reading", done: ids.size, total, place: document.id });
		gathering.take(ids.size, document);
		ids.add(document.id);
	}
	return { documents: [...gathering.finish().values()], ids };
}
