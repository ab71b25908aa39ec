import type { Judgment, Outcome } from "@fissure/core";
import type { StoredJudgment } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { STORED_JUDGMENT } from "./judgment-codecs.ts";

/** Which judgments are asked for; every list means "any of these". */
export interface JudgmentFilters {
	readonly ids?: readonly string[];
	readonly kinds?: readonly Judgment["kind"][];
	readonly topics?: readonly string[];
}

/** Ids that one query may name; SQLite has room for some thousands more. */
const MOST_NAMED = 500;

/** The judgments that stand and pass, by id. */
export const judgmentsOf = (
	file: CaseFile,
	{ ids, kinds, topics }: JudgmentFilters = {},
): Promise<Outcome<readonly StoredJudgment[]>> =>
	attempt(file.path, async () => {
		let asked = file.db
			.selectFrom("judgments")
			.innerJoin("actions", "actions.key", "judgments.added")
			.select(STORED_JUDGMENT.columns)
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
