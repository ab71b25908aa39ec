import {
	type Account,
	asReadBy,
	failed,
	isProgram,
	LEXICON,
	type Outcome,
	type Problem,
	withCorrections,
} from "@fissure/core";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";

/**
 * Accounts that the built-in coder has just read, with the positions of the coder whose coding of each text counts in this case, or in the
 * order of coders that it is asked by; with `byLexicon` those of the built-in coder in any order. With the lexicon's and a model's stands
 * what persons have corrected.
 *
 * - out:      in the same order; a text that none of the order has coded is left out and reported, since that nobody has read it is not that
 *             it says nothing
 * - problems: `text-unread-by-coders` to `onProblem`; problems of the file
 */
export async function accountsAsCounted(
	file: Case,
	store: Store,
	accounts: readonly Account[],
	{ onProblem, byLexicon }: { readonly onProblem: (problem: Problem) => void; readonly byLexicon: boolean },
): Promise<Outcome<readonly Account[]>> {
	const ids = accounts.map(({ document }) => document.id);
	const counting = await store.countingCoders(file, ids);
	if (!counting.ok) return counting;
	const corrections = await store.correctionsOf(file, ids);
	if (!corrections.ok) return corrections;
	const { order, ofText } = counting.value;
	const coderOf = (id: string): string | null =>
		byLexicon ? LEXICON : (ofText.get(id) ?? (order === null || order.includes(LEXICON) ? LEXICON : null));
	const others = ids.filter((id) => ![LEXICON, null].includes(coderOf(id)));
	const codings = await codingsBy(file, store, others, coderOf);
	const counted: Account[] = [];
	for (const account of accounts) {
		const { id } = account.document;
		const coder = coderOf(id);
		if (coder === null) {
			onProblem(unread(id, order ?? []));
			continue;
		}
		const read = (codings.get(id) ?? []).reduce<Account | null>(together, null);
		const own = read === null ? account : asReadBy(account, read);
		const corrected = corrections.value.filter(({ document }) => document === id);
		counted.push(isProgram(coder) ? withCorrections(own, corrected) : own);
	}
	return { ok: true, value: counted };
}

/** By id of a text what its coder read in it: a person may have a coding of their own and a task. */
async function codingsBy(
	file: Case,
	store: Store,
	ids: readonly string[],
	coderOf: (id: string) => string | null,
): Promise<ReadonlyMap<string, readonly Account[]>> {
	const codings = new Map<string, Account[]>();
	for (const coder of new Set(ids.flatMap((id) => coderOf(id) ?? [])))
		for await (const { account } of store.codingsOf(file, { ids: ids.filter((id) => coderOf(id) === coder), coder })) {
			const { id } = account.document;
			codings.set(id, [...(codings.get(id) ?? []), account]);
		}
	return codings;
}

/** Two codings of one text by one coder as one. */
const together = (before: Account | null, next: Account): Account =>
	before === null
		? next
		: {
				...next,
				statements: [...before.statements, ...next.statements],
				positions: [
					...before.positions,
					...next.positions.map((position) => ({
						...position,
						statement: position.statement + before.statements.length,
					})),
				],
			};

const unread = (id: string, order: readonly string[]): Problem =>
	failed(
		"text-unread-by-coders",
		`Expected a text that one of the coders ${order.join(", ")} has coded, got one that none of them has; add lexicon at the end of the order, or compare other texts`,
		id,
	).problem;
