import type { EditChange, Outcome } from "@fissure/core";
import type { ChangeShown, EditShown } from "@fissure/model";
import type { EditFilters } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { wordsInContext } from "../../case/words-in-context.ts";
import { editsInCase } from "./edits-in-case.ts";

/**
 * What was changed at the sources, each with its gravest change as it stood and as it is?
 *
 * - problems: those of opening
 */
export async function editsShown({
	case: choice,
	filters,
}: {
	readonly case: CaseChoice;
	readonly filters?: EditFilters;
}): Promise<Outcome<readonly EditShown[]>> {
	const edits = await editsInCase({ case: choice, ...(filters === undefined ? {} : { filters }) });
	if (!edits.ok) return edits;
	return inCase(choice, "read", async (file, store) => {
		const inContext = wordsInContext(file, store);
		const shown: EditShown[] = [];
		for (const { changes, ...edit } of edits.value.edits) {
			const gravest = changes.toSorted((a, b) => b.consequence - a.consequence)[0];
			shown.push({
				...edit,
				changes: changes.length,
				kinds: [...new Set(changes.flatMap(({ kinds }) => kinds))],
				gravest: gravest === undefined ? null : await bothSides(gravest, inContext),
			});
		}
		return { ok: true, value: shown };
	});
}

async function bothSides(change: EditChange, inContext: ReturnType<typeof wordsInContext>): Promise<ChangeShown> {
	const { before, after, because } = change;
	const place = change.in === undefined ? {} : { in: change.in };
	return {
		before: before === null ? null : await inContext({ ...before, ...place }),
		after: after === null ? null : await inContext({ ...after, ...place }),
		because,
	};
}
