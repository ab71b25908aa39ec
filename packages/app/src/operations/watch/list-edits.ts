import type { EditChange, Outcome } from "@fissure/core";
import type { ChangeShown, EditShown } from "@fissure/model";
import type { EditFilters } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { wordsInContext } from "../../case/words-in-context.ts";
import { editsInCase } from "../../watch/edits/edits-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listEdits = operation({
	name: "list-edits",
	question: "Which pages changed, each with its most severe change?",
	effect: "reads",
	http: "GET /api/edits",
	input: ({ z, listOf, whole, words }) =>
		z.strictObject({
			classes: listOf(z.enum(["cosmetic", "substantive"])).exactOptional(),
			document: words.max(1000).exactOptional().describe("Id of either version"),
			since: words.max(40).exactOptional(),
			order: z.enum(["newest", "consequence"]).exactOptional(),
			limit: whole.min(1).max(2000).exactOptional(),
		}),
	output: ({ EditShownSchema, list }) => list(EditShownSchema),
	run: (filters, { case: choice }) => editsShown({ case: choice, filters }),
});

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
