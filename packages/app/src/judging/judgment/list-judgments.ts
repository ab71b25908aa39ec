import type { Outcome } from "@fissure/core";
import type { JudgmentList } from "@fissure/model";
import type { JudgmentFilters } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { isStale, readJudged } from "./judged.ts";

export interface ListJudgmentsRequest {
	readonly case: CaseChoice;
	readonly filters?: JudgmentFilters;
	/** Only those with a link that is no longer current as it was judged. */
	readonly stale?: boolean;
}

/** What is thought in this case, and which of it has lost what it rests on? */
export const listJudgments = (request: ListJudgmentsRequest): Promise<Outcome<JudgmentList>> =>
	inCase(request.case, "read", async (file, store) => {
		const judged = await readJudged(file, store, request.filters);
		if (!judged.ok) return judged;
		const stale = judged.value.filter(isStale);
		return {
			ok: true,
			value: { judgments: request.stale === true ? stale : judged.value, stale: stale.length },
		};
	});
