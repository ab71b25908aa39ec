import { setImmediate } from "node:timers/promises";
import { withoutVersion } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from "kysely";
import type { Case } from "../../case/case.ts";
import { isMatching } from "../../dialects/text-index.ts";
import { passing } from "../../documents/document-filters.ts";
import type { TextQuery } from "../../query/text-query.ts";
import type { CaseTables } from "../../schema/schema.ts";
import { betweenPieces } from "../at-once.ts";
import { growingColumns, type LedgerColumns, onceFor } from "../ledger-columns.ts";
import { passingPositions } from "../ledger-filters.ts";
import { newestFirst, ofDocuments } from "../ledger-rows.ts";
import type { LedgerDocument } from "../read-columns.ts";
import type { LedgerOrder } from "../select-keys.ts";
import { rowsSaying } from "../word-scan.ts";
import type { LedgerParts } from "./ledger-parts.ts";

/** Rows of a large ledger that were picked, in columns of their own, with all that pass. */
export interface PickedRows {
	readonly columns: LedgerColumns;
	readonly rows: Int32Array;
}

/** Questions whose rows are kept: those of the pages that are open. */
const MOST_PICKED = 6;
/** Positions read at once. */
const CHUNK = 5_000;

/** Kept apart from small answers, since each is 30 bytes a position. */
const picked = new WeakMap<LedgerParts, { readonly answers: Map<string, unknown> }>();

function onceAmongFew<Value>(home: LedgerParts, question: string, answer: () => Value): Value {
	const few = picked.get(home) ?? { answers: new Map() };
	picked.set(home, few);
	const value = onceFor(few, question, answer);
	for (const oldest of few.answers.keys()) {
		if (few.answers.size <= MOST_PICKED) break;
		few.answers.delete(oldest);
	}
	return value;
}

/** The positions that pass, of a large ledger: what one holder says, or on one issue. Memory and time grow with what passes. */
export const pickRows = (
	file: Case,
	home: LedgerParts,
	filters: LedgerFilters,
	order: LedgerOrder,
): Promise<PickedRows> =>
	onceAmongFew(home, `picked ${JSON.stringify([filters, order])}`, async () => {
		const columns = await onceAmongFew(home, `columns ${JSON.stringify(filters)}`, () =>
			readPicked(file, home, filters),
		);
		const rows = Array.from({ length: columns.size }, (_, row) => row);
		return { columns, rows: Int32Array.from(order === "oldest" ? rows : newestFirst(columns, rows)) };
	});

async function readPicked(file: Case, { muted }: LedgerParts, filters: LedgerFilters): Promise<LedgerColumns> {
	const growing = growingColumns();
	const { db } = file;
	const documents = growingDocuments(db);
	let after: PickedRow | undefined;
	do {
		const last: PickedRow | undefined = after;
		const rows: readonly PickedRow[] = await readPickedRows(db, filters, {
			limit: CHUNK,
			...(last !== undefined && {
				isAsked: ({ eb, refTuple, tuple }) =>
					eb(
						refTuple("positions.date", "positions.document", "positions.number", "positions.key"),
						">",
						tuple(last.date, last.document, last.number, last.key),
					),
			}),
		});
		await documents.learn(rows);
		for (const row of rows) growing.push(row, documents.placeOf(row.document), withoutVersion(row.coder));
		after = rows.length < CHUNK ? undefined : rows.at(-1);
		await betweenPieces(file);
	} while (after !== undefined);
	return growing.columns(documents.held, muted);
}

type PickedRow = Awaited<ReturnType<typeof readPickedRows>>[number];

function readPickedRows(
	db: Kysely<CaseTables>,
	filters: LedgerFilters,
	{
		limit,
		isAsked = ({ and }) => and([]),
	}: {
		readonly limit?: number;
		readonly isAsked?: (builder: ExpressionBuilder<CaseTables, "positions">) => Expression<SqlBool>;
	},
) {
	const asked = db
		.selectFrom("positions")
		.innerJoin("documents", "documents.key", "positions.document")
		.innerJoin("codings", "codings.key", "positions.coding")
		.select(["positions.date", "positions.document", "positions.number", "positions.key", "positions.issue"])
		.select(["positions.holder", "positions.asserter", "positions.manner", "positions.stance", "positions.certainty"])
		.select(["positions.start_at", "positions.end_at", "positions.aside", "codings.coder"])
		.where((builder) => passingPositions(filters, builder as never))
		.where((builder) => isAsked(builder as never))
		.orderBy("positions.date")
		.orderBy("positions.document")
		.orderBy("positions.number")
		.orderBy("positions.key");
	return (limit === undefined ? asked : asked.limit(limit)).execute();
}

/** The texts of the rows that were read, each once. */
function growingDocuments(db: Kysely<CaseTables>) {
	const held: LedgerDocument[] = [];
	const places = new Map<number, number>();
	return {
		held: held as readonly LedgerDocument[],
		placeOf: (key: number): number => places.get(key) as number,
		async learn(rows: readonly { readonly document: number }[]): Promise<void> {
			const unknown = [...new Set(rows.map(({ document }) => document))].filter((key) => !places.has(key));
			if (unknown.length === 0) return;
			const found = await db
				.selectFrom("documents")
				.select(["key", "publisher", "kind", "venue", "language", "date", "date_last as dateLast"])
				.where("key", "in", unknown)
				.execute();
			for (const document of found) {
				places.set(document.key, held.length);
				// When it was analysed is asked by filters alone, and those were asked of the database.
				held.push({ ...document, analysed: null });
			}
		},
	};
}

/** Which positions of a large ledger say the words: texts that may hold them are read as far as somebody wants to know. */
interface TextScan {
	/** Keys of the texts that may hold them, in the order asked for. */
	readonly texts: readonly number[];
	/** Of these, read so far. */
	read: number;
	readonly found: ReturnType<typeof growingColumns>;
	count: number;
	readonly documents: ReturnType<typeof growingDocuments>;
	/** Reading on is done by one at a time. */
	turn: Promise<void>;
}

/** Texts whose positions are read at once, and positions whose sentences are: some 10 ms each. */
const TEXTS_AT_ONCE = 100;
const SENTENCES_AT_ONCE = 200;
const FIRST_TEXTS = 10;

/** The positions that pass and say the words, as far as they are known; reading goes on until it is enough. */
export async function rowsSayingWords(
	file: Case,
	home: LedgerParts,
	filters: LedgerFilters,
	{
		words,
		order,
		isEnough,
	}: { readonly words: TextQuery; readonly order: LedgerOrder; readonly isEnough: (found: number) => boolean },
): Promise<PickedRows & { readonly read: number }> {
	const scan = await onceAmongFew(home, `scan ${JSON.stringify([filters, order])}`, () =>
		scanOf(file, filters, words, order),
	);
	const next = scan.turn.then(async () => {
		while (scan.read < scan.texts.length && !isEnough(scan.count)) {
			await readOn(file, home, filters, words, scan);
			await setImmediate();
		}
	});
	scan.turn = next.catch(() => {});
	await next;
	const columns = scan.found.columns(scan.documents.held, home.muted);
	const rows = Int32Array.from({ length: columns.size }, (_, row) => row);
	return { columns, rows, read: scan.texts.length === 0 ? 1 : scan.read / scan.texts.length };
}

async function scanOf({ db }: Case, filters: LedgerFilters, words: TextQuery, order: LedgerOrder): Promise<TextScan> {
	let question = db
		.selectFrom("documents")
		.select("documents.key")
		.where((builder) => passing(ofDocuments(filters), builder))
		.where(({ ref }) => isMatching(ref("documents.key"), words));
	if (filters.documents !== undefined) question = question.where("documents.id", "in", filters.documents);
	const texts = await question
		.orderBy("documents.date", order === "newest" ? "desc" : "asc")
		.orderBy("documents.key")
		.execute();
	return {
		texts: texts.map(({ key }) => key),
		read: 0,
		found: growingColumns(),
		count: 0,
		documents: growingDocuments(db),
		turn: Promise.resolve(),
	};
}

async function readOn(
	file: Case,
	{ muted }: LedgerParts,
	filters: LedgerFilters,
	words: TextQuery,
	scan: TextScan,
): Promise<void> {
	const { db } = file;
	// A few first: of a common word, they fill the window.
	const texts = scan.texts.slice(scan.read, scan.read + Math.min(Math.max(scan.read, FIRST_TEXTS), TEXTS_AT_ONCE));
	const rows = await readPickedRows(db, filters, {
		// Positions are found by their coding; no index has them by text alone.
		isAsked: ({ eb, selectFrom }) =>
			eb("positions.coding", "in", selectFrom("codings as of").select("of.key").where("of.document", "in", texts)),
	});
	await scan.documents.learn(rows);
	const places = new Map(texts.map((key, place) => [key, place]));
	const inOrder = rows.toSorted((a, b) => (places.get(a.document) as number) - (places.get(b.document) as number));
	const batch = growingColumns();
	for (const row of inOrder) batch.push(row, scan.documents.placeOf(row.document), "");
	const columns = batch.columns(scan.documents.held, muted);
	const all = Int32Array.from(inOrder, (_, row) => row);
	for (let at = 0; at < all.length; at += SENTENCES_AT_ONCE) {
		for (const row of await rowsSaying(file, columns, all.subarray(at, at + SENTENCES_AT_ONCE), words)) {
			const found = inOrder[row] as PickedRow;
			scan.found.push(found, scan.documents.placeOf(found.document), withoutVersion(found.coder));
			scan.count++;
		}
		await setImmediate();
	}
	scan.read += texts.length;
}
