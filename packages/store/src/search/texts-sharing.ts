import type { Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { isPostgres } from "../dialects/either.ts";
import { inARow } from "../dialects/index-phrases.ts";
import { bestMatching, matching, occurrencesOf, ranked } from "../dialects/text-index.ts";
import { tokensOf } from "../query/index-tokens.ts";
import type { TextQuery } from "../query/text-query.ts";

/** A text that has some of the words, in their order. */
export interface SharingText {
	/** Id. */
	readonly document: string;
	/** A later version of it is in the case. */
	readonly replaced: boolean;
}

/** Texts with all of the words in a row: a set phrase is in hundreds. */
const MOST_WITH_ALL = 32;
/** Texts with some of them. */
const MOST_WITH_SOME = 6;
/** Of a block quotation, so many words tell whose it is. */
const MOST_IN_A_ROW = 60;
/** Words in a row. Of a sentence in which every third word is another, no row is left, and single words must do. */
const ROW = 3;
/** Rows that are looked for: each costs as much as its rarest word is common. */
const MOST_ROWS = 5;
const MOST_WORDS = 3;

/**
 * Which texts may hold these words, or words near them? By the index alone: no text is read.
 *
 * All words in a row first; where no text has them so, rows of three, those whose words are rare, and the rarest words by
 * themselves.
 *
 * - out:    those that share most and rarest first
 * - silent: on texts that share only words which nearly every text has; on other languages; on set phrases in yet more texts
 */
export const textsSharing = (file: Case, words: string): Promise<Outcome<readonly SharingText[]>> =>
	attempt(file.address, async () => {
		const tokens = tokensOf(words).map(({ token }) => token);
		if (tokens.length === 0) return { ok: true, value: [] };
		const all = await propose(file, inARow(tokens.slice(0, MOST_IN_A_ROW)), MOST_WITH_ALL, false);
		return { ok: true, value: all.length > 0 ? all : await sharingSome(file, tokens) };
	});

async function sharingSome(file: Case, tokens: readonly string[]): Promise<readonly SharingText[]> {
	const known = await occurrencesOf(file.db, tokens);
	const counts = new Map([...known].map(([token, { texts }]) => [token, texts]));
	const rarest = [...counts.keys()]
		.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
		.slice(0, MOST_WORDS);
	const found = new Map<string, SharingText>();
	for (const rows of [rowsOf(tokens, counts), rarest.map((token) => [token])]) {
		if (rows.length === 0) continue;
		const some: TextQuery = { kind: "any", of: rows.map(inARow) };
		for (const text of await propose(file, some, MOST_WITH_SOME, true)) found.set(text.document, text);
	}
	return [...found.values()];
}

/** The rows in which some word is rare, or the whole where it is shorter than a row. */
function rowsOf(tokens: readonly string[], counts: ReadonlyMap<string, number>): readonly (readonly string[])[] {
	const length = Math.min(ROW, tokens.length);
	const rows = Array.from({ length: tokens.length - length + 1 }, (_, at) => tokens.slice(at, at + length))
		.map((row) => ({ row, count: Math.min(...row.map((token) => counts.get(token) ?? 0)) }))
		.filter(({ count }) => count > 0)
		.toSorted((a, b) => a.count - b.count);
	const different = new Map(rows.map(({ row }) => [row.join(" "), row]));
	return [...different.values()].slice(0, MOST_ROWS);
}

/** The best are chosen before a row of `documents` is looked at: each holds a whole text. */
async function propose(
	{ db }: Case,
	query: TextQuery,
	most: number,
	isRanked: boolean,
): Promise<readonly SharingText[]> {
	if (isRanked && isPostgres(db)) return bestOf(db, query, most);
	const rows = await db
		.with("best", (best) => {
			// To rank a thousand texts that all have the words costs more than to read a few of them.
			if (!isRanked)
				return best.selectFrom(matching(query).as("proposed")).select("document").orderBy("document").limit(most);
			const all = best.selectFrom(ranked(query).as("proposed")).select("document");
			return all.orderBy("score").orderBy("document").limit(most);
		})
		.selectFrom("best")
		.innerJoin("documents", "documents.key", "best.document")
		.select(["documents.id", "documents.later_version as later"])
		.where("documents.until", "is", null)
		.execute();
	return rows.map(({ id, later }) => ({ document: id, replaced: later !== null }));
}

async function bestOf(db: Case["db"], query: TextQuery, most: number): Promise<readonly SharingText[]> {
	const found = await db.selectFrom(matching(query).as("proposed")).select("document").execute();
	const best = await bestMatching(
		db,
		query,
		found.map(({ document }) => document),
		most,
	);
	const rows = await db
		.selectFrom("documents")
		.select(["key", "id", "later_version as later"])
		.where("key", "in", best)
		.where("until", "is", null)
		.execute();
	const byKey = new Map(rows.map((row) => [row.key, row]));
	return best.flatMap((key) => {
		const row = byKey.get(key);
		return row === undefined ? [] : [{ document: row.id, replaced: row.later !== null }];
	});
}
