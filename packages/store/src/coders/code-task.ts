import { failed, type Outcome } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { type Change, tryInChange, undertake } from "../history/change.ts";
import { CODED_READING, isSameReading } from "../positions/position-codecs.ts";
import { dropPosition, type PlacedReading, savePosition, standingPosition } from "../positions/save-position.ts";
import { standingTask } from "./coding-tasks.ts";

/** What a coder does to their own coding of an assigned text; keys as `positionsIn` gives them. */
export type TaskAct =
	| { readonly do: "add"; readonly position: PlacedReading }
	| { readonly do: "change"; readonly key: number; readonly position: PlacedReading }
	| { readonly do: "remove"; readonly key: number };

const VERBS = { add: "code words", change: "change coding", remove: "remove coding" } as const satisfies Record<
	TaskAct["do"],
	string
>;

/**
 * Changes a coder's own coding of a text that is assigned to them. It is no correction of what others read, and counts nowhere before the
 * task is finished. One action; when this returns it is on the disk. What is just the same as before, as when a request is sent again whose
 * answer was lost, is not added twice.
 *
 * - out:      key of the position; null where it was removed
 * - problems: `task-missing`, `task-of-another`, `task-finished`, `position-missing`, `position-changed`
 */
export const codeTask = (
	file: Case,
	key: number,
	{ coder, codebook }: { readonly coder: string; readonly codebook: string },
	act: TaskAct,
): Promise<Outcome<number | null>> =>
	tryInChange(file, undertake(VERBS[act.do]), async (change) => {
		const task = await standingTask(change, key);
		if (!task.ok) return task;
		if (task.value.coder !== coder)
			return failed(
				"task-of-another",
				`Expected a task of ${coder}, got one of ${task.value.coder}; open your own list of tasks`,
				String(key),
			);
		if (task.value.finished !== null)
			return failed(
				"task-finished",
				"Expected an open task, got one that is finished; open it again to change what you read",
				String(key),
			);
		const document = await change.db
			.selectFrom("documents")
			.select(["key", "id", "publisher", "date", "date_last"])
			.where("key", "=", task.value.document)
			.executeTakeFirstOrThrow();
		const person = { coder, codebook, task: key };
		if (act.do === "add") {
			const same = await sameInTask(change, key, act.position);
			return { ok: true, value: same ?? (await savePosition(change, document, person, act.position)) };
		}
		const old = await standingPosition(change, document, act.key);
		if (!old.ok) return old;
		const own = await change.db
			.selectFrom("codings")
			.select("task")
			.where("key", "=", old.value.coding)
			.executeTakeFirst();
		if (own?.task !== key)
			return failed(
				"position-missing",
				`Expected a position of this task, got ${act.key}; open the text again`,
				String(act.key),
			);
		const changed = act.do === "change" ? await savePosition(change, document, person, act.position, old.value) : null;
		await dropPosition(change, old.value);
		return { ok: true, value: changed };
	});

/** Key of a position of this task with the same reading, verb and note. */
async function sameInTask(
	{ db }: Change,
	task: number,
	{ verb = null, note, ...reading }: PlacedReading,
): Promise<number | null> {
	const rows = await db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.innerJoin("statements", (join) =>
			join.onRef("statements.coding", "=", "positions.coding").onRef("statements.number", "=", "positions.statement"),
		)
		.select([...CODED_READING.columns, "positions.key as key", "positions.note as note", "statements.verb as verb"])
		.where("codings.task", "=", task)
		.where("positions.until", "is", null)
		.where("positions.number", "=", reading.start)
		.execute();
	const same = rows.find(
		(row) => row.verb === verb && row.note === note && isSameReading(CODED_READING.read(row), reading),
	);
	return same?.key ?? null;
}
