import { failed, type Outcome } from "@fissure/core";
import { type CoderMemo, isNote, LONGEST_NOTE } from "@fissure/model";
import type { Case, MemoFilters } from "@fissure/store";
import { inCase, type Store } from "../../case/in-case.ts";
import { operation, type Schemas } from "../definition/operation.ts";

const memosOutput = ({ list, CoderMemoSchema }: Schemas) => list(CoderMemoSchema);

export const listMemos = operation({
	name: "list-memos",
	question: "What have coders noted on texts and issues?",
	effect: "reads",
	http: "GET /api/coding/memos",
	input: ({ z, words }) =>
		z.strictObject({ document: words.max(500).exactOptional().describe("Id"), issue: words.max(200).exactOptional() }),
	output: memosOutput,
	run: (filters, { case: choice }) => inCase(choice, "read", (file, store) => memosSeen(file, store, filters)),
});

export const writeMemo = operation({
	name: "write-memo",
	question: "Note something on a text or an issue while coding; an empty memo removes yours",
	least: "coder",
	effect: "writes",
	http: "PUT /api/coding/memos",
	input: ({ z, words }) =>
		z.strictObject({
			document: words.max(500).nullable().describe("Id; null for a memo on an issue"),
			issue: words.max(200).nullable(),
			text: words.max(LONGEST_NOTE),
		}),
	output: memosOutput,
	run: ({ document, issue, text }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			if (document === null && issue === null)
				return failed("nothing-named", "Expected a text or an issue to note on, got neither; name one", "document");
			const trimmed = text.trim();
			if (trimmed !== "" && !isNote(trimmed))
				return failed("note-too-long", `Expected a memo of at most ${LONGEST_NOTE} characters; shorten it`, "text");
			const saved = await store.saveMemo(file, { coder: store.ownCoder(file), document, issue, text: trimmed });
			if (!saved.ok) return saved;
			return memosSeen(file, store, {
				...(document === null ? {} : { document }),
				...(issue === null ? {} : { issue }),
			});
		}),
});

/**
 * The memos that the person who asks may see: their own, and those of others but on texts that one of the two has not finished coding. What
 * another notes on an issue may be about a text that both have to code blind, and is seen when one of them has finished it.
 */
export async function memosSeen(
	file: Case,
	store: Store,
	filters: MemoFilters,
): Promise<Outcome<readonly CoderMemo[]>> {
	const memos = await store.memosOf(store.unhidden(file), filters);
	if (!memos.ok) return memos;
	const open = await store.tasksOf(file, { finished: false });
	if (!open.ok) return open;
	const own = store.ownCoder(file);
	const blind = new Set(open.value.flatMap((task) => (task.coder === own && task.blind ? [task.document] : [])));
	const isOpen = ({ coder, document }: CoderMemo): boolean =>
		(document === null && open.value.some((task) => task.coder === coder && blind.has(task.document))) ||
		open.value.some(
			(task) => task.document === document && (task.coder === coder || (task.coder === own && task.blind)),
		);
	return { ok: true, value: memos.value.filter((memo) => memo.coder === own || !isOpen(memo)) };
}
