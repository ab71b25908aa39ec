import { failed, type Outcome } from "@fissure/core";
import type { ActionShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const showAction = operation({
	name: "show-action",
	question: "What did one action add and change?",
	effect: "reads",
	http: "GET /api/history/:key",
	input: ({ z, whole }) => z.strictObject({ key: whole.positive() }),
	output: ({ ActionShownSchema }) => ActionShownSchema,
	run: (asked, { case: choice }) => actionInCase({ case: choice, ...asked }),
});

export interface ActionRequest {
	readonly case: CaseChoice;
	/** As the history lists it. */
	readonly key: number;
}

/** More than a person reads of one action. */
const MOST_CHANGES = 200;

/**
 * What did one action of the history make and change?
 *
 * - problems: `action-missing`, those of opening
 */
export const actionInCase = ({ case: choice, key }: ActionRequest): Promise<Outcome<ActionShown>> =>
	inCase(choice, "read", async (file, store) => {
		const history = await store.readHistory(file, { before: key + 1, size: 1 });
		if (!history.ok) return history;
		const [action] = history.value;
		if (action?.key !== key)
			return failed("action-missing", `Expected an action of this case, got ${key}; see its history`, String(key));
		const changes = await store.readChanges(file, key, MOST_CHANGES);
		return changes.ok ? { ok: true, value: { action, changes: changes.value } } : changes;
	});
