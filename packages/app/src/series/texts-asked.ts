import { type DocumentKind, foldText, type Lexicon, marksIn, type Outcome } from "@fissure/core";
import type { DocumentFacts } from "@fissure/model";
import type { Case } from "@fissure/store";
import { builtLexicon } from "../case/built-lexicon.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { noDocument } from "../case/documents-by-id.ts";
import type { Store } from "../case/in-case.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";

/** Which texts of a case are asked for: those named by id, and all that pass every filter. */
export interface TextsAsked {
	readonly documents?: readonly string[];
	readonly publishers?: readonly string[];
	/** Codes or names of actors, all of which publish a text or are named in its title. */
	readonly parties?: readonly string[];
	readonly kinds?: readonly DocumentKind[];
	readonly languages?: readonly string[];
	/** Words of the title, in any letter case. */
	readonly title?: string;
	readonly from?: string;
	readonly to?: string;
}

/**
 * What is known of the texts that are asked for; with nothing asked, of all texts that are current. Read their words with
 * `documentsById`, or page by page with `documentsOf` of the store.
 *
 * - out:      those named by id first, then those that pass the filters, in the order in which they were added; each once
 * - problems: `document-missing`, those of names and of the file
 */
export async function textsAsked(
	file: Case,
	store: Store,
	lexicon: Lexicon,
	{ documents = [], parties = [], title, ...asked }: TextsAsked,
): Promise<Outcome<readonly DocumentFacts[]>> {
	const known = await store.documentFacts(file, documents);
	if (!known.ok) return known;
	const named: DocumentFacts[] = [];
	for (const id of documents) {
		const facts = known.value.get(id);
		if (facts === undefined) return noDocument(id);
		named.push(facts);
	}
	const isFiltered =
		parties.length > 0 || title !== undefined || Object.values(asked).some((value) => value !== undefined);
	if (!isFiltered && documents.length > 0) return { ok: true, value: once(named) };
	const resolved = await resolveFilters(file, store, { ...asked, holders: parties });
	if (!resolved.ok) return resolved;
	const { holders, ...filters } = resolved.value;
	const facts = await store.factsOfAll(file, filters);
	if (!facts.ok) return facts;
	const words = foldText(title ?? "")
		.split(/\s+/u)
		.filter(Boolean);
	const passing = facts.value.filter((one) => {
		const said = foldText(one.title ?? "");
		const actors = holders.length === 0 ? [] : [one.publisher, ...actorsIn(one, lexicon)];
		return words.every((word) => said.includes(word)) && holders.every((party) => actors.includes(party));
	});
	return { ok: true, value: once([...named, ...passing]) };
}

const once = (facts: readonly DocumentFacts[]): readonly DocumentFacts[] => [
	...new Map(facts.map((one) => [one.id, one])).values(),
];

/** Actors that a title names. */
export const actorsIn = ({ title, language, date }: DocumentFacts, lexicon: Lexicon): readonly string[] =>
	marksIn(title ?? "", language, lexicon, date ?? undefined).flatMap((mark) =>
		mark.kind === "actor" || mark.kind === "person" ? [mark.actor] : [],
	);

/** The words of a case, as its coder reads with them. */
export async function lexiconOf(file: Case, store: Store): Promise<Outcome<Lexicon>> {
	const read = await readCaseLexicon(file, store);
	return read.ok ? { ok: true, value: builtLexicon(read.value.data, read.value.coded.codebook) } : read;
}
