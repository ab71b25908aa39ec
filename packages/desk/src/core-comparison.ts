import type { Account, Codebook, Comparison } from "@fissure/core";
import * as core from "@fissure/core";

interface Given {
	readonly background: readonly Account[];
	readonly previous: readonly Account[];
	readonly codebook: Codebook;
	readonly issueNames: Readonly<Record<string, string>>;
}
type CompareAccounts = (accounts: readonly Account[], given: Given) => Comparison;

/** The one place where desk meets the comparators. */
export const compareAccounts: CompareAccounts = (accounts, given) =>
	(core as unknown as { readonly compareAccounts: CompareAccounts }).compareAccounts(accounts, given);
