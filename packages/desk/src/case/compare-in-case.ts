import { type Comparison, failed, type Outcome } from "@fissure/core";
import type { Hooks } from "../text-source.ts";
import type { CaseChoice } from "./case-choice.ts";
import { readCaseLexicon } from "./case-lexicon.ts";
import { heldComparer } from "./compare-held.ts";
import { inCase } from "./in-case.ts";
import { readHeld } from "./read-held.ts";

export interface CompareInCaseRequest {
	readonly case: CaseChoice;
	/** Id; its documents are compared where none are named. */
	readonly event?: string;
	/** Ids, in the order in which they are to be shown. */
	readonly documents?: readonly string[];
}

/**
 * The texts of an event that the case holds, or any texts of it, side by side; all that it holds else of the same publishers
 * is the background.
 *
 * - problems: `nothing-named`, `document-missing`, `event-missing`, `accounts-too-few`, those of the lexicon and of opening
 * - stops:    throws the signal's reason when it is aborted
 */
export const compareInCase = (
	{ case: choice, event, documents = [] }: CompareInCaseRequest,
	hooks: Hooks = {},
): Promise<Outcome<Comparison>> =>
	inCase(choice, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const named = event === undefined ? null : await store.readEvent(file, event);
		if (named?.ok === false && documents.length === 0) return named;
		const ids = documents.length > 0 ? documents : named?.ok ? named.value.documents.map((tie) => tie.document) : [];
		if (ids.length === 0)
			return failed(
				"nothing-named",
				"Expected ids of documents or an event of this case, got none; name them",
				"texts",
			);
		const held = await readHeld(file, store, ids);
		if (!held.ok) return held;
		// With documents named, an event that the case does not know is what they are called.
		const title = named?.ok ? (named.value.name ?? named.value.id) : (event ?? null);
		return heldComparer(file, store, lexicon.value).compare(title, held.value, hooks);
	});
