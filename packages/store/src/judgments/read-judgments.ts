import type { Judgment, Outcome } from "@fissure/core";
import type { JudgmentChange, StoredJudgment } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { readRecord } from "../rows/read-column.ts";
import { noJudgment } from "./change-judgments.ts";
import { STORED_JUDGMENT, WHOLE_JUDGMENT } from "./judgment-codecs.ts";

/** Which judgments are asked for; every list means "any of these". */
export interface JudgmentFilters {
	readonly ids?: readonly string[];
	readonly kinds?: readonly Judgment["kind"][];
	readonly topics?: readonly string[];
}

/** Ids that one query may name; SQLite has room for some thousands more. */
const MOST_NAMED = 500;

/** The judgments that are current and pass, by id. */
export const judgmentsOf = (
	file: Case,
	{ ids, kinds, topics }: JudgmentFilters = {},
): Promise<Outcome<readonly StoredJudgment[]>> =>
	attempt(file.address, async () => {
		let asked = file.db
			.selectFrom("judgments")
			.innerJoin("actions", "actions.key", "judgments.added")
			.select(STORED_JUDGMENT.columns)
			.where(intact("judgments"))
			.where(intact("actions"))
			.where("judgments.until", "is", null)
			.orderBy("id");
		if (ids !== undefined && ids.length <= MOST_NAMED) asked = asked.where("id", "in", ids);
		if (kinds !== undefined) asked = asked.where("kind", "in", kinds);
		const stored = (await asked.execute()).map((row) => STORED_JUDGMENT.read(row));
		const named = ids === undefined ? null : new Set(ids);
		const value = stored.filter(
			({ judgment }) =>
				(named?.has(judgment.id) ?? true) &&
				(topics === undefined || judgment.topics.some((topic) => topics.includes(topic))),
		);
		return { ok: true, value };
	});

/**
 * What was once thought, by whom, and what came in its place? Oldest first, undone actions among them.
 *
 * - problems: `judgment-missing` where there never was one of that id
 */
export const judgmentHistory = (file: Case, id: string): Promise<Outcome<readonly JudgmentChange[]>> =>
	attempt(file.address, async () => {
		const entries = await file.db
			.selectFrom("judgments")
			.innerJoin("journal", (join) =>
				join.onRef("journal.row_key", "=", "judgments.key").on("journal.table_name", "=", "judgments"),
			)
			.innerJoin("actions", "actions.key", "journal.action")
			.select(["actions.key as action", "verb", "at", "who", ...WHOLE_JUDGMENT.columns, "before", "after"])
			.where("judgments.id", "=", id)
			.where(intact("judgments"))
			.where(intact("journal"))
			.where(intact("actions"))
			.orderBy("journal.key")
			.execute();
		if (entries.length === 0) return noJudgment(id);
		const changes: JudgmentChange[] = [];
		for (const { before, after, judgment, ...done } of entries) {
			const last = changes.at(-1);
			const stands = before === null || readRecord(after, "journal.after").until === null;
			const now = stands ? WHOLE_JUDGMENT.read({ judgment }).judgment : null;
			// An action that puts one in the place of another ends a row and adds one: one change.
			if (last?.action === done.action) changes[changes.length - 1] = { ...last, after: now };
			else changes.push({ ...done, before: last?.after ?? null, after: now });
		}
		return { ok: true, value: changes };
	});
