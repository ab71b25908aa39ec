import { writeFileSync } from "node:fs";
import type { Document, Outcome } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import { type Cell, csvTable } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { writeWhole } from "../files/write-whole.ts";

export interface ExportCorpusRequest {
	readonly case: CaseChoice;
	/** `quanteda`: texts with what is known of them; `dfm`: how often each text has each issue and stance. */
	readonly format: "quanteda" | "dfm";
	readonly filters: LedgerFilters;
	/** A file to be made, where nothing may be. */
	readonly out: string;
}

export interface ExportedCorpus {
	readonly path: string;
	/** Rows below the names of the columns: texts, or counts. */
	readonly rows: number;
	readonly texts: number;
	readonly positions: number;
}

/** What is known of a text, beside its id and its words; each a column, empty where it is not known. */
const DOCUMENT_VARIABLES = ["publisher", "date", "title", "kind", "language", "venue", "speaker", "url"] as const;

/**
 * Writes texts as a table of the form that quanteda and readtext take (`doc_id`, `text`, then variables of the text), or a matrix of texts by
 * issues and stances as triplets, one count a row.
 *
 * - out:      without a byte order mark, which R would take for a part of the first name; with filters only texts with a position that
 *             passes; a text without positions is in no triplet
 * - memory:   the texts, or the counts
 * - problems: `target-exists`, `target-unwritable`, those of the filters and of opening
 */
export const exportCorpus = ({
	case: choice,
	format,
	filters,
	out,
}: ExportCorpusRequest): Promise<Outcome<ExportedCorpus>> =>
	writeWhole(out, (draft) =>
		inCase<ExportedCorpus>(choice, "read", async (file, store) => {
			const resolved = await resolveFilters(file, store, filters);
			if (!resolved.ok) return resolved;
			/** Of each text, by issue and stance. */
			const counts = new Map<string, Map<string, Count>>();
			let positions = 0;
			for await (const position of store.eachPosition(file, resolved.value)) {
				if (!position.ok) return position;
				const { document, issue, stance } = position.value.entry;
				const own = counts.get(document.id) ?? new Map<string, Count>();
				counts.set(document.id, own);
				const feature = featureOf(issue, stance);
				own.set(feature, { issue, stance, count: (own.get(feature)?.count ?? 0) + 1 });
				positions++;
			}
			let ids = [...counts.keys()];
			if (Object.keys(filters).length === 0) {
				const named = await store.namedDocuments(file);
				if (!named.ok) return named;
				ids = named.value.map(({ id }) => id);
			}
			const rows = format === "dfm" ? tripletRows(counts) : await textRows(file, store, ids, counts);
			writeFileSync(draft, csvTable(rows));
			const texts = format === "dfm" ? counts.size : rows.length - 1;
			return { ok: true, value: { path: out, rows: rows.length - 1, texts, positions } };
		}),
	);

interface Count {
	readonly issue: string;
	readonly stance: number | null;
	readonly count: number;
}

/** `grain+2`; of a view whose stance could not be read `grain?`. */
const featureOf = (issue: string, stance: number | null): string =>
	`${issue}${stance === null ? "?" : stance < 0 ? stance : `+${stance}`}`;

const tripletRows = (counts: ReadonlyMap<string, ReadonlyMap<string, Count>>): readonly (readonly Cell[])[] => [
	["doc_id", "feature", "count", "issue", "stance"],
	...[...counts].flatMap(([document, own]) =>
		[...own].map(([feature, { issue, stance, count }]) => [document, feature, count, issue, stance]),
	),
];

async function textRows(
	file: Parameters<Store["readDocument"]>[0],
	store: Store,
	ids: readonly string[],
	counts: ReadonlyMap<string, ReadonlyMap<string, Count>>,
): Promise<readonly (readonly Cell[])[]> {
	const rows: (readonly Cell[])[] = [["doc_id", "text", ...DOCUMENT_VARIABLES, "positions"]];
	for (const id of ids) {
		const document: Document | null = await store.readDocument(file, id);
		if (document === null) continue;
		const own = [...(counts.get(id)?.values() ?? [])].reduce((sum, { count }) => sum + count, 0);
		rows.push([id, document.text, ...DOCUMENT_VARIABLES.map((name) => document[name] ?? null), own]);
	}
	return rows;
}
