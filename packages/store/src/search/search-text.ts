import type { Outcome } from "@fissure/core";
import type { DocumentFilters, FoundDocument } from "@fissure/model";
import { expressionBuilder, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { compared, intactRows, wholeRow } from "../checksums/intact.ts";
import { isPostgres } from "../dialects/either.ts";
import { isPrecise } from "../dialects/index-phrases.ts";
import { bestMatching, matching, ranked } from "../dialects/text-index.ts";
import { DOCUMENT_WORDS } from "../documents/document-codecs.ts";
import { passing } from "../documents/document-filters.ts";
import { parseQuery } from "../query/parse-query.ts";
import { sentencesWith } from "../query/sentences-with.ts";
import type { TextQuery } from "../query/text-query.ts";
import type { CaseTables } from "../schema/schema.ts";

export interface SearchPage {
	/** Documents; 10. */
	readonly size?: number;
	/** `next` of the page before. */
	readonly after?: number;
	/** Of each document; 5. */
	readonly sentences?: number;
}

export interface Found {
	/** The best first: many and rare words in short texts. */
	readonly documents: readonly FoundDocument[];
	/** Documents in all; null where only reading them all would tell. */
	readonly total: number | null;
	/** Where the next page begins; null where there is none. */
	readonly next: number | null;
}

const PAGE = 10;
const SENTENCES = 5;

/**
 * Which texts say this, and in which sentences? `parse-query.ts` has the language of queries.
 *
 * - problems: those of the query, and problems of the file
 */
export async function searchText(
	file: Case,
	query: string,
	filters: DocumentFilters = {},
	page: SearchPage = {},
): Promise<Outcome<Found>> {
	const parsed = parseQuery(query);
	if (!parsed.ok) return parsed;
	return attempt(file.address, async () => ({ ok: true, value: await search(file, parsed.value, filters, page) }));
}

async function search(
	file: Case,
	query: TextQuery,
	filters: DocumentFilters,
	{ size = PAGE, after = 0, sentences = SENTENCES }: SearchPage,
): Promise<Found> {
	const documents: FoundDocument[] = [];
	let offset = after;
	let known: number | null = null;
	const sentencesIn = sentencesWith(query);
	const propose = isPostgres(file.db) ? await proposedFrom(file, query, filters) : proposeBy(file, query, filters);
	for (;;) {
		let proposed: number | null = null;
		for (const row of await propose({ offset, limit: Math.max(1, size) })) {
			proposed = row.proposed;
			if (documents.length === size) break;
			const { text, ...shown } = DOCUMENT_WORDS.read(row);
			offset++;
			const found = sentencesIn({ text, ...shown }, sentences);
			if (found !== null) documents.push({ ...shown, ...found });
		}
		if (proposed === null) break;
		if (isPrecise(query)) known = proposed;
		if (offset >= proposed) break;
		if (documents.length === size) return { documents, total: known, next: offset };
	}
	const total = after === 0 ? documents.length : known;
	return { documents, total, next: null };
}

interface Page {
	readonly offset: number;
	readonly limit: number;
}

/**
 * Pages of what the index proposes, the best first, each row with how many there are in all. In plain SQL: the builder takes a tenth of the
 * time of a search to put this together.
 */
const proposeBy =
	({ db }: Case, query: TextQuery, filters: DocumentFilters) =>
	async ({ offset, limit }: Page) => {
		// All are looked at for their order anyway; asked on its own, their number would cost as much again.
		const { rows } = await sql<{ readonly proposed: number }>`
			with best as (
				select documents.key, proposed.score, count(*) over () as proposed
				from ${ranked(query)} as proposed inner join documents on documents.key = proposed.document
				where ${passing(filters, expressionBuilder<CaseTables, "documents">())}
				order by proposed.score, documents.key limit ${limit} offset ${offset})
			select best.proposed, ${wholeRow("documents")} from best inner join documents on documents.key = best.key
			order by best.score, best.key`.execute(db);
		return compared("documents", rows);
	};

/** The same in PostgreSQL, where the order is worked out here. */
async function proposedFrom({ db }: Case, query: TextQuery, filters: DocumentFilters) {
	const found = await db
		.selectFrom(matching(query).as("proposed"))
		.innerJoin("documents", "documents.key", "proposed.document")
		.select("documents.key")
		.where((builder) => passing(filters, builder as never))
		.execute();
	const candidates = found.map(({ key }) => key);
	return async ({ offset, limit }: Page) => {
		const keys = (await bestMatching(db, query, candidates, offset + limit)).slice(offset);
		const rows = await intactRows("documents", db.selectFrom("documents").where("key", "in", keys));
		const byKey = new Map(rows.map((row) => [row.key, row]));
		return keys.flatMap((key) => {
			const row = byKey.get(key);
			return row === undefined ? [] : [{ ...row, proposed: candidates.length }];
		});
	};
}

export interface DocumentCount {
	readonly documents: number;
	/** Of these, so many that no coder has read. */
	readonly uncoded: number;
}

/** How many documents of the case pass? Others were not searched. */
export const countDocuments = (file: Case, filters: DocumentFilters = {}): Promise<Outcome<DocumentCount>> =>
	attempt(file.address, async () => {
		const passed = file.db
			.selectFrom("documents")
			.where((builder) => passing(filters, builder))
			.select(({ fn }) => fn.countAll<number>().as("count"));
		const uncoded = passed.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("codings")
						.select("codings.key")
						.whereRef("codings.document", "=", "documents.key")
						.where("codings.until", "is", null),
				),
			),
		);
		return {
			ok: true,
			value: {
				documents: (await passed.executeTakeFirstOrThrow()).count,
				uncoded: (await uncoded.executeTakeFirstOrThrow()).count,
			},
		};
	});
