import { setImmediate } from "node:timers/promises";
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from "kysely";
import type { Case } from "../../case/case.ts";
import { isPostgres } from "../../dialects/either.ts";
import { readMuted } from "../../mutes/mutes.ts";
import type { CaseTables } from "../../schema/schema.ts";
import { betweenPieces } from "../at-once.ts";
import type { Answered } from "../ledger-columns.ts";
import type { LedgerOrder } from "../select-keys.ts";

/**
 * A large ledger: a coarse map of where its positions are. Every question is put to the database part by part, so that others are
 * answered between two parts, and a window far down is found without walking to it. It costs 100 bytes for each part.
 */
export interface LedgerParts extends Answered {
	/** The oldest first. */
	readonly parts: readonly LedgerPart[];
	/** Issues whose readings by coders are left out. */
	readonly muted: ReadonlySet<string>;
}

/** Positions from one text to before another, in the order of the ledger. Several dates whole, or some texts of one date. */
export interface LedgerPart {
	readonly from: Place;
	/** Null: to the end. */
	readonly to: Place | null;
}

interface Place {
	readonly date: string;
	/** Key in the file; `DATE_BEGINS` before the first text of the date. */
	readonly document: number;
}

const DATE_BEGINS = -1;

/** Positions of one part: some 20 ms of work for SQLite, during which nobody else is answered. */
const PART = 10_000;
/** Parts asked at once of PostgreSQL, which works in a process of its own. */
const PARTS_OF_POSTGRES = 25;

export async function readParts(file: Case): Promise<LedgerParts> {
	const { db, ledger } = file;
	const size = ledger?.part ?? PART;
	const parts: LedgerPart[] = [];
	for (let from: Place | null = { date: "", document: DATE_BEGINS }; from !== null; ) {
		const to: Place | null = await endOf(db, from, size);
		parts.push({ from, to });
		from = to;
		await setImmediate();
	}
	return { parts, muted: await readMuted(file), answers: new Map() };
}

/** Where a part ends that begins here: before a date, or within a date that is too long for one part. */
async function endOf(db: Kysely<CaseTables>, from: Place, size: number): Promise<Place | null> {
	const next = await placeAfter(db, from, size);
	if (next?.date === from.date) {
		if (next.document !== from.document) return next;
		return placeAfter(db, { ...next, document: next.document + 1 }, 0);
	}
	// What is left of one date: the order of newest first needs dates whole, or parts of one date.
	if (from.document !== DATE_BEGINS) return dateAfter(db, from.date);
	return next === null ? null : { date: next.date, document: DATE_BEGINS };
}

/** The text of the position that is so many further on; null where there is none. */
async function placeAfter(db: Kysely<CaseTables>, from: Place, further: number): Promise<Place | null> {
	const found = await db
		.selectFrom("positions")
		.select(["date", "document"])
		.where("until", "is", null)
		.where(({ eb, refTuple, tuple }) => eb(refTuple("date", "document"), ">=", tuple(from.date, from.document)))
		.orderBy("date")
		.orderBy("document")
		.orderBy("number")
		.orderBy("key")
		.offset(further)
		.limit(1)
		.executeTakeFirst();
	return found ?? null;
}

async function dateAfter(db: Kysely<CaseTables>, date: string): Promise<Place | null> {
	const { next } = await db
		.selectFrom("positions")
		.select(({ fn }) => fn.min<string | null>("date").as("next"))
		.where("until", "is", null)
		.where("date", ">", date)
		.executeTakeFirstOrThrow();
	return next === null ? null : { date: next, document: DATE_BEGINS };
}

/** A condition on positions: they are in this part. */
export function isWithin(
	{ from, to }: LedgerPart,
	{ eb, and, refTuple, tuple }: ExpressionBuilder<CaseTables, "positions">,
): Expression<SqlBool> {
	const place = refTuple("positions.date", "positions.document");
	const begins = eb(place, ">=", tuple(from.date, from.document));
	return to === null ? begins : and([begins, eb(place, "<", tuple(to.date, to.document))]);
}

export const isInPart = ({ from, to }: LedgerPart, place: Place): boolean =>
	!isBefore(place, from) && (to === null || isBefore(place, to));

const isBefore = (a: Place, b: Place): boolean => a.date < b.date || (a.date === b.date && a.document < b.document);

/** In the order of the ledger; with the newest first, texts of one date still come as they were added. */
export function inOrder(parts: readonly LedgerPart[], order: LedgerOrder): readonly LedgerPart[] {
	if (order === "oldest") return parts;
	const dates: LedgerPart[][] = [];
	for (const part of parts) {
		const before = dates.at(-1)?.[0];
		const isSameDate = part.from.document !== DATE_BEGINS && before?.from.date === part.from.date;
		if (isSameDate) dates.at(-1)?.push(part);
		else dates.push([part]);
	}
	return dates.toReversed().flat();
}

/** Asks each part, the oldest first; others are answered in between. PostgreSQL is asked for several at once. */
export async function eachPart<Row>(
	file: Case,
	{ parts }: LedgerParts,
	ask: (
		isHere: (builder: ExpressionBuilder<CaseTables, "positions">) => Expression<SqlBool>,
	) => Promise<readonly Row[]>,
	take: (row: Row) => void,
): Promise<void> {
	const step = isPostgres(file.db) ? PARTS_OF_POSTGRES : 1;
	for (let at = 0; at < parts.length; at += step) {
		const [first, last] = [parts[at], parts[Math.min(at + step, parts.length) - 1]];
		if (first === undefined || last === undefined) return;
		const whole = { from: first.from, to: last.to };
		for (const row of await ask((builder) => isWithin(whole, builder))) take(row);
		await betweenPieces(file);
	}
}
