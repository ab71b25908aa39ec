import { foldText, type Outcome, plainLetters } from "@fissure/core";
import type { DocumentFilters, DocumentList } from "@fissure/model";
import type { SelectQueryBuilder } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import type { CaseTables } from "../schema/schema.ts";
import { passing } from "./document-filters.ts";

export type DocumentOrder = "newest" | "oldest" | "title" | "publisher" | "added";

export interface ListFilters extends DocumentFilters {
	/** What is in the title, the id, the venue or the address, each word of it, in any letter case. */
	readonly named?: string;
	/** Read by some coder, or by none. */
	readonly coded?: boolean;
}

export interface ListPage {
	/** 100. */
	readonly size?: number;
	/** Documents passed over. */
	readonly from?: number;
	/** `newest` unless said; undated ones last. */
	readonly order?: DocumentOrder;
}

const SIZE = 100;

/** Which texts does the case hold? */
export const listDocuments = (
	file: Case,
	filters: ListFilters = {},
	{ size = SIZE, from = 0, order = "newest" }: ListPage = {},
): Promise<Outcome<DocumentList>> =>
	attempt(file.address, async () => {
		const { keys, total } = await selectKeys(file, filters, { size, from, order });
		const rows = new Map((await readRows(file, keys)).map((row) => [row.key, row]));
		const counts = await countIn(file, keys);
		return {
			ok: true,
			value: {
				total,
				documents: keys.flatMap((key) => {
					const row = rows.get(key);
					// Ended between the questions by another process.
					if (row === undefined) return [];
					const { key: _, version_of, later_version, captured_at, date, ...shown } = row;
					return {
						...shown,
						date: date === "" ? null : date,
						capturedAt: captured_at,
						isReplaced: later_version !== null,
						isVersion: version_of !== null,
						positions: counts.read.has(key) ? (counts.positions.get(key) ?? 0) : null,
						corrected: counts.corrected.get(key) ?? 0,
					};
				}),
			},
		};
	});

/** Of the page that is asked for, in order; names are looked at one by one, since a database folds the case of ASCII only. */
async function selectKeys({ db }: Case, filters: ListFilters, { size, from, order }: Required<ListPage>) {
	const passing = passed(db, filters);
	if (foldText(filters.named ?? "").trim() === "") {
		const { total } = await passing.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
		const page = await inOrder(passing.select("key"), order).limit(size).offset(from).execute();
		return { total, keys: page.map(({ key }) => key) };
	}
	const rows = await inOrder(passing.select(["key", "id", "title", "venue", "url"]), order).execute();
	const named = rows.filter(namedLike(filters.named ?? ""));
	return { total: named.length, keys: named.slice(from, from + size).map(({ key }) => key) };
}

function passed(db: Case["db"], filters: ListFilters) {
	const asked = db.selectFrom("documents").where((builder) => passing(filters, builder));
	if (filters.coded === undefined) return asked;
	return asked.where(({ exists, not, selectFrom }) => {
		const coded = exists(
			selectFrom("codings")
				.select("codings.key")
				.whereRef("codings.document", "=", "documents.key")
				.where("codings.until", "is", null),
		);
		return filters.coded ? coded : not(coded);
	});
}

/** What has no day or publisher is last, or first where that is asked for in reverse. */
function inOrder<Row>(
	asked: SelectQueryBuilder<CaseTables, "documents", Row>,
	order: DocumentOrder,
): SelectQueryBuilder<CaseTables, "documents", Row> {
	const ordered = {
		newest: () => asked.orderBy("date", "desc"),
		oldest: () => asked.orderBy(({ eb }) => eb("date", "=", "")).orderBy("date"),
		title: () => asked.orderBy(({ fn }) => fn.coalesce("title", "id")),
		publisher: () =>
			asked
				.orderBy(({ eb }) => eb("publisher", "is", null))
				.orderBy("publisher")
				.orderBy("date", "desc"),
		added: () => asked.orderBy("key", "desc"),
	}[order]();
	return ordered.orderBy("key");
}

interface Named {
	readonly id: string;
	readonly title: string | null;
	readonly venue: string | null;
	readonly url: string | null;
}

function namedLike(named: string): (row: Named) => boolean {
	const words = plainLetters(foldText(named)).split(/\s+/).filter(Boolean);
	return ({ id, title, venue, url }) => {
		const name = plainLetters(foldText([title, id, venue, url].join("\n")));
		return words.every((word) => name.includes(word));
	};
}

const readRows = ({ db }: Case, keys: readonly number[]) =>
	db
		.selectFrom("documents")
		.select(["key", "id", "title", "publisher", "date", "kind", "language", "venue", "url"])
		.select(["captured_at", "version_of", "later_version"])
		.where("key", "in", keys)
		.execute();

async function countIn({ db }: Case, keys: readonly number[]) {
	const codings = await db
		.selectFrom("codings")
		.select(["key", "document"])
		.where("document", "in", keys)
		.where("until", "is", null)
		.execute();
	const positions = await db
		.selectFrom("positions")
		.select(({ fn }) => ["document", fn.countAll<number>().as("count")])
		.where(
			"coding",
			"in",
			codings.map(({ key }) => key),
		)
		.where("until", "is", null)
		.where("aside", "is", null)
		.groupBy("document")
		.execute();
	const corrected = await db
		.selectFrom("corrections")
		.select(({ fn }) => ["document", fn.countAll<number>().as("count")])
		.where("document", "in", keys)
		.where("until", "is", null)
		.groupBy("document")
		.execute();
	const counted = (rows: readonly { readonly document: number; readonly count: number }[]) =>
		new Map(rows.map(({ document, count }) => [document, count]));
	return {
		read: new Set(codings.map(({ document }) => document)),
		positions: counted(positions),
		corrected: counted(corrected),
	};
}
