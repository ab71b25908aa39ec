import { type Account, type Outcome, withCorrections } from "@fissure/core";
import type { CaseFile } from "@fissure/store";
import type { Store } from "../case/in-case.ts";

/** Accounts as the persons who work on this case have corrected them. */
export async function correctAll(
	file: CaseFile,
	store: Store,
	accounts: readonly Account[],
): Promise<Outcome<readonly Account[]>> {
	const corrections = await store.correctionsOf(
		file,
		accounts.map(({ document }) => document.id),
	);
	if (!corrections.ok) return corrections;
	return {
		ok: true,
		value: accounts.map((account) =>
			withCorrections(
				account,
				corrections.value.filter((correction) => correction.document === account.document.id),
			),
		),
	};
}
