import type { Outcome } from "@fissure/core";
import type { GivenSearch, SavedSearch } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import type { Case, StoredSearch } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { answerView } from "../../case/views/answer-view.ts";
import { wordsOfFilters } from "../../case/views/filter-words.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command, operation, type Schemas } from "../definition/operation.ts";
import { answerWritten } from "./ask.ts";
import { askCase, ofDocuments } from "./ask-case.ts";
import { FILTER_OPTIONS, type FilterOptions, typedFilters } from "./filter-options.ts";
import { ledgerFilters } from "./ledger-filters.ts";

const MORE = `
Examples:
  fissure searches
  fissure searches save "Ostmark on grain" --holder OST --issue grain
  fissure searches save corridor --words "corridor AND open" --text
  fissure searches new "Ostmark on grain"
  fissure searches seen "Ostmark on grain"
  fissure searches remove corridor

A saved search says how many positions, or texts, are new of it since it was saved or marked as read: of texts that were added, and for
positions analysed, after that. Analysing a text again makes nothing new. fissure undo takes each of these back.
Exit status: 0 done; 1 nothing is new; 2 wrong call, or no such search.`;

const Name = ({ shortWords }: Schemas) => shortWords(120);

export const listSearches = operation({
	name: "list-searches",
	question: "Which searches are saved, and how much is new of each?",
	effect: "reads",
	http: "GET /api/searches",
	output: ({ list, SavedSearchSchema }) => list(SavedSearchSchema),
	run: (_, { case: choice }) => readSearches(choice),
	view: searchesView,
});

export const saveSearch = operation({
	name: "save-search",
	question: "Save a search of the ledger or of the texts under a name; what comes later is new of it",
	effect: "writes",
	http: "PUT /api/searches/:name",
	input: (schemas) =>
		schemas.z.strictObject({
			...schemas.ledgerFields,
			name: Name(schemas),
			searched: schemas.GivenSearchSchema.shape.searched,
		}),
	output: ({ list, SavedSearchSchema }) => list(SavedSearchSchema),
	run: ({ name, searched, ...asked }, { case: choice }) =>
		save(choice, name, { searched, filters: ledgerFilters(asked) }),
});

export const markSearch = operation({
	name: "mark-search",
	question: "Mark what is new of a saved search as read",
	effect: "writes",
	http: "POST /api/searches/:name/seen",
	input: (schemas) => schemas.z.strictObject({ name: Name(schemas) }),
	output: ({ list, SavedSearchSchema }) => list(SavedSearchSchema),
	typed: nameOf,
	run: ({ name }, { case: choice }) => changed(choice, (file, store) => store.markSearch(file, name)),
	view: searchesView,
});

export const removeSearch = operation({
	name: "remove-search",
	question: "Remove a saved search",
	effect: "writes",
	http: "DELETE /api/searches/:name",
	input: (schemas) => schemas.z.strictObject({ name: Name(schemas) }),
	output: ({ list, SavedSearchSchema }) => list(SavedSearchSchema),
	typed: nameOf,
	run: ({ name }, { case: choice }) => changed(choice, (file, store) => store.removeSearch(file, name)),
	view: searchesView,
});

interface SearchOptions extends FilterOptions {
	readonly words?: string;
	readonly text?: boolean;
}

/** What is typed: a search by its filters, as `fissure ask` takes them. */
export const typeSearch = command({
	name: "type-search",
	question: "Searches that are saved under a name, with how much is new of each.",
	effect: "writes",
	command: {
		path: "searches",
		summary: "saved searches, and what is new of them",
		acts: {
			list: "list-searches",
			save: "type-search",
			new: "ask-new",
			seen: "mark-search",
			remove: "remove-search",
		},
		arguments: [{ name: "[name]", about: "of the search" }],
		options: [
			{ flags: "--words <words>", about: "save: words in the sentence, as for fissure ask" },
			{ flags: "--text", about: "save: search the words of all texts, not the positions" },
			...FILTER_OPTIONS,
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	local: ({ z, GivenSearchSchema, shortWords }) => z.strictObject({ name: shortWords(120), given: GivenSearchSchema }),
	json: ({ list, SavedSearchSchema }) => list(SavedSearchSchema),
	typed(typed: Typed<SearchOptions>) {
		const named = nameOf(typed);
		if (typeof named === "string") return named;
		const { words, text = false } = typed.options;
		if (text && words === undefined) return "Expected words to look for in the texts, got none; name some with --words";
		const filters = { ...typedFilters(typed.options), ...(words === undefined ? {} : { words }) };
		return { name: named.name, given: { searched: text ? ("text" as const) : ("ledger" as const), filters } };
	},
	run: ({ name, given }, { case: choice }) => save(choice, name, given),
	view: searchesView,
});

/** What is new of a saved search, as `fissure ask` shows it. */
export const askNew = command({
	name: "ask-new",
	question: "What is new of a saved search?",
	effect: "reads",
	command: null,
	local: ({ z, words }) => z.strictObject({ name: words }),
	json: answerWritten,
	typed: nameOf,
	async run({ name }, { case: choice }) {
		const found = await inCase<StoredSearch>(choice, "read", (file, store) => store.searchNamed(file, name));
		if (!found.ok) return found;
		const { searched, filters, seen } = found.value;
		const { words, ...rest } = filters;
		return askCase({
			...{ case: choice, where: searched, filters: { ...rest, newSince: seen }, size: 100 },
			...(words === undefined ? {} : { words }),
		});
	},
	view: answerView,
	exit: ({ entries, documents }) => (entries.length + documents.length > 0 ? "done" : "in-part"),
});

function nameOf({ act, words: [name, ...others] }: Typed): { readonly name: string } | string {
	return name === undefined || others.length > 0
		? `Expected one name after "${act}", got ${name === undefined ? "nothing" : [name, ...others].join(", ")}; put a name of several words between quotation marks`
		: { name };
}

/** Does something to the saved searches and gives them as they are then. */
async function changed(
	choice: CaseChoice,
	act: (file: Case, store: Store) => Promise<Outcome<unknown>>,
): Promise<Outcome<readonly SavedSearch[]>> {
	return inCase(choice, "write", async (file, store) => {
		const done = await act(file, store);
		return done.ok ? withFound(file, store) : done;
	});
}

const save = (choice: CaseChoice, name: string, { searched, filters }: GivenSearch) =>
	changed(choice, async (file, store) => {
		const resolved = await resolveFilters(file, store, filters);
		if (!resolved.ok) return resolved;
		// Asked once, so that words that cannot be looked for are refused now.
		const asked = await foundIn(file, store, { searched, filters: resolved.value }, Number.MAX_SAFE_INTEGER);
		return asked.ok ? store.saveSearch(file, name, { searched, filters: resolved.value }) : asked;
	});

const readSearches = (choice: CaseChoice): Promise<Outcome<readonly SavedSearch[]>> =>
	inCase(choice, "read", withFound);

async function withFound(file: Case, store: Store): Promise<Outcome<readonly SavedSearch[]>> {
	const stored = await store.searchesOf(file);
	if (!stored.ok) return stored;
	const searches: SavedSearch[] = [];
	for (const search of stored.value) {
		const found = await foundIn(file, store, search, search.seen);
		// Of words that no version of the program understands nothing is found.
		searches.push({ ...search, found: found.ok ? found.value : 0 });
	}
	return { ok: true, value: searches };
}

/** Texts counted at most of one search of texts. */
const MOST_TEXTS = 200;

/** How many positions, or texts, are there of texts that are new since this action? */
async function foundIn(
	file: Case,
	store: Store,
	{ searched, filters }: GivenSearch,
	newSince: number,
): Promise<Outcome<number>> {
	if (searched === "ledger") {
		const window = await store.ledgerWindow(
			file,
			{ ...filters, newSince },
			{ limit: 0, patience: Number.POSITIVE_INFINITY },
		);
		return window.ok ? { ok: true, value: window.value.total } : window;
	}
	const { words = "", ...rest } = filters;
	const texts = await store.searchText(
		file,
		words,
		{ ...ofDocuments(rest), newSince },
		{ size: MOST_TEXTS, sentences: 1 },
	);
	return texts.ok ? { ok: true, value: texts.value.total ?? texts.value.documents.length } : texts;
}

function searchesView(searches: readonly SavedSearch[]): CaseView {
	const askedOf = ({ filters: { words, ...filters } }: SavedSearch): string =>
		[...(words === undefined ? [] : [words]), ...wordsOfFilters(filters)].join("; ");
	return {
		title: "Saved searches",
		data: searches,
		columns: ["name", "searched", "asked", "new", "since"],
		rows: searches.map((search) => [search.name, search.searched, askedOf(search), search.found, search.seenAt]),
		notes:
			searches.length === 0
				? ['No saved search yet: "fissure searches save NAME" with the filters of fissure ask.']
				: [],
		text: searches.map((search) => ({
			text: `${search.name}: ${plural(search.found, search.searched === "text" ? "new text" : "new position")} since ${search.seenAt.slice(0, 10)}`,
			aside: askedOf(search),
		})),
	};
}
