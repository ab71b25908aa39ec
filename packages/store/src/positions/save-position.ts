import {
	type CodedReading,
	failed,
	type Outcome,
	PERSON_RULE,
	type PersonReading,
	POSITION_STATUSES,
	type PositionStatus,
	type SentenceSpan,
	withoutVersion,
} from "@fissure/core";
import type { Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { countIn } from "../coders/coder-order.ts";
import { type Change, changeRow, recordNew } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { readWords } from "../rows/read-column.ts";
import { CODED_READING, isSameReading, READING } from "./position-codecs.ts";

/** The document that is read. */
export interface ReadDocumentRow {
	readonly key: number;
	readonly id: string;
	readonly publisher: string | null;
	readonly date: string;
	readonly date_last: string;
}

/** Who reads. */
export interface Person {
	/** `person:Ana`, without a sign @. */
	readonly coder: string;
	/** Key of the task that is coded; else it is a correction, which stands beside what others read. */
	readonly task?: number;
	/** Name and hash of the codebook whose issues are meant. */
	readonly codebook: string;
}

/** A position with the sentence that its words are in. */
export interface PlacedReading extends PersonReading {
	readonly sentence: SentenceSpan;
	/** As before, unless it is said: at first `asserted`. */
	readonly status?: PositionStatus;
	/** The words that carry the stance, as the person names them; null: none. As before, unless it is said. */
	readonly verb?: string | null;
}

/**
 * Puts a position into the person's reading of the document, which is begun where there is none. Gives its key.
 *
 * What was read before in the same words keeps its verb, its objects and its rules where the person reads just the same in them.
 */
export async function savePosition(
	change: Change,
	document: ReadDocumentRow,
	person: Person,
	{ sentence, status = "asserted", verb, ...read }: PlacedReading,
	old: PositionRow | null = null,
): Promise<number> {
	const coding = await codingOf(change, document, person);
	const { holder, asserter, manner, note } = read;
	const said = old !== null && isSameReading(old.reading, read) ? await saidIn(change, old.key) : null;
	const statement = await nextNumber(change, "statements", coding);
	await change.db
		.insertInto("statements")
		.values({
			...{ coding, number: statement, start_at: read.start, end_at: read.end },
			sentence: await sentenceIn(change, coding, sentence),
			paragraph: sentence.paragraph,
			...{ holder, asserter, manner },
			...(said?.statement ?? NOTHING_SAID),
			...(verb === undefined || verb === said?.statement.verb ? {} : { ...NO_ATTITUDE, verb }),
			because: withPerson(said?.statement.because, person),
		})
		.execute();
	const { publisher, date, date_last } = document;
	const { key } = await change.db
		.insertInto("positions")
		.values({
			...READING.write(read),
			coding,
			// Where its words begin: a person does not go from beginning to end, and the ledger is in the order of the text.
			number: read.start,
			...{ status, statement, because: withPerson(said?.because, person), note, certainty: null },
			...{ document: document.key, publisher, date, date_last, until: null },
			aside: await asideOf(change, coding),
		})
		.returning("key")
		.executeTakeFirstOrThrow();
	await recordNew(change, "positions", key, { document: document.id, issue: read.issue, holder, stance: read.stance });
	return key;
}

/** What does not count is read, and lies aside. */
const asideOf = async ({ db }: Change, coding: number): Promise<1 | null> =>
	(await db.selectFrom("codings").select("aside").where("key", "=", coding).executeTakeFirstOrThrow()).aside;

const NO_ATTITUDE = {
	...({ verb: null, scale: null, rung: null, polarity: null } as const),
	...({ negated: null, conditional: null, intensified: null } as const),
};
/** A stance was read, not a verb. */
const NOTHING_SAID = {
	...({ agentless: 0, target: null } as const),
	...NO_ATTITUDE,
	...{ hedges: "[]", concepts: "[]", actors: "[]", numbers: "[]" },
};

/** Rules as JSON, the person's behind those that they confirm. */
function withPerson(because: string | undefined, { coder }: Person): string {
	const rules = because === undefined ? [] : readWords(because, "because");
	return JSON.stringify(rules.includes(coder) ? rules : [...rules, coder]);
}

/** What was read of the words of a position, and by which rules. */
async function saidIn({ db }: Change, position: number) {
	const { coding, statement, because } = await db
		.selectFrom("positions")
		.select(["coding", "statement", "because"])
		.where("key", "=", position)
		.where(intact("positions"))
		.executeTakeFirstOrThrow();
	const said = await db
		.selectFrom("statements")
		.select([
			"start_at",
			"end_at",
			"agentless",
			"target",
			"verb",
			"scale",
			"rung",
			"polarity",
			"negated",
			"conditional",
			"intensified",
		])
		.select(["hedges", "concepts", "actors", "numbers", "because"])
		.where("coding", "=", coding)
		.where("number", "=", statement)
		.where(intact("statements"))
		.executeTakeFirstOrThrow();
	return { statement: said, because };
}

/** The sentence that the words of a position are in. */
export const sentenceOf = ({ db }: Change, { key }: PositionRow): Promise<SentenceSpan> =>
	db
		.selectFrom("positions")
		.innerJoin("statements", (join) =>
			join.onRef("statements.coding", "=", "positions.coding").onRef("statements.number", "=", "positions.statement"),
		)
		.innerJoin("sentences", (join) =>
			join.onRef("sentences.coding", "=", "positions.coding").onRef("sentences.number", "=", "statements.sentence"),
		)
		.select(["sentences.start_at as start", "sentences.end_at as end", "sentences.paragraph"])
		.where("positions.key", "=", key)
		.where(intact("sentences"))
		.executeTakeFirstOrThrow();

/** The person's reading that is current; where it was taken from a file, it is from now on another than that file's. */
async function codingOf(change: Change, document: ReadDocumentRow, person: Person): Promise<number> {
	const { coder, codebook, task = null } = person;
	const standing = await change.db
		.selectFrom("codings")
		.select(["key", "coder", "task"])
		.where("document", "=", document.key)
		.where("until", "is", null)
		.execute();
	const own = standing.find((coding) => withoutVersion(coding.coder) === coder && coding.task === task);
	if (own === undefined) {
		const parties = JSON.stringify(document.publisher === null ? [] : [document.publisher]);
		const row = { document: document.key, coder, codebook, parties, aside: null, task };
		const key = await addRow(change, "codings", row, { document: document.id, coder, codebook });
		await countIn(change, [document.key]);
		return key;
	}
	if (own.coder !== coder)
		await changeRow(change, "codings", own.key, { before: { coder: own.coder }, after: { coder } });
	return own.key;
}

async function nextNumber({ db }: Change, table: "statements" | "sentences", coding: number): Promise<number> {
	const { last } = await db
		.selectFrom(table)
		.select(({ fn }) => fn.max<number | null>("number").as("last"))
		.where("coding", "=", coding)
		.executeTakeFirstOrThrow();
	return last === null ? 0 : last + 1;
}

async function sentenceIn(change: Change, coding: number, { start, end, paragraph }: SentenceSpan): Promise<number> {
	const known = await change.db
		.selectFrom("sentences")
		.select("number")
		.where("coding", "=", coding)
		.where("start_at", "=", start)
		.where("end_at", "=", end)
		.executeTakeFirst();
	if (known !== undefined) return known.number;
	const number = await nextNumber(change, "sentences", coding);
	await change.db.insertInto("sentences").values({ coding, number, start_at: start, end_at: end, paragraph }).execute();
	return number;
}

/** Ends a position; a person's reading in which none is left ends with it, or the document would count as read. */
export async function dropPosition(
	change: Change,
	{ key, coding }: { readonly key: number; readonly coding: number },
): Promise<void> {
	await endRow(change, "positions", key);
	await endIfEmpty(change, coding);
}

async function endIfEmpty(change: Change, coding: number): Promise<void> {
	const { coder, until, document, task } = await change.db
		.selectFrom("codings")
		.select(["coder", "until", "document", "task"])
		.where("key", "=", coding)
		.executeTakeFirstOrThrow();
	// That a text holds no position is what a finished task says.
	if (until !== null || task !== null || !coder.startsWith(PERSON_RULE)) return;
	const left = await change.db
		.selectFrom("positions")
		.select("key")
		.where("coding", "=", coding)
		.where("until", "is", null)
		.limit(1)
		.executeTakeFirst();
	if (left !== undefined) return;
	await endRow(change, "codings", coding);
	await countIn(change, [document]);
}

/** A position that is current, and whose it is. */
export interface PositionRow {
	readonly key: number;
	readonly coding: number;
	readonly note: string | null;
	readonly status: PositionStatus;
	readonly reading: CodedReading;
	/** The correction that put it there; null where a coder did. */
	readonly correction: CorrectionRow | null;
}

export interface CorrectionRow {
	readonly key: number;
	readonly person: string;
	readonly replaces: string | null;
}

/**
 * A position of this document, as it is at this moment.
 *
 * - problems: `position-missing`, `position-changed`
 */
export async function standingPosition(
	{ db }: Change,
	document: { readonly key: number; readonly id: string },
	key: number,
): Promise<Outcome<PositionRow>> {
	const row = await db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.select([...CODED_READING.columns, "positions.until", "note", "status", "codings.key as coding"])
		.where("positions.key", "=", key)
		.where("positions.document", "=", document.key)
		.executeTakeFirst();
	if (row === undefined)
		return failed(
			"position-missing",
			`Expected a position of ${document.id}, got ${key}; open the document again`,
			String(key),
		);
	if (row.until !== null)
		return failed(
			"position-changed",
			`Expected a current position, got one that has since been corrected or analysed again; open ${document.id} again`,
			String(key),
		);
	const { note, coding } = row;
	const status = statusIn(row.status);
	return {
		ok: true,
		value: {
			...{ key, coding, note, status },
			reading: CODED_READING.read(row),
			correction: await correctionOfPosition(db, key),
		},
	};
}

/** A stranger may have written the case. */
const statusIn = (status: string): PositionStatus => POSITION_STATUSES.find((one) => one === status) ?? "asserted";

export async function correctionOfPosition(db: Case["db"], position: number): Promise<CorrectionRow | null> {
	const row = await db
		.selectFrom("corrections")
		.select(["key", "person", "replaces"])
		.where("position", "=", position)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}
