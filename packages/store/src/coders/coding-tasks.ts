import { ADJUDICATED, failed, type Outcome } from "@fissure/core";
import type { CodingTask } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { type Change, changeRow, inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { ownCoder, unhidden } from "./as-seen.ts";
import { countIn } from "./coder-order.ts";

export interface NewTask {
	/** Id. */
	readonly document: string;
	/** `person:Ana`. */
	readonly coder: string;
	readonly batch: string;
	readonly blind: boolean;
	readonly training: boolean;
}

/**
 * Assigns texts to coders, all of them as one action. What a coder has been assigned before stays as it is.
 *
 * - out:    tasks that are new
 * - silent: on texts that the case does not hold
 */
export const assignTasks = (file: Case, tasks: readonly NewTask[]): Promise<Outcome<number>> =>
	inChange(file, undertake("assign texts"), async (change) => {
		let added = 0;
		for (const { document, coder, batch, blind, training } of tasks) {
			const held = await change.db
				.selectFrom("documents")
				.leftJoin("coding_tasks", (join) =>
					join
						.onRef("coding_tasks.document", "=", "documents.key")
						.on("coding_tasks.coder", "=", coder)
						.on("coding_tasks.until", "is", null),
				)
				.select(["documents.key", "coding_tasks.key as task"])
				.where("documents.id", "=", document)
				.where("documents.until", "is", null)
				.executeTakeFirst();
			if (held === undefined || held.task !== null) continue;
			const row = { document: held.key, coder, batch, blind: bit(blind), training: bit(training), finished: null };
			await addRow(change, "coding_tasks", row, { document, coder, batch });
			added++;
		}
		return added;
	});

const bit = (value: boolean): 0 | 1 => (value ? 1 : 0);

export interface TaskFilters {
	readonly key?: number;
	readonly coder?: string;
	readonly batch?: string;
	/** Id. */
	readonly document?: string;
	/** Open ones alone, or finished ones alone. */
	readonly finished?: boolean;
}

/**
 * Which texts are assigned to whom, and how far are they? In the order in which they were assigned; of open tasks of others not how much
 * was read in them.
 */
export const tasksOf = (file: Case, filters: TaskFilters = {}): Promise<Outcome<readonly CodingTask[]>> =>
	attempt(file.address, async () => {
		const { key, coder, batch, document, finished } = filters;
		const own = ownCoder(file);
		let asked = unhidden(file)
			.db.selectFrom("coding_tasks")
			.innerJoin("documents", "documents.key", "coding_tasks.document")
			.innerJoin("actions", "actions.key", "coding_tasks.added")
			.select([
				"coding_tasks.key",
				"documents.id as document",
				"documents.title",
				"coding_tasks.coder",
				"batch",
				"blind",
			])
			.select(["training", "finished", "actions.at as assigned"])
			.select(({ selectFrom }) =>
				selectFrom("positions")
					.innerJoin("codings", "codings.key", "positions.coding")
					.select(({ fn }) => fn.countAll<number>().as("count"))
					.whereRef("codings.task", "=", "coding_tasks.key")
					.where("codings.until", "is", null)
					.where("positions.until", "is", null)
					.as("positions"),
			)
			.where("coding_tasks.until", "is", null)
			.where("documents.until", "is", null)
			.where(intact("coding_tasks"))
			.orderBy("coding_tasks.key");
		if (key !== undefined) asked = asked.where("coding_tasks.key", "=", key);
		if (coder !== undefined) asked = asked.where("coding_tasks.coder", "=", coder);
		if (batch !== undefined) asked = asked.where("batch", "=", batch);
		if (document !== undefined) asked = asked.where("documents.id", "=", document);
		if (finished !== undefined) asked = asked.where("finished", finished ? "is not" : "is", null);
		const rows = await asked.execute();
		return {
			ok: true,
			value: rows.map(({ blind, training, positions, ...row }) => ({
				...row,
				blind: blind === 1,
				training: training === 1,
				positions: row.finished === null && row.coder !== own ? null : (positions ?? 0),
			})),
		};
	});

/**
 * Says that a task is finished, or opens it again. A text in which nothing was read is coded too: it holds no position.
 *
 * - in:       `codebook`: name and hash of the codebook that was coded by
 * - problems: `task-missing`, and problems of the file
 */
export const finishTask = (
	file: Case,
	key: number,
	{ finished, codebook }: { readonly finished: boolean; readonly codebook: string },
): Promise<Outcome<"changed" | "held">> =>
	tryInChange(file, undertake(finished ? "finish coding" : "reopen coding"), async (change) => {
		const task = await standingTask(change, key);
		if (!task.ok) return task;
		if ((task.value.finished !== null) === finished) return { ok: true, value: "held" };
		await setFinished(change, key, { ...task.value, finished, codebook });
		await countIn(change, [task.value.document]);
		return { ok: true, value: "changed" };
	});

/** The same in an action that is under way. Who counts it must be asked again. */
export async function setFinished(
	change: Change,
	key: number,
	{
		document,
		coder,
		finished,
		codebook,
	}: {
		readonly document: number;
		readonly coder: string;
		readonly finished: boolean;
		readonly codebook: string;
	},
): Promise<string | null> {
	const { db, file } = change;
	const task = await db.selectFrom("coding_tasks").select("finished").where("key", "=", key).executeTakeFirstOrThrow();
	const coding = await db
		.selectFrom("codings")
		.select("key")
		.where("task", "=", key)
		.where("until", "is", null)
		.executeTakeFirst();
	if (coding === undefined && finished)
		await addRow(
			change,
			"codings",
			{ document, coder, codebook, parties: "[]", aside: 1, task: key },
			{ document, coder, codebook },
		);
	const after = { finished: finished ? file.now() : null };
	await changeRow(change, "coding_tasks", key, { before: { finished: task.finished }, after });
	return after.finished;
}

/** Takes tasks back; what was coded for them stays in the history and counts no more. */
export const removeTasks = (file: Case, keys: readonly number[]): Promise<Outcome<number>> =>
	inChange(file, undertake("withdraw tasks"), async (change) => {
		let removed = 0;
		for (const key of keys) {
			const task = await standingTask(change, key);
			if (!task.ok) continue;
			const codings = await change.db
				.selectFrom("codings")
				.select("key")
				.where("task", "=", key)
				.where("until", "is", null)
				.execute();
			for (const coding of codings) await endRow(change, "codings", coding.key);
			await endRow(change, "coding_tasks", key);
			if (task.value.coder === ADJUDICATED) await endAdjudications(change, task.value.document);
			await countIn(change, [task.value.document]);
			removed++;
		}
		return removed;
	});

export async function standingTask({ db }: Change, key: number) {
	const row = await db
		.selectFrom("coding_tasks")
		.select(["document", "coder", "finished"])
		.where("key", "=", key)
		.where("until", "is", null)
		.where(intact("coding_tasks"))
		.executeTakeFirst();
	if (row !== undefined) return { ok: true, value: row } as const;
	return failed(
		"task-missing",
		`Expected a task that is assigned, got ${key}; open the list of tasks again`,
		String(key),
	);
}

/** With the task of the decisions on a text these end too. */
async function endAdjudications(change: Change, document: number): Promise<void> {
	const rows = await change.db
		.selectFrom("adjudications")
		.select("key")
		.where("document", "=", document)
		.where("until", "is", null)
		.execute();
	for (const { key } of rows) await endRow(change, "adjudications", key);
}
