import type { Outcome } from "@fissure/core";
import type { LedgerFacets, LedgerFilters } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { laidOut, OF_DOCUMENTS, OF_POSITIONS, omit, STANCES } from "./facet-lists.ts";
import { type LedgerColumns, onceFor, UNREAD } from "./ledger-columns.ts";
import { isInParts, ledgerHome } from "./ledger-home.ts";
import { type RowTest, rowTests } from "./ledger-rows.ts";
import { facetsInParts } from "./parts/facets-in-parts.ts";
import type { LedgerDocument } from "./read-columns.ts";

/**
 * How many positions would each choice leave? What is chosen in one list narrows the others, not itself.
 *
 * Words are left aside: how many sentences say them only reading would tell.
 */
export const ledgerFacets = (file: Case, filters: Omit<LedgerFilters, "words"> = {}): Promise<Outcome<LedgerFacets>> =>
	attempt(file.address, async () => {
		const home = await ledgerHome(file);
		const facets = await onceFor(home, `facets ${JSON.stringify(filters)}`, () =>
			isInParts(home) ? facetsInParts(file, home, filters) : count(file, home, filters),
		);
		return { ok: true, value: facets };
	});

async function count(file: Case, columns: LedgerColumns, filters: LedgerFilters): Promise<LedgerFacets> {
	const { documents, held } = columns;
	const tests = Object.entries(await rowTests(file, columns, filters, null));
	const lists: Tally[] = [];
	for (const [name, field] of Object.entries(OF_POSITIONS)) {
		const { words, codes } = columns[field];
		lists.push(tallyOf(name, words, (row) => codes[row] as number));
	}
	lists.push(tallyOf("stances", STANCES, (row) => stanceCode(columns.stances[row] as number)));
	for (const [name, { facetOf, filters: own }] of Object.entries(OF_DOCUMENTS)) {
		const { words, codes } = wordsOf(held, facetOf);
		// All filters of documents are one test; to leave one of them out, that test is asked for without it.
		const isElse = own.every((filter) => filters[filter] === undefined)
			? null
			: ((await rowTests(file, columns, omit(filters, own), null)).documents ?? null);
		lists.push({ ...tallyOf(name, words, (row) => codes[documents[row] as number] as number), isElse });
	}
	const total = tallyOf("total", ["total"], () => 0);
	const { words, codes } = columns.issue;
	const muted = { ...tallyOf("muted", words, (row) => codes[row] as number), isOnlyFailed: true };
	tally([...lists, muted, total], tests, columns.size);
	const counted = [...lists, muted].map(({ name, words, counts }) => ({
		name,
		counts: new Map(words.map((word, code) => [word, counts[code] as number])),
	}));
	return { ...laidOut(counted, filters), total: total.counts[0] ?? 0 };
}

interface Tally {
	readonly name: string;
	readonly words: readonly string[];
	readonly codeOf: (row: number) => number;
	readonly counts: Uint32Array;
	/** What a row must pass whose document does not pass all that is asked; null where nothing would do. */
	readonly isElse: RowTest | null;
	/** Counts what it leaves out. */
	readonly isOnlyFailed?: boolean;
}

const tallyOf = (name: string, words: readonly string[], codeOf: Tally["codeOf"]): Tally => ({
	...{ name, words, codeOf },
	counts: new Uint32Array(words.length),
	isElse: null,
});

/** One pass: a row that passes all counts everywhere; one that fails a single test counts where that is chosen. */
function tally(lists: readonly Tally[], tests: readonly (readonly [string, RowTest])[], size: number): void {
	for (let row = 0; row < size; row++) {
		let failed: string | null = null;
		let failures = 0;
		for (let at = 0; at < tests.length && failures < 2; at++) {
			const [name, test] = tests[at] as (typeof tests)[number];
			if (test(row)) continue;
			failed = name === "stance" ? "stances" : name;
			failures++;
		}
		if (failures > 1) continue;
		for (const { name, codeOf, counts, isElse, isOnlyFailed = false } of lists) {
			if (isOnlyFailed && failed !== name) continue;
			if (failed !== null && failed !== name && !(failed === "documents" && isElse?.(row) === true)) continue;
			const code = codeOf(row);
			if (code >= 0) counts[code] = (counts[code] as number) + 1;
		}
	}
}

const stanceCode = (stance: number): number => (stance === UNREAD ? STANCES.length - 1 : stance + 3);

/** −1 where a document has none. */
function wordsOf(held: readonly LedgerDocument[], facetOf: (document: LedgerDocument) => string | null) {
	const places = new Map<string, number>();
	const codes = Int32Array.from(held, (document) => {
		const value = facetOf(document);
		if (value === null) return -1;
		const place = places.get(value) ?? places.size;
		places.set(value, place);
		return place;
	});
	return { words: [...places.keys()], codes };
}
