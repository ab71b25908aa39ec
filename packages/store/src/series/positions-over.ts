import { setImmediate } from "node:timers/promises";
import { LEAST_REPEATED, type Outcome, repeatedTurns, type UnsureReading } from "@fissure/core";
import {
	byCodeUnits,
	type LedgerEntry,
	type LedgerFilters,
	PLAIN_RULE,
	type PositionReading,
	type PositionsOverTime,
	type SeriesPosition,
	type SeriesText,
	type StancesOverTime,
	type TimedStance,
	type TimedText,
} from "@fissure/model";
import type { Kysely } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { DOCUMENT_SOURCE } from "../documents/document-codecs.ts";
import { readEvents } from "../events/read-events.ts";
import { askRows } from "../ledger/asked-rows.ts";
import { type LedgerColumns, UNREAD, UNSURE } from "../ledger/ledger-columns.ts";
import { readEntries } from "../ledger/read-entries.ts";
import { SERIES_POSITION } from "../positions/position-codecs.ts";
import { readWords } from "../rows/read-column.ts";
import type { CaseTables } from "../schema/schema.ts";

/** Rows read at once: some 40 ms, after which others are answered. */
const CHUNK = 5_000;

/**
 * The positions that pass, with their statements and texts, for an analysis over time; and how many it cannot rest on.
 *
 * - out:      the oldest first; of one day by the id of the text, and within it in the order of its words
 * - silent:   on positions of low certainty, of muted issues and of undated texts, which are counted; `unsure` and `muted` bring
 *             the first two
 * - problems: those of the words looked for, and problems of the file
 */
export const positionsOver = (file: Case, filters: LedgerFilters = {}): Promise<Outcome<PositionsOverTime>> =>
	attempt(file.address, async () => {
		const asked = await askDated(file, filters);
		if (!asked.ok) return asked;
		const { columns, dated, leftOut, repeated } = asked.value;
		const texts = await readTexts(file.db, [
			...new Set(dated.map((row) => columns.held[columns.documents[row] as number]?.key as number)),
		]);
		const positions: SeriesPosition[] = [];
		for (let from = 0; from < dated.length; from += CHUNK) {
			const keys = dated.slice(from, from + CHUNK).map((row) => columns.keys[row] as number);
			for (const { document, ...row } of await readRows(file.db, keys)) {
				const text = texts.get(document);
				// Ended between the questions by another process.
				if (text !== undefined) positions.push({ ...SERIES_POSITION.read(row), text });
			}
			await setImmediate();
		}
		return {
			ok: true,
			value: { positions: positions.sort(inOrder), leftOut, repeated },
		};
	});

/**
 * The same as little as counting needs, from the ledger's columns: a hundredth of the time.
 *
 * - out:      the oldest first; of one day in the order in which texts were added
 * - silent:   as `positionsOver`
 * - problems: those of the words looked for, and problems of the file
 */
export const stancesOver = (file: Case, filters: LedgerFilters = {}): Promise<Outcome<StancesOverTime>> =>
	attempt(file.address, async () => {
		const asked = await askDated(file, filters);
		if (!asked.ok) return asked;
		const { columns, dated, leftOut, repeated } = asked.value;
		const texts = await timedTexts(file.db, columns);
		const { issue, holder, asserter, manner } = columns;
		const stances = dated.map((row): TimedStance => {
			const stance = columns.stances[row] as number;
			return {
				key: columns.keys[row] as number,
				start: columns.starts[row] as number,
				end: columns.ends[row] as number,
				text: texts[columns.documents[row] as number] as TimedText,
				issue: issue.words[issue.codes[row] as number] as string,
				holder: holder.words[holder.codes[row] as number] as string,
				asserter: asserter.words[asserter.codes[row] as number] as string,
				manner: manner.words[manner.codes[row] as number] as TimedStance["manner"],
				stance: stance === UNREAD ? null : stance,
			};
		});
		return { ok: true, value: { stances, leftOut, repeated } };
	});

/**
 * What the statements of these positions speak of: the concepts by the key of the position, as they are counted.
 *
 * - silent: on positions that are gone
 */
export const conceptsOf = (
	file: Case,
	keys: readonly number[],
): Promise<Outcome<ReadonlyMap<number, readonly string[]>>> =>
	attempt(file.address, async () => {
		const concepts = new Map<number, readonly string[]>();
		const read = listsRead("statements.concepts");
		for await (const row of readingRows(file, keys)) concepts.set(row.key, read(row.concepts));
		return { ok: true, value: concepts };
	});

/**
 * How these positions were read: by which rules, and the concepts of their statements, by the key of the position.
 *
 * - silent: on positions that are gone
 */
export const readingsOf = (
	file: Case,
	keys: readonly number[],
): Promise<Outcome<ReadonlyMap<number, PositionReading>>> =>
	attempt(file.address, async () => {
		const readings = new Map<number, PositionReading>();
		const rules = listsRead("positions.because");
		const concepts = listsRead("statements.concepts");
		for await (const row of readingRows(file, keys))
			readings.set(row.key, { because: rules(row.because), concepts: concepts(row.concepts) });
		return { ok: true, value: readings };
	});

/** Most lists are one of a few thousand. */
function listsRead(column: string): (json: string) => readonly string[] {
	const lists = new Map<string, readonly string[]>();
	return (json) => {
		const list = lists.get(json) ?? readWords(json, column);
		lists.set(json, list);
		return list;
	};
}

/** In the order in which they lie in the file. */
async function* readingRows(file: Case, keys: readonly number[]) {
	const sorted = new Int32Array(keys).sort();
	for (let from = 0; from < sorted.length; from += CHUNK) {
		yield* await file.db
			.selectFrom("positions")
			.innerJoin("statements", (join) =>
				join.onRef("statements.coding", "=", "positions.coding").onRef("statements.number", "=", "positions.statement"),
			)
			.select(["positions.key", "positions.because", "statements.concepts"])
			.where("positions.key", "in", [...sorted.subarray(from, from + CHUNK)])
			.execute();
		await setImmediate();
	}
}

/** The rows that pass and have a date, how many do not count, and how many count although they are of low certainty. */
async function askDated(file: Case, filters: LedgerFilters) {
	const asked = await askRows(file, { ...filters, unsure: true });
	if (!asked.ok) return asked;
	const withMuted = await askRows(file, { ...filters, unsure: true, muted: true });
	if (!withMuted.ok) return withMuted;
	const { columns } = asked.value;
	const isSure = (row: number): boolean => filters.unsure === true || columns.certainties[row] !== UNSURE;
	const passing = Array.from(asked.value.rows);
	const low = passing.filter((row) => !isSure(row));
	const repeated = await repeatedRows(file.db, columns, low);
	const rows = passing.filter((row) => isSure(row) || repeated.has(row));
	const dated = rows.filter((row) => columns.held[columns.documents[row] as number]?.date !== "");
	const all = Array.from(withMuted.value.rows);
	const sure = all.filter(isSure).length;
	// What is of low certainty and muted as well counts as of low certainty.
	const leftOut = {
		unsure: all.length - sure - repeated.size,
		muted: sure - (passing.length - low.length),
		undated: rows.length - dated.length,
		translated: 0,
	};
	return { ok: true as const, value: { columns, dated, leftOut, repeated: repeated.size } };
}

/** Of rows of low certainty those that count all the same (`repeatedTurns`). */
async function repeatedRows(
	db: Kysely<CaseTables>,
	columns: LedgerColumns,
	low: readonly number[],
): Promise<ReadonlySet<number>> {
	const { holder, asserter, issue, stances, documents, keys } = columns;
	const groups = new Map<string, number[]>();
	for (const row of low) {
		const stance = stances[row] as number;
		if (stance === UNREAD || stance === 0) continue;
		const name = `${holder.codes[row]} ${asserter.codes[row]} ${issue.codes[row]} ${Math.sign(stance)}`;
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [row]);
		else group.push(row);
	}
	const rowOf = new Map<number, number>();
	for (const rows of groups.values())
		if (new Set(rows.map((row) => documents[row])).size >= LEAST_REPEATED)
			for (const row of rows) rowOf.set(keys[row] as number, row);
	const asked = [...rowOf.keys()];
	const readings: UnsureReading[] = [];
	for (let from = 0; from < asked.length; from += CHUNK) {
		const read = await db
			.selectFrom("positions")
			.select(["key", "document", "holder", "asserter", "stance", "because"])
			.where("key", "in", asked.slice(from, from + CHUNK))
			.where("because", "like", `%${PLAIN_RULE}%`)
			.where(intact("positions"))
			.execute();
		for (const { because, ...reading } of read)
			readings.push({ ...reading, because: readWords<string>(because, "positions.because") });
	}
	return new Set(repeatedTurns(readings).flatMap((key) => rowOf.get(key) ?? []));
}

/** In the order of the columns. */
async function timedTexts(db: Kysely<CaseTables>, { held }: LedgerColumns): Promise<readonly TimedText[]> {
	const ids = new Map(
		(await db.selectFrom("documents").select(["key", "id"]).execute()).map(({ key, id }) => [key, id]),
	);
	const parties = new Map<number, Set<string>>();
	for (const { document, parties: read } of await db
		.selectFrom("codings")
		.select(["document", "parties"])
		.where("until", "is", null)
		.where(intact("codings"))
		.execute())
		parties.set(document, new Set([...(parties.get(document) ?? []), ...readWords<string>(read, "codings.parties")]));
	return held.map(({ key, date, dateLast, publisher, kind, language }) => ({
		...{ id: ids.get(key) ?? "", date, dateLast, publisher, kind, language },
		parties: [...(parties.get(key) ?? [])],
	}));
}

/** The positions with these keys, with their sentences, by key. */
export const entriesWith = (file: Case, keys: readonly number[]): Promise<Outcome<ReadonlyMap<number, LedgerEntry>>> =>
	attempt(file.address, async () => {
		const entries = new Map<number, LedgerEntry>();
		for (let from = 0; from < keys.length; from += CHUNK) {
			const places = await file.db
				.selectFrom("positions")
				.select(["key", "document"])
				.where("key", "in", keys.slice(from, from + CHUNK))
				.execute();
			for (const [entry, { key }] of await readEntries(file.db, places)) entries.set(key, entry);
		}
		return { ok: true, value: entries };
	});

const inOrder = (a: SeriesPosition, b: SeriesPosition): number =>
	byCodeUnits(a.text.date, b.text.date) ||
	byCodeUnits(a.text.id, b.text.id) ||
	a.start - b.start ||
	a.end - b.end ||
	a.key - b.key;

async function readTexts(db: Kysely<CaseTables>, keys: readonly number[]): Promise<ReadonlyMap<number, SeriesText>> {
	const events = new Map<string, string[]>();
	for (const { id, documents } of await readEvents(db))
		for (const { document } of documents) events.set(document, [...(events.get(document) ?? []), id]);
	const texts = new Map<number, SeriesText>();
	for (let from = 0; from < keys.length; from += CHUNK) {
		const rows = await db
			.selectFrom("documents")
			.select(["documents.key", "date_last", "speaker", ...DOCUMENT_SOURCE.columns])
			.where("documents.key", "in", keys.slice(from, from + CHUNK))
			.where(intact("documents"))
			.execute();
		for (const { key, date_last, speaker, ...row } of rows) {
			const source = DOCUMENT_SOURCE.read(row);
			texts.set(key, {
				...source,
				date: source.date ?? "",
				dateLast: date_last,
				speaker,
				events: events.get(source.id) ?? [],
			});
		}
	}
	return texts;
}

const readRows = (db: Kysely<CaseTables>, keys: readonly number[]) =>
	db
		.selectFrom("positions")
		.innerJoin("statements", (join) =>
			join.onRef("statements.coding", "=", "positions.coding").onRef("statements.number", "=", "positions.statement"),
		)
		.select(["positions.document", ...SERIES_POSITION.columns])
		.where("positions.key", "in", keys)
		.where(intact("positions"))
		.where(intact("statements"))
		.execute();
