import { type ActorId, foldText, type LanguageCode, type Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case-file.ts";
import { type DocumentFilters, passing } from "../search/document-filters.ts";

export type DocumentOrder = "newest" | "oldest" | "title" | "publisher" | "added";

export interface ListFilters extends DocumentFilters {
	/** What stands in the title, the id, the venue or the address, each word of it, in any letter case. */
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

/** A document in a list, without its text. */
export interface ListedDocument {
	readonly id: string;
	readonly title: string | null;
	readonly publisher: ActorId | null;
	/** ISO day, month or year. */
	readonly date: string | null;
	readonly kind: string;
	readonly language: LanguageCode;
	readonly venue: string | null;
	readonly url: string | null;
	/** ISO instant or day. */
	readonly capturedAt: string | null;
	/** Its source has said something else since. */
	readonly isReplaced: boolean;
	/** Another version was held before. */
	readonly isVersion: boolean;
	/** Positions that stand, of whatever coder; null where no coder has read it. Null is not zero. */
	readonly positions: number | null;
	/** Of these, what persons put there. */
	readonly corrected: number;
}

export interface DocumentList {
	readonly documents: readonly ListedDocument[];
	/** That pass, on whatever page. */
	readonly total: number;
}

const SIZE = 100;

/** Which texts does the case hold? */
export const listDocuments = (
	file: CaseFile,
	filters: ListFilters = {},
	{ size = SIZE, from = 0, order = "newest" }: ListPage = {},
): Promise<Outcome<DocumentList>> =>
	attempt(file.path, async () => {
		const passed = (await readRows(file, filters, order)).filter(namedLike(filters.named ?? ""));
		const page = passed.slice(from, from + size);
		const counts = await countIn(
			file,
			page.map(({ key }) => key),
		);
		return {
			ok: true,
			value: {
				total: passed.length,
				documents: page.map(({ key, version_of, later_version, captured_at, date, ...row }) => ({
					...row,
					date: date === "" ? null : date,
					capturedAt: captured_at,
					isReplaced: later_version !== null,
					isVersion: version_of !== null,
					positions: counts.read.has(key) ? (counts.positions.get(key) ?? 0) : null,
					corrected: counts.corrected.get(key) ?? 0,
				})),
			},
		};
	});

/** All that pass, without their texts: sorting and counting thousands of such rows takes less time than asking twice. */
async function readRows({ db }: CaseFile, filters: ListFilters, order: DocumentOrder) {
	let asked = db
		.selectFrom("documents")
		.select(["key", "id", "title", "publisher", "date", "kind", "language", "venue", "url"])
		.select(["captured_at", "version_of", "later_version"])
		.where((builder) => passing(filters, builder));
	if (filters.coded !== undefined)
		asked = asked.where(({ exists, not, selectFrom }) => {
			const coded = exists(
				selectFrom("codings")
					.select("codings.key")
					.whereRef("codings.document", "=", "documents.key")
					.where("codings.until", "is", null),
			);
			return filters.coded ? coded : not(coded);
		});
	const rows = await asked.execute();
	return rows.toSorted((a, b) => compareBy(order, a, b) || a.key - b.key);
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function compareBy(order: DocumentOrder, a: Sorted, b: Sorted): number {
	if (order === "added") return b.key - a.key;
	if (order === "title") return compareLast(a.title ?? a.id, b.title ?? b.id);
	if (order === "publisher") return compareLast(a.publisher ?? "", b.publisher ?? "") || compare(b.date, a.date);
	return order === "newest" ? compare(b.date, a.date) : compareLast(a.date, b.date);
}

interface Sorted {
	readonly key: number;
	readonly id: string;
	readonly title: string | null;
	readonly publisher: string | null;
	readonly date: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** What has none stands last. */
const compareLast = (a: string, b: string): number => Number(a === "") - Number(b === "") || compare(a, b);

function namedLike(named: string): (row: Row) => boolean {
	const words = foldText(named).split(/\s+/).filter(Boolean);
	return ({ id, title, venue, url }) => {
		if (words.length === 0) return true;
		const name = foldText([title, id, venue, url].join("\n"));
		return words.every((word) => name.includes(word));
	};
}

async function countIn({ db }: CaseFile, keys: readonly number[]) {
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
