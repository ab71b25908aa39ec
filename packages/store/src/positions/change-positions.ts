import {
	ADJUDICATED,
	type CodedReading,
	failed,
	type Outcome,
	PERSON_RULE,
	supersededBy,
	withoutVersion,
} from "@fissure/core";
import type { PositionChanged, PositionStatus } from "@fissure/model";
import type { Case } from "../case/case.ts";
import { type Change, type Columns, changeRow, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { replacementsIn } from "./corrections.ts";
import { CODED_READING, isSameReading, readReplaced } from "./position-codecs.ts";
import {
	dropPosition,
	type Person,
	type PlacedReading,
	type PositionRow,
	type ReadDocumentRow,
	savePosition,
	sentenceOf,
	standingPosition,
} from "./save-position.ts";

/** What a person does to the positions of one document; keys as `positionsIn` gives them. */
export type PositionAct =
	| { readonly do: "add"; readonly position: PlacedReading }
	| { readonly do: "correct"; readonly key: number; readonly position: PlacedReading }
	/** Says that a coder read it rightly: from now on it is the person's too. */
	| { readonly do: "accept"; readonly key: number; readonly note: string | null }
	/** Says that what it states was denied or withdrawn since, or stands after all; how it was read stays as it is. */
	| {
			readonly do: "mark";
			readonly key: number;
			readonly status: PositionStatus;
			readonly note: string | null;
	  }
	| { readonly do: "reject"; readonly key: number; readonly note: string | null }
	/** Takes a correction back, by its own key: what it replaced stands again. */
	| { readonly do: "withdraw"; readonly key: number };

const VERBS = {
	add: "add position",
	correct: "correct position",
	accept: "accept position",
	mark: "mark position",
	reject: "reject position",
	withdraw: "withdraw correction",
} as const satisfies Record<PositionAct["do"], string>;

/**
 * Adds a position to what was read in a document, corrects one, accepts or rejects it, or takes such a correction back; one
 * action, which `undo` takes back.
 *
 * What is replaced ends: the ledger no longer has it. It stays ended when the same coder reads the text again and finds the same
 * in the same words.
 *
 * - problems: `document-missing`, `position-missing`, `position-changed`, `position-decided`, `correction-missing`, `correction-changed`
 */
export const changePositions = (
	file: Case,
	document: string,
	person: Person,
	act: PositionAct,
	undertaking = undertake(VERBS[act.do]),
): Promise<Outcome<PositionChanged>> =>
	tryInChange(file, undertaking, async (change) => {
		const read = await change.db
			.selectFrom("documents")
			.select(["key", "id", "publisher", "date", "date_last"])
			.where("id", "=", document)
			.where("until", "is", null)
			.executeTakeFirst();
		if (read === undefined)
			return failed(
				"document-missing",
				`Expected a document of this case, got "${document}"; fissure texts shows ids`,
				document,
			);
		if (act.do === "add") return { ok: true, value: await add(change, read, person, act.position) };
		if (act.do === "withdraw") return withdraw(change, read, act.key);
		const old = await standingPosition(change, read, act.key);
		if (!old.ok) return old;
		// A correction of it would not count beside it, and nobody would see that.
		if (withoutVersion(old.value.reading.coder) === ADJUDICATED)
			return failed(
				"position-decided",
				`Expected a reading of one coder, got a decision between several; decide otherwise with fissure coders settle ${document}`,
				String(act.key),
			);
		if (await isInOpenTask(change, old.value))
			return failed(
				"position-missing",
				`Expected a position of ${document} whose coding is finished, got ${act.key}; what is coded in an open task its coder alone changes, on the page Coding`,
				String(act.key),
			);
		if (act.do === "reject") return { ok: true, value: await reject(change, read, person, old.value, act.note) };
		if (act.do === "accept") return { ok: true, value: await accept(change, read, person, old.value, act.note) };
		if (act.do === "mark") return { ok: true, value: await mark(change, read, person, old.value, act) };
		if (isSame(old.value, person, act.position))
			return { ok: true, value: { position: act.key, correction: old.value.correction?.key ?? null } };
		return { ok: true, value: await replace(change, read, person, old.value, act.position) };
	});

async function isInOpenTask({ db }: Change, { coding }: PositionRow): Promise<boolean> {
	const open = await db
		.selectFrom("codings")
		.innerJoin("coding_tasks", "coding_tasks.key", "codings.task")
		.select("coding_tasks.key")
		.where("codings.key", "=", coding)
		.where("coding_tasks.until", "is", null)
		.where("finished", "is", null)
		.executeTakeFirst();
	return open !== undefined;
}

/** The person already says just this. */
const isSame = ({ reading, note }: PositionRow, person: Person, position: PlacedReading): boolean =>
	withoutVersion(reading.coder) === person.coder && note === position.note && isSameReading(reading, position);

/** Asked twice, as by a hand that trembles, it is there once. */
async function add(
	change: Change,
	document: ReadDocumentRow,
	person: Person,
	position: PlacedReading,
): Promise<PositionChanged> {
	const there = await change.db
		.selectFrom("positions")
		.select("key")
		.where("document", "=", document.key)
		.where("until", "is", null)
		.where("start_at", "=", position.start)
		.execute();
	for (const { key } of there) {
		const held = await standingPosition(change, document, key);
		if (held.ok && isSame(held.value, person, position))
			return { position: key, correction: held.value.correction?.key ?? null };
	}
	return replace(change, document, person, null, position);
}

async function replace(
	change: Change,
	document: ReadDocumentRow,
	person: Person,
	old: PositionRow | null,
	position: PlacedReading,
): Promise<PositionChanged> {
	const replaces = old === null ? null : await giveWay(change, person, old);
	const status = position.status ?? old?.status ?? "asserted";
	const key = await savePosition(change, document, person, { ...position, status }, old);
	// Only now: a reading in which nothing is left would have ended.
	if (old !== null) await endPosition(change, person, old);
	const { note, issue, holder, stance } = position;
	const correction = { replaces, position: key, note };
	return {
		position: key,
		correction: await addCorrection(change, document, person, correction, { issue, holder, stance }),
	};
}

/** The row that says what a person reads instead, and what the history tells of it. */
const addCorrection = (
	change: Change,
	document: ReadDocumentRow,
	{ coder }: Person,
	correction: { readonly replaces: string | null; readonly position: number | null; readonly note: string | null },
	told: Columns,
): Promise<number> =>
	addRow(
		change,
		"corrections",
		{ document: document.key, person: coder, ...correction },
		{ document: document.id, ...told },
	);

/** The person reads just what a coder read: a correction that changes nothing. What a person has read needs no other's word. */
async function accept(
	change: Change,
	document: ReadDocumentRow,
	person: Person,
	old: PositionRow,
	note: string | null,
): Promise<PositionChanged> {
	const { coder, ...reading } = old.reading;
	if (coder.startsWith(PERSON_RULE)) return { position: old.key, correction: old.correction?.key ?? null };
	return replace(change, document, person, old, { ...reading, note, sentence: await sentenceOf(change, old) });
}

/** The person reads what was read before, and says what has become of it since. Said twice, it is there once. */
async function mark(
	change: Change,
	document: ReadDocumentRow,
	person: Person,
	old: PositionRow,
	{ status, note }: Pick<Extract<PositionAct, { do: "mark" }>, "status" | "note">,
): Promise<PositionChanged> {
	const { coder, ...reading } = old.reading;
	if (old.status === status && old.note === note && withoutVersion(coder) === person.coder)
		return { position: old.key, correction: old.correction?.key ?? null };
	return replace(change, document, person, old, { ...reading, status, note, sentence: await sentenceOf(change, old) });
}

async function reject(
	change: Change,
	document: ReadDocumentRow,
	person: Person,
	old: PositionRow,
	note: string | null,
): Promise<PositionChanged> {
	const replaces = await giveWay(change, person, old);
	await endPosition(change, person, old);
	// What nobody but the person had read leaves no gap that a later coding could fill.
	if (replaces === null) return { position: null, correction: null };
	const { issue, holder } = old.reading;
	const correction = await addCorrection(
		change,
		document,
		person,
		{ replaces, position: null, note },
		{ issue, holder },
	);
	return { position: null, correction };
}

/** Of somebody else's reading only the position ends, even the last: it returns when the correction is withdrawn. */
const endPosition = (change: Change, person: Person, { key, coding, reading }: PositionRow): Promise<void> =>
	withoutVersion(reading.coder) === person.coder
		? dropPosition(change, { key, coding })
		: endRow(change, "positions", key);

/** The reading whose place is taken, as JSON. Of the person's own correction, which ends, that is what it had replaced. */
async function giveWay(change: Change, person: Person, { reading, correction }: PositionRow): Promise<string | null> {
	if (correction === null || correction.person !== person.coder) return JSON.stringify(reading);
	await endRow(change, "corrections", correction.key);
	return correction.replaces;
}

async function withdraw(change: Change, document: ReadDocumentRow, key: number): Promise<Outcome<PositionChanged>> {
	const correction = await change.db
		.selectFrom("corrections")
		.select(["replaces", "position"])
		.where("key", "=", key)
		.where("document", "=", document.key)
		.where("until", "is", null)
		.executeTakeFirst();
	if (correction === undefined)
		return failed(
			"correction-missing",
			`Expected a valid correction, got ${key}; open ${document.id} again`,
			String(key),
		);
	const { replaces, position } = correction;
	const placed = position === null ? null : await readPosition(change, position);
	if (placed?.until === null) await dropPosition(change, placed);
	else if (placed !== null && (await isCorrected(change, document.key, CODED_READING.read(placed))))
		return failed(
			"correction-changed",
			"Expected the latest correction of the position, got an earlier one; undo the later one first",
			String(key),
		);
	const kept = replaces === null ? [] : await supersededRows(change, document.key, key, readReplaced(replaces).coder);
	await endRow(change, "corrections", key);
	for (const { key, until } of kept)
		await changeRow(change, "positions", key, { before: { until }, after: { until: null } });
	return { ok: true, value: { position: kept[0]?.key ?? null, correction: null } };
}

const readPosition = ({ db }: Change, key: number) =>
	db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.select([...CODED_READING.columns, "positions.key", "positions.until", "positions.coding"])
		.where("positions.key", "=", key)
		.executeTakeFirstOrThrow();

async function isCorrected(change: Change, document: number, reading: CodedReading): Promise<boolean> {
	const others = await replacementsIn(change, document, reading.coder);
	return (
		supersededBy(
			others.map(({ replaces }) => replaces),
			[reading],
		).size > 0
	);
}

/** What this correction alone keeps out of the standing reading of the coder; a second one of the same words may do so as well. */
async function supersededRows(change: Change, document: number, correction: number, coder: string) {
	const ended = await change.db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.select([...CODED_READING.columns, "positions.key", "positions.until"])
		.where("codings.document", "=", document)
		.where("codings.until", "is", null)
		.where("positions.until", "is not", null)
		.orderBy("positions.key")
		.execute();
	const rows = ended.filter((row) => withoutVersion(row.coder) === withoutVersion(coder));
	const replacements = await replacementsIn(change, document, coder);
	const takenBy = (standing: typeof replacements) =>
		supersededBy(
			standing.map(({ replaces }) => replaces),
			rows.map((row) => CODED_READING.read(row)),
		);
	const taken = takenBy(replacements);
	if (takenBy(replacements.filter(({ key }) => key !== correction)).size === taken.size) return [];
	return [...taken].flatMap(([place, at]) => {
		const row = rows[place];
		return row === undefined || replacements[at]?.key !== correction ? [] : [row];
	});
}
