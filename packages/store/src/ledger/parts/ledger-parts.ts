import { setImmediate } from "node:timers/promises";
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from "kysely";
import type { Case } from "../../case/case.ts";
import { isPostgres } from "../../dialects/either.ts";
import { passing } from "../../documents/document-filters.ts";
import { readMuted } from "../../mutes/mutes.ts";
import type { CaseTables } from "../../schema/schema.ts";
import { betweenPieces } from "../at-once.ts";
import type { Answered } from "../ledger-columns.ts";
import { isUsual } from "../ledger-filters.ts";
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
export interface LedgerPart extends Stretch {
	/** Positions in it that pass where nothing is asked for, those on muted issues too. */
	readonly usual: number;
}

interface Stretch {
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

/** Texts whose positions are counted at once. */
const TEXTS_AT_ONCE = 2_000;

export async function readParts(file: Case): Promise<LedgerParts> {
	const { db, ledger } = file;
	const size = ledger?.part ?? PART;
	const begun: Begun[] = [{ from: { date: "", document: DATE_BEGINS }, size: 0, usual: 0 }];
	let ofDate = { size: 0, usual: 0 };
	let last: Place | null = null;
	for (;;) {
		const texts: readonly CountedText[] = await countTexts(db, last);
		for (const { date, document, count, usual } of texts) {
			const part = begun.at(-1) as Begun;
			if (last !== null && last.date !== date) {
				ofDate = { size: 0, usual: 0 };
				// The order of newest first needs dates whole, or parts of one date.
				if (part.size >= size || part.from.document !== DATE_BEGINS)
					begun.push({ from: { date, document: DATE_BEGINS }, size: 0, usual: 0 });
			} else if (part.size >= size) {
				const isOfDate = part.from.document !== DATE_BEGINS || part.size === ofDate.size;
				if (isOfDate) begun.push({ from: { date, document }, size: 0, usual: 0 });
				else {
					begun.push({ from: { date, document: DATE_BEGINS }, ...ofDate });
					part.usual -= ofDate.usual;
				}
			}
			for (const counted of [begun.at(-1) as Begun, ofDate]) {
				counted.size += count;
				counted.usual += usual;
			}
			last = { date, document };
		}
		if (texts.length < TEXTS_AT_ONCE) break;
		await setImmediate();
	}
	const parts = begun.map(({ from, usual }, at) => ({ from, to: begun[at + 1]?.from ?? null, usual }));
	return { parts, muted: await readMuted(file), answers: new Map() };
}

/** A part that is being read: positions so far, and those of them that pass where nothing is asked for. */
interface Begun {
	readonly from: Place;
	size: number;
	usual: number;
}

interface CountedText extends Place {
	readonly count: number;
	readonly usual: number;
}

/** How many positions the next texts have. */
function countTexts(db: Kysely<CaseTables>, after: Place | null): Promise<readonly CountedText[]> {
	let counted = db
		.selectFrom("positions")
		.select(["positions.date", "positions.document"])
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.select((builder) => sql<number>`count(case when ${isUsual(builder)} then 1 end)`.as("usual"))
		.where("positions.until", "is", null)
		.groupBy(["positions.date", "positions.document"])
		.orderBy("positions.date")
		.orderBy("positions.document")
		.limit(TEXTS_AT_ONCE);
	if (after !== null)
		counted = counted.where(({ eb, refTuple, tuple }) =>
			eb(refTuple("positions.date", "positions.document"), ">", tuple(after.date, after.document)),
		);
	// A text is looked up once, and not once for each of its positions.
	return db
		.selectFrom(counted.as("texts"))
		.innerJoin("documents", "documents.key", "texts.document")
		.select(["texts.date", "texts.document", "texts.count"])
		.select((builder) =>
			sql<number>`case when ${passing({}, builder as never)} then texts.usual else 0 end`.as("usual"),
		)
		.orderBy("texts.date")
		.orderBy("texts.document")
		.execute();
}

/** A condition on positions: they are in this part. */
export function isWithin(
	{ from, to }: Stretch,
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

/** Asks each part, the oldest first; in between it pauses, so that others are answered. PostgreSQL is asked for several at once. */
export async function eachPart<Row>(
	file: Case,
	{ parts }: LedgerParts,
	ask: (
		isHere: (builder: ExpressionBuilder<CaseTables, "positions">) => Expression<SqlBool>,
		together: readonly LedgerPart[],
	) => Promise<readonly Row[]>,
	take: (row: Row) => void,
	pause: (file: Case) => Promise<unknown> = betweenPieces,
): Promise<void> {
	const step = isPostgres(file.db) ? PARTS_OF_POSTGRES : 1;
	for (let at = 0; at < parts.length; at += step) {
		const together = parts.slice(at, at + step);
		const [first, last] = [together[0], together.at(-1)];
		if (first === undefined || last === undefined) return;
		const whole = { from: first.from, to: last.to };
		for (const row of await ask((builder) => isWithin(whole, builder), together)) take(row);
		await pause(file);
	}
}
