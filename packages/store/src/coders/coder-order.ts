import {
	byCodeUnits,
	countingCoder,
	countingCodings,
	type Outcome,
	type StandingCoding,
	withoutVersion,
} from "@fissure/core";
import type { CoderInCase, CoderOrder } from "@fissure/model";
import type { Kysely } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { type Change, inChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { readWords } from "../rows/read-column.ts";
import type { CaseTables } from "../schema/schema.ts";

/** Documents that one query may name. */
const MOST_NAMED = 500;

/** Whose coding of a text counts in this case, where several have coded it. */
export const coderOrder = (file: Case): Promise<Outcome<CoderOrder>> =>
	attempt(file.address, async () => ({
		ok: true,
		value: (await standingOrder(file.db)) ?? { coders: null, at: null, who: null },
	}));

/** Chooses whose coding counts; null: as where nobody has chosen. One action, or none where it is so already. */
export const setCoderOrder = (file: Case, coders: readonly string[] | null): Promise<Outcome<"changed" | "held">> =>
	inChange(file, undertake("choose coders"), async (change) => {
		const standing = await readOrder(change.db);
		if (JSON.stringify(standing) === JSON.stringify(coders)) return "held";
		const rows = await change.db.selectFrom("coder_orders").select("key").where("until", "is", null).execute();
		for (const { key } of rows) await endRow(change, "coder_orders", key);
		if (coders !== null)
			await addRow(change, "coder_orders", { coders: JSON.stringify(coders) }, { coders: coders.join(", ") });
		await countAgain(change.db);
		return "changed";
	});

const readOrder = async (db: Kysely<CaseTables>): Promise<readonly string[] | null> =>
	(await standingOrder(db))?.coders ?? null;

/** What somebody chose last; null where nobody did. */
async function standingOrder(db: Kysely<CaseTables>) {
	const row = await db
		.selectFrom("coder_orders")
		.innerJoin("actions", "actions.key", "coder_orders.added")
		.select(["coders", "actions.at", "actions.who"])
		.where("coder_orders.until", "is", null)
		.where(intact("coder_orders"))
		.orderBy("coder_orders.key", "desc")
		.limit(1)
		.executeTakeFirst();
	return row === undefined ? null : { ...row, coders: readWords(row.coders, "coder_orders.coders") };
}

/** What another order than the one that holds would change. */
export interface OrderPreview {
	/** Of each coder who has finished the coding of a text: how many texts, and in how many of them it would count. */
	readonly coders: readonly { readonly coder: string; readonly finished: number; readonly counting: number }[];
	/** Texts in which something else would count than counts now. */
	readonly otherwise: number;
	/** Texts that somebody has coded, and in which nothing would count. */
	readonly none: number;
}

/**
 * Whose coding would count by another order, and in how many texts would that be another than counts now?
 *
 * - in:   null: as where nobody has chosen; undefined: the order that holds
 * - cost: reads the facts about all codings of the case once
 */
export const previewOrder = (
	{ address: path, db }: Case,
	order: readonly string[] | null | undefined,
): Promise<Outcome<OrderPreview>> =>
	attempt(path, async () => {
		const rows = await countedCodings(db, undefined, order === undefined ? await readOrder(db) : order);
		const coders = new Map<string, { readonly finished: Set<number>; readonly counting: Set<number> }>();
		const [texts, changed, counted] = [new Set<number>(), new Set<number>(), new Set<number>()];
		for (const { document, coder, isOpen, aside, counts } of rows) {
			texts.add(document);
			if (counts !== (aside === null)) changed.add(document);
			if (counts) counted.add(document);
			if (isOpen) continue;
			const own = coders.get(coder) ?? { finished: new Set(), counting: new Set() };
			coders.set(coder, own);
			own.finished.add(document);
			if (counts) own.counting.add(document);
		}
		return {
			ok: true,
			value: {
				coders: [...coders]
					.map(([coder, { finished, counting }]) => ({ coder, finished: finished.size, counting: counting.size }))
					.toSorted((a, b) => byCodeUnits(a.coder, b.coder)),
				otherwise: changed.size,
				none: texts.size - counted.size,
			},
		};
	});

/** Sets aside, in all texts, what does not count now, and brings back what does. */
export async function countAgain(db: Kysely<CaseTables>): Promise<void> {
	const order = await readOrder(db);
	let asked = db.selectFrom("codings").select("document").distinct().where("until", "is", null);
	// Where nobody has chosen, one coding alone counts, unless it is a task.
	if (order === null)
		asked = asked.where(({ or, eb, selectFrom }) =>
			or([
				eb("aside", "=", 1),
				eb("task", "is not", null),
				eb(
					"document",
					"in",
					selectFrom("codings as several")
						.select("several.document")
						.where("several.until", "is", null)
						.groupBy("several.document")
						.having(({ fn }) => fn.countAll(), ">", 1),
				),
			]),
		);
	const documents = (await asked.execute()).map(({ document }) => document);
	for (let from = 0; from < documents.length; from += MOST_NAMED)
		await countDocuments(db, documents.slice(from, from + MOST_NAMED), order);
}

/** The same in texts, at most as many as one query may name, of which a coding is new or has ended. */
export const countIn = async ({ db }: Change, documents: readonly number[]): Promise<void> =>
	countDocuments(db, documents, await readOrder(db));

async function countDocuments(
	db: Kysely<CaseTables>,
	documents: readonly number[],
	order: readonly string[] | null,
): Promise<void> {
	if (documents.length === 0) return;
	const rows = await countedCodings(db, documents, order);
	const changed = rows.filter(({ aside, counts }) => counts !== (aside === null));
	const keys = (counting: boolean) => changed.filter(({ counts }) => counts === counting).map(({ key }) => key);
	await setAside(db, keys(false), 1);
	await setAside(db, keys(true), null);
}

/** Of each text, whose coding counts in this case, or in the order that it is asked for. */
export interface CountingCoders {
	/** Null: nobody has chosen. */
	readonly order: readonly string[] | null;
	/** By id; null where none of the order has finished a coding of the text. */
	readonly ofText: ReadonlyMap<string, string | null>;
}

/** Whose coding of these texts counts, corrections of persons left aside? A text that nobody has coded is not in the answer. */
export const countingCoders = (file: Case, ids: readonly string[]): Promise<Outcome<CountingCoders>> =>
	attempt(file.address, async () => {
		const order = file.order ?? (await readOrder(file.db));
		const codings = new Map<string, StandingCoding[]>();
		for (let from = 0; from < ids.length; from += MOST_NAMED) {
			const rows = await file.db
				.selectFrom("codings")
				.innerJoin("documents", "documents.key", "codings.document")
				.leftJoin("coding_tasks", "coding_tasks.key", "codings.task")
				.select(["documents.id", "codings.coder", "codings.task", "finished"])
				.where("documents.id", "in", ids.slice(from, from + MOST_NAMED))
				.where("documents.until", "is", null)
				.where("codings.until", "is", null)
				.where(intact("codings"))
				.orderBy("codings.key")
				.execute();
			for (const { id, ...row } of rows) codings.set(id, [...(codings.get(id) ?? []), standingOf(row)]);
		}
		const ofText = new Map([...codings].map(([id, own]) => [id, countingCoder(own, order)]));
		return { ok: true, value: { order, ofText } };
	});

interface CountedCoding {
	readonly key: number;
	readonly document: number;
	/** Without a version. */
	readonly coder: string;
	/** A task that is not finished. */
	readonly isOpen: boolean;
	/** As the file has it. */
	readonly aside: 1 | null;
	readonly counts: boolean;
}

/** The codings of these texts, each with whether it counts by an order; `documents` undefined: of all texts. */
export async function countedCodings(
	db: Kysely<CaseTables>,
	documents: readonly number[] | undefined,
	order: readonly string[] | null,
): Promise<readonly CountedCoding[]> {
	const rows = await db
		.selectFrom("codings")
		.leftJoin("coding_tasks", "coding_tasks.key", "codings.task")
		.select(["codings.key", "codings.document", "codings.coder", "codings.task", "codings.aside", "finished"])
		.$if(documents !== undefined, (asked) => asked.where("codings.document", "in", documents ?? []))
		.where("codings.until", "is", null)
		.orderBy("codings.document")
		.orderBy("codings.key")
		.execute();
	const counted: CountedCoding[] = [];
	for (let from = 0; from < rows.length; ) {
		let to = from + 1;
		while (to < rows.length && rows[to]?.document === rows[from]?.document) to++;
		const own = rows.slice(from, to);
		const standing = own.map(standingOf);
		const counting = countingCodings(standing, order);
		for (const [place, { key, document, aside }] of own.entries()) {
			const { coder, task } = standing[place] as StandingCoding;
			counted.push({ key, document, coder, isOpen: task === "open", aside, counts: counting[place] === true });
		}
		from = to;
	}
	return counted;
}

const standingOf = (row: {
	readonly coder: string;
	readonly task: number | null;
	readonly finished: string | null;
}): StandingCoding => ({
	coder: withoutVersion(row.coder),
	task: row.task === null ? "free" : row.finished === null ? "open" : "assigned",
});

async function setAside(db: Kysely<CaseTables>, codings: readonly number[], aside: 1 | null): Promise<void> {
	if (codings.length === 0) return;
	await db.updateTable("codings").set({ aside }).where("key", "in", codings).execute();
	await db.updateTable("positions").set({ aside }).where("coding", "in", codings).execute();
}

/** Who has coded texts of the case, or is to: by name. */
export const codersIn = (file: Case): Promise<Outcome<readonly CoderInCase[]>> =>
	attempt(file.address, async () => {
		const codings = await file.db
			.selectFrom("codings")
			.innerJoin("documents", "documents.key", "codings.document")
			.innerJoin("actions", "actions.key", "codings.added")
			.select(({ fn }) => [
				"codings.coder",
				fn.count<number>("codings.document").distinct().as("texts"),
				fn.countAll<number>().filterWhere("codings.aside", "is", null).as("counting"),
				fn.min("actions.at").as("first"),
				fn.max("actions.at").as("last"),
			])
			.where("codings.until", "is", null)
			.where("documents.until", "is", null)
			.groupBy("codings.coder")
			.execute();
		const positions = await file.db
			.selectFrom("positions")
			.innerJoin("codings", "codings.key", "positions.coding")
			.innerJoin("documents", "documents.key", "codings.document")
			.select(({ fn }) => ["codings.coder", fn.countAll<number>().as("positions")])
			.where("positions.until", "is", null)
			.where("documents.until", "is", null)
			.groupBy("codings.coder")
			.execute();
		const tasks = await file.db
			.selectFrom("coding_tasks")
			.select(({ fn }) => ["coder", fn.countAll<number>().as("tasks"), fn.count<number>("finished").as("finished")])
			.where("until", "is", null)
			.groupBy("coder")
			.execute();
		const found = new Map<string, CoderInCase>();
		const add = (versioned: string, more: Partial<CoderInCase>): void => {
			const coder = withoutVersion(versioned);
			const known = found.get(coder) ?? { ...NOTHING_CODED, coder };
			found.set(coder, {
				coder,
				texts: known.texts + (more.texts ?? 0),
				positions: known.positions + (more.positions ?? 0),
				counting: known.counting + (more.counting ?? 0),
				first: known.first === null || (more.first ?? known.first) < known.first ? (more.first ?? null) : known.first,
				last: known.last === null || (more.last ?? known.last) > known.last ? (more.last ?? null) : known.last,
				tasks: known.tasks + (more.tasks ?? 0),
				finished: known.finished + (more.finished ?? 0),
			});
		};
		for (const { coder, ...row } of codings) add(coder, row);
		for (const { coder, ...row } of positions) add(coder, row);
		for (const { coder, ...row } of tasks) add(coder, row);
		return { ok: true, value: [...found.values()].toSorted((a, b) => byCodeUnits(a.coder, b.coder)) };
	});

const NOTHING_CODED = { texts: 0, positions: 0, counting: 0, first: null, last: null, tasks: 0, finished: 0 };
