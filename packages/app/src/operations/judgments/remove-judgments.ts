import type { Outcome } from "@fissure/core";
import type { CaseView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Typed } from "../definition/command.ts";
import { command, operation } from "../definition/operation.ts";

/** Which judgments are no longer current. */
const removedView = (ids: readonly string[]): CaseView => ({
	title: "Judgments removed",
	data: { removed: ids },
	columns: ["id"],
	rows: ids.map((id) => [id]),
	notes: ['What they were stays in the history; "fissure undo" brings them back.'],
	text: ids.map((id) => `- ${id}`),
});

export const removeJudgments = command({
	name: "remove-judgments",
	question: "Remove the named judgments, all or none; they stay in the history",
	effect: "writes",
	command: null,
	local: ({ z }) => z.strictObject({ ids: z.array(z.string()).readonly() }),
	json: ({ z, list, words }) => z.strictObject({ removed: list(words) }),
	typed: ({ words }: Typed) =>
		words.length === 0
			? 'Expected judgments after "remove", got nothing; fissure judge list shows ids'
			: { ids: words },
	run: ({ ids }, { case: choice }) => removeJudgmentsInCase(choice, ids),
	view: removedView,
});

export const deleteJudgment = operation({
	name: "delete-judgment",
	question: "Remove a judgment; it stays in the history",
	effect: "writes",
	http: "DELETE /api/judgments/:id",
	input: ({ Id, whole }) =>
		Id.extend({ seen: whole.min(0).exactOptional().describe("`version` of the judgment that the person saw") }),
	output: ({ list, words }) => list(words),
	run: ({ id, seen }, { case: choice }) => removeJudgmentsInCase(choice, [id], seen),
});

/**
 * Judgments are no longer current; what they were stays in the history, and one undo brings all of them back.
 *
 * @param seen `version` of the one judgment that is meant; without it whatever is there is removed
 * - problems: `judgment-missing`, `judgment-changed`, those of opening
 */
export const removeJudgmentsInCase = (
	choice: CaseChoice,
	ids: readonly string[],
	seen?: number,
): Promise<Outcome<readonly string[]>> =>
	inCase(choice, "write", async (file, store) => {
		const undertaking = store.undertake("remove judgment");
		const known = await store.judgmentsOf(file, { ids });
		if (!known.ok) return known;
		// All or none: a person who mistyped one does not want to know which of the others are gone.
		const standing = new Set(known.value.map(({ judgment }) => judgment.id));
		const missing = ids.find((id) => !standing.has(id));
		if (missing !== undefined) return store.noJudgment(missing);
		for (const id of new Set(ids)) {
			const removed = await store.removeJudgment(file, id, undertaking, seen);
			if (!removed.ok) return removed;
		}
		return { ok: true, value: ids };
	});
