import { failed, isTarget, isUnder, type Outcome } from "@fissure/core";
import type { Deed, DeedKind } from "@fissure/model";
import type { Selectable } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { intactRows } from "../checksums/intact.ts";
import { mending, mendRow, type Row, writeAgain, wrongRows } from "../damage/mend-rows.ts";
import { datePeriod } from "../documents/document-filters.ts";
import { type Change, inChange, tryInChange, undertake } from "../history/change.ts";
import { endRow, insertRows } from "../history/insert-rows.ts";
import type { CaseTables } from "../schema/schema.ts";
import { DEED, deedOf } from "./deed-codecs.ts";

export interface SavedDeeds {
	readonly new: number;
	/** The case had a deed of this id that said something else; it stays in the history. */
	readonly changed: number;
	/** The case has this very deed. */
	readonly held: number;
}

/**
 * Saves deeds: one action. A deed of the same id takes the place of the former; of two of one id, the last counts. A damaged deed that is
 * among them is written as it was.
 *
 * - problems: `case-read-only`, and problems of the file
 */
export const saveDeeds = (
	file: Case,
	deeds: readonly Deed[],
	undertaking = undertake("import deeds"),
): Promise<Outcome<SavedDeeds>> =>
	inChange(file, undertaking, async (change) => {
		const given = [...new Map(deeds.map((deed) => [deed.id, deed])).values()];
		await mendDeeds(change, given);
		const standing = await standingDeeds(
			change,
			given.map(({ id }) => id),
		);
		const fresh = given.filter((deed) => !isSame(standing.get(deed.id), deed));
		let changed = 0;
		for (const { id } of fresh) {
			const former = standing.get(id);
			if (former === undefined) continue;
			await endRow(change, "deeds", former.key);
			changed++;
		}
		await insertDeeds(change, fresh);
		return { new: fresh.length - changed, changed, held: given.length - fresh.length };
	});

async function mendDeeds({ db }: Change, deeds: readonly Deed[]): Promise<void> {
	const wrong = (await wrongRows(db, "deeds")).filter(({ until }) => until === null);
	if (wrong.length === 0) return;
	const written = deeds.map((deed): Row => DEED.write(deed));
	await mending(db, "deeds", async () => {
		for (const one of wrong) {
			const candidates = written.map((row) => ({ ...one, ...row }));
			if (await mendRow(db, "deeds", one, candidates)) continue;
			// Its checksum alone is another.
			const same = written.find((row) => DEED.names.every((name) => row[name] === one[name]));
			if (same !== undefined) await writeAgain(db, "deeds", one, one);
		}
	});
}

function isSame(row: Selectable<CaseTables["deeds"]> | undefined, deed: Deed): boolean {
	if (row === undefined) return false;
	const written: Readonly<Record<string, unknown>> = DEED.write(deed);
	return DEED.names.every((name) => row[name] === written[name]);
}

/** Ids that one query may name. */
const MOST_NAMED = 500;

async function standingDeeds(
	{ db }: Change,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Selectable<CaseTables["deeds"]>>> {
	const rows: (readonly [string, Selectable<CaseTables["deeds"]>])[] = [];
	for (let from = 0; from < ids.length; from += MOST_NAMED) {
		const named = ids.slice(from, from + MOST_NAMED);
		const query = db.selectFrom("deeds").where("id", "in", named).where("until", "is", null);
		for (const row of await intactRows("deeds", query)) rows.push([row.id, row]);
	}
	return new Map(rows);
}

const COLUMNS = ["added", "until", ...DEED.names] as const;

/** A list of sanctions has tens of thousands: rows and their entries in the history are written together. */
async function insertDeeds(change: Change, deeds: readonly Deed[]): Promise<void> {
	const { db } = change;
	const action = await change.action();
	const last = await db
		.selectFrom("deeds")
		.select(({ fn }) => fn.max("key").as("key"))
		.executeTakeFirst();
	const cells: (string | number | null)[] = [];
	for (const deed of deeds) {
		cells.push(action, null);
		DEED.put(deed, cells);
	}
	await insertRows(change, "deeds", { columns: COLUMNS, cells });
	const rows = await db
		.selectFrom("deeds")
		.select(["key", "id"])
		.where("key", ">", last?.key ?? 0)
		.orderBy("key")
		.execute();
	await insertRows(change, "journal", {
		columns: ["action", "table_name", "row_key", "before", "after"],
		cells: rows.flatMap(({ key, id }) => [action, "deeds", key, null, JSON.stringify({ id })]),
	});
}

/** Of each that is named, any of its values; a date is within both. */
export interface DeedFilters {
	readonly ids?: readonly string[] | undefined;
	readonly kinds?: readonly DeedKind[] | undefined;
	readonly actors?: readonly string[] | undefined;
	/** Codes or names; a state is also that of the persons, firms and ships to whom it was done. */
	readonly targets?: readonly string[] | undefined;
	readonly programmes?: readonly string[] | undefined;
	readonly issues?: readonly string[] | undefined;
	/** ISO days, months or years. */
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

const COLUMN_OF = [
	["kinds", "kind"],
	["actors", "actor"],
	["issues", "issue"],
] as const;

/** Which deeds does the case have? The oldest first. */
export const deedsOf = (file: Case, filters: DeedFilters = {}): Promise<Outcome<readonly Deed[]>> =>
	attempt(file.address, async () => {
		const { ids, targets, programmes, from, to } = filters;
		let query = file.db.selectFrom("deeds").where("until", "is", null);
		for (const [filter, column] of COLUMN_OF) {
			const values: readonly string[] | undefined = filters[filter];
			if (values !== undefined) query = query.where(column, "in", values);
		}
		// A deed of a year or month is within a period that its year or month meets.
		if (from !== undefined) query = query.where("date", ">=", datePeriod(from).first.slice(0, 4));
		if (to !== undefined) query = query.where("date", "<=", datePeriod(to).last);
		const rows = await intactRows("deeds", query.orderBy("date").orderBy("id"));
		const named = ids === undefined ? null : new Set(ids);
		const first = from === undefined ? "" : datePeriod(from).first;
		const value = rows
			.map((row) => deedOf(row))
			.filter(({ id, date }) => (named?.has(id) ?? true) && datePeriod(date).last >= first)
			.filter((deed) => targets?.some((target) => isTarget(deed, target)) ?? true)
			.filter((deed) => programmes?.some((programme) => isUnder(deed, programme)) ?? true);
		return { ok: true, value };
	});

/**
 * Deeds are no longer in the case; they stay in the history.
 *
 * - problems: `deed-missing`, and then none is removed
 */
export const removeDeeds = (
	file: Case,
	ids: readonly string[],
	undertaking = undertake("remove deeds"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const named = [...new Set(ids)];
		const standing = await standingDeeds(change, named);
		const missing = named.find((id) => !standing.has(id));
		if (missing !== undefined)
			return failed("deed-missing", `Expected a deed of this case, got "${missing}"; see fissure deeds list`, missing);
		for (const { key } of standing.values()) await endRow(change, "deeds", key);
		return { ok: true, value: null };
	});
