import { ADJUDICATED, failed, isSameGiven, type Outcome, withoutVersion } from "@fissure/core";
import type { Adjudication, CodersReading, Reading } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { type Change, tryInChange, type Undertaking, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { READING } from "../positions/position-codecs.ts";
import {
	dropPosition,
	type PlacedReading,
	type ReadDocumentRow,
	savePosition,
	standingPosition,
} from "../positions/save-position.ts";
import { isList, isRecord, isWord, readColumn } from "../rows/read-column.ts";
import { countIn } from "./coder-order.ts";
import { setFinished } from "./coding-tasks.ts";

/** Documents that one query may name. */
const MOST_NAMED = 500;

/** What is decided between coders in these texts, in the order in which it was decided. */
export const adjudicationsOf = (file: Case, ids: readonly string[]): Promise<Outcome<readonly Adjudication[]>> =>
	attempt(file.address, async () => {
		const found: Adjudication[] = [];
		for (let from = 0; from < ids.length; from += MOST_NAMED)
			found.push(...(await readAdjudications(file, ids.slice(from, from + MOST_NAMED))));
		return { ok: true, value: found };
	});

async function readAdjudications({ db }: Case, ids: readonly string[]): Promise<readonly Adjudication[]> {
	const rows = await db
		.selectFrom("adjudications")
		.innerJoin("documents", "documents.key", "adjudications.document")
		.innerJoin("actions", "actions.key", "adjudications.added")
		.leftJoin("positions", "positions.key", "adjudications.position")
		.select(["adjudications.key", "documents.id as document", "of_readings", "adjudications.position", "reason"])
		.select(["adjudications.added as action", "actions.at", "actions.who", "positions.key as read"])
		.select(READING.columns)
		.where("documents.id", "in", ids)
		.where("documents.until", "is", null)
		.where("adjudications.until", "is", null)
		.where(({ or, eb }) => or([eb("adjudications.position", "is", null), eb("positions.until", "is", null)]))
		.where(intact("adjudications"))
		.orderBy("adjudications.key")
		.execute();
	return rows.map(({ key, document, of_readings, position, reason, action, at, who, read, ...reading }) => ({
		...{ key, document, position, reason, action, at, who },
		of: readColumn(of_readings, "adjudications.of_readings", isReadings),
		reading: read === null ? null : READING.read(reading as never),
	}));
}

const isReading = (value: unknown): value is Reading =>
	isRecord(value) &&
	[value.issue, value.holder, value.asserter, value.manner].every(isWord) &&
	(value.stance === null || typeof value.stance === "number") &&
	[value.start, value.end].every(Number.isSafeInteger);

const isReadings = (value: unknown): value is readonly CodersReading[] =>
	isList(
		value,
		(one): one is CodersReading =>
			isRecord(one) && isWord(one.coder) && (one.reading === null || isReading(one.reading)),
	);

/** What is decided on one passage. */
export interface Decided {
	/** Who read what. */
	readonly of: readonly CodersReading[];
	/** `same`: the decision that it replaces is looked at again, and stays. Null: there is no position in these words. */
	readonly reading: PlacedReading | null | "same";
	readonly reason: string;
	/** Key of the decision whose place it takes; null where it is the first. */
	readonly replaces: number | null;
}

export interface TextDecided {
	/** Id. */
	readonly document: string;
	readonly codebook: string;
	readonly decided: readonly Decided[];
	/** All is decided: from now on the decisions count as a coding of the text. */
	readonly finished: boolean;
}

/**
 * Stores decisions on passages of a text as readings of the coder `adjudicated`. They are a task of this coder, which counts nowhere before
 * all is decided. One action, unless the undertaking goes on.
 *
 * - out:      ISO instant since which the decisions count; null: they do not yet
 * - problems: `document-missing`, `decision-missing`
 */
export const settleCodings = (
	file: Case,
	{ document: id, codebook, decided, finished }: TextDecided,
	undertaking: Undertaking = undertake("settle differences"),
): Promise<Outcome<{ readonly finished: string | null }>> =>
	tryInChange(file, undertaking, async (change) => {
		const document = await change.db
			.selectFrom("documents")
			.select(["key", "id", "publisher", "date", "date_last"])
			.where("id", "=", id)
			.where("until", "is", null)
			.executeTakeFirst();
		if (document === undefined)
			return failed("document-missing", `Expected a document of this case, got "${id}"; fissure texts shows ids`, id);
		const task = await taskIn(change, document);
		const coder = { coder: ADJUDICATED, codebook, task: task.key };
		for (const { of, reading, reason, replaces } of decided) {
			const old = replaces === null ? null : await standingDecision(change, document, replaces);
			if (old !== null && !old.ok) return old;
			const before = old?.value ?? null;
			let position = reading === "same" ? (before?.position ?? null) : null;
			if (reading !== "same" && reading !== null) {
				const own = await readBy(change, document, of, reading);
				const { status = own?.status ?? "asserted" } = reading;
				position = await savePosition(change, document, coder, { ...reading, status }, own);
			}
			if (before !== null) {
				await endRow(change, "adjudications", before.key);
				if (before.position !== null && before.position !== position)
					await dropDecided(change, document, before.position);
			}
			const row = { document: document.key, of_readings: JSON.stringify(of), position, reason };
			await addRow(change, "adjudications", row, { document: id, reason });
		}
		const isNew = finished && task.finished === null;
		const since = isNew ? await setFinished(change, task.key, { ...task, finished, codebook }) : task.finished;
		await countIn(change, [document.key]);
		return { ok: true, value: { finished: since } };
	});

/** The task of the text in which decisions are stored; made where there is none. */
async function taskIn(change: Change, document: ReadDocumentRow) {
	const held = await change.db
		.selectFrom("coding_tasks")
		.select(["key", "document", "coder", "finished"])
		.where("document", "=", document.key)
		.where("coder", "=", ADJUDICATED)
		.where("until", "is", null)
		.executeTakeFirst();
	if (held !== undefined) return held;
	const row = { document: document.key, coder: ADJUDICATED, finished: null };
	const task = { ...row, batch: "decisions", ...({ blind: 0, training: 0 } as const) };
	return { ...row, key: await addRow(change, "coding_tasks", task, { document: document.id, coder: ADJUDICATED }) };
}

async function standingDecision({ db }: Change, document: ReadDocumentRow, key: number) {
	const row = await db
		.selectFrom("adjudications")
		.select(["key", "position"])
		.where("key", "=", key)
		.where("document", "=", document.key)
		.where("until", "is", null)
		.executeTakeFirst();
	if (row !== undefined) return { ok: true, value: row } as const;
	return failed(
		"decision-missing",
		`Expected a decision that stands in ${document.id}, got ${key}; list the differences again`,
		String(key),
	);
}

/** The position of a coder who read just this, so that its verb, objects and rules are kept. */
async function readBy(change: Change, document: ReadDocumentRow, of: readonly CodersReading[], reading: Reading) {
	const coders = of.flatMap((one) => (isSameGiven(one.reading, reading) ? one.coder : []));
	if (coders.length === 0) return null;
	const rows = await change.db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.select(["positions.key", "codings.coder", ...READING.columns])
		.where("positions.document", "=", document.key)
		.where("positions.start_at", "=", reading.start)
		.where("positions.until", "is", null)
		.orderBy("positions.key")
		.execute();
	const own = rows.find((row) => coders.includes(withoutVersion(row.coder)) && isSameGiven(READING.read(row), reading));
	const standing = own === undefined ? null : await standingPosition(change, document, own.key);
	return standing?.ok ? standing.value : null;
}

/** It may have ended already, with a coding that was taken back. */
async function dropDecided(change: Change, document: ReadDocumentRow, key: number): Promise<void> {
	const standing = await standingPosition(change, document, key);
	if (standing.ok) await dropPosition(change, standing.value);
}
