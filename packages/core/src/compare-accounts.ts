import { eventComparators } from "./comparators/index.ts";
import { deduplicate } from "./findings/deduplicate.ts";
import { explainFindings } from "./findings/explain.ts";
import { rankFindings } from "./findings/rank.ts";
import { issueMatrix } from "./matrix/issue-matrix.ts";
import { residueOf } from "./matrix/residue.ts";
import type { Account } from "./model/account.ts";
import type { Codebook } from "./model/codebook.ts";
import type { EventContext } from "./model/comparator.ts";
import type { Comparison } from "./model/comparison.ts";
import type { ActorId } from "./model/document.ts";
import type { BaseRate } from "./model/finding.ts";

export interface CompareOptions {
	readonly codebook: Codebook;
	/** How often that side mentions the issue in its other texts; absent where no background is held. */
	readonly habit?: (publisher: ActorId, issue: string) => BaseRate | null;
}

/** The path from accounts to findings, top to bottom. The same accounts always give the same comparison. */
export function compareAccounts(
	accounts: readonly Account[],
	{ codebook, habit }: CompareOptions,
): Pick<Comparison, "accounts" | "matrix" | "findings" | "residue"> {
	const context: EventContext = {
		issues: new Map(codebook.issues.map((issue) => [issue.id, issue])),
		concepts: new Map(codebook.concepts.map((concept) => [concept.id, concept])),
		habit: habit ?? (() => null),
	};
	const found = eventComparators.flatMap(({ compare }) => compare(accounts, context));
	const findings = explainFindings(rankFindings(deduplicate(found), accounts, context), accounts, context);
	return {
		accounts,
		matrix: issueMatrix(accounts, context.issues),
		findings,
		residue: residueOf(accounts, context.concepts),
	};
}
