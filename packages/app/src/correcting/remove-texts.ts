import { type Document, failed, type Outcome } from "@fissure/core";
import type { GivenFacts, TextsCorrected } from "@fissure/model";
import type { Case, Undertaking } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { documentsById } from "../case/documents-by-id.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { comparedEvents, workOutAgain } from "./correct-texts.ts";

export interface RemoveTextsRequest {
	readonly case: CaseChoice;
	/** Ids. */
	readonly texts: readonly string[];
}

/**
 * Takes texts out of the case, with their positions and their places in events; suggested events and findings are worked out again. One
 * action, which one undo takes back. A text that is removed and added again is there again, and must be analysed.
 *
 * - problems: `nothing-named`, `document-missing`, those of the lexicon and of opening
 */
export const removeTexts = (
	{ case: choice, texts }: RemoveTextsRequest,
	hooks: Hooks = {},
): Promise<Outcome<TextsCorrected>> =>
	inCase(choice, "write", async (file, store) => {
		if (texts.length === 0)
			return failed("nothing-named", "Expected texts to remove, got none; name them by id", "texts");
		return remove(file, store, texts, null, { ...hooks, undertaking: store.undertake("remove text") });
	});

export interface MergeTextsRequest {
	readonly case: CaseChoice;
	/** Id of the text that stays. */
	readonly keep: string;
	/** Ids of copies of it. */
	readonly copies: readonly string[];
}

/**
 * Keeps one of several copies of a text. What is not known of it, and is known of a copy, is said of it from then on; the copies are
 * removed. One action.
 *
 * - problems: `nothing-named`, `text-twice`, `document-missing`, `text-differs` where a copy has other words, `copy-corrected` where a person
 *             has corrected its positions, those of the lexicon and of opening
 */
export const mergeTexts = (
	{ case: choice, keep, copies }: MergeTextsRequest,
	hooks: Hooks = {},
): Promise<Outcome<TextsCorrected>> =>
	inCase(choice, "write", async (file, store) => {
		if (copies.length === 0)
			return failed("nothing-named", "Expected copies of the text, got none; name them by id after it", "copies");
		if (copies.includes(keep))
			return failed("text-twice", `Expected other texts as copies, got "${keep}" itself; name it once`, keep);
		const documents = await documentsById(file, store, [keep, ...copies]);
		if (!documents.ok) return documents;
		const [kept, ...others] = documents.value as readonly [Document, ...Document[]];
		const other = others.find(({ text }) => wordsOf(text) !== wordsOf(kept.text));
		if (other !== undefined)
			return failed(
				"text-differs",
				`Expected a copy with the words of "${keep}", got other words in "${other.id}"; remove one of them instead`,
				other.id,
			);
		const corrections = await store.correctionsOf(file, copies);
		if (!corrections.ok) return corrections;
		const [correction] = corrections.value;
		if (correction !== undefined)
			return failed(
				"copy-corrected",
				`Expected copies whose positions nobody has corrected, got "${correction.document}"; keep that one instead`,
				correction.document,
			);
		const undertaking = store.undertake("merge texts");
		return remove(file, store, copies, { keep, facts: unknownFacts(kept, others) }, { ...hooks, undertaking });
	});

/** Spaces and line ends differ from copy to copy. */
const wordsOf = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

const MERGED = ["publisher", "date", "title", "venue", "speaker", "event"] as const;

/** What one of the copies knows, the first that does. */
const unknownFacts = (kept: Document, others: readonly Document[]): GivenFacts =>
	Object.fromEntries(
		MERGED.flatMap((field) => {
			const known = kept[field] === undefined || kept[field] === null ? others.map((one) => one[field]) : [];
			const value = known.find((one) => typeof one === "string");
			return value === undefined ? [] : [[field, value]];
		}),
	);

async function remove(
	file: Case,
	store: Store,
	texts: readonly string[],
	merged: { readonly keep: string; readonly facts: GivenFacts } | null,
	hooks: Hooks & { readonly undertaking: Undertaking },
): Promise<Outcome<TextsCorrected>> {
	const { undertaking } = hooks;
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const concerned = merged === null ? texts : [merged.keep, ...texts];
	const before = await comparedEvents(file, store, concerned);
	if (!before.ok) return before;
	const removed = await store.removeDocuments(file, texts, undertaking);
	if (!removed.ok) return removed;
	const { coder } = lexicon.value.coded;
	const corrected =
		merged === null
			? { ok: true as const, value: [] }
			: await store.correctDocuments(file, [merged.keep], merged.facts, { coder, undertaking });
	if (!corrected.ok) return corrected;
	const stale = corrected.value.flatMap(({ id, isStale }) => (isStale ? [id] : []));
	const changed = corrected.value.map(({ id }) => id);
	const done = await workOutAgain(file, store, lexicon.value, { changed, stale, before: before.value }, hooks);
	return done.ok ? { ok: true, value: { texts: removed.value, ...done.value } } : done;
}
