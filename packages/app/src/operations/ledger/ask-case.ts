import { failed, type Outcome } from "@fissure/core";
import type { AskAnswer, DocumentFilters, LedgerFilters } from "@fissure/model";
import type { Case, LedgerPage } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";

export type Searched = "ledger" | "text";

export interface AskRequest {
	readonly case: CaseChoice;
	/** `corridor AND (open OR 走廊)`; see docs/case.md. */
	readonly words?: string;
	readonly filters?: Omit<LedgerFilters, "words">;
	/** Positions, or the words of texts; without it positions where any filter is about them, else texts. */
	readonly where?: Searched;
	/** Positions, or documents. */
	readonly size?: number;
	/** `next` of the answer before. */
	readonly after?: string;
	readonly order?: NonNullable<LedgerPage["order"]>;
}

/** What is asked of positions, which no text answers. */
const OF_POSITIONS = ["holders", "asserters", "issues", "manners", "stance", "stances", "documents"] as const;

/**
 * Who has said what: positions by holder, issue, stance; or which texts say these words, in which sentences?
 *
 * - problems: `question-empty`, `question-mixed`, those of the filters, the query, the cursor and of opening
 */
export function askCase(request: AskRequest): Promise<Outcome<AskAnswer>> {
	const { words, filters = {}, where } = request;
	const ofPositions = OF_POSITIONS.filter((name) => filters[name] !== undefined);
	if (where === "text" && ofPositions.length > 0) {
		const message = `Expected words, publishers, kinds, venues or days for a search of texts, got ${ofPositions.join(", ")}; ask the ledger, or leave them out`;
		return Promise.resolve(failed("question-mixed", message, "ask"));
	}
	const searched = where ?? (ofPositions.length > 0 || words === undefined ? "ledger" : "text");
	if (searched === "text" && words === undefined)
		return Promise.resolve(
			failed("question-empty", "Expected words to look for in the texts, got none; name some", "ask"),
		);
	return inCase(request.case, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, filters);
		if (!resolved.ok) return resolved;
		const asked = { ...request, filters: resolved.value };
		const found = searched === "text" ? await askTexts(file, store, asked) : await askLedger(file, store, asked);
		if (!found.ok) return found;
		const held = await countTexts(file, store, asked.filters);
		if (!held.ok) return held;
		return {
			ok: true,
			value: { searched, words: words ?? null, filters: asked.filters, ...NOTHING, ...found.value, held: held.value },
		};
	});
}

const NOTHING = { entries: [], documents: [], muted: 0 };

type Page = Pick<AskAnswer, "total" | "next"> & Partial<Pick<AskAnswer, "entries" | "documents" | "muted">>;

async function askLedger(file: Case, store: Store, request: AskRequest): Promise<Outcome<Page>> {
	const { words, filters = {}, after, size, order } = request;
	const page = await store.ledger(
		file,
		{ ...filters, ...(words === undefined ? {} : { words }) },
		{
			...(after === undefined ? {} : { after }),
			...(size === undefined ? {} : { size }),
			...(order === undefined ? {} : { order }),
		},
	);
	if (!page.ok) return page;
	const { entries, next } = page.value;
	const isWhole = next === null && after === undefined;
	if (words !== undefined)
		return { ok: true, value: { entries, next, total: isWhole ? entries.length : null, muted: null } };
	const total = await store.countPositions(file, filters);
	if (!total.ok) return total;
	const muted = await store.mutedIssues(file);
	if (!muted.ok) return muted;
	if (muted.value.size === 0) return { ok: true, value: { entries, next, total: total.value, muted: 0 } };
	const all = await store.countPositions(file, { ...filters, muted: true });
	return all.ok ? { ok: true, value: { entries, next, total: total.value, muted: all.value - total.value } } : all;
}

async function askTexts(file: Case, store: Store, request: AskRequest): Promise<Outcome<Page>> {
	const { words = "", filters = {}, after, size } = request;
	if (after !== undefined && !/^\d{1,9}$/.test(after)) {
		const message = `Expected "next" of the previous page, got "${after}"; copy it from the previous answer`;
		return failed("cursor-unknown", message, "after");
	}
	const found = await store.searchText(file, words, ofDocuments(filters), {
		...(after === undefined ? {} : { after: Number(after) }),
		...(size === undefined ? {} : { size }),
	});
	if (!found.ok) return found;
	const { documents, total, next } = found.value;
	return { ok: true, value: { documents, total, next: next === null ? null : String(next) } };
}

/** What is asked of documents alone. */
export const ofDocuments = (filters: Omit<LedgerFilters, "words">): DocumentFilters =>
	Object.fromEntries(
		(["publishers", "languages", "kinds", "venues", "from", "to", "newSince", "earlierVersions"] as const).flatMap(
			(name) => (filters[name] === undefined ? [] : [[name, filters[name]]]),
		),
	);

async function countTexts(
	file: Case,
	store: Store,
	filters: Omit<LedgerFilters, "words">,
): Promise<Outcome<AskAnswer["held"]>> {
	const all = await store.countDocuments(file);
	if (!all.ok) return all;
	const asked = ofDocuments(filters);
	const passing = Object.keys(asked).length === 0 ? all : await store.countDocuments(file, asked);
	if (!passing.ok) return passing;
	return {
		ok: true,
		value: { all: all.value.documents, searched: passing.value.documents, uncoded: passing.value.uncoded },
	};
}
